import type { EarlierAward } from '../../shared/awards/appraisal'
import { subjectKey } from '../../shared/awards/checks/world'
import { earlierImportFields } from '../../shared/awards/import/fields'
import { readDay, readForm, readKind } from '../../shared/awards/import/read-cells'
import { readNominationRows } from '../../shared/awards/import/read-row'
import { subjectLabels } from '../../shared/awards/terms'
import type { ImportInput, ImportItem, ImportReport } from '../../shared/exchange/import-report'
import { countVerdicts, inFileOrder, otherItem } from '../../shared/exchange/verdicts'
import { shortDate } from '../../shared/lib/dates'
import { cleanText, fold } from '../../shared/names/text'
import type { Context } from '../core/context'
import { registerImport, rememberMapping, reportOf } from '../exchange/import-register'
import { type ImportFile, readImportFile } from '../exchange/read-import'

const keyOf = (e: Omit<EarlierAward, 'id'>) =>
  [subjectKey(e.subject, e.name, e.unitName), e.formCode ?? fold(e.formText), e.decisionNumber, e.decisionDate].join(
    '|',
  )

/** Each row of the office's list as an earlier award, with its verdict; a decision already noted is unchanged. */
function judge(file: ImportFile, known: ReadonlySet<string>, decisions: ImportInput['decisions']) {
  const chosen = new Map((decisions ?? []).map((d) => [d.row, d.action]))
  const seen = new Set(known)
  const items: ImportItem[] = file.others.map(otherItem)
  const adds: Omit<EarlierAward, 'id'>[] = []
  for (const rows of file.sheets)
    for (const read of readNominationRows(rows, 'CITY_CERT')) {
      const source = rows.find((r) => r.key === read.key)?.values ?? {}
      const cell = (field: string) => cleanText(source[field] ?? '')
      const decisionDate = readDay(cell('decisionDate'), { yearAlone: true }) ?? readDay(cell('decisionNumber')) ?? null
      const award: Omit<EarlierAward, 'id'> = {
        subject: read.said.subject,
        name: read.said.name,
        unitName: cell('unit'),
        formCode: readForm(cell('form')) ?? null,
        formText: cell('form'),
        kind: readKind(`${cell('kind')} ${cell('achievement')}`) ?? '',
        achievement: read.said.achievement,
        decisionNumber: cell('decisionNumber').slice(0, 80),
        decisionDate,
        authority: cell('authority').slice(0, 300),
        source: file.fileName,
      }
      const doubts = [
        ...read.doubts.filter((d) => !d.includes('là hình thức nào')),
        ...(award.formText && !award.formCode
          ? [`Dòng ${read.number}: không rõ “${award.formText.slice(0, 60)}” là hình thức nào; vẫn ghi chữ như tệp.`]
          : []),
      ]
      const isKnown = seen.has(keyOf(award))
      const verdict = read.rejected.length ? 'rejected' : isKnown ? 'unchanged' : doubts.length ? 'doubtful' : 'new'
      if (!read.rejected.length) seen.add(keyOf(award))
      items.push({
        row: read.key,
        sheet: read.sheet,
        number: read.number,
        verdict,
        reasons: [
          ...read.rejected,
          ...doubts,
          ...(isKnown ? ['Quyết định này đã có.'] : []),
          ...(decisionDate ? [] : ['Không có ngày quyết định nên không so được với giai đoạn xét.']),
        ],
        values: {
          fullName: award.name,
          honorific: read.said.honorific,
          subject: subjectLabels[award.subject],
          unit: award.unitName,
          form: award.formText,
          office: [award.decisionNumber, decisionDate ? shortDate(decisionDate) : ''].filter(Boolean).join(', '),
          achievement: award.achievement.slice(0, 300),
        },
        changes: [],
        matches: [],
        decision: chosen.get(read.key) ?? null,
      })
      const isTaken = chosen.has(read.key) ? chosen.get(read.key) === 'add' : verdict === 'new'
      if (isTaken && verdict !== 'rejected') adds.push(award)
    }
  const sheets = [...new Set(items.map((i) => i.sheet))]
  return { items: inFileOrder(items, sheets), totals: countVerdicts(items), notes: [], adds }
}

/** A list of earlier decisions, for the look-up: verdicts first, written with `commit`, one undo. */
export async function importEarlier(input: ImportInput, context: Context): Promise<ImportReport> {
  const file = await readImportFile(input, context, { kind: 'earlier-awards', fields: earlierImportFields })
  const rows = await context.db.selectFrom('awardEarlier').selectAll().execute()
  const judged = judge(file, new Set(rows.map((r) => keyOf(r as EarlierAward))), input.decisions)
  if (!input.commit) return reportOf(file, judged, { committed: false, batchId: null })
  if (judged.adds.length === 0 && !file.corrected) return reportOf(file, judged, { committed: true, batchId: null })
  return context.write('awards.importEarlier', async (w) => {
    const { ids } = context
    const text = `Nhập ${judged.adds.length} quyết định khen trước đây từ tệp “${file.fileName}”.`
    await registerImport(w, ids.uuid, 'earlier-awards', file, judged.totals, text)
    await rememberMapping(w, ids.uuid, 'earlier-awards', file)
    for (const [done, award] of judged.adds.entries()) {
      if (done % 200 === 0) {
        context.signal.throwIfAborted()
        context.progress(done, judged.adds.length, 'Đang ghi quyết định…')
      }
      await w.insert('awardEarlier', { ...award, id: ids.uuid() }, '')
    }
    return reportOf(file, judged, { committed: true, batchId: w.batchId, notes: [text] })
  })
}
