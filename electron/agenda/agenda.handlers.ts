import type { agendaContract } from '../../shared/agenda/agenda.contract'
import type { runContract } from '../../shared/agenda/run.contract'
import type { HandlersOf } from '../core/context'
import { moveItem, removeItem, saveItem, stepItem, useTemplate } from './agenda.service'
import { importAgenda } from './import-agenda.service'
import { freezeIntroduction, introductionView, setIntroduction, thawIntroduction } from './introduction.service'
import { actualTimes, runStep, runView } from './run.service'
import { agendaView, compareVersions, dayLog, dismiss, issue, restore, versionLines } from './view.service'

export const agendaHandlers: HandlersOf<typeof agendaContract & typeof runContract> = {
  'agenda.get': async (_, context) => agendaView(context),
  'agenda.useTemplate': useTemplate,
  'agenda.save': saveItem,
  'agenda.move': moveItem,
  'agenda.step': stepItem,
  'agenda.remove': removeItem,
  'agenda.dismiss': dismiss,
  'agenda.restore': restore,
  'agenda.issue': issue,
  'agenda.versions': async (_, { db }) => versionLines(db),
  'agenda.compare': compareVersions,
  'agenda.dayLog': async (_, context) => dayLog(context),
  'agenda.import': importAgenda,
  'agenda.introduction': async (_, context) => introductionView(context),
  'agenda.setIntroduction': setIntroduction,
  'agenda.freezeIntroduction': async (_, context) => freezeIntroduction(context),
  'agenda.thawIntroduction': async (_, context) => thawIntroduction(context),
  'agenda.run': async (_, { db, clock }) => runView(db, clock),
  'agenda.runStep': runStep,
  'agenda.openHall': async (_, { host }) => {
    await host.openHall()
    return {}
  },
  'agenda.actualTimes': async (_, context) => actualTimes(context),
}
