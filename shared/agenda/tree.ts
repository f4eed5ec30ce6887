import type { AgendaItem } from './agenda-item'

export type Placed = Pick<AgendaItem, 'id' | 'parentId' | 'position'>
export type Place = {
  parentId: string | null /** The sibling it comes before; null: at the end. */
  before: string | null
}
export type Step = 'up' | 'down' | 'in' | 'out'

const byPosition = (a: Placed, b: Placed) => a.position - b.position || (a.id < b.id ? -1 : 1)

export const childrenOf = <T extends Placed>(items: readonly T[], parentId: string | null): T[] =>
  items.filter((i) => i.parentId === parentId).sort(byPosition)

/** All items as they are read from top to bottom, with their depth: 0 for headings, 1 for what lies under one. */
export function inOrder<T extends Placed>(items: readonly T[]): { item: T; depth: number; number: string }[] {
  const known = new Set(items.map((i) => i.id))
  // An item whose heading is gone stands among the headings: nothing of a programme may be hidden.
  const top = items.filter((i) => i.parentId === null || !known.has(i.parentId)).sort(byPosition)
  return top.flatMap((item, index) => [
    { item, depth: 0, number: String(index + 1) },
    ...childrenOf(items, item.id).map((child, n) => ({ item: child, depth: 1, number: `${index + 1}.${n + 1}` })),
  ])
}

/**
 * What changes when an item goes to a place: the rows whose parent or position differ afterwards. Undefined when it cannot go
 * there: a programme has headings and what lies under them, no deeper.
 */
export function placeItem(items: readonly Placed[], id: string, to: Place): Placed[] | undefined {
  const item = items.find((i) => i.id === id)
  if (!item || to.before === id) return undefined
  if (to.parentId !== null) {
    const parent = items.find((i) => i.id === to.parentId)
    if (!parent || parent.parentId !== null || parent.id === id) return undefined
    if (items.some((i) => i.parentId === id)) return undefined
  }
  const siblings = childrenOf(items, to.parentId).filter((i) => i.id !== id)
  const at = to.before === null ? siblings.length : siblings.findIndex((i) => i.id === to.before)
  if (at < 0) return undefined
  const after = [...siblings.slice(0, at), { ...item, parentId: to.parentId }, ...siblings.slice(at)]
  const left = to.parentId === item.parentId ? [] : childrenOf(items, item.parentId).filter((i) => i.id !== id)
  return [after, left].flatMap((list) =>
    list
      .map((i, position) => ({ id: i.id, parentId: i.parentId, position }))
      .filter((now) => {
        const was = items.find((i) => i.id === now.id)
        return was?.parentId !== now.parentId || was.position !== now.position
      }),
  )
}

/** Positions of the siblings below a parent from 0 without gaps: the rows that change. */
export const closeUp = (items: readonly Placed[], parentId: string | null): Placed[] =>
  childrenOf(items, parentId).flatMap((i, position) =>
    i.position === position ? [] : [{ id: i.id, parentId: i.parentId, position }],
  )

/**
 * Where one step of the keyboard leads: up and down among its siblings and out at their ends, in under the item above, out behind
 * its heading. Undefined where there is nowhere to go.
 */
export function stepPlace(items: readonly Placed[], id: string, step: Step): Place | undefined {
  const item = items.find((i) => i.id === id)
  if (!item) return undefined
  const siblings = childrenOf(items, item.parentId)
  const at = siblings.findIndex((i) => i.id === id)
  const parent = items.find((i) => i.id === item.parentId)
  const behindParent = (): Place | undefined => {
    if (!parent) return undefined
    const uncles = childrenOf(items, parent.parentId)
    return { parentId: parent.parentId, before: uncles[uncles.findIndex((i) => i.id === parent.id) + 1]?.id ?? null }
  }
  switch (step) {
    case 'up':
      if (at > 0) return { parentId: item.parentId, before: siblings[at - 1]?.id ?? null }
      return parent && { parentId: parent.parentId, before: parent.id }
    case 'down':
      if (at < siblings.length - 1) return { parentId: item.parentId, before: siblings[at + 2]?.id ?? null }
      return behindParent()
    case 'in': {
      const above = siblings[at - 1]
      return above && item.parentId === null ? { parentId: above.id, before: null } : undefined
    }
    case 'out':
      return behindParent()
  }
}
