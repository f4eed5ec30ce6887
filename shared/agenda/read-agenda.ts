import { fold } from '../names/text'
import type { ItemKind } from './agenda-item'
import { readHours, readMinutes } from './read-times'

type Cell = { text: string }
export type AgendaSheet = {
  name: string
  rows: readonly { number: number; cells: readonly Cell[] }[]
  merges: readonly { top: number; left: number; bottom: number; right: number }[]
}
export const agendaColumns = [
  'number',
  'time',
  'minutes',
  'title',
  'presenters',
  'owner',
  'sound',
  'light',
  'media',
  'script',
  'fallback',
  'note',
] as const
export type AgendaColumn = (typeof agendaColumns)[number]
export const agendaColumnLabels = {
  '': 'Không dùng',
  number: 'Số thứ tự',
  time: 'Thời gian',
  minutes: 'Thời lượng',
  title: 'Nội dung',
  presenters: 'Người thực hiện',
  owner: 'Người phụ trách',
  sound: 'Âm thanh',
  light: 'Ánh sáng',
  media: 'Tài liệu, clip',
  script: 'Lời dẫn',
  fallback: 'Phương án dự phòng',
  note: 'Ghi chú',
} satisfies Record<AgendaColumn | '', string>

const headings: readonly (readonly [AgendaColumn, RegExp])[] = [
  ['minutes', /^(thoi luong|so phut|thoi gian du kien \(phut\)|phut|tg phut)/],
  ['time', /^(thoi gian|gio|tg|khung gio|moc gio|bat dau)/],
  ['title', /^(noi dung|tieu de|chuong trinh|cong viec|dien bien|phan|hoat dong|ten muc)/],
  [
    'presenters',
    /^(nguoi thuc hien|thuc hien|nguoi trinh bay|trinh bay|nguoi phat bieu|dien gia|don vi thuc hien|nguoi dieu hanh|chu tri)/,
  ],
  ['owner', /^(phu trach|nguoi phu trach|nguoi chiu trach nhiem|theo doi|hau truong)/],
  ['sound', /^(am thanh|nhac)/],
  ['light', /^(anh sang|den)/],
  ['media', /^(tai lieu|clip|video|hinh anh|phuong tien|slide)/],
  ['script', /^(loi dan|mc|loi mc)/],
  ['fallback', /^(phuong an du phong|du phong|xu ly tinh huong)/],
  ['note', /^(ghi chu|gc|luu y)/],
  ['number', /^(stt|tt|so tt|so thu tu)$/],
]
const columnOf = (text: string): AgendaColumn | undefined => {
  const folded = fold(text)
  return folded === '' || folded.length > 40 ? undefined : headings.find(([, pattern]) => pattern.test(folded))?.[0]
}

const textAt = (row: AgendaSheet['rows'][number], index: number) => (row.cells[index]?.text ?? '').trim()

type Merge = AgendaSheet['merges'][number]
const mergeAt = (sheet: AgendaSheet, row: number, column: number): Merge | undefined =>
  sheet.merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)

export type AgendaColumns = {
  headingRow: number
  columns: { index: number; heading: string; field: AgendaColumn | '' }[]
  /** The headings folded, by which a correction is known again in the next file. */
  key: string
}

/** What the clerk says of the columns: column index → field, or '' for none. */
export type AgendaMapping = Readonly<Record<string, string>>

const keyOf = (columns: AgendaColumns['columns']) => columns.map((c) => fold(c.heading)).join('|')
const isAgenda = (columns: AgendaColumns['columns']) => columns.some((c) => c.field === 'title')

/** The row that names most columns, content among them. */
function namedColumns(sheet: AgendaSheet): AgendaColumns | undefined {
  let best: AgendaColumns | undefined
  let most = 1
  for (const row of sheet.rows.slice(0, 40)) {
    const seen = new Set<string>()
    const columns = row.cells.map((_, index) => {
      const heading = textAt(row, index)
      const field = columnOf(heading)
      const isFirst = field !== undefined && !seen.has(field)
      if (isFirst) seen.add(field)
      return { index, heading, field: isFirst ? field : ('' as const) }
    })
    if (seen.has('title') && seen.size > most) {
      best = { headingRow: row.number, columns, key: keyOf(columns) }
      most = seen.size
    }
  }
  return best
}

/**
 * A table whose headings nobody knows: its first row of several cells stands for them, so that the clerk can say what each
 * column is.
 */
function strangeColumns(sheet: AgendaSheet): AgendaColumns | undefined {
  const row = sheet.rows.slice(0, 40).find((r) => r.cells.filter((c) => c.text.trim() !== '').length >= 2)
  if (!row) return undefined
  const columns = row.cells.map((_, index) => ({ index, heading: textAt(row, index), field: '' as const }))
  return { headingRow: row.number, columns, key: keyOf(columns) }
}

/**
 * The headings of a programme, with the mapping that `mappingOf` has for them: what the clerk corrected now or for an earlier file of the
 * same headings goes before what is recognised. Undefined where the sheet has no table.
 */
export function findAgendaColumns(
  sheet: AgendaSheet,
  mappingOf: (key: string) => AgendaMapping | undefined = () => undefined,
): AgendaColumns | undefined {
  const found = namedColumns(sheet) ?? strangeColumns(sheet)
  const mapping = found && mappingOf(found.key)
  if (!found || !mapping) return found
  const known = new Set<string>(agendaColumns)
  return {
    ...found,
    columns: found.columns.map((c) => {
      const said = mapping[String(c.index)]
      return said === undefined ? c : { ...c, field: known.has(said) ? (said as AgendaColumn) : '' }
    }),
  }
}

/** Some cells under a heading, to see what the column holds. */
export const samplesOf = (sheet: AgendaSheet, found: AgendaColumns, index: number): string[] =>
  sheet.rows
    .filter((r) => r.number > found.headingRow)
    .map((r) => textAt(r, index).slice(0, 60))
    .filter((t) => t !== '')
    .slice(0, 3)

/** One row of a table read as an item; `children` are its own lines that begin with a dash. */
export type ReadItem = {
  key: string
  sheet: string
  number: number
  title: string
  depth: 0 | 1
  kind: ItemKind
  start: number | null
  end: number | null
  minutes: number | null
  /** The hour is that of several rows merged into one cell. */
  shares: { first: boolean; rows: number } | null
  badTime: string
  values: Partial<Record<AgendaColumn, string>>
  children: string[]
}
export type OtherRow = {
  key: string
  sheet: string
  number: number
  what: 'title' | 'heading' | 'group' | 'note' | 'unread'
  text: string
}

const kindWords: readonly (readonly [ItemKind, RegExp])[] = [
  ['teaBreak', /(giai lao|an nhe|nghi giua gio|tea ?break|giua gio)/],
  ['reception', /(don tiep|don dai bieu|don khach|diem danh|check ?in|on dinh (to chuc|cho ngoi))/],
  ['performance', /(van nghe|tiet muc|ca mua)/],
  ['anthem', /(chao co|quoc ca)/],
  ['video', /(video|clip|phim|phong su)/],
  ['awardPresentation', /(khen thuong|trao (bang|thuong|tang|giay|danh hieu)|ton vinh|tuyen duong)/],
  ['acknowledgement', /(tiep thu|dap tu)/],
  ['directiveRemarks', /(chi dao|phat bieu cua (lanh dao|dong chi))/],
  ['discussionPaper', /(tham luan|y kien thao luan|dien hinh)/],
  ['openingStatement', /(tuyen bo ly do|gioi thieu (dai bieu|thanh phan))/],
  ['openingRemarks', /khai mac/],
  ['closing', /(be mac|ket thuc|tong ket hoi nghi|phat bieu ket luan|ket luan)/],
  ['summaryReport', /bao cao/],
]

/** What kind of item a title means. */
export const kindOfTitle = (title: string): ItemKind => {
  // The council and its office carry the word in their names; they do not hand out anything.
  const folded = fold(title).replace(/thi dua (va )?khen thuong/g, 'td')
  return kindWords.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
}

const dash = /^\s*(?:[-–—+*•·▪o]\s+|\d+\.\d+\.?\s+|[a-zđ][.)]\s+)/iu
const numbered = /^\s*(?:\d{1,2}[.)]\s+|[IVX]{1,5}[.)]\s+)/u
const closing = /^(noi nhan|nguoi lap|tm |kt |ghi chu|luu y|thanh pho .* ngay|ngay \d)/

/** Reads a table of a programme: every non-empty row is an item or one of the other rows, exactly once. */
export function readAgendaSheet(
  sheet: AgendaSheet,
  found: AgendaColumns | undefined,
): { items: ReadItem[]; others: OtherRow[] } {
  const items: ReadItem[] = []
  const others: OtherRow[] = []
  const other = (number: number, what: OtherRow['what'], text: string) =>
    others.push({ key: `${sheet.name}!${number}`, sheet: sheet.name, number, what, text })
  for (const row of sheet.rows) {
    const text = row.cells
      .map((c) => c.text.trim())
      .filter(Boolean)
      .join(' ')
    if (found && !isAgenda(found.columns)) other(row.number, 'unread', text)
    else if (!found || row.number < found.headingRow) other(row.number, 'title', text)
    else if (row.number === found.headingRow || row.cells.every((c) => /^(\(?\d+\)?|)$/.test(c.text.trim())))
      other(row.number, 'heading', text)
    else {
      const item = readRow(sheet, row, found)
      if (typeof item === 'string') other(row.number, item, text)
      else items.push(item)
    }
  }
  return { items, others }
}

function readRow(
  sheet: AgendaSheet,
  row: AgendaSheet['rows'][number],
  found: AgendaColumns,
): ReadItem | 'group' | 'note' {
  const values: Partial<Record<AgendaColumn, string>> = {}
  let shares: ReadItem['shares'] = null
  for (const { index, field } of found.columns) {
    if (field === '') continue
    const own = textAt(row, index)
    const merge = mergeAt(sheet, row.number, index)
    const corner = merge && sheet.rows.find((r) => r.number === merge.top)
    const isShared =
      merge && merge.bottom > merge.top && (field === 'time' || field === 'minutes' || field === 'presenters')
    values[field] = own === '' && isShared && corner ? textAt(corner, merge.left) : own
    if (field === 'time' && merge && merge.bottom > merge.top)
      shares = { first: merge.top === row.number, rows: merge.bottom - merge.top + 1 }
  }
  const filled = row.cells.map((c) => c.text.trim()).filter((t) => t !== '')
  const titleColumn = found.columns.find((c) => c.field === 'title')?.index ?? -1
  const wide = sheet.merges.some((m) => m.top === row.number && m.right - m.left >= 2 && m.bottom === row.number)
  if (filled.length === 1 && (wide || textAt(row, titleColumn) === ''))
    return closing.test(fold(filled[0] ?? '')) ? 'note' : 'group'
  const lines = (values.title ?? '')
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
  const dashed = lines.slice(1).filter((l) => dash.test(l))
  const isChild =
    dash.test(values.title ?? '') ||
    /^\d+\.\d+\.?$/.test(values.number ?? '') ||
    /^[a-zđ][.)]?$/i.test(values.number ?? '')
  const children = dashed.length >= 2 ? dashed.map((l) => l.replace(dash, '').replace(/[;.]$/, '')) : []
  const own = children.length ? lines.filter((l) => !dashed.includes(l)) : lines
  const title = own
    .join(' ')
    .replace(isChild ? dash : numbered, '')
    .replace(/[:;]$/, '')
    .trim()
  const hours = values.time ? readHours(values.time) : undefined
  const inTitle = hours || values.time ? undefined : hoursBefore(title)
  const minutes = values.minutes ? readMinutes(values.minutes) : undefined
  const at = hours ?? inTitle?.hours
  return {
    key: `${sheet.name}!${row.number}`,
    sheet: sheet.name,
    number: row.number,
    title: inTitle?.rest ?? title,
    depth: isChild ? 1 : 0,
    kind: kindOfTitle(title),
    start: at?.start ?? null,
    end: at?.end ?? null,
    minutes: minutes ?? (values.time && !hours ? (readMinutes(values.time) ?? null) : null),
    shares,
    badTime: values.time && !hours && readMinutes(values.time) === undefined ? values.time : '',
    values,
    children,
  }
}

/** `07g30 - 08g00: Đón tiếp đại biểu` in one cell. */
function hoursBefore(title: string): { hours: { start: number; end: number | null }; rest: string } | undefined {
  const found = /^(.{3,30}?)\s*:\s+(.+)$/su.exec(title)
  const hours = found && readHours(found[1] ?? '')
  return hours ? { hours, rest: found[2] ?? '' } : undefined
}
