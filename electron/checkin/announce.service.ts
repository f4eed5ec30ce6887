import { officeAndUnit, spellOut } from '../../shared/agenda/spoken'
import type { Announced } from '../../shared/checkin/checkin.contract'
import { clockTime } from '../../shared/checkin/wall-clock'
import type { Context } from '../core/context'
import { rankedDelegates } from '../delegates/ranked.queries'
import { attendanceBook, deskFacts, withPresence } from './desk.queries'

/** Who is in the hall, in the order of arrival, newest first, as an announcer says it: titles and offices in full. */
export async function announced({ limit = 60 }: { limit?: number }, context: Context): Promise<Announced[]> {
  const book = await attendanceBook(context)
  const people = await context.session.memo('checkin.ranks', ['delegates', 'units', 'categories'], () =>
    rankedDelegates(context.db),
  )
  const inside = people.flatMap((p) => {
    const { presence, first } = book.of(p.id)
    return presence === 'present' && first ? [{ p, first }] : []
  })
  inside.sort((a, b) => (a.first.at < b.first.at ? 1 : a.first.at > b.first.at ? -1 : a.p.rank - b.p.rank))
  const found: Announced[] = []
  for (const { p, first } of inside.slice(0, limit)) {
    const facts = await deskFacts(context.db, { id: p.id })
    if (!facts) continue
    const person = withPresence(facts, book)
    const stand = person.attends === 'substitute' ? person.substitute : null
    const name = stand ?? { honorific: p.honorific, fullName: p.fullName, office: p.office }
    found.push({
      id: p.id,
      scanId: first.scanId,
      time: clockTime(first.at),
      at: first.at,
      rank: p.rank,
      categoryCode: person.categoryCode,
      color: person.color,
      name: [name.honorific, stand ? '' : spellOut(p.titles), name.fullName].filter(Boolean).join(' '),
      office: officeAndUnit(name.office, p.unit),
      insteadOf: stand ? `${p.honorific} ${p.fullName}`.trim() : '',
      sayAs: stand ? '' : p.sayAs,
    })
  }
  return found
}
