const two = (n: number) => String(n).padStart(2, '0')

/** Minutes since midnight of `08:30`. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** `08:30` of minutes since midnight; past midnight the day begins anew. */
export const clockOf = (minute: number): string => {
  const day = ((minute % 1440) + 1440) % 1440
  return `${two(Math.floor(day / 60))}:${two(Math.floor(day % 60))}`
}

/** `08g30`, as official programmes write the hour. */
export const officialClock = (minute: number): string => clockOf(minute).replace(':', 'g')

/** `12:05` of seconds; an hour and more as `1:02:05`. */
export const lengthOf = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** `12:05`, `12 phút 5 giây`, `12p05`, `725` (seconds) as seconds; undefined when it is no length. */
export function secondsFromTyping(typed: string): number | undefined {
  const text = typed.trim().toLowerCase()
  const parts = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(text)
  if (parts) return Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3])
  const words = /^(\d+)\s*(?:phút|ph|p|'|’)\s*(?:(\d{1,2})\s*(?:giây|gi|g|s|"|”)?)?$/.exec(text)
  if (words) return Number(words[1]) * 60 + Number(words[2] ?? 0)
  const seconds = /^(\d+)\s*(?:giây|s)?$/.exec(text)
  return seconds ? Number(seconds[1]) : undefined
}
