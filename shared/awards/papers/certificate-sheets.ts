import { html, printDocument, trusted } from '../../printing/html'
import {
  type CertificateFacts,
  type CertificateField,
  certificateFieldLabels,
  certificateText,
  fittedSize,
} from '../certificate'
import type { Blank } from '../presentation.contract'

const safeColor = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? color : '#000000')

const css = (blank: Blank): string => `
@page{size:${blank.widthMm}mm ${blank.heightMm}mm;margin:0}
.sheet{position:relative;width:${blank.widthMm}mm;height:${blank.heightMm - 0.2}mm;overflow:hidden;break-after:page}
.sheet:last-child{break-after:auto}
.field{position:absolute;line-height:1.25;overflow-wrap:anywhere;white-space:pre-line}
.mark{position:absolute;border:.3mm dashed #888;font-size:9pt;color:#444}
.tick{position:absolute;background:#000}
.num{position:absolute;font-size:7pt}`

/** Styles go into a sheet of rules by place, because a page's policy cuts inline style attributes with text in them. */
const place = (blank: Blank, f: CertificateField, index: number): string =>
  `.f${index}{left:${f.xMm + blank.offsetXMm}mm;top:${f.yMm + blank.offsetYMm}mm;width:${f.widthMm}mm;font-size:${f.sizePt}pt;text-align:${f.align === 'centre' ? 'center' : f.align};font-weight:${f.bold ? 700 : 400};font-style:${f.italic ? 'italic' : 'normal'};color:${safeColor(f.color)};${f.upper ? 'text-transform:uppercase' : ''}}`

const sizeClass = (points: number) => `z${String(points).replace('.', '-')}`

/** Only the variable words, where they belong on a pre-printed blank; one sheet an awardee. */
export function certificateSheets(blank: Blank, awardees: readonly CertificateFacts[]): string {
  const fields = blank.fields.filter((f) => f.on)
  const smaller = new Set<number>()
  const sized = (f: CertificateField, a: CertificateFacts): string => {
    const size = fittedSize(f, fields, a, blank.heightMm)
    if (size >= f.sizePt) return ''
    smaller.add(size)
    return ` ${sizeClass(size)}`
  }
  const body = html`${awardees.map(
    (a) =>
      html`<div class="sheet">${fields.map((f, i) => html`<div class="field f${i}${sized(f, a)}">${certificateText(f.kind, a)}</div>`)}</div>`,
  )}`
  return printDocument({
    title: 'In chữ trên phôi bằng',
    css:
      css(blank) +
      fields.map((f, i) => place(blank, f, i)).join('') +
      [...smaller].map((size) => `.field.${sizeClass(size)}{font-size:${size}pt}`).join(''),
    body,
  })
}

/** A sheet of the blank's size with rulers from both edges and the box of each text: laid over a blank it shows the offset. */
export function calibrationSheet(blank: Blank): string {
  const fields = blank.fields.filter((f) => f.on)
  const marks: string[] = []
  for (let x = 0; x <= blank.widthMm; x += 5) {
    const long = x % 50 === 0 ? 7 : x % 10 === 0 ? 5 : 3
    marks.push(`<i class="tick" style="left:${x}mm;top:0;width:.2mm;height:${long}mm"></i>`)
    if (x % 50 === 0 && x > 0) marks.push(`<i class="num" style="left:${x + 0.6}mm;top:5mm">${x}</i>`)
  }
  for (let y = 0; y <= blank.heightMm; y += 5) {
    const long = y % 50 === 0 ? 7 : y % 10 === 0 ? 5 : 3
    marks.push(`<i class="tick" style="top:${y}mm;left:0;height:.2mm;width:${long}mm"></i>`)
    if (y % 50 === 0 && y > 0) marks.push(`<i class="num" style="top:${y + 0.4}mm;left:5mm">${y}</i>`)
  }
  const body = html`<div class="sheet">${trusted(marks.join(''))}${fields.map(
    (f, i) => html`<div class="field f${i} mark">${certificateFieldLabels[f.kind]} (x ${f.xMm}, y ${f.yMm} mm)</div>`,
  )}</div>`
  return printDocument({
    title: 'Tờ căn chỉnh phôi bằng',
    css:
      css(blank) +
      fields.map((f, i) => place(blank, f, i)).join('') +
      '.field.mark{font-size:10pt;color:#444;text-transform:none}',
    body,
  })
}
