import { type Slot, slotsOf } from '../delegates/slots'

/** `guests`: the codes of those whom a letter to a body asks for; the addressee is then the body itself. */
export type LetterPerson = {
  code: string
  honorific: string
  fullName: string
  office: string
  unit: string
  guests?: readonly string[]
}

/** Whom a person's letter is addressed to: the person, or the unit that is asked to send so many. */
export function letterPersonOf<P extends Slot & LetterPerson & { withdrawnAt: string | null }>(
  person: P,
  people: readonly P[],
): LetterPerson {
  const guests = slotsOf(person, people).filter((p) => p.withdrawnAt === null)
  return guests.length === 0
    ? person
    : {
        code: person.code,
        honorific: '',
        fullName: person.unit,
        office: '',
        unit: '',
        guests: guests.map((p) => p.code),
      }
}
