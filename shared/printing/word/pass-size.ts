import type { Fit } from '../letter-page'

/** Millimetres of the code: as on the printed letter, smaller where several stand on one sheet or the letter must step down. */
export const passSize = (kind: 'letter' | 'card', passes: number, fit: Fit = 0): number => {
  if (kind === 'card') return 21
  if (passes === 1) return fit === 2 ? 18 : 24
  return passes > 3 ? 14 : 16
}
