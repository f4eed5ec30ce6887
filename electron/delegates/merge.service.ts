import { type Delegate, type DelegateFields, delegateLabels } from '../../shared/delegates/delegate'
import { nameOf } from '../../shared/delegates/words'
import { ProblemError } from '../../shared/ipc/reply'
import { movePresenters } from '../agenda/presenters'
import { moveAwarded } from '../awards/links'
import type { Context, Write } from '../core/context'
import type { Tables, Trx } from '../db/tables'
import { moveSpeaker } from '../speeches/links'
import { issued, loadWorld } from './delegates.queries'
import { editDelegate } from './delegates.service'
import { fromRow } from './ranked.queries'

type Field = keyof DelegateFields

const person = async (trx: Trx, id: string) => {
  const row = await trx.selectFrom('delegates').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row)
    throw new ProblemError('not-found', 'Một trong hai người không còn trong danh sách. Hãy tìm người trùng lại.')
  return fromRow(row)
}

/** What hangs on the second record goes over to the first; of two current replies the one that stays is the newer. */
async function moveReplies(w: Write, from: string, to: string): Promise<void> {
  const of = (id: string) => w.trx.selectFrom('replies').selectAll().where('delegateId', '=', id).execute()
  const [moving, staying] = [await of(from), await of(to)]
  const current = [...moving, ...staying].filter((r) => r.current === 1).sort((a, b) => (a.at < b.at ? 1 : -1))
  // Two current ones must never stand under one person, not even between two statements.
  for (const reply of current.slice(1)) await w.update('replies', reply.id, { current: 0 }, '')
  for (const reply of moving) await w.update('replies', reply.id, { delegateId: to }, '')
}

async function moveSources(w: Write, from: string, to: string): Promise<void> {
  const rows = (id: string): Promise<Tables['sourceValues'][]> =>
    w.trx.selectFrom('sourceValues').selectAll().where('delegateId', '=', id).execute()
  const known = new Set((await rows(to)).map((r) => r.source))
  for (const row of await rows(from)) {
    if (known.has(row.source)) await w.remove('sourceValues', row.id, '')
    else await w.update('sourceValues', row.id, { delegateId: to }, '')
  }
}

/** What the person does at the conference goes over: speaking, presenting, being awarded, reporting for a paper. */
async function moveRoles(w: Write, from: Delegate, to: Delegate): Promise<void> {
  const sharing = await w.trx.selectFrom('delegates').select('id').where('slotLeadId', '=', from.id).executeTakeFirst()
  if (sharing)
    throw new ProblemError(
      'refused',
      `Giấy mời của ${from.fullName} (mã ${from.code}) còn dùng chung cho đại biểu khác của đơn vị nên không bỏ được; chưa gộp gì. Hãy giữ bản ghi này và bỏ bản ghi kia.`,
    )
  await moveSpeaker(w, from.id, to.id)
  await movePresenters(w, from, { id: to.id, name: nameOf(to) }, '')
  await moveAwarded(w, from.id, to.id)
  for (const pass of await w.trx.selectFrom('pressPasses').select('id').where('delegateId', '=', from.id).execute())
    await w.update('pressPasses', pass.id, { delegateId: to.id }, '')
}

/**
 * Makes one person of two: the fields named in `take` come from the second, replies, calls and what files said of him or her
 * go over, and the second is gone. One batch, one undo. Refused while the second has anything that left the house.
 */
export async function mergeDelegates(
  input: { keep: string; drop: string; take: Field[] },
  { write }: Context,
): Promise<{ batchId: string; id: string }> {
  if (input.keep === input.drop) throw new ProblemError('invalid', 'Hai bản ghi là một người; không có gì để gộp.')
  return write('delegates.merge', async (w) => {
    const keep = await person(w.trx, input.keep)
    const drop = await person(w.trx, input.drop)
    await moveRoles(w, drop, keep)
    const why = await issued(w.trx, drop.id)
    if (why)
      throw new ProblemError(
        'refused',
        `${drop.fullName} (mã ${drop.code}) ${why} nên không bỏ được; chưa gộp gì. Hãy giữ bản ghi này và bỏ bản ghi kia, hoặc rút một bản ghi có lý do.`,
      )
    await moveReplies(w, drop.id, keep.id)
    await moveSources(w, drop.id, keep.id)
    const calls = await w.trx.selectFrom('calls').select('id').where('delegateId', '=', drop.id).execute()
    for (const call of calls) await w.update('calls', call.id, { delegateId: keep.id }, '')
    const drafts = await w.trx.selectFrom('invitations').select('id').where('delegateId', '=', drop.id).execute()
    for (const draft of drafts) await w.remove('invitations', draft.id, '')
    const taken = input.take.map((field) => delegateLabels[field].toLocaleLowerCase('vi')).join(', ')
    await w.remove(
      'delegates',
      drop.id,
      `Gộp ${drop.fullName} (mã ${drop.code}) vào ${keep.fullName} (mã ${keep.code})${taken ? `; lấy ${taken} của bản ghi bỏ` : ''}.`,
    )
    const patch = Object.fromEntries(input.take.map((field) => [field, drop[field]])) as Partial<DelegateFields>
    if (input.take.length) await editDelegate(w, await loadWorld(w.trx), keep.id, patch)
    return { batchId: w.batchId, id: keep.id }
  })
}
