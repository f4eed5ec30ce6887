import type { CheckinSummary } from './checkin.contract'

export type CountedPerson = {
  categoryId: string | null
  /** Has a letter that is not withdrawn or replaced. */
  invited: boolean
  attends: 'self' | 'substitute' | 'walk-in' | null
  left: boolean
  kit: boolean
  desk: string | null
  /** Declined with a reason. */
  excused: boolean
}
export type CountedCategory = { id: string | null; code: string; name: string; color: string }

/**
 * `Tổng số đại biểu được mời: 300; có mặt: 285 (trong đó dự thay: 12, phát sinh: 4); vắng: 19 (có lý do: 15; không lý do: 4).`
 * Invited = in person + substituted + absent; walk-ins are counted among the present and apart from the invited.
 */
export const chairSentence = (s: Pick<CheckinSummary, 'invited' | 'present' | 'absent'>): string =>
  `Tổng số đại biểu được mời: ${s.invited}; có mặt: ${s.present.total} (trong đó dự thay: ${s.present.substitutes}, phát sinh: ${s.present.walkIns}); vắng: ${s.absent.total} (có lý do: ${s.absent.excused}; không lý do: ${s.absent.unexcused}).`

/** Counts people, not scans. Somebody who came counts as present even after leaving; an uninvited arrival is a walk-in. */
export function summarise(people: readonly CountedPerson[], categories: readonly CountedCategory[]): CheckinSummary {
  const kinds = people.map((p) => ({
    ...p,
    came: p.attends !== null,
    as: p.attends === null ? null : p.invited ? (p.attends === 'walk-in' ? 'self' : p.attends) : 'walk-in',
  }))
  const count = (keep: (p: (typeof kinds)[number]) => boolean) => kinds.filter(keep).length
  const of = (keep: (p: (typeof kinds)[number]) => boolean) => {
    const inPerson = count((p) => keep(p) && p.as === 'self')
    const substitutes = count((p) => keep(p) && p.as === 'substitute')
    const walkIns = count((p) => keep(p) && p.as === 'walk-in')
    const absent = count((p) => keep(p) && p.invited && !p.came)
    return {
      invited: count((p) => keep(p) && p.invited),
      inPerson,
      substitutes,
      walkIns,
      present: inPerson + substitutes + walkIns,
      absent,
    }
  }
  const all = of(() => true)
  const excused = count((p) => p.invited && !p.came && p.excused)
  const known = new Set(categories.map((c) => c.id))
  const rest = { id: null, code: '–', name: 'Chưa xếp nhóm', color: '#666666' }
  const groups = [
    ...categories.map((c) => ({ ...c, ...of((p) => p.categoryId === c.id) })),
    { ...rest, ...of((p) => p.categoryId === null || !known.has(p.categoryId)) },
  ]
  const desks = new Map<string, number>()
  for (const p of kinds) if (p.came && p.desk) desks.set(p.desk, (desks.get(p.desk) ?? 0) + 1)
  const numbers = {
    invited: all.invited,
    present: { inPerson: all.inPerson, substitutes: all.substitutes, walkIns: all.walkIns, total: all.present },
    absent: { excused, unexcused: all.absent - excused, total: all.absent },
  }
  return {
    ...numbers,
    left: count((p) => p.left),
    kits: count((p) => p.kit),
    byCategory: groups.filter((g) => g.id !== null || g.invited + g.present > 0),
    byDesk: [...desks].map(([desk, admitted]) => ({ desk, admitted })).sort((a, b) => (a.desk < b.desk ? -1 : 1)),
    line: chairSentence(numbers),
  }
}
