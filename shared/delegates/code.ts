/**
 * The quasigroup of order 10 of H. Michael Damm, “Total anti-symmetrische Quasigruppen” (Marburg 2004): its check digit
 * catches every single wrong digit and every swap of two neighbours.
 */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

const walk = (digits: string): number => {
  let row = 0
  for (const digit of digits) row = damm[row]?.[Number(digit)] ?? 0
  return row
}

/** Six digits, the first not zero, with their check digit behind them. Throws on anything else: codes are made, never guessed. */
export function makeCode(six: string): string {
  if (!/^[1-9]\d{5}$/.test(six)) throw new Error(`not six digits for a code: ${six}`)
  return six + walk(six)
}

/** True for seven digits that a delegate's code can be; a mistyped or half-read code is false. */
export const isCode = (text: string): boolean => /^[1-9]\d{6}$/.test(text) && walk(text) === 0

/**
 * A code nobody has yet. `digits` gives random decimal digits, `taken` knows the codes in use; of 900,000 codes at most a
 * few ten thousand are ever taken, so drawing again ends soon.
 */
export function freshCode(digits: (count: number) => string, taken: { has: (code: string) => boolean }): string {
  for (;;) {
    const six = digits(6)
    if (six.startsWith('0')) continue
    const code = makeCode(six)
    if (!taken.has(code)) return code
  }
}
