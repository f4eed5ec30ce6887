import type { Finding } from '../../shared/awards/appraisal'
import { runChecks } from '../../shared/awards/checks/run'
import type { World } from '../../shared/awards/checks/world'
import type { Topic } from '../../shared/ipc/protocol'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import { loadWorld } from './world.queries'

/** Whatever a rule looks at lies in tables of these topics. */
const topics: readonly Topic[] = ['awards', 'units', 'preparation', 'reports']

/**
 * A round as its screens read it: the world and what the rules found in it, made once after each write that could change it. Not
 * for writes, which look at their own transaction (`loadWorld`).
 */
export const roundView = async (
  roundId: string,
  { db, clock, session }: Pick<Context, 'db' | 'clock' | 'session'>,
): Promise<{ world: World; findings: Finding[] }> => {
  const today = await todayOf(db, { clock, session })
  return session.memo(`awards ${roundId} ${today}`, topics, async () => {
    const world = await loadWorld(db, roundId, today)
    return { world, findings: runChecks(world) }
  })
}
