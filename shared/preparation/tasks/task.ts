import { z } from 'zod'
import { block, Day, line, open, requiredLine } from '../../lib/fields'
import { Id } from '../../lib/ids'

/** The steps of the plan's part IV, and what is owed after the conference. */
export const taskPhases = ['planning', 'preparing', 'holding', 'after'] as const
export const taskPhaseLabels = {
  planning: 'Xây dựng và triển khai kế hoạch',
  preparing: 'Chuẩn bị hội nghị',
  holding: 'Tổ chức hội nghị',
  after: 'Sau hội nghị',
} satisfies Record<(typeof taskPhases)[number], string>

export const taskStates = ['todo', 'doing', 'blocked', 'done', 'dropped'] as const
export const taskStateLabels = {
  todo: 'Chưa làm',
  doing: 'Đang làm',
  blocked: 'Đang vướng',
  done: 'Xong',
  dropped: 'Không làm',
} satisfies Record<(typeof taskStates)[number], string>

/** What the days of a task hang on: their own dates, or the day of the conference. */
export const taskAnchors = ['fixed', 'conference'] as const
export const taskAnchorLabels = {
  fixed: 'Ngày cố định',
  conference: 'Tính theo ngày hội nghị',
} satisfies Record<(typeof taskAnchors)[number], string>

export const offsetUnits = ['days', 'working'] as const
export const offsetUnitLabels = {
  days: 'ngày',
  working: 'ngày làm việc',
} satisfies Record<(typeof offsetUnits)[number], string>

const offset = open(
  z.number().int('Số ngày là số nguyên.').min(-400, 'Không quá 400 ngày.').max(400, 'Không quá 400 ngày.'),
)

export const Partner = z.strictObject({ unitId: open(Id), name: line(300) })
export type Partner = z.infer<typeof Partner>

/** One thing somebody must do. With anchor `conference` the offsets say when; the dates then stand in until the day is known. */
export const TaskFields = z.strictObject({
  title: requiredLine('tên việc', 400),
  phase: z.enum(taskPhases),
  ownerUnitId: open(Id),
  /** The unit as the plan names it, while it is not one of the conference's units. */
  ownerUnit: line(),
  /** Bodies that take part beside the one that leads (`phối hợp`): a unit of the conference, or a name as the plan writes it. */
  cooperating: z.array(Partner).max(20, 'Nhiều nhất 20 đơn vị phối hợp.'),
  ownerPerson: line(120),
  phone: line(60),
  anchor: z.enum(taskAnchors),
  start: open(Day),
  due: open(Day),
  /** Days from the day of the conference; negative is before. */
  startOffset: offset,
  dueOffset: offset,
  offsetUnit: z.enum(offsetUnits),
  /** Missing this date endangers the conference or breaks a rule. */
  critical: z.boolean(),
  /** Tasks that must be done first. */
  dependsOn: z.array(Id).max(40, 'Nhiều nhất 40 việc phải xong trước.'),
  state: z.enum(taskStates),
  /** The day it was done; told from the clock when left open. */
  doneOn: open(Day),
  /** What shows that it is done: number of a document, a file, minutes. */
  evidence: line(600),
  /** Where it was ordered, `III.3`, and the sentence that orders it. */
  section: line(20),
  source: block(2000),
  /** The screen of the application where the work itself is done; may be empty. */
  screen: line(40),
  note: block(),
})
export type TaskFields = z.infer<typeof TaskFields>

export const Task = TaskFields.extend({
  id: Id,
  /** The task of the template it came from, so that the template is laid down only once. */
  seed: z.string(),
  position: z.number(),
  createdAt: z.string(),
})
export type Task = z.infer<typeof Task>

export const taskLabels = {
  title: 'Việc',
  phase: 'Giai đoạn',
  ownerUnitId: 'Đơn vị chủ trì',
  ownerUnit: 'Đơn vị chủ trì (ghi tay)',
  cooperating: 'Đơn vị phối hợp',
  ownerPerson: 'Người phụ trách',
  phone: 'Điện thoại',
  anchor: 'Cách tính ngày',
  start: 'Bắt đầu',
  due: 'Hạn',
  startOffset: 'Bắt đầu cách ngày hội nghị',
  dueOffset: 'Hạn cách ngày hội nghị',
  offsetUnit: 'Đơn vị tính',
  critical: 'Mốc quan trọng',
  dependsOn: 'Làm sau khi xong',
  state: 'Tình trạng',
  doneOn: 'Xong ngày',
  evidence: 'Minh chứng',
  section: 'Mục trong kế hoạch',
  source: 'Câu trong kế hoạch',
  screen: 'Màn hình làm việc này',
  note: 'Ghi chú',
} satisfies Record<keyof TaskFields, string>

/** The rooms in which the work of a task is done, by the id of their screen. */
export const workRooms: Record<string, string> = {
  delegates: 'Đại biểu',
  invitations: 'Giấy mời',
  replies: 'Phản hồi',
  checkin: 'Bàn đón tiếp',
  agenda: 'Chương trình',
  speeches: 'Bài phát biểu, tham luận',
  awards: 'Khen thưởng',
  reports: 'Báo cáo đơn vị',
  cityReport: 'Báo cáo của thành phố',
  budget: 'Kinh phí',
  logistics: 'Hậu cần, tài liệu',
  outgoing: 'Văn bản đi',
  checks: 'Kiểm tra trước giờ G',
}

/** A task of which nothing is known yet but that somebody wants it. */
export const emptyTask: Omit<TaskFields, 'title'> = {
  phase: 'preparing',
  ownerUnitId: null,
  ownerUnit: '',
  cooperating: [],
  ownerPerson: '',
  phone: '',
  anchor: 'fixed',
  start: null,
  due: null,
  startOffset: null,
  dueOffset: null,
  offsetUnit: 'working',
  critical: false,
  dependsOn: [],
  state: 'todo',
  doneOn: null,
  evidence: '',
  section: '',
  source: '',
  screen: '',
  note: '',
}
