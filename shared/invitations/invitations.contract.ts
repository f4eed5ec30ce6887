import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { call } from '../ipc/call'
import { block, Day, line, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { channels, Invitation } from './invitation'

const None = z.strictObject({})
export const Ids = z.array(Id).min(1, 'Chưa chọn đại biểu nào.').max(20_000)
/** Everybody the act fits, or just these delegates. */
export const Whom = z.union([z.strictObject({ all: z.literal(true) }), z.strictObject({ ids: Ids })])

/** What an act on many letters did: how many it changed, how many it passed over and why. */
export const Counts = z.object({
  changed: z.number(),
  skipped: z.number(),
  /** One sentence a kind of reason, with its number: `12 giấy mời đã cấp số nên giữ nguyên.` */
  reasons: z.array(z.string()),
  batchId: Id.nullable(),
})
export type Counts = z.infer<typeof Counts>

export const LetterRow = Invitation.extend({
  /** Place in the order of precedence, from 1: the `from` and `to` of a print run. */
  position: z.number(),
  code: z.string(),
  honorific: z.string(),
  fullName: z.string(),
  office: z.string(),
  unitId: Id.nullable(),
  unit: z.string(),
  categoryId: Id.nullable(),
  category: z.string(),
  /** True when the person's data changed after the letter was frozen: the paper is wrong now. */
  outdated: z.boolean(),
})
export type LetterRow = z.infer<typeof LetterRow>

/** The editable words of the letter; placeholders stand in braces, `{đại biểu}`. */
export const LetterText = z.strictObject({
  invite: block(600),
  attend: block(800),
  chair: block(600),
  time: block(600),
  venue: block(600),
  requestsHeading: block(300),
  requests: z.array(block(800)).max(12),
  closing: block(800),
})
export type LetterText = z.infer<typeof LetterText>

export const LetterCheck = z.object({
  /** Missing obligatory facts (Quyết định 45/2018/QĐ-TTg) and anything else that stops approval. */
  blocks: z.array(z.object({ text: z.string(), field: z.string() })),
  warnings: z.array(z.object({ text: z.string(), field: z.string() })),
})

export const LetterRange = { from: z.number().int().min(1).optional(), to: z.number().int().min(1).optional() }

export const PrintRun = z.object({
  id: Id,
  at: z.string(),
  operator: z.string(),
  kind: z.enum(['print', 'pdf', 'docx']),
  letters: z.number(),
  spoiled: z.number(),
  reason: z.string(),
  counted: z.boolean(),
})
export type PrintRun = z.infer<typeof PrintRun>

export const invitationsContract = {
  'invitations.list': call(None, z.array(LetterRow)),
  /** Drafts a letter for everybody on the list who has none. */
  'invitations.prepare': call(Whom, Counts),
  'invitations.check': call(None, LetterCheck),
  'invitations.approve': call(Whom, Counts),
  'invitations.unapprove': call(Whom, Counts),
  'invitations.number': call(
    z.strictObject({
      from: z.number().int().min(1, 'Số bắt đầu từ 1.').max(999_999),
      date: Day,
    }),
    Counts.extend({ first: z.number().nullable(), last: z.number().nullable(), warnings: z.array(z.string()) }),
  ),
  'invitations.pdf': call(
    z.strictObject({
      file: FileRef,
      ...LetterRange,
      ids: Ids.optional(),
      printed: z.boolean().optional(),
      reason: line(300).optional(),
    }),
    z.object({
      letters: z.number(),
      pages: z.number(),
      ms: z.number(),
      name: z.string(),
      overlong: z.array(z.string()),
    }),
  ),
  /** The same letters as one Word file, by the office's own template or the one that comes with the application. */
  'invitations.docx': call(
    z.strictObject({
      file: FileRef,
      ...LetterRange,
      ids: Ids.optional(),
      printed: z.boolean().optional(),
      reason: line(300).optional(),
    }),
    z.object({ letters: z.number(), ms: z.number(), name: z.string() }),
  ),
  'invitations.print': call(
    z.strictObject({ ...LetterRange, ids: Ids.optional(), reason: line(300).optional() }),
    z.object({ letters: z.number(), pages: z.number(), runId: Id }),
  ),
  /** The clerk says the paper is good: only then do letters count as printed. */
  'invitations.markPrinted': call(
    z.strictObject({
      ...LetterRange,
      ids: Ids.optional(),
      spoiled: z.number().int().min(0).max(9999).optional(),
      reason: line(300).optional(),
    }),
    Counts,
  ),
  'invitations.runs': call(None, z.array(PrintRun)),
  'invitations.preview': call(
    z.strictObject({ delegateId: Id.optional(), longest: z.boolean().optional(), text: LetterText.optional() }),
    z.object({
      url: z.string(),
      delegateId: Id.nullable(),
      fullName: z.string(),
      position: z.number().nullable(),
      pages: z.number().nullable(),
    }),
  ),
  'invitations.send': call(
    z.strictObject({ whom: Whom, channel: z.enum(channels), date: Day, to: line().optional() }),
    Counts,
  ),
  'invitations.receive': call(z.strictObject({ whom: Whom, date: Day, by: line().optional() }), Counts),
  'invitations.withdraw': call(z.strictObject({ ids: Ids, reason: requiredLine('lý do thu hồi', 500) }), Counts),
  /** Closes an issued letter as replaced and drafts a linked new one with the data of today. */
  'invitations.replace': call(z.strictObject({ id: Id, reason: requiredLine('lý do thay thế', 500) }), LetterRow),
  'invitations.replaceMany': call(z.strictObject({ ids: Ids, reason: requiredLine('lý do thay thế', 500) }), Counts),
  'invitations.text': call(
    None,
    z.object({
      text: LetterText,
      defaults: LetterText,
      placeholders: z.array(z.object({ name: z.string(), sample: z.string() })),
    }),
  ),
  'invitations.saveText': call(
    z.strictObject({ text: LetterText }),
    z.object({ text: LetterText, unknown: z.array(z.string()) }),
  ),
}
