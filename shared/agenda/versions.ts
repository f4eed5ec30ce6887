import { z } from 'zod'
import { Id } from '../lib/ids'
import { type AgendaItem, agendaLabels, itemKindLabels } from './agenda-item'
import { clockOf, lengthOf } from './clock'
import type { Schedule } from './schedule'

/** One line of a programme as it stood: times reckoned, presenters in words. */
export const FrozenItem = z.object({
  id: Id,
  number: z.string(),
  depth: z.number(),
  isHeading: z.boolean(),
  start: z.number(),
  end: z.number(),
  minutes: z.number(),
  kind: z.string(),
  title: z.string(),
  capMinutes: z.number().nullable(),
  hardStart: z.string().nullable(),
  parallel: z.boolean(),
  isPublic: z.boolean(),
  presenters: z.string(),
  owner: z.string(),
  sound: z.string(),
  light: z.string(),
  media: z.string(),
  clipSeconds: z.number().nullable(),
  script: z.string(),
  fallback: z.string(),
  note: z.string(),
})
export type FrozenItem = z.infer<typeof FrozenItem>

export const FrozenAgenda = z.object({ end: z.number(), items: z.array(FrozenItem) })
export type FrozenAgenda = z.infer<typeof FrozenAgenda>

/** One issue of the programme: `Ban hành bản 2`. Rows are never changed. */
export const ProgrammeVersion = z.object({
  id: Id,
  number: z.number().int().min(1),
  issuedAt: z.string(),
  operator: z.string(),
  note: z.string(),
  agenda: FrozenAgenda,
})
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>

/** The programme as it stands, ready to be compared or printed. `nameOf` says a presenter in words. */
export function freezeAgenda(
  items: readonly AgendaItem[],
  schedule: Schedule,
  nameOf: (presenter: AgendaItem['presenters'][number]) => string,
): FrozenAgenda {
  const itemOf = new Map(items.map((i) => [i.id, i]))
  return {
    end: schedule.end,
    items: schedule.rows.flatMap((row) => {
      const item = itemOf.get(row.id)
      if (!item) return []
      const { parentId: _p, position: _n, presenters, ...fields } = item
      const { gapBefore: _g, overlapBefore: _o, ...times } = row
      return [{ ...fields, ...times, presenters: presenters.map(nameOf).join('; ') }]
    }),
  }
}

export type ChangeKind = 'added' | 'removed' | 'moved' | 'time' | 'minutes' | 'people' | 'title' | 'other'
export type Change = { id: string; kind: ChangeKind; isPublic: boolean; text: string }

/** Items that kept their order among those both have: the longest such run; the others were moved. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, i) => [id, i]))
  const list = after.filter((id) => place.has(id))
  const best: string[][] = []
  for (const id of list) {
    let mine: string[] = []
    for (const run of best) {
      const last = run.at(-1)
      if (last !== undefined && (place.get(last) ?? 0) < (place.get(id) ?? 0) && run.length > mine.length) mine = run
    }
    best.push([...mine, id])
  }
  return new Set(best.sort((a, b) => b.length - a.length)[0] ?? [])
}

const quoted = (title: string) => `“${title}”`
const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

const plainFields = ['owner', 'sound', 'light', 'media', 'fallback', 'note'] as const

function fieldChanges(was: FrozenItem, now: FrozenItem): string[] {
  const words: string[] = []
  const say = (label: string, from: string, to: string) =>
    words.push(`${label.toLocaleLowerCase('vi')} ${from || 'trống'} → ${to || 'trống'}`)
  if (was.kind !== now.kind)
    say(
      agendaLabels.kind,
      itemKindLabels[was.kind as keyof typeof itemKindLabels] ?? was.kind,
      itemKindLabels[now.kind as keyof typeof itemKindLabels] ?? now.kind,
    )
  if (was.hardStart !== now.hardStart) say(agendaLabels.hardStart, was.hardStart ?? 'không', now.hardStart ?? 'không')
  if (was.capMinutes !== now.capMinutes)
    say(
      'mức tối đa',
      was.capMinutes ? `${was.capMinutes} phút` : 'không',
      now.capMinutes ? `${now.capMinutes} phút` : 'không',
    )
  if (was.parallel !== now.parallel) words.push(now.parallel ? 'chạy song song với mục trước' : 'chạy sau mục trước')
  if (was.isPublic !== now.isPublic)
    words.push(now.isPublic ? 'đưa vào chương trình in' : 'không in trong chương trình')
  if (was.clipSeconds !== now.clipSeconds)
    say(
      'độ dài clip',
      was.clipSeconds ? lengthOf(was.clipSeconds) : '',
      now.clipSeconds ? lengthOf(now.clipSeconds) : '',
    )
  for (const key of plainFields) if (was[key] !== now[key]) say(agendaLabels[key], clip(was[key]), clip(now[key]))
  if (was.script !== now.script) words.push('sửa lời dẫn')
  return words
}

/**
 * What became different between two states of a programme, a sentence each, in the order of the later one; removed items first.
 */
export function agendaChanges(before: FrozenAgenda, after: FrozenAgenda): Change[] {
  const changes: Change[] = []
  const wasOf = new Map(before.items.map((i) => [i.id, i]))
  const nowIds = new Set(after.items.map((i) => i.id))
  const still = unmoved(
    before.items.map((i) => i.id),
    after.items.map((i) => i.id),
  )
  for (const was of before.items)
    if (!nowIds.has(was.id))
      changes.push({
        id: was.id,
        kind: 'removed',
        isPublic: was.isPublic,
        text: `Bỏ ${quoted(was.title)} (${clockOf(was.start)}, ${was.minutes} phút).`,
      })
  for (const now of after.items) {
    const was = wasOf.get(now.id)
    const isPublic = now.isPublic || (was?.isPublic ?? false)
    const add = (kind: ChangeKind, text: string) => changes.push({ id: now.id, kind, isPublic, text })
    if (!was) {
      add('added', `Thêm ${quoted(now.title)} (${clockOf(now.start)}, ${now.minutes} phút).`)
      continue
    }
    const name = now.title
    if (was.title !== now.title) add('title', `${quoted(was.title)} đổi thành ${quoted(now.title)}.`)
    if (!still.has(now.id) && was.number !== now.number)
      add('moved', `${name} chuyển từ mục ${was.number} sang mục ${now.number}.`)
    if (was.start !== now.start) add('time', `${name} dời ${clockOf(was.start)} → ${clockOf(now.start)}.`)
    if (was.minutes !== now.minutes) add('minutes', `${name}: ${was.minutes} → ${now.minutes} phút.`)
    if (was.presenters !== now.presenters)
      add('people', `${name}: người thực hiện ${was.presenters || 'chưa có'} → ${now.presenters || 'chưa có'}.`)
    const rest = fieldChanges(was, now)
    if (rest.length) add('other', `${name}: ${rest.join('; ')}.`)
  }
  if (before.end !== after.end && before.items.length && after.items.length)
    changes.push({
      id: after.items.at(-1)?.id ?? '',
      kind: 'time',
      isPublic: true,
      text: `Kết thúc dự kiến ${clockOf(before.end)} → ${clockOf(after.end)}.`,
    })
  return changes
}
