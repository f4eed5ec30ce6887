import { emptyItem } from '../../shared/agenda/agenda-item'
import type { Conference } from '../../shared/conference/conference'
import { Day } from '../../shared/lib/fields'
import { unitKey } from '../../shared/names/units'
import type { Pick } from '../../shared/preparation/plan/plan.contract'
import { factLabels, type ProposedFact } from '../../shared/preparation/plan/proposal'
import { toRow as itemToRow, listItems } from '../agenda/agenda.queries'
import { getConference, toRow } from '../conference/conference.queries'
import type { Context, Ids, Write } from '../core/context'
import { newUnit } from '../units/unit-row'
import { unitsByKey } from '../units/units.service'
import { getPlan, readingOf } from './plan.queries'
import { getPreparation } from './preparation.queries'
import { followConferenceDay } from './rebase.service'
import { addTask } from './tasks.service'

type Became = { entity: string; entityId: string }
type Tools = { w: Write; ids: Ids; source: string; section: string }

/** Takes proposals as the clerk left them, each with its sentence, in one write. What is there already is left and told. */
export async function takeProposals({ id, picks }: { id: string; picks: Pick[] }, context: Context) {
  const reading = await readingOf(await getPlan(context.db, id), context)
  const places = new Map(reading.proposals.map((p) => [p.key, p]))
  return context.write('plan.take', async (w) => {
    const known = await w.trx.selectFrom('planDecisions').select('proposal').where('planId', '=', id).execute()
    const decided = new Set(known.map((k) => k.proposal))
    const left: string[] = []
    let taken = 0
    for (const pick of picks) {
      const place = places.get(pick.key)
      if (!place || decided.has(pick.key)) {
        left.push(`“${nameOf(pick)}” đã được lấy hoặc đã bỏ trước đó.`)
        continue
      }
      const source = reading.lines[place.place.line]?.text ?? ''
      const became = await take(pick, { w, ids: context.ids, source, section: place.section })
      if (typeof became === 'string') {
        left.push(became)
        continue
      }
      decided.add(pick.key)
      await w.insert(
        'planDecisions',
        { id: context.ids.uuid(), planId: id, proposal: pick.key, decision: 'taken', ...became },
        '',
      )
      taken++
    }
    return { taken, left, batchId: taken ? w.batchId : null }
  })
}

const nameOf = (pick: Pick): string => {
  switch (pick.kind) {
    case 'task':
    case 'item':
      return pick.value.title
    case 'unit':
    case 'group':
      return pick.value.name
    case 'fact':
      return factLabels[pick.value.field]
  }
}

/** Writes one; a sentence says why nothing was written. */
async function take(pick: Pick, tools: Tools): Promise<Became | string> {
  switch (pick.kind) {
    case 'task':
      return takeTask(pick.value, tools)
    case 'unit':
      return takeUnit(pick.value.name, tools)
    case 'group':
      return takeGroup(pick.value, tools)
    case 'item':
      return takeItem(pick.value, tools)
    case 'fact':
      return takeFact(pick.value, tools)
  }
}

async function takeTask(
  value: Extract<Pick, { kind: 'task' }>['value'],
  { w, ids, source, section }: Tools,
): Promise<Became | string> {
  const { title, phase, owner, cooperating, start, due, offset, offsetUnit } = value
  if (start && due && start > due) return `“${title}”: hạn phải sau ngày bắt đầu; chưa lấy, hãy sửa ngày.`
  const units = await unitsByKey(w.trx)
  const ownerUnitId = owner ? (units.get(unitKey(owner)) ?? null) : null
  const task = await addTask(w, ids, {
    title,
    phase,
    ownerUnitId,
    ownerUnit: ownerUnitId ? '' : owner,
    start,
    due,
    ...(offset === null ? {} : { anchor: 'conference' as const, dueOffset: offset, offsetUnit }),
    section: section.slice(0, 20),
    source: source.slice(0, 2000),
    cooperating: cooperating.slice(0, 20).map((name) => ({ unitId: null, name: name.slice(0, 300) })),
  })
  return { entity: 'tasks', entityId: task.id }
}

async function takeUnit(name: string, { w, ids }: Tools): Promise<Became | string> {
  if ((await unitsByKey(w.trx)).has(unitKey(name))) return `“${name}” đã có trong Đơn vị.`
  const id = ids.uuid()
  await w.insert('units', newUnit(id, name), `Thêm đơn vị ${name}.`)
  return { entity: 'units', entityId: id }
}

const colours = ['#0b6b76', '#8a4b00', '#5b3f9b', '#b3261e', '#3d5a1f', '#1f6f8b', '#7a2e5d', '#4a5568']

async function takeGroup(
  { name, quota }: { name: string; quota: number },
  { w, ids }: Tools,
): Promise<Became | string> {
  const groups = await w.trx.selectFrom('categories').select(['code', 'name', 'weight']).execute()
  if (groups.some((g) => g.name === name)) return `Nhóm “${name}” đã có.`
  const codes = new Set(groups.map((g) => g.code))
  const code =
    ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'K', 'L', 'M', 'N'].find((c) => !codes.has(c)) ?? `N${groups.length + 1}`
  const id = ids.uuid()
  const weight = Math.min(100_000, Math.max(0, ...groups.map((g) => g.weight)) + 100)
  const color = colours[groups.length % colours.length] as string
  await w.insert('categories', { id, code, name, quota, color, weight }, `Thêm nhóm ${code}, chỉ tiêu ${quota}.`)
  return { entity: 'categories', entityId: id }
}

async function takeItem(
  { title, kind, minutes, at }: Extract<Pick, { kind: 'item' }>['value'],
  { w, ids }: Tools,
): Promise<Became | string> {
  const items = await listItems(w.trx)
  const item = {
    ...emptyItem,
    title,
    kind,
    minutes: minutes ?? emptyItem.minutes,
    hardStart: /^([01]\d|2[0-3]):[0-5]\d$/.test(at) ? at : null,
    id: ids.uuid(),
    parentId: null,
    position: items.filter((i) => i.parentId === null).length,
  }
  await w.insert('agendaItems', itemToRow(item), `Thêm “${title}”, ${item.minutes} phút.`)
  return { entity: 'agendaItems', entityId: item.id }
}

const ofPreparation = [
  'planReference',
  'reportDue',
  'meetingDue',
  'centreReportDue',
  'fundSource',
  'fundShare',
] as const

async function takeFact({ field, value }: ProposedFact, { w }: Tools): Promise<Became | string> {
  const label = factLabels[field]
  if ((ofPreparation as readonly string[]).includes(field)) {
    const before = await getPreparation(w.trx)
    const isDay = /Due$/.test(field)
    const share = Number(value.replace(',', '.'))
    if (isDay && !Day.safeParse(value).success) return `${label}: “${value}” không phải ngày; chưa lấy.`
    if (field === 'fundShare' && !(share >= 0 && share <= 100))
      return `${label}: “${value}” không phải tỷ lệ; chưa lấy.`
    const patch = { [field]: field === 'fundShare' ? share : value }
    const stored = await w.trx.selectFrom('preparation').select('id').executeTakeFirst()
    const text = `Theo kế hoạch đã đọc, ${label.toLocaleLowerCase('vi')}: ${value}.`
    if (stored) await w.update('preparation', before.id, patch, text)
    else await w.insert('preparation', { ...before, ...patch }, text)
    w.touch('tasks', 'reports', 'budget')
    return { entity: 'preparation', entityId: before.id }
  }
  const before = await getConference(w.trx)
  const after: Conference =
    field === 'venue' ? { ...before, venue: { ...before.venue, ...venueOf(value) } } : { ...before, [field]: value }
  const text = `Theo kế hoạch đã đọc, ${label.toLocaleLowerCase('vi')}: ${value}.`
  if (field === 'startsAt' && !/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(value))
    return `${label}: “${value}” không phải ngày giờ; chưa lấy.`
  if (field === 'startsAt') after.endsAt = null
  await w.update('conference', before.id, toRow(after), text)
  await followConferenceDay(w, before.startsAt?.slice(0, 10) ?? null)
  return { entity: 'conference', entityId: before.id }
}

/** `Hội trường 272, đường Võ Thị Sáu, …`: the name of the hall, then where it lies. */
function venueOf(value: string): { name: string; address: string } {
  const [name = value, ...rest] = value.split(/,\s*/)
  return { name: name.slice(0, 300), address: rest.join(', ').slice(0, 300) }
}
