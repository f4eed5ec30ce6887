import type { PresentationSlot } from './decision'

/** An awardee on the way to the stage, in the order of the decision. */
export type StageEntry = { entryId: string; position: number }
export type StagePlace = { entryId: string; batch: number; position: number }

/** Batches of `size` in the order given: highest form first, collectives before individuals, then the list's order. */
export const planBatches = (entries: readonly StageEntry[], size: number): StagePlace[] =>
  [...entries]
    .sort((a, b) => a.position - b.position)
    .map(({ entryId }, index) => ({
      entryId,
      batch: Math.floor(index / size) + 1,
      position: (index % size) + 1,
    }))

type Placed = Pick<PresentationSlot, 'id' | 'batch' | 'position' | 'state'>

/** Slots as they walk up: by batch, then by place in the row. */
export const inStageOrder = (a: Pick<Placed, 'batch' | 'position'>, b: Pick<Placed, 'batch' | 'position'>): number =>
  a.batch - b.batch || a.position - b.position

/**
 * Closes the gaps that absentees leave: those still to be presented move up within the batches that have not begun, batch size kept.
 * Slots already presented stay where they stood. Returns only what moves.
 */
export function closeGaps(slots: readonly Placed[], size: number): { id: string; batch: number; position: number }[] {
  const ordered = [...slots].sort(inStageOrder)
  const begun = new Set(ordered.filter((s) => s.state === 'presented').map((s) => s.batch))
  const waiting = ordered.filter((s) => s.state === 'planned' && !begun.has(s.batch))
  const firstFree = Math.max(0, ...begun) + 1
  return waiting
    .map((s, index) => ({
      id: s.id,
      batch: firstFree + Math.floor(index / size),
      position: (index % size) + 1,
      was: s,
    }))
    .filter((s) => s.batch !== s.was.batch || s.position !== s.was.position)
    .map(({ id, batch, position }) => ({ id, batch, position }))
}

/** Puts one slot at a place of a batch; the others of both batches close ranks. Returns only what moves. */
export function moveSlot(
  slots: readonly Placed[],
  id: string,
  to: { batch: number; position: number },
): { id: string; batch: number; position: number }[] {
  const rows = new Map<number, string[]>()
  for (const s of [...slots].sort(inStageOrder)) rows.set(s.batch, [...(rows.get(s.batch) ?? []), s.id])
  for (const [batch, ids] of rows)
    rows.set(
      batch,
      ids.filter((other) => other !== id),
    )
  const target = [...(rows.get(to.batch) ?? [])]
  target.splice(Math.max(0, to.position - 1), 0, id)
  rows.set(to.batch, target)
  const before = new Map(slots.map((s) => [s.id, s]))
  return [...rows].flatMap(([batch, ids]) =>
    ids.flatMap((slotId, index) => {
      const old = before.get(slotId)
      return old && old.batch === batch && old.position === index + 1
        ? []
        : [{ id: slotId, batch, position: index + 1 }]
    }),
  )
}

export type Receiving = {
  subject: 'individual' | 'collective' | 'household'
  posthumous: boolean
  honorific: string
  name: string
}

/** Who walks up: the person; for a collective somebody of its leadership; for a posthumous award the family. */
export const receiverKindOf = (r: Pick<Receiving, 'subject' | 'posthumous'>): PresentationSlot['receiverKind'] =>
  r.posthumous ? 'family' : r.subject === 'individual' ? 'self' : 'representative'

export const receiverLabels = {
  self: 'Tự nhận',
  representative: 'Đại diện lãnh đạo',
  family: 'Gia đình',
  proxy: 'Người nhận thay',
} satisfies Record<PresentationSlot['receiverKind'], string>

export const slotStateLabels = {
  planned: 'Chờ trao',
  presented: 'Đã trao',
  later: 'Nhận sau',
} satisfies Record<PresentationSlot['state'], string>
