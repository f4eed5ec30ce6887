import { assertNever } from '../../lib/assert-never'
import { flow, type Html, html } from '../html'
import { footHtml, px, receiversHtml, signatureHtml, upper } from './head'
import { columnWidths, type Measures } from './measures'
import {
  type Block,
  type Cell,
  type Column,
  cellOf,
  isOneGroup,
  type OfficialPaper,
  runsOf,
  type Table,
  type Text,
} from './paper'
import { piecesOf } from './tail'

/** What a block needs to know of the page it stands on. */
export type Place = {
  measures: Measures
  width: number
  profile: OfficialPaper['profile']
  /** What follows a table and must not begin a sheet without its last rows: closing sentences and the signature. */
  tail?: Html
}

const runs = (text: Text, isJustified = false): Html =>
  html`${runsOf(text).map((r) => {
    const words = flow(r.text, isJustified)
    const slanted = r.italic ? html`<i>${words}</i>` : words
    return r.bold ? html`<b>${slanted}</b>` : slanted
  })}`

/** The title in the middle with its short rule (cell 5a); a note stands under it in brackets and italics. */
export const titleHtml = (name: string, subject = '', note = ''): Html =>
  html`<div class="kind">${flow(name)}</div>${
    subject && html`<div class="subject"><span class="ruled third">${flow(subject)}</span></div>`
  }${note && html`<div class="titlenote">${flow(note)}</div>`}`

/** Căn cứ: each line ends with `;`; the last with `.` and all in italics (NĐ 30), or with `,` and upright (TT 01). */
export const basisLine = (item: string, isLast: boolean, profile: OfficialPaper['profile']): string =>
  `${item.replace(/[;.,\s]+$/, '')}${isLast ? (profile === 'ND30_2020' ? '.' : ',') : ';'}`

function cellHtml(cell: Cell, column: Column | undefined, tag: 'td' | 'th'): Html {
  const c = cellOf(cell)
  const classes = [
    `a-${c.align ?? (tag === 'th' ? 'centre' : (column?.align ?? 'left'))}`,
    c.bold && 'b',
    c.italic && 'i',
  ]
  const lines = c.lines.length === 1 ? runs(c.lines[0] as Text) : c.lines.map((l) => html`<div>${runs(l)}</div>`)
  const covers = html`${c.columns > 1 && html` colspan="${c.columns}"`}${c.rows > 1 && html` rowspan="${c.rows}"`}`
  const open = html`class="${classes.filter(Boolean).join(' ')}"${covers}`
  return tag === 'th' ? html`<th ${open}>${lines}</th>` : html`<td ${open}>${lines}</td>`
}

function tableHtml(table: Table, place: Place): Html {
  const widths = columnWidths(table, place.width)
  const places = placesOf(table)
  const head = (table.head ?? []).map(
    (cells, y) => html`<tr>${cells.map((c, x) => cellHtml(c, table.columns[places.head[y]?.[x] ?? x], 'th'))}</tr>`,
  )
  const rows = table.rows.map((r, y) => {
    const height = r.minHeight ? html` height="${px(r.minHeight)}"` : null
    const cells = isOneGroup(r) ? [{ text: cellOf(r.cells[0] as Cell).lines, columns: widths.length }] : r.cells
    return html`<tr class="${r.kind ?? 'row'}"${height}>${cells.map((c, x) => cellHtml(c, isOneGroup(r) ? undefined : table.columns[places.rows[y]?.[x] ?? x], 'td'))}</tr>`
  })
  const total = widths.reduce((sum, w) => sum + w, 0)
  // Chromium keeps the rows of one body together on any sheet; to `break-before` on rows and on what follows the table it
  // holds on the table's first sheet only. So the signature is the last row of the last body, under rows it cannot leave.
  const tail =
    place.tail &&
    html`<tr><td class="tail" colspan="${widths.length}"><table width="${px(place.width)}"><tr><td>${place.tail}</td></tr></table></td></tr>`
  const pieces = piecesOf(table)
  const bodies = pieces.map(
    (p, i) =>
      html`<tbody class="${p.whole ? 'whole' : ''}">${rows.slice(p.from, p.to)}${i === pieces.length - 1 && tail}</tbody>`,
  )
  const classes = ['grid', table.plain && 'plain', pieces.length === 1 && pieces[0]?.whole && 'whole']
  return html`<table class="${classes.filter(Boolean).join(' ')} s${String(table.size ?? 12).replace('.', '-')}" width="${px(total)}"><colgroup>${widths.map((w) => html`<col width="${px(w)}">`)}</colgroup>${head.length > 0 && html`<thead>${head}</thead>`}${bodies}</table>`
}

/** The column in which each cell of a table begins, when cells above cover several rows. */
export function placesOf(table: Table): { head: number[][]; rows: number[][] } {
  const walk = (rows: readonly (readonly Cell[])[]): number[][] => {
    const taken: number[] = []
    return rows.map((cells) => {
      let x = 0
      const begins = cells.map((cell) => {
        while ((taken[x] ?? 0) > 0) x++
        const at = x
        const c = cellOf(cell)
        for (let n = 0; n < c.columns; n++) taken[x + n] = c.rows
        x += c.columns
        return at
      })
      for (let n = 0; n < table.columns.length; n++) taken[n] = Math.max(0, (taken[n] ?? 0) - 1)
      return begins
    })
  }
  return {
    head: walk(table.head ?? []),
    rows: walk(table.rows.map((r) => (isOneGroup(r) ? [{ text: '', columns: table.columns.length }] : r.cells))),
  }
}

export function blockHtml(block: Block, place: Place): Html | null {
  switch (block.kind) {
    case 'paragraph': {
      const classes = [
        `a-${block.align ?? 'justify'}`,
        (block.indent ?? block.align === undefined) && 'indent',
        block.keepWithNext && 'keep',
      ]
      return html`<p class="${classes.filter(Boolean).join(' ')}">${runs(block.text, classes[0] === 'a-justify')}</p>`
    }
    case 'heading':
      return html`<p class="a-justify indent keep h${block.level}">${flow(block.text)}</p>`
    case 'bases':
      return html`${block.items.map((item, i) => html`<p class="a-justify indent ${place.profile === 'ND30_2020' ? 'i' : ''}">${flow(basisLine(item, i === block.items.length - 1, place.profile), true)}</p>`)}`
    case 'dashes':
      return html`${block.items.map((item) => html`<p class="a-justify indent">${block.mark ?? '-'} ${runs(item, true)}</p>`)}`
    case 'title':
      return titleHtml(upper(block.name), block.subject, block.note)
    case 'table':
      return tableHtml(block, place)
    case 'together': {
      const inner = { ...place, width: block.label === undefined ? place.width : place.width - cueWidth }
      const body = block.blocks.map((b) => blockHtml(b, inner))
      return block.label === undefined
        ? html`<div class="together">${body}</div>`
        : html`<table class="cue" width="${px(place.width)}"><colgroup><col width="${px(cueWidth)}"><col width="${px(inner.width)}"></colgroup><tr><td class="cuelabel">${block.label}</td><td>${body}</td></tr></table>`
    }
    case 'space':
      return html`<table><tr height="${px(block.mm)}"><td></td></tr></table>`
    case 'page-break':
      return html`<div class="break"></div>`
    case 'foot':
      return footHtml(receiversHtml(block.receivers, block.typistMark), signatureHtml(block.signature), place.measures)
    case 'signatures': {
      const each = place.width / block.signatures.length
      const before = block.signatures.length - 1
      return html`<table class="signatures" width="${px(place.width)}"><colgroup>${block.signatures.map(() => html`<col width="${px(each)}">`)}</colgroup>${
        block.day &&
        html`<tr>${before > 0 && html`<td colspan="${before}"></td>`}<td class="date">${flow(block.day)}</td></tr>`
      }<tr>${block.signatures.map((s) => html`<td class="sign">${signatureHtml(s)}</td>`)}</tr></table>`
    }
    default:
      return assertNever(block)
  }
}

/** Width in millimetres of the column in which the label of a cue stands. */
export const cueWidth = 26
