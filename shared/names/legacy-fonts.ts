/** The two old ways of writing Vietnamese with 8-bit fonts, as their text looks when it is read as Unicode. */
export const legacyFonts = ['tcvn3', 'vni'] as const
export type LegacyFont = (typeof legacyFonts)[number]
export const legacyFontLabels = { tcvn3: 'TCVN3 (ABC, .VnTime)', vni: 'VNI (VNI-Times)' } satisfies Record<
  LegacyFont,
  string
>

/** TCVN 5712:1993, third set: one character a letter; capitals with a tone are shown by a font of capitals (.VnTimeH). */
const tcvn3Small: readonly (readonly [string, string])[] = [
  ['àảãáạ', 'µ¶·¸¹'],
  ['ăằẳẵắặ', '¨»¼½¾Æ'],
  ['âầẩẫấậ', '©ÇÈÉÊË'],
  ['đ', '®'],
  ['èẻẽéẹ', 'ÌÎÏÐÑ'],
  ['êềểễếệ', 'ªÒÓÔÕÖ'],
  ['ìỉĩíị', '×ØÜÝÞ'],
  ['òỏõóọ', 'ßáâãä'],
  ['ôồổỗốộ', '«åæçèé'],
  ['ơờởỡớợ', '¬êëìíî'],
  ['ùủũúụ', 'ïñòóô'],
  ['ưừửữứự', '\u00adõö÷øù'],
  ['ỳỷỹýỵ', 'úûüýþ'],
]
const tcvn3Capitals: readonly (readonly [string, string])[] = [['ĂÂÊÔƠƯĐ', '¡¢£¤¥¦§']]

const pairs = (table: readonly (readonly [string, string])[]): [string, string][] =>
  table.flatMap(([letters, codes]) =>
    [...letters].map((letter, i): [string, string] => [letter, [...codes][i] as string]),
  )
const fromTcvn3 = new Map([...pairs(tcvn3Small), ...pairs(tcvn3Capitals)].map(([letter, code]) => [code, letter]))
const toTcvn3 = new Map([...pairs(tcvn3Small), ...pairs(tcvn3Capitals)])

/** VNI: the letter, then a second character for what stands over or under it; a few letters are one character. */
const marksOf = { á: 'ù', à: 'ø', ả: 'û', ã: 'õ', ạ: 'ï' }
const breve = { ă: 'ê', ắ: 'é', ằ: 'è', ẳ: 'ú', ẵ: 'ü', ặ: 'ë' }
const circumflex = { â: 'â', ấ: 'á', ầ: 'à', ẩ: 'å', ẫ: 'ã', ậ: 'ä' }
const likeA = (letters: string, base: string): [string, string][] =>
  [...letters].map((letter, i) => [letter, base + Object.values(marksOf)[i]])
const withHat = (letters: string, base: string): [string, string][] =>
  [...letters].map((letter, i) => [letter, base + Object.values(circumflex)[i]])
const vniSmall: [string, string][] = [
  ...likeA('áàảãạ', 'a'),
  ...Object.entries(breve).map(([letter, mark]): [string, string] => [letter, `a${mark}`]),
  ...withHat('âấầẩẫậ', 'a'),
  ...likeA('éèẻẽẹ', 'e'),
  ...withHat('êếềểễệ', 'e'),
  ['í', 'í'],
  ['ì', 'ì'],
  ['ỉ', 'æ'],
  ['ĩ', 'ó'],
  ['ị', 'ò'],
  ...likeA('óòỏõọ', 'o'),
  ...withHat('ôốồổỗộ', 'o'),
  ['ơ', 'ô'],
  ...likeA('ớờởỡợ', 'ô'),
  ...likeA('úùủũụ', 'u'),
  ['ư', 'ö'],
  ...likeA('ứừửữự', 'ö'),
  ...likeA('ýỳỷỹ', 'y'),
  ['ỵ', 'î'],
  ['đ', 'ñ'],
]
const upper = (text: string) => text.toLocaleUpperCase('vi')
const toVni = new Map(
  vniSmall.flatMap(([letter, code]) => [[letter, code] as const, [upper(letter), upper(code)] as const]),
)
const fromVni = new Map(
  vniSmall.flatMap(([letter, code]) => [
    [code, letter] as const,
    [upper(code), upper(letter)] as const,
    // A capital with its mark typed small.
    [upper(code[0] ?? '') + code.slice(1), upper(letter)] as const,
  ]),
)

const isCapital = (text: string) => text !== text.toLocaleLowerCase('vi')

/** Begins with a small letter that TCVN3 cannot write as a capital. */
const toned = /^[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/u

/** TCVN3 to Unicode. A word whose plain letters are all capitals was shown by a font of capitals: its marked letters are too. */
function decodeTcvn3(text: string): string {
  const isAllShouted = !/[a-z]/.test(text) && /[A-Z]{2}|[A-Z][^\s]+[A-Z]/.test(text)
  const decoded = text.replace(/[^\s(),;:/.-]+/gu, (word) => {
    const made = [...word].map((c) => fromTcvn3.get(c) ?? c).join('')
    const plain = word.replace(/[^A-Za-z]/g, '')
    // `Lª` alone may be Lê or LÊ: it goes with the words around it.
    const isCapitals = plain !== '' && plain === plain.toUpperCase() && [...word].length > 1
    const isShouted = isCapitals && (plain.length > 1 || isAllShouted)
    return isShouted ? upper(made) : made
  })
  // `Ên` is `ấn` or `Ấn`: among words that all begin with a capital it is a capital too.
  const words = decoded.split(' ')
  const isOpen = words.map((w) => toned.test(w))
  const isName =
    isOpen.some((o) => o) && words.every((w, i) => isOpen[i] || isCapital(w[0] ?? '') || !/\p{L}/u.test(w[0] ?? ''))
  return isName && !isOpen.every((o) => o) ? words.map((w) => upper(w[0] ?? '') + w.slice(1)).join(' ') : decoded
}

// Longest first: `öôø` is ư and ờ.
const vniCodes = new RegExp([...fromVni.keys()].sort((x, y) => y.length - x.length).join('|'), 'gu')
const decodeVni = (text: string): string => text.replace(vniCodes, (code) => fromVni.get(code) ?? code)

/** Text of an old font as Unicode. What is no letter of that font stays as it is. */
export const decodeLegacy = (text: string, font: LegacyFont): string =>
  (font === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text)).normalize('NFC')

/**
 * Unicode as an old font writes it, for files that must go back to such a PC. TCVN3 has no capitals with a tone: they take the
 * code of their small letter, as the font of capitals shows them.
 */
export function encodeLegacy(text: string, font: LegacyFont): string {
  const letters = [...text.normalize('NFC')]
  if (font === 'vni') return letters.map((c) => toVni.get(c) ?? c).join('')
  return letters.map((c) => toTcvn3.get(c) ?? toTcvn3.get(c.toLocaleLowerCase('vi')) ?? c).join('')
}

/** Letters that only true Unicode text has: what holds one of them is not of an old font. */
export const isUnicodeVietnamese = (text: string): boolean =>
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/.test(text)

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const rhymes =
  'oa[cimnoptuy]?|oa(?:ch|ng|nh)|oă[cmnt]|oăng|oe[not]?|uâ[nty]|uâng|uê(?:ch|nh|n)?|uy(?:a|ch|ên|êt|nh|t|n|p|u)?|uơ|iê[cmnptu]|iêng|yê[mntu]|yêng|uô[cimnt]|uông|ươ[cimnptu]|ương|[ae](?:ch|nh|ng|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])|ê(?:ch|nh|[cmnptu])?|i(?:ch|nh|[acmnptu])?|o(?:ong|ng|[cimnpt])?|ô(?:ng|[cimnpt])?|ơ(?:[cimnpt])?|u(?:ng|[acimnpt])?|ư(?:ng|[acimnptu])?|y(?:nh|[mnt])?'
const syllable = new RegExp(`^${onset}(?:${rhymes})$`, 'u')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True for what can be one syllable of Vietnamese: an onset, a rhyme, and one tone at most. */
export function isSyllable(word: string): boolean {
  const apart = word.toLocaleLowerCase('vi').normalize('NFD')
  const found = apart.match(tones)
  return (found?.length ?? 0) <= 1 && syllable.test(apart.replace(tones, '').normalize('NFC'))
}

/** Of the words with more than plain letters, how many can be Vietnamese: 0 to 1, and how many such words there are. */
export function vietnameseShare(text: string): { share: number; words: number } {
  const words = text.split(/[\s(),;:/.\-–“”"']+/u).filter((word) => /[\u0080-\uffff]/.test(word))
  const sound = words.filter((word) => isSyllable(word)).length
  return { share: words.length ? sound / words.length : 0, words: words.length }
}
