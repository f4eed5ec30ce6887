import { layOut } from '../../electron/exchange/read/lay-out'
import { readTable } from '../../electron/exchange/read/read-table'
import { finish } from '../../electron/exchange/read-import'
import type { Category } from '../../shared/conference/category'
import { templates } from '../../shared/conference/template'
import { delegateFields, replyFields } from '../../shared/exchange/fields'
import { type Judgement, judgeDelegates } from '../../shared/exchange/verdicts'
import { judgeReplies, type RepliedPerson, type ReplyJudgement } from '../../shared/exchange/verdicts-replies'

/** The five groups of the plan as a conference has them. */
export const planCategories: Category[] = templates['plan-02'].categories.map((c) => ({
  ...c,
  id: c.code,
  subgroups: c.subgroups.map((s) => ({ ...s, id: s.code, categoryId: c.code })),
}))

/** A file judged for an empty list, by the same functions as the call but without its process and its database. */
export async function judgeList(
  name: string,
  bytes: Uint8Array,
): Promise<Judgement & { notes: string[]; guessed: boolean }> {
  const table = await readTable(name, Buffer.from(bytes))
  const file = layOut(table, { kind: 'delegates', fields: delegateFields, remembered: {} })
  const steps = judgeDelegates({
    sheets: file.sheets,
    others: file.others,
    people: [],
    units: [],
    categories: planCategories,
    decisions: [],
  })
  const judged = finish(steps)
  return { ...judged, notes: [...file.notes, ...judged.notes], guessed: file.guessed }
}

/** A file of replies judged against these people, in the same way. */
export async function judgeReplyList(
  name: string,
  bytes: Uint8Array,
  people: readonly RepliedPerson[],
): Promise<ReplyJudgement> {
  const table = await readTable(name, Buffer.from(bytes))
  const { sheets, others } = layOut(table, { kind: 'replies', fields: replyFields, remembered: {} })
  return finish(judgeReplies({ sheets, others, people, units: [], decisions: [] }))
}
