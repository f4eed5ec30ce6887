import { z } from 'zod'

/** What is counted of the day. Every figure is the length of a list: who is in it is told by `inFigure` and by nothing else. */
export const dayFigures = [
  'invited',
  'present',
  'inPerson',
  'substitutes',
  'walkIns',
  'late',
  'left',
  'kits',
  'absent',
  'excused',
  'unexcused',
  'broken',
] as const
export const DayFigure = z.enum(dayFigures)
export type DayFigure = z.infer<typeof DayFigure>

export const dayFigureLabels = {
  invited: 'Được mời',
  present: 'Có mặt',
  inPerson: 'Đích thân dự',
  substitutes: 'Dự thay',
  walkIns: 'Phát sinh',
  late: 'Đến sau giờ khai mạc',
  left: 'Về sớm',
  kits: 'Đã nhận tài liệu',
  absent: 'Vắng',
  excused: 'Vắng có lý do',
  unexcused: 'Vắng không lý do',
  broken: 'Báo dự mà vắng',
} satisfies Record<DayFigure, string>

/** The title of the list behind a figure. */
export const dayListTitles = {
  invited: 'Danh sách đại biểu được mời',
  present: 'Danh sách đại biểu có mặt',
  inPerson: 'Danh sách đại biểu đích thân dự',
  substitutes: 'Danh sách người dự thay',
  walkIns: 'Danh sách đại biểu phát sinh',
  late: 'Danh sách đại biểu đến sau giờ khai mạc',
  left: 'Danh sách đại biểu về sớm',
  kits: 'Danh sách đại biểu đã nhận tài liệu',
  absent: 'Danh sách đại biểu vắng',
  excused: 'Danh sách đại biểu vắng có lý do',
  unexcused: 'Danh sách đại biểu vắng không lý do',
  broken: 'Danh sách đại biểu báo dự mà vắng',
} satisfies Record<DayFigure, string>

/** One person of the day: on the list, or come without a letter. */
export const DayPerson = z.object({
  id: z.string(),
  rank: z.number(),
  /** `Ông Nguyễn Văn A` */
  name: z.string(),
  office: z.string(),
  unit: z.string(),
  categoryId: z.string().nullable(),
  categoryCode: z.string(),
  /** On the list and with a letter that counts. */
  invited: z.boolean(),
  attends: z.enum(['self', 'substitute', 'walk-in']).nullable(),
  /** `07:42`, empty when nobody came. */
  arrived: z.string(),
  desk: z.string(),
  left: z.boolean(),
  kit: z.boolean(),
  reply: z.enum(['accepted', 'declined', 'substitute', 'none']),
  /** Why somebody declined, as it was said. */
  reason: z.string(),
  /** Who came, or was to come, in the place: `Bà Trần Thị B, Phó Giám đốc`. */
  substitute: z.string(),
})
export type DayPerson = z.infer<typeof DayPerson>

const isPresent = (p: DayPerson) => p.attends !== null
const isAbsent = (p: DayPerson) => p.invited && p.attends === null
const isExcused = (p: DayPerson) => p.reply === 'declined' && p.reason !== ''

/** Whether a person is counted in a figure; `opening` is the hour of the opening, `08:00`, empty when it is not known. */
export function inFigure(p: DayPerson, figure: DayFigure, opening: string): boolean {
  switch (figure) {
    case 'invited':
      return p.invited
    case 'present':
      return isPresent(p)
    // The same boxes as the desk counts by: an arrival without a letter that counts now is a walk-in, whatever it was called then.
    case 'inPerson':
      return isPresent(p) && p.invited && p.attends !== 'substitute'
    case 'substitutes':
      return p.invited && p.attends === 'substitute'
    case 'walkIns':
      return isPresent(p) && !p.invited
    case 'late':
      return isPresent(p) && opening !== '' && p.arrived > opening
    case 'left':
      return isPresent(p) && p.left
    case 'kits':
      return p.kit
    case 'absent':
      return isAbsent(p)
    case 'excused':
      return isAbsent(p) && isExcused(p)
    case 'unexcused':
      return isAbsent(p) && !isExcused(p)
    case 'broken':
      return isAbsent(p) && (p.reply === 'accepted' || p.reply === 'substitute')
  }
}

export const peopleOf = (
  people: readonly DayPerson[],
  figure: DayFigure,
  opening: string,
  categoryId?: string | null,
): DayPerson[] =>
  people.filter((p) => inFigure(p, figure, opening) && (categoryId === undefined || p.categoryId === categoryId))

export type DayCounts = Record<DayFigure, number>
/** All figures of some people, in one pass over them. */
export function countDay(people: readonly DayPerson[], opening: string): DayCounts {
  const counts = Object.fromEntries(dayFigures.map((f) => [f, 0])) as DayCounts
  for (const person of people) for (const figure of dayFigures) if (inFigure(person, figure, opening)) counts[figure]++
  return counts
}

export type DayGroup = { id: string | null; code: string; name: string; color: string }
/** Groups that have somebody, in their order; those in no group come last. */
export function countGroups<G extends DayGroup>(
  people: readonly DayPerson[],
  groups: readonly G[],
  opening: string,
): (DayGroup & { counts: DayCounts })[] {
  const known = new Set(groups.map((g) => g.id))
  const rest = people.filter((p) => !known.has(p.categoryId) && (p.invited || p.attends !== null || p.kit))
  const rows = groups.map((g) => ({
    id: g.id,
    code: g.code,
    name: g.name,
    color: g.color,
    counts: countDay(
      people.filter((p) => p.categoryId === g.id),
      opening,
    ),
  }))
  return rest.length === 0
    ? rows
    : [...rows, { id: null, code: '–', name: 'Chưa xếp nhóm', color: '#666666', counts: countDay(rest, opening) }]
}

/** First arrivals by stretches of `minutes`: from the first stretch with somebody to the last, empty ones between them too. */
export function arrivalSlots(people: readonly Pick<DayPerson, 'arrived'>[], minutes = 10) {
  const slotOf = (clock: string) => Math.floor((Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) / minutes)
  const slots = people.filter((p) => p.arrived !== '').map((p) => slotOf(p.arrived))
  if (slots.length === 0) return []
  const counts = new Map<number, number>()
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  const two = (n: number) => String(n).padStart(2, '0')
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())]
  // A scan of the evening before must not draw a day of empty stretches.
  const all =
    last - first <= 60
      ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
      : [...counts.keys()].sort((a, b) => a - b)
  return all.map((slot) => ({
    time: `${two(Math.floor((slot * minutes) / 60))}:${two((slot * minutes) % 60)}`,
    people: counts.get(slot) ?? 0,
  }))
}
