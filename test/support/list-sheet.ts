import type { Dice } from './dice'
import { type ListColumn, listColumns } from './list-columns'
import { groupWords } from './list-headings'
import type { Choices } from './list-layouts'
import { headings, Page, type TrueRow, titles } from './list-page'
import type { TruePerson } from './list-people'
import type { BookCell, BookSheet } from './make-book'

const roman = ['I', 'II', 'III', 'IV', 'V']

/** Writes one list, and the truth about each row of it. */
export function writeSheet(
  dice: Dice,
  choices: Choices,
  name: string,
  people: readonly TruePerson[],
  words: Readonly<Record<string, readonly string[]>>,
): { sheet: BookSheet; rows: TrueRow[] } {
  const groupText = groupWords.map((list) => dice.pick(list))
  const { columns: filled, comrade } = listColumns(dice, choices, words, (g) => groupText[g] ?? '')
  const columns: (ListColumn | 'number' | 'blank')[] = [...filled]
  if (choices.number !== 'none') columns.unshift('number')
  if (dice.chance(0.1) && choices.headings !== 'none') columns.splice(dice.between(1, columns.length), 0, 'blank')
  // A blank column never parts a name that is written over two.
  const spanAt = columns.findIndex((c) => typeof c !== 'string' && c.field === 'givenName' && c.heading === '')
  if (columns[spanAt - 1] === 'blank') columns.splice(spanAt - 1, 1)
  const page = new Page(name, choices.offset, columns.length)
  titles(page, dice, choices)
  headings(page, dice, choices, columns)
  const nameAt = columns.findIndex((c) => typeof c !== 'string' && ['fullName', 'familyName'].includes(c.field))
  const unitAt = columns.findIndex((c) => typeof c !== 'string' && c.field === 'unit')
  const isMergedGroup = choices.groups === 'merged-rows'
  const unitNumbers = choices.number !== 'none' && dice.chance(0.5)
  const inner = dice.pick(['', '-', '1.1'] as const)
  const line = (number: string, text: string) => {
    const cells: BookCell[] = Array<null>(nameAt + 1).fill(null)
    cells[0] = number
    cells[nameAt] = text
    return cells
  }
  const leadOf = (n: number) =>
    (choices.lead === 'roman' ? roman[n] : choices.lead === 'letter' ? 'ABCDE'[n] : '') ?? ''

  // Where nearly everybody is alone in a unit, an empty cell would only be an empty cell.
  const runs = people.filter((p, i) => p.unit !== people[i - 1]?.unit).length
  const isSparse = choices.office === 'merged' || (choices.office === 'sparse' && (people.length - runs) * 8 >= runs)
  let running = 0
  let groupNo = -1
  let inGroup = 0
  let unitNo = 0
  let inUnit = 0
  let before: TruePerson | undefined
  let unitTop = -1
  const repeatAt = choices.repeatHeading ? Math.floor(people.length / 2) : -1
  const hiddenRows: number[] = []
  const closeUnit = () => {
    if (choices.office === 'merged' && unitTop >= 0 && page.rows.length - 1 > unitTop)
      page.merges.push([unitTop, page.offset + unitAt, page.rows.length - 1, page.offset + unitAt])
    unitTop = -1
  }
  const closeGroup = () => {
    if (choices.total === 'by-group' && inGroup > 0 && choices.groups !== 'none' && choices.groups !== 'column')
      page.put(line('', dice.pick([`Cộng nhóm ${groupNo + 1}: ${inGroup}`, `Cộng: ${inGroup} đại biểu`, 'Cộng'])))
  }
  const openGroup = (group: number) => {
    const text = groupText[group] ?? ''
    const lead = leadOf(groupNo)
    const n = people.filter((p) => p.group === group).length
    const leaded = lead ? `${lead}. ${text}` : text
    if (choices.blankRows) page.blank()
    if (choices.groups === 'merged-rows') page.wide(leaded, true)
    else if (choices.groups === 'rows') page.put(dice.chance(0.5) ? [leaded] : line('', leaded))
    else if (choices.groups === 'counted-rows') {
      const counted = dice.pick([`${leaded} (${n} đại biểu)`, `${leaded}: ${n} người`, `${leaded} - ${n} đại biểu`])
      page.put([counted])
    } else if (choices.groups === 'number-column') {
      const cells = line(lead || roman[groupNo] || '', text)
      if (dice.chance(0.3)) {
        const last = columns.findLastIndex(
          (c, i) => i > nameAt + 1 && typeof c !== 'string' && !['middleName', 'givenName'].includes(c.field),
        )
        if (last > 0) cells[last] = { n }
      }
      page.put(cells)
    }
  }

  for (const [i, person] of people.entries()) {
    const isNewGroup = person.group !== before?.group
    const isNewUnit = isNewGroup || person.unit !== before?.unit
    if (isNewUnit) closeUnit()
    if (isNewGroup) {
      closeGroup()
      groupNo++
      inGroup = 0
      unitNo = 0
      openGroup(person.group)
    }
    if (i === repeatAt) {
      closeUnit()
      headings(page, dice, { ...choices, headings: choices.headings === 'two' ? 'two' : 'one' }, columns)
    }
    if (isNewUnit) {
      unitNo++
      inUnit = 0
      if (choices.office === 'unit-rows')
        page.put(
          unitNumbers
            ? line(String(unitNo), person.unit)
            : dice.chance(0.5)
              ? [`${unitNo}. ${person.unit}`]
              : line('', `${unitNo}. ${person.unit}`),
        )
    }
    running++
    inGroup++
    inUnit++
    const isInner = choices.office === 'unit-rows' && unitNumbers
    const numberCell = (): BookCell => {
      if (isInner) return inner === '1.1' ? `${unitNo}.${inUnit}` : inner
      if (choices.number === 'text') return String(running).padStart(2, '0')
      if (choices.number === 'formula') return { formula: `ROW()-${page.rows.length + 1 - running}`, value: running }
      return { n: choices.number === 'by-group' ? inGroup : running }
    }
    const isFirst = isNewUnit || i === repeatAt
    const cells = columns.map((c): BookCell => {
      if (c === 'number') return numberCell()
      if (c === 'blank') return null
      const isLeftOut = c.field === 'unit' && !isFirst && isSparse
      return isLeftOut ? null : c.cell(person, i)
    })
    const isTwin = people.slice(0, i).some((p) => p.fullName === person.fullName && p.unit === person.unit)
    const isDoubtful = isTwin || !person.fullName.includes(' ')
    const has = (field: string) => columns.some((c) => typeof c !== 'string' && c.field === field)
    const at = page.put(cells, {
      verdict: isDoubtful ? 'doubtful' : 'new',
      group: choices.groups === 'none' ? undefined : person.group,
      says: {
        fullName: person.fullName,
        honorific: choices.honorific === 'none' ? '' : comrade ? 'Đồng chí' : person.honorific,
        office: person.office,
        unit: person.unit,
        ...(has('phone') ? { phone: person.phone } : {}),
        ...(has('email') ? { email: person.email } : {}),
      },
    })
    if (isFirst) unitTop = at
    if (choices.hiddenRow && i === 2) hiddenRows.push(at)
    before = person
  }
  closeUnit()
  closeGroup()
  odd(page, choices, columns, nameAt, running)
  closing(page, dice, choices, line, people.length, isMergedGroup)
  return { sheet: { name, rows: page.rows, merges: page.merges, hiddenRows }, rows: page.truth }
}

/** Rows of the list in which nobody is named. */
function odd(
  page: Page,
  { special }: Choices,
  columns: readonly (ListColumn | 'number' | 'blank')[],
  nameAt: number,
  running: number,
): void {
  const fields = columns.map((c) => (typeof c === 'string' ? c : c.field))
  const row = (name: string): BookCell[] =>
    fields.map((field, i) => {
      if (field === 'number') return { n: running + 1 }
      if (i === nameAt) return name
      if (field === 'office') return 'Chuyên viên'
      if (field === 'unit') return 'Sở Du lịch'
      return field === 'officeUnit' ? 'Chuyên viên, Sở Du lịch' : ''
    })
  if (special.includes('nobody')) page.put(row('Chưa cử'), { verdict: 'rejected' })
  if (special.includes('blank-name') && fields.includes('unit') && fields.includes('office'))
    page.put(row(''), { verdict: 'rejected' })
}

function closing(
  page: Page,
  dice: Dice,
  choices: Choices,
  line: (number: string, text: string) => BookCell[],
  count: number,
  isMerged: boolean,
): void {
  if (choices.blankRows) page.blank()
  if (choices.total === 'line')
    page.put(dice.chance(0.5) ? [`Tổng cộng: ${count} đại biểu`] : line('', `Tổng cộng: ${count}`))
  if (choices.total === 'cells') {
    const cells = line('', dice.pick(['Tổng cộng', 'TỔNG CỘNG', 'Cộng', 'Tổng số']))
    const at = Math.min(page.width - 1, cells.length + 1)
    cells[at] = choices.form === 'xlsx' ? { formula: `COUNTA(B5:B${page.rows.length})`, value: count } : String(count)
    page.put(cells)
  }
  if (choices.total === 'sentence')
    page.wide(
      dice.pick([
        `Danh sách này có ${count} đại biểu./.`,
        `(Danh sách gồm ${count} người)`,
        `Tổng cộng danh sách có ${count} (… ) đại biểu.`,
      ]),
      isMerged,
    )
  if (choices.signature === 'none') return
  const right = Math.max(1, page.width - 2)
  const pair = (a: string, b: string) => {
    const cells: BookCell[] = Array<null>(page.width).fill(null)
    cells[Math.min(1, right - 1)] = a
    cells[right] = b
    page.put(cells)
  }
  if (dice.chance(0.5)) page.blank()
  pair('', 'Thành phố Hồ Chí Minh, ngày 15 tháng 10 năm 2019')
  if (choices.signature === 'date') return
  pair(
    dice.pick(['NGƯỜI LẬP BẢNG', 'Người lập biểu', 'NGƯỜI LẬP DANH SÁCH']),
    dice.pick(['THỦ TRƯỞNG ĐƠN VỊ', 'GIÁM ĐỐC', 'TL. CHỦ TỊCH', 'KT. GIÁM ĐỐC']),
  )
  pair('(Ký, ghi rõ họ tên)', dice.pick(['(Ký tên, đóng dấu)', 'PHÓ GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']))
  page.blank()
  page.blank()
  pair('Lê Thị Lập', 'Hoàng Văn Trưởng')
}
