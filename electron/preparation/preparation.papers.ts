import { ProblemError } from '../../shared/ipc/reply'
import { budgetEstimate, budgetSettlement } from '../../shared/preparation/budget/budget-papers'
import { withoutDismissed } from '../../shared/preparation/checks/check'
import { morningPaper } from '../../shared/preparation/checks/morning-paper'
import { distributionPaper } from '../../shared/preparation/documents/distribution-paper'
import { outgoingPaper } from '../../shared/preparation/documents/outgoing-paper'
import { outgoingHandover, outgoingRegister, postRegister } from '../../shared/preparation/documents/register-papers'
import {
  logisticsPaper,
  packPaper,
  pressPaper,
  pressPassSheets,
} from '../../shared/preparation/logistics/logistics-papers'
import type { preparationPapers } from '../../shared/preparation/preparation.papers'
import { cityReportPaper, owingReports } from '../../shared/preparation/reports/report-papers'
import { scoreboardPaper } from '../../shared/preparation/scoreboard/scoreboard-paper'
import { tasksOfUnit } from '../../shared/preparation/tasks/of-unit'
import { taskAssignment, taskUnit, taskWeeks } from '../../shared/preparation/tasks/task-papers'
import type { OfficialPaper } from '../../shared/printing/official/paper'
import { getConference } from '../conference/conference.queries'
import { todayOf } from '../core/today'
import type { MakersOf } from '../printing/paper-maker'
import { listUnits } from '../units/units.queries'
import { getBudget } from './budget.queries'
import { foundNow } from './checks.queries'
import { cityReport } from './city-report.service'
import { loadDrafts, roundOf } from './drafts.queries'
import { listLogistics, listPasses } from './logistics.service'
import { outgoingFromRow } from './outgoing.queries'
import { getPreparation } from './preparation.queries'
import { readinessNow } from './readiness.queries'
import { handoverLines, registerLines } from './registers.queries'
import { listReports } from './reports.queries'
import { scoreboard } from './scoreboard.queries'
import { listPlacedTasks } from './tasks.queries'

export const preparationMakers: MakersOf<typeof preparationPapers> = {
  'task-assignment': async (_, context) => {
    const { db } = context
    return taskAssignment(await getConference(db), await listPlacedTasks(db, await todayOf(db, context)))
  },
  'task-weeks': async (_, context) => {
    const { db } = context
    const today = await todayOf(db, context)
    return taskWeeks(await getConference(db), await listPlacedTasks(db, today), today)
  },
  'task-unit': async ({ unitId = '' }, context) => {
    const { db } = context
    const unit = (await listUnits(db)).find((u) => u.id === unitId)
    if (!unit) throw new ProblemError('not-found', 'Đơn vị này không còn. Hãy tải lại danh sách.')
    const tasks = tasksOfUnit(await listPlacedTasks(db, await todayOf(db, context)), unit)
    if (tasks.length === 0)
      throw new ProblemError('refused', `${unit.name} chưa được giao việc nào, nên chưa có phiếu nhiệm vụ để in.`)
    return taskUnit(await getConference(db), unit.name, tasks)
  },
  /** A numbered document as it was when it got its number, the others as they are now; several follow one another. */
  'outgoing-document': async ({ ids = [] }, { db }) => {
    const conference = await getConference(db)
    const rows = await db.selectFrom('outgoing').selectAll().where('id', 'in', ids).execute()
    const papers: OfficialPaper[] = []
    for (const id of ids) {
      const row = rows.find((r) => r.id === id)
      if (!row) continue
      papers.push(
        row.snapshot
          ? (JSON.parse(row.snapshot) as OfficialPaper)
          : outgoingPaper(conference, outgoingFromRow(row), roundOf(await loadDrafts(db, 'document', id))),
      )
    }
    const first = papers[0]
    if (!first) throw new ProblemError('not-found', 'Văn bản này không còn. Hãy tải lại danh sách.')
    return { ...first, parts: papers.flatMap((p) => p.parts) }
  },
  'outgoing-register': async (_, { db }) => outgoingRegister(await getConference(db), await registerLines(db)),
  'outgoing-handover': async (_, { db }) => outgoingHandover(await getConference(db), await handoverLines(db)),
  'outgoing-post': async (_, { db }) => postRegister(await getConference(db), await handoverLines(db)),
  'distribution-list': async (_, { db }) =>
    distributionPaper(
      await getConference(db),
      await db.selectFrom('distributions').selectAll().orderBy('position').execute(),
    ),
  'logistics-list': async (_, context) => {
    const { items, today } = await listLogistics(context)
    return logisticsPaper(await getConference(context.db), items, today)
  },
  'pack-list': async (_, context) => {
    const { pack, handedOut, today } = await listLogistics(context)
    return packPaper(await getConference(context.db), pack, handedOut, today)
  },
  'press-list': async (_, { db }) => pressPaper(await getConference(db), await listPasses(db)),
  /** Passes of those chosen to whom they were granted. */
  'press-passes': async ({ ids = [] }, { db }) => {
    const wanted = (await listPasses(db)).filter((p) => p.decision === 'granted' && ids.includes(p.id))
    if (wanted.length === 0)
      throw new ProblemError(
        'refused',
        'Những người đã chọn chưa được cấp thẻ nên chưa có gì để in. Hãy cấp thẻ trước.',
      )
    return pressPassSheets(await getConference(db), wanted)
  },
  'reports-owing': async (_, context) => {
    const { db } = context
    const today = await todayOf(db, context)
    return owingReports(await getConference(db), await listReports(db, today), today)
  },
  'unit-scoreboard': async (_, context) => scoreboardPaper(await getConference(context.db), await scoreboard(context)),
  'city-report': async (_, context) => {
    const { db } = context
    const { reviewSubject } = await getPreparation(db)
    const { parts } = await cityReport(context)
    return cityReportPaper(await getConference(db), reviewSubject || 'Sơ kết', parts)
  },
  'budget-estimate': async (_, context) => budgetEstimate(await getConference(context.db), await getBudget(context)),
  'budget-settlement': async (_, context) =>
    budgetSettlement(await getConference(context.db), await getBudget(context)),
  'morning-meeting': async (_, context) => {
    const { db } = context
    const dismissals = await db.selectFrom('dismissals').selectAll().execute()
    const { open } = withoutDismissed((await foundNow(context)).findings, dismissals)
    return morningPaper(await getConference(db), await readinessNow(context), open)
  },
}
