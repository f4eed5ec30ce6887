import type { FormatProfile } from '../../conference/conference'

/** A stretch of text in one style. */
export type Run = { text: string; bold?: boolean; italic?: boolean }
/** Plain text, or runs one after the other. Data needs no escaping: both renderers print every sign as it stands. */
export type Text = string | readonly Run[]
export type Align = 'left' | 'centre' | 'right' | 'justify'

/** Cells 1 to 4: who issues, under whom, number and symbol, place and date. */
export type Head = {
  /** Cơ quan chủ quản, not bold; empty leaves the line out. */
  parentBody: string
  issuingBody: string
  /** Left out for papers without a number; `value` null leaves room for the pen: `Số:      /KH-HĐTĐKT`. */
  number?: { value: number | null; symbol: string }
  /** Left out for papers without place and date; `day` null leaves the day to the pen and prints `year` (may be empty). */
  date?: { placeName: string; day: string | null; year: string }
  /** `DỰ THẢO LẦN 2`, with the day in a second line where given (TT 01/2011, cell 12): boxed above the head. */
  draft?: readonly string[]
  /** `V/v …` under the number: công văn only (cell 5b), without the `V/v`. */
  about?: string
}

/** Who signs, as the conference keeps it: authority lines, office, other office, name. */
export type Signature = {
  /** `TM. HỘI ĐỒNG THI ĐUA -`, `KHEN THƯỞNG THÀNH PHỐ`, `KT. CHỦ TỊCH`: one line each. */
  authorityLines: readonly string[]
  officeLine: string
  otherOfficeLine: string
  fullName: string
  /** Under the office, in italics: `(Ký, ghi rõ họ tên)`. */
  hint?: string
}

export type Cell =
  | Text
  | {
      text: Text | readonly Text[]
      /** Columns and rows that this cell takes; the ones it covers are left out of the data. */
      columns?: number
      rows?: number
      align?: Align
      bold?: boolean
      italic?: boolean
    }

export type Row = {
  /** `group` is one cell over the whole width, bold, kept with the row below; `sum` is bold. */
  kind?: 'row' | 'group' | 'sum'
  cells: readonly Cell[]
  /** Least height in millimetres: room for a signature. */
  minHeight?: number
}

export type Column = {
  /** Width in millimetres; one column may be 0 and takes what is left of `textWidth`. */
  width: number
  align?: Align
}

export type Table = {
  kind: 'table'
  columns: readonly Column[]
  /** Rows repeated on every sheet, bold and centred. */
  head?: readonly (readonly Cell[])[]
  rows: readonly Row[]
  /** Points; 12 unless told, 13 is the law's body size, 11 for crowded lists. */
  size?: number
  /** Without lines: for two columns of facts. */
  plain?: boolean
}

export type Block =
  /** A paragraph of the body: justified, first line indented by 10 mm, unless told. */
  | { kind: 'paragraph'; text: Text; align?: Align; indent?: boolean; keepWithNext?: boolean }
  /** `level` 1: `I. MỤC ĐÍCH`, bold; 2: `1. Nội dung`, bold; 3: `a) …`, upright. The text brings its own number. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** Căn cứ: italic with `;` and a last `.` (NĐ 30), upright with a last `,` (TT 01). Items come without these signs. */
  | { kind: 'bases'; items: readonly string[] }
  /** A dash list; items bring their own `;` and `.`. */
  | { kind: 'dashes'; items: readonly Text[]; mark?: '-' | '+' }
  /** A title of its own in the middle, for an appendix or a second paper: name in capitals, lines under it. */
  | { kind: 'title'; name: string; subject?: string; note?: string }
  | Table
  /** What must not be torn over two sheets; `label` stands in a column of its own at the left: `MC`, `Nhạc`. */
  | { kind: 'together'; blocks: readonly Block[]; label?: string }
  | { kind: 'space'; mm: number }
  | { kind: 'page-break' }
  /** Nơi nhận at the left and the signature at the right (cells 9b and 7). */
  | { kind: 'foot'; receivers: readonly string[]; typistMark?: string; signature: Signature }
  /** Two or three who sign side by side: `NGƯỜI LẬP` | `TRƯỞNG BAN`. */
  | { kind: 'signatures'; signatures: readonly Signature[]; day?: string }

/** Pages in one orientation, numbered from 1. */
export type Part = {
  orientation?: 'portrait' | 'landscape'
  /** `sample`: 25, 20, 20, 35 mm, the decree's own Word sample; `widest`: 20, 15, 20, 30, the least the law allows. */
  margins?: 'sample' | 'widest'
  head?: Head
  /** `KẾ HOẠCH`, with its trích yếu under it (cell 5a). */
  name?: string
  subject?: string
  /** Kính gửi (cell 9a): one on the line, several as a list. */
  to?: readonly string[]
  blocks: readonly Block[]
}

/**
 * An official paper as data: Nghị định 30/2020/NĐ-CP, Phụ lục I, or Thông tư 01/2011/TT-BNV. The one description is
 * printed as HTML (`officialHtml`) and written as a Word file (`officialDocx`).
 */
export type OfficialPaper = {
  /** What the file and the window are called: `Chương trình hội nghị`. */
  title: string
  profile: FormatProfile
  /** 14 pt, or 20 pt with wide lines for what is read out at a lectern. */
  type?: 'normal' | 'large'
  parts: readonly Part[]
}

export const bold = (text: string): Run => ({ text, bold: true })
export const italic = (text: string): Run => ({ text, italic: true })
export const plain = (text: string): Run => ({ text })
export const paragraph = (
  text: Text,
  more: { align?: Align; indent?: boolean; keepWithNext?: boolean } = {},
): Block => ({
  kind: 'paragraph',
  text,
  ...more,
})
export const group = (text: Text): Row => ({ kind: 'group', cells: [text] })
export const row = (...cells: Cell[]): Row => ({ cells })

export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text)
export const isCellBox = (cell: Cell): cell is Exclude<Cell, Text> => typeof cell === 'object' && !Array.isArray(cell)
/** A cell with everything spelt out; `lines` are its paragraphs. */
export function cellOf(cell: Cell): {
  lines: readonly Text[]
  columns: number
  rows: number
  align?: Align
  bold?: boolean
  italic?: boolean
} {
  if (!isCellBox(cell)) return { lines: [cell], columns: 1, rows: 1 }
  const { text, columns = 1, rows = 1, align, bold, italic } = cell
  return { lines: isLines(text) ? text : [text], columns, rows, align, bold, italic }
}
const isLines = (text: Text | readonly Text[]): text is readonly Text[] =>
  Array.isArray(text) && text.every((t) => typeof t === 'string' || Array.isArray(t)) && text.length > 0

/** A heading row: one cell over all columns. A group row with several cells keeps them. */
export const isOneGroup = (r: Row): boolean =>
  r.kind === 'group' && r.cells.length === 1 && cellOf(r.cells[0] as Cell).columns === 1
