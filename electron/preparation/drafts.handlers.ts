import type { draftsContract } from '../../shared/preparation/drafts/drafts.contract'
import type { HandlersOf } from '../core/context'
import { draftsView, loadDraftChains } from './drafts.queries'
import { compare, keep, restore, review, saveChain, submit, withdraw } from './drafts.service'

export const draftsHandlers: HandlersOf<typeof draftsContract> = {
  'drafts.of': async ({ subject, subjectId }, { db }) => draftsView(db, subject, subjectId),
  'drafts.keep': keep,
  'drafts.submit': submit,
  'drafts.review': review,
  'drafts.withdraw': withdraw,
  'drafts.restore': restore,
  'drafts.compare': compare,
  'drafts.chains': async (_, { db }) => loadDraftChains(db),
  'drafts.saveChain': saveChain,
}
