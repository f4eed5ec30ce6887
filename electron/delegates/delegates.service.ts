import { freshCode } from '../../shared/delegates/code'
import { completeDelegate, emailProblem, type World } from '../../shared/delegates/complete'
import { type Delegate, type DelegateFields, delegateLabels } from '../../shared/delegates/delegate'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { letterHolder } from '../../shared/delegates/slots'
import { addSentence, editSentence, nameOf, namesOf } from '../../shared/delegates/words'
import { mayAct } from '../../shared/invitations/letter-life'
import { ProblemError } from '../../shared/ipc/reply'
import { forgetDelegate } from '../awards/links'
import type { Context, Ids, Write } from '../core/context'
import type { Tables, Trx } from '../db/tables'
import { forgetReporter } from '../preparation/links'
import { getDelegateRow, issued, loadWorld } from './delegates.queries'
import { fromRow, toRow } from './ranked.queries'

type Done = { batchId: string | null }

/** The codes in use, to draw one that nobody has. */
export async function takenCodes(trx: Trx): Promise<Set<string>> {
  return new Set((await trx.selectFrom('delegates').select('code').execute()).map((d) => d.code))
}

const refuse = (problems: Record<string, string>): void => {
  const first = Object.values(problems)[0]
  if (first) throw new ProblemError('invalid', `${first} Chưa có gì được lưu.`, { fields: problems })
}

const checkTyped = (given: Partial<DelegateFields>) => {
  const email = emailProblem(given.email)
  if (email) refuse({ email })
}

const gone = () =>
  new ProblemError('not-found', 'Đại biểu này không còn trong danh sách; chưa lưu gì. Hãy tải lại màn hình.')

async function personOf(trx: Trx, id: string): Promise<Delegate> {
  const row = await trx.selectFrom('delegates').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone()
  return fromRow(row)
}

const fieldKeys = Object.keys(delegateLabels) as (keyof DelegateFields)[]
const fieldsOf = (person: Delegate): DelegateFields =>
  Object.fromEntries(fieldKeys.map((key) => [key, person[key]])) as DelegateFields

/** A person as stored, with a code of his or her own; fields are complete already. */
export const newDelegate = (
  fields: DelegateFields,
  facts: { id: string; code: string; at: string; origin: Delegate['origin'] },
): Delegate => ({
  ...fields,
  id: facts.id,
  code: facts.code,
  origin: facts.origin,
  slot: null,
  slotLeadId: null,
  withdrawnAt: null,
  withdrawReason: '',
  createdAt: facts.at,
  updatedAt: facts.at,
})

/** A code nobody has, for one person: asked for by itself, so that a walk-in does not read everybody's. */
async function newCode(trx: Trx, ids: Ids): Promise<string> {
  for (;;) {
    const code = freshCode(ids.digits, new Set())
    const owner = await trx.selectFrom('delegates').select('id').where('code', '=', code).executeTakeFirst()
    if (!owner) return code
  }
}

/** Puts a new person on the list inside a write; shared with the desk, where people come without a letter. */
export async function insertDelegate(
  w: Write,
  ids: Ids,
  given: Partial<DelegateFields>,
  origin: Delegate['origin'] = 'list',
): Promise<Delegate> {
  const world = await loadWorld(w.trx)
  const { fields, problems } = completeDelegate(given, undefined, world)
  refuse(problems)
  const code = await newCode(w.trx, ids)
  const person = newDelegate(fields, { id: ids.uuid(), code, at: w.at, origin })
  const unit = person.unitId ? (world.units.get(person.unitId)?.name ?? '') : ''
  await w.insert('delegates', toRow(person), addSentence(person, unit))
  return person
}

/** Lays given fields over a person; false when that changes nothing. */
export async function editDelegate(
  w: Write,
  world: World,
  id: string,
  given: Partial<DelegateFields>,
): Promise<boolean> {
  const person = await personOf(w.trx, id)
  const before = fieldsOf(person)
  const { fields, problems } = completeDelegate(given, before, world)
  refuse(problems)
  const text = editSentence(before, fields, namesOf(world.units, world.categories))
  if (text === '') return false
  return w.update('delegates', id, { ...fields, roles: JSON.stringify(fields.roles), updatedAt: w.at }, text)
}

const rowOf = async (context: Context, id: string): Promise<DelegateRow> => {
  const row = await getDelegateRow(context, id)
  if (!row) throw gone()
  return row
}

/** Adds a person, or changes the fields given of one; what follows from them (name parts, group from the unit) is filled in. */
export async function saveDelegate(
  { id, ...given }: Partial<DelegateFields> & { id?: string },
  context: Context,
): Promise<DelegateRow> {
  const { write, ids } = context
  checkTyped(given)
  const savedId = await write('delegates.save', async (w) => {
    if (!id) return (await insertDelegate(w, ids, given)).id
    await editDelegate(w, await loadWorld(w.trx), id, given)
    return id
  })
  return rowOf(context, savedId)
}

/** The same fields for one or many people: one batch, one undo. */
export async function patchDelegates(
  input: { ids: string[]; patch: Partial<DelegateFields> },
  { write }: Context,
): Promise<Done & { changed: number }> {
  if (input.ids.length > 1 && input.patch.fullName !== undefined)
    throw new ProblemError('invalid', 'Mỗi lần chỉ sửa họ tên của một người; chưa lưu gì.', {
      fields: { fullName: 'Hãy sửa từng người.' },
    })
  checkTyped(input.patch)
  return write('delegates.patch', async (w) => {
    const world = await loadWorld(w.trx)
    let changed = 0
    for (const id of new Set(input.ids)) if (await editDelegate(w, world, id, input.patch)) changed++
    return { changed, batchId: changed ? w.batchId : null }
  })
}

/** Takes people off the list as if they had never been on it; only while nothing has left the house for them. */
export async function removeDelegates(ids: string[], { write }: Context): Promise<Done & { removed: number }> {
  return write('delegates.remove', async (w) => {
    const people: Delegate[] = []
    for (const id of new Set(ids)) {
      const person = await personOf(w.trx, id)
      const why = await issued(w.trx, id)
      if (why)
        throw new ProblemError(
          'refused',
          `${nameOf(person)} ${why} nên không xóa được; chưa xóa ai. Nếu người này không dự nữa, hãy rút khỏi danh sách và ghi lý do.`,
        )
      people.push(person)
    }
    const going = new Set(people.map((p) => p.id))
    for (const person of people) {
      const sharing = await w.trx.selectFrom('delegates').select('id').where('slotLeadId', '=', person.id).execute()
      if (sharing.some((other) => !going.has(other.id)))
        throw new ProblemError(
          'refused',
          `Giấy mời của ${nameOf(person)} còn dùng chung cho đại biểu khác của đơn vị; chưa xóa ai. Hãy xóa các đại biểu ấy cùng lúc, hoặc rút từng người.`,
        )
    }
    // Those who share somebody's letter go before the one who carries it.
    for (const person of people.sort((a, b) => Number(b.slotLeadId !== null) - Number(a.slotLeadId !== null))) {
      const { id } = person
      await forgetDelegate(w, id)
      await forgetReporter(w, id)
      for (const table of ['invitations', 'replies', 'calls', 'sourceValues'] as const) {
        const rows: Pick<Tables[typeof table], 'id'>[] = await w.trx
          .selectFrom(table)
          .select('id')
          .where('delegateId', '=', id)
          .execute()
        for (const row of rows) await w.remove(table, row.id, '')
      }
      await w.remove('delegates', id, `Xóa ${nameOf(person)} khỏi danh sách (mã ${person.code}).`)
    }
    return { removed: people.length, batchId: people.length ? w.batchId : null }
  })
}

/** Takes a person off the list with a reason; the letter is taken back with it, and its QR is a withdrawn letter from then on. */
export async function withdrawDelegate(
  { id, reason }: { id: string; reason: string },
  context: Context,
): Promise<DelegateRow> {
  await context.write('delegates.withdraw', async (w) => {
    const person = await personOf(w.trx, id)
    if (person.withdrawnAt)
      throw new ProblemError('conflict', `${nameOf(person)} đã được rút khỏi danh sách trước đó. Hãy tải lại màn hình.`)
    await w.update(
      'delegates',
      id,
      { withdrawnAt: w.at, withdrawReason: reason, updatedAt: w.at },
      `Rút ${nameOf(person)} khỏi danh sách: ${reason}`,
    )
    // The letter of a body stays while it still asks for somebody else.
    const holder = letterHolder(person)
    const others = await w.trx
      .selectFrom('delegates')
      .select('id')
      .where((e) => e.or([e('slotLeadId', '=', holder), e('id', '=', holder)]))
      .where('id', '!=', id)
      .where('withdrawnAt', 'is', null)
      .execute()
    if (others.length > 0) return
    const letters = await w.trx.selectFrom('invitations').selectAll().where('delegateId', '=', holder).execute()
    for (const letter of letters)
      if (mayAct('withdraw', letter.state))
        await w.update(
          'invitations',
          letter.id,
          { state: 'withdrawn', closedAt: w.at, closeReason: reason },
          `Thu hồi giấy mời của ${nameOf(person)}: ${reason}`,
        )
  })
  return rowOf(context, id)
}

/** Puts a withdrawn person back on the list; a letter that was taken back stays so, a new one is drafted when wanted. */
export async function restoreDelegate(id: string, context: Context): Promise<DelegateRow> {
  await context.write('delegates.restore', async (w) => {
    const person = await personOf(w.trx, id)
    if (!person.withdrawnAt)
      throw new ProblemError('conflict', `${nameOf(person)} đang ở trong danh sách. Hãy tải lại màn hình.`)
    await w.update(
      'delegates',
      id,
      { withdrawnAt: null, withdrawReason: '', updatedAt: w.at },
      `Đưa ${nameOf(person)} trở lại danh sách.`,
    )
  })
  return rowOf(context, id)
}
