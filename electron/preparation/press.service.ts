import { ProblemError } from '../../shared/ipc/reply'
import {
  emptyPass,
  type PressPass,
  type PressPassFields,
  passDecisionLabels,
} from '../../shared/preparation/logistics/logistics'
import { reporterKey } from '../../shared/preparation/logistics/press-import'
import type { Context, Write } from '../core/context'
import type { Trx } from '../db/tables'

async function nextNumber(trx: Trx): Promise<number> {
  const { last } = await trx
    .selectFrom('pressPasses')
    .select((e) => e.fn.max('passNumber').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Adds a reporter or changes one; two with the same press card are one person registered twice. */
export async function savePass(
  { id, ...fields }: Partial<PressPassFields> & { id?: string },
  { write, ids }: Context,
): Promise<PressPass> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined))
  return write('press.save', async (w) => {
    const all = await w.trx.selectFrom('pressPasses').selectAll().execute()
    const before = all.find((p) => p.id === id)
    if (id && !before) throw new ProblemError('not-found', 'Phóng viên này không còn trong danh sách. Hãy tải lại.')
    const pass: PressPass = {
      ...emptyPass,
      passNumber: null,
      printedAt: null,
      ...before,
      ...given,
      id: before?.id ?? ids.uuid(),
    }
    if (!pass.fullName)
      throw new ProblemError('invalid', 'Chưa nhập họ và tên. Chưa có gì được lưu.', {
        fields: { fullName: 'Chưa nhập họ và tên.' },
      })
    const same = pass.pressCard && all.find((p) => p.id !== pass.id && p.pressCard === pass.pressCard)
    if (same)
      throw new ProblemError(
        'conflict',
        `Thẻ nhà báo số ${pass.pressCard} đã có trong danh sách (${same.fullName}, ${same.outlet}). Hãy xem lại số thẻ; chưa có gì được lưu.`,
        { fields: { pressCard: 'Số thẻ này đã có.' } },
      )
    if (pass.decision === 'granted' && pass.passNumber === null) pass.passNumber = await nextNumber(w.trx)
    // What stands on the printed pass has changed: it is printed again.
    if (before && (before.fullName !== pass.fullName || before.outlet !== pass.outlet)) pass.printedAt = null
    if (before) await w.update('pressPasses', pass.id, pass, `Sửa đăng ký báo chí của ${pass.fullName}.`)
    else await w.insert('pressPasses', pass, `Đăng ký báo chí: ${pass.fullName}, ${pass.outlet}.`)
    return pass
  })
}

const chosen = (w: Write, ids: readonly string[]) =>
  w.trx.selectFrom('pressPasses').selectAll().where('id', 'in', ids).orderBy('outlet').orderBy('fullName').execute()

/** Takes reporters off the list; a pass with a number is refused instead, so that the number keeps its name. */
export async function removePasses({ ids }: { ids: string[] }, { write }: Context) {
  return write('press.remove', async (w) => {
    const passes = await chosen(w, ids)
    const numbered = passes.find((p) => p.passNumber !== null)
    if (numbered)
      throw new ProblemError(
        'refused',
        `${numbered.fullName} đã được cấp thẻ số ${numbered.passNumber} nên không xóa được; chưa xóa ai. Hãy chọn “Không cấp” để thu lại.`,
      )
    for (const pass of passes) await w.remove('pressPasses', pass.id, `Xóa đăng ký báo chí của ${pass.fullName}.`)
    return { changed: passes.length, batchId: passes.length ? w.batchId : null }
  })
}

export async function decidePasses(
  { ids, decision }: { ids: string[]; decision: PressPass['decision'] },
  { write }: Context,
) {
  return write('press.decide', async (w) => {
    let changed = 0
    for (const pass of await chosen(w, ids)) {
      if (pass.decision === decision) continue
      const passNumber = decision === 'granted' ? (pass.passNumber ?? (await nextNumber(w.trx))) : pass.passNumber
      await w.update(
        'pressPasses',
        pass.id,
        { decision, passNumber },
        `${passDecisionLabels[decision]}: ${pass.fullName}, ${pass.outlet}${passNumber ? ` (thẻ số ${passNumber})` : ''}.`,
      )
      changed++
    }
    return { changed, batchId: changed ? w.batchId : null }
  })
}

/** People of the guest list with the role “Báo chí”, or of a group of the press, who are not registered yet. */
export async function passesFromDelegates({ write, ids }: Context) {
  return write('press.fromDelegates', async (w) => {
    const known = new Set(
      (await w.trx.selectFrom('pressPasses').select('delegateId').execute()).map((p) => p.delegateId),
    )
    const rows = await w.trx
      .selectFrom('delegates as d')
      .leftJoin('units as u', 'u.id', 'd.unitId')
      .leftJoin('categories as c', 'c.id', 'd.categoryId')
      .select(['d.id', 'd.fullName', 'd.office', 'd.phone', 'd.roles', 'u.name as unit', 'c.name as category'])
      .where('d.withdrawnAt', 'is', null)
      .where('d.fullName', '!=', '')
      .execute()
    const unlinked = await w.trx.selectFrom('pressPasses').selectAll().where('delegateId', 'is', null).execute()
    const byReporter = new Map(unlinked.map((p) => [reporterKey(p.fullName, p.outlet), p]))
    // Who registered already is not registered twice: only the link to the list is missing.
    for (const r of rows) {
      const same = known.has(r.id) ? undefined : byReporter.get(reporterKey(r.fullName, r.unit ?? ''))
      if (!same) continue
      known.add(r.id)
      await w.update('pressPasses', same.id, { delegateId: r.id }, `${same.fullName} có trong danh sách đại biểu.`)
    }
    const press = rows.filter(
      (r) =>
        !known.has(r.id) &&
        ((JSON.parse(r.roles) as string[]).includes('press') || /phóng viên|báo chí/i.test(r.category ?? '')),
    )
    for (const [index, r] of press.entries())
      await w.insert(
        'pressPasses',
        {
          ...emptyPass,
          id: ids.uuid(),
          fullName: r.fullName,
          outlet: r.unit ?? '',
          job: r.office,
          phone: r.phone,
          delegateId: r.id,
          passNumber: null,
          printedAt: null,
        },
        index === 0 ? `Đưa ${press.length} phóng viên của danh sách đại biểu vào danh sách báo chí.` : '',
      )
    return { changed: press.length, batchId: press.length ? w.batchId : null }
  })
}

export async function markPassesPrinted({ ids }: { ids: string[] }, { write }: Context) {
  return write('press.markPrinted', async (w) => {
    let changed = 0
    for (const pass of await chosen(w, ids)) {
      if (pass.decision !== 'granted') continue
      await w.update(
        'pressPasses',
        pass.id,
        { printedAt: w.at },
        `Đã in thẻ báo chí số ${pass.passNumber}, ${pass.fullName}.`,
      )
      changed++
    }
    return { changed, batchId: changed ? w.batchId : null }
  })
}
