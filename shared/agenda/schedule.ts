import type { AgendaItem, ItemKind } from './agenda-item'
import { minuteOf } from './clock'
import { childrenOf, inOrder } from './tree'

export type Slot = Pick<AgendaItem, 'id' | 'parentId' | 'position' | 'minutes' | 'hardStart' | 'parallel'> & {
  kind: ItemKind
}

/** The hours of the day that the programme must fit, in minutes since midnight; null while open. */
export type DayFrame = { startsAt: number | null; receptionFrom: number | null; endsAt: number | null }

export type Scheduled = {
  id: string
  depth: number
  /** `5` or `5.2`. */
  number: string
  /** Minutes since midnight; may pass 1440. */
  start: number
  end: number
  /** Its own length; of a heading, from its start to the end of what lies under it. */
  minutes: number
  isHeading: boolean
  /** Empty minutes between what comes before and this fixed hour. */
  gapBefore: number
  /** Minutes by which what comes before runs past this fixed hour. */
  overlapBefore: number
}
export type Schedule = {
  rows: Scheduled[]
  start: number
  end: number
  /** Minutes past the end of the conference; 0 when it fits or the end is open. */
  late: number
  /** Minutes left before the end of the conference; null while the end is open. */
  slack: number | null
}

/** Eight o'clock, where the conference has no hour yet; screens say that it is only for reckoning. */
export const reckonedStart = 480

/**
 * Start and end of every item. A soft item begins where the one before it ends; a hard one at its hour, and what that leaves
 * empty or overlapping is told at the item itself; a parallel one begins with the item it accompanies. Pure and total: the same
 * items give the same times, whatever their order in the list.
 */
export function scheduleAgenda(items: readonly Slot[], frame: DayFrame): Schedule {
  const order = inOrder(items)
  const top = order.filter((o) => o.depth === 0).map((o) => o.item)
  const numbers = new Map(order.map((o) => [o.item.id, o]))
  const rows: Scheduled[] = []
  const first = firstMinute(top[0], frame)

  const run = (siblings: readonly Slot[], from: number, isFirst: boolean): number => {
    let before = { start: from, end: from }
    for (const [index, item] of siblings.entries()) {
      const beside = item.parallel && index > 0
      const natural = beside ? before.start : before.end
      const start = item.hardStart === null ? natural : minuteOf(item.hardStart)
      const isFree = beside || (isFirst && index === 0)
      const row: Scheduled = {
        id: item.id,
        depth: numbers.get(item.id)?.depth ?? 0,
        number: numbers.get(item.id)?.number ?? '',
        start,
        end: start,
        minutes: 0,
        isHeading: false,
        gapBefore: isFree ? 0 : Math.max(0, start - natural),
        overlapBefore: isFree ? 0 : Math.max(0, natural - start),
      }
      rows.push(row)
      const children = item.parentId === null ? childrenOf(items, item.id) : []
      row.isHeading = children.length > 0
      row.end = row.isHeading ? run(children, start, false) : start + item.minutes
      row.minutes = row.end - row.start
      before = beside ? { start: before.start, end: Math.max(before.end, row.end) } : { start, end: row.end }
    }
    return before.end
  }

  const end = run(top, first, true)
  return {
    rows,
    start: rows[0]?.start ?? first,
    end,
    late: frame.endsAt === null ? 0 : Math.max(0, end - frame.endsAt),
    slack: frame.endsAt === null ? null : Math.max(0, frame.endsAt - end),
  }
}

/** A programme that begins with the reception begins when the doors open, else at the hour on the letters. */
function firstMinute(first: Slot | undefined, frame: DayFrame): number {
  const opening = frame.startsAt ?? reckonedStart
  return first?.kind === 'reception' ? (frame.receptionFrom ?? opening - first.minutes) : opening
}

/** The item with which the conference itself begins: after reception and show, and not beside another one. */
export const openingOf = <T extends Slot & { isPublic: boolean }>(items: readonly T[]): T | undefined =>
  inOrder(items).find(
    ({ item: i, depth }) =>
      depth === 0 && i.isPublic && !i.parallel && i.kind !== 'reception' && i.kind !== 'performance',
  )?.item

/** The frame of a day from the conference's own fields, `2019-11-15T08:00` and `07:30`. */
export const frameOf = (conference: {
  startsAt: string | null
  endsAt: string | null
  receptionFrom: string | null
}): DayFrame => ({
  startsAt: conference.startsAt ? minuteOf(conference.startsAt.slice(11)) : null,
  receptionFrom: conference.receptionFrom ? minuteOf(conference.receptionFrom) : null,
  endsAt: conference.endsAt ? minuteOf(conference.endsAt.slice(11)) : null,
})
