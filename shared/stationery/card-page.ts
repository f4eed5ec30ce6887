import { flow, type Html, html, printDocument } from '../printing/html'
import { qrSvg } from '../printing/qr'
import { cardSizes, guestSize, guestSizes, wordSize } from './card-fit'
import { sheetCss } from './sheet-css'
import type { CardData } from './stationery'
import { type Calibration, type Stock, stocks } from './stock'

const upper = (text: string) => text.toLocaleUpperCase('vi')

/**
 * The card by diplomatic custom: third person, one sentence, the guest's name in large type, dress at the bottom left,
 * the reply at the bottom right. `fixed` is what a printing house may have printed already.
 */
const css = `
body{text-align:center}
.panel{position:absolute;top:0;bottom:0;box-sizing:border-box;padding:13mm 14mm;display:flex;flex-direction:column}
.flat{left:0;right:0}.half{width:148.5mm}.leftside{left:0}.rightside{right:0}
.frame{position:absolute;inset:6mm;border:.8pt solid #8a1c1c;outline:.4pt solid #8a1c1c;outline-offset:-1.4mm}
.frame.right{left:154.5mm}
.organiser{font-weight:700;text-wrap:balance}
.ask{font-weight:700;font-size:18pt;margin-top:3.5mm;color:#8a1c1c}
.guest{height:23mm;flex:none;margin-top:2mm;display:flex;flex-direction:column;justify-content:safe center;overflow:hidden}
.name{font-weight:700;line-height:1.15;text-wrap:balance}
.office{margin-top:1mm;line-height:1.25;text-wrap:balance}
${guestSizes.map((g, i) => `.g${i} .name{font-size:${g.name}pt}.g${i} .office{font-size:${g.office}pt}`).join('')}
${cardSizes.map((c, i) => `.c${i}{font-size:${c.text}pt;line-height:1.25}.c${i} .foot,.c${i}.inner{font-size:${c.foot}pt;line-height:1.2}`).join('')}
.attend{margin-top:2.5mm}
.title{font-weight:700;text-wrap:balance;margin-top:.5mm;line-height:1.2}
.when{margin-top:2.5mm;text-wrap:balance}
.closing{font-style:italic;margin-top:2mm}
.foot{display:flex;justify-content:space-between;align-items:flex-end;gap:4mm;margin-top:auto;text-align:left}
.foot>div{max-width:88mm}.foot .reply{text-align:right}.foot .reply div,.foot .dress{text-wrap:balance}
.pass{display:flex;align-items:center;gap:1mm}
.qr{display:block;width:21mm;height:21mm;margin:-2mm 0 -2mm -2mm}
.code{display:flex;flex-direction:column;font-size:8.5pt}.code b{font-size:12pt;letter-spacing:.3mm}
.half .foot{flex-direction:column;align-items:stretch;gap:2mm}
.half .ask{margin-top:14mm;font-size:20pt}.half .guest{height:36mm;margin-top:4mm}.half .attend{margin-top:4mm}.half .when{margin-top:7mm}.half .closing{margin-top:6mm}
.cover{justify-content:center}.cover b{font-size:30pt;color:#8a1c1c;letter-spacing:1mm}.cover .title{margin-top:10mm;font-size:1.15em}.cover .organiser{position:absolute;left:14mm;right:14mm;top:16mm}
.inner{justify-content:flex-end;text-align:left}.inner div{margin-top:1.5mm}
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

/**
 * The guest's words have a room of fixed height and are set smaller when they are long; the size of everything else follows
 * from the conference's words alone. So on printed stock everything stands where the printing house put it.
 */
const sizes = (c: CardData, isFolded: boolean) => `g${guestSize(c, isFolded)} c${wordSize(c, isFolded)}`

const flat = (
  c: CardData,
  mode: string,
): Html => html`<section class="sheet ${mode}"><div class="ink"><div class="frame"></div>
<div class="panel flat ${sizes(c, false)}">${words(c)}
<div class="foot"><div>${dress(c) && html`<div class="dress fixed">${dress(c)}</div>`}${pass(c)}</div><div class="reply fixed">${c.note && html`<div>${c.note}</div>`}<div>${flow(c.reply)}</div></div></div></div></div></section>`

/**
 * Two sides of an A4 sheet across: back and cover outside, notes and invitation inside; the fold is at 148.5 mm. Nothing of a
 * printed card's outside is the guest's own, so then there is the inside alone, and the printer is set to one side.
 */
const folded = (c: CardData, mode: string): Html => html`${
  mode === '' &&
  html`<section class="sheet"><div class="ink"><div class="frame right"></div>
<div class="panel half rightside cover ${sizes(c, true)}"><div class="organiser fixed">${flow(upper(c.organiser))}</div><b class="fixed">GIẤY MỜI</b><div class="title fixed">${flow(upper(c.title))}</div></div></div></section>`
}
<section class="sheet ${mode}"><div class="ink"><div class="frame right"></div>
<div class="panel half leftside inner ${sizes(c, true)}">${c.note && html`<div class="fixed">${c.note}</div>`}${dress(c) && html`<div class="fixed">${dress(c)}</div>`}<div class="fixed">${flow(c.reply)}</div></div>
<div class="panel half rightside ${sizes(c, true)}">${words(c)}<div class="foot">${pass(c)}</div></div></div></section>`

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
