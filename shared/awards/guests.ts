import { z } from 'zod'
import type { DelegateRow } from '../delegates/delegates.contract'
import { isLiving } from '../invitations/letter-life'
import { Id } from '../lib/ids'
import { cleanText, fold } from '../names/text'
import { unitKey } from '../names/units'
import { SubjectKind } from './terms'

/** Why somebody on the list of delegates may be the one who walks up. */
export const guestReasons = ['samePerson', 'sameLetters', 'otherUnit', 'ofUnit'] as const
export const guestReasonLabels = {
  samePerson: 'cùng họ tên, cùng đơn vị',
  sameLetters: 'họ tên gần giống, cùng đơn vị',
  otherUnit: 'cùng họ tên, đơn vị khác',
  ofUnit: 'đại biểu của đơn vị',
} satisfies Record<(typeof guestReasons)[number], string>

export const GuestCandidate = z.object({
  delegateId: Id,
  honorific: z.string(),
  fullName: z.string(),
  office: z.string(),
  unit: z.string(),
  why: z.enum(guestReasons),
  invited: z.boolean(),
  declined: z.boolean(),
})
export type GuestCandidate = z.infer<typeof GuestCandidate>

export const GuestSuggestion = z.object({
  /** The place on the stage. */
  id: Id,
  name: z.string(),
  unit: z.string(),
  subject: SubjectKind,
  candidates: z.array(GuestCandidate),
  /** The one person of this name in this unit: a clerk only says yes. Null where there is a choice to make. */
  sure: Id.nullable(),
})
export type GuestSuggestion = z.infer<typeof GuestSuggestion>

/** Somebody to look for: an awardee by name, or the body that a leader receives for. */
export type Awaited = { subject: SubjectKind; name: string; unitIds: readonly string[]; units: readonly string[] }
/** Somebody on the list of delegates, in order of precedence. */
export type Guest = Omit<GuestCandidate, 'why'> & { unitId: string | null }

/** Whoever stands on the list of delegates by name, in its order of precedence. */
export const guestsOf = (people: readonly DelegateRow[]): Guest[] =>
  people
    .filter((p) => p.withdrawnAt === null && p.fullName !== '')
    .sort((a, b) => a.rank - b.rank)
    .map((p) => ({
      delegateId: p.id,
      honorific: p.honorific,
      fullName: p.fullName,
      office: p.office,
      unit: p.unit,
      unitId: p.unitId,
      invited: p.letterState !== null && isLiving(p.letterState),
      declined: p.reply === 'declined',
    }))

const most = 8

/**
 * Who on the list may be meant, the likeliest first: the same name in the same unit, a name that differs only by marks in the
 * same unit, the same name elsewhere. For a collective or a household people of its unit, highest first. It only suggests: two
 * people may bear one name, so a person confirms.
 */
export function guestCandidates(who: Awaited, guests: readonly Guest[]): GuestCandidate[] {
  const keys = new Set(who.units.filter(Boolean).map(unitKey))
  const isHere = (g: Guest) => (g.unitId !== null && who.unitIds.includes(g.unitId)) || keys.has(unitKey(g.unit))
  const exact = cleanText(who.name).toLocaleLowerCase('vi')
  const folded = fold(who.name)
  const reason = (g: Guest): GuestCandidate['why'] | undefined => {
    if (who.subject !== 'individual') return isHere(g) ? 'ofUnit' : undefined
    if (fold(g.fullName) !== folded) return undefined
    const isExact = cleanText(g.fullName).toLocaleLowerCase('vi') === exact
    if (isHere(g)) return isExact ? 'samePerson' : 'sameLetters'
    return isExact ? 'otherUnit' : undefined
  }
  return guests
    .flatMap(({ unitId, ...guest }) => {
      const why = reason({ unitId, ...guest })
      return why ? [{ ...guest, why }] : []
    })
    .sort((a, b) => guestReasons.indexOf(a.why) - guestReasons.indexOf(b.why))
    .slice(0, most)
}

/** The one candidate that needs no choosing; null when there is none or more than one. */
export function sureGuest(candidates: readonly GuestCandidate[]): string | null {
  const same = candidates.filter((c) => c.why === 'samePerson')
  return same.length === 1 ? (same[0]?.delegateId ?? null) : null
}
