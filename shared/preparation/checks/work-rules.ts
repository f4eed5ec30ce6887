import { daysLate, shortDate } from '../../lib/dates'
import { one } from './one'
import type { Rule } from './snapshot'

/** What can be wrong with tasks, reports, money, logistics, the pack and documents. */
export const workRules: readonly Rule[] = [
  ({ tasks }) => {
    const old = tasks.filter((t) => t.outdated && !t.isClosed).length
    return old > 0
      ? [
          one(
            'plan-outdated',
            String(old),
            'warn',
            'tasks',
            `${old} việc còn ghi hạn theo kế hoạch của năm khác; hãy dời kế hoạch theo ngày hội nghị này.`,
          ),
        ]
      : []
  },
  ({ tasks }) =>
    tasks
      .filter((t) => t.lateBy > 0 && !t.isClosed)
      .map((t) =>
        one(
          'task-late',
          t.id,
          t.critical ? 'block' : 'warn',
          'tasks',
          `Việc “${t.title}” ${daysLate(t.lateBy)}${t.critical ? ' (mốc quan trọng)' : ''}.`,
          daysLate(t.lateBy),
        ),
      ),
  ({ tasks }) =>
    tasks
      .filter((t) => !t.isClosed && (t.slack ?? 0) < 0)
      .map((t) =>
        one(
          'task-order',
          t.id,
          'warn',
          'tasks',
          `Việc “${t.title}” có hạn sau việc phải nối tiếp nó ${-(t.slack ?? 0)} ngày.`,
          'hạn sau việc nối tiếp',
        ),
      ),
  ({ reports: r }) =>
    r.late > 0
      ? [
          one(
            'reports-late',
            String(r.late),
            'warn',
            'reports',
            `${r.late}/${r.total} đơn vị chưa gửi báo cáo${r.planDue ? ` (hạn ${shortDate(r.planDue)})` : ''} hoặc trễ hạn bổ sung.`,
          ),
        ]
      : [],
  ({ reports: r }) =>
    r.weak > 0
      ? [
          one(
            'reports-weak',
            String(r.weak),
            'info',
            'reports',
            `${r.weak} báo cáo thiếu hoặc sơ sài một phần nội dung.`,
          ),
        ]
      : [],
  ({ money: m }) =>
    m.alarm === 'over'
      ? [one('money-over', 'cap', 'block', 'budget', 'Kinh phí vượt mức trích của quỹ.')]
      : m.alarm === 'near'
        ? [
            one(
              'money-near',
              'cap',
              'warn',
              'budget',
              `Kinh phí đã đến ${Math.round(m.boundShare ?? 0)}% mức trích (đã chi và cam kết) hoặc dự toán gần hết mức trích.`,
            ),
          ]
        : [],
  ({ money: m }) =>
    m.overspent.map((l) =>
      one('line-over', l.id, 'warn', 'budget', `Khoản “${l.title}” đã chi và cam kết vượt dự toán.`),
    ),
  ({ money: m }) =>
    m.twice.map((v) =>
      one(
        'voucher-twice',
        `${v.number} ${v.amount}`,
        'warn',
        'budget',
        `Chứng từ ${v.number}${v.payee ? ` của ${v.payee}` : ''}, ${v.amount.toLocaleString('vi-VN')} đồng, được ghi ${v.times} lần; kiểm tra xem có tính trùng không.`,
      ),
    ),
  ({ logistics, today }) =>
    logistics
      .filter((l) => !['ready', 'dropped'].includes(l.state) && l.due && l.due < today)
      .map((l) =>
        one(
          'logistics-late',
          l.id,
          'warn',
          'logistics',
          `“${l.title}” quá hạn mà chưa sẵn sàng.`,
          'quá hạn, chưa sẵn sàng',
        ),
      ),
  ({ logistics }) =>
    logistics
      .filter((l) => !['ready', 'dropped'].includes(l.state) && !l.hasContact)
      .map((l) =>
        one('logistics-no-contact', l.id, 'info', 'logistics', `“${l.title}” chưa có người phụ trách và điện thoại.`),
      ),
  ({ pack }) =>
    pack
      .filter((p) => p.ordered < p.needed)
      .map((p) =>
        one(
          'pack-short',
          p.id,
          'block',
          'logistics',
          `“${p.title}”: cần ${p.needed} bản, mới đặt ${p.ordered}, thiếu ${p.needed - p.ordered}.`,
          `thiếu ${p.needed - p.ordered} bản`,
        ),
      ),
  ({ pack }) =>
    pack
      .filter((p) => p.ordered >= p.needed && p.packed < p.needed)
      .map((p) =>
        one(
          'pack-unpacked',
          p.id,
          'warn',
          'logistics',
          `“${p.title}”: mới đóng bộ ${p.packed}/${p.needed} bản.`,
          `mới đóng bộ ${p.packed}/${p.needed}`,
        ),
      ),
  ({ documents, today }) =>
    documents
      .filter((d) => ['draft', 'submitted', 'approved'].includes(d.state) && d.due && d.due < today)
      .map((d) =>
        one(
          'document-late',
          d.id,
          'warn',
          'outgoing',
          `Văn bản “${d.subject}” quá hạn phát hành.`,
          'quá hạn phát hành',
        ),
      ),
  ({ documents }) =>
    documents
      .filter((d) => d.state === 'numbered' && (d.workingDaysSinceNumbered ?? 0) > 0)
      .map((d) =>
        one(
          'document-unsent',
          d.id,
          'warn',
          'outgoing',
          `Văn bản “${d.subject}” đã cấp số mà chưa chuyển; phải chuyển chậm nhất ngày làm việc tiếp theo.`,
          'có số, chưa chuyển',
        ),
      ),
]
