import type { ScanVerdict } from './scan'

export type Rehearsed = {
  code: string
  token: string
  reply: 'accepted' | 'declined' | 'substitute' | 'none'
  /** Place in the order of precedence, 1 highest. */
  rank: number
}
export const arrivalKinds = ['on-time', 'late', 'double', 'unknown', 'wrong-conference', 'torn', 'no-letter'] as const
export type ArrivalKind = (typeof arrivalKinds)[number]
export const arrivalLabels = {
  'on-time': 'đến đúng giờ',
  late: 'đến muộn',
  double: 'quét hai lần',
  unknown: 'mã lạ',
  'wrong-conference': 'giấy của hội nghị khác',
  torn: 'mã rách',
  'no-letter': 'gõ mã 7 số',
} satisfies Record<ArrivalKind, string>

/** One arrival before the desk: what the scanner reads, and what the desk must say. */
export type Arrival = { kind: ArrivalKind; raw: string; expect: ScanVerdict[] }

/** A small generator of its own: the same seed rehearses the same morning. */
export function dice(seed: number) {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const expectOf = (reply: Rehearsed['reply']): ScanVerdict[] =>
  reply === 'declined' ? ['declined'] : reply === 'substitute' ? ['substitute-expected'] : ['admitted']

/**
 * A morning at the desk: those expected come in a mixed order, some of the highest late, and between them everything that
 * goes wrong: double reads, papers of another conference, codes of nobody, torn squares, people without their paper.
 * @param strangers codes that nobody here has, with a sound check digit
 */
export function planArrivals(
  people: readonly Rehearsed[],
  strangers: readonly string[],
  options: { seed: number; most: number },
): Arrival[] {
  const roll = dice(options.seed)
  const mixed = [...people].sort((a, b) => a.code.localeCompare(b.code))
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = roll(i + 1)
    ;[mixed[i], mixed[j]] = [mixed[j] as Rehearsed, mixed[i] as Rehearsed]
  }
  const chosen = mixed.slice(0, options.most)
  const isLate = new Set([...chosen].sort((a, b) => a.rank - b.rank).slice(0, Math.ceil(chosen.length / 20)))
  const token = () => Array.from({ length: 20 }, () => roll(10)).join('')
  const arrivals: Arrival[] = []
  const late: Arrival[] = []
  for (const [i, person] of chosen.entries()) {
    const expect = expectOf(person.reply)
    const whole = person.code + person.token
    if (isLate.has(person)) late.push({ kind: 'late', raw: whole, expect })
    else if (i % 12 === 5) arrivals.push({ kind: 'no-letter', raw: person.code, expect })
    else arrivals.push({ kind: 'on-time', raw: whole, expect })
    const isIn = expect[0] === 'admitted' && !isLate.has(person)
    if (isIn && i % 15 === 3) arrivals.push({ kind: 'double', raw: whole, expect: ['repeat', 'already-in'] })
    if (i % 20 === 7) arrivals.push({ kind: 'torn', raw: whole.slice(0, 16), expect: ['unreadable'] })
    const stranger = strangers[roll(Math.max(1, strangers.length))]
    if (stranger && i % 25 === 11) arrivals.push({ kind: 'unknown', raw: stranger, expect: ['unknown'] })
    if (i % 25 === 19) arrivals.push({ kind: 'wrong-conference', raw: person.code + token(), expect: ['unknown'] })
  }
  return [...arrivals, ...late]
}
