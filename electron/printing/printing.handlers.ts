import { PDFDocument } from '@cantoo/pdf-lib'
import { ProblemError } from '../../shared/ipc/reply'
import { asPreview } from '../../shared/printing/html'
import { officialHtml } from '../../shared/printing/official/document'
import { paperInfo } from '../../shared/printing/papers'
import type { PaperInput, printingContract } from '../../shared/printing/printing.contract'
import type { Context, HandlersOf } from '../core/context'
import { writeWhole } from '../core/settings'
import { makers } from './makers'

const pagesOf = async (bytes: Uint8Array) => (await PDFDocument.load(bytes)).getPageCount()

/** A paper of blocks numbers its pages by its format profile; other pages get `3/7` at the foot. */
async function pageOf(input: PaperInput, context: Context): Promise<{ html: string; footer: boolean }> {
  const made = await makers[input.paper](input, context)
  return typeof made === 'string'
    ? { html: made, footer: !paperInfo(input.paper).bare }
    : { html: officialHtml(made), footer: false }
}

export const printingHandlers: HandlersOf<typeof printingContract> = {
  'papers.preview': async (input, context) =>
    context.host.publishPage({ html: asPreview((await pageOf(input, context)).html) }),
  'papers.pdf': async ({ file, ...input }, context) => {
    const page = await pageOf(input, context)
    const target = await context.host.resolveFile({ file, use: 'write' })
    const bytes = await context.host.pdf(page, context.signal)
    writeWhole(target.path, bytes)
    return { pages: await pagesOf(bytes), name: target.name }
  },
  'papers.print': async (input, context) => {
    const { html } = await pageOf(input, context)
    const isPrinted = await context.host.print({ html, title: paperInfo(input.paper).label }, context.signal)
    if (!isPrinted) throw new ProblemError('cancelled', 'Đã đóng hộp thoại in, chưa in gì.')
    return {}
  },
  'papers.docx': async ({ file, ...input }, context) => {
    const made = await makers[input.paper](input, context)
    if (typeof made === 'string')
      throw new ProblemError(
        'unsupported',
        `“${paperInfo(input.paper).label}” không có bản Word, chưa ghi tệp nào. Hãy in hoặc lưu thành tệp PDF.`,
      )
    const target = await context.host.resolveFile({ file, use: 'write' })
    // Read only now: the writer of Word files is large, and the start of the core should not wait for it.
    const { officialDocx } = await import('./docx/document')
    writeWhole(target.path, await officialDocx(made))
    return { name: target.name }
  },
}
