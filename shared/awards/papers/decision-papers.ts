import type { Conference } from '../../conference/conference'
import { officialDate } from '../../lib/dates'
import { conferenceHead } from '../../printing/official/conference-head'
import { type Block, bold, type OfficialPaper, paragraph, plain, type Signature } from '../../printing/official/paper'
import type { DecisionDetail, EntryRow } from '../decisions.contract'
import type { FormCode } from '../terms'
import { annexes, decisionWords, ofSubject } from './decision-annexes'

export type DecisionFacts = {
  conference: Conference
  decision: DecisionDetail
  /** `Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố` */
  formName: (code: FormCode) => string
  law: readonly string[]
  /** `Ủy ban nhân dân Thành phố Hồ Chí Minh` */
  authority: string
  signature: Signature
  /** The day the council passed what goes up; null where no meeting was held. */
  councilDay: string | null
  /** The part of the fund that may pay for the conference, 0..1, by the rules. */
  conferenceShare: number
}

export const money = (amount: number): string => amount.toLocaleString('vi-VN')
const two = (n: number) => String(n).padStart(2, '0')

/** `4821/QĐ-UBND` → number and symbol; without a number the head leaves it to the pen. */
export const numberOf = (text: string, symbol: string): { value: number | null; symbol: string } => {
  const [, digits, rest] = /^(\d+)\/(.+)$/.exec(text.trim()) ?? []
  return digits ? { value: Number(digits), symbol: rest ?? symbol } : { value: null, symbol: text.trim() || symbol }
}

export const receivers = (...lines: string[]): string[] =>
  lines.map((l, i) => `- ${l}${i === lines.length - 1 ? '.' : ';'}`)

/**
 * The lines a decision was issued with: what it gave, or what it takes back. A later revocation takes nothing off the paper that
 * was signed; before the signature a case the authority turned down is left out.
 */
const linesOf = (d: DecisionDetail) =>
  d.entries.filter((e) => (d.kind === 'revocation' ? e.revokedBy === d.id : e.state !== 'not_awarded'))

/** `12 tập thể, 01 hộ gia đình và 30 cá nhân` */
export function countWords(lines: readonly EntryRow[]): string {
  const parts = (
    [
      ['collective', 'tập thể'],
      ['household', 'hộ gia đình'],
      ['individual', 'cá nhân'],
    ] as const
  ).flatMap(([subject, word]) => {
    const n = ofSubject(lines, subject).length
    return n > 0 ? [`${two(n)} ${word}`] : []
  })
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`
}

const formsOf = (f: DecisionFacts, lines: readonly EntryRow[]): string =>
  [...new Set(lines.map((e) => e.formCode))].map((code) => f.formName(code)).join('; ')

/** What a decision decides: gives with the bonus, or takes back with what was handed over (Luật TĐKT: hủy bỏ, thu hồi). */
function articles(f: DecisionFacts, lines: readonly EntryRow[]): Block[] {
  const { decision } = f
  const total = lines.reduce((sum, e) => sum + (e.bonus ?? 0), 0)
  const article = (n: number, text: string) => paragraph([bold(`Điều ${n}. `), plain(text)])
  if (decision.kind === 'revocation')
    return [
      article(
        1,
        `Hủy bỏ kết quả tặng ${formsOf(f, lines)} cho ${countWords(lines)} tại ${decision.concerns} (danh sách kèm theo). Lý do: ${decision.title.replace(/\.$/, '')}.`,
      ),
      article(
        2,
        `Thu hồi hiện vật khen thưởng và tiền thưởng đã nhận${decision.bonusPaid > 0 ? `: ${money(decision.bonusPaid)} đồng` : ''}, nộp lại ${decision.bonusSource || 'quỹ thi đua, khen thưởng'}.`,
      ),
    ]
  const bonus = decision.state === 'issued' && total > 0 ? ` Tổng số tiền thưởng: ${money(total)} đồng.` : ''
  return [
    article(
      1,
      `Tặng ${formsOf(f, lines)} cho ${countWords(lines)} ${decision.title || 'đã có thành tích xuất sắc'} (danh sách kèm theo).`,
    ),
    article(
      2,
      `Tiền thưởng kèm theo thực hiện theo quy định, trích từ ${decision.bonusSource || 'quỹ thi đua, khen thưởng'}.${bonus}`,
    ),
  ]
}

/** Quyết định with its annexes. While the number is not known the head leaves it to the pen and the sheet says it is a draft. */
export function decisionPaper(f: DecisionFacts): OfficialPaper {
  const { conference, decision } = f
  const lines = linesOf(decision)
  const isRevocation = decision.kind === 'revocation'
  return {
    title: 'Quyết định khen thưởng',
    profile: conference.profile,
    parts: [
      {
        head: {
          parentBody: '',
          issuingBody: f.authority.toLocaleUpperCase('vi'),
          number: numberOf(decision.number, 'QĐ-UBND'),
          date: {
            placeName: conference.placeName,
            day: decision.date,
            year: decision.date?.slice(0, 4) ?? conference.startsAt?.slice(0, 4) ?? '',
          },
          ...(decision.state === 'issued' ? {} : { draft: ['DỰ THẢO'] }),
        },
        name: 'QUYẾT ĐỊNH',
        subject: isRevocation
          ? `Về việc hủy bỏ kết quả khen thưởng tại ${decision.concerns}`
          : `Về việc khen thưởng ${decision.title ? decision.title.replace(/^đã (có )?/i, '').replace(/\.$/, '') : 'thành tích xuất sắc'}`,
        blocks: [
          {
            kind: 'paragraph',
            text: decision.signerCapacity
              ? [bold(`${decision.signerCapacity} ${f.authority}`.toLocaleUpperCase('vi'))]
              : [bold(`Chủ tịch ${f.authority}`.toLocaleUpperCase('vi'))],
            align: 'centre',
            indent: false,
          },
          {
            kind: 'bases',
            items: [
              ...f.law,
              isRevocation
                ? `Căn cứ ${decision.concerns} và kết quả xác minh`
                : `Xét đề nghị của ${conference.organiser} tại Tờ trình số ${decision.submissionNumber || '……'}${decision.submissionDate ? ` ${officialDate(decision.submissionDate)}` : ''}`,
            ],
          },
          { kind: 'paragraph', text: [bold('QUYẾT ĐỊNH:')], align: 'centre', indent: false, keepWithNext: true },
          ...articles(f, lines),
          paragraph([
            bold('Điều 3. '),
            plain(
              `Chánh Văn phòng ${f.authority}, Thủ trưởng ${conference.executingUnit || 'cơ quan thường trực Hội đồng'}, thủ trưởng các cơ quan, đơn vị liên quan và ${lines.length > 0 ? 'các tập thể, cá nhân có tên tại Điều 1' : 'các trường hợp nêu trên'} chịu trách nhiệm thi hành Quyết định này./.`,
            ),
          ]),
          { kind: 'foot', receivers: receivers('Như Điều 3', 'Lưu: VT, ĐTĐKT'), signature: f.signature },
        ],
      },
      ...annexes(f, lines, isRevocation ? 'bị hủy khen thưởng' : 'được khen thưởng', `Kèm theo ${decisionWords(f)}`),
    ],
  }
}

/** Tờ trình from the standing office, with the list of what is proposed. */
export function submissionPaper(f: DecisionFacts): OfficialPaper {
  const { conference, decision } = f
  return {
    title: 'Tờ trình đề nghị khen thưởng',
    profile: conference.profile,
    parts: [
      {
        head: {
          ...conferenceHead(conference, 'TTr', { day: decision.submissionDate }),
          ...(decision.submissionNumber ? { number: numberOf(decision.submissionNumber, 'TTr') } : {}),
        },
        name: 'TỜ TRÌNH',
        subject: `Về việc đề nghị khen thưởng ${conference.title.replace(/^Hội nghị /, '')}`,
        to: [f.authority],
        blocks: [
          paragraph(
            `Căn cứ kết quả thẩm định hồ sơ và ${f.councilDay ? `kết quả họp xét ${officialDate(f.councilDay)}` : 'kết quả xét'} của Hội đồng Thi đua - Khen thưởng, ${conference.organiser} kính trình ${f.authority} xem xét, quyết định tặng ${formsOf(f, decision.entries)} cho ${countWords(decision.entries)} ${decision.title || 'đã có thành tích xuất sắc'}.`,
          ),
          paragraph('Danh sách đề nghị và dự thảo Quyết định kèm theo Tờ trình này.'),
          paragraph('Kính trình xem xét, quyết định./.'),
          { kind: 'foot', receivers: receivers('Như trên', 'Lưu: VT'), signature: f.signature },
        ],
      },
      ...annexes(
        f,
        decision.entries,
        'đề nghị khen thưởng',
        `Kèm theo Tờ trình số ${decision.submissionNumber || '……'} ${decision.submissionDate ? officialDate(decision.submissionDate) : 'ngày …… tháng …… năm ……'} của ${conference.organiser}`,
      ),
    ],
  }
}
