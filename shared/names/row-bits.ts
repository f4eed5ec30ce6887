/** A set of rows, one bit a row; 32 rows are joined, met or counted in one step. */
export type RowBits = Uint32Array

export const noRows = (size: number): RowBits => new Uint32Array((size + 31) >>> 5)
export const addRow = (bits: RowBits, row: number): void => {
  bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
}
export const hasRow = (bits: RowBits, row: number): boolean => ((bits[row >>> 5] as number) & (1 << (row & 31))) !== 0

/** A new set: the rows of all. */
export function union(sets: readonly RowBits[], size: number): RowBits {
  const joined = noRows(size)
  for (const set of sets) for (let i = 0; i < joined.length; i++) joined[i] = (joined[i] as number) | (set[i] as number)
  return joined
}

/** A new set: the rows that are in each; `sets` is not empty. */
export function meet(sets: readonly RowBits[]): RowBits {
  const met = Uint32Array.from(sets[0] as RowBits)
  for (const set of sets.slice(1)) for (let i = 0; i < met.length; i++) met[i] = (met[i] as number) & (set[i] as number)
  return met
}

/** A new set: the rows of `bits` that are not in `without`. */
export const minus = (bits: RowBits, without: RowBits): RowBits => bits.map((word, i) => word & ~(without[i] as number))

export function countRows(bits: RowBits): number {
  let count = 0
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return count
}

/** Visits the rows in order until `visit` says false. */
export function eachRow(bits: RowBits, visit: (row: number) => boolean): void {
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number
    while (word !== 0) {
      const low = word & -word
      if (!visit((i << 5) + 31 - Math.clz32(low))) return
      word ^= low
    }
  }
}
