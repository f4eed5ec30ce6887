import type { Conference } from '../../conference/conference'
import { type Block, type OfficialPaper, paragraph, row } from '../../printing/official/paper'
import { percent } from '../shares'
import { formColumns, funnelColumns, funnelLabels, stepDays, summaryColumns } from '../statistics'
import type { RoundStatistics } from '../statistics.contract'

const number = { align: 'right' as const }

const funnelTable = (first: string, rows: RoundStatistics['byUnit']): Block => ({
  kind: 'table',
  size: 12,
  columns: [{ width: 0 }, ...funnelColumns.map(() => ({ width: 24, ...number }))],
  head: [[first, ...funnelColumns.map((c) => funnelLabels[c])]],
  rows: rows.map((r, index) => ({
    ...(index === 0 ? { kind: 'sum' as const } : {}),
    cells: [r.label, ...funnelColumns.map((c) => String(r[c]))],
  })),
})

/** T1, T4, T6-T8 of one round on paper. */
export function statisticsPaper(conference: Conference, roundTitle: string, s: RoundStatistics): OfficialPaper {
  const head = { parentBody: conference.parentBody, issuingBody: conference.organiser }
  return {
    title: 'Biểu thống kê khen thưởng',
    profile: conference.profile,
    parts: [
      {
        margins: 'widest',
        head,
        name: 'SỐ LƯỢNG KHEN THƯỞNG',
        subject: `${s.formName}, ${roundTitle}`,
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 0 },
              { width: 13, align: 'centre' },
              ...formColumns.map(() => ({ width: 19, ...number })),
            ],
            head: [['Tên chỉ tiêu', 'Mã số', ...formColumns]],
            rows: s.form.rows.map((r) => ({
              ...(r.level === 0 ? { kind: 'sum' as const } : {}),
              cells: [`${'\u2003'.repeat(r.level)}${r.label}`, r.code, ...r.values.map(String)],
            })),
          },
          ...(s.form.problems.length > 0
            ? [
                paragraph('Số liệu chưa khớp, cần ghi đủ nhóm thống kê:'),
                { kind: 'dashes' as const, items: s.form.problems },
              ]
            : []),
          paragraph(
            `Tỷ lệ người trực tiếp công tác, lao động: ${percent(s.shares.direct)}; nữ: ${percent(s.shares.women)}; tập thể nhỏ: ${percent(s.shares.smallCollectives)}; doanh nghiệp: ${percent(s.shares.enterprises)}. Dấu “–”: không có số liệu.`,
          ),
          { kind: 'heading', level: 1, text: 'Theo nhóm đối tượng kế hoạch quan tâm' },
          {
            kind: 'table',
            size: 12,
            columns: [{ width: 0 }, { width: 28, ...number }, { width: 34, ...number }],
            head: [['Nhóm', 'Đề nghị', 'Có quyết định']],
            rows: s.shares.groups.map((g) => row(g.label, String(g.proposed), String(g.awarded))),
          },
          paragraph('Một trường hợp có thể thuộc nhiều nhóm, nên cộng các dòng có thể lớn hơn tổng số.'),
        ],
      },
      {
        orientation: 'landscape',
        margins: 'widest',
        name: 'TỔNG HỢP HÌNH THỨC VÀ TIẾN ĐỘ XÉT KHEN THƯỞNG',
        subject: `${roundTitle}; loại hình: ${s.kind.toLocaleLowerCase('vi')}`,
        blocks: [
          { kind: 'heading', level: 1, text: 'Theo hình thức' },
          {
            kind: 'table',
            size: 12,
            columns: summaryColumns.map((_, i) => (i === 0 ? { width: 0 } : { width: 18, ...number })),
            head: [summaryColumns.map(([header]) => header)],
            rows: s.summary.map((r) => row(...summaryColumns.map(([, cell]) => String(cell(r))))),
          },
          { kind: 'heading', level: 1, text: 'Thời gian xử lý' },
          paragraph(
            `${stepDays(s.days)
              .map(([label, value]) => `${label}: ${value}`)
              .join('; ')}.`,
          ),
          { kind: 'heading', level: 1, text: 'Tiến độ theo hình thức' },
          funnelTable('Hình thức', s.byForm),
          { kind: 'heading', level: 1, text: 'Tiến độ theo đơn vị' },
          funnelTable('Đơn vị', s.byUnit),
        ],
      },
    ],
  }
}
