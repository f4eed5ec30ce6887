import type { Column, Part, Table } from './paper'

/**
 * Millimetres of a page. `head` is the table of the issuer and the State, `foot` that of receivers and signature; on the
 * decree's own Word sample they stand 3.5 mm left of the text and the head reaches 9 mm into the right margin.
 */
export type Measures = {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
  head: { out: number; issuer: number; state: number }
  foot: { out: number; left: number; between: number; right: number }
}

const portrait = { width: 210, height: 297 }
const landscape = { width: 297, height: 210 }
const sample: Measures = {
  ...portrait,
  margin: { top: 25, right: 20, bottom: 20, left: 35 },
  head: { out: 3.5, issuer: 67.5, state: 100 },
  foot: { out: 3.5, left: 51.1, between: 4.3, right: 109.5 },
}
const widest: Measures = {
  ...portrait,
  margin: { top: 20, right: 15, bottom: 20, left: 30 },
  head: { out: 0, issuer: 65, state: 100 },
  foot: { out: 0, left: 60, between: 0, right: 105 },
}
const wide: Measures = {
  ...landscape,
  margin: { top: 20, right: 15, bottom: 20, left: 30 },
  head: { out: 0, issuer: 100, state: 152 },
  foot: { out: 0, left: 100, between: 0, right: 152 },
}

/** The measures of a part: the decree's sample (NĐ 30/2020, Mẫu 1.7) or the least margins of Phụ lục I. */
export const measuresOf = (part: Pick<Part, 'orientation' | 'margins'>): Measures =>
  part.orientation === 'landscape' ? wide : part.margins === 'widest' ? widest : sample

/** Width of the text in millimetres: 155 (sample), 165 (widest), 252 (landscape). */
export const textWidth = (part: Pick<Part, 'orientation' | 'margins'>): number => {
  const { width, margin } = measuresOf(part)
  return Math.round((width - margin.left - margin.right) * 10) / 10
}

/**
 * Widths of a table's columns in millimetres with the open one filled in.
 * @throws Error when the columns are wider than the text, or two are open: a mistake of the paper's maker
 */
export function columnWidths(table: Pick<Table, 'columns'>, available: number): number[] {
  const fixed = table.columns.reduce((sum, c) => sum + c.width, 0)
  const open = table.columns.filter((c) => c.width === 0).length
  if (open > 1 || fixed > available + 0.05 || (open === 1 && fixed > available - 5))
    throw new Error(`columns of ${fixed} mm and ${open} open ones do not fit a text of ${available} mm`)
  return table.columns.map((c: Column) => (c.width === 0 ? available - fixed : c.width))
}

/** Times New Roman's advance widths in thousandths of the type size, bold; letters stand for their marked forms. */
const boldWidths: Record<string, number> = Object.fromEntries(
  [
    [
      'A722 B667 C722 D722 E667 F611 G778 H778 I389 J500 K778 L667 M944 N722 O778 P611 Q778 R722 S556 T667 U722 V722 W1000 X722 Y722 Z667',
    ],
    [
      'a500 b556 c444 d556 e444 f333 g500 h556 i278 j333 k556 l278 m833 n556 o500 p556 q556 r444 s389 t333 u556 v500 w722 x500 y500 z444',
    ],
  ]
    .flat()
    .flatMap((list) => list.split(' ').map((entry) => [entry.slice(0, 1), Number(entry.slice(1))])),
)
const others: Record<string, number> = {
  ' ': 250,
  '\u00a0': 250,
  '-': 333,
  '–': 500,
  '.': 250,
  ',': 250,
  ';': 333,
  ':': 333,
  Đ: 722,
  đ: 556,
}

/** An upright line is about this share of the same one in bold. */
export const uprightShare = 0.95

/** About how wide a bold line is, in millimetres, at `points`: for rules that take a share of a text in Word files. */
export function boldWidth(text: string, points: number): number {
  let thousandths = 0
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    thousandths += boldWidths[letter] ?? others[letter] ?? 500
  return ((thousandths / 1000) * points * 25.4) / 72
}

/**
 * A bold text in as few lines as fit `width` millimetres, as even as they can be; `stays` joins words that must not be torn.
 * @returns the lines; a single word wider than the width stands alone
 */
export function evenLines(text: string, points: number, width: number, stays: (text: string) => string): string[] {
  const words = stays(text).split(' ').filter(Boolean)
  const fill = (limit: number) => {
    const lines: string[] = []
    for (const word of words) {
      const last = lines.at(-1)
      if (last !== undefined && boldWidth(`${last} ${word}`, points) <= limit)
        lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  }
  const fewest = fill(width).length
  let limit = width
  while (
    limit > 5 &&
    fill(limit - 1).length === fewest &&
    fill(limit - 1).every((l) => boldWidth(l, points) <= limit - 1)
  )
    limit -= 1
  return fill(limit)
}
