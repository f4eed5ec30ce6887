/** What a folded word typed with the input method off may have meant: Telex letters and VNI digits taken out. */
export function decodeTyping(folded: string): string | undefined {
  const decoded = folded
    .split(' ')
    .map((word) => (/\d/.test(word) && /^[a-z]/.test(word) ? word.replace(/\d/g, '') : fromTelex(word)))
    .join(' ')
  return decoded === folded ? undefined : decoded
}

/** Telex: doubled letters and w make â ê ô đ ă ơ ư; s f r x j z are tones, typed anywhere after the vowel. */
function fromTelex(word: string): string {
  const plain = word
    .replace(/dd/g, 'd')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/([aou])w/g, '$1')
    .replace(/^w|(?<=[^aeiouy])w/g, 'u')
  // A tone letter stands after a vowel and is not the first letter; `x`, `s`, `r` at the front are consonants.
  return plain.replace(/(?<=[aeiouy][a-z]*)[sfrxjz]/g, '').replace(/(?<=^d[a-z]*)d/g, '')
}

/** True when two short words differ by one letter put in, left out, changed, or two neighbours swapped. */
export function withinOne(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let x = a.length - 1
  let y = b.length - 1
  while (x >= i && y >= i && a[x] === b[y]) {
    x--
    y--
  }
  const [left, right] = [x - i + 1, y - i + 1]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]
}
