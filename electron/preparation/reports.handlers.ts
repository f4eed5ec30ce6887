import { ProblemError } from '../../shared/ipc/reply'
import type { OutgoingPurpose } from '../../shared/preparation/documents/outgoing'
import type { outgoingContract } from '../../shared/preparation/documents/outgoing.contract'
import { outgoingTemplates, templatePurposes } from '../../shared/preparation/documents/outgoing-templates'
import type { reportsContract } from '../../shared/preparation/reports/reports.contract'
import { getConference } from '../conference/conference.queries'
import type { Context, HandlersOf } from '../core/context'
import { todayOf } from '../core/today'
import { cityReport, saveCityPart, saveContribution } from './city-report.service'
import {
  distributionFromConference,
  distributionFromPlan,
  moveDistribution,
  removeDistribution,
  saveDistribution,
} from './distribution.service'
import { exportFigures, figuresOf, figureTables, importFigures, saveFigures, writeFigureSheet } from './figures.service'
import { attachMinutes, meetingsFromUnits, removeMeeting, saveMeeting } from './meetings.service'
import { getOutgoing, listDeliveries, listOutgoing } from './outgoing.queries'
import { addOutgoing, moveOutgoing, saveOutgoing } from './outgoing.service'
import { numberOutgoing, proposeNumber, receiveDelivery, sendOutgoing } from './outgoing-issue.service'
import { getPreparation } from './preparation.queries'
import { handoverLines, registerLines } from './registers.queries'
import { listMeetings, listReports } from './reports.queries'
import { attachReport, expectReports, noteUnitCall, remindUnits, removeReports, saveReport } from './reports.service'

export const reportsHandlers: HandlersOf<typeof reportsContract> = {
  'reports.list': async (_, context) => {
    const { db } = context
    const today = await todayOf(db, context)
    const { reportDue } = await getPreparation(db)
    return { rows: await listReports(db, today), today, planDue: reportDue, meetings: await listMeetings(db) }
  },
  'reports.expect': expectReports,
  'reports.save': saveReport,
  'reports.remove': removeReports,
  'reports.attach': attachReport,
  'reports.noteCall': noteUnitCall,
  'reports.calls': async ({ unitId }, { db }) =>
    db.selectFrom('unitCalls').selectAll().where('unitId', '=', unitId).orderBy('at', 'desc').execute(),
  'reports.remind': remindUnits,
  'meetings.save': saveMeeting,
  'meetings.remove': removeMeeting,
  'meetings.attach': attachMinutes,
  'meetings.fromUnits': async (_, context) => meetingsFromUnits(context),
  'figures.ofUnit': async ({ unitId }, { db }) => figuresOf(db, unitId),
  'figures.save': saveFigures,
  'figures.tables': figureTables,
  'figures.sheet': writeFigureSheet,
  'figures.import': importFigures,
  'figures.export': exportFigures,
  'cityReport.get': async (_, context) => cityReport(context),
  'cityReport.savePart': saveCityPart,
  'cityReport.saveContribution': saveContribution,
}

const factsOf = async ({ db }: Pick<Context, 'db'>) => ({ c: await getConference(db), p: await getPreparation(db) })

export const outgoingHandlers: HandlersOf<typeof outgoingContract> = {
  'outgoing.list': async (_, context) => listOutgoing(context.db, await todayOf(context.db, context)),
  'outgoing.get': async ({ id }, { db }) => {
    const document = await getOutgoing(db, id)
    if (!document) throw new ProblemError('not-found', 'Văn bản này không còn. Hãy tải lại danh sách.')
    return { document, deliveries: await listDeliveries(db, id) }
  },
  'outgoing.save': saveOutgoing,
  'outgoing.submit': async (input, context) => moveOutgoing('outgoing.submit', input, context),
  'outgoing.approve': async (input, context) => moveOutgoing('outgoing.approve', input, context),
  'outgoing.return': async (input, context) => moveOutgoing('outgoing.return', input, context),
  'outgoing.withdraw': async (input, context) => moveOutgoing('outgoing.withdraw', input, context),
  'outgoing.number': numberOutgoing,
  'outgoing.nextNumber': proposeNumber,
  'outgoing.send': sendOutgoing,
  'outgoing.receive': receiveDelivery,
  'distribution.list': async (_, { db }) => db.selectFrom('distributions').selectAll().orderBy('position').execute(),
  'distribution.save': saveDistribution,
  'distribution.remove': removeDistribution,
  'distribution.fromPlan': async (_, context) => distributionFromPlan(context),
  'distribution.move': moveDistribution,
  'outgoing.registers': async (_, { db }) => ({
    documents: await registerLines(db),
    envelopes: await handoverLines(db),
  }),
  'distribution.fromConference': async (_, context) => distributionFromConference(context),
  'outgoing.templates': async (_, context) => {
    const facts = await factsOf(context)
    return templatePurposes.flatMap((purpose) => {
      const made = outgoingTemplates[purpose]?.(facts)
      return made ? [{ purpose, type: made.type, subject: made.subject, due: null }] : []
    })
  },
  'outgoing.fromTemplate': async ({ purpose }, context) => {
    const made = outgoingTemplates[purpose as OutgoingPurpose]?.(await factsOf(context))
    if (!made) throw new ProblemError('not-found', 'Không có mẫu cho loại văn bản này.')
    return context.write('outgoing.save', (w) =>
      addOutgoing(w, context.ids, { ...made, purpose: purpose as OutgoingPurpose, copies: 1 }),
    )
  },
}
