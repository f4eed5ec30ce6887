import { flow, type Html, html, printDocument } from '../printing/html'
import { heightOf, sizeThatFits } from './fit'
import { sheetCss } from './sheet-css'
import type { EnvelopeData, LabelData } from './stationery'
import { type Calibration, type LabelGrid, labelPlace, type Stock } from './stock'

const lines = (text: string): string[] => text.split('\n').filter((l) => l.trim() !== '')

/** The address in points: a long office is set smaller, never cut. */
const addressSizes = (stock: Stock) =>
  stock.height < 120 ? ([13, 12, 10.5, 9, 8] as const) : ([14, 12.5, 11, 9.5, 8] as const)
const addressPlace = (stock: Stock) => ({
  left: Math.round(stock.width * 0.4),
  top: Math.round(stock.height * (stock.height < 120 ? 0.5 : 0.53)),
})
const addressLine = 1.3
const addressIndent = 8

const addressSize = (e: EnvelopeData, stock: Stock): number => {
  const { left, top } = addressPlace(stock)
  const [name = '', ...rest] = lines(e.to)
  return sizeThatFits(addressSizes(stock), (pt) => {
    const pieces = ['Kính gửi:', name, ...rest].map((text, i) => ({ text, pt, line: addressLine, isBold: i < 2 }))
    return heightOf(pieces, stock.width - left - 10 - addressIndent) <= stock.height - top - 7
  })
}

/**
 * Mẫu bì văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục IV): sender, rule and document number at the top left, Kính gửi in the
 * lower half right of the middle.
 */
const envelopeCss = (stock: Stock) => `
body{font-size:12pt;line-height:1.2}
.from{position:absolute;left:10mm;top:9mm;width:${Math.round(stock.width * 0.46)}mm}
.from b{display:block;text-wrap:balance;text-align:center}
.from .lines{font-size:10.5pt;margin-top:.6mm}
.line{border-top:.75pt solid #000;margin:1.5mm 0}
.document{font-size:12pt}
.to{position:absolute;left:${addressPlace(stock).left}mm;right:10mm;top:${addressPlace(stock).top}mm;line-height:${addressLine}}
${addressSizes(stock)
  .map((pt, i) => `.to.s${i}{font-size:${pt}pt}`)
  .join('')}
.to i{font-weight:700}
.to div{padding-left:${addressIndent}mm;text-wrap:balance}.to div:first-of-type{font-weight:700}
.urgency{position:absolute;right:12mm;top:10mm;border:.75pt solid #d00;color:#d00;font-weight:700;font-size:13pt;padding:1mm 4mm}
.personal{position:absolute;left:10mm;bottom:8mm;font-style:italic;font-size:10.5pt}
.variable .fixed{visibility:hidden}
`

const envelope = (
  e: EnvelopeData,
  mode: string,
  stock: Stock,
): Html => html`<section class="sheet ${mode}"><div class="ink">
<div class="from"><div class="fixed"><b>${flow(e.organiser.toLocaleUpperCase('vi'))}</b><div class="lines">${lines(e.sender).map((l) => html`<div>${l}</div>`)}</div><div class="line"></div></div>
<div class="document"><span class="fixed">Số: </span>${e.document || html`<span class="fixed">……………………</span>`}</div></div>
${e.urgency && html`<div class="urgency">${e.urgency}</div>`}
<div class="to s${addressSize(e, stock)}"><i class="fixed">Kính gửi:</i>${lines(e.to).map((l) => html`<div>${flow(l)}</div>`)}</div>
${e.personal && html`<div class="personal">${e.personal}</div>`}</div></section>`

export function envelopesDocument(
  envelopes: readonly EnvelopeData[],
  stock: Stock,
  options: { variableOnly?: boolean; calibration?: Calibration } = {},
): string {
  return printDocument({
    title: 'Phong bì',
    css: sheetCss(stock, options.calibration) + envelopeCss(stock),
    body: html`${envelopes.map((e) => envelope(e, options.variableOnly ? 'variable' : '', stock))}`,
  })
}

/** Name, rest and document number of a label in points; what does not fit a size is set in the next. */
const labelSizes = [
  { name: 11.5, rest: 11, line: 1.15, number: 8.5 },
  { name: 10.5, rest: 9.5, line: 1.1, number: 8.5 },
  { name: 9, rest: 8, line: 1.1, number: 7.5 },
  { name: 8, rest: 7, line: 1.05, number: 7 },
] as const
const labelPadding = { x: 4, y: 2.5 }

const labelCss = (grid: LabelGrid) => `
.label{position:absolute;box-sizing:border-box;width:${grid.width}mm;height:${grid.height}mm;padding:${labelPadding.y}mm ${labelPadding.x}mm;overflow:hidden;display:flex;flex-direction:column;justify-content:safe center}
.label .no{color:#333}
${labelSizes
  .map(
    (s, i) =>
      `.label.s${i}{font-size:${s.rest}pt;line-height:${s.line}}.label.s${i} b{font-size:${s.name}pt}.label.s${i} .no{font-size:${s.number}pt}`,
  )
  .join('\n')}
${Array.from({ length: grid.columns * grid.rows }, (_, i) => {
  const { left, top } = labelPlace(grid, i)
  return `.p${i}{left:${left}mm;top:${top}mm}`
}).join('')}
`

const label = (l: LabelData, at: number, grid: LabelGrid): Html => {
  const [first = '', ...rest] = lines(l.to)
  const size = sizeThatFits(labelSizes, (s) => {
    const pieces = [
      { text: first, pt: s.name, line: s.line, isBold: true },
      ...rest.map((text) => ({ text, pt: s.rest, line: s.line })),
      { text: l.document, pt: s.number, line: s.line },
    ]
    return heightOf(pieces, grid.width - 2 * labelPadding.x) <= grid.height - 2 * labelPadding.y
  })
  return html`<div class="label p${at} s${size}"><b>${first}</b>${rest.map((t) => html`<div>${flow(t)}</div>`)}${l.document && html`<div class="no">${l.document}</div>`}</div>`
}

/** Labels in rows from the left; the first sheet begins at `start` (from 1), so that a sheet in use is used up. */
export function labelsDocument(
  labels: readonly LabelData[],
  stock: Stock,
  options: { start?: number; calibration?: Calibration } = {},
): string {
  const { grid } = stock
  if (!grid) throw new Error('labels need a stock with a grid')
  const each = grid.columns * grid.rows
  const first = Math.min(options.start ?? 1, each) - 1
  const sheets: LabelData[][] = []
  for (const [i, l] of labels.entries()) {
    const sheet = Math.floor((i + first) / each)
    const list = sheets[sheet]
    if (list) list.push(l)
    else sheets[sheet] = [l]
  }
  const body = sheets.map(
    (list, n) =>
      html`<section class="sheet"><div class="ink">${list.map((l, i) => label(l, n === 0 ? i + first : i, grid))}</div></section>`,
  )
  return printDocument({
    title: 'Nhãn địa chỉ',
    css: sheetCss(stock, options.calibration) + labelCss(grid),
    body: html`${body}`,
  })
}
