import { ProblemError } from '../../shared/ipc/reply'
import { dayNumber } from '../../shared/lib/dates'
import type { BudgetRow } from '../../shared/preparation/budget/budget.contract'
import { draftedLogistics } from '../../shared/preparation/drafts/draft'
import {
  emptyLogistics,
  type Logistics,
  type LogisticsFields,
  logisticsStateLabels,
  type PackItem,
  type PackItemFields,
  type PressPass,
} from '../../shared/preparation/logistics/logistics'
import { logisticsTemplate, packTemplate } from '../../shared/preparation/logistics/template'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import { fromStored, toStored } from '../db/stored'
import type { Db } from '../db/tables'
import { getBudget } from './budget.queries'
import { logisticsDrafts } from './drafts.queries'
import { packNeeds } from './pack.queries'

const emptyPack: Omit<PackItemFields, 'title' | 'copies'> = {
  basis: 'coming',
  spare: 10,
  ordered: 0,
  printed: 0,
  packed: 0,
  due: null,
  owner: '',
  budgetLineId: null,
  note: '',
}
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as Partial<T>
const untitled = (what: string) =>
  new ProblemError('invalid', `Chưa nhập ${what}. Chưa có gì được lưu.`, { fields: { title: `Chưa nhập ${what}.` } })

export async function listLogistics(context: Context) {
  const { db } = context
  const today = await todayOf(db, context)
  const units = new Map((await db.selectFrom('units').select(['id', 'name']).execute()).map((u) => [u.id, u.name]))
  const rows = await db.selectFrom('logistics').selectAll().orderBy('position').execute()
  const { people } = await db
    .selectFrom('scans')
    .select((e) => e.fn.count<number>('delegateId').distinct().as('people'))
    .where('kind', '=', 'kit')
    .where('verdict', '=', 'kit')
    .executeTakeFirstOrThrow()
  const costs = new Map((await getBudget(context)).lines.map((l) => [l.id, l]))
  const states = await logisticsDrafts(db)
  return {
    today,
    items: rows.map((l) => ({
      ...l,
      owner: units.get(l.ownerUnitId ?? '') ?? l.ownerUnit,
      cost: costOf(costs.get(l.budgetLineId ?? '')),
      drafts: states.get(l.id)?.drafts ?? 0,
      draftState: draftedLogistics.includes(l.kind)
        ? (states.get(l.id)?.state ?? ('waiting' as const))
        : ('none' as const),
      lateBy:
        l.due && l.state !== 'ready' && l.state !== 'dropped' ? Math.max(0, dayNumber(today) - dayNumber(l.due)) : 0,
    })),
    pack: await packNeeds(context),
    press: await listPasses(db),
    handedOut: people,
  }
}

const costOf = (line: BudgetRow | undefined) =>
  line ? { title: line.title, estimated: line.estimated, bound: line.bound } : null

/** The press list by outlet and name. */
export const listPasses = (db: Db): Promise<PressPass[]> =>
  db.selectFrom('pressPasses').selectAll().orderBy('outlet').orderBy('fullName').execute()

/** Adds a piece of logistics or changes one. */
export async function saveLogistics(
  { id, ...fields }: Partial<LogisticsFields> & { id?: string },
  { write, ids }: Context,
): Promise<Logistics> {
  return write('logistics.save', async (w) => {
    const all = await w.trx.selectFrom('logistics').selectAll().execute()
    const before = all.find((l) => l.id === id)
    if (id && !before) throw new ProblemError('not-found', 'Việc hậu cần này không còn. Hãy tải lại.')
    const item: Logistics = {
      ...emptyLogistics,
      seed: '',
      position: Math.max(0, ...all.map((l) => l.position)) + 1,
      ...before,
      ...given(fields),
      id: before?.id ?? ids.uuid(),
    }
    if (!item.title) throw untitled('tên việc')
    if (before)
      await w.update(
        'logistics',
        item.id,
        item,
        `Hậu cần “${before.title}”: ${logisticsStateLabels[item.state].toLocaleLowerCase('vi')}.`,
      )
    else await w.insert('logistics', item, `Thêm việc hậu cần “${item.title}”.`)
    return item
  })
}

/** Adds a document of the bag or changes its copies and counts. */
export async function savePack(
  { id, ...fields }: Partial<PackItemFields> & { id?: string },
  { write, ids }: Context,
): Promise<PackItem> {
  return write('pack.save', async (w) => {
    const all = await w.trx.selectFrom('packItems').selectAll().execute()
    const row = all.find((p) => p.id === id)
    if (id && !row) throw new ProblemError('not-found', 'Tài liệu này không còn. Hãy tải lại.')
    const before = row && fromStored<PackItem>(row, { json: ['copies'] })
    const groups = await w.trx.selectFrom('categories').select('id').execute()
    const item: PackItem = {
      ...emptyPack,
      title: '',
      copies: Object.fromEntries(groups.map((g) => [g.id, 1])),
      seed: '',
      position: Math.max(0, ...all.map((p) => p.position)) + 1,
      ...before,
      ...given(fields),
      id: before?.id ?? ids.uuid(),
    }
    if (!item.title) throw untitled('tên tài liệu')
    const text = `Tài liệu “${item.title}”: đặt ${item.ordered}, in ${item.printed}, đóng bộ ${item.packed}.`
    if (before) await w.update('packItems', item.id, toStored(item), text)
    else await w.insert('packItems', toStored(item), `Thêm tài liệu “${item.title}”.`)
    return item
  })
}

export async function removeFrom(
  table: 'logistics' | 'packItems',
  id: string,
  { write }: Context,
): Promise<{ batchId: string }> {
  return write(table === 'logistics' ? 'logistics.remove' : 'pack.remove', async (w) => {
    const row = await w.trx.selectFrom(table).select('title').where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Dòng này không còn.')
    const draft = await w.trx
      .selectFrom('draftVersions')
      .select('number')
      .where('subjectId', '=', id)
      .executeTakeFirst()
    if (draft)
      throw new ProblemError(
        'refused',
        `“${row.title}” đã có dự thảo được giữ nên không xóa được. Nếu không làm nữa, hãy chọn tình trạng “Không làm”.`,
      )
    await w.remove(table, id, `Xóa “${row.title}”.`)
    return { batchId: w.batchId }
  })
}

/** What the plan orders of logistics and the usual documents of the bag. */
export async function addLogisticsTemplate({ write, ids }: Context) {
  return write('logistics.addTemplate', async (w) => {
    const known = await w.trx.selectFrom('logistics').select('seed').execute()
    const packed = await w.trx.selectFrom('packItems').select('seed').execute()
    const groups = await w.trx.selectFrom('categories').select('id').execute()
    const copies = JSON.stringify(Object.fromEntries(groups.map((g) => [g.id, 1])))
    const items = logisticsTemplate.filter((t) => !known.some((k) => k.seed === t.seed))
    const papers = packTemplate.filter((t) => !packed.some((k) => k.seed === t.seed))
    for (const [index, item] of items.entries())
      await w.insert(
        'logistics',
        { ...emptyLogistics, ...item, id: ids.uuid(), position: known.length + index + 1 },
        index === 0 ? `Thêm ${items.length} việc hậu cần theo kế hoạch.` : '',
      )
    for (const [index, item] of papers.entries())
      await w.insert(
        'packItems',
        { ...emptyPack, ...item, copies, id: ids.uuid(), position: packed.length + index + 1 },
        '',
      )
    const changed = items.length + papers.length
    return { changed, batchId: changed ? w.batchId : null }
  })
}
