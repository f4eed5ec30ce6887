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

const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')

/**
 * `Tổng số đại biểu được mời: 300; có mặt: 285 (trong đó dự thay: 12, phát sinh: 4); vắng: 19 (có lý do: 15; không lý do: 4).`
 * Invited = in person + substituted + absent; walk-ins are counted among the present and apart from the invited.
 */
export const chairSentence = ({ invited, present, absent }: Pick<CheckinSummary, 'invited' | 'present' | 'absent'>) =>
  `Tổng số đại biểu được mời: ${number(invited)}; có mặt: ${number(present.total)} (trong đó dự thay: ${number(present.substitutes)}, phát sinh: ${number(present.walkIns)}); vắng: ${number(absent.total)} (có lý do: ${number(absent.excused)}; không lý do: ${number(absent.unexcused)}).`

type Tally = {
  invited: number
  inPerson: number
  substitutes: number
  walkIns: number
  absent: number
  excused: number
}
const nothing = (): Tally => ({ invited: 0, inPerson: 0, substitutes: 0, walkIns: 0, absent: 0, excused: 0 })

/** Every person falls into exactly one box, so the numbers balance whatever the events say. */
function count(tally: Tally, person: CountedPerson): void {
  if (person.invited) tally.invited++
  if (person.attends === null) {
    if (!person.invited) return
    tally.absent++
    if (person.excused) tally.excused++
  } else if (!person.invited) tally.walkIns++
  else if (person.attends === 'substitute') tally.substitutes++
  else tally.inPerson++
}

const presentIn = (t: Tally) => t.inPerson + t.substitutes + t.walkIns

/**
 * Counts people, not scans, in one pass. Somebody who came counts as present even after leaving; an arrival without a
 * letter that counts now is a walk-in, whatever it was called at the time.
 */
export function summarise(people: Iterable<CountedPerson>, categories: readonly CountedCategory[]): CheckinSummary {
  const all = nothing()
  const groups = new Map(categories.map((c) => [c.id, nothing()]))
  const rest = nothing()
  const desks = new Map<string, number>()
  let left = 0
  let kits = 0
  for (const person of people) {
    count(all, person)
    count(groups.get(person.categoryId) ?? rest, person)
    if (person.left) left++
    if (person.kit) kits++
    if (person.attends !== null && person.desk) desks.set(person.desk, (desks.get(person.desk) ?? 0) + 1)
  }
  const numbers = {
    invited: all.invited,
    present: { inPerson: all.inPerson, substitutes: all.substitutes, walkIns: all.walkIns, total: presentIn(all) },
    absent: { excused: all.excused, unexcused: all.absent - all.excused, total: all.absent },
  }
  const row = (category: CountedCategory, { excused: _, ...tally }: Tally) => ({
    id: category.id,
    code: category.code,
    name: category.name,
    color: category.color,
    ...tally,
    present: tally.inPerson + tally.substitutes + tally.walkIns,
  })
  const byCategory = categories.map((c) => row(c, groups.get(c.id) ?? nothing()))
  if (rest.invited + presentIn(rest) > 0)
    byCategory.push(row({ id: null, code: '–', name: 'Chưa xếp nhóm', color: '#666666' }, rest))
  return {
    ...numbers,
    left,
    kits,
    byCategory,
    byDesk: [...desks].map(([desk, admitted]) => ({ desk, admitted })).sort((a, b) => (a.desk < b.desk ? -1 : 1)),
    line: chairSentence(numbers),
  }
}
