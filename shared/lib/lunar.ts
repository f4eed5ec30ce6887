import { dayNumber, dayOf } from './dates'

/** Julian day number of 1970-01-01. */
const julianOfEpoch = 2440588
/** Vietnam's time zone; the calendar of the North has followed it since 1968. */
const zone = 7

/** Julian day number of the k-th new moon since 1900-01-01 (Meeus, Astronomical Algorithms, as used by Hồ Ngọc Đức), in local days. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const [t2, t3] = [t * t, t * t * t]
  const dr = Math.PI / 180
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * dr)
  const m = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
  const mpr = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
  const f = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(m * dr) +
    0.0021 * Math.sin(2 * dr * m) -
    0.4068 * Math.sin(mpr * dr) +
    0.0161 * Math.sin(dr * 2 * mpr) -
    0.0004 * Math.sin(dr * 3 * mpr) +
    0.0104 * Math.sin(dr * 2 * f) -
    0.0051 * Math.sin(dr * (m + mpr)) -
    0.0074 * Math.sin(dr * (m - mpr)) +
    0.0004 * Math.sin(dr * (2 * f + m)) -
    0.0004 * Math.sin(dr * (2 * f - m)) -
    0.0006 * Math.sin(dr * (2 * f + mpr)) +
    0.001 * Math.sin(dr * (2 * f - mpr)) +
    0.0005 * Math.sin(dr * (2 * mpr + m))
  const delta =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2
  return Math.floor(mean + correction - delta + 0.5 + zone / 24)
}

/** Which twelfth of the ecliptic the sun is in at local midnight; 9 begins at the winter solstice. */
function sunSector(julian: number): number {
  const t = (julian - 0.5 - zone / 24 - 2451545) / 36525
  const dr = Math.PI / 180
  const m = 357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t * t * t
  const l0 = 280.46645 + 36000.76983 * t + 0.0003032 * t * t
  const dl =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(dr * m) +
    (0.019993 - 0.000101 * t) * Math.sin(dr * 2 * m) +
    0.00029 * Math.sin(dr * 3 * m)
  const turn = ((((l0 + dl) / 360) % 1) + 1) % 1
  return Math.floor(turn * 12)
}

/** First day of the eleventh lunar month, the one that holds the winter solstice of a solar year. */
function eleventhMonth(year: number): number {
  const off = dayNumber(`${year}-12-31`) + julianOfEpoch - 2415021
  const k = Math.floor(off / 29.530588853)
  const start = newMoonDay(k)
  return sunSector(start) >= 9 ? newMoonDay(k - 1) : start
}

/** How many months after the eleventh the leap month stands, in a lunar year that has one. */
function leapOffset(eleventh: number): number {
  const k = Math.floor((eleventh - 2415021.076998695) / 29.530588853 + 0.5)
  let last = 0
  let i = 1
  let sector = sunSector(newMoonDay(k + i))
  do {
    last = sector
    i++
    sector = sunSector(newMoonDay(k + i))
  } while (sector !== last && i < 14)
  return i - 1
}

/**
 * The solar day of a day of the Vietnamese lunar calendar that is not in a leap month. `year` is the lunar year, `2019` for
 * Kỷ Hợi. Checked in tests against the published days of Tết from 1985 to 2030.
 */
export function solarDayOfLunar(year: number, month: number, day: number): string {
  const from = month < 11 ? eleventhMonth(year - 1) : eleventhMonth(year)
  const next = month < 11 ? eleventhMonth(year) : eleventhMonth(year + 1)
  const k = Math.floor(0.5 + (from - 2415021.076998695) / 29.530588853)
  let offset = (month - 11 + 12) % 12
  if (next - from > 365 && offset >= leapOffset(from)) offset++
  return dayOf(newMoonDay(k + offset) + day - 1 - julianOfEpoch)
}

/** The first day of the lunar year, mùng Một Tết. */
export const tetOf = (year: number): string => solarDayOfLunar(year, 1, 1)
