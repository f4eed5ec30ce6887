import type { ScanVerdict } from './scan'

/** What is known of the paper that was scanned; a typed code has none. */
export type PaperFacts = 'none' | 'living' | 'replaced' | 'withdrawn' | 'foreign'
export type AdmissionFacts = {
  paper: PaperFacts
  person: {
    withdrawn: boolean
    hasLetter: boolean
    origin: 'list' | 'walk-in'
    reply: 'accepted' | 'declined' | 'substitute' | 'none'
  } | null
  presence: 'absent' | 'present' | 'left'
}

/** Who may enter. Pure: the desk shows what this says, and a person at the desk may still decide otherwise by an act of its own. */
export function decideAdmission(f: AdmissionFacts): ScanVerdict {
  if (!f.person || f.paper === 'foreign') return 'unknown'
  // Who is in is in, whatever the paper: the second desk must see the first arrival.
  if (f.presence === 'present') return 'already-in'
  if (f.paper === 'withdrawn' || f.person.withdrawn) return 'withdrawn'
  if (f.person.reply === 'declined') return 'declined'
  if (f.person.reply === 'substitute') return 'substitute-expected'
  return 'admitted'
}

/** How an admitted person counts in the chair's line: without a living letter it is a walk-in. */
export const attendsAs = (person: { hasLetter: boolean; origin: 'list' | 'walk-in' }): 'self' | 'walk-in' =>
  person.hasLetter && person.origin === 'list' ? 'self' : 'walk-in'
