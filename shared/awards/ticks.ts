import { z } from 'zod'
import { Id } from '../lib/ids'
import { type ChecklistItem, documentStatuses } from './dossier'
import { DocumentCode, documentLabels } from './terms'

const Status = z.enum(documentStatuses)

/** One line of a checklist that a tick for many would change. */
export const TickChange = z.object({
  dossierId: Id,
  nominationId: Id.nullable(),
  code: DocumentCode,
  unit: z.string(),
  /** The case, empty for a document of the dossier as a whole. */
  name: z.string(),
  from: Status.nullable(),
  to: Status,
})
export type TickChange = z.infer<typeof TickChange>

export const TickPreview = z.object({
  changes: z.array(TickChange),
  /** Lines that say so already. */
  same: z.number().int(),
  /** Lines somebody ticked otherwise, left alone because only open ones were asked for. */
  kept: z.number().int(),
  /** Sentences about what was chosen and cannot be ticked. */
  left: z.array(z.string()),
})
export type TickPreview = z.infer<typeof TickPreview>

/** A checklist as it stands, with whose it is. */
export type TickedList = {
  dossierId: string
  unit: string
  lines: readonly { nominationId: string | null; code: DocumentCode; item: ChecklistItem | null }[]
  nameOf: ReadonlyMap<string, string>
}

export type TickAsk = {
  /** Only these cases; without them all cases of the dossiers and the dossiers' own documents. */
  nominationIds?: readonly string[]
  codes: readonly DocumentCode[]
  status: z.infer<typeof Status>
  onlyOpen: boolean
}

/**
 * What ticking the same documents in many checklists changes, line by line. A document that a form does not ask for is not made
 * up; a line with its file kept here is not called missing.
 */
export function tickMany(lists: readonly TickedList[], ask: TickAsk): TickPreview {
  const wanted = ask.nominationIds && new Set(ask.nominationIds)
  const preview: TickPreview = { changes: [], same: 0, kept: 0, left: [] }
  for (const list of lists)
    for (const { nominationId, code, item } of list.lines) {
      if (!ask.codes.includes(code)) continue
      if (wanted && (nominationId === null || !wanted.has(nominationId))) continue
      const name = nominationId === null ? '' : (list.nameOf.get(nominationId) ?? '')
      const from = item?.status ?? null
      if (from === ask.status) preview.same++
      else if (from !== null && ask.onlyOpen) preview.kept++
      else if (item?.attachment && (ask.status === 'missing' || ask.status === 'notApplicable'))
        preview.left.push(
          `${documentLabels[code]} của ${name || list.unit} có tệp “${item.attachment.name}” nên để nguyên; gỡ tệp trước nếu đúng là thiếu.`,
        )
      else
        preview.changes.push({
          dossierId: list.dossierId,
          nominationId,
          code,
          unit: list.unit,
          name,
          from,
          to: ask.status,
        })
    }
  return preview
}
