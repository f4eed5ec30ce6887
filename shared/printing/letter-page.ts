import type { LetterData } from '../invitations/letter'
import { flow, type Html, html, printDocument } from './html'
import { letterCss } from './letter-css'
import { footHtml, headHtml, receiversHtml, signatureHtml } from './official/head'
import { measuresOf } from './official/measures'
import { qrSvg } from './qr'

/** 0 is the normal page; 1 and 2 step down inside the law: 13.5 and 13 pt, paragraphs closer to the least distance. */
export type Fit = 0 | 1 | 2
export const fits: readonly Fit[] = [0, 1, 2]

/** The height that a letter's content may take on its sheet, in millimetres: A4 less the margins of 25 and 20. */
export const letterHeightMm = 252

const measures = measuresOf({})

const head = (l: LetterData): Html =>
  headHtml(
    {
      parentBody: l.parentBody,
      issuingBody: l.issuer,
      number: { value: l.number, symbol: l.documentSymbol },
      date: { placeName: l.placeName, day: l.date, year: l.year },
    },
    measures,
  )

const paragraph = (text: string, more = '') => (text.trim() === '' ? null : html`<p class="${more}">${flow(text)}</p>`)

const addressee = (l: LetterData): Html => {
  const name = `${l.addressee.honorific} ${l.addressee.fullName}`.trim()
  const rest = l.text.addressee.startsWith(name) ? l.text.addressee.slice(name.length) : ''
  return rest || l.text.addressee === name
    ? html`<p class="to"><b class="${l.guests ? '' : 'nb'}">${l.guests ? flow(name) : name}</b>${flow(rest)}</p>`
    : html`<p class="to">${flow(l.text.addressee)}</p>`
}

/** More than three codes stand in a strip of their own over the whole width, under the signature. */
const isStrip = (l: LetterData) => (l.guests?.length ?? 0) > 3

/** The guest's code for the desk; on a letter to a body one for each whom it asks for. */
const pass = (l: LetterData): Html =>
  l.guests
    ? html`<div class="passes ${isStrip(l) ? 'strip' : ''}">${l.guests.map((g, i) => html`<div>${qrSvg(g.qrPayload)}<span>Đại biểu ${String(i + 1).padStart(2, '0')}</span><b>${g.code}</b></div>`)}</div>`
    : html`<div class="pass">${qrSvg(l.qrPayload)}<div class="code"><span>Mã đại biểu</span><b>${l.code}</b></div></div>`

const foot = (l: LetterData): Html =>
  footHtml(
    html`${receiversHtml(l.distribution, l.typistMark)}
${isStrip(l) ? null : pass(l)}`,
    signatureHtml(l.signer),
    measures,
  )

const urgencyClass = { 'HỎA TỐC': 'box30', 'THƯỢNG KHẨN': 'box40', KHẨN: 'box20' } as const

/** One official giấy mời: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.7; Thông tư 01/2011/TT-BNV, Mẫu 1.10. */
export function letterSection(l: LetterData, fit: Fit): Html {
  const requests = l.text.requests.filter((r) => r.trim() !== '')
  return html`<section class="letter fit${fit} ${l.circulation ? 'marked' : ''}" data-code="${l.code}">
${l.circulation && html`<div class="circulation">${l.circulation}</div>`}
${head(l)}${l.urgency && html`<div class="urgency ${urgencyClass[l.urgency]}">${l.urgency}</div>`}
<div class="kind">GIẤY MỜI</div><div class="subject"><span class="ruled third">${flow(l.subjectLine)}</span></div>
<div class="text">${paragraph(l.text.invite)}${addressee(l)}${l.quota && paragraph(l.quota)}${paragraph(l.text.attend)}${paragraph(l.text.chair)}${paragraph(l.text.time)}${paragraph(l.text.venue)}
${requests.length > 0 && paragraph(l.text.requestsHeading)}${requests.map((r) => paragraph(r))}${paragraph(l.text.closing)}</div>
${foot(l)}${isStrip(l) ? pass(l) : null}${l.footer && html`<div class="address">${l.footer}</div>`}</section>`
}

/** Letters one after the other, each on a sheet of its own. */
export function lettersDocument(letters: readonly LetterData[], fitOf: (letter: LetterData) => Fit = () => 0): string {
  return printDocument({
    title: 'Giấy mời',
    css: letterCss,
    body: html`${letters.map((l) => letterSection(l, fitOf(l)))}`,
  })
}
