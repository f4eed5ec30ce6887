import type { Conference } from '../../shared/conference/conference'
import type { LetterText } from '../../shared/invitations/invitations.contract'
import type { LetterData } from '../../shared/invitations/letter'
import type { LetterPerson } from '../../shared/invitations/letter-person'
import {
  addresseeLine,
  defaultLetterText,
  fillText,
  type Lack,
  lackingFacts,
  placeholderValues,
} from '../../shared/invitations/letter-text'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { rankedDelegates } from '../delegates/ranked.queries'
import { type InvitationRow, savedText, snapshotOf } from './invitations.queries'

/** `Đề nghị Quý cơ quan cử 02 đại biểu tham dự.` */
const quotaLine = (guests: number) => `Đề nghị Quý cơ quan cử ${String(guests).padStart(2, '0')} đại biểu tham dự.`

/** The letter as it would be printed now for a person; number and date are laid on when it is printed. */
export function frozenLetter(c: Conference, text: LetterText | null, person: LetterPerson, token: string): LetterData {
  const { honorific, fullName, office, unit } = person
  const addressee = { honorific, fullName, office, unit }
  const values = placeholderValues(c, addressee)
  const fill = (template: string) => fillText(template, values)
  const words = text ?? defaultLetterText
  return {
    profile: c.profile,
    parentBody: c.parentBody,
    issuer: c.organiser,
    documentSymbol: c.documentSymbol,
    number: null,
    date: null,
    year: c.startsAt?.slice(0, 4) ?? '',
    placeName: c.placeName,
    subjectLine: c.subjectLine,
    addressee,
    text: {
      invite: fill(words.invite),
      addressee: addresseeLine(addressee),
      attend: fill(words.attend),
      chair: fill(words.chair),
      time: fill(words.time),
      venue: fill(words.venue),
      requestsHeading: fill(words.requestsHeading),
      requests: words.requests.map(fill),
      closing: fill(words.closing),
    },
    distribution: c.distribution,
    typistMark: c.typistMark,
    signer: c.signer,
    urgency: c.urgency,
    circulation: c.circulation,
    footer: c.letterFooter,
    code: person.code,
    qrPayload: person.code + token,
    ...(person.guests
      ? {
          guests: person.guests.map((code) => ({ code, qrPayload: code + token })),
          quota: quotaLine(person.guests.length),
        }
      : {}),
  }
}

/** What is printed of a letter: its frozen data, or the data of today for a draft, with number and date where it has them. */
export function printable(
  c: Conference,
  text: LetterText | null,
  person: LetterPerson,
  row: Pick<InvitationRow, 'snapshot' | 'token' | 'number' | 'date'>,
): LetterData {
  const data = snapshotOf(row) ?? frozenLetter(c, text, person, row.token)
  return { ...data, number: row.number, date: row.date }
}

/** What stops the approval of letters and what only deserves a look, each with the field that mends it. */
export async function checkLetters({ db }: Pick<Context, 'db'>): Promise<{ blocks: Lack[]; warnings: Lack[] }> {
  const { blocks, warnings } = lackingFacts(await getConference(db), (await savedText(db)) ?? defaultLetterText)
  const nameless = (await rankedDelegates(db)).filter(
    (p) => p.origin === 'list' && p.withdrawnAt === null && p.slot === null && p.office === '' && p.unit === '',
  )
  const more = nameless.length
    ? [
        {
          field: 'delegates',
          text: `${nameless.length} đại biểu chưa có cả chức vụ và đơn vị (${nameless[0]?.fullName}…).`,
        },
      ]
    : []
  return { blocks, warnings: [...warnings, ...more] }
}
