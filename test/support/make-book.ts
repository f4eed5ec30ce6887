import { strToU8, zipSync } from 'fflate'

/** A cell as an office leaves it: text, a number, a day or an hour kept as a serial, a formula with the value it last had. */
export type BookCell =
  | string
  | null
  | { n: number }
  | { day: string }
  /** A serial with a number format of Excel: 20 `h:mm`, 21 `h:mm:ss`, 22 day and hour, 46 `[h]:mm:ss`; `custom` is `hh"g"mm`. */
  | { serial: number; format: 18 | 20 | 21 | 22 | 46 | 'custom' }
  | { formula: string; value: string | number }
export type BookSheet = {
  name: string
  rows: readonly (readonly BookCell[])[]
  /** Zero-based: top, left, bottom, right. */
  merges?: readonly (readonly [number, number, number, number])[]
  hidden?: boolean
  /** Zero-based rows that Excel does not show. */
  hiddenRows?: readonly number[]
}

const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
const xml = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
const timeFormats = [18, 20, 21, 22, 46, 'custom'] as const
const timeStyles = timeFormats.map((f) => `<xf numFmtId="${f === 'custom' ? 170 : f}" applyNumberFormat="1"/>`).join('')
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** What a cell shows; the text of a list saved as separated text. */
export const shownText = (cell: BookCell): string => {
  if (cell === null || typeof cell === 'string') return cell ?? ''
  if ('n' in cell) return String(cell.n)
  if ('day' in cell) return cell.day.split('-').reverse().join('/')
  if ('serial' in cell) return String(cell.serial)
  return String(cell.value)
}

/** A workbook written part by part, so that a test can have what no writing library writes. `more` adds or replaces parts. */
export function makeBook(sheets: readonly BookSheet[], more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const shared: string[] = []
  const at = new Map<string, number>()
  const textRef = (text: string) => {
    if (!at.has(text)) at.set(text, shared.push(text) - 1)
    return at.get(text) as number
  }
  const cellXml = (cell: BookCell, ref: string): string => {
    if (cell === null || cell === '') return ''
    if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${textRef(cell)}</v></c>`
    if ('n' in cell) return `<c r="${ref}"><v>${cell.n}</v></c>`
    if ('day' in cell) return `<c r="${ref}" s="1"><v>${serial(cell.day)}</v></c>`
    if ('serial' in cell) return `<c r="${ref}" s="${2 + timeFormats.indexOf(cell.format)}"><v>${cell.serial}</v></c>`
    const { formula, value } = cell
    return typeof value === 'number'
      ? `<c r="${ref}"><f>${xml(formula)}</f><v>${value}</v></c>`
      : `<c r="${ref}" t="str"><f>${xml(formula)}</f><v>${xml(value)}</v></c>`
  }
  const sheetXml = ({ rows, merges = [], hiddenRows = [] }: BookSheet) => {
    const lines = rows.map((cells, r) => {
      const inner = cells.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join('')
      return inner ? `<row r="${r + 1}"${hiddenRows.includes(r) ? ' hidden="1"' : ''}>${inner}</row>` : ''
    })
    const refs = merges.map(
      ([top, left, bottom, right]) => `<mergeCell ref="${letters(left)}${top + 1}:${letters(right)}${bottom + 1}"/>`,
    )
    const merged = refs.length ? `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>` : ''
    return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`
  }
  const parts: Record<string, string | Uint8Array> = {}
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  Object.assign(parts, {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((s, i) => `<sheet name="${xml(s.name)}" sheetId="${i + 1}"${s.hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId901" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId902" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="hh&quot;g&quot;mm"/></numFmts><fonts count="1"><font><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${2 + timeFormats.length}"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>${timeStyles}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${shared.map((t) => `<si><t xml:space="preserve">${xml(t)}</t></si>`).join('')}</sst>`,
    ...more,
  })
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, typeof v === 'string' ? strToU8(v) : v])),
    { level: 1 },
  )
}
