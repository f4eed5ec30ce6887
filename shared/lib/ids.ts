import { z } from 'zod'

/** A random identifier as text. UUIDv7, so rows sort by birth and files from several machines can be merged later. */
export const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, {
  // In a form an empty one is a choice not made.
  error: ({ input }) => (input === '' ? 'Chưa chọn.' : 'Mã nội bộ không hợp lệ.'),
})

/**
 * Makes a UUIDv7 from milliseconds since 1970 and at least 10 random bytes; both are arguments so that tests can fix them.
 */
export function uuidv7(nowMs: number, random: Uint8Array): string {
  const time = Math.floor(nowMs).toString(16).padStart(12, '0').slice(-12)
  const hex = Array.from(random.subarray(0, 10), (b) => b.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}
