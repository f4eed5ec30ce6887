import type { WorkingCalendar } from '../../lib/working-days'
import { fold, toneKey } from '../../names/text'
import { unitKey } from '../../names/units'
import type {
  Consultation,
  ConsultationItem,
  EarlierAward,
  FindingOverride,
  Recusal,
  Review,
  Score,
} from '../appraisal'
import type { ChecklistItem, Dossier } from '../dossier'
import { isLivingDossier } from '../dossier-life'
import type { Nomination, NominationFlag } from '../nomination'
import { countsInRound } from '../nomination-life'
import type { AwardRound, Criterion, Quota } from '../round'
import type { Rules } from '../rules/resolve'
import type { DocumentCode, RuleId, Severity } from '../terms'

export type DossierOfUnit = Dossier & { unit: string }
/** The unit's five-year report as the preparation keeps it. */
export type ReportState = { due: string | null; receivedOn: string | null }

/** Everything the rules look at: one round, read once. */
export type RoundWorld = {
  round: AwardRound
  rules: Rules
  calendar: WorkingCalendar
  /** Today, as a day. */
  today: string
  dossiers: readonly DossierOfUnit[]
  nominations: readonly Nomination[]
  documents: readonly ChecklistItem[]
  flags: readonly NominationFlag[]
  quotas: readonly Quota[]
  criteria: readonly Criterion[]
  reviews: readonly Review[]
  scores: readonly Score[]
  recusals: readonly Recusal[]
  /** Awards decided before or elsewhere, those of other rounds of this conference among them. */
  earlier: readonly EarlierAward[]
  consultations: readonly Consultation[]
  consultationItems: readonly ConsultationItem[]
  overrides: readonly FindingOverride[]
  unitReports: ReadonlyMap<string, ReportState>
}

/** What a check found, before its severity and overrides are looked up. */
export type Found = {
  rule: RuleId
  dossierId: string | null
  nominationId: string | null
  message: string
  remedy: string
  /** Tells this finding from the same rule about other facts; an override answers one of them. */
  facts: string
  /** A milder severity that the facts themselves allow. */
  soften?: Severity
}

const groupBy = <T>(list: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Asked for the same text again, the answer is the one of the first time. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** One key for one subject in all spellings: a person's name with its tones, a collective's name with its body. */
export function subjectKey(subject: Nomination['subject'], name: string, unit: string): string {
  if (subject === 'individual') return `p:${toneKey(name)}`
  if (subject === 'household') return `h:${toneKey(name)}|${unitKey(unit)}`
  const [own, body] = [unitKey(name), unitKey(unit)]
  const core = body !== '' && own.endsWith(` ${body}`) ? own.slice(0, -body.length - 1) : own
  return core === body || body === '' ? `c:${own}` : `c:${core}|${body}`
}

export type World = RoundWorld & ReturnType<typeof indexes>

function indexes(w: RoundWorld) {
  const dossierOf = new Map(w.dossiers.map((d) => [d.id, d]))
  const living = w.dossiers.filter((d) => isLivingDossier(d.state))
  const livingIds = new Set(living.map((d) => d.id))
  const cases = w.nominations.filter((n) => livingIds.has(n.dossierId))
  const casesOf = groupBy(cases, (n) => n.dossierId)
  // A document hangs on its case, or on the dossier as a whole: ids of the two never meet.
  const documentAt = new Map<string, Map<DocumentCode, ChecklistItem>>()
  for (const item of w.documents) {
    const owner = item.nominationId ?? item.dossierId
    const own = documentAt.get(owner)
    if (own) own.set(item.code, item)
    else documentAt.set(owner, new Map([[item.code, item]]))
  }
  const newestFirst = [...w.earlier].sort((a, b) => ((a.decisionDate ?? '') < (b.decisionDate ?? '') ? 1 : -1))
  const unitOf = (n: Nomination) => dossierOf.get(n.dossierId)?.unit ?? ''
  const keyOf = new Map(w.nominations.map((n) => [n.id, subjectKey(n.subject, n.name, n.workplace || unitOf(n))]))
  return {
    dossierOf,
    living,
    /** Nominations of dossiers that take part. */
    cases,
    casesOf,
    /** Those not turned down: they count against quotas and shares. */
    counted: cases.filter((n) => countsInRound(n.state)),
    unitOf,
    keyOf,
    bySubject: groupBy(cases, (n) => keyOf.get(n.id) ?? null),
    flagsOf: groupBy(w.flags, (f) => f.nominationId),
    itemsOf: groupBy(w.consultationItems, (i) => i.nominationId),
    consultationOf: new Map(w.consultations.map((c) => [c.id, c])),
    /** Individuals are looked up by name alone: people change units. */
    earlierOf: groupBy(newestFirst, (e) => subjectKey(e.subject, e.name, e.unitName)),
    /** The words of a text that say what it is about; achievements repeat, so each is taken apart once. */
    wordsOf: remembered(wordsOf),
    document: (dossierId: string, nominationId: string | null, code: DocumentCode) =>
      documentAt.get(nominationId ?? dossierId)?.get(code),
  }
}

export const indexWorld = (world: RoundWorld): World => ({ ...world, ...indexes(world) })

/** The clock of a dossier runs while one of its cases still waits for the appraisal's conclusion. */
export const isStillAppraised = (w: World, d: DossierOfUnit): boolean =>
  d.state === 'complete' ||
  (d.state === 'in_appraisal' &&
    (w.casesOf.get(d.id) ?? []).some((n) => n.state === 'proposed' || n.state === 'on_hold'))

/** Whether a document is there, good or flawed. */
export const isThere = (item: ChecklistItem | undefined): boolean =>
  item !== undefined && (item.status === 'present' || item.status === 'flawed')

export const shown = (n: Pick<Nomination, 'honorific' | 'name'>): string => `${n.honorific} ${n.name}`.trim()

const emptyWords = new Set([
  'va',
  'cua',
  'trong',
  'cac',
  'co',
  'cho',
  'so',
  'ngay',
  'nam',
  'duoc',
  'tai',
  'theo',
  'voi',
  'da',
])
const wordsOf = (text: string) =>
  new Set(
    fold(text)
      .split(' ')
      .filter((w) => w.length > 1 && !emptyWords.has(w)),
  )

/** How much two texts speak of the same thing, 0..1 by shared words. */
export function likeness(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  if (x.size === 0 || y.size === 0) return 0
  const [small, large] = x.size <= y.size ? [x, y] : [y, x]
  let common = 0
  for (const word of small) if (large.has(word)) common++
  return common / small.size
}
