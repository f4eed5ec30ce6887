import { percent } from '../../shared/awards/shares'
import { formColumns, funnelColumns, funnelLabels, stepDays, summaryColumns } from '../../shared/awards/statistics'
import type { RoundStatistics } from '../../shared/awards/statistics.contract'
import type { BookColumn, BookSheet } from '../exchange/write/workbook'

const text = (header: string, width: number): BookColumn => ({ header, width, kind: 'text' })
const number = (header: string, width = 12): BookColumn => ({ header, width, kind: 'number' })

/** The tables of a round as sheets; what does not add up stands above the table it is about. */
export function statisticsSheets(organiser: string, roundTitle: string, s: RoundStatistics): BookSheet[] {
  const title = (name: string, ...more: string[]) => [organiser, name, roundTitle, ...more]
  const funnelSheet = (name: string, first: string, rows: RoundStatistics['byUnit']): BookSheet => ({
    name,
    title: title(name.toLocaleUpperCase('vi')),
    columns: [text(first, 44), ...funnelColumns.map((c) => number(funnelLabels[c]))],
    rows: rows.map((r) => [r.label, ...funnelColumns.map((c) => r[c])]),
  })
  return [
    {
      name: 'Số lượng',
      title: title(`SỐ LƯỢNG KHEN THƯỞNG (${s.formName})`, ...s.form.problems),
      columns: [text('Tên chỉ tiêu', 60), text('Mã số', 8), ...formColumns.map((c) => number(c))],
      rows: s.form.rows.map((r) => [`${'   '.repeat(r.level)}${r.label}`, r.code, ...r.values]),
    },
    {
      name: 'Theo hình thức',
      title: title(`TỔNG HỢP CÁC HÌNH THỨC, ${s.kind.toLocaleUpperCase('vi')}`),
      columns: summaryColumns.map(([header], i) => (i === 0 ? text(header, 36) : number(header))),
      rows: s.summary.map((r) => summaryColumns.map(([, cell]) => cell(r))),
    },
    {
      name: 'Nhóm của kế hoạch',
      title: title('ĐỐI TƯỢNG THEO KẾ HOẠCH', 'Một trường hợp có thể thuộc nhiều nhóm nên tổng có thể lớn hơn.'),
      columns: [text('Nhóm', 48), number('Đề nghị'), number('Có quyết định')],
      rows: s.shares.groups.map((g) => [g.label, g.proposed, g.awarded]),
    },
    {
      name: 'Tỷ lệ',
      title: title('TỶ LỆ TRONG SỐ ĐƯỢC KHEN'),
      columns: [text('Tỷ lệ', 48), text('Giá trị', 14)],
      rows: [
        ['Người trực tiếp công tác, lao động', percent(s.shares.direct)],
        ['Nữ trong cá nhân', percent(s.shares.women)],
        ['Tập thể nhỏ', percent(s.shares.smallCollectives)],
        ['Doanh nghiệp', percent(s.shares.enterprises)],
      ],
    },
    {
      name: 'Thời gian xử lý',
      title: title('THỜI GIAN XỬ LÝ'),
      columns: [text('Bước', 48), text('Trung bình', 14)],
      rows: stepDays(s.days),
    },
    funnelSheet('Tiến độ theo hình thức', 'Hình thức', s.byForm),
    funnelSheet('Tiến độ theo đơn vị', 'Đơn vị', s.byUnit),
  ]
}
