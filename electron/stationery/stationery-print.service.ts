import { PDFDocument } from '@cantoo/pdf-lib'
import { ProblemError } from '../../shared/ipc/reply'
import { asPreview } from '../../shared/printing/html'
import { cardWords } from '../../shared/printing/word/words'
import { cardsDocument } from '../../shared/stationery/card-page'
import { envelopesDocument, labelsDocument } from '../../shared/stationery/envelope-page'
import type { CardData, EnvelopeData, LabelData } from '../../shared/stationery/stationery'
import {
  type Calibration,
  productLabels,
  type StockId,
  sheetsFor,
  stockOf,
  uncalibrated,
} from '../../shared/stationery/stock'
import type { AppControl } from '../core/app'
import type { Context } from '../core/context'
import { writeWhole } from '../core/settings'
import { fillWord } from '../printing/word/templates.service'
import { type Item, listItems, type Which } from './items.service'

type Layout = { stock: StockId; variableOnly?: boolean; startLabel?: number; printer?: string }

/** How this PC's printer misses the stock; a printer that was never measured is taken as true. */
export function calibrationFor(app: Pick<AppControl, 'calibrations'>, stock: StockId, printer = ''): Calibration {
  const saved = app.calibrations().find((c) => c.stock === stock && c.printer === printer)
  return saved ? { x: saved.x, y: saved.y, scale: saved.scale } : uncalibrated
}

async function chosen(context: Context, input: Which & { stock: StockId; startLabel?: number }): Promise<Item[]> {
  const stock = stockOf(input.stock)
  const labels = stock.grid && stock.grid.columns * stock.grid.rows
  if (labels && (input.startLabel ?? 1) > labels)
    throw new ProblemError('invalid', `Tờ này chỉ có ${labels} nhãn nên chưa in gì. Hãy ghi lại nhãn trống đầu tiên.`, {
      fields: { startLabel: `Từ 1 đến ${labels}.` },
    })
  if (stock.product !== input.product)
    throw new ProblemError(
      'invalid',
      `“${stock.label}” không dùng cho ${productLabels[input.product].toLocaleLowerCase('vi')}.`,
      {
        fields: { stock: 'Hãy chọn lại loại giấy.' },
      },
    )
  return some(context, input)
}

async function some({ db }: Pick<Context, 'db'>, input: Which): Promise<Item[]> {
  const items = await listItems(db, input)
  if (items.length === 0)
    throw new ProblemError(
      'refused',
      'Không có mục nào trong phạm vi đã chọn nên chưa in gì. Hãy xem lại thứ tự hoặc bộ lọc.',
    )
  return items
}

function pageOf(items: readonly Item[], input: Which & Layout, app: AppControl): string {
  const stock = stockOf(input.stock)
  const options = {
    variableOnly: input.variableOnly,
    start: input.startLabel,
    calibration: calibrationFor(app, input.stock, input.printer),
  }
  const data = items.map((i) => i.data)
  return input.product === 'card'
    ? cardsDocument(data as CardData[], stock, options)
    : input.product === 'envelope'
      ? envelopesDocument(data as EnvelopeData[], stock, options)
      : labelsDocument(data as LabelData[], stock, options)
}

const made = (items: readonly Item[], { stock, startLabel }: Layout) => ({
  items: items.length,
  sheets: sheetsFor(items.length, stockOf(stock), startLabel),
})

/** The first twenty sheets on the screen, from the very pages that are printed. */
export async function previewStationery(input: Which & Layout, context: Context) {
  const items = await chosen(context, input)
  const each = stockOf(input.stock).grid ? 24 * 4 : 20
  const { url } = await context.host.publishPage({ html: asPreview(pageOf(items.slice(0, each), input, context.app)) })
  return { ...made(items, input), url }
}

/** Papers printed in one piece at the most; pieces give progress and cancel. */
const piece = 120

export async function stationeryPdf(input: Which & Layout & { file: string }, context: Context) {
  const { host, progress, signal } = context
  const items = await chosen(context, input)
  const target = await host.resolveFile({ file: input.file, use: 'write' })
  const whole = await PDFDocument.create()
  // Labels fill their sheets one after the other, so they are printed in one piece.
  const size = input.product === 'label' ? items.length : piece
  for (let from = 0; from < items.length; from += size) {
    if (signal.aborted) throw new ProblemError('cancelled', 'Đã dừng theo yêu cầu. Chưa ghi tệp nào.')
    progress(from, items.length, `Đã dựng ${from}/${items.length}`)
    const part = await PDFDocument.load(
      await host.pdf({ html: pageOf(items.slice(from, from + size), input, context.app) }, signal),
    )
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
  }
  writeWhole(target.path, await whole.save())
  return { ...made(items, input), pages: whole.getPageCount(), name: target.name }
}

/** Cards as one Word file, each on a page of its own. */
export async function cardsDocx(input: Which & { file: string }, context: Context) {
  if (input.product !== 'card')
    throw new ProblemError(
      'unsupported',
      `${productLabels[input.product]} không có bản Word, chưa ghi tệp nào. Hãy in hoặc lưu thành tệp PDF.`,
    )
  const items = await some(context, input)
  const target = await context.host.resolveFile({ file: input.file, use: 'write' })
  const cards = items.map((i) => cardWords(i.data as CardData))
  writeWhole(target.path, await fillWord('card', cards, context))
  return { items: items.length, name: target.name }
}

export async function printStationery(input: Which & Layout, context: Context) {
  const items = await chosen(context, input)
  const isPrinted = await context.host.print(
    { html: pageOf(items, input, context.app), title: `${productLabels[input.product]} (${items.length})` },
    context.signal,
  )
  if (!isPrinted) throw new ProblemError('cancelled', 'Đã đóng hộp thoại in. Chưa ghi là đã in.')
  return made(items, input)
}

/** Keeps in the ledger what is now on paper; a second print of the same paper must say why. */
export async function markStationery(
  input: Which & { stock: StockId; spoiled?: number; reason?: string },
  context: Context,
) {
  const items = await chosen(context, input)
  const again = items.filter((i) => i.row.prints > 0 && i.row.changed.length === 0)
  if (again.length > 0 && !input.reason)
    throw new ProblemError(
      'invalid',
      `${again.length} mục trong phạm vi này đã in rồi và không có gì thay đổi. Hãy ghi lý do in lại; chưa ghi gì.`,
      { fields: { reason: 'Chưa ghi lý do in lại.' } },
    )
  const what = `${items.length} ${productLabels[input.product].toLocaleLowerCase('vi')}`
  await context.write('stationery.markPrinted', async (w) => {
    const runId = context.ids.uuid()
    const { spoiled = 0, reason = '', product, stock } = input
    await w.insert(
      'stationeryRuns',
      { id: runId, at: w.at, operator: w.operator, product, stock, items: items.length, spoiled, reason },
      `In ${what}${spoiled ? `, hỏng ${spoiled}` : ''}${reason ? `: ${reason}` : ''}.`,
    )
    for (const { row, data } of items)
      await w.insert(
        'stationeryPrints',
        { id: context.ids.uuid(), runId, product, subjectId: row.id, at: w.at, data: JSON.stringify(data) },
        '',
      )
  })
  return { items: items.length }
}
