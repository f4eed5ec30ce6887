import type { Category } from '../conference/category'
import { officeAtUnit } from '../names/office-unit'
import { type DelegateFields, delegateLabels, delegateRoleLabels } from './delegate'

type Named = { honorific: string; fullName: string }

/** `Bà Trần Thị Lan`. */
export const nameOf = (person: Named): string => `${person.honorific} ${person.fullName}`.trim()

/** Names behind ids, for sentences. */
export type Names = { unit: (id: string) => string; category: (id: string) => string; subgroup: (id: string) => string }

export const namesOf = (
  units: ReadonlyMap<string, { name: string }>,
  categories: readonly Pick<Category, 'id' | 'code' | 'subgroups'>[],
): Names => ({
  unit: (id) => units.get(id)?.name ?? '',
  category: (id) => categories.find((c) => c.id === id)?.code ?? '',
  subgroup: (id) => categories.flatMap((c) => c.subgroups).find((s) => s.id === id)?.code ?? '',
})

/** A field's value as a person reads it. */
export function wordsFor<K extends keyof DelegateFields>(field: K, value: DelegateFields[K], names: Names): string {
  if (value === null || value === '') return ''
  if (Array.isArray(value)) return value.map((role) => delegateRoleLabels[role]).join(', ')
  if (field === 'unitId') return names.unit(String(value))
  if (field === 'categoryId') return names.category(String(value))
  if (field === 'subgroupId') return names.subgroup(String(value))
  return String(value)
}

/** Parts of the name follow the name itself; a sentence that repeats them tells nothing. */
const parts = new Set<keyof DelegateFields>(['familyName', 'middleName', 'givenName'])

/** `Sửa chức vụ của Bà Trần Thị Lan: Phó Giám đốc → Giám đốc.` Empty when nothing differs. */
export function editSentence(before: DelegateFields, after: DelegateFields, names: Names): string {
  const changed = (Object.keys(delegateLabels) as (keyof DelegateFields)[]).filter(
    (key) =>
      JSON.stringify(before[key]) !== JSON.stringify(after[key]) &&
      !(parts.has(key) && before.fullName !== after.fullName),
  )
  const label = (key: keyof DelegateFields) => delegateLabels[key].toLocaleLowerCase('vi')
  const change = (key: keyof DelegateFields) =>
    `${wordsFor(key, before[key], names) || 'để trống'} → ${wordsFor(key, after[key], names) || 'để trống'}`
  const [first, ...rest] = changed
  if (!first) return ''
  if (rest.length === 0) return `Sửa ${label(first)} của ${nameOf(before)}: ${change(first)}.`
  return `Sửa ${nameOf(before)}: ${changed.map((key) => `${label(key)}: ${change(key)}`).join('; ')}.`
}

/** `Thêm Bà Trần Thị Lan, Phó Giám đốc, Sở Nội vụ (mã 1234567).` */
export const addSentence = (person: Named & { office: string; code: string }, unit: string): string =>
  `Thêm ${[nameOf(person), officeAtUnit(person.office, unit)].filter(Boolean).join(', ')} (mã ${person.code}).`
