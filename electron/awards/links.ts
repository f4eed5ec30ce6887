import { ProblemError } from '../../shared/ipc/reply'
import type { Write } from '../core/context'
import type { Trx } from '../db/tables'

/** A unit with award dossiers is not removed: they name it as the body that proposed. */
export async function refuseWithDossiers(trx: Trx, unit: { id: string; name: string }): Promise<void> {
  const dossier = await trx.selectFrom('awardDossiers').select('id').where('unitId', '=', unit.id).executeTakeFirst()
  if (dossier)
    throw new ProblemError(
      'refused',
      `“${unit.name}” có hồ sơ khen thưởng nên không xóa được. Nếu đây là tên khác của một đơn vị, hãy gộp hai đơn vị.`,
    )
}

/** What the dossiers hang on one unit goes to the other; where both have a line of their own, the other's stays. */
export async function moveDossiersOfUnit(w: Write, from: string, into: string, text: string): Promise<void> {
  for (const table of ['awardDossiers', 'councilMembers'] as const)
    for (const row of await w.trx.selectFrom(table).select('id').where('unitId', '=', from).execute())
      await w.update(table, row.id, { unitId: into }, text)
  for (const quota of await w.trx.selectFrom('awardQuotas').selectAll().where('unitId', '=', from).execute()) {
    const taken = await w.trx
      .selectFrom('awardQuotas')
      .select('id')
      .where('roundId', '=', quota.roundId)
      .where('unitId', '=', into)
      .executeTakeFirst()
    if (taken) await w.remove('awardQuotas', quota.id, text)
    else await w.update('awardQuotas', quota.id, { unitId: into }, text)
  }
  for (const notice of await w.trx.selectFrom('awardNotices').selectAll().where('unitId', '=', from).execute()) {
    const told = await w.trx
      .selectFrom('awardNotices')
      .select('id')
      .where('unitId', '=', into)
      .where('decisionId', '=', notice.decisionId)
      .where('kind', '=', notice.kind)
      .executeTakeFirst()
    if (told) await w.remove('awardNotices', notice.id, text)
    else await w.update('awardNotices', notice.id, { unitId: into }, text)
  }
}

/** A unit that goes leaves the council's members without a unit, and takes the quotas it was given. */
export async function releaseAwardUnit(w: Write, unitId: string, text: string): Promise<void> {
  for (const member of await w.trx.selectFrom('councilMembers').select('id').where('unitId', '=', unitId).execute())
    await w.update('councilMembers', member.id, { unitId: null }, text)
  for (const quota of await w.trx.selectFrom('awardQuotas').select('id').where('unitId', '=', unitId).execute())
    await w.remove('awardQuotas', quota.id, text)
}

/** Two records of one person become one: what was proposed or is to be presented names the one that stays. */
export async function moveAwarded(w: Write, from: string, to: string): Promise<void> {
  for (const table of ['awardNominations', 'presentationSlots'] as const)
    for (const row of await w.trx.selectFrom(table).select('id').where('delegateId', '=', from).execute())
      await w.update(table, row.id, { delegateId: to }, '')
}

/** A person taken off the list stays proposed; only the link to the list goes. */
export async function forgetDelegate(w: Write, delegateId: string): Promise<void> {
  for (const table of ['awardNominations', 'presentationSlots'] as const)
    for (const row of await w.trx.selectFrom(table).select('id').where('delegateId', '=', delegateId).execute())
      await w.update(table, row.id, { delegateId: null }, '')
}
