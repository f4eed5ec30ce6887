import { makeCode } from '../../shared/delegates/code'
import { createDice, type Dice } from './dice'
import type { ListColumn } from './list-columns'
import { separated } from './list-layouts'
import { headings, Page, type TrueRow, titles } from './list-page'
import { makePeople, type TruePerson } from './list-people'
import { type BookCell, makeBook } from './make-book'

export type Invited = TruePerson & { id: string; code: string }
export type TrueAnswer = {
  answer: 'Dự' | 'Vắng' | 'Cử người dự thay' | 'Chưa trả lời'
  reason: string
  name: string
  office: string
  phone: string
}
export type TrueReply = Pick<TrueRow, 'key' | 'verdict' | 'text'> & { person?: Invited; says?: TrueAnswer }

const yes = [
  'Dự',
  'Có',
  'Tham dự',
  'Có dự',
  'Đồng ý',
  'dự',
  'DỰ',
  'Có mặt',
  'Xác nhận dự',
  'Sẽ dự',
  'x',
  'Đồng ý tham dự',
  'Có tham dự',
  'ok',
]
const no = ['Vắng', 'Không', 'Không dự', 'vắng mặt', 'Xin vắng', 'Không tham dự', 'VẮNG', 'Báo vắng', 'Không dự được']
const sub = ['Cử người dự thay', 'Dự thay', 'Ủy quyền', 'Cử người khác dự thay', 'Cử thay', 'người khác đi thay']
const open = ['', 'Chưa trả lời', 'Chưa xác nhận', 'Không liên lạc được', 'Thuê bao', 'Chưa rõ']
const reasons = ['đi công tác', 'bận họp HĐND', 'ốm', 'học tập trung tại Hà Nội', 'trùng lịch họp Thành ủy']
const offices = ['Phó Giám đốc', 'Phó Trưởng phòng', 'Chuyên viên', 'Phó Chủ tịch']
const stands = ['Phạm Văn Thế', 'Lê Thị Thay', 'Ngô Đình Thắng', 'Vũ Minh Đại', 'Tạ Thị Diện', 'Đoàn Công Ủy']

/** Invited people with names and codes of their own. */
export function makeInvited(seed: number): Invited[] {
  const people = makePeople(createDice(seed), { groups: [0, 1, 2, 3, 4], size: 60 })
  return people.map((p, i) => ({ ...p, id: `p${i}`, code: makeCode(String(100_000 + i * 37)) }))
}

type Style = 'word' | 'marks' | 'marks-two-lines' | 'yes-or-no' | 'sentence'
const styles: readonly Style[] = ['word', 'word', 'marks', 'marks-two-lines', 'yes-or-no', 'sentence']

function answersOf(dice: Dice, style: Style): TrueAnswer {
  const none = { reason: '', name: '', office: '', phone: '' }
  const kind = dice.pick(['yes', 'yes', 'no', 'sub', 'open'] as const)
  if (kind === 'yes') return { answer: 'Dự', ...none }
  if (kind === 'no') return { answer: 'Vắng', ...none, reason: dice.chance(0.6) ? dice.pick(reasons) : '' }
  if (kind === 'open') return { answer: 'Chưa trả lời', ...none }
  const phone = style === 'sentence' ? '' : `09${dice.between(10_000_000, 99_999_999)}`
  return { answer: 'Cử người dự thay', reason: '', name: dice.pick(stands), office: dice.pick(offices), phone }
}

type Column = ListColumn & { says: (answer: TrueAnswer, person: Invited) => BookCell }
const column = (heading: string, says: Column['says'], over = ''): Column => ({
  field: '',
  heading,
  over,
  cell: () => null,
  says,
})

function replyColumns(dice: Dice, style: Style): Column[] {
  const word = (a: TrueAnswer): string => {
    if (a.answer === 'Dự') return dice.pick(yes)
    if (a.answer === 'Chưa trả lời') return dice.pick(open)
    return a.answer === 'Vắng' ? dice.pick(no) : dice.pick(sub)
  }
  const stand = (over: string): Column[] => [
    column(
      over ? 'Họ và tên' : dice.pick(['Người dự thay', 'Họ tên người dự thay', 'Cử người dự thay', 'Dự thay']),
      (a) => a.name,
      over,
    ),
    column(over ? 'Chức vụ' : dice.pick(['Chức vụ', 'Chức vụ người dự thay']), (a) => a.office, over),
    column(over ? 'Điện thoại' : dice.pick(['Điện thoại', 'SĐT']), (a) => a.phone, over),
  ]
  const reason = () => column(dice.pick(['Lý do', 'Lý do vắng']), (a) => a.reason)
  const cross = dice.pick(['x', 'X', 'v', '+'])
  if (style === 'word')
    return [
      column(dice.pick(['Phản hồi', 'Trả lời', 'Kết quả', 'Tình trạng', 'Xác nhận tham dự', 'Ý kiến']), word),
      reason(),
      ...stand(''),
    ]
  if (style === 'marks')
    return [
      column(dice.pick(['Dự', 'Có', 'Tham dự', 'Có dự']), (a) => (a.answer === 'Dự' ? cross : '')),
      column(dice.pick(['Vắng', 'Không', 'Không dự', 'Vắng mặt']), (a) =>
        a.answer === 'Vắng' ? a.reason || cross : '',
      ),
      ...stand(''),
    ]
  if (style === 'marks-two-lines')
    return [
      column('Có', (a) => (a.answer === 'Dự' ? cross : ''), 'Tham dự hội nghị'),
      column('Không', (a) => (a.answer === 'Vắng' ? cross : ''), 'Tham dự hội nghị'),
      reason(),
      ...stand('Người dự thay'),
    ]
  if (style === 'yes-or-no') {
    // Who sends another does not come: both are said.
    const said = (a: TrueAnswer) => (a.answer === 'Dự' ? 'Có' : a.answer === 'Chưa trả lời' ? '' : 'Không')
    return [column(dice.pick(['Tham dự', 'Có dự', 'Dự']), said), reason(), ...stand('')]
  }
  const sentence = (a: TrueAnswer): string => {
    if (a.answer === 'Cử người dự thay')
      return dice.pick([
        `Cử ông ${a.name}, ${a.office} dự thay`,
        `Cử đ/c ${a.name} - ${a.office} đi thay`,
        `Ủy quyền cho bà ${a.name}, ${a.office}`,
        `Dự thay: ${a.name} (${a.office})`,
        `${a.name}, ${a.office} dự thay`,
        `Cử ${a.name} ${a.office} tham dự thay`,
      ])
    if (a.answer !== 'Vắng') return word(a)
    return a.reason
      ? dice.pick([
          `Vắng (${a.reason})`,
          `Không dự được do ${a.reason}`,
          `Vắng - ${a.reason}`,
          `Vắng vì ${a.reason}`,
          `Xin vắng: ${a.reason}`,
        ])
      : dice.pick(no)
  }
  return [column(dice.pick(['Phản hồi', 'Trả lời', 'Ý kiến', 'Kết quả xác nhận']), sentence)]
}

function personColumns(dice: Dice, key: 'name' | 'code' | 'both'): Column[] {
  const code = column(dice.pick(['Mã', 'Mã đại biểu', 'Mã số', 'Mã ĐB']), (_, p) =>
    dice.chance(0.5) ? p.code : { n: Number(p.code) },
  )
  if (key === 'code') return [code]
  const said = dice.chance(0.5)
  const names = [
    column(dice.pick(['Họ và tên', 'Họ tên', 'Đại biểu', 'HỌ VÀ TÊN']), (_, p) =>
      said ? `${p.honorific} ${p.fullName}` : p.fullName,
    ),
    column(dice.pick(['Đơn vị', 'Cơ quan', 'Đơn vị công tác']), (_, p) => p.unit),
  ]
  if (dice.chance(0.5))
    names.splice(
      1,
      0,
      column('Chức vụ', (_, p) => p.office),
    )
  return key === 'both' ? [code, ...names] : names
}

/** A file of replies laid out by its seed, with the truth about each row. */
export function makeReplyLayout(seed: number, invited: readonly Invited[]) {
  const dice = createDice(seed)
  const style = styles[seed % styles.length] as Style
  const key = dice.pick(['name', 'name', 'code', 'both'] as const)
  const form = dice.chance(0.6) ? ('xlsx' as const) : ('csv' as const)
  const choices = {
    form,
    titles: dice.pick(['none', 'one', 'letterhead'] as const),
    headings: style === 'marks-two-lines' ? ('two' as const) : dice.pick(['one', 'numbered'] as const),
    headingForm: dice.pick(['plain', 'capitals', 'nfd'] as const),
    encoding: dice.pick(['utf-8', 'bom', 'utf-16le', 'windows-1258', 'nfd'] as const),
    delimiter: dice.pick([',', ';', '\t'] as const),
  }
  const day = column('Ngày trả lời', () => ({ day: '2019-11-08' }))
  const replies = replyColumns(dice, style)
  const blocks: Column[][] = [personColumns(dice, key), replies, dice.chance(0.4) ? [day] : []]
  const ordered = style !== 'marks' && dice.chance(0.3) ? [blocks[2], blocks[0], blocks[1]] : blocks
  const columns: ('number' | Column)[] = ordered.flatMap((b) => b ?? [])
  if (dice.chance(0.6)) columns.unshift('number')
  const page = new Page(form === 'csv' ? 'Bảng' : 'Phản hồi', 0, columns.length)
  titles(page, dice, choices)
  headings(page, dice, choices, columns)
  const truth: TrueReply[] = page.truth.map(({ key: at, verdict, text }) => ({ key: at, verdict, text }))
  const people = dice.shuffle(invited).slice(0, dice.between(8, 30))
  for (const [i, person] of people.entries()) {
    const says = answersOf(dice, style)
    // In crosses a reason is only where its column is.
    if (style === 'marks' && says.answer === 'Vắng' && says.reason === 'ốm') says.reason = 'bị ốm'
    const cells = columns.map((c): BookCell => (c === 'number' ? { n: i + 1 } : c.says(says, person)))
    const at = page.put(cells)
    truth.push({
      key: `${page.name}!${at + 1}`,
      verdict: says.answer === 'Chưa trả lời' ? ('unchanged' as never) : 'new',
      text: JSON.stringify(cells),
      person,
      says,
    })
  }
  if (dice.chance(0.4)) {
    const at = page.put([`Tổng cộng: ${people.length}`])
    truth.push({ key: `${page.name}!${at + 1}`, verdict: 'heading', text: 'total' })
  }
  const sheet = { name: page.name, rows: page.rows, merges: page.merges }
  const bytes = form === 'csv' ? separated(sheet, choices) : makeBook([sheet])
  return { file: `phan-hoi-${seed}.${form}`, bytes, truth, about: JSON.stringify({ style, key, ...choices }) }
}
