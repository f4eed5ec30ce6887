import type { ScanVerdict } from './scan'

/** What is known of the paper that was scanned; a typed code has none. `foreign`: its token is none that we printed. */
export type PaperFacts = 'none' | 'living' | 'replaced' | 'withdrawn' | 'foreign'
/** What a person holds: a letter that counts, only letters that were taken back, or none ever. */
export type LetterFacts = 'living' | 'withdrawn' | 'none'

export type AdmissionFacts = {
  paper: PaperFacts
  person: {
    withdrawn: boolean
    letter: LetterFacts
    reply: 'accepted' | 'declined' | 'substitute' | 'none'
  } | null
  presence: 'absent' | 'present' | 'left'
}

/**
 * Who may enter. Pure: the desk shows what this says, and a person at the desk may still decide otherwise by an act of its
 * own. A replaced letter still names the right person; somebody on the list who never had a letter is let in and counted
 * apart.
 */
export function decideAdmission({ paper, person, presence }: AdmissionFacts): ScanVerdict {
  if (!person || paper === 'foreign') return 'unknown'
  // Who is in is in, whatever the paper: the second desk must see the first arrival.
  if (presence === 'present') return 'already-in'
  if (paper === 'withdrawn' || person.withdrawn || person.letter === 'withdrawn') return 'withdrawn'
  // Somebody let in before comes back; what was answered weeks ago was settled at the first arrival.
  if (presence === 'left') return 'admitted'
  if (person.reply === 'declined') return 'declined'
  if (person.reply === 'substitute') return 'substitute-expected'
  return 'admitted'
}

/** As whom an admitted person attends: without a letter that counts, as a walk-in. */
export const attendsAs = (person: { letter: LetterFacts; origin: 'list' | 'walk-in' }): 'self' | 'walk-in' =>
  person.letter === 'living' && person.origin === 'list' ? 'self' : 'walk-in'
