import type { Conference } from '../../conference/conference'
import { daysLate, officialDate, shortDate } from '../../lib/dates'
import { type Block, group, type OfficialPaper, paragraph, row } from '../../printing/official/paper'
import type { Readiness } from './checks.contract'
import type { Finding } from './snapshot'

const states = { good: 'ổn', watch: 'cần theo dõi', bad: 'phải lo ngay', empty: 'chưa có gì' } as const
const words = { block: 'Phải sửa', warn: 'Nên xem', info: 'Để biết' } as const

/** The same sentence about several things is read once. */
function alike(findings: readonly Finding[]): (Finding & { times: number })[] {
  const found = new Map<string, Finding & { times: number }>()
  for (const f of findings) {
    const known = found.get(f.text)
    if (known) known.times++
    else found.set(f.text, { ...f, times: 1 })
  }
  return [...found.values()]
}

/** The agenda of the morning meeting: how each area stands, what is due, what must be mended, with room for who takes it. */
export function morningPaper(c: Conference, r: Readiness, findings: readonly Finding[]): OfficialPaper {
  const left =
    r.daysLeft === null
      ? 'ngày hội nghị chưa định'
      : r.daysLeft > 0
        ? `còn ${r.daysLeft} ngày đến hội nghị`
        : 'ngày hội nghị'
  const grave = alike(findings.filter((f) => f.severity !== 'info'))
  const shown = grave.slice(0, 40)
  const more = grave.length - shown.length + findings.filter((f) => f.severity === 'info').length
  const blocks: Block[] = [
    {
      kind: 'table',
      size: 12,
      columns: [{ width: 46 }, { width: 34 }, { width: 0 }],
      head: [['Mảng việc', 'Mức sẵn sàng', 'Số liệu']],
      rows: r.areas.map((a) =>
        row(
          a.label,
          states[a.state],
          a.state === 'empty' ? '' : a.numbers.map((x) => `${x.label}: ${x.value}`).join('; '),
        ),
      ),
    },
    {
      kind: 'table',
      size: 12,
      columns: [{ width: 12, align: 'centre' }, { width: 0 }, { width: 26, align: 'centre' }, { width: 40 }],
      head: [['STT', 'Việc', 'Hạn, mức', 'Giao cho, kết luận']],
      rows: [
        group(`Hạn trong hai tuần và trễ hạn: ${r.deadlines.length}`),
        ...r.deadlines.map((d, i) =>
          row(String(i + 1), `${d.text}${d.lateBy > 0 ? ` (${daysLate(d.lateBy)})` : ''}`, shortDate(d.day), ''),
        ),
        group(`Cần sửa hoặc xem: ${r.findings.block} phải sửa, ${r.findings.warn} nên xem`),
        ...shown.map((f, i) =>
          row(
            String(i + 1),
            f.times > 1 ? `${f.text.replace(/\.$/, '')} (${f.times} lần).` : f.text,
            words[f.severity],
            '',
          ),
        ),
      ],
    },
    ...(more > 0 ? [paragraph(`Còn ${more} điều khác ở màn hình Kiểm tra trước giờ G.`)] : []),
  ]
  return {
    title: 'Nội dung giao ban',
    profile: c.profile,
    parts: [
      {
        margins: 'widest',
        head: { parentBody: c.organiser, issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser },
        name: 'NỘI DUNG GIAO BAN CHUẨN BỊ HỘI NGHỊ',
        subject: `${officialDate(r.today).replace(/^n/, 'N')}, ${left}`,
        blocks,
      },
    ],
  }
}
