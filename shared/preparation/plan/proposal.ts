import { z } from 'zod'
import { itemKinds } from '../../agenda/agenda-item'
import { Day, line, open, requiredLine } from '../../lib/fields'
import { offsetUnits, taskPhases } from '../tasks/task'

export const proposalKinds = ['task', 'unit', 'group', 'item', 'fact'] as const
export type ProposalKind = (typeof proposalKinds)[number]
export const proposalKindLabels = {
  task: 'Việc',
  unit: 'Đơn vị',
  group: 'Nhóm đại biểu',
  item: 'Chương trình',
  fact: 'Thiết lập',
} satisfies Record<ProposalKind, string>

/** What a plan may fix for the conference itself; the first ones belong to the conference, the others to its preparation. */
export const factFields = [
  'organiser',
  'executingUnit',
  'chair',
  'venue',
  'startsAt',
  'plannedTime',
  'planReference',
  'reportDue',
  'meetingDue',
  'centreReportDue',
  'fundSource',
  'fundShare',
] as const
export type FactField = (typeof factFields)[number]
export const factLabels = {
  organiser: 'Danh nghĩa tổ chức',
  executingUnit: 'Đơn vị thực hiện',
  chair: 'Chủ trì',
  venue: 'Địa điểm',
  startsAt: 'Khai mạc',
  plannedTime: 'Thời gian dự kiến',
  planReference: 'Kế hoạch làm căn cứ',
  reportDue: 'Hạn báo cáo của đơn vị',
  meetingDue: 'Hạn sinh hoạt cụm, khối',
  centreReportDue: 'Hạn gửi báo cáo về Trung ương',
  fundSource: 'Nguồn kinh phí',
  fundShare: 'Tỷ lệ trích (%)',
} satisfies Record<FactField, string>

/** What a clerk may change before taking; the same fields as the reader fills. */
export const ProposedTask = z.strictObject({
  title: requiredLine('tên việc', 400),
  phase: z.enum(taskPhases),
  owner: line(),
  cooperating: z.array(line()).max(20),
  start: open(Day),
  due: open(Day),
  /** Days from the conference where the plan says so; the due day is then reckoned. */
  offset: open(z.number().int().min(-400).max(400)),
  offsetUnit: z.enum(offsetUnits),
})
export type ProposedTask = z.infer<typeof ProposedTask>
export const ProposedUnit = z.strictObject({ name: requiredLine('tên đơn vị') })
export const ProposedGroup = z.strictObject({
  name: requiredLine('tên nhóm', 400),
  quota: z.number().int().min(0).max(20_000),
})
export const ProposedItem = z.strictObject({
  title: requiredLine('nội dung', 400),
  kind: z.enum(itemKinds),
  minutes: open(z.number().int().min(0).max(720)),
  /** `08:00` where the plan names an hour. */
  at: line(5),
})
export const ProposedFact = z.strictObject({ field: z.enum(factFields), value: requiredLine('nội dung', 400) })
export type ProposedFact = z.infer<typeof ProposedFact>

/** Where in the text a proposal was read: a paragraph and the part of it. */
export const Place = z.object({ line: z.number(), from: z.number(), to: z.number() })
export type Place = z.infer<typeof Place>

const base = {
  /** The same words of the same plan have the same key, whatever stands around them. */
  key: z.string(),
  /** False where the reader is guessing. */
  sure: z.boolean(),
  place: Place,
  /** `III.3`. */
  section: z.string(),
}
export const Proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task'), ...base, value: ProposedTask }),
  z.object({ kind: z.literal('unit'), ...base, value: ProposedUnit }),
  z.object({ kind: z.literal('group'), ...base, value: ProposedGroup }),
  z.object({ kind: z.literal('item'), ...base, value: ProposedItem }),
  z.object({ kind: z.literal('fact'), ...base, value: ProposedFact }),
])
export type Proposal = z.infer<typeof Proposal>
export type ProposalOf<K extends ProposalKind> = Extract<Proposal, { kind: K }>
