import { shortDate } from './dates'

/** A field's value as the history says it: days as 15/11/2019, moments as 08:00 15/11/2019, numbers as 1.234. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'để trống'
  if (typeof value === 'number') return value.toLocaleString('vi-VN')
  const text = String(value)
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(text)
  if (!found) return text
  return `${found[2] ? `${found[2]} ` : ''}${shortDate(found[1] as string)}`
}
