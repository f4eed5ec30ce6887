import { splitName } from './person-name'

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

type Parts = { family: readonly string[]; middle: readonly string[]; given: readonly string[] }
const partsOf = (fullName: string): Parts => {
  const { family, middle, given } = splitName(fullName)
  return { family: tokens(family), middle: tokens(middle), given: tokens(given) }
}

/** Keys are split once for a list; comparing a list of thousands must not split names again and again. */
const remembered = new Map<string, Parts>()
const keyOf = (fullName: string): Parts => {
  let parts = remembered.get(fullName)
  if (!parts) {
    if (remembered.size > 200_000) remembered.clear()
    parts = partsOf(fullName)
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
