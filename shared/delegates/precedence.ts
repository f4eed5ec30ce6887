import type { Category } from '../conference/category'
import { compareByGivenName } from '../names/order'
import { fold } from '../names/text'

/** What decides a person's place among the others. */
export type Ranked = {
  id: string
  fullName: string
  office: string
  unitId: string | null
  categoryId: string | null
  subgroupId: string | null
  /** Overrides the weight of the subgroup; small is high. */
  precedence: number | null
}
export type RankKey = { weight: number; office: number; unit: number }

/** Behind every weight a group can have. */
const last = 1_000_000

/** Words that make another person's office out of the one that follows. */
const serving = /^(thu ky|tro ly|giup viec|chanh van phong cua|lai xe)\b/

/**
 * The place of an office in a list from high to low, 0 the highest. Each office a person holds (separated by commas,
 * semicolons or `kiêm`) is matched whole words from its front, the longest listed one first; the best of them counts. A deputy
 * whose office the list does not name stands right after the head, a former holder right after the sitting one. Without a
 * match the place is behind the list.
 */
export function officeRank(office: string, offices: readonly string[]): number {
  const listed = offices.map((text, index) => ({ text: fold(text), index })).filter((o) => o.text !== '')
  let best = offices.length
  for (const part of office.split(/[,;/\n]|\bkiêm\b/iu)) best = Math.min(best, rankOfPart(fold(part), listed) ?? best)
  return best
}

function rankOfPart(part: string, listed: readonly { text: string; index: number }[]): number | undefined {
  if (part === '' || serving.test(part)) return undefined
  let found: { at: number; length: number; index: number } | undefined
  for (const { text, index } of listed) {
    const at = ` ${part} `.indexOf(` ${text} `)
    if (at < 0) continue
    if (!found || at < found.at || (at === found.at && text.length > found.length))
      found = { at, length: text.length, index }
  }
  if (!found) return undefined
  const before = part.slice(0, found.at).split(' ')
  return found.index + (before.includes('pho') ? 0.5 : 0) + (before.includes('nguyen') ? 0.25 : 0)
}

/**
 * Builds `rankOf` for one state of units and groups: own override or weight of subgroup or group, then office inside the
 * subgroup's list, then the office's own order of units. Names decide what is left, see `rankDelegates`.
 */
export function createRanking(
  units: readonly { id: string; precedence: number }[],
  categories: readonly Category[],
): (person: Ranked) => RankKey {
  const unitOrder = new Map(units.map((u) => [u.id, u.precedence]))
  const categoryWeight = new Map(categories.map((c) => [c.id, c.weight]))
  const subgroups = new Map(categories.flatMap((c) => c.subgroups).map((s) => [s.id, s]))
  const known = new Map<string, number>()
  return (person) => {
    const subgroup = person.subgroupId === null ? undefined : subgroups.get(person.subgroupId)
    const key = `${subgroup?.id ?? ''}|${person.office}`
    let office = known.get(key)
    if (office === undefined) {
      office = officeRank(person.office, subgroup?.offices ?? [])
      known.set(key, office)
    }
    const group = person.categoryId === null ? undefined : categoryWeight.get(person.categoryId)
    return {
      weight: person.precedence ?? subgroup?.weight ?? group ?? last,
      office,
      unit: (person.unitId === null ? undefined : unitOrder.get(person.unitId)) ?? last,
    }
  }
}

/** All people in order of precedence, highest first. The order is total: the same people give the same list, however they come. */
export function rankDelegates<P extends Ranked>(
  people: readonly P[],
  units: readonly { id: string; precedence: number }[],
  categories: readonly Category[],
): P[] {
  const rankOf = createRanking(units, categories)
  return people
    .map((person) => ({ person, key: rankOf(person) }))
    .sort((a, b) => compareRanked(a, b))
    .map(({ person }) => person)
}

function compareRanked(a: { person: Ranked; key: RankKey }, b: { person: Ranked; key: RankKey }): number {
  return (
    a.key.weight - b.key.weight ||
    a.key.office - b.key.office ||
    a.key.unit - b.key.unit ||
    compareByGivenName(a.person.fullName, b.person.fullName) ||
    (a.person.id < b.person.id ? -1 : a.person.id > b.person.id ? 1 : 0)
  )
}
