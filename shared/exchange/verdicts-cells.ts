import type { Category } from '../conference/category'
import { categoryOfGroup } from '../delegates/placing'
import { toneKey } from '../names/text'
import type { CellChange } from './import-report'
import { groupGap } from './outline'
import { type Said, type SaidField, saidLabels } from './said'
import type { KnownPerson } from './verdicts-people'
import { remembered } from './verdicts-row'

/** How cells are compared: the groups, what a group line means, and one key for all spellings of a unit. */
export type Around = {
  categories: readonly Category[]
  categoryOf: (text: string) => Category | undefined
  unitKeyOf: (name: string) => string
}

/** Group lines repeat for every row under them; each is read once. Of nested lines the outermost that is understood counts. */
export const groupReader = (categories: readonly Category[]): ((text: string) => Category | undefined) =>
  remembered((text) => {
    for (const line of text.split(groupGap)) {
      const category = categoryOfGroup(line, categories)
      if (category) return category
    }
    return undefined
  })

const fieldsOf = (row: Said) => (Object.keys(saidLabels) as SaidField[]).filter((field) => row[field])

/** What the list holds of a field, as words. */
function stored(person: KnownPerson, field: SaidField, { categories }: Around): string {
  if (field === 'category') return categories.find((c) => c.id === person.categoryId)?.name ?? ''
  return field === 'roles' ? person.roles.join(', ') : person[field]
}

/** True when a cell says what is stored, or nothing that is understood. */
function same(person: KnownPerson, field: SaidField, said: string, around: Around): boolean {
  switch (field) {
    case 'unit':
      return around.unitKeyOf(said) === around.unitKeyOf(person.unit)
    case 'category': {
      const category = around.categoryOf(said)
      return category === undefined || category.id === person.categoryId
    }
    case 'roles':
      return said.split(', ').every((role) => person.roles.includes(role))
    case 'fullName':
      return person.fullName === said || sameSpelling(person.fullName, said)
    default:
      return person[field] === said
  }
}

/** `Hoà` and `Hòa` are one spelling; `hòa` and `Hòa` are not: a capital put right is a change. */
const sameSpelling = (a: string, b: string): boolean => toneKey(a) === toneKey(b) && unmarked(a) === unmarked(b)
const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

function meaning(person: KnownPerson, field: SaidField, said: string, around: Around): string {
  if (field === 'category') return around.categoryOf(said)?.name ?? ''
  if (field === 'roles') return [...new Set([...person.roles, ...said.split(', ')])].join(', ')
  return said
}

/** The stored value differs from what the source said last: somebody mended it since. */
const mendedSince = (person: KnownPerson, field: SaidField, before: Said | undefined, around: Around): boolean => {
  const said = before?.[field]
  if (said === undefined) return false
  return said === '' ? stored(person, field, around) !== '' : !same(person, field, said, around)
}

/**
 * Cell by cell what a row would change of a person. What the source said last time is no news: a value mended by hand since
 * then stays, and the cell does not count. An empty cell says nothing. `mended` marks a new word of the source against a mend.
 */
export function cellChanges(person: KnownPerson, row: Said, source: string, around: Around): CellChange[] {
  const before = person.said[source]
  return fieldsOf(row)
    .filter((field) => row[field] !== before?.[field] && !same(person, field, row[field] as string, around))
    .map((field) => ({
      field,
      label: saidLabels[field],
      from: stored(person, field, around),
      to: meaning(person, field, row[field] as string, around),
      mended: mendedSince(person, field, before, around),
    }))
}

/** Labels of the cells in which a mend by hand stands against the same old word of the source. */
export function keptMends(person: KnownPerson, row: Said, source: string, around: Around): string[] {
  const before = person.said[source]
  return fieldsOf(row)
    .filter((field) => row[field] === before?.[field] && mendedSince(person, field, before, around))
    .map((field) => saidLabels[field])
}
