import type { Dice } from './dice'
import type { ListColumn } from './list-columns'
import type { Choices } from './list-layouts'
import type { BookCell } from './make-book'

/** The truth about one row of a file. */
export type TrueRow = {
  /** `Danh sách!12`. */
  key: string
  verdict: 'new' | 'doubtful' | 'rejected' | 'heading'
  /** What the import must have read, where the row is a person. */
  says: Partial<Record<'fullName' | 'honorific' | 'office' | 'unit' | 'phone' | 'email', string>> | undefined
  group: number | undefined
  text: string
}

/** A sheet being written from the top, its merged ranges and the truth about its rows. */
export class Page {
  rows: BookCell[][] = []
  merges: [number, number, number, number][] = []
  truth: TrueRow[] = []
  constructor(
    readonly name: string,
    readonly offset: number,
    readonly width: number,
  ) {}
  put(cells: readonly BookCell[], what: Pick<TrueRow, 'verdict'> & Partial<TrueRow> = { verdict: 'heading' }): number {
    // A cell set beyond the end leaves holes before it.
    const at = this.rows.push([...Array<null>(this.offset).fill(null), ...Array.from(cells, (c) => c ?? null)]) - 1
    if (cells.some((c) => c !== null && c !== ''))
      this.truth.push({
        key: `${this.name}!${at + 1}`,
        says: undefined,
        group: undefined,
        text: JSON.stringify(cells),
        ...what,
      })
    return at
  }
  /** A line over the whole width. */
  wide(text: string, isMerged: boolean): void {
    const at = this.put([text])
    if (isMerged) this.merges.push([at, this.offset, at, this.offset + this.width - 1])
  }
  blank(): void {
    this.rows.push([])
  }
}

export function titles(page: Page, dice: Dice, choices: Pick<Choices, 'titles' | 'form'>): void {
  const wide = (text: string) => page.wide(text, choices.form === 'xlsx' && dice.chance(0.7))
  if (choices.titles === 'none') return
  if (choices.titles === 'letterhead') {
    const right = Math.max(2, Math.floor(page.width / 2))
    const pair = (a: string, b: string) => page.put([a, ...Array<null>(right - 1).fill(null), b])
    pair('ỦY BAN NHÂN DÂN THÀNH PHỐ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    pair('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'Độc lập - Tự do - Hạnh phúc')
    pair('', 'Thành phố Hồ Chí Minh, ngày 10 tháng 10 năm 2019')
    if (dice.chance(0.5)) page.blank()
  }
  wide('DANH SÁCH ĐẠI BIỂU MỜI DỰ HỘI NGHỊ')
  if (dice.chance(0.5)) wide('(Kèm theo Kế hoạch số 02/KH-HĐTĐKT ngày 24 tháng 7 năm 2019)')
  if (dice.chance(0.3)) wide('Người liên hệ: Trần Văn Lập, điện thoại: 028 3829 1234, email: lap@example.vn')
  if (dice.chance(0.6)) page.blank()
}

const dress = (text: string, { headingForm }: Pick<Choices, 'headingForm'>): string => {
  if (text === '') return text
  if (headingForm === 'capitals') return text.toLocaleUpperCase('vi')
  if (headingForm === 'nfd') return text.normalize('NFD')
  return headingForm === 'star' && /^(Chức vụ|Đơn vị|Điện thoại)$/.test(text) ? `${text} (*)` : text
}

export function headings(
  page: Page,
  dice: Dice,
  choices: Pick<Choices, 'headings' | 'headingForm'>,
  columns: readonly (ListColumn | 'number' | 'blank')[],
): void {
  if (choices.headings === 'none') return
  const own = columns.map((c) =>
    typeof c === 'string' ? { heading: c === 'number' ? dice.pick(['STT', 'TT']) : '', over: '' } : c,
  )
  const isTwo = choices.headings === 'two'
  const top = own.map(({ heading, over }, i) =>
    isTwo && over ? (own[i - 1]?.over === over ? '' : dress(over, choices)) : dress(heading, choices),
  )
  const at = page.put(top)
  if (isTwo && own.some((c) => c.over)) {
    page.put(own.map(({ heading, over }) => (over ? dress(heading, choices) : '')))
    for (const [i, { over }] of own.entries()) {
      const column = page.offset + i
      if (!over) page.merges.push([at, column, at + 1, column])
      else if (own[i - 1]?.over !== over) {
        const last = own.findLastIndex((c) => c.over === over)
        if (last > i) page.merges.push([at, column, at, page.offset + last])
      }
    }
  }
  for (const [i, c] of columns.entries())
    if (typeof c !== 'string' && c.heading === '' && c.field === 'givenName')
      page.merges.push([at, page.offset + i - 1, at, page.offset + i])
  if (choices.headings === 'numbered') {
    const style = dice.pick(['(n)', 'n', 'AB'] as const)
    page.put(
      columns.map((_, i) =>
        style === '(n)' ? `(${i + 1})` : style === 'n' ? { n: i + 1 } : i < 2 ? ('AB'[i] ?? '') : { n: i - 1 },
      ),
    )
  }
}
