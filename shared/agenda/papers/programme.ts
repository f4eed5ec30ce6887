import type { Conference } from '../../conference/conference'
import { officialMoment, officialTime } from '../../lib/dates'
import { bold, type Head, type OfficialPaper, paragraph, plain, row, type Text } from '../../printing/official/paper'
import { officialClock } from '../clock'
import type { FrozenAgenda, FrozenItem } from '../versions'

/** What every paper of the programme takes from the conference. */
export type PaperConference = Pick<
  Conference,
  | 'title'
  | 'organiser'
  | 'parentBody'
  | 'executingUnit'
  | 'venue'
  | 'startsAt'
  | 'receptionFrom'
  | 'profile'
  | 'documentSymbol'
  | 'placeName'
  | 'signer'
  | 'distribution'
  | 'plannedTime'
>

/** `CTr-HĐTĐKT` from the symbol of the letters, `GM-HĐTĐKT` (NĐ 30/2020, Phụ lục III: CTr is the sign of a programme). */
export const programmeSymbol = (letterSymbol: string): string => {
  const at = letterSymbol.indexOf('-')
  return at < 0 ? 'CTr' : `CTr${letterSymbol.slice(at)}`
}

export const headOf = (c: PaperConference, draft?: readonly string[]): Head => ({
  parentBody: c.parentBody,
  issuingBody: c.organiser,
  number: { value: null, symbol: programmeSymbol(c.documentSymbol) },
  date: { placeName: c.placeName, day: null, year: c.startsAt?.slice(0, 4) ?? '' },
  ...(draft ? { draft } : {}),
})

const fact = (label: string, text: string): Text => [bold(`${label}: `), plain(text)]

/** When and where, as the letters say it. */
export function whenAndWhere(c: PaperConference): Text[] {
  const reception = c.receptionFrom ? ` (đón tiếp đại biểu từ ${officialTime(c.receptionFrom)})` : ''
  const when = c.startsAt ? `${officialMoment(c.startsAt)}${reception}` : c.plannedTime
  const where = [c.venue.name, c.venue.address].filter(Boolean).join(', ')
  return [...(when ? [fact('Thời gian', `${when}.`)] : []), ...(where ? [fact('Địa điểm', `${where}.`)] : [])]
}

export const span = (item: Pick<FrozenItem, 'start' | 'end'>): string =>
  item.end > item.start ? `${officialClock(item.start)} - ${officialClock(item.end)}` : officialClock(item.start)

/** The items that the public sees, numbered anew among themselves; what lies under a hidden heading is hidden too. */
export function publicItems(agenda: FrozenAgenda): (FrozenItem & { shown: string })[] {
  let top = 0
  let under = 0
  let isOpen = false
  return agenda.items.flatMap((item) => {
    if (item.depth === 0) {
      isOpen = item.isPublic
      if (!isOpen) return []
      top++
      under = 0
      return [{ ...item, shown: String(top) }]
    }
    if (!isOpen || !item.isPublic) return []
    under++
    return [{ ...item, shown: `${top}.${under}` }]
  })
}

/**
 * Chương trình: public items in the official form (NĐ 30/2020, Phụ lục III, Mẫu 1.4, or TT 01/2011); the number and the day are
 * given after signing, so both are left to the pen. `draft` marks one that is not the issued programme.
 */
export function programmePaper(
  conference: PaperConference,
  agenda: FrozenAgenda,
  { draft, number }: { draft: boolean; number: number | null },
): OfficialPaper {
  const items = publicItems(agenda)
  return {
    title: 'Chương trình hội nghị',
    profile: conference.profile,
    parts: [
      {
        margins: 'widest',
        head: headOf(conference, draft ? ['DỰ THẢO'] : undefined),
        name: 'CHƯƠNG TRÌNH',
        subject: conference.title,
        blocks: [
          ...whenAndWhere(conference).map((text) => paragraph(text)),
          {
            kind: 'table',
            size: 12.5,
            columns: [
              { width: 13, align: 'centre' },
              { width: 29, align: 'centre' },
              { width: 0, align: 'left' },
              { width: 45, align: 'left' },
              { width: 20, align: 'left' },
            ],
            head: [['STT', 'Thời gian', 'Nội dung', 'Người thực hiện', 'Ghi chú']],
            rows: items.map((item) =>
              row(
                item.shown,
                span(item),
                { text: item.title, bold: item.depth === 0 },
                { text: item.presenters.split('; ') },
                item.note,
              ),
            ),
          },
          ...(number === null ? [] : [paragraph([{ text: `(Chương trình ban hành lần ${number}.)`, italic: true }])]),
          { kind: 'foot', receivers: conference.distribution, signature: conference.signer },
        ],
      },
    ],
  }
}
