import type { Dice } from './dice'
import { strangeColumns } from './list-headings'
import type { Choices } from './list-layouts'
import type { TruePerson } from './list-people'
import type { BookCell } from './make-book'

/** One column of a list: its heading, what stands above it in a list with two lines of headings, and its cells. */
export type ListColumn = {
  field: string
  heading: string
  over: string
  cell: (person: TruePerson, n: number) => BookCell
}

type Words = Readonly<Record<string, readonly string[]>>

const shout = (text: string) => text.toLocaleUpperCase('vi')

/** The name as this list writes it, with what stands before it. */
function spoken(person: TruePerson, choices: Choices, comrade: boolean): { lead: string; name: string } {
  const said = choices.honorific === 'inside' ? (comrade ? 'Đ/c' : person.honorific) : ''
  const lead = [said, choices.titled ? person.title : ''].filter(Boolean).join(' ')
  return { lead, name: choices.capitals ? shout(person.fullName) : person.fullName }
}

function nameColumns(dice: Dice, choices: Choices, words: Words, comrade: boolean): ListColumn[] {
  const heading = dice.pick(words.fullName ?? [])
  const parts = (p: TruePerson) => {
    const { lead, name } = spoken(p, choices, comrade)
    const tokens = name.split(' ')
    return { lead, first: tokens.slice(0, -1), given: tokens.at(-1) ?? '' }
  }
  const rest = (p: TruePerson) => [parts(p).lead, ...parts(p).first].filter(Boolean).join(' ')
  const given = (p: TruePerson) => parts(p).given
  const over = 'Họ và tên'
  if (choices.name === 'whole') {
    const whole = (p: TruePerson) =>
      Object.values(spoken(p, choices, comrade))
        .filter(Boolean)
        .join(' ')
    return [{ field: 'fullName', heading, over: '', cell: whole }]
  }
  if (choices.name === 'span')
    return [
      { field: 'familyName', heading, over: '', cell: rest },
      { field: 'givenName', heading: '', over: '', cell: given },
    ]
  if (choices.name === 'two')
    return [
      {
        field: 'familyName',
        heading: dice.pick(['Họ đệm', 'Họ và đệm', 'Họ và chữ đệm', 'Họ lót', 'Họ và tên đệm', 'Họ']),
        over,
        cell: rest,
      },
      { field: 'givenName', heading: 'Tên', over, cell: given },
    ]
  return [
    {
      field: 'familyName',
      heading: 'Họ',
      over,
      cell: (p) => [parts(p).lead, parts(p).first[0]].filter(Boolean).join(' '),
    },
    {
      field: 'middleName',
      heading: dice.pick(['Chữ đệm', 'Đệm', 'Tên đệm', 'Lót']),
      over,
      cell: (p) => parts(p).first.slice(1).join(' '),
    },
    { field: 'givenName', heading: 'Tên', over, cell: given },
  ]
}

function honorificColumns(dice: Dice, { honorific }: Choices, words: Words): ListColumn[] {
  const column = (field: string, heading: string, over: string, cell: ListColumn['cell']): ListColumn => ({
    field,
    heading,
    over,
    cell,
  })
  if (honorific === 'column') return [column('honorific', dice.pick(words.honorific ?? []), '', (p) => p.honorific)]
  if (honorific === 'gender')
    return [column('gender', dice.pick(words.gender ?? []), '', (p) => (p.honorific === 'Ông' ? 'Nam' : 'Nữ'))]
  if (honorific !== 'marks') return []
  const [men, women] = dice.pick([
    ['Nam', 'Nữ'],
    ['Ông', 'Bà'],
  ] as const)
  return [
    column('markMr', men, 'Giới tính', (p) => (p.honorific === 'Ông' ? 'x' : '')),
    column('markMs', women, 'Giới tính', (p) => (p.honorific === 'Bà' ? 'x' : '')),
  ]
}

function phoneCell(dice: Dice, { phone, form }: Choices): ListColumn['cell'] {
  const mark = dice.pick(['; ', ' / ', ' - ', '\n'])
  return ({ phone: number }) => {
    const spaced = (gap: string, text: string) =>
      `${text.slice(0, -6)}${gap}${text.slice(-6, -3)}${gap}${text.slice(-3)}`
    if (phone === 'lost-zero') return form === 'csv' ? number.slice(1) : { n: Number(number.slice(1)) }
    if (phone === 'dotted') return spaced('.', number)
    if (phone === 'plus84') return `+84 ${spaced(' ', number.slice(1))}`
    return phone === 'two' ? `${number}${mark}028 3822 1234` : number
  }
}

function officeColumns(dice: Dice, choices: Choices, words: Words): ListColumn[] {
  const over = dice.pick(['Chức vụ, đơn vị công tác', 'Công tác', 'Chức vụ và cơ quan'])
  if (choices.office === 'joined') {
    const joint = dice.pick([', ', ' - ', ' ', '\n'])
    const cell = (p: TruePerson) => `${p.office}${p.office.includes(',') && joint === ' ' ? ', ' : joint}${p.unit}`
    return [{ field: 'officeUnit', heading: dice.pick(words.officeUnit ?? []), over: '', cell }]
  }
  const office = { field: 'office', heading: dice.pick(words.office ?? []), over, cell: (p: TruePerson) => p.office }
  const unit = { field: 'unit', heading: dice.pick(words.unit ?? []), over, cell: (p: TruePerson) => p.unit }
  return choices.office === 'unit-rows' ? [{ ...office, over: '' }] : [office, unit]
}

/** The columns of one list, in its own order; parts of a name and pairs of crosses stay side by side. */
export function listColumns(dice: Dice, choices: Choices, words: Words, groupText: (group: number) => string) {
  const comrade = choices.honorific === 'inside' && dice.chance(0.15)
  const one = (field: string, cell: ListColumn['cell'], over = ''): ListColumn[] => [
    { field, heading: dice.pick(words[field] ?? []), over, cell },
  ]
  const contact = choices.email ? 'Liên hệ' : ''
  const blocks: ListColumn[][] = [
    honorificColumns(dice, choices, words),
    nameColumns(dice, choices, words, comrade),
    officeColumns(dice, choices, words),
    [
      ...(choices.phone === 'none' ? [] : one('phone', phoneCell(dice, choices), contact)),
      ...(choices.email ? one('email', (p) => p.email, choices.phone === 'none' ? '' : contact) : []),
    ],
    choices.groups === 'column' ? one('category', (p) => groupText(p.group)) : [],
    ...dice
      .shuffle(strangeColumns)
      .slice(0, choices.strange)
      .map(([heading, cell]) => [{ field: '', heading, over: '', cell: (_: TruePerson, n: number) => cell(n) }]),
    choices.note ? one('note', (p) => p.note) : [],
  ]
  const ordered = choices.order === 'shuffled' ? dice.shuffle(blocks) : blocks
  return { comrade, columns: ordered.flat() }
}
