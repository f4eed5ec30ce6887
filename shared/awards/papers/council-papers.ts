import type { Conference } from '../../conference/conference'
import { officialMoment } from '../../lib/dates'
import { conferenceHead } from '../../printing/official/conference-head'
import {
  type Block,
  bold,
  type Cell,
  group,
  type OfficialPaper,
  paragraph,
  type Row,
  row,
  type Signature,
} from '../../printing/official/paper'
import { councilRoleLabels } from '../council'
import type { CouncilCase, MeetingDetail } from '../council.contract'
import { presenceOf } from '../meeting'
import { subjectLabels } from '../terms'

type Facts = { conference: Conference; meeting: MeetingDetail; roundTitle: string; formName: (code: string) => string }

const bodyName = (m: MeetingDetail): string =>
  m.body === 'full' ? 'Hội đồng Thi đua - Khen thưởng' : 'Thường trực Hội đồng Thi đua - Khen thưởng'

const who = (c: CouncilCase): string => [`${c.honorific} ${c.name}`.trim(), c.office].filter(Boolean).join(', ')

/** With the unit that proposes, once: a room's name often ends with it. */
const whoOf = (c: CouncilCase): string => (who(c).endsWith(c.unit) ? who(c) : `${who(c)}, ${c.unit}`)

const signature = (officeLine: string, fullName = '', hint = '(Ký, ghi rõ họ tên)'): Signature => ({
  authorityLines: [],
  officeLine,
  otherOfficeLine: '',
  fullName,
  hint: fullName ? '' : hint,
})

/** Cases grouped by form and by kind of subject, numbered from 1 inside the whole list. */
function caseRows(f: Facts, cases: readonly CouncilCase[], cells: (c: CouncilCase, number: number) => Row): Row[] {
  const rows: Row[] = []
  let last = ''
  for (const [index, c] of cases.entries()) {
    const head = `${f.formName(c.formCode)}: ${subjectLabels[c.subject].toLocaleLowerCase('vi')}`
    if (head !== last) rows.push(group(head))
    last = head
    rows.push(cells(c, index + 1))
  }
  return rows
}

const secret = (m: MeetingDetail) => m.cases.filter((c) => c.method === 'secret' && c.outcome !== 'void')

/** The paper that each member fills in: no name and no number of the member on it. */
export function ballotPaper(f: Facts): OfficialPaper {
  const cases = secret(f.meeting).length > 0 ? secret(f.meeting) : f.meeting.cases.filter((c) => c.outcome !== 'void')
  return {
    title: 'Phiếu biểu quyết',
    profile: f.conference.profile,
    parts: [
      {
        margins: 'widest',
        head: { parentBody: f.conference.parentBody, issuingBody: f.conference.organiser },
        name: 'PHIẾU BIỂU QUYẾT',
        subject: `${f.roundTitle}, ${officialMoment(f.meeting.heldAt)}`,
        blocks: [
          paragraph('Đánh dấu X vào một trong hai ô ở mỗi dòng. Không ký tên, không ghi tên vào phiếu.', {
            align: 'centre',
            indent: false,
          }),
          {
            kind: 'table',
            columns: [
              { width: 14, align: 'centre' },
              { width: 0 },
              { width: 52 },
              { width: 19, align: 'centre' },
              { width: 19, align: 'centre' },
            ],
            head: [['STT', 'Họ tên, chức vụ; tên tập thể', 'Đơn vị đề nghị', 'Đồng ý', 'Không đồng ý']],
            rows: caseRows(f, cases, (c, n) => ({ ...row(String(n), who(c), c.unit, '☐', '☐'), minHeight: 9 })),
          },
        ],
      },
    ],
  }
}

/** All voices for one answer; those that came in writing are counted in and told apart (they are not papers of the ballot). */
const voices = (cast: number | null, written: number): Cell =>
  written > 0 ? { text: [String((cast ?? 0) + written), `(VB\u00a0${written})`] } : String(cast ?? 0)
const outcomeWords = {
  open: 'Chưa lấy kết quả',
  passed: 'Thông qua',
  failed: 'Không đạt',
  void: 'Rút khỏi phiên họp',
} as const

const resultTable = (f: Facts, cases: readonly CouncilCase[]): Block => ({
  kind: 'table',
  size: 11,
  columns: [
    { width: 11, align: 'centre' },
    { width: 0 },
    { width: 15, align: 'centre' },
    { width: 16, align: 'centre' },
    { width: 15, align: 'centre' },
    { width: 29, align: 'centre' },
    { width: 19, align: 'centre' },
  ],
  head: [
    [
      'STT',
      'Họ tên, chức vụ; tên tập thể; đơn vị đề nghị',
      'Đồng ý',
      'Không đồng ý',
      'Không ý kiến',
      'Tỷ lệ',
      'Kết quả',
    ],
  ],
  rows: caseRows(f, cases, (c, n) =>
    row(
      String(n),
      c.aside.length > 0
        ? `${whoOf(c)} (không tham gia biểu quyết: ${c.aside.map((a) => a.name).join(', ')})`
        : whoOf(c),
      voices(c.yes, c.writtenYes),
      voices(c.no, c.writtenNo),
      String(c.blank ?? 0),
      // A ratio is one line, what was needed the next.
      c.result.replace(/ (?=\(|%)/g, '\u00a0').replace(/, cần (\d+)$/, ', cần\u00a0$1'),
      outcomeWords[c.outcome],
    ),
  ),
})

/** How the ratio is made, as the minutes must say it. */
const denominatorLine = (m: MeetingDetail): string => `${ratioLine(m)}${writtenLine(m)}`
const writtenLine = (m: MeetingDetail): string =>
  m.cases.some((c) => c.writtenYes + c.writtenNo > 0)
    ? ' VB: ý kiến bằng văn bản của người vắng mặt, đã cộng vào số đồng ý, không đồng ý.'
    : ''
const ratioLine = (m: MeetingDetail): string =>
  m.denominator === 'all'
    ? 'Tỷ lệ tính trên tổng số thành viên Hội đồng, không tính trên số có mặt.'
    : 'Tỷ lệ tính trên tổng số thành viên Hội đồng trừ người không tham gia biểu quyết, theo thiết lập của đợt khen thưởng.'

export function countingMinutes(f: Facts): OfficialPaper {
  const cases = secret(f.meeting)
  const first = cases.find((c) => c.issued !== null)
  const presence = presenceOf(f.meeting.attendance)
  const papers = first
    ? `Số phiếu phát ra: ${first.issued}; thu về: ${first.returned}; hợp lệ: ${first.valid}; không hợp lệ: ${first.invalid}.`
    : 'Số phiếu phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: …….'
  return {
    title: 'Biên bản kiểm phiếu',
    profile: f.conference.profile,
    parts: [
      {
        margins: 'widest',
        head: { parentBody: f.conference.parentBody, issuingBody: f.conference.organiser },
        name: 'BIÊN BẢN KIỂM PHIẾU',
        subject: f.roundTitle,
        blocks: [
          paragraph(
            `Phiên họp ${officialMoment(f.meeting.heldAt)}${f.meeting.place ? `, tại ${f.meeting.place}` : ''}.`,
          ),
          paragraph(`Ban kiểm phiếu: ${f.meeting.tellers || '……………………………………………'}.`),
          paragraph(
            `Tổng số thành viên: ${presence.total}; có mặt: ${presence.present}; vắng: ${presence.absent + presence.written}, trong đó gửi ý kiến bằng văn bản: ${presence.written}.`,
          ),
          paragraph(papers),
          ...(first?.serialFrom ? [paragraph(`Phiếu từ số ${first.serialFrom} đến số ${first.serialTo}.`)] : []),
          resultTable(f, cases),
          paragraph(denominatorLine(f.meeting), { keepWithNext: true }),
          {
            kind: 'signatures',
            signatures: [signature('BAN KIỂM PHIẾU'), signature('CHỦ TRÌ PHIÊN HỌP')],
          },
        ],
      },
    ],
  }
}

const memberLine = (a: MeetingDetail['attendance'][number]): string =>
  [`${a.member.honorific} ${a.member.fullName}`.trim(), a.member.office, councilRoleLabels[a.member.role]]
    .filter(Boolean)
    .join(', ')

const textLines = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line))

export function meetingMinutes(f: Facts): OfficialPaper {
  const { meeting, conference } = f
  const of = (status: 'present' | 'absent' | 'written') => meeting.attendance.filter((a) => a.status === status)
  const member = (id: string | null) => meeting.attendance.find((a) => a.memberId === id)?.member
  const [chair, secretary] = [member(meeting.chairId), member(meeting.secretaryId)]
  const counted = meeting.cases.filter((c) => c.outcome !== 'void')
  const passed = counted.filter((c) => c.outcome === 'passed').length
  const list = (title: string, rows: readonly MeetingDetail['attendance'][number][], withNote = false): Block[] =>
    rows.length === 0
      ? []
      : [
          paragraph([bold(`${title} (${rows.length}):`)], { keepWithNext: true }),
          {
            kind: 'dashes',
            items: rows.map(
              (a, i) =>
                `${memberLine(a)}${withNote && a.note ? ` (${a.note})` : ''}${i === rows.length - 1 ? '.' : ';'}`,
            ),
          },
        ]
  return {
    title: 'Biên bản họp Hội đồng',
    profile: conference.profile,
    parts: [
      {
        head: {
          ...conferenceHead(conference, 'BB'),
          number: {
            value: null,
            symbol: meeting.minutesNumber || conferenceHead(conference, 'BB').number?.symbol || 'BB',
          },
        },
        name: 'BIÊN BẢN',
        subject: `Họp ${bodyName(meeting)} xét ${f.roundTitle}`,
        blocks: [
          paragraph(`Thời gian: ${officialMoment(meeting.heldAt)}.`),
          paragraph(`Địa điểm: ${meeting.place || '……………………'}.`),
          ...(chair
            ? [
                paragraph(
                  `Chủ trì: ${[`${chair.honorific} ${chair.fullName}`.trim(), chair.office].filter(Boolean).join(', ')}.`,
                ),
              ]
            : []),
          ...(secretary
            ? [
                paragraph(
                  `Thư ký: ${[`${secretary.honorific} ${secretary.fullName}`.trim(), secretary.office].filter(Boolean).join(', ')}.`,
                ),
              ]
            : []),
          paragraph(meeting.quorum.text),
          ...list('Thành viên có mặt', of('present')),
          ...list('Vắng, gửi ý kiến bằng văn bản', of('written'), true),
          ...list('Vắng', of('absent'), true),
          { kind: 'heading', level: 1, text: 'I. NỘI DUNG' },
          ...(meeting.discussion
            ? textLines(meeting.discussion)
            : [paragraph('Cơ quan thường trực báo cáo kết quả thẩm định; các thành viên thảo luận.')]),
          { kind: 'heading', level: 1, text: 'II. KẾT QUẢ BIỂU QUYẾT' },
          paragraph(
            `${counted.length} trường hợp được đưa ra; ${passed} trường hợp được thông qua, ${counted.filter((c) => c.outcome === 'failed').length} trường hợp không đạt. ${denominatorLine(meeting)}`,
          ),
          resultTable(f, counted),
          { kind: 'heading', level: 1, text: 'III. KẾT LUẬN' },
          ...(meeting.conclusion
            ? textLines(meeting.conclusion)
            : [paragraph('Hội đồng thống nhất đề nghị khen thưởng các trường hợp được thông qua.')]),
          // Signatures never stand alone on a sheet.
          paragraph('Biên bản đã được thông qua tại phiên họp./.', { keepWithNext: true }),
          {
            kind: 'signatures',
            signatures: [signature('THƯ KÝ', secretary?.fullName), signature('CHỦ TRÌ', chair?.fullName)],
          },
        ],
      },
    ],
  }
}
