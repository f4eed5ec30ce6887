import { createHash } from 'node:crypto'

/** The hash before the first entry. */
export const chainStart = '0'.repeat(64)

/** SHA-256 over the hash before and the values of a row in a fixed order. Any edit, removal or reordering breaks what follows. */
export function chainHash(prevHash: string, values: readonly unknown[]): string {
  return createHash('sha256').update(prevHash).update('\n').update(JSON.stringify(values)).digest('hex')
}

/** Walks rows in order; returns the positions (from 0) whose link does not hold. */
export function brokenLinks<R extends { prevHash: string; hash: string }>(
  rows: readonly R[],
  valuesOf: (row: R) => readonly unknown[],
): number[] {
  const broken: number[] = []
  let prev = chainStart
  for (const [index, row] of rows.entries()) {
    if (row.prevHash !== prev || row.hash !== chainHash(prev, valuesOf(row))) broken.push(index)
    prev = row.hash
  }
  return broken
}
