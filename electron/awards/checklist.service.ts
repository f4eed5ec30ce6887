import type { ChecklistItem } from '../../shared/awards/dossier'
import { type DocumentCode, documentLabels, perNomination } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, Ids, Write } from '../core/context'
import { todayOf } from '../core/today'
import { documentFromRow, toRow } from './award-rows'
import { checklistOf } from './dossier-row'
import { getDossier, openRound } from './dossiers.service'
import { takeScan } from './scans'
import { loadWorld } from './world.queries'

type Place = { dossierId: string; nominationId: string | null; code: DocumentCode }

async function itemAt(w: Write, { dossierId, nominationId, code }: Place): Promise<ChecklistItem | undefined> {
  const row = await w.trx
    .selectFrom('awardDocuments')
    .selectAll()
    .where('dossierId', '=', dossierId)
    .where('code', '=', code)
    .where('nominationId', nominationId === null ? 'is' : '=', nominationId)
    .executeTakeFirst()
  return row && documentFromRow(row)
}

async function checkPlace(w: Write, { dossierId, nominationId, code }: Place): Promise<string> {
  const dossier = await getDossier(w.trx, dossierId)
  await openRound(w.trx, dossier.roundId)
  if (perNomination.includes(code) !== (nominationId !== null))
    throw new ProblemError(
      'invalid',
      `“${documentLabels[code]}” ghi ${nominationId ? 'cho cả hồ sơ' : 'cho từng trường hợp'}.`,
    )
  if (nominationId === null) return dossier.unit
  const nomination = await w.trx
    .selectFrom('awardNominations')
    .select('name')
    .where('id', '=', nominationId)
    .where('dossierId', '=', dossierId)
    .executeTakeFirst()
  if (!nomination) throw new ProblemError('not-found', 'Trường hợp này không còn trong hồ sơ.')
  return nomination.name
}

/** Ticks or mends one line, new or not, in the writer's transaction. */
export async function put(
  w: Write,
  ids: Ids,
  place: Place,
  facts: Partial<ChecklistItem>,
  text: string,
): Promise<ChecklistItem> {
  const before = await itemAt(w, place)
  const checked = { checkedBy: w.operator, checkedAt: w.at }
  if (before) {
    const given = Object.fromEntries(Object.entries(facts).filter(([, v]) => v !== undefined))
    await w.update('awardDocuments', before.id, toRow({ ...given, ...checked }), text)
    return { ...before, ...given, ...checked }
  }
  const item: ChecklistItem = {
    id: ids.uuid(),
    ...place,
    status: facts.status ?? 'present',
    copies: facts.copies ?? 1,
    number: facts.number ?? '',
    date: facts.date ?? null,
    note: facts.note ?? '',
    attachment: facts.attachment ?? null,
    ...checked,
  }
  await w.insert('awardDocuments', toRow(item), text)
  return item
}

export const said: Record<ChecklistItem['status'], string> = {
  present: 'có',
  missing: 'thiếu',
  flawed: 'có nhưng chưa đạt',
  notApplicable: 'không cần',
}

/** Ticks one line of the checklist. */
export async function setDocument(
  input: Place & Partial<Pick<ChecklistItem, 'copies' | 'number' | 'date' | 'note'>> & Pick<ChecklistItem, 'status'>,
  { write, ids }: Context,
): Promise<ChecklistItem> {
  return write('awards.setDocument', async (w) => {
    const { dossierId, nominationId, code, ...facts } = input
    const place = { dossierId, nominationId, code }
    const whose = await checkPlace(w, place)
    return put(w, ids, place, facts, `${documentLabels[code]} của ${whose}: ${said[facts.status]}.`)
  })
}

/** Ticks as present what is needed and nobody has looked at: the common case of a sound dossier. */
export async function setAllDocuments(
  { dossierId }: { dossierId: string },
  { write, ids, clock, session }: Context,
): Promise<{ ticked: number }> {
  return write('awards.setAllDocuments', async (w) => {
    const dossier = await getDossier(w.trx, dossierId)
    await openRound(w.trx, dossier.roundId)
    const world = await loadWorld(w.trx, dossier.roundId, await todayOf(w.trx, { clock, session }))
    const d = world.dossierOf.get(dossierId)
    const open = d ? checklistOf(world, d).filter((line) => line.needed && line.item === null) : []
    for (const [at, { nominationId, code }] of open.entries())
      await put(
        w,
        ids,
        { dossierId, nominationId, code },
        { status: 'present' },
        at === 0 ? `Đánh dấu đủ ${open.length} thành phần hồ sơ của ${dossier.unit}.` : '',
      )
    return { ticked: open.length }
  })
}

/** Takes a file off its line. The bytes stay in the attachments and the row's change in the history, with the reason. */
export async function detachDocument(
  { reason, ...place }: Place & { reason: string },
  { write, ids }: Context,
): Promise<ChecklistItem> {
  return write('awards.detachDocument', async (w) => {
    const whose = await checkPlace(w, place)
    const item = await itemAt(w, place)
    if (!item?.attachment) throw new ProblemError('not-found', 'Ở dòng này không còn tệp nào. Hãy tải lại màn hình.')
    const what = documentLabels[place.code].toLocaleLowerCase('vi')
    return put(
      w,
      ids,
      place,
      { attachment: null },
      `Gỡ tệp “${item.attachment.name}” khỏi ${what} của ${whose}: ${reason}`,
    )
  })
}

/** Keeps a file with a line of the checklist; never for a secret dossier, and only of a known type. */
export async function attachDocument(input: Place & { file: string }, context: Context): Promise<ChecklistItem> {
  const { write, ids, db } = context
  const dossier = await getDossier(db, input.dossierId)
  if (dossier.secret)
    throw new ProblemError(
      'refused',
      `Hồ sơ của ${dossier.unit} là hồ sơ mật: chỉ ghi thông tin, không lưu tệp trên máy này.`,
    )
  const attachment = await takeScan(input.file, context)
  return write('awards.attachDocument', async (w) => {
    const { file: _, ...place } = input
    const whose = await checkPlace(w, place)
    return put(
      w,
      ids,
      place,
      { attachment },
      `Kèm tệp “${attachment.name}” vào ${documentLabels[input.code].toLocaleLowerCase('vi')} của ${whose}.`,
    )
  })
}
