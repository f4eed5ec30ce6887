import { isCode } from '../delegates/code'
import { honorificsIn, readPersonName } from '../names/person-name'
import { cleanText, fold, textProblem, toneKey } from '../names/text'
import { unitKey } from '../names/units'
import { columnLabels } from './fields'
import { readNameCell } from './name-cell'
import { short } from './not-a-name'
import { readBesideName, readContacts, readName, readPlain } from './read-person'
import { type ReadRow, type Said, type SaidField, type SourceRow, saidLabels } from './said'

const limits: Partial<Record<string, number>> = {
  code: 40,
  honorific: 20,
  titles: 80,
  fullName: 120,
  office: 400,
  unit: 300,
  category: 400,
  phone: 60,
  email: 200,
  // Less than a note may have: a second telephone number may be added to it.
  note: 1900,
}

/** A cell that cannot be stored, in a sentence that names row, field and remedy; undefined when it can. */
export function cellProblem(number: number, field: string, raw: string): string | undefined {
  const where = `Dòng ${number}, ô “${columnLabels[field] ?? field}”:`
  if (textProblem(raw) || raw.includes('\ufffd'))
    return `${where} có ký tự hỏng không đọc được. Hãy gõ lại ô này trong tệp rồi nhập lại.`
  const limit = limits[field] ?? 2000
  if (raw.length > limit)
    return `${where} dài ${raw.length} ký tự, quá ${limit}. Hãy rút ngắn ô này trong tệp rồi nhập lại.`
  return undefined
}

/** Spellings of a whole list repeat; folding each once is enough. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    const made = make(text)
    known.set(text, made)
    return made
  }
}

export const sortedWords = (name: string): string => name.split(' ').sort().join(' ')

/**
 * Reads the rows of one sheet as people. The column of names is looked at as a whole first, so that a family name Ông stays whole;
 * then `read` is cheap and is called row by row. `unitOf` turns a spelling's key into the unit's one key.
 */
export function createRowReader(rows: readonly SourceRow[], unitOf: (key: string) => string) {
  const raws = rows.map((row) => row.values.fullName ?? '')
  const separate = rows.some((row) => (row.values.honorific ?? '').trim() !== '')
  const honorificExpected = expectHonorifics(raws, separate)
  const keyOfUnit = remembered(unitKey)

  const read = (index: number): ReadRow => {
    const row = rows[index] as SourceRow
    const { key, sheet, number, source, values } = row
    const out: ReadRow = { ...blank(), key, sheet, number, source }
    for (const field of Object.keys(limits)) {
      const problem = cellProblem(number, field, values[field] ?? '')
      if (problem) out.rejected.push(problem)
    }
    if (out.rejected.length) {
      out.said = asItStands(values)
      return out
    }
    const cell = readNameCell(values.fullName ?? '')
    readName(out, row, cell, readPersonName(cell.name, { honorificExpected }))
    readPlain(out, values)
    readContacts(out, values)
    readBesideName(out, cell)
    out.code = readCode(values.code ?? '')
    if (out.code !== '' && !isCode(out.code)) {
      out.hints.push(`Mã “${short(values.code ?? '')}” không phải mã đại biểu nên không dùng để đối chiếu.`)
      out.code = ''
    }
    if (row.group) out.said.category ||= cleanText(row.group).slice(0, 400)
    out.spelt = keyOfUnit(out.said.unit ?? '')
    out.unit = unitOf(out.spelt)
    out.name = fold(out.said.fullName ?? '')
    out.sorted = sortedWords(out.name)
    out.tone = toneKey(out.said.fullName ?? '')
    return out
  }
  return { read, count: rows.length }
}

/** The digits of a code; of a scanned letter (code and 20 digits) the code. */
export const readCode = (raw: string): string => {
  const digits = raw.replace(/\D/g, '')
  return digits.length === 27 ? digits.slice(0, 7) : digits
}

/** The cells of a row that cannot be stored, as far as they can be shown. */
const asItStands = (values: SourceRow['values']): Said =>
  Object.fromEntries(
    (Object.keys(saidLabels) as SaidField[])
      .filter((field) => values[field])
      .map((field) => [field, cleanText(short(values[field] ?? '').replace(/\p{Cs}/gu, '\ufffd'))]),
  )

const blank = (): Omit<ReadRow, 'key' | 'sheet' | 'number' | 'source'> => ({
  code: '',
  said: {},
  name: '',
  tone: '',
  sorted: '',
  unit: '',
  spelt: '',
  givenName: '',
  others: [],
  rejected: [],
  doubts: [],
  hints: [],
})

/** Where a column of its own says Ông or Bà, an Ông before the name is a family name, unless the names repeat the column. */
function expectHonorifics(raws: readonly string[], separate: boolean): boolean | undefined {
  if (!separate) return honorificsIn(raws)
  const repeats = raws.filter((raw) => /^\s*(ông|bà|đ\/c|đồng chí)[\s.:]/iu.test(raw)).length
  return repeats < 3 || repeats < raws.length * 0.6 ? false : honorificsIn(raws)
}
