import type { Counts, LetterRow } from '../../shared/invitations/invitations.contract'
import { isLiving, type LetterAct, mayAct, skippedSentences, stateAfter } from '../../shared/invitations/letter-life'
import { letterPersonOf } from '../../shared/invitations/letter-person'
import { ProblemError } from '../../shared/ipc/reply'
import { getConference } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import { rankedDelegates } from '../delegates/ranked.queries'
import { type InvitationRow, listLetters, livingLetters, savedText } from './invitations.queries'
import { checkLetters, frozenLetter } from './letter-data.service'

export type Whom = { all: true } | { ids: string[] }

/** `ids` name people or letters: a clerk thinks of people, and each has one living letter. */
const chosen = (letters: LetterRow[], whom: Whom): LetterRow[] => {
  const living = letters.filter((l) => isLiving(l.state))
  if ('all' in whom) return living
  const wanted = new Set(whom.ids)
  return living.filter((l) => wanted.has(l.delegateId) || wanted.has(l.id))
}

/** Runs an act over letters: those it fits are changed, the others are counted with the reason. */
async function actOn(
  w: Write,
  letters: LetterRow[],
  act: LetterAct,
  change: (letter: LetterRow) => Promise<void>,
): Promise<Counts> {
  const fit = letters.filter((l) => mayAct(act, l.state))
  for (const letter of fit) await change(letter)
  const skipped = letters.filter((l) => !mayAct(act, l.state)).map((l) => l.state)
  return {
    changed: fit.length,
    skipped: skipped.length,
    reasons: skippedSentences(skipped),
    batchId: fit.length ? w.batchId : null,
  }
}

const nameOf = (l: { honorific: string; fullName: string }) => `${l.honorific} ${l.fullName}`.trim()

/** A new draft; its token is twenty random digits that follow the person's code in the QR. */
export const draftRow = (
  id: string,
  delegateId: string,
  token: string,
  replacesId: string | null = null,
): InvitationRow => ({
  id,
  delegateId,
  form: 'letter',
  state: 'draft',
  token,
  number: null,
  date: null,
  approvedAt: null,
  printedAt: null,
  sentAt: null,
  channel: null,
  sentTo: '',
  receivedAt: null,
  receivedBy: '',
  closedAt: null,
  closeReason: '',
  replacesId,
  note: '',
  snapshot: null,
})

/** Drafts a letter for everybody asked for who is on the list, not withdrawn, and has no living letter. */
export async function prepareLetters(whom: Whom, { write, ids }: Context): Promise<Counts> {
  return write('invitations.prepare', async (w) => {
    const people = (await rankedDelegates(w.trx)).filter(
      // Those who share the letter to their unit need none of their own.
      (p) => p.origin === 'list' && p.withdrawnAt === null && p.slotLeadId === null,
    )
    const wanted = 'all' in whom ? people : people.filter((p) => new Set(whom.ids).has(p.id))
    const have = await livingLetters(w.trx)
    const lacking = wanted.filter((p) => !have.has(p.id))
    for (const person of lacking)
      await w.insert(
        'invitations',
        draftRow(ids.uuid(), person.id, ids.digits(20)),
        `Lập giấy mời nháp cho ${nameOf(person)}.`,
      )
    const skipped = wanted.length - lacking.length
    return {
      changed: lacking.length,
      skipped,
      reasons: skipped ? [`${skipped} đại biểu đã có giấy mời nên giữ nguyên.`] : [],
      batchId: lacking.length ? w.batchId : null,
    }
  })
}

/** Approves drafts: the obligatory facts must be there, then each letter's data is frozen as it is now. */
export async function approveLetters(whom: Whom, context: Context): Promise<Counts> {
  const check = await checkLetters(context)
  if (check.blocks.length) {
    const fields = Object.fromEntries(check.blocks.map((b) => [b.field, b.text]))
    throw new ProblemError(
      'refused',
      `Chưa duyệt được giấy mời vì còn thiếu: ${check.blocks.map((b) => b.text).join(' ')} Hãy bổ sung ở Thiết lập rồi duyệt lại.`,
      { fields },
    )
  }
  return context.write('invitations.approve', async (w) => {
    const conference = await getConference(w.trx)
    const text = await savedText(w.trx)
    const everybody = await rankedDelegates(w.trx)
    const people = new Map(everybody.map((p) => [p.id, p]))
    return actOn(w, chosen(await listLetters(w.trx), whom), 'approve', async (letter) => {
      const person = people.get(letter.delegateId)
      if (!person) return
      const snapshot = JSON.stringify(frozenLetter(conference, text, letterPersonOf(person, everybody), letter.token))
      await w.update(
        'invitations',
        letter.id,
        { state: 'approved', approvedAt: w.at, snapshot },
        `Duyệt giấy mời của ${nameOf(letter)}.`,
      )
    })
  })
}

/** Back to draft, so that data may change again; only while nothing was printed. */
export async function unapproveLetters(whom: Whom, { write }: Context): Promise<Counts> {
  return write('invitations.unapprove', async (w) =>
    actOn(w, chosen(await listLetters(w.trx), whom), 'unapprove', async (letter) => {
      await w.update(
        'invitations',
        letter.id,
        { state: 'draft', approvedAt: null, snapshot: null },
        `Bỏ duyệt giấy mời của ${nameOf(letter)}.`,
      )
    }),
  )
}

export async function sendLetters(
  input: { whom: Whom; channel: InvitationRow['channel']; date: string; to?: string },
  { write }: Context,
): Promise<Counts> {
  return write('invitations.send', async (w) =>
    actOn(w, chosen(await listLetters(w.trx), input.whom), 'send', async (letter) => {
      const sentTo = input.to || letter.unit
      await w.update(
        'invitations',
        letter.id,
        { state: stateAfter('send', letter.state), sentAt: input.date, channel: input.channel, sentTo },
        `Chuyển giấy mời số ${letter.number} của ${nameOf(letter)}.`,
      )
    }),
  )
}

export async function receiveLetters(
  input: { whom: Whom; date: string; by?: string },
  { write }: Context,
): Promise<Counts> {
  return write('invitations.receive', async (w) =>
    actOn(w, chosen(await listLetters(w.trx), input.whom), 'receive', async (letter) => {
      await w.update(
        'invitations',
        letter.id,
        { state: 'received', receivedAt: input.date, receivedBy: input.by ?? '' },
        `Ký nhận giấy mời số ${letter.number} của ${nameOf(letter)}.`,
      )
    }),
  )
}

/** Takes letters back with a reason; the paper's QR is from then on a withdrawn letter at the desk. */
export async function withdrawLetters(input: { ids: string[]; reason: string }, { write }: Context): Promise<Counts> {
  return write('invitations.withdraw', async (w) =>
    actOn(w, chosen(await listLetters(w.trx), { ids: input.ids }), 'withdraw', async (letter) => {
      await w.update(
        'invitations',
        letter.id,
        { state: 'withdrawn', closedAt: w.at, closeReason: input.reason },
        `Thu hồi giấy mời của ${nameOf(letter)}: ${input.reason}`,
      )
    }),
  )
}

/** The same for many at once, as when the hour of the conference moved: one act, each letter with a linked draft. */
export async function replaceLetters(
  input: { ids: string[]; reason: string },
  { write, ids }: Context,
): Promise<Counts> {
  return write('invitations.replaceMany', async (w) =>
    actOn(w, chosen(await listLetters(w.trx), { ids: input.ids }), 'replace', async (letter) => {
      await w.update(
        'invitations',
        letter.id,
        { state: 'replaced', closedAt: w.at, closeReason: input.reason },
        `Thay thế giấy mời của ${nameOf(letter)}: ${input.reason}`,
      )
      await w.insert(
        'invitations',
        draftRow(ids.uuid(), letter.delegateId, ids.digits(20), letter.id),
        `Lập giấy mời thay thế cho ${nameOf(letter)}.`,
      )
    }),
  )
}

/** An issued letter never changes: it is closed as replaced, and a linked draft takes the data of today (NĐ 30/2020, Điều 18). */
export async function replaceLetter(
  input: { id: string; reason: string },
  { write, ids }: Context,
): Promise<LetterRow> {
  return write('invitations.replace', async (w) => {
    const letter = (await listLetters(w.trx)).find((l) => l.id === input.id)
    if (!letter) throw new ProblemError('not-found', 'Giấy mời này không còn. Hãy tải lại danh sách.')
    if (!mayAct('replace', letter.state))
      throw new ProblemError('refused', 'Giấy mời chưa in thì sửa rồi duyệt lại, không cần bản thay thế.')
    await w.update(
      'invitations',
      letter.id,
      { state: 'replaced', closedAt: w.at, closeReason: input.reason },
      `Thay thế giấy mời của ${nameOf(letter)}: ${input.reason}`,
    )
    const id = ids.uuid()
    await w.insert(
      'invitations',
      draftRow(id, letter.delegateId, ids.digits(20), letter.id),
      `Lập giấy mời thay thế cho ${nameOf(letter)}.`,
    )
    const made = (await listLetters(w.trx)).find((l) => l.id === id)
    if (!made) throw new Error('the replacement is not in the list')
    return made
  })
}
