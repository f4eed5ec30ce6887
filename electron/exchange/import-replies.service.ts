import { replyFields } from '../../shared/exchange/fields'
import type { ImportInput, ImportReport } from '../../shared/exchange/import-report'
import type { SourceRow } from '../../shared/exchange/said'
import { judgeReplies, type RepliedPerson, type ReplyJudgeInput } from '../../shared/exchange/verdicts-replies'
import type { Context } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { layReply, replyFromRow } from '../invitations/replies.service'
import { registerImport, rememberMapping, rememberSaid, reportOf } from './import-register'
import { lastSeq, loadKnown } from './known.queries'
import { drive, finish, type ImportFile, readImportFile } from './read-import'

async function loadReplied(db: Db | Trx) {
  const known = await loadKnown(db)
  const rows = await db.selectFrom('replies').selectAll().where('current', '=', 1).execute()
  const replies = new Map(rows.map((row) => [row.delegateId, replyFromRow(row)]))
  const people: RepliedPerson[] = known.people.map((person) => ({ ...person, reply: replies.get(person.id) ?? null }))
  return { ...known, people }
}

/** A plain telephone column to the right of the substitute's name is the substitute's. */
function substitutePhones(file: ImportFile): SourceRow[][] {
  return file.sheets.map((rows) => {
    const at = (field: string) => file.columns.find((c) => c.sheet === rows[0]?.sheet && c.field === field)?.index ?? -1
    const isTheirs = at('substituteName') >= 0 && at('phone') > at('substituteName')
    return rows.map((row) => {
      const { phone = '', ...values } = row.values
      return isTheirs && !values.substitutePhone
        ? { ...row, values: { ...values, substitutePhone: phone } }
        : { ...row, values }
    })
  })
}

/**
 * A list of replies as a table of verdicts; with `commit` also written, each answer on top of the earlier ones: one
 * transaction, one undo.
 */
export async function importReplies(input: ImportInput, context: Context): Promise<ImportReport> {
  const file = await readImportFile(input, context, { kind: 'replies', fields: replyFields })
  const sheets = substitutePhones(file)
  const rows = sheets.reduce((sum, sheet) => sum + sheet.length, 0)
  const judgeInput = (known: Awaited<ReturnType<typeof loadReplied>>): ReplyJudgeInput => ({
    sheets,
    others: file.others,
    people: known.people,
    units: known.units,
    decisions: input.decisions ?? [],
  })
  const known = await loadReplied(context.db)
  const judged = await drive(judgeReplies(judgeInput(known)), context, rows)
  if (!input.commit) return reportOf(file, judged, { committed: false, batchId: null })
  if (judged.plans.length === 0 && !file.corrected) return reportOf(file, judged, { committed: true, batchId: null })

  const { signal, progress, ids } = context
  return context.write('replies.import', async (w) => {
    const isSame = (await lastSeq(w.trx)) === known.seq
    const now = isSame ? judged : finish(judgeReplies(judgeInput(await loadReplied(w.trx))))
    const answers = now.plans.filter((p) => p.reply !== null).length
    const text = `Nhập phản hồi từ tệp “${file.fileName}”: ${answers ? `${answers} phản hồi` : 'không có gì thay đổi'}.`
    const importId = await registerImport(w, ids.uuid, 'replies', file, now.totals, text)
    await rememberMapping(w, ids.uuid, 'replies', file)
    for (const [done, { row, person, reply, said }] of now.plans.entries()) {
      if (done % 200 === 0) {
        signal.throwIfAborted()
        progress(done, now.plans.length, 'Đang ghi phản hồi…')
      }
      if (reply) await layReply(w, ids.uuid, person, { ...reply, via: 'import' })
      await rememberSaid(w, ids.uuid, {
        delegateId: person.id,
        source: row.source,
        said: JSON.stringify(said),
        importId,
      })
    }
    return reportOf(file, now, { committed: true, batchId: w.batchId, notes: [text] })
  })
}
