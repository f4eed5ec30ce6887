import { fold, toneKey } from '../names/text'
import { unitKey } from '../names/units'
import { type ReadRow, remembered, type Said, sortedWords } from './verdicts-row'

/** A person already on the list, as far as an import compares. */
export type KnownPerson = {
  id: string
  code: string
  honorific: string
  titles: string
  fullName: string
  office: string
  unitId: string | null
  unit: string
  categoryId: string | null
  phone: string
  email: string
  note: string
  roles: readonly string[]
  withdrawn: boolean
  /** What each source said last, by source. */
  said: Readonly<Record<string, Said>>
}

/** A person with what comparisons ask for again and again. */
export type Indexed = { person: KnownPerson; name: string; tone: string; sorted: string; unit: string; spelt: string }

const file = <T>(map: Map<string, T[]>, key: string, value: T) => {
  const found = map.get(key)
  if (found) found.push(value)
  else map.set(key, [value])
}

/** Landlines are shared by a whole office; a mobile belongs to one person. */
export const isMobile = (phone: string): boolean => /^0[35789]\d{8}$/.test(phone)

/** Identity of a person within a list: the name with its marks, and the unit. */
export const identityOf = (tone: string, unit: string): string => `${tone}|${unit}`

/**
 * The people on the list by everything a row may share with one of them. `unitOf` turns the key of a unit's spelling into the
 * one key of that unit, so that synonyms meet.
 */
export function indexPeople(people: readonly KnownPerson[], unitOf: (key: string) => string) {
  const keyOf = remembered(unitKey)
  const byCode = new Map<string, Indexed>()
  const bySaid = new Map<string, Indexed[]>()
  const maps = {
    identity: new Map<string, Indexed[]>(),
    name: new Map<string, Indexed[]>(),
    unit: new Map<string, Indexed[]>(),
    phone: new Map<string, Indexed[]>(),
    email: new Map<string, Indexed[]>(),
  }
  for (const person of people) {
    const name = fold(person.fullName)
    const tone = toneKey(person.fullName)
    const spelt = keyOf(person.unit)
    const unit = unitOf(spelt)
    const indexed: Indexed = { person, name, tone, sorted: sortedWords(name), unit, spelt }
    byCode.set(person.code, indexed)
    file(maps.identity, identityOf(tone, unit), indexed)
    file(maps.name, name, indexed)
    if (unit) file(maps.unit, unit, indexed)
    if (person.phone) file(maps.phone, person.phone, indexed)
    if (person.email) file(maps.email, person.email.toLowerCase(), indexed)
    for (const [source, said] of Object.entries(person.said))
      file(bySaid, `${source}|${identityOf(toneKey(said.fullName ?? ''), unitOf(keyOf(said.unit ?? '')))}`, indexed)
  }
  const none: readonly Indexed[] = []
  return {
    byCode: (code: string) => byCode.get(code),
    /** Those of whom this source said this name and unit last time, whatever they are called now. */
    bySaid: (source: string, identity: string) => bySaid.get(`${source}|${identity}`) ?? none,
    find: (kind: keyof typeof maps, key: string) => maps[kind].get(key) ?? none,
  }
}
export type PeopleIndex = ReturnType<typeof indexPeople>

/** How well a row fits one of several people of the same name and unit; 0 when nothing tells. */
export function likeness(row: ReadRow, { person }: Indexed, source: string): number {
  const { said } = row
  let score = 0
  const before = person.said[source]
  if (before && before.office === said.office && before.phone === said.phone) score += 20
  if (said.phone && said.phone === person.phone) score += 10
  if (said.email && said.email.toLowerCase() === person.email.toLowerCase()) score += 10
  if (said.office && fold(said.office) === fold(person.office)) score += 5
  if (said.phone && person.phone && said.phone !== person.phone) score -= 2
  if (said.office && person.office && fold(said.office) !== fold(person.office)) score -= 1
  return score
}

/** True when two people of one unit are told apart: each has an office and a telephone number, and neither is the same. */
export const toldApart = (a: { office?: string; phone?: string }, b: { office?: string; phone?: string }): boolean =>
  !!a.office && !!b.office && !!a.phone && !!b.phone && fold(a.office) !== fold(b.office) && a.phone !== b.phone
