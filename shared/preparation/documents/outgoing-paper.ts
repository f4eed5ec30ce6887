import type { Conference } from '../../conference/conference'
import { officialDate } from '../../lib/dates'
import { goesWithLine } from '../../printing/official/annex'
import { conferenceHead, organiserSign } from '../../printing/official/conference-head'
import type { OfficialPaper } from '../../printing/official/paper'
import { documentBody } from './body-blocks'
import { type Outgoing, outgoingAbbreviations, outgoingTypeLabels } from './outgoing'

/** `BC-HĐTĐKT`; a công văn has the organiser's sign alone. */
export const symbolOf = (type: Outgoing['type'], c: Pick<Conference, 'documentSymbol'>): string =>
  [outgoingAbbreviations[type], organiserSign(c)].filter(Boolean).join('-')

/** What an appendix says under its title: with which document it goes. */
function goesWith(c: Conference, document: Outgoing): string {
  const symbol = document.symbol || symbolOf(document.type, c)
  const number = document.number === null ? '…' : String(document.number).padStart(2, '0')
  const year = c.startsAt?.slice(0, 4) ?? ''
  const date = document.date ? officialDate(document.date) : `ngày … tháng … năm ${year}`
  return `Kèm theo ${outgoingTypeLabels[document.type]} số ${number}/${symbol} ${date} của ${c.organiser}`
}

/**
 * A document of the office in official form (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4 to 1.9; Thông tư 01/2011/TT-BNV).
 * A draft says so in its head, with its round where it has one; number and day stay blank until văn thư gives them.
 */
export function outgoingPaper(c: Conference, document: Outgoing, round = 0): OfficialPaper {
  const { type, subject } = document
  const isLetter = type === 'letter'
  const isDraft = document.state === 'draft' || document.state === 'submitted'
  const body = documentBody(document.body)
  const head = conferenceHead(c, outgoingAbbreviations[type], {
    number: document.number,
    day: document.date,
    ...(isLetter ? { about: subject } : {}),
    ...(isDraft ? { draft: [round > 0 ? `DỰ THẢO LẦN ${round}` : 'DỰ THẢO'] } : {}),
  })
  return {
    title: `${outgoingTypeLabels[type]}: ${subject}`.slice(0, 150),
    profile: c.profile,
    parts: [
      {
        head: { ...head, number: { value: document.number, symbol: document.symbol || symbolOf(type, c) } },
        ...(isLetter ? {} : { name: outgoingTypeLabels[type].toLocaleUpperCase('vi'), subject }),
        ...(document.recipients.length > 0 ? { to: document.recipients } : {}),
        blocks: [
          ...body.blocks,
          {
            kind: 'foot',
            receivers: document.distribution.length > 0 ? document.distribution : c.distribution,
            typistMark: document.copies >= 10 ? `(${document.copies})` : '',
            signature: c.signer,
          },
        ],
      },
      ...body.appendices.map(({ name, subject: title, blocks }) => ({
        name,
        subject: title,
        blocks: [goesWithLine(goesWith(c, document)), ...blocks],
      })),
    ],
  }
}
