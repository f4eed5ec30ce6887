const two = (n: number) => String(n).padStart(2, '0')

/** `08:05` of an instant on the wall clock of this PC. */
export const clockTime = (iso: string): string => {
  const at = new Date(iso)
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** `14/11/2019` of an instant on the calendar of this PC. */
export const wallDay = (iso: string): string => {
  const at = new Date(iso)
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`
}
