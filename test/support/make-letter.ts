import { Conference } from '../../shared/conference/conference'
import { templates } from '../../shared/conference/template'
import type { LetterData } from '../../shared/invitations/letter'
import { addresseeLine, defaultLetterText, fillText, placeholderValues } from '../../shared/invitations/letter-text'

export const sampleConference: Conference = Conference.parse({
  ...templates['plan-02'].fields,
  id: '019337b0-0000-7000-8000-000000000001',
  kind: 'real',
  createdAt: '2019-07-24T00:00:00.000Z',
  startsAt: '2019-11-15T08:00',
  receptionFrom: '07:30',
  replyBy: '2019-11-12T16:00',
  contact: { name: 'Ban Thi đua - Khen thưởng (Sở Nội vụ)', phone: '028 0000 0000', email: 'ban.tdkt@example.vn' },
  signer: { ...templates['plan-02'].fields.signer, fullName: 'Trần Văn Mẫu' },
})

/** A whole letter; give only what matters to the test. */
export function makeLetter(more: Partial<LetterData> & { person?: Partial<LetterData['addressee']> } = {}): LetterData {
  const { person, ...rest } = more
  const addressee = { honorific: 'Ông', fullName: 'Nguyễn Văn An', office: 'Giám đốc', unit: 'Sở Nội vụ', ...person }
  const c = sampleConference
  const values = placeholderValues(c, addressee)
  const fill = (text: string) => fillText(text, values)
  const t = defaultLetterText
  return {
    profile: 'TT01_2011',
    parentBody: c.parentBody,
    issuer: c.organiser,
    documentSymbol: c.documentSymbol,
    number: 15,
    date: '2019-11-05',
    year: '2019',
    placeName: c.placeName,
    subjectLine: c.subjectLine,
    addressee,
    text: {
      invite: fill(t.invite),
      addressee: addresseeLine(addressee),
      attend: fill(t.attend),
      chair: fill(t.chair),
      time: fill(t.time),
      venue: fill(t.venue),
      requestsHeading: fill(t.requestsHeading),
      requests: t.requests.map(fill),
      closing: fill(t.closing),
    },
    distribution: c.distribution,
    typistMark: 'NV.(300)',
    signer: c.signer,
    urgency: '',
    circulation: '',
    footer: '',
    code: '1234567',
    qrPayload: `1234567${'01234567890123456789'}`,
    ...rest,
  }
}
