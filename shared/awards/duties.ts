import { z } from 'zod'
import { dayNumber } from '../lib/dates'
import { isStillAppraised, type World } from './checks/world'
import type { DossierRequest } from './dossier'
import type { DecisionNotice } from './notice'
import { type AwardRound, roundLabels } from './round'

export const dutyKinds = [
  'milestone',
  'appraise',
  'supplement',
  'opinion',
  'notEligible',
  'copyDecision',
  'notifyAwardee',
] as const
/** What is owed by a day: by the office itself, by a unit that supplements, or by an agency that was asked. */
export const Duty = z.object({
  kind: z.enum(dutyKinds),
  due: z.string(),
  text: z.string(),
  /** Whom or what it is about, in the order of the register. */
  names: z.array(z.string()),
  /** Where it is done. */
  screen: z.string(),
  /** Calendar days past the day; 0 while there is time. */
  lateBy: z.number().int(),
  basis: z.string(),
})
export type Duty = z.infer<typeof Duty>

export type DutyFacts = {
  /** Moves of cases into a refusal: the day of the last one, by nomination. */
  refusedOn: ReadonlyMap<string, string>
  requests: readonly Pick<DossierRequest, 'dossierId' | 'kind' | 'date' | 'dueDate' | 'answeredAt'>[]
  /** Decisions that came back, with the units whose cases stand in them. */
  decisions: readonly { id: string; name: string; date: string; units: readonly { id: string; name: string }[] }[]
  notices: readonly Pick<DecisionNotice, 'decisionId' | 'unitId' | 'kind'>[]
}

type Owed = Pick<Duty, 'kind' | 'due' | 'screen' | 'basis'> & { name: string }

/** Refused cases of each dossier that no notice has told the unit of yet, with the day by which it must be told. */
export function untoldRefusals(w: World, f: Pick<DutyFacts, 'refusedOn' | 'requests'>) {
  const told = new Map<string, string>()
  for (const r of f.requests)
    if (r.kind === 'notEligible' && r.date > (told.get(r.dossierId) ?? '')) told.set(r.dossierId, r.date)
  return w.living.flatMap((d) => {
    const refused = (w.casesOf.get(d.id) ?? []).filter((n) => {
      const day = f.refusedOn.get(n.id)
      return (
        (n.state === 'ineligible' || n.state === 'not_awarded') && day !== undefined && day > (told.get(d.id) ?? '')
      )
    })
    const first = refused.map((n) => f.refusedOn.get(n.id) as string).sort()[0]
    if (first === undefined) return []
    return [{ dossier: d, refused, due: w.calendar.addWorkingDays(first, w.rules.get('days.notEligibleNotice')) }]
  })
}

function* owed(w: World, f: DutyFacts): Iterable<Owed> {
  const basisOf = (key: 'days.appraisal' | 'days.supplement' | 'days.consultation' | 'days.notEligibleNotice') =>
    w.rules.basis(key)
  for (const d of w.living)
    if (isStillAppraised(w, d) && d.dueDate)
      yield {
        kind: 'appraise',
        due: d.dueDate,
        name: d.unit,
        screen: 'award-dossiers',
        basis: basisOf('days.appraisal'),
      }
  for (const r of f.requests) {
    const d = w.dossierOf.get(r.dossierId)
    if (r.kind === 'supplement' && r.answeredAt === null && r.dueDate && d?.state === 'supplement_requested')
      yield {
        kind: 'supplement',
        due: r.dueDate,
        name: d.unit,
        screen: 'award-dossiers',
        basis: basisOf('days.supplement'),
      }
  }
  for (const c of w.consultations)
    if (c.repliedAt === null)
      yield {
        kind: 'opinion',
        due: c.dueDate,
        name: c.agency,
        screen: 'award-consultations',
        basis: basisOf('days.consultation'),
      }
  for (const { dossier, refused, due } of untoldRefusals(w, f))
    yield {
      kind: 'notEligible',
      due,
      name: `${dossier.unit} (${refused.length})`,
      screen: 'award-dossiers',
      basis: basisOf('days.notEligibleNotice'),
    }
  const sent = new Set(f.notices.map((n) => `${n.decisionId}|${n.unitId}|${n.kind}`))
  for (const d of f.decisions)
    for (const kind of ['copyDecision', 'notifyAwardee'] as const)
      for (const unit of d.units)
        if (!sent.has(`${d.id}|${unit.id}|${kind}`))
          yield {
            kind,
            due: w.calendar.addWorkingDays(d.date, w.rules.get(`days.${kind}`)),
            name: unit.name,
            screen: 'decisions',
            basis: w.rules.basis(`days.${kind}`),
          }
}

const words = {
  appraise: (n: number) => `Thẩm định xong ${n} hồ sơ`,
  supplement: (n: number) => `${n} đơn vị bổ sung hồ sơ`,
  opinion: (n: number) => `${n} cơ quan trả lời lấy ý kiến`,
  notEligible: (n: number) => `Thông báo trường hợp không đủ điều kiện cho ${n} đơn vị`,
  copyDecision: (n: number) => `Gửi quyết định khen thưởng cho ${n} đơn vị trình`,
  notifyAwardee: (n: number) => `Báo người được khen qua ${n} đơn vị`,
  milestone: () => '',
} satisfies Record<Duty['kind'], (n: number) => string>

const screens = {
  nominationDeadline: 'award-dossiers',
  appraisalEnd: 'award-appraisal',
  councilDate: 'council',
  decisionDate: 'decisions',
} as const
type Milestone = keyof typeof screens

/** The days of the round that still lie ahead, and those behind whose work is not done. */
function* milestones(w: World, f: DutyFacts): Iterable<Omit<Duty, 'lateBy'>> {
  const { round } = w
  const isIn = (...states: string[]) => w.cases.filter((n) => states.includes(n.state)).length
  const left: Record<Milestone, number> = {
    nominationDeadline: w.today > (round.nominationDeadline ?? '') ? 0 : 1,
    appraisalEnd: isIn('proposed'),
    councilDate:
      round.councilRoute === 'none' || f.decisions.length > 0
        ? 0
        : isIn('proposed', 'eligible', 'consulting', 'council_pending'),
    decisionDate: f.decisions.length > 0 ? 0 : Math.max(1, isIn('council_passed', 'submitted_to_authority')),
  }
  for (const field of Object.keys(screens) as Milestone[]) {
    const due = round[field as keyof AwardRound & Milestone]
    if (!due || left[field] === 0) continue
    yield {
      kind: 'milestone',
      due,
      text: `${roundLabels[field]}${field === 'nominationDeadline' || field === 'decisionDate' ? '' : `: còn ${left[field]} trường hợp`}`,
      names: [],
      screen: screens[field],
      basis: 'Các mốc của đợt',
    }
  }
}

/** Everything the round still owes or is owed by a day, soonest first; what falls on one day for one reason is one line. */
export function openDuties(w: World, f: DutyFacts): Duty[] {
  const lateBy = (due: string) => Math.max(0, dayNumber(w.today) - dayNumber(due))
  const lines = new Map<string, Omit<Duty, 'text' | 'lateBy'>>()
  for (const { name, ...one } of owed(w, f)) {
    const key = `${one.kind}|${one.due}`
    const line = lines.get(key) ?? { ...one, names: [] }
    line.names.push(name)
    lines.set(key, line)
  }
  return [
    ...[...lines.values()].map((line) => ({ ...line, text: words[line.kind](line.names.length) })),
    ...milestones(w, f),
  ]
    .map((line) => ({ ...line, lateBy: lateBy(line.due) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** `trễ 3 ngày`; beyond a year the number says nothing any more. */
export const lateWords = (days: number): string => (days > 365 ? 'trễ hơn một năm' : `trễ ${days} ngày`)
