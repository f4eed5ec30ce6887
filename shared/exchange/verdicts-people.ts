import { isPhone } from '../names/phone'
import { fold, toneKey } from '../names/text'
import { unitKey } from '../names/units'
import type { ImportMatch } from './import-report'
import type { ReadRow, Said } from './said'
import { remembered, sortedWords } from './verdicts-row'

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
  /** Place among those that one letter to a unit asks for, and who carries that letter; both null for a guest by name. */
  slot: number | null
  slotLeadId: string | null
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

export type PeopleIndex = {
  byCode: (code: string) => Indexed | undefined
  /** Those of whom this source said this name and unit last time, whatever they are called now. */
  bySaid: (source: string, identity: string) => readonly Indexed[]
  /** `said`: of whom any list so far said this identity, whatever they are called now. */
  find: (kind: 'identity' | 'said' | 'name' | 'unit' | 'phone' | 'email', key: string) => readonly Indexed[]
  near: NearIndex<Indexed>
}

/** A person as a match is shown: what tells people apart, and why this one is named. */
export const matchOf = (person: KnownPerson, why: string): ImportMatch => {
  const { id, code, fullName, office, unit, phone, email } = person
  return { id, code, fullName, office, unit, phone, email, why }
}

/** Landlines are shared by a whole office; a mobile belongs to one person. */
export const isMobile = (phone: string): boolean => /^0[35789]\d{8}$/.test(phone)

/** Identity of a person within a list: the name with its marks, and the unit. */
export const identityOf = (tone: string, unit: string): string => `${tone}|${unit}`

type Named = { name: string; sorted: string }

/**
 * The names of each unit by what near names share: one letter apart, all words but the last or the last word are the same; a
 * space apart, the letters; in another order, the sorted words. So near names are looked up, not compared each with each.
 */
export function createNearIndex<T extends Named>() {
  type Unit = { count: number; last: Map<string, T[]>; rest: Map<string, T[]>; other: Map<string, T[]> }
  const units = new Map<string, Unit>()
  const none: readonly T[] = []
  const split = (name: string) => {
    const at = name.lastIndexOf(' ')
    return { last: name.slice(at + 1), rest: at < 0 ? '' : name.slice(0, at) }
  }
  return {
    add: (unit: string, entry: T) => {
      let found = units.get(unit)
      if (!found) {
        found = { count: 0, last: new Map(), rest: new Map(), other: new Map() }
        units.set(unit, found)
      }
      found.count++
      const { last, rest } = split(entry.name)
      file(found.last, last, entry)
      file(found.rest, rest, entry)
      if (entry.sorted !== entry.name) file(found.other, entry.sorted, entry)
      file(found.other, entry.name.replaceAll(' ', ''), entry)
    },
    /** Whoever of the unit may be near; whether they are is for the caller to see. */
    candidates: function* (unit: string, { name, sorted }: Named): Generator<T> {
      const found = units.get(unit)
      // In a unit of hundreds near names are no news.
      if (!found || found.count > mostInUnit) return
      const { last, rest } = split(name)
      yield* found.last.get(last) ?? none
      yield* found.rest.get(rest) ?? none
      yield* found.other.get(sorted) ?? none
      yield* found.other.get(name.replaceAll(' ', '')) ?? none
    },
  }
}
export type NearIndex<T extends Named> = ReturnType<typeof createNearIndex<T>>
const mostInUnit = 400

/** After so many people the caller may let others work. */
const slice = 40

/**
 * The people on the list by everything a row may share with one of them. `unitOf` turns the key of a unit's spelling into the
 * one key of that unit, so that synonyms meet. A generator, so that whoever drives it can pause.
 */
export function* indexPeople(
  people: readonly KnownPerson[],
  unitOf: (key: string) => string,
): Generator<undefined, PeopleIndex> {
  const keyOf = remembered(unitKey)
  const byCode = new Map<string, Indexed>()
  const bySaid = new Map<string, Indexed[]>()
  const maps = {
    identity: new Map<string, Indexed[]>(),
    said: new Map<string, Indexed[]>(),
    name: new Map<string, Indexed[]>(),
    unit: new Map<string, Indexed[]>(),
    phone: new Map<string, Indexed[]>(),
    email: new Map<string, Indexed[]>(),
  }
  const near = createNearIndex<Indexed>()
  for (const [done, person] of people.entries()) {
    if (done % slice === 0) yield
    const name = fold(person.fullName)
    const tone = toneKey(person.fullName)
    const spelt = keyOf(person.unit)
    const unit = unitOf(spelt)
    const indexed: Indexed = { person, name, tone, sorted: sortedWords(name), unit, spelt }
    byCode.set(person.code, indexed)
    file(maps.identity, identityOf(tone, unit), indexed)
    file(maps.name, name, indexed)
    if (unit) {
      file(maps.unit, unit, indexed)
      near.add(unit, indexed)
    }
    if (isPhone(person.phone)) file(maps.phone, person.phone, indexed)
    if (person.email.includes('@')) file(maps.email, person.email.toLowerCase(), indexed)
    const ever = new Set<string>()
    for (const [source, said] of Object.entries(person.said)) {
      const identity = identityOf(toneKey(said.fullName ?? ''), unitOf(keyOf(said.unit ?? '')))
      file(bySaid, `${source}|${identity}`, indexed)
      ever.add(identity)
    }
    for (const identity of ever) file(maps.said, identity, indexed)
  }
  const none: readonly Indexed[] = []
  return {
    byCode: (code: string) => byCode.get(code),
    bySaid: (source: string, identity: string) => bySaid.get(`${source}|${identity}`) ?? none,
    near,
    find: (kind: keyof typeof maps, key: string) => maps[kind].get(key) ?? none,
  }
}

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

type Facts = { office?: string; phone?: string }

/** True when two people of one unit are told apart: each has an office and a telephone number, and neither is the same. */
export const toldApart = (a: Facts, b: Facts): boolean =>
  !!a.office &&
  !!b.office &&
  !!a.phone &&
  !!b.phone &&
  a.phone !== b.phone &&
  a.office !== b.office &&
  fold(a.office) !== fold(b.office)
