import { shortDate } from '../lib/dates'
import { type Html, html, printDocument } from './html'
import { listCss } from './list-css'
import { px } from './official/head'

/** What stands above every list of the conference. */
export type SheetHead = { organiser: string; executingUnit: string; title: string; date: string | null }

/** The head of a list: who keeps it on the left, the state's name on the right, then the title. */
export const sheetHead = (head: SheetHead, title: string, sub: string): Html => html`<div class="top">
<div>${head.organiser}<b>${head.executingUnit.replace(/ \(.*\)$/, '')}</b><span class="rule"></span></div>
<div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><span class="rule"></span></div></div>
<h1>${title}</h1><p class="sub">${sub}</p>`

/** Widths of a table's columns in millimetres; 0 takes what is left. */
export const cols = (...mm: number[]): Html =>
  html`<colgroup>${mm.map((w) => (w ? html`<col width="${px(w)}">` : html`<col>`))}</colgroup>`

/** `Hội nghị sơ kết …, ngày 15/11/2019`. */
export const conferenceLine = (head: SheetHead): string =>
  `${head.title}${head.date ? `, ngày ${shortDate(head.date)}` : ''}`

export const sheet = (title: string, body: Html): string =>
  printDocument({ title, css: listCss, body: html`<div class="sheet">${body}</div>` })
