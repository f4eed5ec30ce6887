import { isPhone } from '../names/phone'
import { withinOne } from '../names/typing'
import type { ImportMatch } from './import-report'
import type { ReadRow } from './said'
import {
  createNearIndex,
  type Indexed,
  identityOf,
  isMobile,
  matchOf,
  type PeopleIndex,
  toldApart,
} from './verdicts-people'
import { nearUnits } from './verdicts-units'

export type Doubts = { doubts: string[]; hints: string[]; matches: ImportMatch[] }

/** What a row is compared with, be it on the list or earlier in the file. */
type Other = Pick<ReadRow, 'name' | 'tone' | 'sorted' | 'unit' | 'spelt'> & {
  fullName: string
  unitName: string
  office: string
  phone: string
  email: string
  /** Its place in the file; none for a person on the list, who is a `match`. */
  place?: { number: number; sheet: string }
  match?: ImportMatch
}

const ofRow = ({ name, tone, sorted, unit, spelt, said, number, sheet }: ReadRow): Other => ({
  name,
  tone,
  sorted,
  unit,
  spelt,
  fullName: said.fullName ?? '',
  unitName: said.unit ?? '',
  office: said.office ?? '',
  phone: said.phone ?? '',
  email: said.email ?? '',
  place: { number, sheet },
})

const listed = new WeakMap<Indexed, Other>()
function ofPerson(indexed: Indexed): Other {
  const known = listed.get(indexed)
  if (known) return known
  const { person, name, tone, sorted, unit, spelt } = indexed
  const { fullName, office, phone, email } = person
  const match = matchOf(person, '')
  const other = { name, tone, sorted, unit, spelt, fullName, unitName: person.unit, office, phone, email, match }
  listed.set(indexed, other)
  return other
}

/** The rows of the file read so far, by everything a later row may share with one of them. */
export function createFileIndex() {
  const maps = {
    identity: new Map<string, Other[]>(),
    name: new Map<string, Other[]>(),
    phone: new Map<string, Other[]>(),
    email: new Map<string, Other[]>(),
  }
  const near = createNearIndex<Other>()
  const none: readonly Other[] = []
  const put = (map: Map<string, Other[]>, key: string | undefined, row: Other) => {
    if (!key) return
    const found = map.get(key)
    if (found) found.push(row)
    else map.set(key, [row])
  }
  return {
    add: (row: ReadRow) => {
      const other = ofRow(row)
      put(maps.identity, identityOf(row.tone, row.unit), other)
      put(maps.name, row.name, other)
      if (row.unit !== '') near.add(row.unit, other)
      if (isPhone(row.said.phone ?? '')) put(maps.phone, row.said.phone, other)
      if (row.said.email?.includes('@')) put(maps.email, row.said.email.toLowerCase(), other)
    },
    near,
    find: (kind: keyof typeof maps, key: string | undefined) => (key ? (maps[kind].get(key) ?? none) : none),
  }
}
export type FileIndex = ReturnType<typeof createFileIndex>

/** `trong danh sách`, `ở dòng 8 của tệp`, or the sheet where it is another one. */
const whereIs = ({ place }: Other, sheet: string): string =>
  !place
    ? 'trong danh sách'
    : place.sheet === sheet
      ? `ở dòng ${place.number} của tệp`
      : `ở dòng ${place.number}, trang “${place.sheet}”`

const about = (other: Other, sheet: string) =>
  `“${other.fullName}” (${other.unitName || 'chưa ghi đơn vị'}) ${whereIs(other, sheet)}`

/**
 * Why a row that was recognised as nobody may still be somebody: on the list, or earlier in the same file. Told apart by both
 * office and telephone, two like names in one unit are two people.
 */
export function findDoubts(row: ReadRow, people: PeopleIndex, file: FileIndex): Doubts {
  const out: Doubts = { doubts: [], hints: [], matches: [] }
  const seen = new Set<Other>()
  const tell: Tell = (other, why, list, text) => {
    if (seen.has(other)) return
    seen.add(other)
    out[list].push(text)
    if (other.match && out.matches.length < mostMatches) out.matches.push({ ...other.match, why })
  }
  const start = () => `Dòng ${row.number}: “${row.said.fullName}”`
  twins(row, people, file, start, tell)
  contacts(row, people, file, start, tell)
  likeNames(row, people, file, start, tell)
  if (row.unit !== '') nearNames(row, people, file, start, tell)
  return out
}

/** The words a sentence about the row begins with; made only where there is one to say. */
type Start = () => string
type Tell = (other: Other, why: string, list: 'doubts' | 'hints', text: string) => void
const mostMatches = 8
/** Common names repeat by the dozen over a city; three of them make the point. */
const mostNamesakes = 3

/** The same name and unit, on the list or earlier in the file. */
function twins(row: ReadRow, people: PeopleIndex, file: FileIndex, start: Start, tell: Tell): void {
  const known = people.find('identity', identityOf(row.tone, row.unit)).map(ofPerson)
  const others = known.length ? known : file.find('identity', identityOf(row.tone, row.unit))
  const same = others.filter((other) => !toldApart(row.said, other))
  for (const other of same)
    tell(other, 'Cùng họ tên và đơn vị', 'doubts', `${start()} đã có ${whereIs(other, row.sheet)} với cùng đơn vị.`)
  if (same.length) return
  for (const other of others)
    tell(
      other,
      'Cùng họ tên và đơn vị',
      'hints',
      `${start()} cùng tên, cùng đơn vị với một người ${whereIs(other, row.sheet)}, khác chức vụ và điện thoại nên nhập là hai người.`,
    )
}

/** The same telephone or e-mail under another name, or under the same name elsewhere. */
function contacts(row: ReadRow, people: PeopleIndex, file: FileIndex, start: Start, tell: Tell): void {
  const { phone = '', email = '' } = row.said
  for (const other of sharing(people, file, 'phone', phone)) {
    if (!isMobile(phone) && other.unit === row.unit) continue
    const moved = other.name === row.name
    tell(
      other,
      moved ? 'Cùng họ tên và điện thoại, khác đơn vị' : 'Cùng điện thoại, khác tên',
      'doubts',
      moved
        ? `${start()} cùng tên và điện thoại ${phone} với ${about(other, row.sheet)}: có thể đã chuyển đơn vị.`
        : `${start()} cùng điện thoại ${phone} với ${about(other, row.sheet)}.`,
    )
  }
  for (const other of sharing(people, file, 'email', email.toLowerCase())) {
    // A unit's own mailbox stands in the rows of all its people.
    const shared = other.unit === row.unit && isMobile(phone) && isMobile(other.phone) && phone !== other.phone
    if (!shared)
      tell(other, 'Cùng thư điện tử', 'doubts', `${start()} cùng thư điện tử ${email} với ${about(other, row.sheet)}.`)
  }
}

/** The same name but for marks in one unit, in a unit spelt nearly alike, or somewhere else altogether. */
function likeNames(row: ReadRow, people: PeopleIndex, file: FileIndex, start: Start, tell: Tell): void {
  let namesakes = 0
  for (const other of sharing(people, file, 'name', row.name)) {
    if (other.unit === row.unit) {
      if (other.tone !== row.tone)
        tell(
          other,
          'Khác dấu, cùng đơn vị',
          areTwo(row, other) ? 'hints' : 'doubts',
          `${start()} chỉ khác dấu với ${about(other, row.sheet)}.`,
        )
    } else if (row.unit === '' || other.unit === '')
      tell(
        other,
        'Trùng họ tên, thiếu đơn vị',
        'doubts',
        `${start()} trùng tên với ${about(other, row.sheet)}, một bên chưa ghi đơn vị.`,
      )
    else if (nearUnits(row.spelt, other.spelt))
      tell(
        other,
        'Cùng họ tên, đơn vị viết gần giống',
        'doubts',
        `${start()} trùng tên với ${about(other, row.sheet)}; đơn vị “${row.said.unit}” viết gần giống.`,
      )
    else if (++namesakes <= mostNamesakes)
      tell(
        other,
        'Trùng họ tên, khác đơn vị',
        'hints',
        `Trùng họ tên với ${about(other, row.sheet)}, có thể là hai người.`,
      )
  }
}

/** Two rows of one list with two telephones are two people; against the list an office must differ too. */
const areTwo = (row: ReadRow, other: Other): boolean =>
  (!other.match && row.said.phone !== other.phone && isMobile(row.said.phone ?? '') && isMobile(other.phone)) ||
  toldApart(row.said, other)

function nearNames(row: ReadRow, people: PeopleIndex, file: FileIndex, start: Start, tell: Tell): void {
  const compare = (name: string, sorted: string, otherOf: () => Other) => {
    if (name === row.name) return
    const isSwapped = sorted === row.sorted
    if (!isSwapped && !withinOne(name, row.name)) return
    const other = otherOf()
    if (areTwo(row, other)) return
    const why = isSwapped ? 'Khác thứ tự các chữ, cùng đơn vị' : 'Tên gần giống, cùng đơn vị'
    tell(other, why, 'doubts', `${start()} gần giống ${about(other, row.sheet)}.`)
  }
  for (const known of people.near.candidates(row.unit, row)) compare(known.name, known.sorted, () => ofPerson(known))
  for (const other of file.near.candidates(row.unit, row)) compare(other.name, other.sorted, () => other)
}

/** Those on the list and earlier in the file that share one thing with the row. */
function sharing(
  people: PeopleIndex,
  file: FileIndex,
  what: 'name' | 'phone' | 'email',
  key: string,
): readonly Other[] {
  if (key === '') return []
  const known = people.find(what, key)
  const earlier = file.find(what, key)
  return known.length === 0 ? earlier : [...known.map(ofPerson), ...earlier]
}
