import { fold } from './text'
import { withinOne } from './typing'
import { unitKey } from './units'

export type DuplicatePerson = {
  id: string
  fullName: string
  unit: string
  office: string
  phone: string
  email: string
}

/** Strong to weak. `same-name-other-unit` is a hint only: Vietnamese full names repeat often, these are probably two people. */
export const duplicateKinds = [
  'same-phone',
  'same-email',
  'same-name-and-unit',
  'same-name-similar-office',
  'near-name-same-unit',
  'swapped-order',
  'same-name-other-unit',
] as const
export type DuplicateKind = (typeof duplicateKinds)[number]

export const duplicateTexts: Record<DuplicateKind, string> = {
  'same-phone': 'Cùng số điện thoại, khác tên',
  'same-email': 'Cùng thư điện tử, khác tên',
  'same-name-and-unit': 'Cùng họ tên và đơn vị',
  'same-name-similar-office': 'Cùng họ tên, chức vụ gần giống',
  'near-name-same-unit': 'Tên gần giống, cùng đơn vị',
  'swapped-order': 'Cùng các chữ trong tên, khác thứ tự, cùng đơn vị',
  'same-name-other-unit': 'Trùng họ tên, khác đơn vị (có thể là hai người)',
}

const sortedWords = (name: string) => name.split(' ').sort().join(' ')

/** The strongest reason to take two records for one person; undefined when there is none. Symmetric. */
export function duplicateHint(a: DuplicatePerson, b: DuplicatePerson): DuplicateKind | undefined {
  const [nameA, nameB] = [fold(a.fullName), fold(b.fullName)]
  const sameName = nameA === nameB
  const sameUnit = unitKey(a.unit) === unitKey(b.unit)
  if (sameName && sameUnit) return 'same-name-and-unit'
  if (a.phone && a.phone === b.phone) return 'same-phone'
  if (a.email && a.email.toLowerCase() === b.email.toLowerCase()) return 'same-email'
  if (sameName && a.office && fold(a.office) === fold(b.office)) return 'same-name-similar-office'
  if (sameUnit && unitKey(a.unit) !== '') {
    if (sortedWords(nameA) === sortedWords(nameB)) return 'swapped-order'
    if (withinOne(nameA, nameB)) return 'near-name-same-unit'
  }
  return sameName ? 'same-name-other-unit' : undefined
}

/** All pairs worth a look, strongest first. Candidates come from shared keys, so a list of thousands takes no n². */
export function findDuplicates<P extends DuplicatePerson>(people: readonly P[]): { a: P; b: P; kind: DuplicateKind }[] {
  const buckets = new Map<string, number[]>()
  const file = (key: string, index: number) => {
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  }
  for (const [index, p] of people.entries()) {
    file(`n:${fold(p.fullName)}`, index)
    if (p.phone) file(`p:${p.phone}`, index)
    if (p.email) file(`e:${p.email.toLowerCase()}`, index)
    if (p.unit) file(`u:${unitKey(p.unit)}`, index)
  }
  const seen = new Set<number>()
  const found: { a: P; b: P; kind: DuplicateKind }[] = []
  for (const bucket of buckets.values()) {
    // A unit of hundreds is compared only by its other keys; near names inside it would cost n².
    if (bucket.length > 400) continue
    for (const [at, i] of bucket.entries()) {
      for (const j of bucket.slice(at + 1)) {
        const key = i * people.length + j
        if (seen.has(key)) continue
        seen.add(key)
        const [a, b] = [people[i] as P, people[j] as P]
        const kind = duplicateHint(a, b)
        if (kind) found.push({ a, b, kind })
      }
    }
  }
  return found.sort((x, y) => duplicateKinds.indexOf(x.kind) - duplicateKinds.indexOf(y.kind))
}
