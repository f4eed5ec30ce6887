import { flow, type Html, html, printDocument } from '../printing/html'
import { qrSvg } from '../printing/qr'
import { sheetCss } from './sheet-css'
import type { CardData } from './stationery'
import { type Calibration, type Stock, stocks } from './stock'

const upper = (text: string) => text.toLocaleUpperCase('vi')

/**
 * The card by diplomatic custom: third person, one sentence, the guest's name in large type, dress at the bottom left,
 * the reply at the bottom right. `fixed` is what a printing house may have printed already.
 */
const css = `
body{font-size:13pt;line-height:1.25;text-align:center}
.panel{position:absolute;top:0;bottom:0;box-sizing:border-box;padding:13mm 14mm;display:flex;flex-direction:column}
.flat{left:0;right:0}.half{width:148.5mm}.leftside{left:0}.rightside{right:0}
.frame{position:absolute;inset:6mm;border:.8pt solid #8a1c1c;outline:.4pt solid #8a1c1c;outline-offset:-1.4mm}
.frame.right{left:154.5mm}
.organiser{font-weight:700;font-size:13pt;text-wrap:balance}
.ask{font-weight:700;font-size:18pt;margin-top:3.5mm;color:#8a1c1c}
.guest{height:23mm;margin-top:2mm;display:flex;flex-direction:column;justify-content:center}
.name{font-weight:700;font-size:19pt;line-height:1.15;text-wrap:balance}
.office{margin-top:1mm;text-wrap:balance}
.long .name{font-size:17pt}.long .office{font-size:12pt}
.attend{margin-top:2.5mm}
.title{font-weight:700;text-wrap:balance;margin-top:.5mm;line-height:1.2}
.longtitle .title{font-size:12pt}
.when{margin-top:2.5mm;text-wrap:balance}
.closing{font-style:italic;margin-top:2mm}
.foot{display:flex;justify-content:space-between;align-items:flex-end;gap:4mm;margin-top:auto;font-size:10.5pt;text-align:left;line-height:1.2}
.foot .reply{text-align:right;max-width:78mm;text-wrap:balance}
.pass{display:flex;align-items:center;gap:1mm}
.qr{display:block;width:21mm;height:21mm;margin:-2mm 0 -2mm -2mm}
.code{display:flex;flex-direction:column;font-size:8.5pt}.code b{font-size:12pt;letter-spacing:.3mm}
.half .foot{flex-direction:column;align-items:stretch;gap:2mm}
.half .ask{margin-top:14mm;font-size:20pt}.half .guest{height:36mm;margin-top:4mm}.half .name{font-size:20pt}.half .attend{margin-top:4mm}.half .when{margin-top:7mm}.half .closing{margin-top:6mm}
.cover{justify-content:center}.cover b{font-size:30pt;color:#8a1c1c;letter-spacing:1mm}.cover .title{margin-top:10mm;font-size:15pt}.cover .organiser{position:absolute;left:14mm;right:14mm;top:16mm}
.inner{justify-content:flex-end;text-align:left;font-size:11.5pt}.inner div{margin-top:1.5mm}
.variable .fixed,.variable .frame{visibility:hidden}
`

const pass = (c: CardData): Html =>
  html`<div class="pass">${c.qr && qrSvg(c.qr)}<div class="code"><span class="fixed">Mã đại biểu</span><b>${c.code}</b></div></div>`

const words = (c: CardData): Html => html`<div class="organiser fixed">${flow(upper(c.organiser))}</div>
<div class="ask fixed">TRÂN TRỌNG KÍNH MỜI</div>
<div class="guest"><div class="name">${c.name}</div><div class="office">${flow(c.office)}</div></div>
<div class="attend fixed">Tới dự</div><div class="title fixed">${flow(upper(c.title))}</div>
<div class="when fixed"><div>Thời gian: ${flow(c.time)}</div><div>Địa điểm: ${flow(c.venue)}</div></div>
${c.closing && html`<div class="closing fixed">${c.closing}</div>`}`

const dress = (c: CardData) => (/^trang phục/i.test(c.dress) ? c.dress : c.dress && `Trang phục: ${c.dress}`)

/** The guest's words have a room of fixed height, so that on printed stock everything else stands where the printing house put it. */
const length = (c: CardData) =>
  `${c.name.length + c.office.length > 95 ? 'long' : ''} ${c.title.length > 150 ? 'longtitle' : ''}`

const flat = (
  c: CardData,
  mode: string,
): Html => html`<section class="sheet ${mode}"><div class="ink"><div class="frame"></div>
<div class="panel flat ${length(c)}">${words(c)}
<div class="foot">${pass(c)}<div class="reply fixed">${c.note && html`<div>${c.note}</div>`}${dress(c) && html`<div>${dress(c)}</div>`}<div>${flow(c.reply)}</div></div></div></div></div></section>`

/** Two sides of an A4 sheet across: back and cover outside, notes and invitation inside; the fold is at 148.5 mm. */
const folded = (
  c: CardData,
  mode: string,
): Html => html`<section class="sheet ${mode}"><div class="ink"><div class="frame right"></div>
<div class="panel half rightside cover"><div class="organiser fixed">${flow(upper(c.organiser))}</div><b class="fixed">GIẤY MỜI</b><div class="title fixed">${flow(upper(c.title))}</div></div></div></section>
<section class="sheet ${mode}"><div class="ink"><div class="frame right"></div>
<div class="panel half leftside inner">${c.note && html`<div class="fixed">${c.note}</div>`}${dress(c) && html`<div class="fixed">${dress(c)}</div>`}<div class="fixed">${flow(c.reply)}</div></div>
<div class="panel half rightside ${length(c)}">${words(c)}<div class="foot">${pass(c)}</div></div></div></section>`

/** Cards one after the other; `variableOnly` prints name, office and code alone, where the full card has them. */
export function cardsDocument(
  cards: readonly CardData[],
  stock: Stock,
  options: { variableOnly?: boolean; calibration?: Calibration } = {},
): string {
  const mode = options.variableOnly ? 'variable' : ''
  return printDocument({
    title: 'Thiệp mời',
    css: sheetCss(stock, options.calibration) + css,
    body: html`${cards.map((c) => (stock.folded ? folded(c, mode) : flat(c, mode)))}`,
  })
}

/** Where a folded card is folded, in millimetres from the left edge. */
export const foldAt = stocks['card-a5-folded'].width / 2
