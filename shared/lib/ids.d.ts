import { z } from 'zod'
/** A random identifier as text. UUIDv7, so rows sort by birth and files from several machines can be merged later. */
export declare const Id: z.ZodString
/**
 * Makes a UUIDv7 from milliseconds since 1970 and at least 10 random bytes; both are arguments so that tests can fix them.
 */
export declare function uuidv7(nowMs: number, random: Uint8Array): string
