import type { CityReportPart, Contribution, ReportArea } from '../../shared/preparation/reports/unit-report'
import { reportAreaLabels, reportAreas } from '../../shared/preparation/reports/unit-report'
import type { Context } from '../core/context'
import { toStored } from '../db/stored'
import { getPreparation } from './preparation.queries'
import { contributionFromRow } from './reports.queries'

/** The city's own report by parts, with what units contributed to each and who has said nothing yet. */
export async function cityReport({ db }: Pick<Context, 'db'>) {
  const stored = new Map((await db.selectFrom('cityReportParts').selectAll().execute()).map((p) => [p.area, p]))
  const { id, centreReportDue } = await getPreparation(db)
  const units = new Map((await db.selectFrom('units').select(['id', 'name']).execute()).map((u) => [u.id, u.name]))
  const contributions = (await db.selectFrom('contributions').selectAll().execute()).map(contributionFromRow)
  const received = await db.selectFrom('unitReports').select('unitId').where('receivedOn', 'is not', null).execute()
  return {
    parts: reportAreas.map(
      (area): CityReportPart => stored.get(area) ?? { id, area, text: '', owner: '', state: 'open' },
    ),
    contributions: contributions.map((c) => ({ ...c, unit: units.get(c.unitId) ?? '' })),
    silent: reportAreas.map((area) => {
      const said = new Set(contributions.filter((c) => c.area === area && c.text !== '').map((c) => c.unitId))
      return { area, units: received.filter((r) => !said.has(r.unitId)).map((r) => units.get(r.unitId) ?? '') }
    }),
    due: centreReportDue,
  }
}

export async function saveCityPart(
  { area, ...fields }: { area: ReportArea } & Partial<Pick<CityReportPart, 'text' | 'owner' | 'state'>>,
  { write, ids }: Context,
): Promise<CityReportPart> {
  return write('cityReport.savePart', async (w) => {
    const before = await w.trx.selectFrom('cityReportParts').selectAll().where('area', '=', area).executeTakeFirst()
    const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined))
    const after: CityReportPart = {
      text: '',
      owner: '',
      state: 'open',
      ...before,
      ...given,
      area,
      id: before?.id ?? ids.uuid(),
    }
    const text = `Báo cáo của thành phố, phần “${reportAreaLabels[area]}”.`
    if (before) await w.update('cityReportParts', before.id, after, text)
    else await w.insert('cityReportParts', after, text)
    return after
  })
}

export async function saveContribution(
  { unitId, area, ...fields }: { unitId: string; area: ReportArea; text?: string; used?: boolean },
  { write, ids }: Context,
): Promise<Contribution> {
  return write('cityReport.saveContribution', async (w) => {
    const row = await w.trx
      .selectFrom('contributions')
      .selectAll()
      .where('unitId', '=', unitId)
      .where('area', '=', area)
      .executeTakeFirst()
    const before = row && contributionFromRow(row)
    const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined))
    const after: Contribution = {
      text: '',
      used: false,
      ...before,
      ...given,
      unitId,
      area,
      id: before?.id ?? ids.uuid(),
    }
    const text = `Ghi nội dung của đơn vị cho phần “${reportAreaLabels[area]}”.`
    if (before) await w.update('contributions', before.id, toStored(after), text)
    else await w.insert('contributions', toStored(after), text)
    return after
  })
}
