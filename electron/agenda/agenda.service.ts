import {
  type AgendaFields,
  type AgendaItem,
  agendaLabels,
  emptyItem,
  itemKindLabels,
} from '../../shared/agenda/agenda-item'
import { frameOf, scheduleAgenda } from '../../shared/agenda/schedule'
import { planAgenda, type TemplateChoice } from '../../shared/agenda/template'
import { childrenOf, closeUp, type Placed, placeItem, type Step, stepPlace } from '../../shared/agenda/tree'
import { ProblemError } from '../../shared/ipc/reply'
import { getConference } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import type { Trx } from '../db/tables'
import { releaseAgendaItem } from '../speeches/links'
import { fromRow, listItems, toRow } from './agenda.queries'

export type SaveInput = Partial<AgendaFields> & {
  id?: string
  parentId?: string | null
  after?: string | null
  decidedBy?: string
}

const gone = () =>
  new ProblemError('not-found', 'Mục này không còn trong chương trình. Hãy tải lại; chưa có gì được lưu.')

/** `, theo ý kiến của Chủ trì`: whose word a change on the day rests on. */
const said = (decidedBy: string | undefined) => (decidedBy ? ` (theo ý kiến: ${decidedBy})` : '')

async function itemOf(trx: Trx, id: string): Promise<AgendaItem> {
  const row = await trx.selectFrom('agendaItems').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone()
  return fromRow(row)
}

function words<K extends keyof AgendaFields>(key: K, value: AgendaFields[K]): string {
  if (value === null || value === '') return 'trống'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (Array.isArray(value)) return value.map((p) => p.name).join(', ') || 'trống'
  if (key === 'kind') return itemKindLabels[value as AgendaItem['kind']]
  const text = String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

const edits = (before: AgendaItem, after: AgendaItem): string =>
  (Object.keys(agendaLabels) as (keyof AgendaFields)[])
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map(
      (key) => `${agendaLabels[key].toLocaleLowerCase('vi')}: ${words(key, before[key])} → ${words(key, after[key])}`,
    )
    .join('; ')

/** Writes new places; the first entry carries the words, the others follow it without. */
export async function writePlaces(w: Write, places: readonly Placed[], id: string, text: string): Promise<void> {
  for (const place of places)
    await w.update(
      'agendaItems',
      place.id,
      { parentId: place.parentId, position: place.position },
      place.id === id ? text : '',
    )
}

/** Adds an item behind another one, or at the end; or changes the fields given. */
export async function saveItem({ id, parentId, after, decidedBy, ...fields }: SaveInput, context: Context) {
  return context.write('agenda.save', async (w) => {
    if (id) {
      const before = await itemOf(w.trx, id)
      const item: AgendaItem = { ...before, ...withoutUndefined(fields) }
      const text = edits(before, item)
      if (text) await w.update('agendaItems', id, toRow(item), `Sửa “${before.title}”: ${text}${said(decidedBy)}.`)
      return item
    }
    if (!fields.title)
      throw new ProblemError('invalid', 'Chưa nhập nội dung. Chưa có gì được lưu.', {
        fields: { title: 'Chưa nhập nội dung.' },
      })
    const items = await listItems(w.trx)
    const neighbour = after ? items.find((i) => i.id === after) : undefined
    if (after && !neighbour) throw gone()
    const parent = neighbour ? neighbour.parentId : (parentId ?? null)
    const siblings = childrenOf(items, parent)
    const at = neighbour ? siblings.findIndex((i) => i.id === neighbour.id) + 1 : siblings.length
    if (parent !== null && items.find((i) => i.id === parent)?.parentId !== null)
      throw new ProblemError('refused', 'Mục con không thể có mục con nữa. Chưa có gì được lưu.')
    const item: AgendaItem = {
      ...emptyItem,
      ...withoutUndefined(fields),
      id: context.ids.uuid(),
      parentId: parent,
      position: siblings.length,
    }
    await w.insert('agendaItems', toRow(item), `Thêm “${item.title}”, ${item.minutes} phút${said(decidedBy)}.`)
    const places = placeItem([...items, item], item.id, { parentId: parent, before: siblings[at]?.id ?? null })
    await writePlaces(w, places ?? [], item.id, '')
    return itemOf(w.trx, item.id)
  })
}

const withoutUndefined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

type MoveInput = { id: string; parentId: string | null; before: string | null; decidedBy?: string }

async function moveTo(w: Write, items: AgendaItem[], { id, parentId, before, decidedBy }: MoveInput): Promise<boolean> {
  const item = items.find((i) => i.id === id)
  if (!item) throw gone()
  const places = placeItem(items, id, { parentId, before })
  if (!places || places.length === 0) return false
  const to = items.find((i) => i.id === before)
  const parent = items.find((i) => i.id === parentId)
  const where = to ? `lên trước “${to.title}”` : parent ? `xuống cuối “${parent.title}”` : 'xuống cuối chương trình'
  // The row itself always carries the sentence, even when only its neighbours got new numbers.
  const text = `Chuyển “${item.title}” ${where}${said(decidedBy)}.`
  const own = places.some((p) => p.id === id)
  if (!own) await w.note('agendaItems', id, text)
  await writePlaces(w, places, id, text)
  return true
}

export const moveItem = (input: MoveInput, context: Context) =>
  context.write('agenda.move', async (w) => ({ moved: await moveTo(w, await listItems(w.trx), input) }))

export const stepItem = ({ id, step, decidedBy }: { id: string; step: Step; decidedBy?: string }, context: Context) =>
  context.write('agenda.step', async (w) => {
    const items = await listItems(w.trx)
    const to = stepPlace(items, id, step)
    return { moved: to ? await moveTo(w, items, { id, ...to, decidedBy }) : false }
  })

/** Removes an item with what lies under it; its neighbours close up. */
export const removeItem = ({ id, decidedBy }: { id: string; decidedBy?: string }, context: Context) =>
  context.write('agenda.remove', async (w) => {
    const items = await listItems(w.trx)
    const item = items.find((i) => i.id === id)
    if (!item) throw gone()
    const children = childrenOf(items, id)
    const under = children.length ? ` cùng ${children.length} mục con` : ''
    await w.note('agendaItems', id, `Bỏ “${item.title}”${under}${said(decidedBy)}.`)
    for (const one of [...children, item]) {
      await releaseAgendaItem(w, one.id)
      await w.remove('agendaItems', one.id, '')
    }
    await writePlaces(
      w,
      closeUp(
        items.filter((i) => i.id !== id),
        item.parentId,
      ),
      id,
      '',
    )
    return { removed: children.length + 1, batchId: w.batchId }
  })

/** The programme of the plan, into an agenda that is still empty. */
export const useTemplate = (choice: TemplateChoice, context: Context) =>
  context.write('agenda.useTemplate', async (w) => {
    if ((await listItems(w.trx)).length > 0)
      throw new ProblemError(
        'refused',
        'Chương trình đã có mục nên không lấy lại theo kế hoạch. Hãy bỏ các mục đang có, hoặc thêm từng mục. Chưa có gì thay đổi.',
      )
    const conference = await getConference(w.trx)
    const template = planAgenda(choice, {
      chair: conference.chair,
      opening: conference.startsAt ? conference.startsAt.slice(11) : null,
    })
    await w.note('agendaItems', conference.id, 'Lập chương trình theo kế hoạch.')
    let count = 0
    const insert = async (fields: AgendaFields, parentId: string | null, position: number) => {
      const id = context.ids.uuid()
      await w.insert('agendaItems', toRow({ ...fields, id, parentId, position }), `Thêm “${fields.title}”.`)
      count++
      return id
    }
    for (const [position, { children, ...fields }] of template.entries()) {
      const id = await insert(fields, null, position)
      for (const [at, child] of children.entries()) await insert(child, id, at)
    }
    return { items: count }
  })

/** Items with their times, as every screen and paper of the programme sees them. */
export async function scheduled(db: Context['db'] | Trx) {
  const items = await listItems(db)
  const conference = await getConference(db)
  const frame = frameOf(conference)
  return {
    items,
    conference,
    frame,
    schedule: scheduleAgenda(items, frame),
    day: conference.startsAt?.slice(0, 10) ?? null,
  }
}

export type Scheduled = Awaited<ReturnType<typeof scheduled>>
