import type { ImportMatch } from './import-report'
import type { ReadRow } from './said'
import { type Indexed, identityOf, type KnownPerson, likeness, matchOf, type PeopleIndex } from './verdicts-people'

/** Whom a row is about; with `doubts` it may be any of `matches`, and a person decides. */
export type Assigned = { person?: KnownPerson; doubts: string[]; matches: ImportMatch[] }

/** After so many rows the caller may let others work. */
const slice = 40

/**
 * Finds for each row the one person it is about: by code; by what the same source said last time, whatever the person is called
 * now; by name with its marks and unit. Several of one name in one unit are told apart by office and telephone, each person is
 * given to one row only, and where nothing tells, it is a doubt. A generator, so that whoever drives it can pause.
 */
export function* assignPeople(
  rows: readonly ReadRow[],
  people: PeopleIndex,
): Generator<undefined, Map<ReadRow, Assigned>> {
  const assigned = new Map<ReadRow, Assigned>()
  const taken = new Map<Indexed, ReadRow>()
  const give = (row: ReadRow, found: Indexed) => {
    assigned.set(row, { person: found.person, doubts: [], matches: [] })
    taken.set(found, row)
  }
  const open = (row: ReadRow) => row.rejected.length === 0 && !assigned.has(row)

  let done = 0
  for (const row of rows) if (open(row) && row.code !== '') byCode(row, people, taken, give, assigned)
  for (const group of groups(rows, open, (row) => `${row.source}|${identityOf(row.tone, row.unit)}`)) {
    const row = group[0] as ReadRow
    if (++done % slice === 0) yield
    share(group, free(people.bySaid(row.source, identityOf(row.tone, row.unit)), taken), give)
  }
  for (const group of groups(rows, open, (row) => identityOf(row.tone, row.unit))) {
    if (++done % slice === 0) yield
    const row = group[0] as ReadRow
    const named = free(people.find('identity', identityOf(row.tone, row.unit)), taken)
    const clear = share(group, named, give)
    if (!clear)
      assigned.set(row, {
        doubts: [
          `Dòng ${row.number}: có ${named.length} người tên “${row.said.fullName}” ở đơn vị này, không rõ là ai.`,
        ],
        matches: named.map((found) => matchOf(found.person, 'Cùng họ tên và đơn vị')),
      })
  }
  return assigned
}

const free = (found: readonly Indexed[], taken: ReadonlyMap<Indexed, ReadRow>) => found.filter((f) => !taken.has(f))

function* groups(
  rows: readonly ReadRow[],
  open: (row: ReadRow) => boolean,
  keyOf: (row: ReadRow) => string,
): Generator<ReadRow[]> {
  const found = new Map<string, ReadRow[]>()
  for (const row of rows) {
    if (!open(row)) continue
    const key = keyOf(row)
    const group = found.get(key)
    if (group) group.push(row)
    else found.set(key, [row])
  }
  yield* found.values()
}

/** Gives people to rows, best fit first. False when one row fits several people equally well. */
function share(
  rows: readonly ReadRow[],
  found: readonly Indexed[],
  give: (row: ReadRow, found: Indexed) => void,
): boolean {
  if (found.length === 0) return true
  const [row, person] = [rows[0] as ReadRow, found[0] as Indexed]
  if (rows.length === 1 && found.length === 1) {
    give(row, person)
    return true
  }
  const pairs = rows
    .flatMap((r) => found.map((f) => ({ row: r, found: f, score: likeness(r, f, r.source) })))
    .sort((a, b) => b.score - a.score)
  if (rows.length === 1 && pairs[0]?.score === pairs[1]?.score) return false
  const [rowsDone, peopleDone] = [new Set<ReadRow>(), new Set<Indexed>()]
  for (const pair of pairs) {
    if (rowsDone.has(pair.row) || peopleDone.has(pair.found)) continue
    rowsDone.add(pair.row)
    peopleDone.add(pair.found)
    give(pair.row, pair.found)
  }
  return true
}

function byCode(
  row: ReadRow,
  people: PeopleIndex,
  taken: ReadonlyMap<Indexed, ReadRow>,
  give: (row: ReadRow, found: Indexed) => void,
  assigned: Map<ReadRow, Assigned>,
): void {
  const found = people.byCode(row.code)
  if (!found) {
    row.hints.push(`Mã ${row.code} không có trong hội nghị này nên đối chiếu theo họ tên và đơn vị.`)
    return
  }
  const doubt = (text: string) =>
    assigned.set(row, { doubts: [text], matches: [matchOf(found.person, `Mã ${row.code}`)] })
  const before = taken.get(found)
  if (before) doubt(`Dòng ${row.number}: mã ${row.code} đã có ở dòng ${before.number} của tệp.`)
  else if (found.name !== row.name)
    doubt(
      `Dòng ${row.number}: mã ${row.code} là của “${found.person.fullName}” (${found.person.unit || 'chưa ghi đơn vị'}), khác tên “${row.said.fullName}”.`,
    )
  else give(row, found)
}
