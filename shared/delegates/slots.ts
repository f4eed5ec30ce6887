/**
 * A letter may ask a unit to send n people. Each is a person of the list from then on, with a code of his or her own, that
 * counts as invited, replies and takes a substitute; only the name comes later. The first of them carries the letter.
 */
export type Slot = {
  id: string
  fullName: string
  /** Place among the n that one letter asks for, from 1; null for a guest invited by name. */
  slot: number | null
  /** Who carries the letter, when somebody else of the same letter does. */
  slotLeadId: string | null
}

/** `Đại biểu 02 (chưa có tên)`: says on every list and at the desk what is missing. */
export const slotName = (slot: number): string => `Đại biểu ${String(slot).padStart(2, '0')} (chưa có tên)`

/** True until somebody has given the slot a name. */
export const isUnnamed = (p: Pick<Slot, 'fullName' | 'slot'>): boolean =>
  p.slot !== null && p.fullName === slotName(p.slot)

/** The person whose letter counts for this one. */
export const letterHolder = (p: Pick<Slot, 'id' | 'slotLeadId'>): string => p.slotLeadId ?? p.id

/** Everybody whom one letter asks for, in order; empty for a guest invited by name. */
export const slotsOf = <P extends Slot>(lead: Slot, people: readonly P[]): P[] =>
  lead.slot === null
    ? []
    : people.filter((p) => letterHolder(p) === letterHolder(lead)).sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0))

/** How many people one letter may ask for: their codes stand on its one sheet. */
export const mostSlots = 6
