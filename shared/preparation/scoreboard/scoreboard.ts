import { z } from 'zod'
import { shortDate } from '../../lib/dates'
import { Id } from '../../lib/ids'
import { isOwing, reportStateLabels, reportStates } from '../reports/report-state'

/** How a text that a unit was asked for stands. */
export const paperStates = ['missing', 'draft', 'official'] as const
export const paperStateLabels = {
  missing: 'Chưa có bài',
  draft: 'Có dự thảo',
  official: 'Bản chính thức',
} satisfies Record<(typeof paperStates)[number], string>

/** Everything a unit was asked for, as counts and states of today. */
export const UnitStanding = z.object({
  unitId: Id,
  unit: z.string(),
  precedence: z.number(),
  bloc: z.string(),
  /** Code of the delegate group; empty without one. */
  group: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  /** People the unit was asked for; null = not fixed. */
  quota: z.number().nullable(),
  people: z.number(),
  /** Places on the list that have no name yet. */
  unnamed: z.number(),
  /** People with a letter that left the office, by what they answered. */
  asked: z.number(),
  accepted: z.number(),
  substitutes: z.number(),
  /** Substitutes the chair has not agreed to yet. */
  pending: z.number(),
  declined: z.number(),
  silent: z.number(),
  /** Null: the unit owes no report. */
  report: z
    .object({
      state: z.enum(reportStates),
      dueOn: z.string().nullable(),
      lateBy: z.number(),
      weak: z.number(),
      figures: z.boolean(),
    })
    .nullable(),
  papers: z.array(
    z.object({ title: z.string(), state: z.enum(paperStates), dueOn: z.string().nullable(), isLate: z.boolean() }),
  ),
  /** Tasks of the plan that it leads and that are late. */
  tasks: z.array(z.object({ title: z.string(), due: z.string() })),
  /** Award dossiers in work, and those of them that lack something. */
  dossiers: z.object({ all: z.number(), wanting: z.number() }),
  arrived: z.number(),
  /** The last reminder that is not withdrawn; without a number it is still a draft. */
  reminder: z.object({ id: Id, number: z.number().nullable(), date: z.string().nullable() }).nullable(),
})
export type UnitStanding = z.infer<typeof UnitStanding>

export const gapKinds = ['people', 'names', 'replies', 'report', 'paper', 'dossier', 'task'] as const
export type GapKind = (typeof gapKinds)[number]
export const gapLabels = {
  people: 'Thiếu người',
  names: 'Chưa có tên',
  replies: 'Chưa trả lời',
  report: 'Báo cáo',
  paper: 'Tham luận',
  dossier: 'Hồ sơ khen thưởng',
  task: 'Việc trễ hạn',
} satisfies Record<GapKind, string>

const two = (n: number) => String(n).padStart(2, '0')

/**
 * What a unit still owes, each as the words of a reminder letter (no full stop). The report is told apart, for its letter has
 * words of its own. A quota counts people on the list; a person who declined without a substitute leaves a place open.
 */
export function gapsOf(row: UnitStanding): { kind: GapKind; text: string }[] {
  const gaps: { kind: GapKind; text: string }[] = []
  const free = row.quota === null ? 0 : row.quota - row.people
  if (free > 0)
    gaps.push({
      kind: 'people',
      text: `gửi danh sách ${two(free)} đại biểu còn thiếu (được phân bổ ${two(row.quota ?? 0)}, đã đăng ký ${two(row.people)})`,
    })
  if (row.unnamed > 0)
    gaps.push({ kind: 'names', text: `báo họ tên, chức vụ của ${two(row.unnamed)} đại biểu được mời mà chưa có tên` })
  if (row.silent > 0)
    gaps.push({
      kind: 'replies',
      text: `xác nhận tham dự đối với ${two(row.silent)} đại biểu đã nhận giấy mời mà chưa trả lời`,
    })
  if (row.report && isOwing(row.report.state))
    gaps.push({
      kind: 'report',
      text: row.report.state === 'supplement' ? 'gửi phần báo cáo sơ kết phải bổ sung' : 'gửi báo cáo sơ kết',
    })
  for (const paper of row.papers)
    if (paper.state === 'missing')
      gaps.push({
        kind: 'paper',
        text: `gửi bài “${paper.title}”${paper.dueOn ? ` (hạn ${shortDate(paper.dueOn)})` : ''}`,
      })
  if (row.dossiers.wanting > 0)
    gaps.push({
      kind: 'dossier',
      text: `hoàn chỉnh ${two(row.dossiers.wanting)} hồ sơ đề nghị khen thưởng còn thiếu tài liệu hoặc đã được yêu cầu bổ sung`,
    })
  for (const task of row.tasks)
    gaps.push({
      kind: 'task',
      text: `hoàn thành việc “${task.title}” theo Kế hoạch (hạn ${shortDate(task.due)}), báo kết quả thực hiện`,
    })
  return gaps
}

/** The report of a unit in a few words for a narrow column. */
export function reportWords({ report }: Pick<UnitStanding, 'report'>): string {
  if (!report) return '–'
  const isLate = report.lateBy > 0 && isOwing(report.state)
  const late = isLate ? `${report.state === 'late' ? '' : ', trễ'} ${report.lateBy} ngày` : ''
  return `${reportStateLabels[report.state]}${late}${report.weak > 0 && report.state !== 'accepted' ? `, thiếu ${report.weak} phần` : ''}`
}

export const papersWords = ({ papers }: Pick<UnitStanding, 'papers'>): string =>
  papers.length === 0
    ? '–'
    : papers.map((p) => `${paperStateLabels[p.state]}${p.isLate ? ' (quá hạn)' : ''}`).join('; ')

export const dossierWords = ({ dossiers: d }: Pick<UnitStanding, 'dossiers'>): string =>
  d.all === 0 ? '–' : d.wanting > 0 ? `${d.all}, thiếu ${d.wanting}` : `${d.all}, đủ`

export const peopleWords = ({ people, quota }: Pick<UnitStanding, 'people' | 'quota'>): string =>
  quota === null ? String(people) : `${people}/${quota}`

export const replyWords = (
  r: Pick<UnitStanding, 'asked' | 'accepted' | 'substitutes' | 'declined' | 'silent'>,
): string =>
  r.asked === 0
    ? '–'
    : [
        `dự ${r.accepted}`,
        r.substitutes ? `thay ${r.substitutes}` : '',
        r.declined ? `vắng ${r.declined}` : '',
        r.silent ? `chưa trả lời ${r.silent}` : '',
      ]
        .filter(Boolean)
        .join(', ')
