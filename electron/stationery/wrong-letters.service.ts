import type { LetterData } from '../../shared/invitations/letter'
import { letterPersonOf } from '../../shared/invitations/letter-person'
import type { Change } from '../../shared/stationery/stationery'
import { getConference } from '../conference/conference.queries'
import type { Db } from '../db/tables'
import { rankedDelegates } from '../delegates/ranked.queries'
import { listLetters, savedText, snapshotOf } from '../invitations/invitations.queries'
import { frozenLetter } from '../invitations/letter-data.service'

/** What is compared, in the words of the screen: parts of a letter that a guest reads. */
const parts: [string, (l: LetterData) => string][] = [
  ['Người nhận', (l) => l.text.addressee],
  ['Số đại biểu đề nghị cử', (l) => l.quota ?? ''],
  ['Cơ quan mời', (l) => [l.parentBody, l.issuer].filter(Boolean).join(' – ')],
  ['Trích yếu', (l) => l.subjectLine],
  ['Lời mời', (l) => [l.text.invite, l.text.attend].join(' ')],
  ['Chủ trì', (l) => l.text.chair],
  ['Thời gian', (l) => l.text.time],
  ['Địa điểm', (l) => l.text.venue],
  ['Đề nghị', (l) => [l.text.requestsHeading, ...l.text.requests, l.text.closing].join(' ')],
  [
    'Người ký',
    (l) =>
      [...l.signer.authorityLines, l.signer.officeLine, l.signer.otherOfficeLine, l.signer.fullName]
        .filter(Boolean)
        .join(' – '),
  ],
  ['Nơi nhận', (l) => l.distribution.join(' ')],
  ['Độ khẩn', (l) => [l.urgency, l.circulation].filter(Boolean).join(', ')],
]

/** Letters in people's hands, or on their way, that say something else than the data of now: the frozen words against today's. */
export async function wrongLetters(db: Db) {
  const conference = await getConference(db)
  const text = await savedText(db)
  const everybody = await rankedDelegates(db)
  const people = new Map(everybody.map((p) => [p.id, p]))
  const frozen = new Map(
    (await db.selectFrom('invitations').select(['id', 'snapshot', 'token']).execute()).map((r) => [r.id, r]),
  )
  return (await listLetters(db))
    .filter((l) => l.position > 0 && l.state !== 'draft' && (l.prints > 0 || l.state !== 'approved'))
    .flatMap((l) => {
      const row = frozen.get(l.id)
      const person = people.get(l.delegateId)
      const then = row && snapshotOf(row)
      if (!row || !person || !then) return []
      const now = frozenLetter(conference, text, letterPersonOf(person, everybody), row.token)
      const changed = parts.flatMap(([label, said]): Change[] => {
        const [before, today] = [said(then), said(now)]
        return before === today ? [] : [{ label, before, now: today }]
      })
      const name = `${l.honorific} ${l.fullName}`.trim()
      return changed.length
        ? [{ id: l.id, delegateId: l.delegateId, position: l.position, name, number: l.number, changed }]
        : []
    })
}
