import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import { reminderLetter } from '../../shared/preparation/reports/reminder'
import { isOwing, weakAreas } from '../../shared/preparation/reports/report-state'
import {
  callResultLabels,
  callSubjectLabels,
  type UnitCall,
  type UnitReport,
  type UnitReportFields,
  uncheckedContents,
  unitReportLabels,
} from '../../shared/preparation/reports/unit-report'
import { getConference } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import { todayOf } from '../core/today'
import { toStored } from '../db/stored'
import { takeFile } from './attach'
import { addOutgoing } from './outgoing.service'
import { getPreparation } from './preparation.queries'
import { listReports, reportFromRow } from './reports.queries'

const emptyReport: UnitReportFields = {
  due: null,
  receivedOn: null,
  number: '',
  documentDate: null,
  file: null,
  contents: uncheckedContents,
  quality: '',
  qualityNote: '',
  supplementAskedOn: null,
  supplementDue: null,
  supplementText: '',
  supplementReceivedOn: null,
  acceptedOn: null,
  note: '',
}

const unitName = async (w: Write, unitId: string): Promise<string> => {
  const unit = await w.trx.selectFrom('units').select('name').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw new ProblemError('not-found', 'Đơn vị này không còn. Hãy tải lại danh sách.')
  return unit.name
}

/** Units owe a report from now on. */
export async function expectReports({ unitIds }: { unitIds: string[] }, { write, ids }: Context) {
  return write('reports.expect', async (w) => {
    const known = new Set((await w.trx.selectFrom('unitReports').select('unitId').execute()).map((r) => r.unitId))
    const units = await w.trx.selectFrom('units').select(['id', 'name']).where('id', 'in', unitIds).execute()
    const missing = units.filter((u) => !known.has(u.id))
    for (const [index, unit] of missing.entries())
      await w.insert(
        'unitReports',
        toStored({ ...emptyReport, id: ids.uuid(), unitId: unit.id }),
        index === 0 ? `${missing.length} đơn vị phải gửi báo cáo sơ kết.` : '',
      )
    return { changed: missing.length, batchId: missing.length ? w.batchId : null }
  })
}

const find = async (w: Write, id: string): Promise<UnitReport> => {
  const row = await w.trx.selectFrom('unitReports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Dòng báo cáo này không còn. Hãy tải lại danh sách.')
  return reportFromRow(row)
}

const refuse = (field: string, sentence: string) =>
  new ProblemError('invalid', `${sentence} Chưa có gì được lưu.`, { fields: { [field]: sentence } })

function checkReport(report: UnitReport): void {
  if (report.acceptedOn && !report.receivedOn) throw refuse('receivedOn', 'Chưa ghi ngày nhận mà đã chấp nhận.')
  if (report.supplementAskedOn && !report.receivedOn)
    throw refuse('receivedOn', 'Chưa nhận báo cáo thì chưa yêu cầu bổ sung được.')
  if (report.supplementReceivedOn && !report.supplementAskedOn)
    throw refuse('supplementAskedOn', 'Chưa ghi ngày yêu cầu bổ sung.')
  if (report.acceptedOn && report.receivedOn && report.acceptedOn < report.receivedOn)
    throw refuse('acceptedOn', 'Ngày chấp nhận phải từ ngày nhận trở đi.')
}

/** Changes what is noted of a unit's report. */
export async function saveReport(
  { id, ...fields }: Partial<Omit<UnitReportFields, 'file'>> & { id: string },
  { write }: Context,
): Promise<UnitReport> {
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, v]) => v !== undefined),
  ) as Partial<UnitReportFields>
  return write('reports.save', async (w) => {
    const before = await find(w, id)
    const after: UnitReport = { ...before, ...given }
    checkReport(after)
    const keys = (Object.keys(given) as (keyof UnitReportFields)[]).filter(
      (k) => JSON.stringify(before[k]) !== JSON.stringify(after[k]),
    )
    const text = `Báo cáo của ${await unitName(w, before.unitId)}: ${keys.map((k) => unitReportLabels[k].toLocaleLowerCase('vi')).join(', ')}.`
    if (keys.length) await w.update('unitReports', id, toStored(after), text)
    return after
  })
}

export async function removeReports({ ids: gone }: { ids: string[] }, { write }: Context) {
  return write('reports.remove', async (w) => {
    let changed = 0
    for (const id of gone) {
      const report = await find(w, id)
      const unit = await unitName(w, report.unitId)
      if (report.receivedOn)
        throw new ProblemError(
          'refused',
          `Báo cáo của ${unit} đã nhận ngày ${shortDate(report.receivedOn)} nên không bỏ khỏi danh sách; hãy xóa ngày nhận trước nếu ghi nhầm.`,
        )
      await w.remove('unitReports', id, `${unit} không phải gửi báo cáo.`)
      changed++
    }
    return { changed, batchId: w.batchId }
  })
}

export async function attachReport({ id, file }: { id: string; file: string }, context: Context): Promise<UnitReport> {
  const kept = await takeFile(file, context)
  return context.write('reports.attach', async (w) => {
    const after = { ...(await find(w, id)), file: kept }
    await w.update(
      'unitReports',
      id,
      { file: JSON.stringify(kept) },
      `Lưu tệp “${kept.name}” vào báo cáo của ${await unitName(w, after.unitId)}.`,
    )
    return after
  })
}

/** A telephone call with a unit and what came of it. */
export async function noteUnitCall(
  fields: Omit<UnitCall, 'id' | 'at' | 'operator'>,
  { write, ids }: Context,
): Promise<UnitCall> {
  return write('reports.noteCall', async (w) => {
    const call: UnitCall = { ...fields, id: ids.uuid(), at: w.at, operator: w.operator }
    const promised = fields.promisedDay ? `, hẹn ${shortDate(fields.promisedDay)}` : ''
    await w.insert(
      'unitCalls',
      call,
      `Gọi ${await unitName(w, fields.unitId)} về ${callSubjectLabels[fields.subject].toLocaleLowerCase('vi')}: ${callResultLabels[fields.result].toLocaleLowerCase('vi')}${promised}.`,
    )
    return call
  })
}

/** A công văn đôn đốc for each unit that owes something, as a draft; who has an open draft already gets no second one. */
export async function remindUnits({ unitIds, until }: { unitIds: string[]; until: string }, context: Context) {
  return context.write('reports.remind', async (w) => {
    const today = await todayOf(w.trx, context)
    const facts = { conference: await getConference(w.trx), preparation: await getPreparation(w.trx), until, today }
    const rows = (await listReports(w.trx, today)).filter((r) => unitIds.includes(r.unitId))
    let made = 0
    for (const row of rows) {
      const weak = weakAreas(row)
      const hasOpenDraft = row.reminder !== null && row.reminder.number === null
      if (hasOpenDraft || (!isOwing(row.state) && weak.length === 0)) continue
      const letter = reminderLetter({
        ...facts,
        unit: row.unit,
        state: row.state,
        due: row.dueOn,
        weak,
        supplementText: row.supplementText,
        hasFigures: row.figures > 0,
      })
      await addOutgoing(w, context.ids, {
        ...letter,
        unitId: row.unitId,
        due: today,
        copies: 2,
        distribution: ['- Như trên;', '- Lưu: VT, BTĐKT.'],
      })
      made++
    }
    return { made, skipped: rows.length - made, batchId: made ? w.batchId : null }
  })
}
