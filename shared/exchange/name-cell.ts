import { isForeword, withoutChoice } from '../names/person-name'
import { readPhone } from '../names/phone'
import { cleanText } from '../names/text'
import { surelyName } from './bodies'
import { isOffice } from './split-office'

/** A cell of names taken apart: the name, and what else stood in it. `strange` is what nobody can place, `others` are more people. */
export type NameCell = {
  name: string
  honorific: string
  office: string
  phone: string
  strange: string[]
  others: string[]
}

/** Hardly a name has one of these: the others pass with one look. */
const more = /[\r\n,;()[\]–—*/>→+]|\s-|-\s|\.\s*$|\s(?:và|&|hoặc|cùng)\s/u
const apart = /\s*[\r\n]+\s*|\s+[–—-]+\s*|\s*[–—]\s*|-\s+|\s*[;,]\s*|\s*[([]\s*|\s*[)\]]\s*/u
const trimmed = (text: string) => cleanText(text).replace(/[\s.*:,;–—-]+$/u, '')
const spoken: Record<string, string> = { nam: 'Ông', ông: 'Ông', nữ: 'Bà', bà: 'Bà' }

/** A second line goes on with the name where it is one or two words that are neither an office nor another person. */
const goesOn = (name: string, next: string) =>
  !surelyName(next) &&
  !isOffice(next) &&
  /^\p{Lu}[\p{L}\p{M}’']*( \p{Lu}[\p{L}\p{M}’']*)?$/u.test(next) &&
  !/\d/.test(name)

/**
 * `Ông Nguyễn Văn Hùng - Giám đốc`, `Lê Thị Hoa (0903 111 223)`, `Lê Văn An và Trần Thị Bình`: lists put into the cell of the
 * name what has, or has not, a column of its own. Titles and honorifics before the name stay; `readPersonName` takes them off.
 */
export function readNameCell(raw: string): NameCell {
  const cell: NameCell = { name: raw, honorific: '', office: '', phone: '', strange: [], others: [] }
  const text = withoutChoice(raw.normalize('NFC'))
  if (!more.test(text)) return cell
  const lines = new Set(text.split(/[\r\n]+/).map(trimmed))
  const pieces = text.split(apart).map(trimmed).filter(Boolean)
  // `PGS, TS. Nguyễn Văn An`: what comes before a name may be parted by commas too.
  while (pieces.length > 1 && isForeword(pieces[0] as string)) pieces.splice(0, 2, `${pieces[0]} ${pieces[1]}`)
  const [first = '', ...rest] = pieces
  const [, left = '', right = ''] = /^(.+?)\s*(?:\s(?:và|&|hoặc|cùng)\s|[+/→]|->|=>)\s*(.+)$/u.exec(first) ?? []
  const isPair = surelyName(left) && surelyName(right)
  // `Nguyễn Tấn Bỉnh + 1 chuyên viên` says that somebody comes along, and not who.
  const isCompany = surelyName(left) && /^(?:\d|(?:một|hai|ba)\s)/iu.test(right)
  cell.name = isPair || isCompany ? left : first
  if (isPair) cell.others.push(right)
  else if (isCompany) cell.strange.push(right)
  for (const piece of rest) {
    const honorific = spoken[piece.toLocaleLowerCase('vi')]
    const phone = readPhone(piece)
    if (honorific) cell.honorific = honorific
    else if (phone && !/\p{L}{5,}/u.test(piece)) cell.phone = piece.replace(/^\D*?(?=[+\d(])/u, '')
    else if (surelyName(piece)) cell.others.push(piece)
    else if (isOffice(piece)) cell.office = [cell.office, piece].filter(Boolean).join(', ')
    else if (lines.has(piece) && cell.office === '' && goesOn(cell.name, piece)) cell.name += ` ${piece}`
    else cell.strange.push(piece)
  }
  return cell
}
