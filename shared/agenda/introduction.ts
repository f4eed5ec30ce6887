import { z } from 'zod'
import { line } from '../lib/fields'
import { Id } from '../lib/ids'
import { officeAndUnit, spellOut } from './spoken'

export const introductionWays = ['name', 'group', 'none'] as const
export type IntroductionWay = (typeof introductionWays)[number]
export const introductionWayLabels = {
  name: 'Đọc từng tên',
  group: 'Giới thiệu chung',
  none: 'Không giới thiệu',
} satisfies Record<IntroductionWay, string>

/** Who is read by name and who together: a way for each subgroup or group, and exceptions for persons. */
export const IntroductionSettings = z.strictObject({
  /** Subgroup or group id → way. What is not named follows `usualWay`. */
  ways: z.record(z.string().max(60), z.enum(introductionWays)),
  /** Delegate id → way, over the group's. */
  people: z.record(z.string().max(60), z.enum(introductionWays)),
  /** `Đồng chí` for everybody, or Ông and Bà as on the list. */
  address: z.enum(['comrade', 'listed']),
  /** From replies before the day, from who is in the hall on the day; `auto` changes over on the morning itself. */
  source: z.enum(['auto', 'replies', 'presence']),
  opening: line(1000),
})
export type IntroductionSettings = z.infer<typeof IntroductionSettings>

export const usualIntroduction: IntroductionSettings = {
  ways: {},
  people: {},
  address: 'comrade',
  source: 'auto',
  opening: 'Về dự Hội nghị hôm nay, chúng tôi trân trọng giới thiệu:',
}

/** A person who could be introduced, in order of precedence (`rankDelegates`). */
export type Introducible = {
  id: string
  honorific: string
  titles: string
  fullName: string
  office: string
  unit: string
  subgroupId: string | null
  categoryId: string | null
  isChair: boolean
  /** Comes or is here in person; a substitute inherits neither rank nor place and counts with the group. */
  state: 'self' | 'substitute' | 'awaited' | 'absent'
}
export type IntroductionGroup = { id: string; name: string; usual: IntroductionWay; press: boolean }

export const IntroducedPerson = z.object({
  id: Id,
  text: z.string(),
  fullName: z.string(),
  office: z.string(),
  unit: z.string(),
})
export type IntroducedPerson = z.infer<typeof IntroducedPerson>
export const IntroducedGroup = z.object({ id: z.string(), name: z.string(), text: z.string(), count: z.number() })
export const Introduction = z.object({
  source: z.enum(['replies', 'presence']),
  opening: z.string(),
  named: z.array(IntroducedPerson),
  groups: z.array(IntroducedGroup),
  /** Those who would be read by name and are not (yet) here or have not answered: greyed for the MC. */
  missing: z.array(IntroducedPerson.extend({ why: z.string() })),
})
export type Introduction = z.infer<typeof Introduction>

const addressOf = (p: Introducible, address: IntroductionSettings['address']) =>
  address === 'comrade' ? 'Đồng chí' : p.honorific || 'Đồng chí'

/** `Đồng chí Nguyễn Văn An, Phó Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh`: abbreviations written out as they are read. */
export const introduce = (p: Introducible, address: IntroductionSettings['address']): string =>
  [
    `${addressOf(p, address)} ${[spellOut(p.titles), p.fullName].filter(Boolean).join(' ')}`,
    officeAndUnit(p.office, p.unit),
  ]
    .filter(Boolean)
    .join(', ')

const wayOf = (p: Introducible, settings: IntroductionSettings, groups: ReadonlyMap<string, IntroductionGroup>) =>
  settings.people[p.id] ??
  settings.ways[p.subgroupId ?? ''] ??
  settings.ways[p.categoryId ?? ''] ??
  groups.get(p.subgroupId ?? '')?.usual ??
  groups.get(p.categoryId ?? '')?.usual ??
  'group'

/**
 * The introduction as it is read: people by name in order of precedence, guests before the host, so the chair comes last of those
 * named (Hướng dẫn 112-HD/BTGTU of Đắk Lắk, 2020, the one explicit rule found; the list itself is ranked by the house's order),
 * then bodies together. Who has declined or not come is not read; who would have been is told apart.
 */
export function introduction(
  people: readonly Introducible[],
  groups: readonly IntroductionGroup[],
  settings: IntroductionSettings,
  source: 'replies' | 'presence',
): Introduction {
  const groupOf = new Map(groups.map((g) => [g.id, g]))
  const person = (p: Introducible): IntroducedPerson => ({
    id: p.id,
    text: introduce(p, settings.address),
    fullName: p.fullName,
    office: p.office,
    unit: p.unit,
  })
  const byName = people.filter((p) => wayOf(p, settings, groupOf) === 'name')
  const here = byName.filter((p) => p.state === 'self')
  const named = [...here.filter((p) => !p.isChair), ...here.filter((p) => p.isChair)]
  const missing = byName
    .filter((p) => p.state !== 'self')
    .map((p) => ({ ...person(p), why: whyMissing(p.state, source) }))
  const collective = people.filter(
    (p) =>
      p.state !== 'absent' &&
      p.state !== 'awaited' &&
      (wayOf(p, settings, groupOf) === 'group' || (p.state === 'substitute' && wayOf(p, settings, groupOf) === 'name')),
  )
  const counted = new Map<string, number>()
  for (const p of collective) {
    const id = groupOf.has(p.subgroupId ?? '') ? (p.subgroupId as string) : (p.categoryId ?? '')
    counted.set(id, (counted.get(id) ?? 0) + 1)
  }
  const spoken = groups.filter((g) => (counted.get(g.id) ?? 0) > 0)
  return {
    source,
    opening: settings.opening,
    named: named.map(person),
    groups: spoken.map((g) => ({ id: g.id, name: g.name, count: counted.get(g.id) ?? 0, text: groupText(g) })),
    missing,
  }
}

const groupText = (g: IntroductionGroup): string =>
  g.press
    ? 'Các đồng chí phóng viên báo, đài của Trung ương và thành phố'
    : `Các đồng chí đại biểu: ${spellOut(g.name)}`

function whyMissing(state: Introducible['state'], source: 'replies' | 'presence'): string {
  if (state === 'substitute') return 'có người dự thay'
  if (source === 'presence') return 'chưa có mặt'
  return state === 'awaited' ? 'chưa trả lời' : 'báo vắng'
}

/** What became different since the list was frozen: a late arrival, somebody who left, an office that was put right. */
export function introductionChanges(frozen: Introduction, now: Introduction): string[] {
  const was = new Map(frozen.named.map((p) => [p.id, p]))
  const is = new Map(now.named.map((p) => [p.id, p]))
  const added = now.named.filter((p) => !was.has(p.id)).map((p) => `Thêm: ${p.text}.`)
  const gone = frozen.named
    .filter((p) => !is.has(p.id))
    .map((p) => {
      const why = now.missing.find((m) => m.id === p.id)?.why
      return `Bớt: ${p.text}${why ? ` (${why})` : ''}.`
    })
  const altered = now.named.flatMap((p) => {
    const before = was.get(p.id)
    return before && before.text !== p.text ? [`Sửa: ${before.text} → ${p.text}.`] : []
  })
  const groups = now.groups
    .filter((g) => !frozen.groups.some((f) => f.id === g.id))
    .map((g) => `Thêm giới thiệu chung: ${g.text}.`)
  return [...added, ...gone, ...altered, ...groups]
}
