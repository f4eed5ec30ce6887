import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { call } from '../ipc/call'
import { Day, open } from '../lib/fields'
import { Id } from '../lib/ids'

/** Papers other than the letter: lists and ledgers. */
export const papers = ['handover', 'delegates', 'calls', 'fallback-name', 'fallback-unit', 'chair-line'] as const
export const paperLabels = {
  handover: 'Sổ chuyển giao văn bản đi (theo đơn vị)',
  delegates: 'Danh sách đại biểu theo nhóm',
  calls: 'Danh sách gọi điện (chưa trả lời)',
  'fallback-name': 'Danh sách điểm danh dự phòng A-Z',
  'fallback-unit': 'Danh sách điểm danh dự phòng theo đơn vị',
  'chair-line': 'Báo cáo số đại biểu cho chủ tọa',
} satisfies Record<(typeof papers)[number], string>
export type Paper = (typeof papers)[number]

const PaperInput = z.strictObject({
  paper: z.enum(papers),
  categoryId: open(Id).optional(),
  unitId: open(Id).optional(),
  date: Day.optional(),
})

export const printingContract = {
  'papers.preview': call(PaperInput, z.object({ url: z.string() })),
  'papers.pdf': call(PaperInput.extend({ file: FileRef }), z.object({ pages: z.number(), name: z.string() })),
  'papers.print': call(PaperInput, z.strictObject({})),
}
