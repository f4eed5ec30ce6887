import { attendsAs } from '../../shared/checkin/admission'
import { presenceOf } from '../../shared/checkin/attendance'
import type { ScanOutcome } from '../../shared/checkin/checkin.contract'
import { unitKey } from '../../shared/names/units'
import type { Context } from '../core/context'
import { insertDelegate } from '../delegates/delegates.service'
import { layReply } from '../invitations/replies.service'
import { newUnit } from '../units/unit-row'
import { unitsByKey } from '../units/units.service'
import { eventsOf } from './checkin.queries'
import { append, deskAct, personIn } from './checkin.service'

type Stand = { honorific?: string; fullName: string; office?: string; phone?: string }

/** Somebody comes instead who was not announced: the answer is laid on the chain and the arrival noted, in one transaction. */
export async function substitute(
  input: { scanId: string; delegateId: string; desk: string; substitute: Stand; approvedBy?: string },
  context: Context,
): Promise<ScanOutcome> {
  return deskAct('checkin.substitute', input.scanId, context, async (w) => {
    const facts = await personIn(w.trx, input.delegateId)
    const base = { scanId: input.scanId, desk: input.desk, raw: '', kind: 'in' as const, delegateId: facts.person.id }
    if (presenceOf(await eventsOf(w.trx, facts.person.id)).presence === 'present')
      return { row: await append(w, { ...base, verdict: 'already-in' }) }
    const { honorific = '', fullName, office = '', phone = '' } = input.substitute
    await layReply(w, context.ids.uuid, facts.person, {
      answer: 'substitute',
      reason: '',
      via: 'desk',
      substitute: { honorific, fullName, office, phone },
    })
    const reply = await w.trx
      .selectFrom('replies')
      .selectAll()
      .where('delegateId', '=', facts.person.id)
      .where('current', '=', 1)
      .executeTakeFirst()
    if (reply?.substitute && input.approvedBy) {
      const agreed = {
        ...(JSON.parse(reply.substitute) as object),
        approval: 'approved',
        approvedBy: input.approvedBy,
        approvedAt: w.at,
      }
      await w.update(
        'replies',
        reply.id,
        { substitute: JSON.stringify(agreed) },
        `Đồng ý người dự thay ${fullName} (${input.approvedBy}).`,
      )
    }
    return { row: await append(w, { ...base, verdict: 'admitted', attends: 'substitute', replyId: reply?.id ?? null }) }
  })
}

type WalkIn = {
  scanId: string
  desk: string
  honorific?: string
  fullName: string
  office?: string
  unit?: string
  categoryId?: string | null
  phone?: string
  reason?: string
}

/** Somebody without a letter: entered and admitted in one transaction, and counted apart from the invited. */
export async function walkIn(input: WalkIn, context: Context): Promise<ScanOutcome> {
  const { ids } = context
  return deskAct('checkin.walkIn', input.scanId, context, async (w) => {
    let unitId: string | null = null
    if (input.unit) {
      unitId = (await unitsByKey(w.trx)).get(unitKey(input.unit)) ?? null
      if (!unitId) {
        unitId = ids.uuid()
        await w.insert('units', newUnit(unitId, input.unit), `Thêm đơn vị ${input.unit} (từ bàn đón tiếp).`)
      }
    }
    const { honorific, fullName, office, categoryId, phone } = input
    const given = {
      honorific: honorific ?? '',
      fullName,
      office: office ?? '',
      phone: phone ?? '',
      unitId,
      ...(categoryId ? { categoryId } : {}),
    }
    const person = await insertDelegate(w, ids, given, 'walk-in')
    const attends = attendsAs({ letter: 'none', origin: 'walk-in' })
    return {
      row: await append(w, {
        scanId: input.scanId,
        desk: input.desk,
        raw: '',
        kind: 'in',
        delegateId: person.id,
        verdict: 'admitted',
        attends,
        reason: input.reason ?? '',
      }),
    }
  })
}
