import type { OtherLine } from '../../exchange/verdicts'
import { cleanText } from '../../names/text'
import { readDay } from './read-cells'
import type { ReadNomination } from './read-row'

/** What stands above a unit's list: whose it is and with which tờ trình it goes. */
export type PageProposal = { unit: string; proposalNumber: string; proposalDate: string | null }

const nationLines = /(cộng hòa|cộng hoà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/giu

/**
 * Reads `(Kèm theo Tờ trình số 12/TTr-UBND ngày 10/9/2019 của Ủy ban nhân dân Quận 3)`; without it the letterhead, where it is a
 * body on the list of units.
 */
export function pageProposal(titles: readonly string[], knownUnit: (name: string) => string | undefined): PageProposal {
  const page: PageProposal = { unit: '', proposalNumber: '', proposalDate: null }
  for (const title of titles) {
    const text = cleanText(title)
    if (/tờ trình|công văn/iu.test(text)) {
      page.proposalNumber ||= /số\s*:?\s*(\d[^\s,;)]*)/iu.exec(text)?.[1] ?? ''
      page.proposalDate ??= readDay(text) ?? null
      page.unit ||= /\scủa\s+([^()]+?)\s*\)?$/iu.exec(text)?.[1] ?? ''
    }
  }
  for (const title of titles)
    if (page.unit === '') page.unit = knownUnit(cleanText(title.replace(nationLines, ''))) ?? ''
  return page
}

/** Lays what the page says over the rows of a list that names its unit nowhere. */
export function fillFromPage(
  rows: readonly ReadNomination[],
  others: readonly OtherLine[],
  knownUnit: (name: string) => string | undefined,
): void {
  for (const sheet of new Set(rows.map((r) => r.sheet))) {
    const own = rows.filter((r) => r.sheet === sheet)
    const first = Math.min(...own.map((r) => r.number))
    const titles = others.filter((o) => o.sheet === sheet && o.kind === 'title' && o.number < first).map((o) => o.text)
    const page = pageProposal(titles, knownUnit)
    if (page.unit !== '' && own.every((r) => r.said.unit === ''))
      for (const row of own) {
        row.said.unit = page.unit
        row.hints.push(`Không có cột đơn vị trình: hiểu là ${page.unit}, theo dòng tiêu đề.`)
      }
    if (own.some((r) => r.said.proposalNumber !== '')) continue
    // One tờ trình goes with one unit; a list of several units has none of its own.
    if (new Set(own.map((r) => r.said.unit)).size === 1)
      for (const { said } of own) {
        said.proposalNumber = page.proposalNumber.slice(0, 60)
        said.proposalDate ??= page.proposalDate
      }
  }
}
