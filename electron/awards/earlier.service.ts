import { type EarlierAward, emptyEarlier } from '../../shared/awards/appraisal'
import type { EarlierRow } from '../../shared/awards/appraisal.contract'
import { ProblemError } from '../../shared/ipc/reply'
import { fold } from '../../shared/names/text'
import type { Context } from '../core/context'
import type { Db } from '../db/tables'
import { earlierAwards } from './world.queries'

/** Earlier decisions, newest first; `text` looks in name, unit and number, marks aside. */
export async function listEarlier(db: Db, text = ''): Promise<EarlierRow[]> {
  const wanted = fold(text)
  const { noted, decided } = await earlierAwards(db, null)
  return [...noted.map((e) => ({ ...e, noted: true })), ...decided.map((e) => ({ ...e, noted: false }))]
    .filter((e) => wanted === '' || fold(`${e.name} ${e.unitName} ${e.decisionNumber} ${e.formText}`).includes(wanted))
    .sort((a, b) => ((a.decisionDate ?? '') < (b.decisionDate ?? '') ? 1 : -1))
}

export async function saveEarlier(
  { id, ...given }: Partial<Omit<EarlierAward, 'id'>> & { id?: string },
  { write, ids }: Context,
): Promise<EarlierAward> {
  return write('awards.saveEarlier', async (w) => {
    const before = id
      ? await w.trx.selectFrom('awardEarlier').selectAll().where('id', '=', id).executeTakeFirst()
      : undefined
    if (id && !before)
      throw new ProblemError('not-found', 'Dòng này thuộc một đợt của hội nghị hoặc không còn, nên không sửa ở đây.')
    const award = { ...emptyEarlier, ...(before ?? {}), ...given, id: id ?? ids.uuid() }
    if (award.name === '')
      throw new ProblemError('invalid', 'Chưa nhập tên người hoặc tập thể.', { fields: { name: 'Chưa nhập tên.' } })
    if (before) await w.update('awardEarlier', award.id, given, `Sửa quyết định khen trước đây của ${award.name}.`)
    else await w.insert('awardEarlier', award, `Thêm quyết định khen trước đây của ${award.name}.`)
    return award
  })
}

export async function removeEarlier(
  { id, reason }: { id: string; reason: string },
  { write }: Context,
): Promise<Record<string, never>> {
  return write('awards.removeEarlier', async (w) => {
    const row = await w.trx.selectFrom('awardEarlier').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Dòng này thuộc một đợt của hội nghị hoặc không còn.')
    await w.remove('awardEarlier', id, `Bỏ quyết định khen trước đây của ${row.name}: ${reason}`)
    return {}
  })
}
