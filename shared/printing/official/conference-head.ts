import type { Conference } from '../../conference/conference'
import type { Head } from './paper'

/** `GM-HĐTĐKT` → `HĐTĐKT`: the organiser's own sign, behind the abbreviation of the type. */
export const organiserSign = (c: Pick<Conference, 'documentSymbol'>): string =>
  c.documentSymbol.replace(/^[^-]*-/, '').trim()

/**
 * The head of a paper that the organiser issues. `type` is the abbreviation of its kind (`KH`, `CTr`, `BC`, `TTr`, `TB`,
 * `BB`, `QĐ`; empty for a công văn); number and day stay blank until văn thư gives them after signing.
 */
export function conferenceHead(
  c: Pick<Conference, 'parentBody' | 'organiser' | 'documentSymbol' | 'placeName' | 'startsAt'>,
  type: string,
  more: { number?: number | null; day?: string | null; draft?: readonly string[]; about?: string } = {},
): Head {
  const { number = null, day = null, ...rest } = more
  return {
    parentBody: c.parentBody,
    issuingBody: c.organiser,
    number: { value: number, symbol: [type, organiserSign(c)].filter(Boolean).join('-') },
    date: { placeName: c.placeName, day, year: c.startsAt?.slice(0, 4) ?? '' },
    ...rest,
  }
}
