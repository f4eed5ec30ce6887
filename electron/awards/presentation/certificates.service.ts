import { CertificateField, defaultBlank } from '../../../shared/awards/certificate'
import type { Blank, BlankFields } from '../../../shared/awards/presentation.contract'
import { ProblemError } from '../../../shared/ipc/reply'
import type { Context } from '../../core/context'
import type { Db, Tables, Trx } from '../../db/tables'

const fromRow = (row: Tables['certificateBlanks']): Blank => ({
  ...row,
  fields: (JSON.parse(row.fields) as unknown[]).map((f) => CertificateField.parse(f)),
})

/** The blanks of the office; an office that has none yet sees the shipped one, which is stored with its first change. */
export async function listBlanks(db: Db | Trx): Promise<Blank[]> {
  const rows = await db.selectFrom('certificateBlanks').selectAll().orderBy('name').execute()
  return rows.map(fromRow)
}

export const blankById = async (db: Db | Trx, id: string): Promise<Blank> => {
  const row = await db.selectFrom('certificateBlanks').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Mẫu phôi này không còn. Hãy tải lại màn hình.')
  return fromRow(row)
}

export const saveBlank = (
  { id, fields, ...rest }: Partial<BlankFields> & { id?: string },
  { write, ids }: Context,
): Promise<Blank> =>
  write('certificates.saveBlank', async (w) => {
    const patch = { ...rest, ...(fields ? { fields: JSON.stringify(fields) } : {}) }
    if (id) {
      const before = await blankById(w.trx, id)
      await w.update('certificateBlanks', id, patch, `Sửa mẫu phôi ${before.name}.`)
      return blankById(w.trx, id)
    }
    const { fields: shipped, ...shippedRest } = defaultBlank
    const row = { ...shippedRest, fields: JSON.stringify(shipped), ...patch, id: ids.uuid() }
    await w.insert('certificateBlanks', row, `Thêm mẫu phôi ${row.name}.`)
    return blankById(w.trx, row.id)
  })

export const listPrints = async (db: Db, roundId: string) =>
  (
    await db
      .selectFrom('certificatePrints')
      .innerJoin('awardEntries', 'awardEntries.id', 'certificatePrints.entryId')
      .innerJoin('awardDecisions', 'awardDecisions.id', 'awardEntries.decisionId')
      .selectAll('certificatePrints')
      .select(['awardEntries.printedName as printedName', 'awardEntries.registerNo as registerNo'])
      .where('awardDecisions.roundId', '=', roundId)
      .orderBy('certificatePrints.at')
      .execute()
  ).map((row) => ({ ...row, spoiled: row.spoiled === 1 }))

/** Keeps what was printed on which blank; a second good sheet for the same awardee needs a reason. */
export const notePrinted = (
  { blankId, entryIds, reason, spoiled }: { blankId: string; entryIds: string[]; reason: string; spoiled: boolean },
  { write, ids }: Context,
): Promise<{ noted: number }> =>
  write('certificates.notePrinted', async (w) => {
    await blankById(w.trx, blankId)
    for (const entryId of entryIds) {
      const entry = await w.trx.selectFrom('awardEntries').selectAll().where('id', '=', entryId).executeTakeFirst()
      if (!entry) throw new ProblemError('not-found', 'Có bằng không còn trong quyết định. Hãy tải lại màn hình.')
      const before = await w.trx
        .selectFrom('certificatePrints')
        .select('id')
        .where('entryId', '=', entryId)
        .where('spoiled', '=', 0)
        .execute()
      if (before.length > 0 && !spoiled && !reason.trim())
        throw new ProblemError(
          'invalid',
          `Bằng của “${entry.printedName}” đã in ${before.length} lần. Hãy ghi lý do in lại; chưa có gì được ghi.`,
          { fields: { reason: 'Chưa ghi lý do in lại.' } },
        )
      await w.insert(
        'certificatePrints',
        { id: ids.uuid(), entryId, blankId, at: w.at, operator: w.operator, reason, spoiled: Number(spoiled) },
        spoiled
          ? `Hỏng một phôi khi in bằng của “${entry.printedName}”.`
          : `In bằng của “${entry.printedName}”.${reason ? ` Lý do in lại: ${reason}` : ''}`,
      )
    }
    return { noted: entryIds.length }
  })
