import { flowText } from '../printing/html'

/** A piece of running text: how large in points, how high a line is in ems, and whether it is bold. */
export type Piece = { text: string; pt: number; line: number; isBold?: boolean }

const point = 25.4 / 72

/** Widths of Tinos in ems, on the wide side: what is reckoned to fit must fit on paper. */
const widthOf = (letter: string): number =>
  /[ \u00a0.,;:'|iíìỉĩịltfjrI()-]/.test(letter)
    ? 0.34
    : /[mMW@]/.test(letter)
      ? 0.9
      : /\p{Lu}/u.test(letter)
        ? 0.71
        : 0.5

const measure = (text: string, pt: number, isBold = false): number => {
  let ems = 0
  for (const letter of text) ems += widthOf(letter)
  return ems * pt * point * (isBold ? 1.06 : 1)
}

/** Lines that a text takes in so many millimetres, broken word by word as the page breaks it. */
export function linesOf({ text, pt, isBold }: Piece, width: number): number {
  if (text.trim() === '') return 0
  const space = measure(' ', pt, isBold)
  let lines = 1
  let used = 0
  for (const word of flowText(text).split(' ')) {
    const wide = measure(word, pt, isBold)
    if (used > 0 && used + space + wide > width) {
      lines++
      used = wide
    } else used += (used > 0 ? space : 0) + wide
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(used / width) - 1)
    used %= width
  }
  return lines
}

/** Millimetres that pieces under each other take. */
export const heightOf = (pieces: readonly Piece[], width: number): number =>
  pieces.reduce((sum, p) => sum + linesOf(p, width) * p.pt * p.line * point, 0)

/** The first of the sizes, from the largest on, that fits; the last one where none does. */
export function sizeThatFits<S>(sizes: readonly S[], fits: (size: S) => boolean): number {
  const at = sizes.findIndex(fits)
  return at < 0 ? sizes.length - 1 : at
}
