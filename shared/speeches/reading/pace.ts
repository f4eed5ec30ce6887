import { z } from 'zod'
import type { SpeechKind } from '../speech'

/**
 * Tiếng a minute when nobody has been timed: formal reading in a hall, with its pauses, is slower than the 264 a minute measured
 * of television hosts; reports go a little faster, ceremonial words slower.
 */
export const kindPaces = {
  'full-report': 190,
  'summary-report': 190,
  'discussion-paper': 185,
  'opening-remarks': 170,
  'directive-remarks': 170,
  acknowledgement: 170,
  'closing-remarks': 170,
  'mc-script': 160,
  other: 180,
} satisfies Record<SpeechKind, number>

/** Slower or faster than anybody reads to a hall: a mistake of the stop-watch or of the counting. */
export const paceLimits = { low: 90, high: 320 } as const
export const Rate = z
  .number()
  .min(paceLimits.low, `Tốc độ phải từ ${paceLimits.low} tiếng một phút.`)
  .max(paceLimits.high, `Tốc độ phải đến ${paceLimits.high} tiếng một phút.`)

/** One timed reading of a speaker. */
export type Timed = { syllables: number; seconds: number }

/** A speaker's own pace from all timed readings, long ones weighing more; undefined when there is none. */
export function paceOf(readings: readonly Timed[]): number | undefined {
  const seconds = readings.reduce((sum, r) => sum + r.seconds, 0)
  if (seconds <= 0) return undefined
  const rate = (readings.reduce((sum, r) => sum + r.syllables, 0) / seconds) * 60
  return Math.min(paceLimits.high, Math.max(paceLimits.low, rate))
}

/** How long a text takes: seconds, as a range, with the pace it rests on. */
export type ReadingTime = {
  syllables: number
  /** Tiếng a minute. */
  rate: number
  basis: 'kind' | 'speaker'
  low: number
  likely: number
  high: number
}

/** An estimate by kind is good to about 15 %, one by the speaker's own timed reading to about 8 %. */
const spread = { kind: 0.15, speaker: 0.08 } as const

export function readingTime(syllables: number, pace: { rate: number; basis: 'kind' | 'speaker' }): ReadingTime {
  const likely = (syllables / pace.rate) * 60
  const by = likely * spread[pace.basis]
  return {
    syllables,
    rate: Math.round(pace.rate),
    basis: pace.basis,
    low: Math.round(likely - by),
    likely: Math.round(likely),
    high: Math.round(likely + by),
  }
}

/** Against the minutes a text has: fits even when read slowly, tight when only the quick reading fits, over when none does. */
export type Fit = 'fits' | 'tight' | 'over' | 'none'
export function fitOf(time: Pick<ReadingTime, 'low' | 'likely' | 'high'> | null, minutes: number | null): Fit {
  if (!time || minutes === null) return 'none'
  const seconds = minutes * 60
  if (time.high <= seconds) return 'fits'
  return time.low > seconds ? 'over' : time.likely <= seconds ? 'fits' : 'tight'
}

const half = (seconds: number, round: (n: number) => number) => round(seconds / 30) / 2
const shown = (minutes: number) => String(minutes).replace('.', ',')

/** `7–9 phút`, `6,5–8 phút`, `khoảng 30 giây`: half minutes, outwards. */
export function sayRange({ low, high }: Pick<ReadingTime, 'low' | 'high'>): string {
  if (high <= 0) return '0 phút'
  if (high < 60) return `khoảng ${Math.max(10, Math.ceil(high / 10) * 10)} giây`
  const [from, to] = [Math.max(0.5, half(low, Math.floor)), half(high, Math.ceil)]
  return from === to ? `${shown(to)} phút` : `${shown(from)}–${shown(to)} phút`
}

/** `7 phút 30 giây` of a stop-watch. */
export const sayClockTime = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)]
  return minutes === 0 ? `${rest} giây` : rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`
}
