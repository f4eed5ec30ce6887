import type { PackItem } from '../../shared/preparation/logistics/logistics'
import { type PackHeads, packNeed } from '../../shared/preparation/logistics/pack-need'
import { overview } from '../conference/overview.service'
import type { Context } from '../core/context'
import { fromStored } from '../db/stored'

/** People by group for each way of counting copies; while nobody has replied, those listed count as coming. */
async function packHeads(context: Context): Promise<PackHeads> {
  const o = await overview(context)
  const hasReplies = o.replies.accepted + o.replies.substitute + o.replies.declined > 0
  return Object.fromEntries(
    o.categories.map((c) => [
      c.id,
      { quota: c.quota, listed: c.delegates, coming: hasReplies ? c.accepted : c.delegates },
    ]),
  )
}

/** What each document needs beside what was ordered, printed and packed. */
export async function packNeeds(context: Context) {
  const rows = await context.db.selectFrom('packItems').selectAll().orderBy('position').execute()
  if (rows.length === 0) return []
  const heads = await packHeads(context)
  return rows.map((row) => {
    const item = fromStored<PackItem>(row, { json: ['copies'] })
    return { ...item, needed: packNeed(item, heads) }
  })
}
