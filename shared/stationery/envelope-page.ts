import { flow, type Html, html, printDocument } from '../printing/html'
import { sheetCss } from './sheet-css'
import type { EnvelopeData, LabelData } from './stationery'
import { type Calibration, type LabelGrid, labelPlace, type Stock } from './stock'

const lines = (text: string): string[] => text.split('\n').filter((l) => l.trim() !== '')

/**
 * Mẫu bì văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục IV): sender, rule and document number at the top left, Kính gửi in the
 * lower half right of the middle.
 */
const envelopeCss = (stock: Stock) => `
body{font-size:12pt;line-height:1.2}
.from{position:absolute;left:10mm;top:9mm;width:${Math.round(stock.width * 0.46)}mm}
.from b{display:block;text-wrap:balance;text-align:center}
.from .lines{font-size:10.5pt}
.line{border-top:.75pt solid #000;margin:1.5mm 0}
.document{font-size:12pt}
.to{position:absolute;left:${Math.round(stock.width * 0.4)}mm;right:10mm;top:${Math.round(stock.height * (stock.height < 120 ? 0.5 : 0.53))}mm;font-size:${stock.height < 120 ? 13 : 14}pt;line-height:1.3}
.to i{font-weight:700}
.to div{padding-left:8mm;text-wrap:balance}.to div:first-of-type{font-weight:700}
.urgency{position:absolute;right:12mm;top:10mm;border:.75pt solid #d00;color:#d00;font-weight:700;font-size:13pt;padding:1mm 4mm}
.personal{position:absolute;left:10mm;bottom:8mm;font-style:italic;font-size:10.5pt}
.variable .fixed{visibility:hidden}
`

const envelope = (e: EnvelopeData, mode: string): Html => html`<section class="sheet ${mode}"><div class="ink">
<div class="from"><div class="fixed"><b>${flow(e.organiser.toLocaleUpperCase('vi'))}</b><div class="lines">${lines(e.sender).map((l) => html`<div>${l}</div>`)}</div><div class="line"></div></div>
<div class="document"><span class="fixed">Số: </span>${e.document || html`<span class="fixed">……………………</span>`}</div></div>
${e.urgency && html`<div class="urgency">${e.urgency}</div>`}
<div class="to"><i class="fixed">Kính gửi:</i>${lines(e.to).map((l) => html`<div>${flow(l)}</div>`)}</div>
${e.personal && html`<div class="personal">${e.personal}</div>`}</div></section>`

export function envelopesDocument(
  envelopes: readonly EnvelopeData[],
  stock: Stock,
  options: { variableOnly?: boolean; calibration?: Calibration } = {},
): string {
  return printDocument({
    title: 'Phong bì',
    css: sheetCss(stock, options.calibration) + envelopeCss(stock),
    body: html`${envelopes.map((e) => envelope(e, options.variableOnly ? 'variable' : ''))}`,
  })
}

const labelCss = (grid: LabelGrid) => `
body{font-size:11pt;line-height:1.15}
.label{position:absolute;box-sizing:border-box;width:${grid.width}mm;height:${grid.height}mm;padding:3mm 4mm;overflow:hidden;display:flex;flex-direction:column;justify-content:center}
.label b{font-size:11.5pt}.label.small{font-size:9.5pt;line-height:1.1}.label.small b{font-size:10.5pt}
.label .no{font-size:8.5pt;color:#333}
${Array.from({ length: grid.columns * grid.rows }, (_, i) => {
  const { left, top } = labelPlace(grid, i)
  return `.p${i}{left:${left}mm;top:${top}mm}`
}).join('')}
`

const label = (l: LabelData, at: number, grid: LabelGrid): Html => {
  const [first = '', ...rest] = lines(l.to)
  const isSmall = l.to.length > (grid.width > 90 ? 150 : 90)
  return html`<div class="label p${at} ${isSmall ? 'small' : ''}"><b>${first}</b>${rest.map((t) => html`<div>${flow(t)}</div>`)}${l.document && html`<div class="no">${l.document}</div>`}</div>`
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
