import type { Conference } from '../../conference/conference'
import { shortDate } from '../../lib/dates'
import type { Block, OfficialPaper, Part, Row } from '../../printing/official/paper'
import { bold, group, paragraph, plain, row } from '../../printing/official/paper'
import { reviewVerdictLabels } from '../appraisal'
import type { NominationRow, NominationSheet } from '../appraisal.contract'
import { money } from '../bonus'
import { nominationStateLabels } from '../nomination'
import { countsInRound } from '../nomination-life'
import type { AwardRound } from '../round'
import { ruleTitles } from '../rules/rule-words'
import { consensusLabels } from '../scoring'
import {
  assessmentLabels,
  collectiveClassLabels,
  individualClassLabels,
  rejectGroupLabels,
  severityLabels,
  subjectLabels,
} from '../terms'
import { byHand, officeHead, signer } from './intake-papers'

const named = (n: { honorific: string; name: string }) => `${n.honorific} ${n.name}`.trim()
const line = (label: string, text: string): Row => row([bold(label)], text)
/** A heading that says in one line that there is nothing to tell. */
const nothing = (heading: string, text: string): Block =>
  paragraph([bold(`${heading}: `), plain(text)], { keepWithNext: true })

/** Years of one rating together: `2014, 2015, 2017 hoàn thành tốt nhiệm vụ; 2016 …`. */
function ratingWords(assessments: NominationSheet['nomination']['assessments']): string {
  const years = new Map<string, string[]>()
  for (const [year, level] of Object.entries(assessments)) {
    const label = assessmentLabels[level].toLocaleLowerCase('vi')
    years.set(label, [...(years.get(label) ?? []), year])
  }
  return [...years].map(([label, of]) => `${of.join(', ')} ${label}`).join('; ')
}

const opinionWords = ({ letter, item }: NominationSheet['consultations'][number]): string =>
  `${letter.agency} ${item.opinion === 'waiting' ? `chưa trả lời, hạn ${shortDate(letter.dueDate)}` : `${{ agree: 'thống nhất', disagree: 'không thống nhất', comment: 'có ý kiến' }[item.opinion]}${item.note ? ` (${item.note})` : ''}`}`

/** An earlier award with its decision, and whether it counts towards the State's. */
const pastWords = (p: NominationSheet['past'][number]): string =>
  `${p.formText}${p.decisionNumber ? `, Quyết định số ${p.decisionNumber}` : ''}${p.decisionDate ? ` ngày ${shortDate(p.decisionDate)}` : ''}${p.achievement ? `: ${p.achievement}` : ''}${p.otherBody ? ` (ghi ở ${p.unitName}, có thể là người trùng tên)` : ''}${p.countsTowardState ? '' : '; không tính khi trình cấp Nhà nước'}.`

function sheetPart(c: Conference, round: AwardRound, sheet: NominationSheet, today: string): Part {
  const { nomination: n, dossier: d, findings } = sheet
  const ratings = ratingWords(n.assessments)
  const kind = n.individualClass
    ? individualClassLabels[n.individualClass]
    : n.collectiveClass
      ? collectiveClassLabels[n.collectiveClass]
      : 'chưa xếp'
  const ruleRows: Row[] = findings.map((f) =>
    row(
      { text: f.rule, align: 'centre' },
      severityLabels[f.severity],
      f.message,
      f.override ? `Bỏ qua: ${f.override.reason} (${f.override.operator})` : f.basis,
    ),
  )
  const reviewRows: Row[] = sheet.reviews.map((r) => {
    const aside = sheet.recusals.some((x) => x.revertedAt === null && x.person === r.appraiser)
    return row(
      r.appraiser,
      reviewVerdictLabels[r.verdict],
      `${r.comment}${aside ? ' (không tham gia, không tính)' : ''}`,
    )
  })
  const scored = sheet.criteria.map((criterion) => {
    const points = sheet.scores.filter((s) => s.criterionId === criterion.id)
    const said = points.map((s) => `${s.appraiser}: ${String(s.score).replace('.', ',')}`).join('; ')
    return row(
      criterion.name,
      { text: String(criterion.maxScore), align: 'centre' },
      { text: String(criterion.weight), align: 'centre' },
      said || 'chưa chấm',
    )
  })
  return {
    margins: 'widest',
    head: officeHead(c, today),
    name: 'Phiếu thẩm định',
    subject: round.title,
    blocks: [
      {
        kind: 'table',
        plain: true,
        size: 12,
        columns: [{ width: 42 }, { width: 0 }],
        rows: [
          line(
            subjectLabels[n.subject],
            `${named(n)}${n.office ? `, ${n.office}` : ''}${n.workplace ? `, ${n.workplace}` : ''}`,
          ),
          line(
            'Đơn vị trình',
            `${d.unit}${d.proposalNumber ? `, Tờ trình số ${d.proposalNumber}` : ''}${d.registerNo === null ? '' : ` (hồ sơ số ${d.registerNo}, nhận ngày ${d.receivedAt ? shortDate(d.receivedAt) : '…'})`}`,
          ),
          line('Hình thức đề nghị', sheet.form.fullName),
          line('Tóm tắt thành tích', n.achievement || 'chưa ghi'),
          line('Nhóm thống kê', kind),
          line('Xếp loại', ratings || 'chưa ghi'),
        ],
      },
      ...(ruleRows.length
        ? ([
            { kind: 'heading', level: 2, text: '1. Kiểm tra theo quy định' },
            {
              kind: 'table',
              size: 11,
              columns: [{ width: 12 }, { width: 20 }, { width: 0 }, { width: 64 }],
              head: [['Mã', 'Mức độ', 'Nội dung', 'Căn cứ hoặc lý do bỏ qua']],
              rows: ruleRows,
            },
          ] satisfies Block[])
        : [nothing('1. Kiểm tra theo quy định', 'không có chỗ nào vướng.')]),
      ...(sheet.past.length
        ? ([
            { kind: 'heading', level: 2, text: '2. Đã được khen' },
            { kind: 'dashes', items: sheet.past.map(pastWords) },
          ] satisfies Block[])
        : [nothing('2. Đã được khen', 'không thấy trong các quyết định đã nhập.')]),
      {
        kind: 'heading',
        level: 2,
        text: `3. Ý kiến thẩm định: ${consensusLabels[sheet.row.consensus].toLocaleLowerCase('vi')}`,
      },
      ...(reviewRows.length
        ? ([
            {
              kind: 'table',
              size: 11,
              columns: [{ width: 45 }, { width: 28 }, { width: 0 }],
              head: [['Người thẩm định', 'Ý kiến', 'Nhận xét']],
              rows: reviewRows,
            },
          ] satisfies Block[])
        : []),
      ...(scored.length
        ? ([
            {
              kind: 'table',
              size: 11,
              columns: [{ width: 0 }, { width: 25 }, { width: 20 }, { width: 50 }],
              head: [['Tiêu chí', 'Điểm tối đa', 'Trọng số', 'Điểm']],
              rows: [
                ...scored,
                {
                  kind: 'sum',
                  cells: [
                    'Điểm quy đổi (thang 100)',
                    '',
                    '',
                    sheet.row.score === null ? 'chưa đủ' : String(sheet.row.score).replace('.', ','),
                  ],
                },
              ],
            },
          ] satisfies Block[])
        : []),
      ...(sheet.consultations.length
        ? [
            paragraph([
              bold('4. Ý kiến cơ quan liên quan: '),
              plain(`${sheet.consultations.map(opinionWords).join('; ')}.`),
            ]),
          ]
        : []),
      paragraph([
        bold('Kết luận: '),
        plain(
          `${nominationStateLabels[n.state]}${n.rejectReason ? ` (${[n.rejectGroup ? rejectGroupLabels[n.rejectGroup] : '', n.rejectReason].filter(Boolean).join(': ')})` : ''}.${sheet.bonus === null || !countsInRound(n.state) ? '' : ` Tiền thưởng nếu khen: ${money(sheet.bonus)}.`}`,
        ),
      ]),
      { kind: 'signatures', signatures: [signer('NGƯỜI THẨM ĐỊNH', '', byHand), signer('TRƯỞNG BAN', '', byHand)] },
    ],
  }
}

/** One sheet a nomination, each on pages of its own. */
export const appraisalSheets = (
  c: Conference,
  round: AwardRound,
  sheets: readonly NominationSheet[],
  today: string,
): OfficialPaper => ({
  title: 'Phiếu thẩm định',
  profile: c.profile,
  parts: sheets.map((sheet) => sheetPart(c, round, sheet, today)),
})

const openRules = (n: NominationRow) => n.rules.filter((r) => !r.answered && r.severity !== 'info').map((r) => r.rule)
/** The rules whose codes stand in the line of a case. */
const shownRules = (n: NominationRow) => [...openRules(n), ...n.rules.filter((r) => r.answered).map((r) => r.rule)]

const caseRow = (n: NominationRow, at: number): Row => {
  const open = openRules(n)
  const answered = n.rules.filter((r) => r.answered).map((r) => r.rule)
  const rules = [
    open.length ? `vướng ${[...new Set(open)].join(', ')}` : '',
    answered.length ? `bỏ qua có lý do ${[...new Set(answered)].join(', ')}` : '',
    n.past ? `đã khen ${n.past} lần` : '',
  ].filter(Boolean)
  return row(
    { text: String(at + 1), align: 'centre' },
    `${named(n)}${n.office ? `, ${n.office}` : ''}`,
    n.unit,
    n.form,
    n.achievement.length > 160 ? `${n.achievement.slice(0, 157)}…` : n.achievement,
    { text: n.score === null ? '' : String(n.score).replace('.', ','), align: 'centre' },
    rules.join('; '),
    nominationStateLabels[n.state],
  )
}

/** All cases of a round by conclusion, collectives before individuals, with totals that add up. */
export function appraisalSummary(
  c: Conference,
  round: AwardRound,
  rows: readonly NominationRow[],
  today: string,
): OfficialPaper {
  const living = rows.filter((n) => n.dossierState !== 'withdrawn' && n.dossierState !== 'returned')
  const apart = ['proposed', 'on_hold', 'ineligible', 'council_failed', 'not_awarded', 'revoked']
  const inState = (state: NominationRow['state']) => living.filter((n) => n.state === state)
  const groups: [string, NominationRow[]][] = [
    ['Đủ điều kiện', living.filter((n) => !apart.includes(n.state))],
    ['Chưa kết luận', inState('proposed')],
    ['Tạm hoãn xét', inState('on_hold')],
    ['Không đủ điều kiện', inState('ineligible')],
    ['Không đạt tỷ lệ phiếu của Hội đồng', inState('council_failed')],
    ['Không khen thưởng', inState('not_awarded')],
    ['Đã hủy quyết định', inState('revoked')],
  ]
  const codes = [...new Set(living.flatMap(shownRules))].sort()
  const body: Row[] = groups.flatMap(([title, list]) => {
    if (list.length === 0) return []
    const bySubject = (['collective', 'household', 'individual'] as const).map((subject) => ({
      label: subjectLabels[subject].toLocaleLowerCase('vi'),
      rows: list.filter((n) => n.subject === subject),
    }))
    const counts = bySubject.filter((s) => s.rows.length > 0).map((s) => `${s.rows.length} ${s.label}`)
    return [group(`${title}: ${list.length} (${counts.join(', ')})`), ...bySubject.flatMap((s) => s.rows).map(caseRow)]
  })
  return {
    title: 'Bảng tổng hợp kết quả thẩm định',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        margins: 'widest',
        head: officeHead(c, today),
        name: 'Bảng tổng hợp kết quả thẩm định',
        subject: round.title,
        blocks: [
          {
            kind: 'table',
            size: 11,
            columns: [11, 44, 42, 28, 0, 14, 40, 28].map((width) => ({ width })),
            head: [
              [
                'STT',
                'Họ tên, tập thể',
                'Đơn vị trình',
                'Hình thức',
                'Tóm tắt thành tích',
                'Điểm',
                'Kiểm tra',
                'Kết luận',
              ],
            ],
            rows: [...body, { kind: 'sum', cells: [{ text: `Tổng cộng: ${living.length} trường hợp`, columns: 8 }] }],
          },
          ...(codes.length > 0
            ? [
                paragraph(
                  `Quy tắc kiểm tra: ${codes.map((code) => `${code} ${ruleTitles[code].charAt(0).toLocaleLowerCase('vi')}${ruleTitles[code].slice(1)}`).join('; ')}.`,
                ),
              ]
            : []),
          { kind: 'signatures', signatures: [signer('NGƯỜI TỔNG HỢP', '', byHand), signer('TRƯỞNG BAN', '', byHand)] },
        ],
      },
    ],
  }
}
