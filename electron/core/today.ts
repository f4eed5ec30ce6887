const two = (n: number) => String(n).padStart(2, '0')

/** The day on the wall of this PC, `2019-11-15`. */
export const dayOnWall = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
