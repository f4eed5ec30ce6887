/** A Word file as read, before anybody knows what it means: its accepted text in order, and what stands aside of it. */
export type DocxParagraph = {
  kind: 'paragraph'
  /** The text as it stands with all tracked changes accepted; a line break inside the paragraph is `\n`, a tab `\t`. */
  text: string
  /** The name of the style, `heading 1`, `Body Text`; empty for the default one. */
  style: string
  /** 0-based outline level of a heading, from the style or the paragraph itself. */
  outline: number | null
  /** The automatic number as Word shows it, `1.2.` or `-`; it is not part of `text`. */
  number: string
  /** 0-based level inside the automatic numbering; null without one. */
  level: number | null
  bold: boolean
  italic: boolean
  align: 'left' | 'center' | 'right' | 'both'
  pageBreakBefore: boolean
  /** Ids of the footnotes and endnotes that hang on this paragraph. */
  footnotes: string[]
}
/** One cell; `across` and `down` count the grid cells it covers. Cells that a merge above covers are left out. */
export type DocxCell = { column: number; across: number; down: number; blocks: DocxBlock[]; text: string }
export type DocxTable = { kind: 'table'; rows: DocxCell[][] }
export type DocxBlock = DocxParagraph | DocxTable

export type DocxFile = {
  name: string
  /** SHA-256 of the bytes. */
  sha256: string
  blocks: DocxBlock[]
  footnotes: { id: string; text: string }[]
  /** Comments are never part of the text; `about` is the passage they hang on. */
  comments: { author: string; at: string; text: string; about: string }[]
  headers: string[]
  footers: string[]
  /** How many insertions and deletions were tracked; the insertions are in the text, the deletions are not. */
  tracked: { inserted: number; deleted: number }
  /** Vietnamese sentences about the file as a whole. */
  notes: string[]
}

/** All paragraphs in reading order, those in table cells included. */
export function paragraphsOf(blocks: readonly DocxBlock[]): DocxParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((cells) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  )
}

/** The tables in reading order; tables inside cells come after the one they lie in. */
export function tablesOf(blocks: readonly DocxBlock[]): DocxTable[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block, ...block.rows.flatMap((cells) => cells.flatMap((c) => tablesOf(c.blocks)))] : [],
  )
}

/** The text as one would read it aloud: a line a paragraph, cells of a row one after the other, automatic numbers in front. */
export const textOf = (blocks: readonly DocxBlock[]): string =>
  paragraphsOf(blocks)
    .map((p) => (p.number ? `${p.number} ${p.text}` : p.text))
    .join('\n')
