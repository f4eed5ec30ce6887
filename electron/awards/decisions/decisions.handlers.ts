import type { decisionsContract } from '../../../shared/awards/decisions.contract'
import type { HandlersOf } from '../../core/context'
import { decisionDetail, listDecisions } from './decisions.queries'
import { draftDecision, removeDraft, removeEntry, setEntry, submitDecision, updateDecision } from './drafts.service'
import { issueDecision, payBonus, reissue, revokeEntries } from './issue.service'
import { noteNotices, removeNotice, unitNotices } from './notices.service'

export const decisionsHandlers: HandlersOf<typeof decisionsContract> = {
  'decisions.list': async ({ roundId }, { db }) => listDecisions(db, roundId),
  'decisions.get': async ({ id }, { db }) => decisionDetail(db, id),
  'decisions.draft': draftDecision,
  'decisions.update': updateDecision,
  'decisions.setEntry': setEntry,
  'decisions.removeEntry': removeEntry,
  'decisions.removeDraft': removeDraft,
  'decisions.submit': submitDecision,
  'decisions.issue': issueDecision,
  'decisions.revoke': revokeEntries,
  'decisions.reissue': reissue,
  'decisions.notices': async ({ decisionId }, { db }) => unitNotices(db, decisionId),
  'decisions.noteNotices': noteNotices,
  'decisions.removeNotice': removeNotice,
  'decisions.payBonus': payBonus,
}
