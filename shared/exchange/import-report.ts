import { z } from 'zod'
import { Id } from '../lib/ids'
import { legacyFontLabels, legacyFonts } from '../names/legacy-fonts'
import { FileRef } from './file-ref'

export const verdicts = ['new', 'changed', 'unchanged', 'doubtful', 'rejected', 'heading'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictLabels = {
  new: 'Mới',
  changed: 'Thay đổi',
  unchanged: 'Giữ nguyên',
  doubtful: 'Cần xem',
  rejected: 'Không nhận',
  heading: 'Tiêu đề, nhóm, cộng',
} satisfies Record<Verdict, string>

export const readings = ['unicode', ...legacyFonts] as const
export type Reading = (typeof readings)[number]
export const readingLabels = { unicode: 'Giữ nguyên chữ (Unicode)', ...legacyFontLabels } satisfies Record<
  Reading,
  string
>

/** What was found of old fonts, and some cells by either of them for the clerk to compare. */
export const LegacyFound = z.object({
  /** How the letters were read. */
  reading: z.enum(readings),
  /** True when the letters themselves say plainly which font it is. */
  certain: z.boolean(),
  samples: z.array(z.object({ at: z.string(), raw: z.string(), tcvn3: z.string(), vni: z.string() })),
})
export type LegacyFound = z.infer<typeof LegacyFound>

/** What the clerk decided about one row that was doubtful, or changed against a mend of hers. */
export const Decision = z.strictObject({
  /** `Sheet1!12`: the row's key as the report gave it. */
  row: z.string().max(120),
  action: z.enum(['add', 'update', 'skip']),
  /** The person the row is about, when `update`. */
  id: Id.optional(),
})
export type Decision = z.infer<typeof Decision>

export const ImportInput = z.strictObject({
  file: FileRef,
  /** False: verdicts only, nothing is written. */
  commit: z.boolean(),
  decisions: z.array(Decision).max(20_000).optional(),
  /** Column index → field name or '' for none; what the clerk corrected in the recognised columns. Remembered per heading set. */
  mapping: z.record(z.string().max(8), z.string().max(40)).optional(),
  /** The sheet whose columns the mapping is about; without it the first one that has a list. */
  mappingSheet: z.string().max(120).optional(),
  /** The sheets to be read, by name; without it all that Excel shows. */
  sheets: z.array(z.string().max(120)).max(200).optional(),
  /** How the letters are to be read: as they stand, or as one of the old fonts. Left out, an old font is told by itself. */
  encoding: z.enum(readings).optional(),
})
export type ImportInput = z.infer<typeof ImportInput>

export const CellChange = z.object({
  field: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  /** True when the stored value was mended by hand since the source last spoke. */
  mended: z.boolean(),
})

export type CellChange = z.infer<typeof CellChange>

/** Somebody on the list whom a row may be about, and why. */
export const ImportMatch = z.object({
  id: Id,
  code: z.string().optional(),
  fullName: z.string(),
  office: z.string(),
  unit: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  why: z.string(),
})
export type ImportMatch = z.infer<typeof ImportMatch>

export const ImportItem = z.object({
  row: z.string(),
  sheet: z.string(),
  /** 1-based row number as Excel shows it. */
  number: z.number(),
  verdict: z.enum(verdicts),
  /** Vietnamese sentences: why this verdict, and what to do. */
  reasons: z.array(z.string()),
  /** What the row says, by field. */
  values: z.record(z.string(), z.string()),
  changes: z.array(CellChange),
  /** People the row may be about, most likely first. */
  matches: z.array(ImportMatch),
  decision: z.enum(['add', 'update', 'skip']).nullable(),
})
export type ImportItem = z.infer<typeof ImportItem>

export const ImportReport = z.object({
  fileName: z.string(),
  /** Non-empty rows of all sheets read; the totals add up to it. */
  rows: z.number(),
  totals: z.record(z.enum(verdicts), z.number()),
  items: z.array(ImportItem),
  /** `sample`: the first cells of the column, so that its meaning can be seen. */
  columns: z.array(
    z.object({
      sheet: z.string(),
      index: z.number(),
      heading: z.string(),
      field: z.string(),
      sample: z.array(z.string()).optional(),
    }),
  ),
  /** Every sheet of the file, and whether it was read. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number(), hidden: z.boolean(), read: z.boolean() })).optional(),
  /** True when no heading row was found and the columns were guessed from their content. */
  guessed: z.boolean(),
  legacy: LegacyFound.nullable().optional(),
  notes: z.array(z.string()),
  committed: z.boolean(),
  /** Names the undo of this import. */
  batchId: Id.nullable(),
})
export type ImportReport = z.infer<typeof ImportReport>
