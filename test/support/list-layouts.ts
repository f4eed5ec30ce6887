import { createDice, type Dice } from './dice'
import { encode1258 } from './encode-1258'
import { headingWords } from './list-headings'
import type { TrueRow } from './list-page'
import { makePeople, type TruePerson } from './list-people'
import { writeSheet } from './list-sheet'
import { type BookSheet, makeBook, shownText } from './make-book'

/** How one list is laid out; every choice is thrown by the seed. */
export type Choices = {
  form: 'xlsx' | 'csv'
  encoding: 'utf-8' | 'bom' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'nfd'
  delimiter: ',' | ';' | '\t'
  titles: 'none' | 'one' | 'letterhead'
  headings: 'one' | 'numbered' | 'two' | 'none'
  name: 'whole' | 'two' | 'three' | 'span'
  honorific: 'inside' | 'column' | 'gender' | 'marks' | 'none'
  office: 'columns' | 'joined' | 'unit-rows' | 'sparse' | 'merged'
  groups: 'none' | 'rows' | 'merged-rows' | 'counted-rows' | 'number-column' | 'column'
  lead: 'roman' | 'letter' | 'none'
  number: 'running' | 'by-group' | 'text' | 'formula' | 'none'
  phone: 'plain' | 'lost-zero' | 'dotted' | 'plus84' | 'two' | 'none'
  total: 'none' | 'line' | 'cells' | 'sentence' | 'by-group'
  signature: 'none' | 'date' | 'full'
  capitals: boolean
  titled: boolean
  offset: number
  blankRows: boolean
  email: boolean
  note: boolean
  strange: number
  repeatHeading: boolean
  hiddenRow: boolean
  sheets: 1 | 2
  instructions: boolean
  special: ('twin' | 'namesake' | 'nobody' | 'blank-name')[]
  headingForm: 'plain' | 'capitals' | 'nfd' | 'star'
  order: 'usual' | 'shuffled'
}

export type Layout = { seed: number; choices: Choices; file: string; bytes: Uint8Array; rows: TrueRow[] }

const specials = ['twin', 'namesake', 'nobody', 'blank-name'] as const

function choose(dice: Dice, seed: number): Choices {
  const form = dice.chance(0.65) ? 'xlsx' : 'csv'
  const isCsv = form === 'csv'
  const headings = seed % 17 === 16 ? 'none' : dice.pick(['one', 'one', 'one', 'numbered', 'two'] as const)
  const isBare = headings === 'none'
  const office = isBare
    ? 'columns'
    : dice.pick(['columns', 'columns', 'joined', 'unit-rows', 'sparse', 'merged'] as const)
  const honorific = dice.pick(['inside', 'inside', 'column', 'gender', 'marks', 'none'] as const)
  const groups = dice.pick(['none', 'rows', 'merged-rows', 'counted-rows', 'number-column', 'column'] as const)
  const number = dice.pick(['running', 'running', 'by-group', 'text', 'formula', 'none'] as const)
  return {
    form,
    encoding: dice.pick(['utf-8', 'bom', 'utf-16le', 'utf-16be', 'windows-1258', 'nfd'] as const),
    delimiter: dice.pick([',', ';', '\t'] as const),
    titles: isBare ? 'none' : dice.pick(['none', 'one', 'letterhead', 'letterhead'] as const),
    headings,
    name: isBare || honorific === 'marks' ? 'whole' : dice.pick(['whole', 'whole', 'two', 'three', 'span'] as const),
    honorific: isBare ? 'inside' : honorific,
    office: isCsv && office === 'merged' ? 'sparse' : office,
    groups: isBare
      ? 'none'
      : (groups === 'number-column' && number === 'none') || (isCsv && groups === 'merged-rows')
        ? 'rows'
        : groups,
    lead: dice.pick(['roman', 'roman', 'letter', 'none'] as const),
    number,
    phone: isBare ? 'plain' : dice.pick(['plain', 'plain', 'lost-zero', 'dotted', 'plus84', 'two', 'none'] as const),
    total: isBare ? 'none' : dice.pick(['none', 'line', 'cells', 'sentence', 'by-group'] as const),
    signature: isBare ? 'none' : dice.pick(['none', 'none', 'date', 'full'] as const),
    capitals: !isBare && dice.chance(0.2),
    titled: dice.chance(0.3),
    offset: dice.chance(0.25) ? dice.between(1, 2) : 0,
    blankRows: dice.chance(0.3),
    email: dice.chance(0.35),
    note: dice.chance(0.5),
    strange: isBare ? 0 : dice.pick([0, 0, 1, 2]),
    repeatHeading: !isBare && dice.chance(0.15),
    hiddenRow: !isCsv && dice.chance(0.1),
    sheets: !isCsv && !isBare && dice.chance(0.15) ? 2 : 1,
    instructions: !isCsv && dice.chance(0.2),
    special: isBare ? [] : specials.filter(() => dice.chance(0.12)),
    headingForm: dice.pick(['plain', 'plain', 'plain', 'capitals', 'nfd', 'star'] as const),
    order: dice.chance(0.3) ? 'shuffled' : 'usual',
  }
}

const quoted = (text: string, delimiter: string) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text

export function separated(
  sheet: BookSheet,
  { encoding, delimiter }: Pick<Choices, 'encoding' | 'delimiter'>,
): Uint8Array {
  const width = Math.max(...sheet.rows.map((r) => r.length))
  const line = (row: BookSheet['rows'][number]) =>
    Array.from({ length: width }, (_, i) => quoted(shownText(row[i] ?? null), delimiter)).join(delimiter)
  const text = `${sheet.rows.map(line).join('\r\n')}\r\n`
  switch (encoding) {
    case 'bom':
      return Buffer.from(`\ufeff${text}`)
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    case 'windows-1258':
      // The code page has no curly apostrophe trouble, but neither has it a letter outside its own.
      return encode1258(text)
    case 'nfd':
      return Buffer.from(text.normalize('NFD'))
    default:
      return Buffer.from(text)
  }
}

/** People with those rows among them that a careful reader stops at: the same person twice, a namesake elsewhere. */
function withSpecials(dice: Dice, people: readonly TruePerson[], special: Choices['special']): TruePerson[] {
  const out = [...people]
  const two = out.filter((p) => p.fullName.includes(' '))
  const first = two[0]
  if (special.includes('twin') && first) {
    const at = out.findLastIndex((p) => p.unit === first.unit && p.group === first.group)
    out.splice(at + 1, 0, { ...first, note: '' })
  }
  const other = two[1]
  const host = other && out.findLast((p) => p.unit !== other.unit)
  if (special.includes('namesake') && other && host) {
    const phone = `0${dice.pick(['9', '3'])}88${dice.between(100_000, 999_999)}`
    out.splice(out.lastIndexOf(host) + 1, 0, {
      ...host,
      fullName: other.fullName,
      phone,
      email: `khac${phone}@example.vn`,
    })
  }
  return out
}

/** A list laid out by its seed, with the truth about each of its rows. */
export function makeLayout(seed: number): Layout {
  const dice = createDice(seed)
  const choices = choose(dice, seed)
  const sheets: BookSheet[] = []
  const rows: TrueRow[] = []
  if (choices.instructions)
    sheets.push({
      name: 'Hướng dẫn',
      hidden: true,
      rows: [
        ['Họ và tên', 'Chức vụ'],
        ['Nguyễn Văn Mẫu', 'Giám đốc'],
      ],
    })
  const order = [0, 1, 2, 3, 4].filter(() => dice.chance(0.7))
  const groups = order.length ? order : [3]
  for (let i = 0; i < choices.sheets; i++) {
    const name = choices.form === 'csv' ? 'Bảng' : choices.sheets === 1 ? 'Danh sách' : `Danh sách ${i + 1}`
    const mine = choices.sheets === 1 ? groups : i === 0 ? [0, 3] : [2, 4]
    const people = makePeople(createDice(seed * 31 + i), { groups: mine, size: dice.between(8, 36), first: i })
    const made = writeSheet(dice, choices, name, withSpecials(dice, people, choices.special), headingWords)
    sheets.push(made.sheet)
    rows.push(...made.rows)
  }
  const visible = sheets.find((s) => !s.hidden) as BookSheet
  return {
    seed,
    choices,
    file: choices.form === 'csv' ? `${seed}.csv` : `${seed}.xlsx`,
    bytes: choices.form === 'csv' ? separated(visible, choices) : makeBook(sheets),
    rows,
  }
}
