import readXlsxFile from 'read-excel-file/node'
import { ProblemError } from '../../../shared/ipc/reply'
import { checkWorkbook } from './preflight'
import { type Cell, type Merge, maxRows, type Sheet } from './table-file'

const columnOf = (ref: string): number =>
  [...ref.replace(/\d+$/, '')].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1
const rowOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? 0)

type SheetFacts = {
  name: string
  hidden: boolean
  hiddenRows: ReadonlySet<number>
  merges: Merge[]
  formulas: Set<string>
  errors: Set<string>
  /** The day that serial 0 stands for, `1899-12-30`; a workbook of a Mac may count from 1904. */
  firstDay: string
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const entityText = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&amp;/g, '&')

/** What the reading library does not tell: merged ranges, which cells are formulas or errors, hidden sheets. */
function factsOf(part: (name: string) => string | undefined): SheetFacts[] {
  const workbook = part('xl/workbook.xml') ?? ''
  const relations = part('xl/_rels/workbook.xml.rels') ?? ''
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id') ?? '',
      attribute(tag, 'Target') ?? '',
    ]),
  )
  const firstDay = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook) ? '1904-01-01' : '1899-12-30'
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id') ?? '') ?? ''
    const xml = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? ''
    const merges = [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+\d+):([A-Z]+\d+)"/g)].map(
      ([, from = '', to = '']) => ({ top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) }),
    )
    const formulas = new Set(
      [...xml.matchAll(/<(?:\w+:)?c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f\b/g)].map((m) => m[1] as string),
    )
    const errors = new Set(
      [...xml.matchAll(/<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]+\d+)"/g)].map((m) => m[1] as string),
    )
    const hiddenRows = new Set(
      [...xml.matchAll(/<(?:\w+:)?row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*\br="(\d+)"/g)].map((m) => Number(m[1])),
    )
    return {
      hiddenRows,
      name: entityText(attribute(tag, 'name') ?? ''),
      hidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
      merges,
      formulas,
      errors,
      firstDay,
    }
  })
}

const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** `1.2345E9` and `912345678.0` as people wrote them; long digits are never put through a float. */
function plainNumber(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored
  if (/^-?\d+\.0+$/.test(stored)) return stored.replace(/\.0+$/, '')
  const number = Number(stored)
  return Number.isSafeInteger(number) ? number.toFixed(0) : stored
}

/**
 * A cell that Excel shows as a day, an hour or both. The library gives it as if it were UTC, so its ISO text is what the cell
 * holds, whatever the zone of this PC. A fraction of a day alone is an hour (`07:30`), and a length past a day goes on counting
 * (`36:00`, as the format `[h]:mm` does); a day with an hour keeps both (`2019-11-15 07:30`). Seconds are rounded to the minute:
 * the fraction of a day in a file is a float, a breath off the minute that was typed.
 */
function momentOf(value: Date, firstDay: string): Pick<Cell, 'text' | 'kind'> {
  const minutes = Math.round(value.getTime() / 60_000)
  const zero = Date.parse(`${firstDay}T00:00:00Z`) / 60_000
  const two = (n: number) => String(n).padStart(2, '0')
  const clock = (n: number) => `${two(Math.floor(n / 60))}:${two(n % 60)}`
  const since = minutes - zero
  const ofDay = ((minutes % 1440) + 1440) % 1440
  if (since >= 0 && (since < 1440 || (since < 4 * 1440 && ofDay !== 0))) return { text: clock(since), kind: 'text' }
  const day = new Date(minutes * 60_000).toISOString().slice(0, 10)
  return ofDay === 0 ? { text: day, kind: 'date' } : { text: `${day} ${clock(ofDay)}`, kind: 'date' }
}

const cellOf = (value: unknown, ref: string, facts: SheetFacts | undefined): Cell => {
  const formula = facts?.formulas.has(ref) ? ({ formula: true } as const) : {}
  if (value === null || value === undefined || value === '') return { text: '', kind: 'empty', ...formula }
  if (facts?.errors.has(ref)) return { text: String(value), kind: 'error', ...formula }
  if (value instanceof Date) return { ...momentOf(value, facts?.firstDay ?? ''), ...formula }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'bool', ...formula }
  const isNumber = typeof value === 'object' && value !== null && 'stored' in value
  return isNumber
    ? { text: plainNumber((value as { stored: string }).stored), kind: 'number', ...formula }
    : { text: String(value), kind: 'text', ...formula }
}

/** Reads every sheet of a workbook that passed its checks. */
export async function readWorkbook(bytes: Buffer): Promise<{ sheets: Sheet[]; notes: string[] }> {
  const { part, notes } = checkWorkbook(bytes)
  const facts = factsOf(part)
  let read: { sheet: string; data: unknown[][] }[]
  try {
    read = (await readXlsxFile(bytes, {
      parseNumber: (stored: string) => ({ stored }) as never,
      trim: false,
    })) as unknown as { sheet: string; data: unknown[][] }[]
  } catch (error) {
    throw new ProblemError(
      'file',
      'Không đọc được tệp Excel này. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại. Không có gì được ghi.',
      { detail: error instanceof Error ? error.message.slice(0, 200) : 'broken' },
    )
  }
  const sheets = read.map(({ sheet, data }): Sheet => {
    const fact = facts.find((f) => f.name === sheet)
    if (data.length > maxRows) throw tooManyRows(sheet, data.length)
    const rows = data.flatMap((values, index) => {
      const cells = values.map((value, column) => cellOf(value, `${letters(column)}${index + 1}`, fact))
      return cells.some((c) => c.text.trim() !== '') ? [{ number: index + 1, cells }] : []
    })
    const hiddenRows = rows.map((row) => row.number).filter((number) => fact?.hiddenRows.has(number))
    return {
      name: sheet,
      hidden: fact?.hidden ?? false,
      rows,
      merges: fact?.merges ?? [],
      ...(hiddenRows.length ? { hiddenRows } : {}),
    }
  })
  return { sheets, notes }
}

export const tooManyRows = (sheet: string, rows: number) =>
  new ProblemError(
    'file',
    `Trang “${sheet}” có ${rows.toLocaleString('vi-VN')} dòng, nhiều hơn mức ${maxRows.toLocaleString('vi-VN')} dòng một lần nhập. Hãy chia tệp thành nhiều phần. Không có gì được ghi.`,
    { detail: 'too-many-rows' },
  )
