import type { Finding } from '../appraisal'
import { type Severity, severities } from '../terms'
import { disciplineEnded, dissolved, openFlags, ratings } from './conduct'
import { crossCheck, missingDocuments, reportForm, secretFiles, weakPapers } from './documents'
import { givenBefore, sharedInitiative, twice } from './past'
import { directShare, overQuota, stateLevel, tieBreak } from './spread'
import { late, overdueOpinion, reportOwed, wrongProposer } from './time'
import type { Found, World } from './world'

const checks: readonly ((w: World) => Iterable<Found>)[] = [
  missingDocuments,
  weakPapers,
  crossCheck,
  reportForm,
  late,
  wrongProposer,
  openFlags,
  disciplineEnded,
  givenBefore,
  twice,
  overQuota,
  directShare,
  tieBreak,
  ratings,
  sharedInitiative,
  dissolved,
  stateLevel,
  reportOwed,
  overdueOpinion,
  secretFiles,
]

const milder = (a: Severity, b: Severity): Severity => (severities.indexOf(a) >= severities.indexOf(b) ? a : b)

/**
 * All findings of a round, the gravest first. A rule that the round turns off finds nothing; an override answers one finding
 * and stays with it as long as its facts are the same.
 */
export function runChecks(w: World): Finding[] {
  const answered = new Map(w.overrides.map((o) => [o.findingKey, o]))
  const findings: Finding[] = []
  for (const check of checks)
    for (const { rule, facts, soften, ...found } of check(w)) {
      const set = w.rules.get(`severity.${rule}`)
      if (set === 'off') continue
      const key = `${rule}|${found.nominationId ?? found.dossierId ?? w.round.id}|${facts}`
      const override = answered.get(key)
      findings.push({
        ...found,
        key,
        rule,
        severity: soften ? milder(set, soften) : set,
        basis: w.rules.basis(`severity.${rule}`),
        override: override
          ? { id: override.id, reason: override.reason, operator: override.operator, at: override.at }
          : null,
      })
    }
  return inOrder(findings)
}

/** The gravest first, then by rule; findings of one rule stay as they were found. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const heaps = new Map<string, Finding[]>()
  for (const f of findings) {
    const key = `${severities.indexOf(f.severity)}${f.rule}`
    const heap = heaps.get(key)
    if (heap) heap.push(f)
    else heaps.set(key, [f])
  }
  return [...heaps.keys()].sort().flatMap((key) => heaps.get(key) ?? [])
}

/** What stands in the way of a case: its own findings and those of its dossier that block or hold and nobody answered for. */
export const obstacles = (findings: readonly Finding[], nominationId: string, dossierId: string): Finding[] =>
  findings.filter(
    (f) =>
      f.override === null &&
      (f.severity === 'block' || f.severity === 'hold') &&
      (f.nominationId === nominationId || (f.nominationId === null && f.dossierId === dossierId)),
  )
