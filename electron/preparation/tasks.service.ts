import { ProblemError } from '../../shared/ipc/reply'
import { shortDate, weekdayName } from '../../shared/lib/dates'
import { sayValue } from '../../shared/lib/say-value'
import { unitKey } from '../../shared/names/units'
import { plan02Tasks } from '../../shared/preparation/tasks/plan-02'
import { hangDates, isOfPlan02, movedHours, plan02Day } from '../../shared/preparation/tasks/rebase'
import { dependencyRing, isClosed, moveTasks } from '../../shared/preparation/tasks/schedule'
import {
  emptyTask,
  type Partner,
  type Task,
  type TaskFields,
  taskLabels,
  taskStateLabels,
} from '../../shared/preparation/tasks/task'
import { getConference, toRow } from '../conference/conference.queries'
import type { Context, Ids, Write } from '../core/context'
import { getConferenceDay, todayOf } from '../core/today'
import { toStored } from '../db/stored'
import type { Db, Trx } from '../db/tables'
import { unitsByKey } from '../units/units.service'
import { getCalendar } from './preparation.queries'
import { followConferenceDay } from './rebase.service'
import { listTasks } from './tasks.queries'

const invalid = (field: string, sentence: string) =>
  new ProblemError('invalid', `${sentence} Chưa có gì được lưu.`, { fields: { [field]: sentence } })

function checkTask(task: TaskFields & { id: string }, others: readonly Task[]): void {
  if (task.start && task.due && task.start > task.due) throw invalid('due', 'Hạn phải sau ngày bắt đầu.')
  if (
    task.anchor === 'conference' &&
    task.startOffset !== null &&
    task.dueOffset !== null &&
    task.startOffset > task.dueOffset
  )
    throw invalid('dueOffset', 'Hạn phải sau ngày bắt đầu.')
  if (task.anchor === 'conference' && task.dueOffset === null)
    throw invalid('dueOffset', 'Chưa nhập hạn cách ngày hội nghị bao nhiêu ngày.')
  const known = new Map(others.map((t) => [t.id, t.title]))
  if (task.dependsOn.some((id) => !known.has(id)))
    throw invalid('dependsOn', 'Việc phải xong trước không còn trong danh sách.')
  const ring = dependencyRing(others, task.id, task.dependsOn)
  if (ring)
    throw invalid(
      'dependsOn',
      `Thứ tự các việc thành vòng: ${[...ring.map((id) => known.get(id) ?? task.title), task.title].join(' ← ')}.`,
    )
}

/** Names become the units they mean, each body once and never the one that leads. */
async function linkPartners(
  trx: Trx,
  task: Pick<Task, 'ownerUnitId' | 'ownerUnit' | 'cooperating'>,
): Promise<Partner[]> {
  if (task.cooperating.length === 0) return []
  const units = await unitsByKey(trx)
  const keyOf = ({ unitId, name }: Partner) => unitId ?? (units.get(unitKey(name)) || unitKey(name))
  const seen = new Set([keyOf({ unitId: task.ownerUnitId, name: task.ownerUnit })])
  return task.cooperating.flatMap((partner): Partner[] => {
    const key = keyOf(partner)
    if (key === '' || seen.has(key)) return []
    seen.add(key)
    const unitId = partner.unitId ?? units.get(unitKey(partner.name)) ?? null
    return [unitId ? { unitId, name: '' } : { unitId: null, name: partner.name }]
  })
}

const words = (key: keyof TaskFields, value: unknown): string => {
  if (key === 'state') return taskStateLabels[value as Task['state']]
  if (Array.isArray(value)) return `${value.length} ${key === 'cooperating' ? 'đơn vị' : 'việc'}`
  return sayValue(value)
}

const changes = (before: Task, after: Partial<TaskFields>) =>
  (Object.keys(taskLabels) as (keyof TaskFields)[])
    .filter((key) => after[key] !== undefined && JSON.stringify(after[key]) !== JSON.stringify(before[key]))
    .map((key) => `${taskLabels[key]}: ${words(key, before[key])} → ${words(key, after[key])}`)
    .join('; ')

/** The day a task was done on follows its state. */
const doneOn = (before: string | null, state: Task['state'], today: string) =>
  state === 'done' ? (before ?? today) : null

/** A new task at the end of the list, inside a write. */
export async function addTask(
  w: Write,
  ids: Ids,
  fields: Partial<TaskFields> & Pick<TaskFields, 'title'>,
): Promise<Task> {
  const last = await w.trx.selectFrom('tasks').select('position').orderBy('position', 'desc').executeTakeFirst()
  const task: Task = {
    ...emptyTask,
    ...fields,
    id: ids.uuid(),
    seed: '',
    position: Math.max(0, last?.position ?? 0) + 1,
    createdAt: w.at,
  }
  task.cooperating = await linkPartners(w.trx, task)
  await w.insert('tasks', toStored(task), `Thêm việc “${task.title}”.`)
  return task
}

/** Adds a task or changes the fields given. */
export async function saveTask(
  { id, ...fields }: Partial<TaskFields> & { id?: string },
  context: Context,
): Promise<Task> {
  const { write, ids } = context
  return write('tasks.save', async (w) => {
    const tasks = await listTasks(w.trx)
    const before = id ? tasks.find((t) => t.id === id) : undefined
    if (id && !before) throw new ProblemError('not-found', 'Việc này không còn. Hãy tải lại danh sách.')
    if (!before && !fields.title) throw invalid('title', 'Chưa nhập tên việc.')
    const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as Partial<TaskFields>
    const base: Task = before ?? {
      ...emptyTask,
      title: '',
      id: ids.uuid(),
      seed: '',
      position: Math.max(0, ...tasks.map((t) => t.position)) + 1,
      createdAt: w.at,
    }
    const task: Task = { ...base, ...given }
    task.doneOn = doneOn(task.doneOn, task.state, await todayOf(w.trx, context))
    checkTask(task, tasks)
    task.cooperating = await linkPartners(w.trx, task)
    if (before)
      await w.update('tasks', task.id, toStored(task), `Sửa việc “${before.title}”. ${changes(before, given)}`)
    else await w.insert('tasks', toStored(task), `Thêm việc “${task.title}”.`)
    return task
  })
}

/** Sets the state of many tasks as one act. */
export async function setTaskState({ ids: wanted, state }: { ids: string[]; state: Task['state'] }, context: Context) {
  return context.write('tasks.setState', async (w) => {
    let changed = 0
    const today = await todayOf(w.trx, context)
    for (const task of (await listTasks(w.trx)).filter((t) => wanted.includes(t.id) && t.state !== state)) {
      const patch = { state, doneOn: doneOn(task.doneOn, state, today) }
      const text = `Việc “${task.title}”: ${taskStateLabels[task.state]} → ${taskStateLabels[state]}.`
      if (await w.update('tasks', task.id, patch, text)) changed++
    }
    return { changed, batchId: changed ? w.batchId : null }
  })
}

/** Removes tasks; those that waited for them no longer do. */
export async function removeTasks({ ids: gone }: { ids: string[] }, { write }: Context) {
  return write('tasks.remove', async (w) => {
    const tasks = await listTasks(w.trx)
    const held = await w.trx.selectFrom('outgoing').select('subject').where('taskId', 'in', gone).executeTakeFirst()
    if (held)
      throw new ProblemError(
        'refused',
        `Văn bản “${held.subject}” đang gắn với một việc đã chọn. Hãy bỏ gắn ở Văn bản đi trước, hoặc đặt tình trạng “Không làm”.`,
      )
    const left = tasks.filter((t) => !gone.includes(t.id) && t.dependsOn.some((id) => gone.includes(id)))
    for (const task of left) {
      const dependsOn = JSON.stringify(task.dependsOn.filter((id) => !gone.includes(id)))
      await w.update('tasks', task.id, { dependsOn }, `Việc “${task.title}” không còn chờ việc bị xóa.`)
    }
    const found = tasks.filter((t) => gone.includes(t.id))
    for (const task of found) await w.remove('tasks', task.id, `Xóa việc “${task.title}”.`)
    return { changed: found.length, batchId: found.length ? w.batchId : null }
  })
}

/** Tasks of the plan's template that are not on the list; one that was removed can be had again. */
export async function missingSeeds(trx: Db | Trx) {
  const laid = await trx.selectFrom('tasks').select('seed').where('seed', '!=', '').execute()
  const known = new Set(laid.map((t) => t.seed))
  return plan02Tasks.filter((t) => !known.has(t.seed))
}

/**
 * Lays down the tasks of the plan that are not there yet, inside a write; for a conference of another year than the plan's with
 * their dates as distances from its day. Returns how many.
 */
export async function addPlanTasks(w: Write, ids: Ids, today: string): Promise<number> {
  const isOwn = isOfPlan02(await getConferenceDay(w.trx), today)
  const calendar = await getCalendar(w.trx)
  const tasks = await listTasks(w.trx)
  const missing = await missingSeeds(w.trx)
  const idOf = new Map(tasks.filter((t) => t.seed).map((t) => [t.seed, t.id]))
  for (const { seed } of missing) idOf.set(seed, ids.uuid())
  const first = Math.max(0, ...tasks.map((t) => t.position)) + 1
  for (const [index, { after = [], seed, ...fields }] of missing.entries()) {
    const task: Task = {
      ...emptyTask,
      ...fields,
      ...(isOwn ? {} : hangDates({ ...emptyTask, ...fields }, plan02Day, calendar)),
      title: fields.title,
      dependsOn: after.flatMap((s) => idOf.get(s) ?? []),
      id: idOf.get(seed) as string,
      seed,
      position: first + index,
      createdAt: w.at,
    }
    task.cooperating = await linkPartners(w.trx, task)
    const text = index === 0 ? `Đưa ${missing.length} việc từ kế hoạch mẫu vào bảng công việc.` : ''
    await w.insert('tasks', toStored(task), text)
  }
  return missing.length
}

/** What a new day would move, and why that day itself deserves a look. */
export async function tryMove({ day }: { day: string }, context: Context) {
  const { db } = context
  const calendar = await getCalendar(db)
  const today = await todayOf(db, context)
  const from = await getConferenceDay(db)
  const off = calendar.reasonOff(day)
  const conference = await getConference(db)
  const numbered = await db
    .selectFrom('invitations')
    .select((e) => e.fn.countAll<number>().as('letters'))
    .where('state', 'in', ['numbered', 'sent', 'received'])
    .executeTakeFirstOrThrow()
  const warnings = [
    off ? `${shortDate(day)} là ${off === 'thứ Bảy' || off === 'Chủ nhật' ? off : `ngày nghỉ (${off})`}.` : '',
    day < today ? `${shortDate(day)} đã qua.` : '',
    numbered.letters > 0
      ? `${numbered.letters} giấy mời đã cấp số ghi ngày cũ; dời ngày thì phải thay giấy mời hoặc có văn bản thông báo.`
      : '',
  ].filter(Boolean)
  const moved = moveTasks(await listTasks(db), { from, to: day, calendar, today })
  return { moved, warnings, replyBy: movedHours(conference, day, calendar.onOrBefore).replyBy }
}

/** Moves the conference; nothing else is stored, for the days of tasks are reckoned from it. */
export async function moveConference({ day }: { day: string }, context: Context) {
  return context.write('conference.update', async (w) => {
    const before = await getConference(w.trx)
    const calendar = await getCalendar(w.trx)
    const after = { ...before, ...movedHours(before, day, calendar.onOrBefore) }
    const hanging = (await listTasks(w.trx)).filter((t) => t.anchor === 'conference' && !isClosed(t.state)).length
    const text = `Dời ngày hội nghị: ${before.startsAt ? shortDate(before.startsAt) : 'chưa định'} → ${weekdayName(day)}, ${shortDate(day)}; ${hanging} việc dời theo.`
    await w.update('conference', before.id, toRow(after), text)
    await followConferenceDay(w, before.startsAt?.slice(0, 10) ?? null)
    w.touch('tasks', 'preparation')
    return { batchId: w.batchId, startsAt: after.startsAt }
  })
}
