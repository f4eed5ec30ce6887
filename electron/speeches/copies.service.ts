import { PDFDocument } from '@cantoo/pdf-lib'
import { ProblemError } from '../../shared/ipc/reply'
import { asPreview } from '../../shared/printing/html'
import { copyToMeasure, type ReadingCopy, readingCopy } from '../../shared/printing/reading-copy'
import { type Copy, type CopyFields, copyActLabels, copyProblem } from '../../shared/speeches/copies'
import { spokenPart } from '../../shared/speeches/reading/spoken-part'
import type { CopyLayout } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import type { Context } from '../core/context'
import { writeWhole } from '../core/settings'
import { getSpeech, getVersion, listCopies } from './speeches.queries'

async function copyOf({ versionId, size, bySentence }: CopyLayout, { db }: Context): Promise<ReadingCopy> {
  const version = await getVersion(db, versionId)
  const speech = await getSpeech(db, version.speechId)
  const { text } = spokenPart(version.text)
  if (text.trim() === '')
    throw new ProblemError(
      'refused',
      'Bản này không có chữ đọc được (tệp là ảnh chụp) nên không làm bản đọc. Hãy đưa vào tệp Word.',
    )
  const speaker = speech.speakerId
    ? await db
        .selectFrom('delegates')
        .select(['honorific', 'fullName', 'office'])
        .where('id', '=', speech.speakerId)
        .executeTakeFirst()
    : undefined
  return {
    title: speech.title,
    speaker: speaker
      ? [`${speaker.honorific} ${speaker.fullName}`.trim(), speaker.office].filter(Boolean).join(', ')
      : speech.speaker,
    draft: speech.officialVersionId === versionId ? 'Bản chính thức' : `DT${two(version.number)}`,
    day: version.receivedOn,
    text,
    size,
    bySentence,
  }
}

/** Laid on pages by the heights that the host measures, so that the preview ends its pages where the paper does. */
async function copyHtml(layout: CopyLayout, context: Context): Promise<{ html: string; title: string }> {
  const copy = await copyOf(layout, context)
  const measured = await context.host.measure({ html: copyToMeasure(copy) }, context.signal)
  const html = readingCopy(
    copy,
    measured.map((m) => m.heightMm),
  )
  return { html, title: `Bản đọc: ${copy.title}` }
}

export const previewCopy = async (layout: CopyLayout, context: Context) =>
  context.host.publishPage({ html: asPreview((await copyHtml(layout, context)).html) })

export async function copyToPdf({ file, ...layout }: CopyLayout & { file: string }, context: Context) {
  const { html } = await copyHtml(layout, context)
  const target = await context.host.resolveFile({ file, use: 'write' })
  const bytes = await context.host.pdf({ html }, context.signal)
  writeWhole(target.path, bytes)
  return { pages: (await PDFDocument.load(bytes)).getPageCount(), name: target.name }
}

export async function copyToDocx({ file, ...layout }: CopyLayout & { file: string }, context: Context) {
  const copy = await copyOf(layout, context)
  const target = await context.host.resolveFile({ file, use: 'write' })
  // Read only now: the writer of Word files is large, and the start of the core should not wait for it.
  const { copyDocx } = await import('../printing/docx/reading-copy')
  writeWhole(target.path, await copyDocx(copy))
  return { name: target.name }
}

export async function printCopy(layout: CopyLayout, context: Context) {
  const { html, title } = await copyHtml(layout, context)
  const isPrinted = await context.host.print({ html, title }, context.signal)
  if (!isPrinted) throw new ProblemError('cancelled', 'Đã đóng hộp thoại in, chưa in gì.')
  return {}
}

/** One line of the ledger of paper: printed, handed out, taken back; the counts must add up. */
export async function recordCopies(input: CopyFields, { write, ids }: Context): Promise<Copy> {
  return write('speeches.recordCopies', async (w) => {
    const version = await getVersion(w.trx, input.versionId)
    const { title } = await getSpeech(w.trx, version.speechId)
    const why = copyProblem(await listCopies(w.trx, version.speechId), input)
    if (why) throw new ProblemError('invalid', `${why} Chưa ghi gì.`, { fields: { copies: why } })
    const copy: Copy = { ...input, id: ids.uuid(), speechId: version.speechId, at: w.at, operator: w.operator }
    const whom = input.who ? ` (${input.who})` : ''
    await w.insert(
      'speechCopies',
      copy,
      `${copyActLabels[input.act]} ${input.copies} bản giấy DT${two(version.number)} của “${title}”${whom}.`,
    )
    return copy
  })
}
