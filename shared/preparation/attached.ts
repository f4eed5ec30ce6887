import { z } from 'zod'
import { line } from '../lib/fields'

/** A file that came from outside: its name is data, its bytes lie among the attachments under their hash. */
export const Attached = z.strictObject({ name: line(200), hash: z.string().regex(/^[0-9a-f]{64}$/) })
export type Attached = z.infer<typeof Attached>
