import { officialDate, shortDate } from '../../lib/dates'
import { type Block, type OfficialPaper, paragraph, row } from '../../printing/official/paper'
import { sayAmount } from '../../speeches/reading/numbers'
import { namedAs, wasExchanged } from '../decision'
import type { DecisionDetail, EntryRow } from '../decisions.contract'
import { percent } from '../shares'
import type { FormCode } from '../terms'
import { type DecisionFacts, money } from './decision-papers'

/** When a certificate was printed and handed over, and to whom. */
export type Handed = { printedAt: string | null; handedAt: string | null; handedTo: string }

const byHand = (officeLine: string) => ({
  authorityLines: [],
  officeLine,
  otherOfficeLine: '',
  fullName: '',
  hint: '(Ký, ghi rõ họ tên)',
})
const goesWith = ({ number, date }: DecisionDetail): string =>
  `Kèm theo Quyết định số ${number || '……'}${date ? ` ${officialDate(date)}` : ''}`

/** Danh sách ký nhận: the awards' part of the fund, apart from the conference's cost. */
export function bonusPaper(f: DecisionFacts): OfficialPaper {
  const { conference, decision } = f
  const rows = decision.entries
    // Money is paid for what still stands.
    .filter((e) => e.revokedAt === null)
    .map((e, index) => ({
      ...row(
        String(index + 1),
        e.registerNo === null ? '' : String(e.registerNo),
        [namedAs(e), e.printedUnit].filter(Boolean).join(', '),
        e.bonus === null ? 'không có mức' : money(e.bonus),
        e.bonusPaidAt ? `${shortDate(e.bonusPaidAt)}${e.bonusReceiver ? `, ${e.bonusReceiver}` : ''}` : '',
      ),
      minHeight: 10,
    }))
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [
        { width: 14, align: 'centre' },
        { width: 18, align: 'centre' },
        { width: 0 },
        { width: 30, align: 'right' },
        { width: 42 },
      ],
      head: [['STT', 'Số sổ vàng', 'Tập thể, cá nhân', 'Số tiền (đồng)', 'Ký nhận']],
      rows: [...rows, { kind: 'sum', cells: ['', '', 'Tổng cộng', money(decision.bonusTotal), ''] }],
    },
    paragraph(`(Bằng chữ: ${sayAmount(decision.bonusTotal)}.)`),
    paragraph(
      `Tiền thưởng chi từ phần khen thưởng của quỹ thi đua, khen thưởng; không tính vào kinh phí tổ chức hội nghị (${percent(f.conferenceShare, 0)} của quỹ).`,
    ),
    { kind: 'signatures', signatures: ['NGƯỜI LẬP', 'KẾ TOÁN', 'THỦ TRƯỞNG'].map(byHand) },
  ]
  return {
    title: 'Danh sách ký nhận tiền thưởng',
    profile: conference.profile,
    parts: [
      {
        margins: 'widest',
        head: { parentBody: conference.parentBody, issuingBody: conference.organiser },
        name: 'DANH SÁCH KÝ NHẬN TIỀN THƯỞNG',
        subject: goesWith(decision),
        blocks,
      },
    ],
  }
}

/** What happened to a line after the decision: taken back, or a certificate exchanged. */
function laterOf(e: EntryRow): string {
  if (e.revokedAt) return `Thu hồi ngày ${shortDate(e.revokedAt)}: ${e.revokeReason}`
  return wasExchanged(e) ? `Cấp đổi; quyết định ghi: ${[e.signedName, e.signedUnit].filter(Boolean).join(', ')}` : ''
}

/** The sentence that closes a register, so that no line can be written under it later. */
function closing(entries: readonly EntryRow[]): string {
  const revoked = entries.filter((e) => e.revokedAt !== null).length
  return `Sổ có ${entries.length} tập thể, cá nhân${revoked ? `, trong đó ${revoked} đã thu hồi` : ''}.`
}

/** Sổ vàng: every award of a decision by its register number, with what became of it. */
export function goldRegister(f: DecisionFacts, handed: ReadonlyMap<string, Handed>): OfficialPaper {
  const { conference, decision } = f
  const forms = [...new Set(decision.entries.map((e) => e.formCode))]
  // One form for all is said once, above the table.
  const ofForm = <T>(column: T): T[] => (forms.length > 1 ? [column] : [])
  return {
    title: 'Sổ vàng khen thưởng',
    profile: conference.profile,
    parts: [
      {
        orientation: 'landscape',
        margins: 'widest',
        head: { parentBody: conference.parentBody, issuingBody: conference.organiser },
        name: 'SỔ VÀNG KHEN THƯỞNG',
        subject: `Quyết định số ${decision.number || '……'}${decision.date ? ` ${officialDate(decision.date)}` : ''}`,
        blocks: [
          paragraph(
            `${forms.length === 1 ? `Hình thức: ${f.formName(forms[0] as FormCode)}. ` : ''}Nội dung thành tích: ${decision.title || 'đã có thành tích xuất sắc'}.`,
          ),
          {
            kind: 'table',
            size: 11,
            columns: [
              { width: 14, align: 'centre' },
              { width: 0 },
              { width: 54 },
              ...ofForm({ width: 30 }),
              { width: 24, align: 'right' },
              { width: 23, align: 'centre' },
              { width: 36 },
              { width: 42 },
            ],
            head: [
              [
                'Số sổ vàng',
                'Họ tên, tập thể',
                'Chức vụ, đơn vị',
                ...ofForm('Hình thức'),
                'Tiền thưởng (đồng)',
                'Ngày in bằng',
                'Ngày trao, người nhận',
                'Thu hồi, cấp đổi',
              ],
            ],
            rows: decision.entries.map((e) => {
              const { printedAt, handedAt, handedTo } = handed.get(e.id) ?? {
                printedAt: null,
                handedAt: null,
                handedTo: '',
              }
              return row(
                e.registerNo === null ? '' : String(e.registerNo),
                namedAs(e),
                e.printedUnit || e.unit,
                ...ofForm(f.formName(e.formCode)),
                e.bonus === null ? '' : money(e.bonus),
                printedAt ? shortDate(printedAt) : '',
                [handedAt ? shortDate(handedAt) : '', handedTo].filter(Boolean).join(', '),
                laterOf(e),
              )
            }),
          },
          paragraph(closing(decision.entries)),
          { kind: 'signatures', signatures: ['NGƯỜI VÀO SỔ', 'THỦ TRƯỞNG'].map(byHand) },
        ],
      },
    ],
  }
}
