import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { call } from '../ipc/call'
import { Day, line, open } from '../lib/fields'
import { Id } from '../lib/ids'
import { type PaperInputKey, paperInputs } from './paper-info'
import { type Paper, paperIds, paperInfo } from './papers'

const inputNames = {
  id: 'giấy này về cái nào',
  ids: 'những dòng cần in',
  option: 'kiểu in',
  date: 'ngày',
  categoryId: 'nhóm đại biểu',
  unitId: 'đơn vị',
} satisfies Record<PaperInputKey, string>

const fields = {
  paper: z.enum(paperIds),
  /** The one thing the paper is about. */
  id: Id.optional(),
  ids: z.array(Id).min(1, 'Chưa chọn dòng nào.').max(20_000).optional(),
  /** A choice of the paper's own, such as the size of type. */
  option: line(60).optional(),
  date: Day.optional(),
  categoryId: open(Id).optional(),
  unitId: open(Id).optional(),
}

/** What the paper needs must be there, and nothing it does not take. */
function asTaken(input: { [K in PaperInputKey]?: unknown } & { paper: Paper }, ctx: z.RefinementCtx) {
  const { needs = [], takes = [], label } = paperInfo(input.paper)
  for (const key of paperInputs) {
    const isGiven = input[key] !== undefined && input[key] !== null
    if (needs.includes(key) && !isGiven)
      ctx.addIssue({ code: 'custom', path: [key], message: `Chưa chọn ${inputNames[key]} để làm “${label}”.` })
    if (isGiven && !needs.includes(key) && !takes.includes(key))
      ctx.addIssue({ code: 'custom', path: [key], message: `“${label}” không dùng ${inputNames[key]}.` })
  }
}

export const PaperInput = z.strictObject(fields).superRefine(asTaken)
export type PaperInput = z.output<typeof PaperInput>
const PaperToFile = z.strictObject({ ...fields, file: FileRef }).superRefine(asTaken)

export const printingContract = {
  'papers.preview': call(PaperInput, z.object({ url: z.string() })),
  'papers.pdf': call(PaperToFile, z.object({ pages: z.number(), name: z.string() })),
  'papers.print': call(PaperInput, z.strictObject({})),
  /** A Word file of a paper that has one (`word` in its registry). */
  'papers.docx': call(PaperToFile, z.object({ name: z.string() })),
}
