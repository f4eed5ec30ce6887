import type { Counts } from '../../shared/invitations/invitations.contract'
import { type Answer, answerLabels, type CallNote, callOutcomeLabels, Reply } from '../../shared/invitations/reply'
import { ProblemError } from '../../shared/ipc/reply'
import { cleanText } from '../../shared/names/text'
import type { Context, Write } from '../core/context'
import type { Db, Tables, Trx } from '../db/tables'

type Substitute = NonNullable<Reply['substitute']>

export const replyFromRow = (row: Tables['replies']): Reply =>
  Reply.parse({ ...row, current: row.current === 1, substitute: row.substitute ? JSON.parse(row.substitute) : null })

/** All answers of one person, newest first: the chain of who was to come. */
export async function repliesOf(db: Db | Trx, delegateId: string): Promise<Reply[]> {
  const rows = await db
    .selectFrom('replies')
    .selectAll()
    .where('delegateId', '=', delegateId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(replyFromRow)
}

export type ReplyInput = {
  answer: Answer
  reason: string
  via: Reply['via']
  substitute: { honorific: string; fullName: string; office: string; phone: string } | null
}

/** A substitute as first named: the chair has not yet agreed. */
export const pendingSubstitute = (fields: NonNullable<ReplyInput['substitute']>): Substitute => ({
  ...fields,
  approval: 'pending',
  approvedBy: '',
  approvedAt: null,
  approvalReason: '',
})

const sameAnswer = (row: Tables['replies'] | undefined, input: ReplyInput): boolean => {
  if (!row) return input.answer === 'none'
  if (row.answer !== input.answer || row.reason !== input.reason) return false
  if (input.answer !== 'substitute') return true
  const known = row.substitute ? (JSON.parse(row.substitute) as Substitute) : null
  return (
    known?.fullName === input.substitute?.fullName &&
    known?.office === input.substitute?.office &&
    known?.phone === input.substitute?.phone
  )
}

/** Lays a new answer on top of the earlier ones; false when it says what is already known. */
export async function layReply(
  w: Write,
  uuid: () => string,
  person: { id: string; honorific: string; fullName: string },
  input: ReplyInput,
): Promise<boolean> {
  const current = await w.trx
    .selectFrom('replies')
    .selectAll()
    .where('delegateId', '=', person.id)
    .where('current', '=', 1)
    .executeTakeFirst()
  if (sameAnswer(current, input)) return false
  if (current) await w.update('replies', current.id, { current: 0 }, '')
  const who = `${person.honorific} ${person.fullName}`.trim()
  const more = input.substitute ? `: ${input.substitute.fullName}` : input.reason ? `: ${input.reason}` : ''
  const row = {
    id: uuid(),
    delegateId: person.id,
    answer: input.answer,
    reason: input.reason,
    via: input.via,
    at: w.at,
    operator: w.operator,
    current: 1,
    substitute: input.substitute ? JSON.stringify(pendingSubstitute(input.substitute)) : null,
  }
  await w.insert('replies', row, `${who} trả lời: ${answerLabels[input.answer]}${more}.`)
  return true
}

/** The same answer for one or many people, by telephone, paper or at the desk. */
export async function recordReplies(
  input: {
    ids: string[]
    answer: Answer
    reason?: string
    via: Reply['via']
    substitute?: { honorific?: string; fullName: string; office?: string; phone?: string }
  },
  { write, ids }: Context,
): Promise<Counts> {
  if (input.answer === 'substitute' && !input.substitute)
    throw new ProblemError('invalid', 'Chưa nhập họ tên người dự thay.', {
      fields: { 'substitute.fullName': 'Chưa nhập họ tên.' },
    })
  if (input.answer === 'substitute' && input.ids.length > 1)
    throw new ProblemError('invalid', 'Mỗi lần chỉ ghi người dự thay cho một đại biểu.')
  const substitute =
    input.answer === 'substitute' && input.substitute
      ? {
          honorific: input.substitute.honorific ?? '',
          fullName: cleanText(input.substitute.fullName),
          office: input.substitute.office ?? '',
          phone: input.substitute.phone ?? '',
        }
      : null
  return write('replies.record', async (w) => {
    let changed = 0
    for (const id of input.ids) {
      const person = await w.trx
        .selectFrom('delegates')
        .select(['id', 'honorific', 'fullName'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (!person)
        throw new ProblemError(
          'not-found',
          'Có đại biểu không còn trong danh sách; chưa ghi phản hồi nào. Hãy tải lại màn hình.',
        )
      if (
        await layReply(w, ids.uuid, person, {
          answer: input.answer,
          reason: input.reason ?? '',
          via: input.via,
          substitute,
        })
      )
        changed++
    }
    const skipped = input.ids.length - changed
    return {
      changed,
      skipped,
      reasons: skipped ? [`${skipped} đại biểu đã có đúng phản hồi này.`] : [],
      batchId: changed ? w.batchId : null,
    }
  })
}

/** The chair's word on a substitute (Quyết định 45/2018/QĐ-TTg: a stand-in needs the chair's consent). */
export async function decideSubstitute(
  input: { delegateId: string; approval: Substitute['approval']; by: string; reason?: string },
  { write }: Context,
): Promise<Reply> {
  return write('replies.decideSubstitute', async (w) => {
    const row = await w.trx
      .selectFrom('replies')
      .selectAll()
      .where('delegateId', '=', input.delegateId)
      .where('current', '=', 1)
      .executeTakeFirst()
    if (row?.answer !== 'substitute' || !row.substitute)
      throw new ProblemError(
        'conflict',
        'Đại biểu này hiện không có người dự thay nào chờ ý kiến. Hãy tải lại màn hình.',
      )
    const substitute: Substitute = {
      ...(JSON.parse(row.substitute) as Substitute),
      approval: input.approval,
      approvedBy: input.by,
      approvedAt: input.approval === 'pending' ? null : w.at,
      approvalReason: input.reason ?? '',
    }
    const verdict = input.approval === 'approved' ? 'Đồng ý' : input.approval === 'refused' ? 'Không đồng ý' : 'Để chờ'
    await w.update(
      'replies',
      row.id,
      { substitute: JSON.stringify(substitute) },
      `${verdict} người dự thay ${substitute.fullName}${input.by ? ` (${input.by})` : ''}.`,
    )
    return replyFromRow({ ...row, substitute: JSON.stringify(substitute) })
  })
}

export async function listCalls(db: Db, delegateId?: string): Promise<CallNote[]> {
  let query = db.selectFrom('calls').selectAll().orderBy('at', 'desc').limit(2000)
  if (delegateId) query = query.where('delegateId', '=', delegateId)
  return query.execute() as Promise<CallNote[]>
}

/** A telephone call to somebody who has not replied; an answer given on the telephone is recorded as a reply beside it. */
export async function noteCall(
  input: { delegateId: string; outcome: CallNote['outcome']; note?: string },
  { write, ids }: Context,
): Promise<CallNote> {
  return write('replies.noteCall', async (w) => {
    const person = await w.trx
      .selectFrom('delegates')
      .select(['id', 'honorific', 'fullName'])
      .where('id', '=', input.delegateId)
      .executeTakeFirst()
    if (!person) throw new ProblemError('not-found', 'Đại biểu này không còn trong danh sách. Hãy tải lại màn hình.')
    const note: CallNote = {
      id: ids.uuid(),
      delegateId: person.id,
      at: w.at,
      operator: w.operator,
      outcome: input.outcome,
      note: input.note ?? '',
    }
    await w.insert(
      'calls',
      note,
      `Gọi điện cho ${person.honorific} ${person.fullName}: ${callOutcomeLabels[input.outcome]}${input.note ? `, ${input.note}` : ''}.`,
    )
    if (input.outcome === 'accepted' || input.outcome === 'declined')
      await layReply(w, ids.uuid, person, {
        answer: input.outcome,
        reason: input.outcome === 'declined' ? (input.note ?? '') : '',
        via: 'phone',
        substitute: null,
      })
    return note
  })
}
