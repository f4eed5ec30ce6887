import { z } from 'zod'
import { Day, line } from '../lib/fields'
import { Id } from '../lib/ids'

/** What happened to copies of a text on paper. */
export const copyActs = ['printed', 'handed-out', 'taken-back'] as const
export type CopyAct = (typeof copyActs)[number]
export const copyActLabels = {
  printed: 'In',
  'handed-out': 'Phát',
  'taken-back': 'Thu hồi',
} satisfies Record<CopyAct, string>

export const CopyFields = z.strictObject({
  versionId: Id,
  act: z.enum(copyActs),
  copies: z.number().int().min(1, 'Số bản phải từ 1.').max(2000, 'Số bản phải đến 2.000.'),
  /** To whom, or from whom they were taken back; for a print, what for. */
  who: line(160),
  on: Day,
  note: line(300),
})
export type CopyFields = z.infer<typeof CopyFields>
export const Copy = CopyFields.extend({ id: Id, speechId: Id, at: z.string(), operator: z.string() })
export type Copy = z.infer<typeof Copy>

type Entry = Pick<Copy, 'versionId' | 'act' | 'copies' | 'who'>
export type CopyCount = { versionId: string; printed: number; out: number; left: number }

/** Copies of each version: printed, still out with somebody, and left with the secretariat. */
export function countCopies(entries: readonly Entry[]): CopyCount[] {
  const counts = new Map<string, CopyCount>()
  for (const entry of entries) {
    const count = counts.get(entry.versionId) ?? { versionId: entry.versionId, printed: 0, out: 0, left: 0 }
    if (entry.act === 'printed') count.printed += entry.copies
    else count.out += entry.act === 'handed-out' ? entry.copies : -entry.copies
    count.left = count.printed - count.out
    counts.set(entry.versionId, count)
  }
  return [...counts.values()]
}

/** Why an entry cannot be: more handed out than printed, more taken back than were out. */
export function copyProblem(entries: readonly Entry[], next: Entry): string | undefined {
  const now = countCopies(entries).find((c) => c.versionId === next.versionId) ?? { printed: 0, out: 0, left: 0 }
  if (next.act === 'handed-out' && next.copies > now.left)
    return `Chỉ còn ${now.left} bản đã in chưa phát; hãy ghi thêm lần in trước khi ghi phát ${next.copies} bản.`
  if (next.act === 'taken-back' && next.copies > now.out)
    return `Chỉ có ${now.out} bản đang ở ngoài, không thu hồi được ${next.copies} bản.`
  return undefined
}
