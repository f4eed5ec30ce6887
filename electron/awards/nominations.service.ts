import {
  emptyNomination,
  type Nomination,
  type NominationFields,
  nominationLabels,
  type SensitiveFields,
} from '../../shared/awards/nomination'
import { subjectLabels } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, Ids, Write } from '../core/context'
import { todayOf } from '../core/today'
import type { Db, Trx } from '../db/tables'
import { nominationFromRow, toPatch, toRow } from './award-rows'
import { getDossier, openRound, removeCaseRows } from './dossiers.service'
import { getRound, rulesOf } from './world.queries'

export async function getNomination(db: Db | Trx, id: string): Promise<Nomination> {
  const row = await db.selectFrom('awardNominations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Trường hợp đề nghị này không còn. Hãy tải lại màn hình.')
  return nominationFromRow(row)
}

/** The last place in a unit's list. */
async function nextPosition(trx: Trx, dossierId: string): Promise<number> {
  const last = await trx
    .selectFrom('awardNominations')
    .select((e) => e.fn.max('position').as('position'))
    .where('dossierId', '=', dossierId)
    .executeTakeFirst()
  return Number(last?.position ?? 0) + 1
}

export async function insertNomination(
  w: Write,
  ids: Ids,
  dossierId: string,
  fields: NominationFields,
  text: string,
  position?: number,
): Promise<Nomination> {
  const nomination: Nomination = {
    ...fields,
    id: ids.uuid(),
    dossierId,
    position: position ?? (await nextPosition(w.trx, dossierId)),
    state: 'proposed',
    heldFrom: null,
    rejectGroup: null,
    rejectReason: '',
    createdAt: w.at,
  }
  await w.insert('awardNominations', toRow(nomination), text)
  return nomination
}

const tidy = (given: Partial<NominationFields>, subject: NominationFields['subject']): Partial<NominationFields> => ({
  ...given,
  // A class of the other kind would be counted twice in the statistics.
  ...(subject === 'individual' ? { collectiveClass: null, smallCollective: false, womenShare: null } : {}),
  ...(subject === 'collective' ? { individualClass: null, honorific: '', gender: '', birthYear: null } : {}),
})

/** What tables, desk and office may still add to a case whose award stands: nothing of what was decided. */
const afterDecision: readonly (keyof NominationFields)[] = [
  'gender',
  'individualClass',
  'collectiveClass',
  'smallCollective',
  'groupTags',
  'womenShare',
  'delegateId',
  'note',
]

/** Adds a case to a dossier or changes its facts; a case that was decided on stays as it was decided. */
export async function saveNomination(
  { id, dossierId, ...given }: Partial<NominationFields> & { id?: string; dossierId?: string },
  { write, ids, clock, session }: Context,
): Promise<Nomination> {
  return write('awards.saveNomination', async (w) => {
    const before = id ? await getNomination(w.trx, id) : undefined
    const dossier = await getDossier(w.trx, before?.dossierId ?? dossierId ?? '')
    const round = await openRound(w.trx, dossier.roundId)
    const fields: NominationFields = { ...emptyNomination, formCode: round.mainForm, ...(before ?? {}), ...given }
    const form = (await rulesOf(w.trx, round, await todayOf(w.trx, { clock, session }))).form(fields.formCode)
    if (!form.subjects.includes(fields.subject))
      throw new ProblemError(
        'invalid',
        `${form.name} không tặng cho ${subjectLabels[fields.subject].toLocaleLowerCase('vi')}; chưa có gì được lưu.`,
        { fields: { formCode: 'Hình thức không hợp với đối tượng.' } },
      )
    if (fields.name.trim() === '')
      throw new ProblemError('invalid', 'Chưa nhập tên người hoặc tập thể.', { fields: { name: 'Chưa nhập tên.' } })
    const clean = tidy(given, fields.subject)
    if (!before) {
      const whole: NominationFields = { ...fields, ...clean }
      return insertNomination(w, ids, dossier.id, whole, `${dossier.unit} đề nghị ${form.name} cho ${whole.name}.`)
    }
    const decided = ['awarded', 'presented', 'collected_later', 'revoked']
    const isKept = (key: string) => !afterDecision.includes(key as keyof NominationFields)
    if (decided.includes(before.state) && Object.keys(given).some(isKept))
      throw new ProblemError(
        'conflict',
        `${before.name} đã có quyết định nên không sửa ở đây được. Ở đây chỉ còn sửa được nhóm thống kê, đại biểu, ghi chú; tên in trên bằng sửa ở màn hình Quyết định.`,
      )
    const changed = (Object.keys(nominationLabels) as (keyof NominationFields)[]).filter(
      (key) => clean[key] !== undefined && JSON.stringify(clean[key]) !== JSON.stringify(before[key]),
    )
    const what = changed.map((key) => nominationLabels[key].toLocaleLowerCase('vi')).join(', ')
    await w.update(
      'awardNominations',
      before.id,
      toPatch<Nomination>(clean),
      `Sửa đề nghị cho ${before.name}: ${what}.`,
    )
    return getNomination(w.trx, before.id)
  })
}

/** Removes a case from a dossier that was never received. */
export async function removeNomination({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> {
  return write('awards.removeNomination', async (w) => {
    const nomination = await getNomination(w.trx, id)
    const dossier = await getDossier(w.trx, nomination.dossierId)
    if (dossier.registerNo !== null)
      throw new ProblemError(
        'refused',
        `Hồ sơ của ${dossier.unit} đã tiếp nhận nên không xóa ${nomination.name} được. Hãy chuyển sang “Không khen thưởng” và ghi lý do.`,
      )
    await removeCaseRows(w, id)
    await w.remove('awardNominations', id, `Xóa ${nomination.name} khỏi hồ sơ của ${dossier.unit}.`)
    return {}
  })
}

const none: SensitiveFields = { ethnicity: '', religion: '', discipline: '' }

async function allowed(db: Db | Trx, nomination: Nomination): Promise<void> {
  const dossier = await getDossier(db, nomination.dossierId)
  const round = await getRound(db, dossier.roundId)
  if (!round.sensitiveFields)
    throw new ProblemError(
      'refused',
      `Đợt “${round.title}” không ghi nhận thông tin nhạy cảm (dân tộc, tôn giáo, kỷ luật). Bật ở màn hình Đợt khen thưởng nếu thật cần.`,
    )
}

/** What is noted apart; that somebody looked is written in the history before it is shown. */
export async function viewSensitive(
  { nominationId }: { nominationId: string },
  { write }: Context,
): Promise<SensitiveFields> {
  return write('awards.sensitive', async (w) => {
    const nomination = await getNomination(w.trx, nominationId)
    await allowed(w.trx, nomination)
    await w.note('awardNominations', nominationId, `Xem thông tin nhạy cảm của ${nomination.name}.`)
    const row = await w.trx
      .selectFrom('awardSensitive')
      .select(['ethnicity', 'religion', 'discipline'])
      .where('nominationId', '=', nominationId)
      .executeTakeFirst()
    return row ?? none
  })
}

export async function saveSensitive(
  { nominationId, ...given }: Partial<SensitiveFields> & { nominationId: string },
  { write, ids }: Context,
): Promise<Record<string, never>> {
  return write('awards.saveSensitive', async (w) => {
    const nomination = await getNomination(w.trx, nominationId)
    await allowed(w.trx, nomination)
    const row = await w.trx
      .selectFrom('awardSensitive')
      .select('id')
      .where('nominationId', '=', nominationId)
      .executeTakeFirst()
    const text = `Sửa thông tin nhạy cảm của ${nomination.name}.`
    if (row) await w.update('awardSensitive', row.id, given, text)
    else await w.insert('awardSensitive', { ...none, ...given, id: ids.uuid(), nominationId }, text)
    return {}
  })
}
