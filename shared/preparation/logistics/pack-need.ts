import type { PackItem } from './logistics'

export type PackHeads = Readonly<Record<string, { quota: number; listed: number; coming: number }>>

/** How many copies a document needs: copies a person by group, from the live number of people, and the spare ones. */
export function packNeed(item: Pick<PackItem, 'copies' | 'basis' | 'spare'>, heads: PackHeads): number {
  return Object.entries(item.copies).reduce(
    (sum, [group, each]) => sum + each * (heads[group]?.[item.basis] ?? 0),
    item.spare,
  )
}
