import type { LetterState } from './invitation'

/** What can be done to a letter. */
export type LetterAct = 'approve' | 'unapprove' | 'print' | 'number' | 'send' | 'receive' | 'withdraw' | 'replace'

const allowed: Record<LetterAct, readonly LetterState[]> = {
  approve: ['draft'],
  unapprove: ['approved'],
  print: ['approved', 'printed', 'numbered', 'sent', 'received'],
  number: ['approved', 'printed'],
  send: ['numbered'],
  receive: ['numbered', 'sent'],
  withdraw: ['draft', 'approved', 'printed', 'numbered', 'sent', 'received'],
  replace: ['printed', 'numbered', 'sent', 'received'],
}

const after: Record<Exclude<LetterAct, 'print'>, LetterState> = {
  approve: 'approved',
  unapprove: 'draft',
  number: 'numbered',
  send: 'sent',
  receive: 'received',
  withdraw: 'withdrawn',
  replace: 'replaced',
}

export const mayAct = (act: LetterAct, state: LetterState): boolean => allowed[act].includes(state)

/**
 * The state after an act that `mayAct` allows. Printing moves an approved letter to `printed`; once it has a number its state
 * tells more than that it was printed, so it stays.
 */
export const stateAfter = (act: LetterAct, state: LetterState): LetterState =>
  act === 'print' ? (state === 'approved' ? 'printed' : state) : after[act]

/** Letters that have left the house or are about to: their data is frozen, a mistake asks for a replacement (NĐ 30/2020, Điều 18). */
export const isIssued = (state: LetterState): boolean => ['numbered', 'sent', 'received'].includes(state)

/** A letter that counts: its person is invited. */
export const isLiving = (state: LetterState): boolean => state !== 'replaced' && state !== 'withdrawn'

const why: Partial<Record<LetterState, string>> = {
  draft: 'còn là nháp, chưa duyệt',
  approved: 'đã duyệt',
  printed: 'đã in',
  numbered: 'đã cấp số',
  sent: 'đã chuyển',
  received: 'đã nhận',
  replaced: 'đã được thay thế',
  withdrawn: 'đã thu hồi',
}

/** `12 giấy mời đã cấp số nên giữ nguyên.`, one sentence for each state that an act passed over. */
export function skippedSentences(states: readonly LetterState[]): string[] {
  const counts = new Map<LetterState, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts].map(([state, n]) => `${n} giấy mời ${why[state] ?? state} nên giữ nguyên.`)
}
