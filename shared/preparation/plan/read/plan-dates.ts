import { dayNumber, dayOf } from '../../../lib/dates'

/** A day, span or distance from the conference that a sentence names. Days are `2019-09-30`. */
export type PlanDate = {
  from: number
  to: number
  text: string
  start: string | null
  due: string | null
  /** Days from the conference, negative before it; null for a date of the calendar. */
  offset: number | null
  unit: 'days' | 'working'
}

const last = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const isReal = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= last(year, month)

/**
 * The year of a date that names none: that of the plan, or the next one where the date would lie more than three months before
 * the plan itself.
 */
function yearFor(planDay: string, month: number, day: number): number {
  const year = Number(planDay.slice(0, 4))
  return dayNumber(iso(year, month, Math.min(day, last(year, month)))) < dayNumber(planDay) - 92 ? year + 1 : year
}

const year4 = (text: string | undefined) =>
  text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text)

const dmy = String.raw`(?:ngày\s+)?(\d{1,2})\s*(?:tháng\s*|[/.]|-(?=\d{1,2}[-/.]\d))\s*(\d{1,2})(?:\s*(?:,?\s*năm\s*|[/.-])\s*(\d{4}|\d{2}(?!\d)))?`
const before = String.raw`(?:(?:thời\s+gian|thời\s+hạn|hạn\s+(?:cuối|chót)|hoàn\s+thành|gửi|xong)\s*:?\s*)?(?:trước|chậm\s+nhất|muộn\s+nhất|không\s+(?:quá|muộn\s+hơn|chậm\s+hơn)|đến\s+hết|hết|hạn|vào|xong)(?:\s+(?:là|vào|trong|đến|hết|trước))*`
const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

type Found = Omit<PlanDate, 'from' | 'to' | 'text'>
const fixed = (start: string | null, due: string | null): Found => ({ start, due, offset: null, unit: 'days' })

/** Each way of naming a time, the longer ones first; the first that fits a place wins it. */
const ways: readonly (readonly [string, (m: RegExpExecArray, planDay: string) => Found | undefined])[] = [
  // tuần 2 tháng 10; tuần đầu tháng 11/2019; tuần cuối tháng 9
  [
    String.raw`tuần\s+(?:lễ\s+)?(?:thứ\s+)?(\d|nhất|hai|ba|tư|đầu|cuối)\s*(?:của\s+)?tháng\s+(\d{1,2})(?:\s*(?:năm\s*|/)\s*(\d{4}))?`,
    (m, planDay) => {
      const month = Number(m[2])
      if (month < 1 || month > 12) return undefined
      const year = year4(m[3]) ?? yearFor(planDay, month, 28)
      const word: Record<string, number> = { nhất: 1, đầu: 1, hai: 2, ba: 3, tư: 4 }
      const end = last(year, month)
      const which = m[1]?.toLocaleLowerCase('vi') ?? ''
      if (which === 'cuối') return fixed(iso(year, month, end - 6), iso(year, month, end))
      const week = word[which] ?? Number(which)
      if (week < 1 || week > 4) return undefined
      return fixed(iso(year, month, week * 7 - 6), iso(year, month, Math.min(week * 7, end)))
    },
  ],
  // từ ngày 05 tháng 7 năm 2019 đến 20 tháng 7 năm 2019; từ 05/7 đến hết ngày 20/7/2019
  [
    String.raw`(?:từ\s+)?${dmy}\s*(?:đến|tới|[-–])\s*(?:hết\s+|ngày\s+)*${dmy}`,
    (m, planDay) => {
      const [d1, m1, y1, d2, m2, y2] = m.slice(1)
      const end = year4(y2) ?? yearFor(planDay, Number(m2), Number(d2))
      const begin = year4(y1) ?? (Number(m1) > Number(m2) ? end - 1 : end)
      if (!isReal(begin, Number(m1), Number(d1)) || !isReal(end, Number(m2), Number(d2))) return undefined
      return fixed(iso(begin, Number(m1), Number(d1)), iso(end, Number(m2), Number(d2)))
    },
  ],
  // từ 01 đến 20/11/2019; từ ngày 01 - 20/11
  [
    String.raw`(?:từ\s+)?(?:ngày\s+)?(\d{1,2})\s*(?:đến|[-–])\s*(?:hết\s+|ngày\s+)*${dmy}`,
    (m, planDay) => {
      const [d1, d2, month, y] = m.slice(1)
      const year = year4(y) ?? yearFor(planDay, Number(month), Number(d2))
      if (!isReal(year, Number(month), Number(d2)) || Number(d1) > Number(d2) || Number(d1) < 1) return undefined
      return fixed(iso(year, Number(month), Number(d1)), iso(year, Number(month), Number(d2)))
    },
  ],
  // trước Hội nghị 15 ngày; sau Hội nghị 05 ngày làm việc; trước ngày khai mạc ít nhất 10 ngày
  [
    String.raw`(?:chậm\s+nhất\s+|muộn\s+nhất\s+)?(trước|sau)\s+(?:ngày\s+|khi\s+)*(?:khai\s+mạc|tổ\s+chức|diễn\s+ra|kết\s+thúc|bế\s+mạc)?\s*(?:hội\s+nghị|khai\s+mạc|lễ|buổi\s+lễ)?\s*(?:ít\s+nhất|tối\s+thiểu|là|chậm\s+nhất|không\s+quá|trong\s+vòng)?\s*(\d{1,3})\s*ngày(\s+làm\s+việc)?(?!\s*tháng|\s*\d)`,
    (m) => distance(m[2], m[3], m[1]),
  ],
  // 15 ngày trước Hội nghị; chậm nhất 07 ngày làm việc trước khi khai mạc
  [
    String.raw`(?:(?:chậm|muộn)\s+nhất\s+(?:là\s+)?|trong\s+(?:vòng\s+|thời\s+hạn\s+)?)?(\d{1,3})\s*ngày(\s+làm\s+việc)?\s*(?:,\s*)?(trước|sau|kể\s+từ)\s+(?:ngày\s+|khi\s+)*(?:khai\s+mạc|tổ\s+chức|diễn\s+ra|kết\s+thúc|bế\s+mạc|hội\s+nghị|lễ)(?:\s+hội\s+nghị)?`,
    (m) => distance(m[1], m[2], m[3]),
  ],
  // trước (17 giờ 00) ngày 30 tháng 9 năm 2019; chậm nhất 05/10; ngày 30 tháng 11 năm 2019
  [
    String.raw`(?:(${before})\s+(?:\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}\s*(?:phút)?\s*,?\s*)?)?${dmy}`,
    (m, planDay) => {
      const [, , day, month, y] = m
      // `20/7` alone may be a fraction or half a number of a document: it needs a word or a year.
      if (!m[1] && y === undefined && !/ngày|tháng/i.test(m[0])) return undefined
      const year = year4(y) ?? yearFor(planDay, Number(month), Number(day))
      return isReal(year, Number(month), Number(day)) ? fixed(null, iso(year, Number(month), Number(day))) : undefined
    },
  ],
  // quý III năm 2019; trong quý IV/2019
  [
    String.raw`(?:trong\s+|cuối\s+|đầu\s+)?quý\s+(IV|III|II|I|[1-4])(?![\p{L}])(?:\s*(?:năm|/)?\s*(\d{4}))?`,
    (m, planDay) => {
      const quarter = roman[(m[1] ?? '').toLowerCase()] ?? 0
      if (quarter === 0) return undefined
      const year = year4(m[2]) ?? yearFor(planDay, quarter * 3, 28)
      return fixed(iso(year, quarter * 3 - 2, 1), iso(year, quarter * 3, last(year, quarter * 3)))
    },
  ],
  // trong tháng 10; đầu tháng 11/2019; tháng 11 năm 2019
  [
    String.raw`(?:(trong|đầu|giữa|cuối|trước|hết|vào|hoàn\s+thành|xong)\s+)?tháng\s+(\d{1,2})(?!\d)(?:\s*(?:năm\s*|[/.]|-(?=\d{4}))\s*(\d{4}))?`,
    (m, planDay) => {
      const month = Number(m[2])
      if (month < 1 || month > 12) return undefined
      const year = year4(m[3]) ?? yearFor(planDay, month, 28)
      const end = last(year, month)
      const part: Record<string, [number, number]> = { đầu: [1, 10], giữa: [11, 20], cuối: [21, end] }
      const when = m[1]?.toLocaleLowerCase('vi') ?? ''
      if (when === 'trước') return fixed(null, dayOf(dayNumber(iso(year, month, 1)) - 1))
      const [a, b] = part[when] ?? [1, end]
      return fixed(iso(year, month, a), iso(year, month, b))
    },
  ],
]

function distance(days: string | undefined, working: string | undefined, side: string | undefined): Found {
  const count = Number(days)
  return {
    start: null,
    due: null,
    // A cell of a table begins with a capital: `Trước hội nghị 02 ngày`.
    offset: side?.toLocaleLowerCase('vi') === 'trước' ? -count : count,
    unit: working ? 'working' : 'days',
  }
}

const patterns = ways.map(([source, read]) => [new RegExp(source, 'giu'), read] as const)

/**
 * The times a text names, in order, none over another. `planDay` gives the year where none is said. Days that are not in the
 * calendar (31/9) are left out; `strange` collects their words.
 */
export function findDates(text: string, planDay: string, strange: string[] = []): PlanDate[] {
  const found: PlanDate[] = []
  // `ngày 31 tháng 9` is no day, and no `tháng 9` either.
  const passed: { from: number; to: number }[] = []
  for (const [pattern, read] of patterns) {
    for (const m of text.matchAll(pattern)) {
      const [from, to] = [m.index, m.index + m[0].length]
      if ([...found, ...passed].some((f) => from < f.to && f.from < to)) continue
      // `tháng` of `20 tháng 7`, digits of a longer number or of a document's sign are not read.
      if (/[\p{L}\d/]/u.test(text[from - 1] ?? '') || /[\d]/.test(text[to] ?? '')) continue
      if (/^\s*\/\s*[A-ZĐ]/u.test(text.slice(to))) continue
      const said = read(m, planDay)
      if (said) found.push({ from, to, text: m[0].trim(), ...said })
      else if (/ngày\s+\d{1,2}\s*(?:tháng|[/.-])/iu.test(m[0])) {
        strange.push(m[0].trim())
        passed.push({ from, to })
      }
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
