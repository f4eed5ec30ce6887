import { ProblemError } from '../../shared/ipc/reply'
import { openPlace } from '../../shared/preparation/closing/closing-text'
import {
  type Outgoing,
  type OutgoingFields,
  outgoingStateLabels,
  outgoingTypeLabels,
} from '../../shared/preparation/documents/outgoing'
import { symbolOf } from '../../shared/preparation/documents/outgoing-paper'
import { documentText } from '../../shared/preparation/drafts/draft'
import { getConference } from '../conference/conference.queries'
import type { Context, Ids, Write } from '../core/context'
import { todayOf } from '../core/today'
import { toStored } from '../db/stored'
import { loadDrafts } from './drafts.queries'
import { handIn, sayOf, settleDocument } from './drafts.service'
import { codeOf, getOutgoing, outgoingFromRow } from './outgoing.queries'

export const emptyOutgoing: OutgoingFields = {
  type: 'letter',
  purpose: 'other',
  subject: '',
  recipients: [],
  body: '',
  distribution: [],
  urgency: '',
  due: null,
  owner: '',
  unitId: null,
  taskId: null,
  copies: 0,
  note: '',
}

export const nameOf = (d: Pick<Outgoing, 'type' | 'subject'>) =>
  `${outgoingTypeLabels[d.type].toLocaleLowerCase('vi')} “${d.subject}”`
/** The same at the beginning of a sentence. */
const sentenceName = (d: Pick<Outgoing, 'type' | 'subject'>) => `${outgoingTypeLabels[d.type]} “${d.subject}”`

const isFrozen = (state: Outgoing['state']) => ['numbered', 'sent', 'received', 'withdrawn'].includes(state)

/** Writes a new draft, inside a write. */
export async function addOutgoing(w: Write, ids: Ids, fields: Partial<OutgoingFields>): Promise<Outgoing> {
  const conference = await getConference(w.trx)
  const given = { ...emptyOutgoing, ...fields }
  const document: Outgoing = {
    ...given,
    id: ids.uuid(),
    state: 'draft',
    number: null,
    symbol: symbolOf(given.type, conference),
    date: null,
    approvedBy: '',
    approvedAt: null,
    closeReason: '',
    replacesId: null,
    createdAt: w.at,
  }
  await w.insert('outgoing', { ...toStored(document), snapshot: null }, `Soạn ${nameOf(document)}.`)
  return document
}

/** Adds a draft or changes one that has no number yet; a change after approval opens it again. */
export async function saveOutgoing(
  { id, ...fields }: Partial<OutgoingFields> & { id?: string },
  { write, ids }: Context,
): Promise<Outgoing> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as Partial<OutgoingFields>
  return write('outgoing.save', async (w) => {
    if (!id) {
      if (!given.subject)
        throw new ProblemError('invalid', 'Chưa nhập trích yếu. Chưa có gì được lưu.', {
          fields: { subject: 'Chưa nhập trích yếu.' },
        })
      return addOutgoing(w, ids, given)
    }
    const before = await getOutgoing(w.trx, id)
    if (!before) throw new ProblemError('not-found', 'Văn bản này không còn.')
    if (isFrozen(before.state))
      throw new ProblemError(
        'refused',
        `Văn bản số ${codeOf(before)} đã phát hành nên không sửa được nội dung. Hãy hủy rồi soạn bản thay thế, hoặc có văn bản đính chính.`,
      )
    const conference = await getConference(w.trx)
    const changed = { ...before, ...given }
    const wasApproved = before.state === 'approved'
    const after: Outgoing = { ...changed, symbol: symbolOf(changed.type, conference) }
    await w.update('outgoing', id, toStored(after), `Sửa ${nameOf(before)}.`)
    // Words touched since the newest draft make it a draft again; the very same words put back make it what it was.
    if (documentText(before) !== documentText(after)) await settleDocument(w, id)
    const settled = (await getOutgoing(w.trx, id)) as Outgoing
    if (wasApproved && settled.state !== 'approved')
      await w.note('outgoing', id, `Đã sửa ${nameOf(before)} sau khi duyệt; phải duyệt lại.`)
    return settled
  })
}

export async function chosen(w: Write, ids: readonly string[]): Promise<Outgoing[]> {
  const rows = await w.trx.selectFrom('outgoing').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, outgoingFromRow(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Act = 'outgoing.submit' | 'outgoing.approve' | 'outgoing.return' | 'outgoing.withdraw'
const movesFrom: Record<Act, readonly Outgoing['state'][]> = {
  'outgoing.submit': ['draft'],
  'outgoing.approve': ['draft', 'submitted'],
  'outgoing.return': ['submitted', 'approved'],
  'outgoing.withdraw': ['draft', 'submitted', 'approved', 'numbered', 'sent', 'received'],
}

/**
 * Moves those documents on whose state allows it; the others are left as they are. Handing in keeps the words of now as the next
 * draft; `approve` is the word of whoever signs, said at the last step of the chain about exactly that draft.
 */
export async function moveOutgoing(
  act: Act,
  { ids: wanted, by = '', reason = '' }: { ids: string[]; by?: string; reason?: string },
  context: Context,
) {
  if (act === 'outgoing.withdraw' && !reason)
    throw new ProblemError('invalid', 'Chưa ghi lý do hủy.', { fields: { reason: 'Chưa ghi lý do hủy.' } })
  return context.write(act, async (w) => {
    let changed = 0
    for (const document of await chosen(w, wanted)) {
      if (!movesFrom[act].includes(document.state)) continue
      await moveOne(w, act, document, { by, reason }, context)
      changed++
    }
    return { changed, batchId: changed ? w.batchId : null }
  })
}

async function moveOne(
  w: Write,
  act: Act,
  document: Outgoing,
  { by, reason }: { by: string; reason: string },
  context: Context,
): Promise<void> {
  const { ids } = context
  if (act === 'outgoing.withdraw') {
    const text = `${outgoingStateLabels.withdrawn}: ${nameOf(document)} (${reason}).`
    await w.update('outgoing', document.id, { state: 'withdrawn', closeReason: reason }, text)
    return
  }
  if (act === 'outgoing.approve') refuseUnwritten(document)
  const version = await handIn(w, ids, document.id)
  if (act !== 'outgoing.submit') {
    const all = await loadDrafts(w.trx, 'document', document.id)
    const step =
      act === 'outgoing.approve'
        ? all.steps.at(-1)
        : (all.steps.find((s) => s.id === all.life.currentId) ?? all.steps.at(-1))
    const decidedOn = await todayOf(w.trx, context)
    if (step && act === 'outgoing.approve')
      await sayOf(w, ids, all, version, step, { verdict: 'agreed', by: by || step.name, decidedOn, note: '' })
    else if (step)
      await sayOf(w, ids, all, version, step, {
        verdict: 'returned',
        by: step.who || step.name,
        decidedOn,
        note: reason,
      })
  }
  await settleDocument(w, document.id)
}

/** What has no words, or words that the application left for a person to write, must not go out. */
function refuseUnwritten(document: Outgoing): void {
  if (document.body.trim() === '')
    throw new ProblemError('refused', `${sentenceName(document)} chưa có nội dung nên chưa duyệt được.`)
  const open = document.body.split(openPlace).length - 1
  if (open > 0)
    throw new ProblemError(
      'refused',
      `${sentenceName(document)} còn ${open} chỗ “${openPlace}” nên chưa duyệt được. Hãy viết nốt hoặc bỏ những chỗ ấy; chưa duyệt văn bản nào.`,
    )
}
