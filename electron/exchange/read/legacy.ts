import type { LegacyFound, Reading } from '../../../shared/exchange/import-report'
import {
  decodeLegacy,
  isUnicodeVietnamese,
  type LegacyFont,
  legacyFonts,
  vietnameseShare,
} from '../../../shared/names/legacy-fonts'
import type { Sheet } from './table-file'

export type { LegacyFound, Reading }

/** Letters of an old font stand in the upper half of an 8-bit page. */
const isHigh = (text: string) => /[\u00a1-\u00ff]/.test(text)
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** So few words tell nothing. */
const enough = 3

/** The font a text is surely written in; undefined where it is Unicode, or nobody can tell. */
export function fontOf(text: string): LegacyFont | undefined {
  const raw = vietnameseShare(text)
  if (raw.words < enough || raw.share > 0.5) return undefined
  const [tcvn3, vni] = [vietnameseShare(decodeLegacy(text, 'tcvn3')), vietnameseShare(decodeLegacy(text, 'vni'))]
  const [font, best, other] =
    tcvn3.share >= vni.share ? (['tcvn3', tcvn3, vni] as const) : (['vni', vni, tcvn3] as const)
  return best.share >= 0.85 && best.share - other.share >= 0.15 ? font : undefined
}

/**
 * All words of a column that have more than plain letters; '' where none can be of an old font. Where most cells cannot be
 * Unicode, a heading in Unicode over them says nothing of the names below it and is left out.
 */
const columnText = (sheet: Sheet, index: number): string => {
  const cells: { text: string; isUnicode: boolean }[] = []
  let length = 0
  for (const row of sheet.rows) {
    const cell = row.cells[index]
    if (cell?.kind !== 'text' || cell.text.length >= 400 || !/[\u0080-\uffff]/.test(cell.text)) continue
    cells.push({ text: cell.text, isUnicode: isUnicodeVietnamese(cell.text) })
    length += cell.text.length
    if (length > 20_000) break
  }
  const old = cells.filter((c) => !c.isUnicode)
  const told = old.length > cells.length / 2 ? old : cells
  return old.some((c) => isHigh(c.text)) ? told.map((c) => `${c.text}\n`).join('') : ''
}

/**
 * Finds columns written in an old font and puts their cells into Unicode, in place; each cell keeps what it was in `was`. A
 * column is converted where its letters say so plainly, or where the clerk said so. Undefined where nothing looks old.
 */
export function convertLegacy(sheets: readonly Sheet[], chosen: Reading | undefined): LegacyFound | undefined {
  const columns = sheets.flatMap((sheet) => {
    const width = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
    return Array.from({ length: width }, (_, index) => ({ sheet, index, text: columnText(sheet, index) }))
  })
  const marked = columns.filter((c) => c.text !== '')
  if (marked.length === 0) return undefined
  const fonts = new Map(marked.map((c) => [c, fontOf(c.text)]))
  const counts = legacyFonts.map((font) => [font, [...fonts.values()].filter((f) => f === font).length] as const)
  const main = counts.sort((a, b) => b[1] - a[1]).find(([, n]) => n > 0)?.[0]
  const isSuspect = main !== undefined || marked.some((c) => looksOld(c.text))
  if (!isSuspect && (chosen === undefined || chosen === 'unicode')) return undefined
  const samples = samplesOf(marked)
  const reading: Reading = chosen ?? main ?? 'unicode'
  if (reading !== 'unicode')
    for (const column of marked) {
      // A column too short to tell by itself goes with the rest, cell by cell; one that is Unicode stays.
      const font = chosen ?? fonts.get(column) ?? (looksOld(column.text) ? main : undefined)
      if (font && font !== 'unicode') convertColumn(column.sheet, column.index, font)
    }
  return { reading, certain: main !== undefined, samples }
}

/** Not Vietnamese as it stands, whatever it is. */
const looksOld = (text: string): boolean => {
  const { share, words } = vietnameseShare(text)
  return words > 0 && share < 0.5 && legacyFonts.some((font) => vietnameseShare(decodeLegacy(text, font)).share > 0.7)
}

function convertColumn(sheet: Sheet, index: number, font: LegacyFont): void {
  for (const row of sheet.rows) {
    const cell = row.cells[index]
    if (cell?.kind !== 'text' || !isHigh(cell.text) || isUnicodeVietnamese(cell.text)) continue
    const text = decodeLegacy(cell.text, font)
    if (text !== cell.text) {
      cell.was = cell.text
      cell.text = text
    }
  }
}

/** A few cells for the clerk to compare: the longest words with most old letters first. */
function samplesOf(columns: readonly { sheet: Sheet; index: number }[]): LegacyFound['samples'] {
  const found: LegacyFound['samples'] = []
  for (const { sheet, index } of columns) {
    let here = 0
    for (const row of sheet.rows) {
      const raw = row.cells[index]?.text ?? ''
      if (raw.length > 120 || !isHigh(raw) || isUnicodeVietnamese(raw) || vietnameseShare(raw).share > 0.5) continue
      found.push({
        at: `${sheet.name ? `${sheet.name}!` : ''}${letters(index)}${row.number}`,
        raw,
        tcvn3: decodeLegacy(raw, 'tcvn3'),
        vni: decodeLegacy(raw, 'vni'),
      })
      if (++here === 3) break
    }
    if (found.length >= 8) break
  }
  return found
}
