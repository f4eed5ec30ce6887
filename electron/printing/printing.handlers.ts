import { PDFDocument } from '@cantoo/pdf-lib'
import { ProblemError } from '../../shared/ipc/reply'
import { asPreview } from '../../shared/printing/html'
import { paperLabels, type printingContract } from '../../shared/printing/printing.contract'
import type { HandlersOf } from '../core/context'
import { writeWhole } from '../core/settings'
import { paperHtml } from './papers.service'

const pagesOf = async (bytes: Uint8Array) => (await PDFDocument.load(bytes)).getPageCount()

export const printingHandlers: HandlersOf<typeof printingContract> = {
  'papers.preview': async (input, context) =>
    context.host.publishPage({ html: asPreview(await paperHtml(input, context)) }),
  'papers.pdf': async ({ file, ...input }, context) => {
    const html = await paperHtml(input, context)
    const target = await context.host.resolveFile({ file, use: 'write' })
    const bytes = await context.host.pdf({ html, footer: true }, context.signal)
    writeWhole(target.path, bytes)
    return { pages: await pagesOf(bytes), name: target.name }
  },
  'papers.print': async (input, context) => {
    const html = await paperHtml(input, context)
    const isPrinted = await context.host.print({ html, title: paperLabels[input.paper] }, context.signal)
    if (!isPrinted) throw new ProblemError('cancelled', 'Đã đóng hộp thoại in, chưa in gì.')
    return {}
  },
}
