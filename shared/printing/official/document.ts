import { flow, type Html, html, printDocument } from '../html'
import { blockHtml, titleHtml } from './blocks'
import { headHtml, upper } from './head'
import { headCss } from './head-css'
import { type Measures, measuresOf, textWidth } from './measures'
import type { OfficialPaper, Part } from './paper'
import { tailOf } from './tail'

const face = "13pt Tinos,'Times New Roman',serif"

/**
 * A named page for each part, so that each is numbered from 1 and its first page shows no number: centred over the text
 * (NĐ 30/2020, Phụ lục I) or at the bottom right (TT 01/2011). The page area is as wide as the head, which reaches past the text.
 */
function pageCss(m: Measures, name: string, profile: OfficialPaper['profile']): string {
  const past = headPast(m)
  const number = `content:counter(${name},late);font:${face}`
  const box =
    profile === 'ND30_2020'
      ? `@top-center{${number};padding-right:${past - m.head.out}mm}`
      : `@bottom-right{${number};padding-right:${past}mm}`
  const { top, right, bottom, left } = m.margin
  return `@page ${name}{size:${m.width}mm ${m.height}mm;margin:${top}mm ${right - past}mm ${bottom}mm ${left - m.head.out}mm;counter-increment:${name};${box}}
.${name}{page:${name};width:${m.head.issuer + m.head.state}mm;padding:0 ${past}mm 0 ${m.head.out}mm}
.${name} .head{margin-left:-${m.head.out}mm}.${name} .foot{margin-left:-${m.foot.out}mm}.${name} .left{padding-left:${m.foot.out}mm}
@media screen{.preview .${name}{width:${m.width}mm;min-height:${m.height}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm}}
`
}

/** How far the head reaches past the right edge of the text, in millimetres. */
export const headPast = (m: Measures): number =>
  Math.round((m.head.issuer + m.head.state - m.head.out - (m.width - m.margin.left - m.margin.right)) * 10) / 10

const sizes = [9, 10, 10.5, 11, 11.5, 12, 12.5, 13, 14, 16, 18, 20]
  .map((s) => `.s${String(s).replace('.', '-')}{font-size:${s}pt}`)
  .join('')

const css = `${headCss}
@counter-style blank{system:cyclic;symbols:'\\a0'}
@counter-style late{system:extends decimal;range:2 infinite;fallback:blank}
.part{box-sizing:border-box;break-after:page;font-size:14pt;line-height:1.15}
.part:last-child{break-after:auto}
@media screen{.preview .part{margin:0 auto 6mm;background:#fff}}
.to{margin:5mm 0 0 22mm}.to.many{margin-left:16mm}.to div{padding-left:26mm;text-indent:-3mm}
.text{margin-top:5mm}
.text p{margin:6pt 0 0;orphans:2;widows:2}
.indent{text-indent:10mm}
.a-justify{text-align:justify}.a-left{text-align:left}.a-centre{text-align:center}.a-right{text-align:right}
.b,.h1,.h2{font-weight:700}.i{font-style:italic}
.keep{break-after:avoid}
.titlenote{text-align:center;font-style:italic;text-wrap:balance;margin-top:1mm}
.grid{margin-top:3mm;line-height:1.2}
.grid thead{display:table-header-group}
.grid tr{break-inside:avoid}
.grid>*>tr>th,.grid>*>tr>td{border:.5pt solid #000;padding:.9mm 1.5mm;vertical-align:top;overflow-wrap:anywhere}
.grid>*>tr>th{vertical-align:middle;font-weight:700}
.grid>*>tr[height]>td{vertical-align:middle}
.grid .group td{font-weight:700}.grid .sum td{font-weight:700}
.grid>*>tr>.tail{border:0;padding:0;font-size:14pt;line-height:1.15;overflow-wrap:normal}
.grid>*>tr>:not(.tail) .nb{display:inline-block;white-space:normal}
.whole{break-inside:avoid}
.plain>*>tr>th,.plain>*>tr>td{border:0;padding:.4mm 1.5mm}.plain>*>tr>td:first-child{padding-left:0}
.together{break-inside:avoid}
.foot,.signatures{break-before:avoid}
.cue{break-inside:avoid;margin-top:3mm}.cue td>:first-child{margin-top:0}
.cuelabel{font-weight:700;padding-right:3mm;overflow-wrap:anywhere}
.break{break-after:page}
.foot{margin-top:7mm;break-inside:avoid}
.signatures{margin-top:7mm;break-inside:avoid}
.signatures .date{text-align:center;padding-bottom:1.5mm;white-space:normal}
.large .text{font-size:20pt;line-height:1.5}.large .text p{margin-top:8pt}
.large .kind,.large .subject{font-size:20pt}.large .cuelabel{font-size:15pt;line-height:1.9}
${sizes}
`

const toHtml = (to: readonly string[]): Html | null => {
  if (to.length === 0) return null
  return to.length === 1
    ? html`<div class="to">Kính gửi: ${flow(to[0] as string)}</div>`
    : html`<div class="to many">Kính gửi:${to.map((line) => html`<div>${flow(toLine(line, line === to.at(-1)))}</div>`)}</div>`
}

/** Addressees one a line: `- …;` and a last `.` (NĐ 30/2020, Phụ lục I, cell 9a). */
export const toLine = (line: string, isLast: boolean): string =>
  `- ${line.replace(/^[-\s]+/, '').replace(/[;.\s]+$/, '')}${isLast ? '.' : ';'}`

function partHtml(part: Part, index: number, profile: OfficialPaper['profile']): Html {
  const measures = measuresOf(part)
  const place = { measures, width: textWidth(part), profile }
  const end = tailOf(part.blocks)
  const tail = part.blocks.slice(end).map((b) => blockHtml(b, place))
  return html`<section class="part part${index}">
${part.head && headHtml(part.head, measures)}${part.name && titleHtml(upper(part.name), part.subject)}${part.to && toHtml(part.to)}
<div class="text">${part.blocks
    .slice(0, end)
    .map((b, i) =>
      blockHtml(b, i === end - 1 && tail.length > 0 ? { ...place, tail: html`${tail}` } : place),
    )}</div></section>`
}

/** The paper as a page for preview, print and PDF. */
export function officialHtml(paper: OfficialPaper): string {
  return printDocument({
    title: paper.title,
    css: css + paper.parts.map((p, i) => pageCss(measuresOf(p), `part${i}`, paper.profile)).join(''),
    body: html`<div class="${paper.type === 'large' ? 'large' : 'normal'}">${paper.parts.map((p, i) => partHtml(p, i, paper.profile))}</div>`,
  })
}
