import type { Decision, ImportItem } from '../exchange/import-report'
import { fold } from '../names/text'
import { type AgendaFields, type AgendaItem, emptyItem, type Presenter } from './agenda-item'
import { clockOf } from './clock'
import type { OtherRow, ReadItem } from './read-agenda'
import { type DayFrame, scheduleAgenda } from './schedule'

/** What an import does: items in their order, each new or laid over one that is there. */
export type AgendaPlan = {
  key: string
  id: string | null
  depth: 0 | 1
  fields: AgendaFields
  children: AgendaFields[]
}
export type AgendaJudgement = { items: ImportItem[]; plans: AgendaPlan[]; notes: string[] }

const unknownMinutes = 10

type Planned = { read: ReadItem; minutes: number; hardStart: string | null; parallel: boolean; hints: string[] }

const spanOf = (read: ReadItem): number | null =>
  read.start !== null && read.end !== null && read.end > read.start ? read.end - read.start : null

/** What lies under a heading: the rows of the second level that follow it. */
function under(reads: readonly ReadItem[], index: number): ReadItem[] {
  if (reads[index]?.depth !== 0) return []
  const rest = reads.slice(index + 1)
  const end = rest.findIndex((r) => r.depth === 0)
  return rest.slice(0, end < 0 ? rest.length : end)
}

/** A part of a length that several share; the first takes what is left over. */
const part = (whole: number, among: number, isFirst: boolean) =>
  Math.floor(whole / among) + (isFirst ? whole % among : 0)

/** Lengths from spans, from the next start, from hours that several rows share, or from the heading's span. */
function lengths(reads: readonly ReadItem[]): { minutes: number; hints: string[] }[] {
  return reads.map((read, index) => {
    // A heading lasts as long as what lies under it.
    if (under(reads, index).length > 0) return { minutes: 0, hints: [] }
    if (read.minutes !== null) return { minutes: read.minutes, hints: [] }
    const share = read.shares?.rows ?? 1
    const span = spanOf(read)
    if (span !== null)
      return share === 1
        ? { minutes: span, hints: [] }
        : {
            minutes: part(span, share, read.shares?.first ?? false),
            hints: [`Khung giờ chung cho ${share} dòng, được chia đều.`],
          }
    if (read.depth === 1 && read.start === null) {
      const heading = reads.slice(0, index).findLastIndex((r) => r.depth === 0)
      const siblings = under(reads, heading)
      const whole = reads[heading] && spanOf(reads[heading])
      if (whole && siblings.every((s) => s.minutes === null && s.start === null))
        return {
          minutes: part(whole, siblings.length, siblings[0] === read),
          hints: ['Giờ của mục lớn được chia đều cho các mục con.'],
        }
    }
    if (read.start !== null && share === 1) {
      const until = reads.slice(index + 1).find((r) => r.depth === 0 && r.start !== null)?.start ?? null
      if (until !== null && until > read.start) return { minutes: until - read.start, hints: [] }
    }
    return read.children.length > 0
      ? { minutes: 0, hints: [] }
      : { minutes: unknownMinutes, hints: [`Tệp không ghi thời lượng; tạm ghi ${unknownMinutes} phút.`] }
  })
}

/** Hours that do not follow from order and lengths become fixed ones, so that the imported programme has the hours of the file. */
function plan(reads: readonly ReadItem[], frame: DayFrame): Planned[] {
  const sized = lengths(reads)
  let cursor: number | null = null
  let last = { start: -1, end: -1 }
  return reads.map((read, index): Planned => {
    const { minutes, hints } = sized[index] as { minutes: number; hints: string[] }
    const own = read.shares && !read.shares.first ? null : read.start
    const children = under(reads, index)
    const inside = children.length
      ? children.reduce((sum, c) => sum + (sized[reads.indexOf(c)]?.minutes ?? 0), 0)
      : minutes
    if (read.depth === 1) return { read, minutes, hardStart: null, parallel: false, hints }
    const parallel = own !== null && own === last.start && last.end > own
    const natural: number = cursor ?? firstOf(read, frame, inside) ?? own ?? 0
    const fixed = own !== null && !parallel && own !== natural
    const start = own ?? natural
    const said = fixed ? [`Giờ ${clockOf(start)} không nối tiếp mục trước nên được đặt làm giờ cố định.`] : []
    if (parallel) said.push('Cùng giờ với mục trước nên được đặt song song.')
    last = parallel ? last : { start, end: start + inside }
    cursor = parallel ? Math.max(cursor ?? 0, start + inside) : start + inside
    return { read, minutes, hardStart: fixed ? clockOf(start) : null, parallel, hints: [...hints, ...said] }
  })
}

const firstOf = (read: ReadItem, frame: DayFrame, minutes: number): number | null =>
  read.kind === 'reception'
    ? (frame.receptionFrom ?? (frame.startsAt === null ? null : frame.startsAt - minutes))
    : frame.startsAt

const otherReasons: Record<OtherRow['what'], string> = {
  title: 'Dòng tiêu đề, không phải mục của chương trình.',
  heading: 'Dòng tên cột.',
  group: 'Dòng tên phần; các mục bên dưới được nhập, tên phần thì không.',
  note: 'Dòng ghi chú hoặc ký tên.',
  unread: 'Chưa biết cột nào là nội dung nên chưa đọc dòng này.',
}

const labels = {
  minutes: 'Thời lượng',
  presenters: 'Người thực hiện',
  sound: 'Âm thanh',
  light: 'Ánh sáng',
  media: 'Tài liệu, clip',
  fallback: 'Phương án dự phòng',
  note: 'Ghi chú',
  owner: 'Người phụ trách',
  script: 'Lời dẫn',
} as const

const shownField = (fields: AgendaFields, key: keyof typeof labels): string => {
  const value = fields[key]
  return Array.isArray(value) ? value.map((p) => p.name).join('; ') : String(value)
}

/**
 * Every row of a file as a verdict against the programme that is there: an item with the same words is the same item. Nothing that
 * is there is removed; `readPresenters` finds people and bodies behind the words of a cell.
 */
export function judgeAgenda(input: {
  reads: readonly ReadItem[]
  others: readonly OtherRow[]
  current: readonly AgendaItem[]
  decisions: readonly Decision[]
  frame: DayFrame
  readPresenters: (text: string) => Presenter[]
}): AgendaJudgement {
  const { reads, others, current, decisions, frame, readPresenters } = input
  const known = new Map<string, AgendaItem>()
  for (const item of current) if (!known.has(fold(item.title))) known.set(fold(item.title), item)
  const items: ImportItem[] = others.map((o) =>
    itemOf(o, 'heading', [otherReasons[o.what]], { title: o.text.slice(0, 500) }),
  )
  const plans: AgendaPlan[] = []
  const usable = reads.filter((r) => r.title !== '' && r.title.length <= 400)
  const planned = new Map(plan(usable, frame).map((p) => [p.read.key, p]))
  for (const read of reads) {
    const decision = decisions.find((d) => d.row === read.key)
    const made = planned.get(read.key)
    const values = valuesOf(read, made)
    if (!made) {
      const why = read.title === '' ? 'không có nội dung' : 'nội dung dài quá 400 ký tự'
      items.push(itemOf(read, 'rejected', [`Dòng ${read.number} ${why}. Hãy sửa trong tệp rồi chọn lại.`], values))
      continue
    }
    const fields = fieldsOf(made, readPresenters)
    const match = known.get(fold(fields.title))
    known.delete(fold(fields.title))
    const isHeading = match !== undefined && current.some((c) => c.parentId === match.id)
    const changes = match ? changesOf(match, fields, read).filter((c) => !(isHeading && c.field === 'minutes')) : []
    const doubtful = read.badTime !== '' && decision?.action !== 'add'
    const verdict = doubtful ? 'doubtful' : !match ? 'new' : changes.length ? 'changed' : 'unchanged'
    const reasons = [
      ...(read.badTime
        ? [`Không đọc được giờ “${read.badTime.slice(0, 60)}”; nếu nhận, mục này nối tiếp mục trước.`]
        : []),
      ...(read.children.length ? [`Gồm ${read.children.length} mục con.`] : []),
      ...made.hints,
    ]
    items.push({ ...itemOf(read, verdict, reasons, values), changes, decision: decision?.action ?? null })
    if (doubtful || decision?.action === 'skip') continue
    plans.push({
      key: read.key,
      id: match?.id ?? null,
      depth: read.depth,
      fields: match ? merged(match, fields, read) : fields,
      children: match ? [] : childrenFields(read, fields),
    })
  }
  items.sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.number - b.number))
  const left = current.filter((c) => known.get(fold(c.title))?.id === c.id && c.parentId === null)
  const notes =
    left.length && reads.length
      ? [
          `${left.length} mục đang có không thấy trong tệp, được giữ ở cuối: ${left
            .slice(0, 5)
            .map((c) => `“${c.title}”`)
            .join(', ')}.`,
        ]
      : []
  return { items, plans, notes }
}

const itemOf = (
  row: { key: string; sheet: string; number: number },
  verdict: ImportItem['verdict'],
  reasons: string[],
  values: Record<string, string>,
): ImportItem => ({
  row: row.key,
  sheet: row.sheet,
  number: row.number,
  verdict,
  reasons,
  values,
  changes: [],
  matches: [],
  decision: null,
})

function valuesOf(read: ReadItem, made: Planned | undefined): Record<string, string> {
  const hours = read.start === null ? '' : clockOf(read.start)
  return {
    title: read.title.slice(0, 500),
    time: read.badTime || hours,
    minutes: made ? String(made.minutes) : '',
    presenters: (read.values.presenters ?? '').replace(/\s*\n\s*/g, '; '),
    note: read.values.note ?? '',
  }
}

function fieldsOf(made: Planned, readPresenters: (text: string) => Presenter[]): AgendaFields {
  const { read } = made
  const text = (key: 'sound' | 'light' | 'media' | 'owner', max: number) =>
    (read.values[key] ?? '').replace(/\s*\n\s*/g, '; ').slice(0, max)
  return {
    ...emptyItem,
    kind: read.kind,
    title: read.title,
    minutes: Math.min(720, made.minutes),
    hardStart: made.hardStart,
    parallel: made.parallel,
    presenters: readPresenters(read.values.presenters ?? '').slice(0, 20),
    sound: text('sound', 500),
    light: text('light', 500),
    media: text('media', 500),
    owner: text('owner', 300),
    script: (read.values.script ?? '').slice(0, 8000),
    fallback: (read.values.fallback ?? '').slice(0, 1000),
    note: (read.values.note ?? '').slice(0, 1000),
  }
}

/** Only columns that the file has and fills change what is there. */
const saidKeys = (read: ReadItem): (keyof typeof labels)[] =>
  (Object.keys(labels) as (keyof typeof labels)[]).filter((key) =>
    key === 'minutes' ? read.minutes !== null || read.start !== null : (read.values[key] ?? '') !== '',
  )

const merged = (match: AgendaItem, fields: AgendaFields, read: ReadItem): AgendaFields => {
  const { id: _i, parentId: _p, position: _n, ...before } = match
  const patch = Object.fromEntries(saidKeys(read).map((key) => [key, fields[key]]))
  return {
    ...before,
    ...patch,
    hardStart: read.start === null ? before.hardStart : fields.hardStart,
    parallel: fields.parallel,
  }
}

const changesOf = (match: AgendaItem, fields: AgendaFields, read: ReadItem): ImportItem['changes'] =>
  saidKeys(read)
    .filter((key) => shownField(match, key) !== shownField(fields, key))
    .map((key) => ({
      field: key,
      label: labels[key],
      from: shownField(match, key),
      to: shownField(fields, key),
      mended: false,
    }))

function childrenFields(read: ReadItem, parent: AgendaFields): AgendaFields[] {
  const count = read.children.length
  return read.children.map((title, index) => ({
    ...emptyItem,
    kind: parent.kind,
    title: title.slice(0, 400),
    minutes: Math.floor(parent.minutes / count) + (index === 0 ? parent.minutes % count : 0),
  }))
}

/** The hours that the plan gives, for a check that they are those of the file. */
export const plannedHours = (items: readonly AgendaItem[], frame: DayFrame): Map<string, number> =>
  new Map(scheduleAgenda(items, frame).rows.map((r) => [r.id, r.start]))
