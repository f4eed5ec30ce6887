import type { Conference } from '../../conference/conference'
import { conferenceHead } from '../../printing/official/conference-head'
import {
  type Block,
  group,
  type OfficialPaper,
  paragraph,
  type Row,
  row,
  type Table,
} from '../../printing/official/paper'
import { sayAmount } from '../../speeches/reading/numbers'
import type { Budget, BudgetRow } from './budget.contract'

const money = (n: number) => n.toLocaleString('vi-VN')
const share = (n: number | null) => (n === null ? '' : `${n.toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%`)
/** `Bằng chữ: …` as estimates and settlements end: a capital first, the unit last. */
const inWords = (n: number): Block => paragraph(`(Bằng chữ: ${sayAmount(n)}.)`)
const sections = (lines: readonly BudgetRow[]) => [...new Set(lines.map((l) => l.section || 'Khác'))]

function table(
  lines: readonly BudgetRow[],
  columns: Table['columns'],
  head: readonly string[],
  cells: (line: BudgetRow, number: string) => string[],
  total: string[],
  /** What a section adds up to. */
  sumOf: (lines: readonly BudgetRow[]) => number,
): Table {
  let number = 0
  const rows = sections(lines).flatMap((section): Row[] => {
    const here = lines.filter((l) => (l.section || 'Khác') === section)
    return [group(`${section}: ${money(sumOf(here))}`), ...here.map((l) => row(...cells(l, String(++number))))]
  })
  return { kind: 'table', size: 12, columns, head: [head], rows: [...rows, { kind: 'sum', cells: total }] }
}

const own = (budget: Budget) => budget.lines.filter((l) => l.kind === 'conference')
const bonusBlocks = (budget: Budget, key: 'estimated' | 'spent'): Block[] =>
  budget.bonus[key] > 0
    ? [
        paragraph(
          `Tiền thưởng kèm theo quyết định khen thưởng: ${money(budget.bonus[key])} đồng, không tính vào phần trích nêu trên.`,
        ),
      ]
    : []

const paper = (c: Conference, title: string, budget: Budget, blocks: readonly Block[]): OfficialPaper => ({
  title,
  profile: c.profile,
  parts: [
    {
      orientation: 'landscape',
      head: { ...conferenceHead(c, ''), number: undefined },
      name: title.toLocaleUpperCase('vi'),
      subject: c.title,
      blocks: [
        ...(budget.preparation.fundSource ? [paragraph(`Nguồn: ${budget.preparation.fundSource}.`)] : []),
        ...blocks,
        {
          kind: 'signatures',
          signatures: [
            { authorityLines: [], officeLine: 'NGƯỜI LẬP', otherOfficeLine: '', fullName: '' },
            { authorityLines: [], officeLine: 'KẾ TOÁN', otherOfficeLine: '', fullName: '' },
            c.signer,
          ],
        },
      ],
    },
  ],
})

/** The estimate: norm × number × times, line by line, against the share of the fund. */
export function budgetEstimate(c: Conference, budget: Budget): OfficialPaper {
  const { conference } = budget
  return paper(c, 'Dự toán kinh phí', budget, [
    table(
      own(budget),
      [
        { width: 12, align: 'centre' },
        { width: 0 },
        { width: 24, align: 'centre' },
        { width: 20, align: 'right' },
        { width: 18, align: 'right' },
        { width: 30, align: 'right' },
        { width: 34, align: 'right' },
        { width: 44 },
      ],
      [
        'STT',
        'Nội dung',
        'Đơn vị tính',
        'Số lượng',
        'Số lần',
        'Định mức (đồng)',
        'Thành tiền (đồng)',
        'Căn cứ, ghi chú',
      ],
      (l, n) => [
        n,
        l.title,
        l.unitWord,
        money(l.heads),
        money(l.times),
        money(l.norm),
        money(l.estimated),
        [l.basis, l.note].filter(Boolean).join('; '),
      ],
      ['', 'Tổng cộng', '', '', '', '', money(conference.estimated), ''],
      (lines) => lines.reduce((sum, l) => sum + l.estimated, 0),
    ),
    inWords(conference.estimated),
    ...(conference.cap === null
      ? []
      : [
          paragraph(
            `Mức trích ${budget.preparation.fundShare}% của quỹ: ${money(conference.cap)} đồng; dự toán bằng ${share(conference.estimatedShare)} mức trích.`,
          ),
        ]),
    ...bonusBlocks(budget, 'estimated'),
  ])
}

/** The settlement: estimate, payments with their vouchers, what is left, line by line. */
export function budgetSettlement(c: Conference, budget: Budget): OfficialPaper {
  const { conference } = budget
  const vouchers = (l: BudgetRow) =>
    budget.entries
      .filter((e) => e.lineId === l.id && e.kind === 'spent')
      .map((e) => [e.documentNumber, e.payee].filter(Boolean).join(', '))
      .filter(Boolean)
      .join('; ')
  return paper(c, 'Quyết toán kinh phí', budget, [
    table(
      own(budget),
      [
        { width: 12, align: 'centre' },
        { width: 0 },
        { width: 36, align: 'right' },
        { width: 36, align: 'right' },
        { width: 36, align: 'right' },
        { width: 66 },
      ],
      ['STT', 'Nội dung', 'Dự toán (đồng)', 'Quyết toán (đồng)', 'Chênh lệch (đồng)', 'Chứng từ'],
      (l, n) => [n, l.title, money(l.estimated), money(l.spent), money(l.estimated - l.spent), vouchers(l)],
      [
        '',
        'Tổng cộng',
        money(conference.estimated),
        money(conference.spent),
        money(conference.estimated - conference.spent),
        '',
      ],
      (lines) => lines.reduce((sum, l) => sum + l.spent, 0),
    ),
    inWords(conference.spent),
    ...(conference.cap === null
      ? []
      : [
          paragraph(
            `Mức trích ${budget.preparation.fundShare}% của quỹ: ${money(conference.cap)} đồng; đã quyết toán bằng ${share((conference.spent / Math.max(1, conference.cap)) * 100)} mức trích.`,
          ),
        ]),
    ...bonusBlocks(budget, 'spent'),
  ])
}
