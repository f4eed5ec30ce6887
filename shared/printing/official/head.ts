import { officialDate } from '../../lib/dates'
import { flow, type Html, html } from '../html'
import type { Measures } from './measures'
import type { Head, Signature } from './paper'

/** Millimetres as the presentational widths and heights of tables: a page's policy lets no style attribute through. */
export const px = (mm: number): string => ((mm * 96) / 25.4).toFixed(3)
export const upper = (text: string): string => text.toLocaleUpperCase('vi')
const gap = (em: number) => html`<span class="gap gap${em}"></span>`

/** `Số: 05/KH-HĐTĐKT`; numbers below 10 take a leading zero, no number leaves room for the pen (NĐ 30/2020, Điều 15). */
const numberLine = ({ value, symbol }: NonNullable<Head['number']>): Html =>
  value === null ? html`Số:${gap(4)}/${symbol}` : html`Số: ${String(value).padStart(2, '0')}/${symbol}`

const dateLine = ({ placeName, day, year }: NonNullable<Head['date']>): Html =>
  day === null
    ? html`${placeName}, ngày${gap(2)}tháng${gap(2)}năm ${year || '20'}`
    : html`${placeName}, <span class="nb">${officialDate(day)}</span>`

/** Cells 1 to 5b of an official paper: issuer and State, number and date, draft mark. */
export const headHtml = (
  h: Head,
  { head: { issuer, state } }: Pick<Measures, 'head'>,
): Html => html`<table class="head" width="${px(issuer + state)}"><colgroup><col width="${px(issuer)}"><col width="${px(state)}"></colgroup><tr>
<td class="issuer">${h.parentBody && html`<div class="parent">${flow(upper(h.parentBody))}</div>`}<div class="body"><span class="ruled third">${flow(upper(h.issuingBody))}</span></div></td>
<td class="state"><div class="country">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="motto"><span class="ruled">Độc lập - Tự do - Hạnh phúc</span></div></td>
</tr>${(h.number || h.date || h.about || h.draft) && html`<tr class="second"><td>${h.number && html`<div class="number">${numberLine(h.number)}</div>`}${h.about && html`<div class="about">V/v ${flow(h.about)}</div>`}${h.draft && html`<div class="draft">${h.draft.map((line) => html`<div>${line}</div>`)}</div>`}</td><td class="date">${h.date && dateLine(h.date)}</td></tr>`}</table>`

/** Cell 9b: each line as the office wrote it. */
export const receiversHtml = (lines: readonly string[], typistMark = ''): Html =>
  html`<div class="receivers"><div class="title">Nơi nhận:</div>${lines.map((line) => html`<div>${line}</div>`)}${typistMark && html`<div class="typist">${typistMark}</div>`}</div>`

/** Cells 7a, 7c and 7b: authority and office, room for ink and seal, other office and name. */
export const signatureHtml = (
  s: Signature,
): Html => html`<div class="authority">${s.authorityLines.map((line) => html`<div>${flow(line)}</div>`)}<div>${flow(s.officeLine)}</div></div>${s.hint && html`<div class="hint">${s.hint}</div>`}
<div class="ink"></div>${s.otherOfficeLine && html`<div class="authority">${flow(s.otherOfficeLine)}</div>`}<div class="signer">${s.fullName}</div>`

/** The table of cells 9b and 7: receivers at the left, signature at the right. */
export const footHtml = (
  left: Html,
  right: Html,
  { foot }: Pick<Measures, 'foot'>,
): Html => html`<table class="foot" width="${px(foot.left + foot.between + foot.right)}"><colgroup>${[foot.left, foot.between, foot.right].map((mm) => html`<col width="${px(mm)}">`)}</colgroup><tr>
<td class="left">${left}</td><td></td><td class="sign">${right}</td></tr></table>`
