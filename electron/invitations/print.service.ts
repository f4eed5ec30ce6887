import type { LetterRow, PrintRun } from '../../shared/invitations/invitations.contract'
import type { LetterData } from '../../shared/invitations/letter'
import { isLiving, mayAct, skippedSentences, stateAfter } from '../../shared/invitations/letter-life'
import { ProblemError } from '../../shared/ipc/reply'
import { lettersDocument } from '../../shared/printing/letter-page'
import { letterWords } from '../../shared/printing/word/words'
import { getConference } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import { writeWhole } from '../core/settings'
import type { Db } from '../db/tables'
import { fitLetters, lettersToPdf } from '../printing/letters-to-pdf'
import { fillWord } from '../printing/word/templates.service'
import { listLetters, savedText } from './invitations.queries'
import { printable } from './letter-data.service'

export type Range = { from?: number; to?: number; ids?: string[] }
type Printed = { row: LetterRow; data: LetterData }

/** The letters of a run that may be printed: approved or further, in order of precedence, by position or by person. */
async function lettersOf(db: Db, { from = 1, to = Number.MAX_SAFE_INTEGER, ids }: Range): Promise<Printed[]> {
  const wanted = ids && new Set(ids)
  const conference = await getConference(db)
  const text = await savedText(db)
  const stored = new Map(
    (await db.selectFrom('invitations').select(['id', 'snapshot', 'token', 'number', 'date']).execute()).map((r) => [
      r.id,
      r,
    ]),
  )
  const rows = (await listLetters(db)).filter(
    (l) =>
      isLiving(l.state) &&
      mayAct('print', l.state) &&
      l.position >= from &&
      l.position <= to &&
      (!wanted || wanted.has(l.delegateId) || wanted.has(l.id)),
  )
  if (rows.length === 0)
    throw new ProblemError(
      'refused',
      'Không có giấy mời nào đã duyệt trong khoảng đã chọn. Hãy duyệt giấy mời trước khi in.',
    )
  return rows.flatMap((row) => {
    const found = stored.get(row.id)
    return found ? [{ row, data: printable(conference, text, row, found) }] : []
  })
}

/** A second print of the same paper must say why: two signed letters of one number are a fault of the registry. */
function askReason(letters: Printed[], reason: string | undefined): void {
  const again = letters.filter((l) => l.row.prints > 0)
  if (again.length > 0 && !reason) {
    throw new ProblemError(
      'invalid',
      `${again.length} giấy mời trong khoảng này đã in rồi. Hãy ghi lý do in lại; chưa in gì.`,
      { fields: { reason: 'Chưa ghi lý do in lại.' } },
    )
  }
}

/** One line of the ledger a letter, and one for the run; only a counted print moves a letter to `printed`. */
async function recordRun(
  w: Write,
  uuid: () => string,
  letters: LetterRow[],
  run: { kind: PrintRun['kind']; counted: boolean; reason: string; spoiled: number },
): Promise<string> {
  const runId = uuid()
  const counted = run.counted ? 1 : 0
  const what = { pdf: 'Tạo tệp PDF', docx: 'Tạo tệp Word', print: 'In' }[run.kind]
  await w.insert(
    'printRuns',
    {
      id: runId,
      at: w.at,
      operator: w.operator,
      kind: run.kind === 'docx' ? 'pdf' : run.kind,
      word: run.kind === 'docx' ? 1 : 0,
      letters: letters.length,
      spoiled: run.spoiled,
      reason: run.reason,
      counted,
    },
    `${what} ${letters.length} giấy mời${run.counted ? '' : ' (chưa tính là đã in)'}${run.reason ? `: ${run.reason}` : ''}.`,
  )
  for (const letter of letters) {
    await w.insert(
      'prints',
      { id: uuid(), runId, invitationId: letter.id, at: w.at, operator: w.operator, reason: run.reason, counted },
      '',
    )
    if (run.counted)
      await w.update(
        'invitations',
        letter.id,
        { state: stateAfter('print', letter.state), printedAt: letter.printedAt ?? w.at },
        `In giấy mời của ${letter.honorific} ${letter.fullName}.`,
      )
  }
  return runId
}

/** Saves the letters as one PDF; they count as printed only when the clerk says so (`printed`). */
export async function lettersPdf(
  input: Range & { file: string; printed?: boolean; reason?: string },
  context: Context,
) {
  const started = performance.now()
  const { db, host, write, ids, progress, signal } = context
  const letters = await lettersOf(db, input)
  if (input.printed) askReason(letters, input.reason)
  const target = await host.resolveFile({ file: input.file, use: 'write' })
  progress(0, letters.length, 'Đang dựng giấy mời…')
  const pdf = await lettersToPdf({
    printer: host,
    letters: letters.map((l) => l.data),
    onProgress: (done) => progress(done, letters.length, `Đã dựng ${done}/${letters.length} giấy mời`),
    signal,
  })
  writeWhole(target.path, pdf.bytes)
  await write('invitations.pdf', async (w) =>
    recordRun(
      w,
      ids.uuid,
      letters.map((l) => l.row),
      { kind: 'pdf', counted: input.printed ?? false, reason: input.reason ?? '', spoiled: 0 },
    ),
  )
  const overlong = pdf.overlong.map((l) => `${l.addressee.honorific} ${l.addressee.fullName}`.trim())
  return {
    letters: letters.length,
    pages: pdf.pages,
    ms: Math.round(performance.now() - started),
    name: target.name,
    overlong,
  }
}

/** Saves the letters as one Word file; rules of approval, number and ledger are those of the PDF. */
export async function lettersDocx(
  input: Range & { file: string; printed?: boolean; reason?: string },
  context: Context,
) {
  const started = performance.now()
  const { db, host, write, ids } = context
  const letters = await lettersOf(db, input)
  if (input.printed) askReason(letters, input.reason)
  const target = await host.resolveFile({ file: input.file, use: 'write' })
  writeWhole(
    target.path,
    await fillWord(
      'letter',
      letters.map((l) => letterWords(l.data)),
      context,
    ),
  )
  await write('invitations.docx', async (w) =>
    recordRun(
      w,
      ids.uuid,
      letters.map((l) => l.row),
      { kind: 'docx', counted: input.printed ?? false, reason: input.reason ?? '', spoiled: 0 },
    ),
  )
  return { letters: letters.length, ms: Math.round(performance.now() - started), name: target.name }
}

/** Sends the letters to the system's print dialog. Whether the paper is good only the clerk knows: `markPrinted` says so. */
export async function printLetters(input: Range & { reason?: string }, context: Context) {
  const { db, host, write, ids, signal, progress } = context
  const letters = await lettersOf(db, input)
  askReason(letters, input.reason)
  const data = letters.map((l) => l.data)
  progress(0, letters.length, 'Đang dựng giấy mời…')
  const { fitOf, overlong } = await fitLetters(host, data, signal)
  const isPrinted = await host.print(
    { html: lettersDocument(data, fitOf), title: `Giấy mời (${letters.length})` },
    signal,
  )
  if (!isPrinted) throw new ProblemError('cancelled', 'Đã đóng hộp thoại in. Chưa có giấy mời nào được ghi là đã in.')
  const runId = await write('invitations.print', async (w) =>
    recordRun(
      w,
      ids.uuid,
      letters.map((l) => l.row),
      { kind: 'print', counted: false, reason: input.reason ?? '', spoiled: 0 },
    ),
  )
  return { letters: letters.length, pages: letters.length + overlong.length, runId }
}

/** The clerk has the paper in hand: letters count as printed, spoiled sheets are kept in the ledger. */
export async function markPrinted(input: Range & { spoiled?: number; reason?: string }, { db, write, ids }: Context) {
  const all = (await listLetters(db)).filter((l) => isLiving(l.state))
  const letters = await lettersOf(db, input)
  askReason(letters, input.reason)
  return write('invitations.markPrinted', async (w) => {
    await recordRun(
      w,
      ids.uuid,
      letters.map((l) => l.row),
      { kind: 'print', counted: true, reason: input.reason ?? '', spoiled: input.spoiled ?? 0 },
    )
    const drafts = all.filter((l) => l.state === 'draft').map((l) => l.state)
    return { changed: letters.length, skipped: drafts.length, reasons: skippedSentences(drafts), batchId: w.batchId }
  })
}

/** The ledger of print runs, newest first. */
export async function listRuns(db: Db): Promise<PrintRun[]> {
  const rows = await db
    .selectFrom('printRuns')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ word, ...row }) => ({ ...row, kind: word === 1 ? 'docx' : row.kind, counted: row.counted === 1 }))
}
