import { fold } from '../names/text'
import { looksLikeName } from './bodies'
import type { Grid, GridRow } from './grid'
import type { Column } from './headings'
import { joined } from './record-values'
import { isMark, readReplyWord } from './reply-words'

const single = (text: string) => /^\p{L}[\p{L}\p{M}'’]*$/u.test(text)
const shareOf = (texts: readonly string[], isLike: (text: string) => boolean) =>
  texts.length === 0 ? 0 : texts.filter(isLike).length / texts.length

/** Puts right what headings alone do not tell: split names under one heading, a lone `Tên`, a field that two columns claim. */
export function tidyColumns(grid: Grid, data: readonly GridRow[], columns: readonly Column[]): Column[] {
  const result = columns.map((c) => ({ ...c }))
  const at = (field: string) => result.find((c) => c.field === field)
  const texts = (index: number) => data.map((row) => grid.text(row, index)).filter((t) => t !== '')
  splitSpans(result, texts)
  nameless(result, texts)
  loneGiven(result, texts)
  runningNumbers(result, texts)
  preferMobile(result)
  besideStandIn(result)
  markedAnswers(result, texts)
  // `Ông/Bà` over names, where no other column has them, is the column of names.
  const spoken = at('honorific')
  if (spoken && !at('fullName') && !at('givenName') && shareOf(texts(spoken.index), looksLikeName) > 0.5)
    spoken.field = 'fullName'
  const seen = new Set<string>()
  for (const c of result) {
    if (c.field === '') continue
    if (seen.has(c.field) && !joined[c.field]) c.field = ''
    else seen.add(c.field)
  }
  return result
}

/** `Họ và tên` over two columns: the second one holds single words, which are last names. */
function splitSpans(result: Column[], texts: (index: number) => string[]): void {
  for (const [i, column] of result.entries()) {
    const next = result[i + 1]
    if (column.field !== 'fullName' || !next || next.field === 'givenName') continue
    const unnamed = next.heading === '' || next.heading === column.heading
    const given = texts(next.index)
    if (unnamed && given.length > 0 && shareOf(given, single) >= 0.8) {
      column.field = 'familyName'
      next.field = 'givenName'
    }
  }
}

/** No heading says where the names are: the column nobody named whose cells read as names. */
function nameless(result: Column[], texts: (index: number) => string[]): void {
  if (result.some((c) => ['fullName', 'familyName', 'givenName', 'markMr', 'code'].includes(c.field))) return
  const found = result.find((c) => c.field === '' && shareOf(texts(c.index), looksLikeName) > 0.7)
  if (found) found.field = 'fullName'
}

/** `Tên` by itself is the whole name; beside `Họ và tên` the first holds family and middle names. */
function loneGiven(result: Column[], texts: (index: number) => string[]): void {
  const at = (field: string) => result.find((c) => c.field === field)
  const given = at('givenName')
  const full = at('fullName')
  if (!given) return
  if (!full && !at('familyName') && !at('middleName')) given.field = 'fullName'
  else if (full && !at('familyName')) {
    const isPart = shareOf(texts(given.index), single) >= 0.6
    if (isPart) full.field = 'familyName'
    else given.field = ''
  }
}

/** Running numbers without a heading over them. */
function runningNumbers(result: Column[], texts: (index: number) => string[]): void {
  if (result.some((c) => c.field === 'number')) return
  const found = result.slice(0, 4).find((c) => c.field === '' && c.heading === '' && isRunning(texts(c.index)))
  if (found) found.field = 'number'
}

const isRunning = (texts: readonly string[]): boolean => {
  const numbers = texts.filter((t) => /^\d{1,4}\.?$/.test(t)).map((t) => Number.parseInt(t, 10))
  const steps = numbers.filter((n, i) => i > 0 && n === (numbers[i - 1] as number) + 1).length
  return numbers.length >= 3 && numbers.length >= texts.length * 0.7 && steps >= numbers.length * 0.6
}

/** Of an office's number and a mobile, the mobile reaches the person. */
function preferMobile(result: Column[]): void {
  const phones = result.filter((c) => c.field === 'phone')
  const mobile = phones.find((c) => /di dong|dtdd|cam tay|mobile/.test(fold(c.heading)))
  if (mobile) for (const c of phones) if (c !== mobile) c.field = ''
}

const standIns: Record<string, string> = {
  office: 'substituteOffice',
  officeUnit: 'substituteOffice',
  phone: 'substitutePhone',
  honorific: 'substituteHonorific',
}

/** What stands right behind the substitute's name is the substitute's; so is any telephone further right. */
function besideStandIn(result: Column[]): void {
  const stand = result.find((c) => c.field === 'substituteName')
  if (!stand) return
  const at = (field: string) => result.find((c) => c.field === field)
  let isBeside = true
  for (const column of result.filter((c) => c.index > stand.index)) {
    const field = standIns[column.field]
    if (field === undefined) isBeside = isBeside && /^substitute/.test(column.field)
    else if ((isBeside || column.field === 'phone' || hasTwo(result, column)) && !at(field)) column.field = field
  }
}
const hasTwo = (result: readonly Column[], column: Column) =>
  result.some((c) => c.field === column.field && c.index < column.index)

/** `Dự` and `Vắng` hold crosses; one of them with words in it is the answer itself. */
function markedAnswers(result: Column[], texts: (index: number) => string[]): void {
  const marks = result.filter((c) => c.field === 'markYes' || c.field === 'markNo')
  if (result.some((c) => c.field === 'reply')) return
  for (const column of marks) {
    const words = texts(column.index)
    const isWords = words.length > 0 && shareOf(words, isMark) < 0.5
    const isAnswer = isWords && (column.field === 'markYes' || marks.length === 1)
    if (isAnswer && shareOf(words, (t) => readReplyWord(t) !== undefined) > 0.5) {
      column.field = 'reply'
      return
    }
  }
}
