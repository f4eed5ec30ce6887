import { z } from 'zod'
import { FileRef } from '../../exchange/file-ref'
import { call } from '../../ipc/call'
import { Id } from '../../lib/ids'
import { templateKinds } from './tags'

const OfKind = z.strictObject({ kind: z.enum(templateKinds) })

export const TemplateRow = z.object({
  kind: z.enum(templateKinds),
  /** The office's own template, when it has brought one. */
  own: z.object({ id: Id, name: z.string(), size: z.number(), at: z.string(), operator: z.string() }).nullable(),
})
export type TemplateRow = z.infer<typeof TemplateRow>

export const wordTemplatesContract = {
  'wordTemplates.list': call(z.strictObject({}), z.array(TemplateRow)),
  /** Saves the template in use, or the one that comes with the application, to edit it in Word. */
  'wordTemplates.take': call(
    z.strictObject({ kind: z.enum(templateKinds), file: FileRef, builtIn: z.boolean() }),
    z.object({ name: z.string() }),
  ),
  /** Takes the office's own template: checked before it is kept, never half taken. */
  'wordTemplates.bring': call(
    z.strictObject({ kind: z.enum(templateKinds), file: FileRef }),
    z.object({ name: z.string(), warnings: z.array(z.string()), batchId: Id }),
  ),
  /** Goes back to the template that comes with the application. */
  'wordTemplates.drop': call(OfKind, z.object({ batchId: Id })),
}
