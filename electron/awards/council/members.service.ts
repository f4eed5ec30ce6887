import { type CouncilMember, councilRoleLabels } from '../../../shared/awards/council'
import type { CouncilMemberFields } from '../../../shared/awards/council.contract'
import { ProblemError } from '../../../shared/ipc/reply'
import { officeAtUnit } from '../../../shared/names/office-unit'
import { fold } from '../../../shared/names/text'
import type { Context } from '../../core/context'
import type { Trx } from '../../db/tables'
import { rankedDelegates } from '../../delegates/ranked.queries'
import { listMembers, memberOf } from './meeting.queries'

async function memberById(trx: Trx, id: string): Promise<CouncilMember> {
  const row = await trx.selectFrom('councilMembers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Thành viên này không còn. Hãy tải lại danh sách.')
  return memberOf(row)
}

/** Adds a member of the council or changes what is given. */
export const saveMember = (
  { id, ...fields }: Partial<CouncilMemberFields> & { id?: string },
  { write, ids }: Context,
): Promise<CouncilMember> =>
  write('council.saveMember', async (w) => {
    const { standing, ...plain } = fields
    const patch = { ...plain, ...(standing === undefined ? {} : { standing: Number(standing) }) }
    if (id) {
      const before = await memberById(w.trx, id)
      await w.update('councilMembers', id, patch, `Sửa thành viên Hội đồng ${before.fullName}.`)
      return memberById(w.trx, id)
    }
    if (!fields.fullName)
      throw new ProblemError('invalid', 'Chưa nhập họ tên thành viên Hội đồng.', {
        fields: { fullName: 'Chưa nhập họ tên thành viên.' },
      })
    const last = Math.max(0, ...(await listMembers(w.trx)).map((m) => m.position))
    const row = {
      id: ids.uuid(),
      honorific: fields.honorific ?? '',
      fullName: fields.fullName,
      office: fields.office ?? '',
      role: fields.role ?? 'member',
      standing: Number(standing ?? false),
      unitId: fields.unitId ?? null,
      position: fields.position ?? last + 1,
      active: 1,
    } as const
    await w.insert('councilMembers', row, `Thêm thành viên Hội đồng ${row.fullName} (${councilRoleLabels[row.role]}).`)
    return memberById(w.trx, row.id)
  })

/** Takes a member out of the council that is, or back in; meetings that were held keep their own picture. */
export const retireMember = (
  { id, active }: { id: string; active: boolean },
  { write }: Context,
): Promise<CouncilMember> =>
  write('council.retireMember', async (w) => {
    const member = await memberById(w.trx, id)
    const text = active
      ? `${member.fullName} lại là thành viên Hội đồng.`
      : `${member.fullName} thôi là thành viên Hội đồng.`
    await w.update('councilMembers', id, { active: Number(active) }, text)
    return memberById(w.trx, id)
  })

const roleIn = (office: string): CouncilMember['role'] => {
  const words = fold(office)
  if (words.startsWith('pho chu tich thu nhat')) return 'firstVice'
  if (words.startsWith('pho chu tich')) return 'vice'
  if (words.startsWith('chu tich')) return 'chair'
  return words.includes('thu ky') ? 'secretary' : 'member'
}

/**
 * Takes the delegates of the group “Thành viên Hội đồng” over as members, in order of precedence; those who are members already
 * stay as they are. The role is read from the office only where the office names the council itself.
 */
export const membersFromDelegates = (context: Context): Promise<{ added: number }> =>
  context.write('council.membersFromDelegates', async (w) => {
    const people = (await rankedDelegates(w.trx)).filter(
      (p) => p.withdrawnAt === null && p.origin === 'list' && fold(p.category).startsWith('thanh vien hoi dong'),
    )
    if (people.length === 0)
      throw new ProblemError(
        'refused',
        'Danh sách đại biểu chưa có ai trong nhóm “Thành viên Hội đồng”. Hãy nhập danh sách đại biểu, hoặc thêm từng thành viên ở đây.',
      )
    const known = await listMembers(w.trx)
    const has = new Set(known.map((m) => fold(m.fullName)))
    let position = Math.max(0, ...known.map((m) => m.position))
    let added = 0
    for (const person of people) {
      if (has.has(fold(person.fullName))) continue
      has.add(fold(person.fullName))
      const ofCouncil = fold(person.office).includes('hoi dong')
      position++
      added++
      await w.insert(
        'councilMembers',
        {
          id: context.ids.uuid(),
          honorific: person.honorific,
          fullName: person.fullName,
          office: officeAtUnit(person.office, person.unit),
          role: ofCouncil ? roleIn(person.office) : 'member',
          standing: 0,
          unitId: person.unitId,
          position,
          active: 1,
        },
        `Thêm thành viên Hội đồng ${person.fullName} từ danh sách đại biểu.`,
      )
    }
    return { added }
  })
