import { Day } from '../../shared/lib/fields'

const two = (n: string | undefined) => (n ?? '').padStart(2, '0')

const dayPatterns = [
  /(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})/,
  /(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i,
  /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/,
]

/** The day in what was typed, `5/11/2019`, `05112019`, `ngày 5 tháng 11 năm 2019`, as `2019-11-05`, and the rest of the text. */
function takeDay(typed: string): { day: string; rest: string } | undefined {
  for (const pattern of dayPatterns) {
    const found = pattern.exec(typed)
    if (found) return { day: `${found[3]}-${two(found[2])}-${two(found[1])}`, rest: typed.replace(found[0], ' ') }
  }
  return undefined
}

/** `5/11/2019` or `05112019` as `2019-11-05`; anything else stays as typed and the schema says what is wrong. */
export const dayFromTyping = (typed: string): string => {
  const found = takeDay(typed)
  return found && found.rest.replace(/ngày/i, '').trim() === '' ? found.day : typed
}

/** The day that was typed, when it is one of the calendar; else nothing. For dialogs that wait for a day before they send. */
export const typedDay = (typed: string): string | undefined => {
  const day = dayFromTyping(typed.trim())
  return Day.safeParse(day).success ? day : undefined
}

/** `8h`, `8h30`, `08:30`, `8 giờ 30`, `830` as `08:30`; anything else stays as typed. */
export const clockFromTyping = (typed: string): string => {
  const found =
    /^\s*(\d{1,2})\s*(?:(?:giờ|[:hg.])\s*(\d{2})?)?\s*(?:phút)?\s*$/i.exec(typed) ??
    /^\s*(\d{1,2})(\d{2})\s*$/.exec(typed)
  return found ? `${two(found[1])}:${found[2] ?? '00'}` : typed
}

/** Hour and day in either order, `8h00 ngày 15/11/2019`, as `2019-11-15T08:00`; anything else stays as typed. */
export const momentFromTyping = (typed: string): string => {
  const found = takeDay(typed)
  if (!found) return typed
  const clock = clockFromTyping(found.rest.replace(/ngày|lúc|,/gi, ' ').trim())
  return /^\d{2}:\d{2}$/.test(clock) ? `${found.day}T${clock}` : typed
}
