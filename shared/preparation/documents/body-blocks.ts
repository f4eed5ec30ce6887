import { boldWidth } from '../../printing/official/measures'
import { type Block, type Column, italic, paragraph, type Row } from '../../printing/official/paper'

/** The text of a document cut at its appendices: what the document says, and what is sent with it. */
export type DocumentBody = { blocks: Block[]; appendices: { name: string; subject: string; blocks: Block[] }[] }

/** Millimetres of the text of an official sheet with the decree's own margins. */
const sheet = 155
const isNumber = (text: string) => /^[\d.,:%\s–-]*$/.test(text)
const cellsOf = (line: string) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** Cells of up to so many letters stand on one line: names, groups, short answers. */
const short = 24

/** Millimetres that a column of words has at least, beside whatever stands in the others. */
const least = 10

/**
 * Widths of the columns: numbers and short words as narrow as they allow, long texts share the rest by how much they say; where
 * nothing is long, all columns get as much more.
 */
function columnsOf(head: readonly string[], rows: readonly string[][], size: number): Column[] {
  const texts = head.map((_, i) => rows.map((r) => r[i] ?? ''))
  const isNumeric = texts.map((list) => list.every(isNumber))
  const longest = texts.map((list) => Math.max(1, ...list.map((t) => t.length)))
  const needed = head.map((title, i) => {
    const cells = (texts[i] ?? []).filter((t) => t.length <= short)
    return Math.ceil(Math.max(...[...title.split(/\s+/), ...cells].map((w) => boldWidth(w, size))) + 5)
  })
  const isFixed = head.map((_, i) => isNumeric[i] || (longest[i] as number) <= short)
  const taken = needed.reduce((sum, w, i) => sum + (isFixed[i] ? w : 0), 0)
  const shared = longest.reduce((sum, n, i) => sum + (isFixed[i] ? 0 : Math.sqrt(n)), 0)
  const free = sheet - taken
  const align = (i: number) => (isNumeric[i] ? ('centre' as const) : ('left' as const))
  const open = isFixed.filter((fixed) => !fixed).length
  if (free < (shared === 0 ? 0 : Math.max(30, open * least)))
    return head.map((_, i) => ({ width: sheet / head.length, align: align(i) }))
  if (shared === 0) return needed.map((w, i) => ({ width: w + free / head.length, align: align(i) }))
  const widths = head.map((_, i) =>
    isFixed[i]
      ? (needed[i] as number)
      : least + Math.floor(((free - open * least) * Math.sqrt(longest[i] as number)) / shared),
  )
  const rest = isFixed.indexOf(false)
  return widths.map((width, i) => ({ width: i === rest ? 0 : width, align: align(i) }))
}

/** Lines `| STT | Nhóm | Có mặt |`: the first is the heading, a line whose words begin with “Cộng” or “Tổng” is the sum. */
function tableOf(lines: readonly string[]): Block {
  const [head = [], ...rows] = lines.map(cellsOf)
  const even = rows.map((r) => head.map((_, i) => r[i] ?? ''))
  const size = head.length > 6 ? 11 : 12
  return {
    kind: 'table',
    size,
    columns: columnsOf(head, even, size),
    head: [head],
    rows: even.map(
      (cells): Row => (cells.slice(0, 2).some((c) => /^(Cộng|Tổng)/.test(c)) ? { kind: 'sum', cells } : { cells }),
    ),
  }
}

/**
 * Paragraphs as typed, one a line: headings by their numbers, items by their dash, tables by their strokes, sources of figures in
 * italics; lines that belong together stay together.
 */
export function bodyBlocks(body: string): Block[] {
  const blocks: Block[] = []
  let items: string[] = []
  let table: string[] = []
  const close = () => {
    if (items.length > 0) blocks.push({ kind: 'dashes', items })
    if (table.length > 0) blocks.push(tableOf(table))
    items = []
    table = []
  }
  for (const line of body.split('\n').map((l) => l.trim())) {
    const item = /^[-–+]\s+(.*)$/.exec(line)
    if (item) {
      if (table.length > 0) close()
      items.push(item[1] as string)
      continue
    }
    if (/^\|.*\|$/.test(line)) {
      if (items.length > 0) close()
      table.push(line)
      continue
    }
    close()
    if (line === '') continue
    if (/^[IVX]{1,5}\.\s/.test(line)) blocks.push({ kind: 'heading', level: 1, text: line })
    // `1. Địa điểm: Hội trường 272.` says something already: it is a point, not the heading over one.
    else if (/^\d{1,2}\.\s/.test(line) && line.length < 160 && !/:\s.*\.$/.test(line))
      blocks.push({ kind: 'heading', level: 2, text: line })
    else if (/^\(Nguồn:.*\)$/.test(line)) blocks.push(paragraph([italic(line)]))
    else blocks.push(paragraph(line))
  }
  close()
  return blocks
}

/** `# Phụ lục 1. Danh sách người dự thay` begins an appendix, which gets sheets and page numbers of its own. */
export function documentBody(body: string): DocumentBody {
  const [own = '', ...rest] = body.split(/^#\s+/m)
  return {
    blocks: bodyBlocks(own),
    appendices: rest.map((text) => {
      const [title = '', ...lines] = text.split('\n')
      const [, name = title, subject = ''] = /^([^.:]+)[.:]\s*(.*)$/.exec(title.trim()) ?? []
      return {
        name: name.trim().toLocaleUpperCase('vi'),
        subject: subject.trim(),
        blocks: bodyBlocks(lines.join('\n')),
      }
    }),
  }
}

/** A cell of such a table: what would end it or begin another is written otherwise. */
export const cellText = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/').trim()
/** One line of such a table. */
export const tableLine = (...cells: (string | number)[]): string =>
  `| ${cells.map((c) => cellText(typeof c === 'number' ? c.toLocaleString('vi-VN') : c)).join(' | ')} |`
