import type { Answer } from '../invitations/reply'
import type { AgendaItem, ItemKind, Presenter } from './agenda-item'
import { clockOf, lengthOf } from './clock'
import type { Found } from './findings'
import { type DayFrame, openingOf, type Schedule, type Scheduled } from './schedule'
import { checkTexts, type ItemText, readKinds } from './texts'

/** What is known of a person who presents. */
export type PresenterFacts = {
  id: string
  name: string
  withdrawn: boolean
  /** A letter that counts. */
  invited: boolean
  reply: Answer
  reason: string
  substitute: string
}
export type CheckFacts = {
  items: readonly AgendaItem[]
  schedule: Schedule
  frame: DayFrame
  people: ReadonlyMap<string, PresenterFacts>
  units: ReadonlySet<string>
  /** Texts by item; undefined while no text was ever asked for in this conference. */
  texts: readonly ItemText[] | undefined
  /** How many people or bodies stand on the list of those to be rewarded; null while there is no such list. */
  recipients: number | null
  /** How many the introduction reads by name; null while there is nobody to introduce. */
  namesRead: number | null
  today: string
  day: string | null
}

/** Kinds at which somebody must be known to speak. */
const spoken: ReadonlySet<ItemKind> = readKinds

/** More than a dozen names read aloud tire a hall: the usual limit of an introduction. */
export const maxNamesRead = 12
/** A clip may differ from its slot by half a minute. */
const clipTolerance = 30

type Add = (
  severity: Found['severity'],
  rule: string,
  subject: string,
  text: string,
  remedy?: Partial<Found['remedy']>,
) => void

const adder =
  (found: Found[], itemId: string | null): Add =>
  (severity, rule, subject, text, remedy = {}) => {
    const fix = { screen: 'agenda', label: 'Sửa mục này', itemId, field: 'title', ...remedy }
    found.push({ rule, subject: `${itemId ?? ''} ${subject}`.trim(), itemId, severity, text, remedy: fix })
  }

/** All that wants mending in a programme, by rules that look at it as it stands now. Pure. */
export function checkAgenda(facts: CheckFacts): Found[] {
  const found: Found[] = []
  if (facts.items.length === 0) return found
  const itemOf = new Map(facts.items.map((i) => [i.id, i]))
  for (const row of facts.schedule.rows) {
    const item = itemOf.get(row.id)
    if (!item) continue
    const add = adder(found, item.id)
    checkTimes(add, item, row)
    if (!row.isHeading) checkPresenters(add, item, facts)
    if (!row.isHeading) checkContent(add, item, facts)
  }
  checkTwice(found, facts, itemOf)
  checkDay(found, facts, itemOf)
  const slots = facts.schedule.rows.filter((r) => !r.isHeading).flatMap((r) => itemOf.get(r.id) ?? [])
  return [...found, ...checkTexts(slots, facts.texts ?? [], facts)]
}

function checkTimes(add: Add, item: AgendaItem, row: Scheduled): void {
  const hour = clockOf(row.start)
  const fix = { label: 'Sửa giờ', field: 'hardStart' }
  if (row.overlapBefore > 0)
    add(
      'block',
      'overlap',
      String(row.overlapBefore),
      `Thiếu ${row.overlapBefore} phút: các mục trước đến ${clockOf(row.start + row.overlapBefore)} mới xong, mục này cố định lúc ${hour}.`,
      fix,
    )
  if (row.gapBefore > 0)
    add(
      'warn',
      'gap',
      String(row.gapBefore),
      `Trống ${row.gapBefore} phút (${clockOf(row.start - row.gapBefore)}–${hour}) trước mục cố định này.`,
      fix,
    )
  if (!row.isHeading && item.minutes === 0)
    add('warn', 'no-minutes', '', 'Chưa có thời lượng.', { label: 'Ghi số phút', field: 'minutes' })
  if (item.capMinutes !== null && row.minutes > item.capMinutes)
    add(
      'block',
      'over-cap',
      `${row.minutes} ${item.capMinutes}`,
      `Xếp ${row.minutes} phút, quá mức tối đa ${item.capMinutes} phút của chủ trì.`,
      { label: 'Sửa thời lượng', field: 'minutes' },
    )
}

function checkPresenters(add: Add, item: AgendaItem, { people, units }: CheckFacts): void {
  if (item.presenters.length === 0 && spoken.has(item.kind))
    add('warn', 'nobody', '', 'Chưa rõ ai trình bày.', { label: 'Chọn người', field: 'presenters' })
  for (const presenter of item.presenters) {
    if (presenter.kind === 'unit' && (presenter.id === null || !units.has(presenter.id)))
      add('block', 'unit-gone', presenter.name, `Đơn vị “${presenter.name}” không còn trong danh sách.`, {
        label: 'Chọn lại',
        field: 'presenters',
      })
    if (presenter.kind === 'delegate') checkPerson(add, presenter, people)
  }
}

function checkPerson(add: Add, presenter: Presenter, people: CheckFacts['people']): void {
  const person = presenter.id === null ? undefined : people.get(presenter.id)
  const pick = { label: 'Chọn người khác', field: 'presenters' }
  const replies = { screen: 'replies', label: 'Mở phản hồi' }
  const who = person?.name ?? presenter.name
  if (!person || person.withdrawn)
    add('block', 'presenter-gone', presenter.id ?? who, `${who} không còn trong danh sách đại biểu.`, pick)
  else if (person.reply === 'declined')
    add(
      'block',
      'presenter-declined',
      person.id,
      `${who} báo vắng${person.reason ? ` (${person.reason})` : ''}: cần người khác trình bày.`,
      pick,
    )
  else if (person.reply === 'substitute')
    add(
      'warn',
      'presenter-substitute',
      `${person.id} ${person.substitute}`,
      `${who} cử ${person.substitute || 'người khác'} dự thay: xác nhận ai trình bày.`,
      pick,
    )
  else if (!person.invited)
    add('warn', 'presenter-not-invited', person.id, `${who} chưa có giấy mời.`, {
      screen: 'invitations',
      label: 'Mở giấy mời',
    })
  else if (person.reply === 'none')
    add('warn', 'presenter-silent', person.id, `${who} chưa trả lời có dự hay không.`, replies)
}

function checkContent(add: Add, item: AgendaItem, facts: CheckFacts): void {
  if (item.kind === 'video') checkClip(add, item)
  if (item.kind === 'awardPresentation' && facts.recipients === 0)
    add('warn', 'no-recipients', '', 'Danh sách khen thưởng chưa có ai.', {
      screen: 'decisions',
      label: 'Mở quyết định khen thưởng',
    })
  if (item.kind === 'openingStatement' && facts.namesRead !== null && facts.namesRead > maxNamesRead)
    add(
      'warn',
      'many-names',
      String(facts.namesRead),
      `Giới thiệu ${facts.namesRead} người bằng tên, nên từ ${maxNamesRead} người trở xuống.`,
      { label: 'Sửa cách giới thiệu', field: 'introduction' },
    )
  const asked = facts.texts?.some((t) => t.itemId === item.id) ?? true
  if (!asked && readKinds.has(item.kind))
    add('warn', 'no-text', '', 'Chưa giao ai soạn bài cho mục này.', { screen: 'speeches', label: 'Giao bài viết' })
}

function checkClip(add: Add, item: AgendaItem): void {
  const fix = { label: 'Ghi tên và độ dài clip', field: 'media' }
  if (item.media === '') add('warn', 'no-clip', '', 'Chưa có tệp clip.', fix)
  else if (item.clipSeconds === null) add('warn', 'clip-length-unknown', item.media, 'Chưa biết clip dài bao lâu.', fix)
  else if (Math.abs(item.clipSeconds - item.minutes * 60) > clipTolerance)
    add(
      'warn',
      'clip-length',
      `${item.clipSeconds} ${item.minutes}`,
      `Clip dài ${lengthOf(item.clipSeconds)}, chương trình dành ${item.minutes} phút.`,
      { label: 'Sửa thời lượng', field: 'minutes' },
    )
}

/** One person at two items whose times overlap. */
function checkTwice(found: Found[], { schedule, people }: CheckFacts, itemOf: ReadonlyMap<string, AgendaItem>): void {
  const seats = schedule.rows
    .filter((r) => !r.isHeading && r.end > r.start)
    .flatMap((row) =>
      (itemOf.get(row.id)?.presenters ?? []).flatMap((p) =>
        p.kind === 'delegate' && p.id !== null ? [{ row, id: p.id, name: p.name }] : [],
      ),
    )
  for (const [index, seat] of seats.entries())
    for (const earlier of seats.slice(0, index)) {
      if (earlier.id !== seat.id || earlier.row.id === seat.row.id) continue
      if (seat.row.start >= earlier.row.end || earlier.row.start >= seat.row.end) continue
      adder(found, seat.row.id)(
        'block',
        'twice',
        `${seat.id} ${earlier.row.id}`,
        `${people.get(seat.id)?.name ?? seat.name} cùng lúc có tên ở mục ${earlier.row.number} (${itemOf.get(earlier.row.id)?.title ?? ''}).`,
        { label: 'Sửa người', field: 'presenters' },
      )
    }
}

function checkDay(found: Found[], { schedule, frame }: CheckFacts, itemOf: ReadonlyMap<string, AgendaItem>): void {
  const settings = { screen: 'settings', label: 'Mở thiết lập', field: '' }
  if (frame.startsAt === null)
    adder(found, null)(
      'warn',
      'no-hour',
      '',
      'Chưa định giờ khai mạc; giờ trong chương trình tạm tính từ 08:00.',
      settings,
    )
  const last = schedule.rows.at(-1)
  if (last && schedule.late > 0 && frame.endsAt !== null)
    adder(found, last.id)(
      'warn',
      'past-end',
      String(schedule.late),
      `Kết thúc ${clockOf(schedule.end)}, muộn ${schedule.late} phút so với giờ bế mạc ${clockOf(frame.endsAt)}.`,
      { label: 'Sửa thời lượng', field: 'minutes' },
    )
  const first = openingOf([...itemOf.values()])
  const opening = schedule.rows.find((r) => r.id === first?.id)
  if (opening && frame.startsAt !== null && opening.start !== frame.startsAt)
    adder(found, opening.id)(
      'warn',
      'opening-hour',
      `${opening.start} ${frame.startsAt}`,
      `Giấy mời ghi khai mạc ${clockOf(frame.startsAt)}, chương trình vào việc lúc ${clockOf(opening.start)}.`,
      { label: 'Sửa giờ', field: 'hardStart' },
    )
}
