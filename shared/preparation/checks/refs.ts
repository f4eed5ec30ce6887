import { z } from 'zod'

/** The things at whose place a finding can be shown. */
export const refKinds = [
  'delegate',
  'unit',
  'group',
  'item',
  'speech',
  'task',
  'logistics',
  'document',
  'stage',
] as const
export const RefKind = z.enum(refKinds)
export type RefKind = z.infer<typeof RefKind>

/**
 * What the words of a finding's subject are, in order; rules that speak of the conference as a whole are not here. Rules about
 * people carry the people themselves.
 */
const subjects: Record<string, readonly RefKind[]> = {
  'over-quota': ['group'],
  'programme-hour': ['item'],
  'presenter-unlisted': ['item', 'delegate'],
  'presenter-declined': ['item', 'delegate'],
  'nobody-presents': ['item'],
  'item-without-speech': ['item'],
  'speech-late': ['speech'],
  'speaker-unlisted': ['speech'],
  'speech-speaker-declined': ['speech', 'delegate'],
  'task-late': ['task'],
  'task-order': ['task'],
  'logistics-late': ['logistics'],
  'logistics-no-contact': ['logistics'],
  'pack-short': ['logistics'],
  'pack-unpacked': ['logistics'],
  'document-late': ['document'],
  'document-unsent': ['document'],
  'stage-not-invited': ['stage', 'delegate'],
  'stage-declined': ['stage', 'delegate'],
  'stage-not-arrived': ['stage', 'delegate'],
  'stage-revoked': ['stage'],
}

/** The kind of thing that a screen opens by its id. */
const opened: Record<string, RefKind> = {
  tasks: 'task',
  speeches: 'speech',
  agenda: 'item',
  logistics: 'logistics',
  outgoing: 'document',
}
/** The one thing of a finding that its screen can open. */
export const openedBy = (f: { rule: string; subject: string; screen: string }): string | undefined => {
  const kind = opened[f.screen]
  return kind && idsIn(f.rule, f.subject, kind)[0]
}

/** The list of its screen that a finding about many speaks of. */
const lists: Record<string, string> = {
  'speaker-declined': 'declined',
  'awardee-declined': 'declined',
  'chair-declined': 'declined',
  'pending-substitute': 'substitute',
  'no-reply': 'none',
  'letter-not-sent': 'numbered',
  'reports-late': 'owing',
  'reports-weak': 'weak',
}
export const listOf = (rule: string): string | undefined => lists[rule]

/** True when a finding of `rule` with this subject is about the thing. */
export const isAbout = (rule: string, subject: string, kind: RefKind, id: string): boolean => {
  const kinds = subjects[rule]
  if (!kinds) return false
  const words = subject.split(' ')
  return kinds.some((k, i) => k === kind && words[i] === id)
}

/** The ids of one kind that a finding of `rule` names in its subject. */
export function idsIn(rule: string, subject: string, kind: RefKind): string[] {
  const at = subjects[rule]?.indexOf(kind) ?? -1
  const word = at < 0 ? undefined : subject.split(' ')[at]
  return word ? [word] : []
}
