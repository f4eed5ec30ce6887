import { ProblemError } from '../../shared/ipc/reply'
import { fold } from '../../shared/names/text'
import { unitKey } from '../../shared/names/units'
import type { Plan } from '../../shared/preparation/plan/plan'
import type { PlacedProposal, PlanView } from '../../shared/preparation/plan/plan.contract'
import type { Proposal } from '../../shared/preparation/plan/proposal'
import { type PlanReading, readPlan } from '../../shared/preparation/plan/read/read-plan'
import { listItems } from '../agenda/agenda.queries'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import { fromStored } from '../db/stored'
import type { Db, Tables, Trx } from '../db/tables'
import { unitsByKey } from '../units/units.service'
import { getPreparation } from './preparation.queries'
import { listTasks } from './tasks.queries'

export const planFromRow = (row: Tables['plans']): Plan => fromStored<Plan>(row, { json: ['file', 'lines', 'notes'] })

export async function getPlan(db: Db | Trx, id: string): Promise<Plan> {
  const row = await db.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Kế hoạch này không còn trong danh sách. Hãy chọn lại tệp.')
  return planFromRow(row)
}

/** The tables that a taken proposal may have become a row of; its own row is asked whether it is still there. */
const targets = ['tasks', 'units', 'categories', 'agendaItems'] as const

async function standing(db: Db, planId: string): Promise<Map<string, PlacedProposal['state']>> {
  const rows = await db.selectFrom('planDecisions').selectAll().where('planId', '=', planId).execute()
  const alive = new Set<string>()
  for (const table of targets) {
    const wanted = rows.filter((r) => r.entity === table).map((r) => r.entityId)
    if (wanted.length === 0) continue
    for (const { id } of await db.selectFrom(table).select('id').where('id', 'in', wanted).execute()) alive.add(id)
  }
  const stands = (r: (typeof rows)[number]) =>
    r.decision === 'taken' && (targets as readonly string[]).includes(r.entity) && !alive.has(r.entityId)
      ? 'gone'
      : (r.decision as 'taken' | 'discarded')
  return new Map(rows.map((r) => [r.proposal, stands(r)]))
}

const wordsOf = (text: string) =>
  new Set(
    fold(text)
      .split(' ')
      .filter((w) => w.length > 1),
  )
/** How much of the shorter of two titles the other one says, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((w) => b.has(w)).length
  return common / Math.max(1, Math.min(a.size, b.size))
}

/** What the conference holds already that says the same as a proposal; '' where nothing does. */
async function knownFinder(db: Db): Promise<(proposal: Proposal, source: string) => string> {
  const tasks = (await listTasks(db)).map((t) => ({ ...t, said: fold(t.source), words: wordsOf(t.title) }))
  const units = await unitsByKey(db as Trx)
  const unitNames = new Map((await db.selectFrom('units').select(['id', 'name']).execute()).map((u) => [u.id, u.name]))
  const groups = await db.selectFrom('categories').select(['code', 'name']).execute()
  const items = await listItems(db)
  const conference = await getConference(db)
  const preparation = await getPreparation(db)
  return (proposal, source) => {
    switch (proposal.kind) {
      case 'task': {
        const said = fold(source)
        const words = wordsOf(proposal.value.title)
        const near = tasks
          .map((t) => ({
            t,
            same: t.said !== '' && (said.includes(t.said) || t.said.includes(said)),
            like: likeness(words, t.words),
          }))
          .filter(({ same, like }) => like >= (same ? 0.5 : 0.9))
          .sort((a, b) => b.like - a.like)[0]
        return near ? `Việc “${near.t.title}”` : ''
      }
      case 'unit':
        return unitNames.get(units.get(unitKey(proposal.value.name)) ?? '') ?? ''
      case 'group': {
        const words = wordsOf(proposal.value.name)
        const same = groups.find((g) => likeness(words, wordsOf(g.name)) >= 0.85)
        return same ? `Nhóm ${same.code}: ${same.name}` : ''
      }
      case 'item': {
        const words = wordsOf(proposal.value.title)
        const same = items.find((i) => likeness(words, wordsOf(i.title)) >= 0.85)
        return same ? `Mục “${same.title}”` : ''
      }
      case 'fact': {
        const { field, value } = proposal.value
        const now =
          field === 'venue'
            ? [conference.venue.name, conference.venue.address].filter(Boolean).join(', ')
            : field in preparation
              ? preparation[field as keyof typeof preparation]
              : conference[field as 'chair']
        return now !== null && now !== '' && fold(String(now)) === fold(value) ? `Đang là “${now}”` : ''
      }
    }
  }
}

export async function readingOf(plan: Plan, context: Context): Promise<PlanReading> {
  return readPlan(plan.lines, await todayOf(context.db, context))
}

/** A plan as the rules read it now, with what was done with each proposal. */
export async function planView(id: string, context: Context): Promise<PlanView> {
  const { db } = context
  const plan = await getPlan(db, id)
  const reading = await readingOf(plan, context)
  const states = await standing(db, id)
  const known = await knownFinder(db)
  return {
    id,
    name: plan.file.name,
    planDay: reading.planDay,
    lines: reading.lines,
    proposals: reading.proposals.map((proposal) => ({
      proposal,
      state: states.get(proposal.key) ?? 'open',
      known: known(proposal, reading.lines[proposal.place.line]?.text.replace(/^\s*[-–+]\s*/, '') ?? ''),
    })),
    notes: [...plan.notes, ...reading.notes],
  }
}

export async function listPlans(context: Context) {
  const rows = await context.db.selectFrom('plans').selectAll().orderBy('at', 'desc').execute()
  return Promise.all(
    rows.map(async (row) => {
      const plan = planFromRow(row)
      const { proposals } = await readingOf(plan, context)
      const decided = await context.db
        .selectFrom('planDecisions')
        .select('proposal')
        .where('planId', '=', plan.id)
        .execute()
      const known = new Set(decided.map((d) => d.proposal))
      const open = proposals.filter((p) => !known.has(p.key)).length
      return { id: plan.id, name: plan.file.name, at: plan.at, operator: plan.operator, open }
    }),
  )
}
