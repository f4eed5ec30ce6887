import { dayNumber } from '../../shared/lib/dates'

const two = (n: number) => String(n).padStart(2, '0')

/** `1.234` */
export const count = (n: number): string => n.toLocaleString('vi-VN')
/** `15/11/2019` of a day. */
export const day = (text: string | null | undefined): string =>
  text ? `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}` : ''
/** `08:05` of an instant, on this PC's wall clock. */
export const timeOf = (iso: string | null | undefined): string => {
  if (!iso) return ''
  const at = new Date(iso)
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}
/** `15/11/2019 08:05` of an instant. */
export const moment = (iso: string): string => {
  const at = new Date(iso)
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${timeOf(iso)}`
}
let lastDay: string | undefined
/** The practice conference lives in its own time: its today stops at the day of its conference, as the core's does. */
export const stopTodayAt = (day: string | undefined): void => {
  lastDay = day
}
/** Today on this PC, `2019-11-15`. */
export const today = (): string => {
  const at = new Date()
  const wall = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return lastDay !== undefined && lastDay < wall ? lastDay : wall
}
/** Whole days from one day to another, negative when it has passed; either may be a moment. */
export const daysUntil = (moment: string, from: string): number => dayNumber(moment) - dayNumber(from)
