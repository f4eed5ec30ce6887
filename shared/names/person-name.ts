import { cleanText, fold } from './text'
import { isTitle, opensTitle, titleLength } from './titles'

export type Honorific = '' | 'Ông' | 'Bà' | 'Đồng chí'
export type PersonName = { honorific: Honorific; titles: string[]; fullName: string; doubt: boolean }

const honorificOf: Record<string, Honorific> = {
  ông: 'Ông',
  bà: 'Bà',
  'đ/c': 'Đồng chí',
  đc: 'Đồng chí',
  'đồng chí': 'Đồng chí',
  anh: 'Ông',
  chị: 'Bà',
  cô: 'Bà',
  thầy: 'Ông',
  mr: 'Ông',
  ms: 'Bà',
  mrs: 'Bà',
  // Both at once say that nobody asked.
  'ông/bà': '',
  'ông(bà)': '',
  'ô/b': '',
}
/** One letter speaks to somebody only with its point: `Ô. Nguyễn Văn An`. */
const shortHonorific: Record<string, Honorific> = { 'ô.': 'Ông', 'b.': 'Bà' }
/** Without it only before a family, and two names more: `B Nguyễn Thị Bảy`. */
const bareHonorific: Record<string, Honorific> = { ô: 'Ông', b: 'Bà' }
/** Shortened orders of monks and priests, told from initials by their point. */
const shortTitle = /^(HT|TT|ĐĐ|NT|SC|LM|Lm|MS)\.$/

/** `Anh hùng Lao động` is no Anh called hùng. */
const hero = /^anh hùng( (lao động|lđ|lực lượng vũ trang( nhân dân)?|llvt(nd)?))?$/

/** The same first words over and over: each is worked out once. */
const bareWords = new Map<string, string>()
const bare = (token: string): string => {
  const known = bareWords.get(token)
  if (known !== undefined) return known
  const made = token.toLocaleLowerCase('vi').replace(/[.:,]+$/g, '')
  if (bareWords.size > 20_000) bareWords.clear()
  bareWords.set(token, made)
  return made
}

/** Families that are hardly ever a middle name: before one of them and two names more, `Ông` speaks to somebody. */
const surelyFamily =
  /^(nguyễn|trần|lê|phạm|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|đinh|trương|trịnh|lương|tạ|phùng|đoàn|dương|lý|hoàng)$/

/** How many leading tokens form a title, an honorific, or nothing. Longer ones first. */
const leading = (tokens: readonly string[]): { take: number; honorific?: Honorific; title?: string } => {
  const two = `${bare(tokens[0] ?? '')} ${bare(tokens[1] ?? '')}`
  const one = bare(tokens[0] ?? '')
  if (two === 'anh hùng' && !/^H/.test(tokens[1] ?? ''))
    for (let take = Math.min(7, tokens.length); take >= 2; take--)
      if (hero.test(tokens.slice(0, take).map(bare).join(' '))) return { take, title: tokens.slice(0, take).join(' ') }
  const first = (tokens[0] ?? '').toLocaleLowerCase('vi')
  const short = shortHonorific[first]
  if (short !== undefined) return { take: 1, honorific: short }
  const letter = bareHonorific[first]
  if (letter !== undefined && tokens.length >= 4 && surelyFamily.test(bare(tokens[1] ?? '')))
    return { take: 1, honorific: letter }
  if (shortTitle.test(tokens[0] ?? '')) return { take: 1, title: tokens[0] as string }
  // `Thầy thuốc Ưu tú` is nobody's teacher: titles go before honorifics.
  const titled = opensTitle(one) ? titleLength(tokens.map(bare)) : 0
  if (titled > 0) return { take: titled, title: tokens.slice(0, titled).join(' ') }
  if (honorificOf[two] !== undefined) return { take: 2, honorific: honorificOf[two] }
  if (honorificOf[one] !== undefined) return { take: 1, honorific: honorificOf[one] }
  const stacked = one.split('.').filter(Boolean)
  if (stacked.length > 1 && stacked.every(isTitle)) return { take: 1, title: tokens[0] as string }
  return { take: 0 }
}

/** True for words that only stand before names: `PGS`, `TS.`, `Ông`, `Thiếu tướng`, `Đ/c Đại tá`. */
export const isForeword = (words: string): boolean => {
  let tokens = words.split(' ').filter((token) => bare(token) !== '')
  if (tokens.length === 0) return false
  while (tokens.length > 0) {
    const { take } = leading(tokens)
    if (take === 0) return false
    tokens = tokens.slice(take)
  }
  return true
}

/** `Ông (Bà): Nguyễn Văn An`, `Ô/B Nguyễn Văn An`: forms speak to both, and nobody has chosen. */
export const withoutChoice = (text: string): string =>
  text.replace(/^\s*(?:ông|ô\.?)\s*(?:\(\s*bà\s*\)|\/\s*(?:bà|b\.?)(?![\p{L}\p{M}]))[\s:.]*/iu, 'Ông/Bà ')

/** `TRẦN THỊ BÌNH` becomes `Trần Thị Bình`; names typed with care stay as they are. K'Brơi and H'Hen keep their second capital. */
export function nameCase(name: string): string {
  // Small and capital letters side by side: typed with care.
  if (/\p{Ll}/u.test(name) && /\p{Lu}/u.test(name)) return name
  const letters = name.replace(/[^\p{L}]/gu, '')
  const isUpper = letters.length > 1 && letters === letters.toLocaleUpperCase('vi')
  const isLower = letters.length > 1 && letters === letters.toLocaleLowerCase('vi')
  if (!isUpper && !isLower) return name
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
}

/**
 * `NGuyễn Văn HÙNG`, `Nguyễn văn Hùng`: a finger too long or too short on the shift key, in a name that opens with a family
 * of this country. Names of one letter and those with an apostrophe or a point stay as they are.
 */
export function evenCase(name: string): string {
  return name
    .split(' ')
    .map((word) => (/^(\p{Lu}{2,}\p{Ll}*|\p{Ll}+|\p{Lu}\p{Ll}*\p{Lu}+\p{Ll}*)$/u.test(word) ? capitalised(word) : word))
    .join(' ')
}
const capitalised = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi')

/**
 * Takes honorifics, titles and ranks off the front, never the last two tokens: `TS. Ông Nguyễn An`. `Ông` is also a family
 * name: `Ông Ông Đình Kiên` is Mr Kiên of the Ông family; a single `Ông` before two or more names is read as the honorific
 * only where the list uses honorifics (`honorificExpected`), and is a doubt where nothing tells.
 */
export function readPersonName(raw: string, { honorificExpected }: { honorificExpected?: boolean } = {}): PersonName {
  // "TS.Nguyễn An" and "Ông:Nguyễn An" are written without the space.
  let tokens = withoutChoice(cleanText(raw))
    .replace(/(\p{L})([.:])(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .split(' ')
    .filter(Boolean)
  let honorific: Honorific = ''
  const found: string[] = []
  let doubt = false
  while (tokens.length > 2) {
    const { take, honorific: said, title } = leading(tokens)
    if (take === 0 || tokens.length - take < (said ? 1 : 2) || tokens.length - take < 2) break
    if (said) {
      if (honorific !== '') break
      const family =
        bare(tokens[0] ?? '') === 'ông' && !(tokens.length >= 4 && surelyFamily.test(bare(tokens[1] ?? '')))
      if (family && honorificExpected === false) break
      if (
        family &&
        honorificExpected === undefined &&
        !/[.:]$/.test(tokens[0] ?? '') &&
        bare(tokens[1] ?? '') !== 'ông'
      )
        doubt = true
      honorific = said
    } else if (title) found.push(title)
    tokens = tokens.slice(take)
  }
  // `Ông K’Brơi`, `NGƯT. K’Brơi`: where everybody is spoken to, or a point ends a title, what is left may be a single word.
  if (tokens.length === 2) {
    const { honorific: said, title } = leading(tokens)
    if (said && honorific === '' && honorificExpected) honorific = said
    else if (title?.endsWith('.') && bare(title) !== bare(tokens.join(' '))) found.push(title)
    else return { honorific, titles: found, fullName: nameCase(tokens.join(' ')), doubt }
    tokens = tokens.slice(1)
  }
  return { honorific, titles: found, fullName: nameCase(tokens.join(' ')), doubt }
}

const spokenTo = /^\s*(ông|bà|đ\/c|đc|đồng chí|anh|chị|cô|thầy)(?=[\s.:,])/iu

/**
 * Whether a column of names speaks to people (`Ông`, `Bà` before the name), so that a family name Ông stays whole; undefined
 * where the column itself does not tell.
 */
export function honorificsIn(raws: readonly string[]): boolean | undefined {
  let named = 0
  let spoken = 0
  let others = 0
  for (const raw of raws) {
    if (raw === '' || raw.trim() === '') continue
    named++
    const said = spokenTo.exec(raw.normalize('NFC'))?.[1]
    if (said === undefined) continue
    spoken++
    if (said.toLocaleLowerCase('vi') !== 'ông') others++
  }
  // Honorifics are used throughout or hardly at all; in between, a leading Ông is for a person to look at.
  if (spoken === 0) return false
  if (spoken >= named * 0.6) return true
  if (others === 0 && spoken <= Math.max(2, named * 0.2)) return false
  return named === spoken ? true : undefined
}

/** A column of names read together: whether it uses honorifics is decided by the column. */
export function readNameColumn(raws: readonly string[]): PersonName[] {
  const honorificExpected = honorificsIn(raws)
  return raws.map((raw) => readPersonName(raw, { honorificExpected }))
}

const compoundFamilies = new Set([
  'tôn thất',
  'tôn nữ',
  'công tằng',
  'công huyền',
  'âu dương',
  'hoàng phủ',
  'tư mã',
  'gia cát',
  'thượng quan',
  'huyền tôn',
])

export type NameParts = { family: string; middle: string; given: string }

/** Họ, đệm, tên by custom: first syllable, those between, last one; compound families stay together. A person may correct it. */
export function splitName(fullName: string): NameParts {
  const { family, middle, given } = nameTokens(fullName)
  return { family: family.join(' '), middle: middle.join(' '), given: given.join(' ') }
}

/** The parts of `splitName` as their syllables, for whoever compares name after name. */
export function nameTokens(fullName: string): { family: string[]; middle: string[]; given: string[] } {
  const tokens = fullName.split(' ').filter(Boolean)
  if (tokens.length <= 1) return { family: [], middle: [], given: tokens }
  const isCompound = tokens.length > 2 && compoundFamilies.has(`${tokens[0]} ${tokens[1]}`.toLowerCase())
  const families = isCompound ? 2 : 1
  return { family: tokens.slice(0, families), middle: tokens.slice(families, -1), given: tokens.slice(-1) }
}

/** `nvd` of Nguyễn Văn Đức. */
export const initialsOf = (fullName: string): string =>
  fold(fullName)
    .split(' ')
    .map((token) => token[0] ?? '')
    .join('')
