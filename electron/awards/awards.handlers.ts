import type { awardAppraisalContract } from '../../shared/awards/appraisal.contract'
import type { awardDossiersContract } from '../../shared/awards/dossiers.contract'
import type { awardRoundsContract } from '../../shared/awards/rounds.contract'
import type { HandlersOf } from '../core/context'
import { todayOf } from '../core/today'
import { listFindings, listNominations, nominationSheet } from './appraisal.queries'
import { closeFlag, moveNominations, openFlag, overrideFinding, removeOverride } from './appraisal.service'
import { attachDocument, detachDocument, setAllDocuments, setDocument } from './checklist.service'
import { attachReply, consult, detachReply, listConsultations, recordReply } from './consultations.service'
import { dossierDetail, listDossiers, removeDossier, saveDossier } from './dossiers.service'
import { roundDuties } from './duties.queries'
import { listEarlier, removeEarlier, saveEarlier } from './earlier.service'
import { importEarlier } from './import-earlier.service'
import { importNominations } from './import-nominations.service'
import {
  markComplete,
  moveDossiers,
  noteNotEligible,
  receiveDossiers,
  requestSupplement,
  returnDossier,
  supplementReceived,
} from './intake.service'
import { removeNomination, saveNomination, saveSensitive, viewSensitive } from './nominations.service'
import { recuse, removeReview, review, scoreNomination, unrecuse } from './opinions.service'
import {
  listRounds,
  removeCriterion,
  removeQuota,
  roundOverview,
  saveCriterion,
  saveQuota,
  saveRound,
  setRoundState,
} from './rounds.service'
import { clearRule, confirmRules, listRules, roundForms, saveRule } from './rules.service'
import { previewTicks, tickDocuments } from './ticks.service'

export const awardsHandlers: HandlersOf<
  typeof awardRoundsContract & typeof awardDossiersContract & typeof awardAppraisalContract
> = {
  'awards.rounds': async (_, { db }) => listRounds(db),
  'awards.round': async ({ id }, context) => roundOverview(id, context),
  'awards.duties': roundDuties,
  'awards.saveRound': saveRound,
  'awards.setRoundState': setRoundState,
  'awards.saveCriterion': saveCriterion,
  'awards.removeCriterion': removeCriterion,
  'awards.saveQuota': saveQuota,
  'awards.removeQuota': removeQuota,
  'awards.forms': roundForms,
  'awards.rules': listRules,
  'awards.saveRule': saveRule,
  'awards.clearRule': clearRule,
  'awards.confirmRules': confirmRules,
  'awards.dossiers': listDossiers,
  'awards.dossier': dossierDetail,
  'awards.saveDossier': saveDossier,
  'awards.removeDossier': removeDossier,
  'awards.receive': receiveDossiers,
  'awards.requestSupplement': requestSupplement,
  'awards.supplementReceived': supplementReceived,
  'awards.markComplete': markComplete,
  'awards.returnDossier': returnDossier,
  'awards.moveDossiers': moveDossiers,
  'awards.noteNotEligible': noteNotEligible,
  'awards.setDocument': setDocument,
  'awards.setAllDocuments': setAllDocuments,
  'awards.previewTicks': previewTicks,
  'awards.tickDocuments': tickDocuments,
  'awards.attachDocument': attachDocument,
  'awards.detachDocument': detachDocument,
  'awards.saveNomination': saveNomination,
  'awards.removeNomination': removeNomination,
  'awards.import': importNominations,
  'awards.nominations': listNominations,
  'awards.nomination': nominationSheet,
  'awards.findings': listFindings,
  'awards.moveNominations': moveNominations,
  'awards.openFlag': openFlag,
  'awards.closeFlag': closeFlag,
  'awards.override': overrideFinding,
  'awards.removeOverride': removeOverride,
  'awards.review': review,
  'awards.removeReview': removeReview,
  'awards.score': scoreNomination,
  'awards.recuse': recuse,
  'awards.unrecuse': unrecuse,
  'awards.sensitive': viewSensitive,
  'awards.saveSensitive': saveSensitive,
  'awards.earlier': async ({ text }, { db }) => listEarlier(db, text),
  'awards.saveEarlier': saveEarlier,
  'awards.removeEarlier': removeEarlier,
  'awards.importEarlier': importEarlier,
  'awards.consultations': async ({ roundId }, context) =>
    listConsultations(context.db, roundId, await todayOf(context.db, context)),
  'awards.consult': consult,
  'awards.attachReply': attachReply,
  'awards.detachReply': detachReply,
  'awards.recordReply': recordReply,
}
