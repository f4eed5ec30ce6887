import type { Conference } from '../../conference/conference'
import { officialDate, officialTime, shortDate } from '../../lib/dates'
import { officeAtUnit } from '../../names/office-unit'
import { tableLine } from '../documents/body-blocks'
import type { OutgoingFields } from '../documents/outgoing'
import type { PreparationFields } from '../preparation'
import type { ClosingFacts } from './closing.contract'
import { type DayFigure, type DayPerson, dayListTitles, peopleOf } from './day-figures'

/** What a person still has to write; a document that holds it is not approved. */
export const openPlace = '(người soạn viết)'

export type ClosingWorld = {
  c: Pick<Conference, 'organiser' | 'parentBody' | 'executingUnit' | 'title' | 'venue' | 'chair' | 'receptionFrom'>
  p: Pick<PreparationFields, 'planReference'>
  f: ClosingFacts
}
type Draft = Pick<OutgoingFields, 'type' | 'subject' | 'recipients' | 'body'>

const n = (value: number) => value.toLocaleString('vi-VN')
const share = (part: number, of: number) =>
  of === 0 ? '' : ` (${((part / of) * 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%)`
const dayWords = (f: ClosingFacts) => (f.day ? officialDate(f.day) : 'ngày … tháng … năm …')
const time = (clock: string) => (clock ? officialTime(clock) : '…')
const place = ({ c }: ClosingWorld) => [c.venue.name, c.venue.address].filter(Boolean).join(', ') || '…'
const office = (c: ClosingWorld['c']) => c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser
/** To whom the council reports: the body over it. */
const up = (c: ClosingWorld['c']) => (c.parentBody ? [`Thường trực ${c.parentBody}`] : [])
const whole = (n: number, unit: string) => (n === 0 ? `không có ${unit} nào` : `${n.toLocaleString('vi-VN')} ${unit}`)

/** Where the numbers of a table come from, and when they were counted: every table of these reports says it. */
export const sourceLine = (f: Pick<ClosingFacts, 'countedAt'>, from: string): string =>
  `(Nguồn: ${from}, phần mềm Thư ký Hội nghị, tính đến ${f.countedAt}.)`
const desk = 'lượt điểm danh tại bàn đón tiếp và danh sách giấy mời'

function groupTable({ f }: ClosingWorld): string[] {
  const columns: [string, DayFigure][] = [
    ['Được mời', 'invited'],
    ['Có mặt', 'present'],
    ['Dự thay', 'substitutes'],
    ['Phát sinh', 'walkIns'],
    ['Vắng có lý do', 'excused'],
    ['Vắng không lý do', 'unexcused'],
  ]
  return [
    tableLine('STT', 'Nhóm đại biểu', ...columns.map(([label]) => label)),
    ...f.groups.map((g, i) => tableLine(i + 1, g.name, ...columns.map(([, key]) => g.counts[key] ?? 0))),
    tableLine('', 'Cộng', ...columns.map(([, key]) => f.counts[key] ?? 0)),
  ]
}

function arrivalTable({ f }: ClosingWorld): string[] {
  let sum = 0
  return [
    tableLine('Từ giờ', 'Số người đến', 'Cộng dồn', 'Tỷ lệ trên số có mặt'),
    ...f.arrivals.map((a) => {
      sum += a.people
      return tableLine(a.time, a.people, sum, share(sum, f.counts.present ?? 0).replace(/[ ()]/g, ''))
    }),
  ]
}

const listed: DayFigure[] = ['substitutes', 'walkIns', 'excused', 'unexcused']
/** What the last column of a list says of a person: who came instead, when, why not. */
export function listNote(person: DayPerson, figure: DayFigure): string {
  const came = person.arrived ? `${person.arrived}${person.desk ? `, ${person.desk}` : ''}` : ''
  const answer =
    person.reply === 'declined'
      ? person.reason || 'Báo vắng, không ghi lý do'
      : person.reply === 'accepted'
        ? 'Đã báo dự'
        : person.reply === 'substitute'
          ? `Đã báo cử ${person.substitute || 'người dự thay'}`
          : 'Không trả lời'
  if (figure === 'substitutes') return [person.substitute, came].filter(Boolean).join('; ')
  if (figure === 'absent' || figure === 'excused' || figure === 'unexcused' || figure === 'broken') return answer
  if (figure === 'invited') return person.arrived ? `Có mặt ${came}` : answer
  return [person.attends === 'substitute' && `thay: ${person.substitute}`, came].filter(Boolean).join('; ')
}
export const noteHeads: Record<DayFigure, string> = {
  invited: 'Có mặt, phản hồi',
  present: 'Giờ đến, bàn',
  inPerson: 'Giờ đến, bàn',
  substitutes: 'Người dự thay, giờ đến',
  walkIns: 'Giờ đến, bàn',
  late: 'Giờ đến, bàn',
  left: 'Giờ đến, bàn',
  kits: 'Giờ đến, bàn',
  absent: 'Phản hồi, lý do',
  excused: 'Lý do',
  unexcused: 'Phản hồi',
  broken: 'Phản hồi',
}

/** Lists longer than this are printed by themselves: nobody reads a thousand rows inside a report. */
const longest = 400
function appendices({ f }: ClosingWorld, people: readonly DayPerson[]) {
  const parts = listed.flatMap((figure) => {
    const rows = peopleOf(people, figure, f.opening)
    return rows.length > 0 && rows.length <= longest ? [{ figure, rows }] : []
  })
  const numberOf = (figure: DayFigure) => {
    const at = parts.findIndex((p) => p.figure === figure)
    return at < 0 ? '' : ` (Phụ lục ${at + 1})`
  }
  const lines = parts.flatMap(({ figure, rows }, i) => [
    `# Phụ lục ${i + 1}. ${dayListTitles[figure]}`,
    tableLine('STT', 'Họ và tên', 'Chức vụ, đơn vị', 'Nhóm', noteHeads[figure]),
    ...rows.map((p, at) =>
      tableLine(at + 1, p.name, officeAtUnit(p.office, p.unit), p.categoryCode, listNote(p, figure)),
    ),
    sourceLine(f, desk),
  ])
  return { lines, numberOf }
}

/** Báo cáo số lượng đại biểu dự: the numbers of the day, by group and by the hour, with the lists behind them as appendices. */
export function attendanceReport(world: ClosingWorld, people: readonly DayPerson[]): Draft {
  const { c, f, p } = world
  const of = (figure: DayFigure) => f.counts[figure] ?? 0
  const { lines, numberOf } = appendices(world, people)
  const body = [
    `Thực hiện ${p.planReference || 'kế hoạch tổ chức'} của ${c.organiser}, ${dayWords(f)}, tại ${place(world)}, ${c.organiser} tổ chức ${c.title}. ${office(c)} báo cáo số lượng đại biểu dự Hội nghị như sau:`,
    'I. SỐ LIỆU CHUNG',
    f.line,
    `- Tỷ lệ có mặt của đại biểu được mời, kể cả dự thay: ${n(of('inPerson') + of('substitutes'))}/${n(of('invited'))}${share(of('inPerson') + of('substitutes'), of('invited'))};`,
    `- Về sớm: ${whole(of('left'), 'người')}.`,
    sourceLine(f, desk),
    'II. THEO NHÓM ĐẠI BIỂU',
    ...groupTable(world),
    sourceLine(f, desk),
    'III. THỜI GIAN ĐẾN',
    `Đón tiếp từ ${time(c.receptionFrom ?? '')}; khai mạc theo chương trình ${time(f.opening)}. Người đến đầu tiên lúc ${time(f.firstAt)}, người đến cuối lúc ${time(f.lastAt)}; đến sau giờ khai mạc: ${whole(of('late'), 'người')}.`,
    ...(f.arrivals.length > 0
      ? [...arrivalTable(world), sourceLine(f, 'giờ của lượt điểm danh đầu tiên còn hiệu lực')]
      : []),
    'IV. DỰ THAY, PHÁT SINH, VẮNG',
    `- Dự thay: ${whole(of('substitutes'), 'người')}${numberOf('substitutes')};`,
    `- Phát sinh, không có giấy mời: ${whole(of('walkIns'), 'người')}${numberOf('walkIns')};`,
    `- Vắng có lý do: ${whole(of('excused'), 'người')}${numberOf('excused')};`,
    `- Vắng không lý do: ${whole(of('unexcused'), 'người')}${numberOf('unexcused')}, trong đó ${n(of('broken'))} người đã báo dự.`,
    'V. TÀI LIỆU',
    `Đã phát tài liệu cho ${n(of('kits'))} người${share(of('kits'), of('present'))}.`,
    sourceLine(f, 'lượt phát tài liệu tại bàn đón tiếp'),
    `Trên đây là báo cáo số lượng đại biểu dự Hội nghị./.`,
    ...lines,
  ].join('\n')
  return {
    type: 'report',
    subject: `Số lượng đại biểu dự ${c.title}`,
    recipients: up(c),
    body,
  }
}

/** In the order of the hall. */
const kindWords: Record<string, string> = {
  'opening-remarks': 'phát biểu khai mạc',
  'summary-report': 'báo cáo tóm tắt',
  'discussion-paper': 'tham luận',
  'directive-remarks': 'phát biểu chỉ đạo',
  acknowledgement: 'tiếp thu ý kiến chỉ đạo',
  'closing-remarks': 'phát biểu bế mạc',
}
const money = (value: number) => `${n(value)} đồng`

function runWords({ f }: ClosingWorld): string {
  const { items, start, end, plannedEnd } = f.programme
  if (items === 0) return `Diễn biến theo chương trình: ${openPlace}`
  if (!start) return `Hội nghị tiến hành theo chương trình gồm ${n(items)} mục.`
  const late = end && plannedEnd && end !== plannedEnd ? ` (theo chương trình: ${time(plannedEnd)})` : ''
  return `Hội nghị tiến hành theo chương trình gồm ${n(items)} mục, bắt đầu lúc ${time(start)}${end ? `, kết thúc lúc ${time(end)}${late}` : ''}.`
}

/** Báo cáo kết quả Hội nghị: what the lists know is written, what only a person can judge is left open and marked. */
export function conferenceReport(world: ClosingWorld): Draft {
  const { c, f, p } = world
  const order = Object.keys(kindWords)
  const spoken = f.speeches
    .filter((x) => kindWords[x.kind])
    .sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind))
  const body = [
    `Thực hiện ${p.planReference || 'kế hoạch tổ chức'} của ${c.organiser}, ${dayWords(f)}, ${c.organiser} đã tổ chức ${c.title}. ${office(c)} báo cáo kết quả như sau:`,
    'I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN',
    `Thời gian, địa điểm: ${time(f.opening)}, ${dayWords(f)}, tại ${place(world)}.`,
    `Chủ trì: ${c.chair || '…'}.`,
    `Đại biểu: ${f.line.charAt(0).toLocaleLowerCase('vi')}${f.line.slice(1)}`,
    ...groupTable(world),
    sourceLine(f, desk),
    'II. NỘI DUNG, DIỄN BIẾN',
    runWords(world),
    ...spoken.map(
      (s, i) =>
        `- ${(kindWords[s.kind] as string).replace(/^./, (l) => l.toLocaleUpperCase('vi'))}${s.kind === 'discussion-paper' ? `: “${s.title.replace(/^tham luận:?\s*/i, '')}”` : ''}${s.who ? ` (${s.who})` : ''}${i === spoken.length - 1 ? '.' : ';'}`,
    ),
    sourceLine(f, 'chương trình, giờ thực tế khi điều hành và danh sách bài phát biểu'),
    'III. KHEN THƯỞNG',
    ...(f.awards.length === 0
      ? [`Không có quyết định khen thưởng nào được ghi nhận. ${openPlace}`]
      : [
          ...f.awards.map(
            (a, i) =>
              `- ${a.decision}: ${n(a.collectives)} tập thể, ${n(a.individuals)} cá nhân${i === f.awards.length - 1 ? '.' : ';'}`,
          ),
          sourceLine(f, 'quyết định khen thưởng đã ban hành'),
        ]),
    'IV. CÔNG TÁC TỔ CHỨC, PHỤC VỤ',
    `- Giấy mời đã phát hành: ${n(f.letters)};`,
    `- Tài liệu đã phát: ${n(f.counts.kits ?? 0)} bộ${f.pack.length > 0 ? `, gồm ${f.pack.map((x) => x.title).join('; ')}` : ''};`,
    `- Phóng viên được cấp thẻ: ${whole(f.press, 'người')};`,
    `- Kinh phí: dự toán ${money(f.money.estimated)}, đã chi ${money(f.money.spent)}${f.money.cap === null ? '' : `; mức được trích ${money(f.money.cap)}`}.`,
    sourceLine(f, 'sổ giấy mời, lượt phát tài liệu, danh sách phóng viên, dự toán và chứng từ chi'),
    'V. ĐÁNH GIÁ CHUNG',
    '1. Ưu điểm',
    openPlace,
    '2. Hạn chế, nguyên nhân',
    openPlace,
    'VI. ĐỀ XUẤT, KIẾN NGHỊ',
    openPlace,
    `Trên đây là báo cáo kết quả Hội nghị./.`,
  ].join('\n')
  return { type: 'report', subject: `Kết quả ${c.title}`, recipients: up(c), body }
}

/** Thông báo kết luận: who concluded what is for a person to write; what was heard and who came is known. */
export function conclusionNotice(world: ClosingWorld): Draft {
  const { c, f } = world
  const papers = f.speeches.filter((s) => s.kind === 'discussion-paper').length
  return {
    type: 'notice',
    subject: `Kết luận của đồng chí chủ trì tại ${c.title}`,
    recipients: [],
    body: [
      `${dayWords(f).replace(/^n/, 'N')}, tại ${place(world)}, ${c.organiser} tổ chức ${c.title}, do ${c.chair || '…'} chủ trì. Dự Hội nghị có ${n(f.counts.present ?? 0)} đại biểu.`,
      `Sau khi nghe báo cáo${papers > 0 ? `, ${n(papers)} tham luận` : ''} và ý kiến phát biểu, đồng chí chủ trì kết luận như sau:`,
      '1. Đánh giá kết quả',
      openPlace,
      '2. Nhiệm vụ, giải pháp thời gian tới',
      openPlace,
      '3. Tổ chức thực hiện',
      openPlace,
      `${c.organiser} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
    ].join('\n'),
  }
}

/** Thư cảm ơn to one body, with what it did. */
export function thanksLetter({ c, f }: ClosingWorld, to: { name: string; reasons: readonly string[] }): Draft {
  const reasons = to.reasons.length > 0 ? to.reasons.join('; ') : 'đã quan tâm, phối hợp'
  return {
    type: 'letter',
    subject: `cảm ơn đã dự và phối hợp tổ chức ${c.title}`,
    recipients: [to.name],
    body: [
      `Ngày ${f.day ? shortDate(f.day) : '…'}, ${c.organiser} đã tổ chức thành công ${c.title}.`,
      `${c.organiser} trân trọng cảm ơn ${to.name} ${reasons}, góp phần vào thành công của Hội nghị.`,
      `${c.organiser} mong tiếp tục nhận được sự quan tâm, phối hợp của quý cơ quan, đơn vị./.`,
    ].join('\n'),
  }
}
