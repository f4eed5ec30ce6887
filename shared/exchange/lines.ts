import { fold } from '../names/text'
import { looksLikeName, startsLikeBody, surelyName } from './bodies'
import type { Grid, GridRow } from './grid'
import type { Column } from './headings'
import { isOffice } from './split-office'

/** What a row under the headings is. A headline opens what stands under it: a group, or a unit. */
export type Line =
  | { row: GridRow; kind: 'record' | 'total' | 'note' | 'empty' | 'title' }
  | { row: GridRow; kind: 'headline'; style: Style; text: string }
/** How headlines are marked; those of one mark are of one rank. */
export type Style = 'roman' | 'letter' | 'digit' | 'dotted' | 'dash' | 'capitals' | 'plain'

const nameFields = ['fullName', 'givenName', 'familyName', 'markMr', 'markMs']
const totalLead =
  /^(tong (cong(?! ty)|so)( |$)|(tong|cong)( (nhom|khoi|chung|danh sach|muc|phan|dai bieu|so|nguoi|[ivx]+|\d+)( |$)|$)|danh sach (nay |tren )?(gom|co) )/
const closingLead =
  /^(nguoi (lap|tong hop)|can bo (lap|tong hop)|lap (bang|bieu|danh sach)|noi nhan|thu truong( (don vi|co quan))?$|ky ten|ky ghi ro|ky va ghi|xac nhan cua|chu ky)|(^| )ngay( \d+)? thang( \d+)? nam( \d+)?$/
const authority = /^(TM|KT|TL|TUQ|T\/M|T\/L|K\/T)\.?\s?\p{Lu}/u
const remark = /^(ghi chu|luu y|chu thich)( |$)|^trang (so )?\d+( \d+)?$/
const leadIn = /^([IVX]{1,5}|[A-HK-Z]|\d{1,3}(?:\.\d{1,3})*|[-–•+*])\s*[.):\-–/]?\s*(?=\p{L})/u
const lead = /^(?:[IVX]{1,5}|[A-HK-Z]|\d{1,4}(?:\.\d{1,3})*)[.)/]?$/
const running = /^\d{1,5}(\.\d{1,3})*[.)]?$/
const people = String.raw`(người|đại biểu|đ\/c|đồng chí|vị|khách|ĐB)`
const count = new RegExp(String.raw`^\(?\d+(\s*${people})?\)?$`, 'iu')
const countBehind = new RegExp(String.raw`\s*(?:[:–-]\s*|\()\s*\d+\s*${people}?\s*\)?\s*$`, 'iu')

const styleOf = (mark: string): Style | undefined => {
  const bare = mark.replace(/[.):\-–/\s]+$/u, '')
  if (/^[IVX]+$/.test(bare)) return 'roman'
  if (/^[A-Z]$/.test(bare)) return 'letter'
  if (/^\d+$/.test(bare)) return 'digit'
  if (/^\d+(\.\d+)+$/.test(bare)) return 'dotted'
  return /^[-–•+*]/u.test(mark) ? 'dash' : undefined
}

/** A headline as it is shown: its mark, and its words without the number of people behind them. */
function headline(row: GridRow, number: string, text: string): Line {
  const words = text.replace(countBehind, '')
  const bare = words.replace(/[.:]\s*$/, '')
  if (lead.test(number)) {
    const mark = number.replace(/[.)/]$/, '')
    return { row, kind: 'headline', style: styleOf(mark) ?? 'plain', text: `${mark}. ${bare}` }
  }
  // A single letter or a dash before a word is a mark only with its point: `A. Khối sở`, not `A Lăng`.
  const mark = leadIn.exec(words)?.[0] ?? ''
  const isMark = /[.):\-–/•+*]\s*$/u.test(mark)
  const style = isMark ? styleOf(mark.trim()) : undefined
  const shouted = bare === bare.toLocaleUpperCase('vi') && bare !== bare.toLocaleLowerCase('vi')
  return { row, kind: 'headline', style: style ?? (shouted ? 'capitals' : 'plain'), text: bare }
}

/** A line over the headings that is marked as a group, `I. …` or `A. …`, rules what stands under them. */
export const markedGroup = (row: GridRow, text: string): Line | undefined => {
  const line = headline(row, '', text)
  return line.kind === 'headline' && (line.style === 'roman' || line.style === 'letter') ? line : undefined
}

/** The words of a headline without its mark. */
export const withoutMark = (text: string): string =>
  text.replace(leadIn, (mark) => (/[.):\-–/•+*]\s*$/u.test(mark) ? '' : mark))

/** Tells rows apart by their columns; `closed` is set at the signatures and stays until the list goes on. */
export function createLineReader(grid: Grid, columns: readonly Column[], isGuessed: boolean) {
  const fieldAt = new Map(columns.map((c) => [c.index, c.field]))
  const numberAt = columns.find((c) => c.field === 'number')?.index ?? -1
  const codeAt = columns.find((c) => c.field === 'code')?.index ?? -1
  const nameAt = columns.filter((c) => nameFields.includes(c.field)).map((c) => c.index)
  const firstName = nameAt[0] ?? 0
  let records = 0
  let counted = 0
  // People who are numbered I, II, III: the line of a group never stands among them.
  let romans = 0
  let closed = false

  const isName = (index: number) => nameAt.includes(index)
  // Beside a column of names, crosses stand under Nam and Nữ, and in a group's line how many of each.
  const hasNames = columns.some((c) => c.field === 'fullName' || c.field === 'familyName')
  const isWord = (index: number) => isName(index) && !(hasNames && /^mark/.test(fieldAt.get(index) ?? ''))

  function lone(row: GridRow, number: string, at: number, text: string): Line {
    const isCounted = running.test(number)
    const merge = grid.mergesAt(row).find((m) => m.left <= at && at <= m.right)
    const isWide = merge !== undefined && merge.right - merge.left >= 2 && merge.top === merge.bottom
    const bare = withoutMark(text)
    const asHeadline = () => headline(row, number, text)
    if (records > 0 && /^[(*]/.test(text)) return { row, kind: 'note' }
    if (isGuessed && records === 0 && /^danh sach/.test(fold(text))) return { row, kind: 'title' }
    if (isWide && !isCounted) return asHeadline()
    if (/^[IVXA-HK-Z]/.test(number) && lead.test(number))
      return isName(at) && romans > 0 && /^[IVX]/.test(number) && surelyName(bare)
        ? { row, kind: 'record' }
        : asHeadline()
    if (isName(at)) {
      if (surelyName(bare) && (isCounted || numberAt < 0 || counted < records * 0.5)) return { row, kind: 'record' }
      if (startsLikeBody(bare)) return asHeadline()
      if (isCounted) return { row, kind: 'record' }
      if (looksLikeName(bare) && bare !== bare.toLocaleUpperCase('vi') && counted < Math.max(1, records * 0.5))
        return { row, kind: 'record' }
      return asHeadline()
    }
    if (isCounted && at !== numberAt)
      return startsLikeBody(bare) && at < firstName ? asHeadline() : { row, kind: 'record' }
    return at > Math.max(...nameAt, firstName) && !leadIn.test(text) && !startsLikeBody(bare)
      ? { row, kind: 'note' }
      : asHeadline()
  }

  /** `Cán bộ phụ trách | Giám đốc` under a numbered list: offices of those who sign, and nobody's name. */
  const isSigning = (texts: readonly string[]) =>
    texts.length >= 2 && counted >= records * 0.5 && counted > 0 && texts.every((t) => isOffice(t) || /^\(/.test(t))

  function read(row: GridRow): Line {
    const filled = row.texts.flatMap((text, i) => (text === '' ? [] : [[i, text] as const]))
    const number = numberAt >= 0 ? grid.text(row, numberAt) : ''
    const isMark = lead.test(number) || /^[-–•+*]$/.test(number)
    const words = filled.filter(([i]) => !(i === numberAt && isMark))
    const real = words.filter(([i, text]) => isWord(i) || !count.test(text))
    const [at, text] = real[0] ?? [-1, '']
    const folded = fold(text)
    const isCounted = running.test(number)
    // A code names its person, whatever else the row says.
    if (codeAt >= 0 && /^(\d{7}|\d{27})$/.test(grid.text(row, codeAt))) return { row, kind: 'record' }
    if (real.length === 0) return { row, kind: filled.some(([, t]) => lead.test(t)) ? 'empty' : 'note' }
    const isPersonal = isCounted && real.some(([i]) => isName(i)) && real.length >= 2
    if (!isPersonal && real.length <= 2 && totalLead.test(folded)) return { row, kind: 'total' }
    // `Tổng số: | 2 | người`, the number under the names.
    const rest = real.slice(1).filter(([, t]) => !/^\d+$/.test(t) && !count.test(`1 ${t}`))
    if (rest.length === 0 && totalLead.test(folded)) return { row, kind: 'total' }
    if (records > 0 && !isCounted && real.length <= 3) {
      if (real.some(([, t]) => closingLead.test(fold(t)) || authority.test(t))) {
        closed = true
        return { row, kind: 'note' }
      }
      if (isSigning(real.map(([, t]) => t))) {
        closed = true
        return { row, kind: 'note' }
      }
      if (real.length === 1 && remark.test(folded)) return { row, kind: 'note' }
    }
    if (closed) {
      const goesOn = numberAt >= 0 ? isPersonal : real.length >= 3 && real.some(([i]) => isName(i))
      if (!goesOn) return { row, kind: 'note' }
      closed = false
    }
    return real.length >= 2 ? { row, kind: 'record' } : lone(row, number, at, text)
  }

  return {
    read: (row: GridRow): Line => {
      const line = read(row)
      if (line.kind === 'record') {
        records++
        if (numberAt >= 0 && /^[IVX]+[.)]?$/.test(grid.text(row, numberAt))) romans++
        if (numberAt >= 0 && running.test(grid.text(row, numberAt))) counted++
      }
      return line
    },
  }
}
