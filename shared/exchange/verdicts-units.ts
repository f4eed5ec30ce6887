import type { Category } from '../conference/category'
import { type Place, placeOfUnit } from '../delegates/placing'
import { withinOne } from '../names/typing'
import { unitKey } from '../names/units'
import { remembered } from './verdicts-row'

export type KnownUnit = { id: string; name: string; shortName: string; synonyms: readonly string[] }

/** A unit that a file names and the list does not have. */
export type NewUnit = Place & { key: string; name: string }

/** The legal form of a company is left out as often as not. */
const withoutForm = (key: string) => key.replace(/ (trach nhiem huu han|mot thanh vien|co phan)\b/g, '')
const numbers = (key: string) => key.match(/\d+/g)?.join(' ') ?? ''

const within = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}

/** A body of a place is another one than the body of the city. */
const place = /\b(quan|huyen|phuong|xa|thi xa|thi tran|tinh)\b/

/**
 * True when two unit keys may be one body in two spellings: one letter apart, or one name is the other with words left out.
 * Quận 3 and Quận 4, Tân Bình and Bình Tân, the city's committee and a district's are not.
 */
export function nearUnits(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b || numbers(a) !== numbers(b)) return false
  if (place.test(a) !== place.test(b)) return false
  const [x, y] = [withoutForm(a), withoutForm(b)]
  if (withinOne(x, y)) return true
  const [short, long] = [x.split(' '), y.split(' ')].sort((p, q) => p.length - q.length) as [string[], string[]]
  return short.length >= 2 && short.length * 2 >= long.length && short[0] === long[0] && within(short, long)
}

/** More new units than an office has to do with; comparing each with each would only cost time. */
const mostCompared = 1000
const mostOfFile = 300

/** The units on the list by any of their names, and those a file brings along. */
export function createUnitBook(units: readonly KnownUnit[], categories: readonly Category[]) {
  const keyOf = remembered(unitKey)
  const byKey = new Map<string, KnownUnit>()
  for (const unit of units)
    for (const name of [unit.name, unit.shortName, ...unit.synonyms]) {
      const key = keyOf(name)
      if (key && !byKey.has(key)) byKey.set(key, unit)
    }
  const added = new Map<string, NewUnit>()

  /** One key for all spellings of a unit: its id where it is known, else the spelling's own key. */
  const canonical = (key: string): string => byKey.get(key)?.id ?? key

  const nearAdded = (key: string) => {
    for (const unit of added.values()) if (nearUnits(unit.key, key)) return unit
    return undefined
  }

  return {
    canonical,
    unitKeyOf: (name: string) => canonical(keyOf(name)),
    find: (name: string) => byKey.get(keyOf(name)),
    /** Notes that a row needs this unit; returns what to tell of it, the first time. */
    need: (name: string, listedUnder: Category | undefined): string[] => {
      const key = keyOf(name)
      if (key === '' || byKey.has(key)) return []
      const known = added.get(key)
      if (known) {
        // Lists write the full name once and abbreviate it later, or the other way round.
        if (name.length > known.name.length) known.name = name
        return []
      }
      const near = added.size > mostCompared ? undefined : units.find((unit) => nearUnits(keyOf(unit.name), key))
      // Two spellings of one list are as likely one body as a spelling of the list and one that is known.
      const ofFile = near || added.size > mostOfFile ? undefined : nearAdded(key)
      added.set(key, { key, name, ...placeOfUnit(name, categories, listedUnder) })
      const where = near ? `“${near.name}” đã có` : ofFile && `“${ofFile.name}” ở trên trong tệp`
      return where
        ? [`Đơn vị “${name}” sẽ được thêm mới; tên gần giống ${where}. Nếu là một, hãy gộp hai đơn vị sau khi nhập.`]
        : [`Đơn vị “${name}” chưa có, sẽ được thêm.`]
    },
    added: (): NewUnit[] => [...added.values()],
  }
}
export type UnitBook = ReturnType<typeof createUnitBook>
