import { withinOne } from '../names/typing'
import { type Indexed, identityOf, isMobile, type PeopleIndex, toldApart } from './verdicts-people'
import type { ReadRow } from './verdicts-row'
import { nearUnits } from './verdicts-units'

export type Match = { id: string; fullName: string; office: string; unit: string; why: string }
export type Doubts = { doubts: string[]; hints: string[]; matches: Match[] }

/** The rows of the file read so far, by everything a later row may share with one of them. */
export function createFileIndex() {
  const maps = {
    identity: new Map<string, ReadRow[]>(),
    name: new Map<string, ReadRow[]>(),
    unit: new Map<string, ReadRow[]>(),
    phone: new Map<string, ReadRow[]>(),
    email: new Map<string, ReadRow[]>(),
  }
  const none: readonly ReadRow[] = []
  const put = (map: Map<string, ReadRow[]>, key: string | undefined, row: ReadRow) => {
    if (!key) return
    const found = map.get(key)
    if (found) found.push(row)
    else map.set(key, [row])
  }
  return {
    add: (row: ReadRow) => {
      put(maps.identity, identityOf(row.tone, row.unit), row)
      put(maps.name, row.name, row)
      put(maps.unit, row.unit, row)
      put(maps.phone, row.said.phone, row)
      put(maps.email, row.said.email?.toLowerCase(), row)
    },
    find: (kind: keyof typeof maps, key: string | undefined) => (key ? (maps[kind].get(key) ?? none) : none),
  }
}
export type FileIndex = ReturnType<typeof createFileIndex>

/** In a unit of hundreds near names are no news, and comparing all would cost n². */
const mostInUnit = 400

/** What a row is compared with, be it on the list or earlier in the file. */
type Other = {
  name: string
  tone: string
  unit: string
  spelt: string
  fullName: string
  unitName: string
  office: string
  phone: string
  email: string
  /** `trong danh sách` or `ở dòng 8 của tệp`. */
  where: string
  match?: Match
}

const ofPerson = ({ person, name, tone, unit, spelt }: Indexed): Other => ({
  name,
  tone,
  unit,
  spelt,
  fullName: person.fullName,
  unitName: person.unit,
  office: person.office,
  phone: person.phone,
  email: person.email,
  where: 'trong danh sách',
  match: { id: person.id, fullName: person.fullName, office: person.office, unit: person.unit, why: '' },
})

const ofRow = (row: ReadRow, sheet: string): Other => ({
  name: row.name,
  tone: row.tone,
  unit: row.unit,
  spelt: row.spelt,
  fullName: row.said.fullName ?? '',
  unitName: row.said.unit ?? '',
  office: row.said.office ?? '',
  phone: row.said.phone ?? '',
  email: row.said.email ?? '',
  where: row.sheet === sheet ? `ở dòng ${row.number} của tệp` : `ở dòng ${row.number}, trang “${row.sheet}”`,
})

const about = (other: Other) => `“${other.fullName}” (${other.unitName || 'chưa ghi đơn vị'}) ${other.where}`

/**
 * Why a row that was recognised as nobody may still be somebody: on the list, or earlier in the same file. Told apart by both
 * office and telephone, two like names in one unit are two people.
 */
export function findDoubts(row: ReadRow, people: PeopleIndex, file: FileIndex): Doubts {
  const out: Doubts = { doubts: [], hints: [], matches: [] }
  const seen = new Set<string>()
  const tell: Tell = (other, why, list, text) => {
    const key = other.match?.id ?? other.where
    if (seen.has(key)) return
    seen.add(key)
    out[list].push(text)
    if (other.match && out.matches.length < mostMatches) out.matches.push({ ...other.match, why })
  }
  const start = `Dòng ${row.number}: “${row.said.fullName}”`
  twins(row, people, file, start, tell)
  contacts(row, people, file, start, tell)
  likeNames(row, people, file, start, tell)
  if (row.unit !== '') nearNames(row, people, file, start, tell)
  return out
}

type Tell = (other: Other, why: string, list: 'doubts' | 'hints', text: string) => void
const mostMatches = 8
/** Common names repeat by the dozen over a city; three of them make the point. */
const mostNamesakes = 3

const facts = (row: ReadRow) => ({ office: row.said.office, phone: row.said.phone })

/** The same name and unit, on the list or earlier in the file. */
function twins(row: ReadRow, people: PeopleIndex, file: FileIndex, start: string, tell: Tell): void {
  const listed = people.find('identity', identityOf(row.tone, row.unit)).map(ofPerson)
  const earlier = file.find('identity', identityOf(row.tone, row.unit)).map((other) => ofRow(other, row.sheet))
  const others = listed.length ? listed : earlier
  const same = others.filter((other) => !toldApart(facts(row), other))
  for (const other of same)
    tell(other, 'Cùng họ tên và đơn vị', 'doubts', `${start} đã có ${other.where} với cùng đơn vị.`)
  if (same.length) return
  for (const other of others)
    tell(
      other,
      'Cùng họ tên và đơn vị',
      'hints',
      `${start} cùng tên, cùng đơn vị với một người ${other.where}, khác chức vụ và điện thoại nên nhập là hai người.`,
    )
}

/** The same telephone or e-mail under another name, or under the same name elsewhere. */
function contacts(row: ReadRow, people: PeopleIndex, file: FileIndex, start: string, tell: Tell): void {
  const { phone = '', email = '' } = row.said
  for (const other of sharing(row, people, file, 'phone', phone)) {
    if (!isMobile(phone) && other.unit === row.unit) continue
    const moved = other.name === row.name
    tell(
      other,
      moved ? 'Cùng họ tên và điện thoại, khác đơn vị' : 'Cùng điện thoại, khác tên',
      'doubts',
      moved
        ? `${start} cùng tên và điện thoại ${phone} với ${about(other)}: có thể đã chuyển đơn vị.`
        : `${start} cùng điện thoại ${phone} với ${about(other)}.`,
    )
  }
  for (const other of sharing(row, people, file, 'email', email.toLowerCase())) {
    // A unit's own mailbox stands in the rows of all its people.
    const shared = other.unit === row.unit && isMobile(phone) && isMobile(other.phone) && phone !== other.phone
    if (!shared) tell(other, 'Cùng thư điện tử', 'doubts', `${start} cùng thư điện tử ${email} với ${about(other)}.`)
  }
}

/** The same name but for marks in one unit, in a unit spelt nearly alike, or somewhere else altogether. */
function likeNames(row: ReadRow, people: PeopleIndex, file: FileIndex, start: string, tell: Tell): void {
  let namesakes = 0
  for (const other of sharing(row, people, file, 'name', row.name)) {
    if (other.unit === row.unit) {
      if (other.tone !== row.tone)
        tell(
          other,
          'Khác dấu, cùng đơn vị',
          areTwo(row, other) ? 'hints' : 'doubts',
          `${start} chỉ khác dấu với ${about(other)}.`,
        )
    } else if (row.unit === '' || other.unit === '')
      tell(
        other,
        'Trùng họ tên, thiếu đơn vị',
        'doubts',
        `${start} trùng tên với ${about(other)}, một bên chưa ghi đơn vị.`,
      )
    else if (nearUnits(row.spelt, other.spelt))
      tell(
        other,
        'Cùng họ tên, đơn vị viết gần giống',
        'doubts',
        `${start} trùng tên với ${about(other)}; đơn vị “${row.said.unit}” viết gần giống.`,
      )
    else if (++namesakes <= mostNamesakes)
      tell(other, 'Trùng họ tên, khác đơn vị', 'hints', `Trùng họ tên với ${about(other)}, có thể là hai người.`)
  }
}

/** Two rows of one list with two telephones are two people; against the list an office must differ too. */
const areTwo = (row: ReadRow, other: Other): boolean =>
  toldApart(facts(row), other) ||
  (!other.match && isMobile(row.said.phone ?? '') && isMobile(other.phone) && row.said.phone !== other.phone)

function nearNames(row: ReadRow, people: PeopleIndex, file: FileIndex, start: string, tell: Tell): void {
  const listed = people.find('unit', row.unit)
  const earlier = file.find('unit', row.unit)
  if (listed.length + earlier.length > mostInUnit) return
  const isSwapped = (other: { name: string; sorted: string }) => other.sorted === row.sorted
  const isNear = (other: { name: string; sorted: string }) =>
    other.name !== row.name && (isSwapped(other) || withinOne(other.name, row.name))
  const say = (other: Other, swapped: boolean) => {
    if (areTwo(row, other)) return
    const why = swapped ? 'Khác thứ tự các chữ, cùng đơn vị' : 'Tên gần giống, cùng đơn vị'
    tell(other, why, 'doubts', `${start} gần giống ${about(other)}.`)
  }
  for (const other of listed) if (isNear(other)) say(ofPerson(other), isSwapped(other))
  for (const other of earlier) if (isNear(other)) say(ofRow(other, row.sheet), isSwapped(other))
}

/** Those on the list and earlier in the file that share one thing with the row. */
function* sharing(
  row: ReadRow,
  people: PeopleIndex,
  file: FileIndex,
  what: 'name' | 'phone' | 'email',
  key: string,
): Generator<Other> {
  if (key === '') return
  for (const person of people.find(what, key)) yield ofPerson(person)
  for (const other of file.find(what, key)) yield ofRow(other, row.sheet)
}
