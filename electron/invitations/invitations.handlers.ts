import type { invitationsContract } from '../../shared/invitations/invitations.contract'
import type { repliesContract } from '../../shared/invitations/replies.contract'
import type { HandlersOf } from '../core/context'
import { importReplies } from '../exchange/import-replies.service'
import { listLetters } from './invitations.queries'
import { checkLetters } from './letter-data.service'
import {
  approveLetters,
  prepareLetters,
  receiveLetters,
  replaceLetter,
  replaceLetters,
  sendLetters,
  unapproveLetters,
  withdrawLetters,
} from './letters.service'
import { numberLetters } from './numbering.service'
import { letterText, previewLetter, saveText } from './preview.service'
import { lettersDocx, lettersPdf, listRuns, markPrinted, printLetters } from './print.service'
import { decideSubstitute, listCalls, noteCall, recordReplies } from './replies.service'

export const invitationsHandlers: HandlersOf<typeof invitationsContract & typeof repliesContract> = {
  'invitations.list': async (_, { db }) => listLetters(db),
  'invitations.prepare': prepareLetters,
  'invitations.check': async (_, context) => checkLetters(context),
  'invitations.approve': approveLetters,
  'invitations.unapprove': unapproveLetters,
  'invitations.number': numberLetters,
  'invitations.pdf': lettersPdf,
  'invitations.docx': lettersDocx,
  'invitations.print': printLetters,
  'invitations.markPrinted': markPrinted,
  'invitations.runs': async (_, { db }) => listRuns(db),
  'invitations.preview': previewLetter,
  'invitations.send': sendLetters,
  'invitations.receive': receiveLetters,
  'invitations.withdraw': withdrawLetters,
  'invitations.replace': replaceLetter,
  'invitations.replaceMany': replaceLetters,
  'invitations.text': async (_, context) => letterText(context),
  'invitations.saveText': async ({ text }, context) => saveText(text, context),
  'replies.import': importReplies,
  'replies.record': recordReplies,
  'replies.decideSubstitute': decideSubstitute,
  'replies.calls': async ({ delegateId }, { db }) => listCalls(db, delegateId),
  'replies.noteCall': noteCall,
}
