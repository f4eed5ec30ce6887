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
 * Closes the gaps that absentees leave: those still to be presented move up within the batches that have not begun, batch size
 * and order kept. A batch that has begun parts them: nobody passes it, and in it everybody stays. Returns only what moves.
 */
export function closeGaps(slots: readonly Placed[], size: number): { id: string; batch: number; position: number }[] {
  const ordered = [...slots].sort(inStageOrder)
  const begun = [...new Set(ordered.filter((s) => s.state === 'presented').map((s) => s.batch))]
  const stretches = new Map<number, Placed[]>()
  for (const s of ordered) {
    if (s.state !== 'planned' || begun.includes(s.batch)) continue
    const from = Math.max(0, ...begun.filter((b) => b < s.batch)) + 1
    stretches.set(from, [...(stretches.get(from) ?? []), s])
  }
  return [...stretches].flatMap(([from, waiting]) => {
    const until = Math.min(...begun.filter((b) => b > from))
    // More than fit before the batch that has begun: somebody was squeezed in by hand, so it is left as it is.
    if (waiting.length > (until - from) * size) return []
    return waiting.flatMap((s, index) => {
      const [batch, position] = [from + Math.floor(index / size), (index % size) + 1]
      return s.batch === batch && s.position === position ? [] : [{ id: s.id, batch, position }]
    })
  })
}

/**
 * Puts one waiting slot at a place of a batch; those who wait in both batches close ranks around those already presented, who
 * stay where they stood. Absentees put aside (`later`) hold no place. Returns only what moves.
 */
export function moveSlot(
  slots: readonly Placed[],
  id: string,
  to: { batch: number; position: number },
): { id: string; batch: number; position: number }[] {
  const moved = slots.find((s) => s.id === id)
  if (moved?.state !== 'planned') return []
  const ordered = [...slots].sort(inStageOrder)
  return [...new Set([moved.batch, to.batch])].flatMap((batch) => {
    const here = ordered.filter((s) => s.batch === batch)
    const taken = new Set(here.filter((s) => s.state === 'presented').map((s) => s.position))
    const waiting = here.filter((s) => s.state === 'planned' && s.id !== id)
    if (batch === to.batch) {
      const before = Array.from({ length: Math.max(0, to.position - 1) }, (_, i) => i + 1).filter((n) => !taken.has(n))
      waiting.splice(before.length, 0, moved)
    }
    let position = 0
    return waiting.flatMap((s) => {
      do position++
      while (taken.has(position))
      return s.batch === batch && s.position === position ? [] : [{ id: s.id, batch, position }]
    })
  })
}

/** Batches that hold more than fit in one row of the stage. */
export function overfullBatches(slots: readonly Placed[], size: number): number[] {
  const counts = new Map<number, number>()
  for (const s of slots) if (s.state !== 'later') counts.set(s.batch, (counts.get(s.batch) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > size).map(([batch]) => batch)
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
