import type { Topic } from '../../shared/ipc/protocol'
import type { Write } from '../core/context'
import { awardTopics } from '../db/award-tables'
import type { Recorded, Tables, Trx } from '../db/tables'
import { chainHash, chainStart } from './chain'

type HistoryRow = Tables['history']
type Row = Record<string, unknown>

/** The values of a history row that its hash covers, in their fixed order. */
export const historyValues = (row: Omit<HistoryRow, 'hash' | 'prevHash'>) => [
  row.seq,
  row.id,
  row.at,
  row.operator,
  row.act,
  row.batchId,
  row.entity,
  row.entityId,
  row.before,
  row.after,
  row.text,
]

const topicOf: Record<Recorded, Topic[]> = {
  conference: ['conference'],
  categories: ['categories'],
  subgroups: ['categories'],
  units: ['units'],
  unitSynonyms: ['units'],
  delegates: ['delegates'],
  invitations: ['invitations'],
  stationeryTexts: ['stationery'],
  stationeryRuns: ['stationery'],
  stationeryPrints: ['stationery'],
  wordTemplates: ['stationery'],
  printRuns: ['invitations'],
  prints: ['invitations'],
  replies: ['replies'],
  calls: ['replies'],
  imports: ['history'],
  sourceValues: [],
  agendaItems: ['agenda'],
  agendaSettings: ['agenda'],
  programmeVersions: ['agenda'],
  mappings: [],
  paperLists: ['checkin'],
  rehearsalMark: [],
  preparation: ['preparation'],
  calendarDays: ['preparation', 'tasks'],
  tasks: ['tasks'],
  plans: ['plan'],
  planDecisions: ['plan'],
  unitReports: ['reports'],
  blocMeetings: ['reports'],
  figures: ['reports'],
  unitCalls: ['reports'],
  contributions: ['reports'],
  cityReportParts: ['reports'],
  budgetLines: ['budget'],
  budgetEntries: ['budget'],
  logistics: ['logistics'],
  pressPasses: ['logistics'],
  packItems: ['logistics'],
  outgoing: ['outgoing'],
  deliveries: ['outgoing'],
  draftVersions: ['outgoing', 'logistics'],
  draftReviews: ['outgoing', 'logistics'],
  draftChains: ['outgoing', 'logistics'],
  distributions: ['outgoing'],
  dismissals: ['checks'],
  ...awardTopics,
  speeches: ['speeches'],
  speechVersions: ['speeches'],
  speechReviews: ['speeches'],
  speechCopies: ['speeches'],
  speechChains: ['speeches'],
  speechPaces: ['speeches'],
  timedReadings: ['speeches'],
  spokenForms: ['speeches'],
}

/**
 * The tools of one write: every change of a row is recorded before and after, in the same transaction, linked by hash to
 * the entry before it. `touched` collects what screens must ask again, and the rows changed.
 */
export async function createRecorder(
  trx: Trx,
  facts: { act: string; batchId: string; at: string; operator: string; uuid: () => string },
  touched: { topics: Set<Topic>; rows: Map<Recorded, Set<string>> },
): Promise<Write> {
  let last = await trx.selectFrom('history').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()

  const append = async (entity: string, entityId: string, before: Row | null, after: Row | null, text: string) => {
    const open = {
      seq: (last?.seq ?? 0) + 1,
      id: facts.uuid(),
      at: facts.at,
      operator: facts.operator,
      act: facts.act,
      batchId: facts.batchId,
      entity,
      entityId,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
      text,
    }
    const prevHash = last?.hash ?? chainStart
    const row = { ...open, prevHash, hash: chainHash(prevHash, historyValues(open)) }
    await trx.insertInto('history').values(row).execute()
    last = row
    touched.topics.add('history')
  }

  const current = async (table: Recorded, id: string): Promise<Row> => {
    const row = await trx.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new Error(`${facts.act}: no row ${id} in ${table}`)
    return row as Row
  }

  const touchRow = (table: Recorded, id: string) => {
    for (const topic of topicOf[table]) touched.topics.add(topic)
    const rows = touched.rows.get(table)
    if (rows) rows.add(id)
    else touched.rows.set(table, new Set([id]))
  }

  return {
    trx,
    batchId: facts.batchId,
    at: facts.at,
    operator: facts.operator,
    insert: async (table, row, text) => {
      await trx
        .insertInto(table)
        .values(row as never)
        .execute()
      await append(table, row.id, null, row as Row, text)
      touchRow(table, row.id)
    },
    update: async (table, id, patch, text) => {
      const before = await current(table, id)
      const changed = Object.entries(patch).filter(([key, value]) => value !== undefined && before[key] !== value)
      if (changed.length === 0) return false
      const keys = changed.map(([key]) => key)
      await trx
        .updateTable(table as 'units')
        .set(Object.fromEntries(changed))
        .where('id', '=', id)
        .execute()
      await append(
        table,
        id,
        Object.fromEntries(keys.map((key) => [key, before[key]])),
        Object.fromEntries(changed),
        text,
      )
      touchRow(table, id)
      return true
    },
    remove: async (table, id, text) => {
      const before = await current(table, id)
      await trx
        .deleteFrom(table as 'units')
        .where('id', '=', id)
        .execute()
      await append(table, id, before, null, text)
      touchRow(table, id)
    },
    note: (entity, entityId, text) => append(entity, entityId, null, null, text),
    touch: (...topics) => {
      for (const topic of topics) touched.topics.add(topic)
    },
  }
}
