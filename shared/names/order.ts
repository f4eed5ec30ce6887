import { nameTokens } from './person-name'

/** Vietnamese letters and tones, numbers by value. Compared syllable by syllable: over a whole string tones would weigh last. */
const collator = new Intl.Collator('vi', { numeric: true })

const compareTokens = (a: readonly string[], b: readonly string[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (a[i] === undefined) return -1
    if (b[i] === undefined) return 1
    const order = collator.compare(a[i] as string, b[i] as string)
    if (order !== 0) return order
  }
  return 0
}
const tokens = (text: string) => text.split(' ').filter(Boolean)
const verbatim = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Any text, syllable by syllable: `Quận 2` before `Quận 10`. */
export const compareText = (a: string, b: string): number => compareTokens(tokens(a), tokens(b)) || verbatim(a, b)

type Parts = ReturnType<typeof nameTokens>

/** Keys are split once for a list; comparing a list of thousands must not split names again and again. */
const remembered = new Map<string, Parts>()
const keyOf = (fullName: string): Parts => {
  let parts = remembered.get(fullName)
  if (!parts) {
    if (remembered.size > 200_000) remembered.clear()
    parts = nameTokens(fullName)
    remembered.set(fullName, parts)
  }
  return parts
}

/** The order of Vietnamese lists: tên, then họ, then đệm. */
export function compareByGivenName(a: string, b: string): number {
  const [x, y] = [keyOf(a), keyOf(b)]
  return (
    compareTokens(x.given, y.given) ||
    compareTokens(x.family, y.family) ||
    compareTokens(x.middle, y.middle) ||
    verbatim(a, b)
  )
}

/**
 * One key a name, so that plain `<` puts a long list into the order of `compareByGivenName`: the collator is asked once
 * for each different syllable of the list, not once for each comparison.
 */
export function givenNameKeys(fullNames: readonly string[]): string[] {
  const parts = fullNames.map(nameTokens)
  const syllables = new Set<string>()
  for (const { given, family, middle } of parts)
    for (const part of [given, family, middle]) for (const syllable of part) syllables.add(syllable)
  const codeOf = new Map<string, string>()
  let rank = 0
  let before: string | undefined
  for (const syllable of [...syllables].sort(collator.compare)) {
    if (before !== undefined && collator.compare(before, syllable) !== 0) rank++
    codeOf.set(syllable, String.fromCharCode(2 + (rank >> 14), 2 + (rank & 0x3fff)))
    before = syllable
  }
  // A part that ends sorts before one that goes on: its end is lower than any syllable.
  const keyOfPart = (part: readonly string[]) => {
    let key = ''
    for (const syllable of part) key += codeOf.get(syllable)
    return `${key}\u0001`
  }
  return parts.map((p, n) => keyOfPart(p.given) + keyOfPart(p.family) + keyOfPart(p.middle) + fullNames[n])
}

/** The order some offices prefer: họ, then đệm, then tên. */
export const compareByFamilyName = (a: string, b: string): number =>
  compareTokens(tokens(a), tokens(b)) || verbatim(a, b)

/** True when this machine's collation knows Vietnamese; asked once at the start. */
export function collationSelfTest(): boolean {
  const names = [
    'Bùi Thúy An',
    'Đặng Ngọc An',
    'Lê Thị Hải An',
    'Nguyễn Văn An',
    'Đỗ Văn Ảnh',
    'Huỳnh Thị Ánh',
    'Trần Thị Ân',
    'Phạm Hữu Ấn',
    'Lê Văn Dũng',
    'Lê Văn Đức',
  ]
  return [...names].reverse().sort(compareByGivenName).join() === names.join()
}
