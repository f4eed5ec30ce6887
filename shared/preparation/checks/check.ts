import { awardRules } from './award-rules'
import type { Dismissal } from './dismissal'
import { guestRules } from './guest-rules'
import { programmeRules } from './programme-rules'
import { idsIn, isAbout, type RefKind } from './refs'
import type { CheckSnapshot, Finding, Rule, Severity } from './snapshot'
import { workRules } from './work-rules'

export const allRules: readonly Rule[] = [...guestRules, ...programmeRules, ...workRules, ...awardRules]

const order: Record<Severity, number> = { block: 0, warn: 1, info: 2 }

/** Everything the rules find in one snapshot, worst first. Pure. */
export const findAll = (snapshot: CheckSnapshot): Finding[] =>
  allRules.flatMap((rule) => rule(snapshot)).sort((a, b) => order[a.severity] - order[b.severity])

export type DismissedFinding = Finding & { reason: string; operator: string; dismissalId: string }

/**
 * Findings apart from those that somebody let stand with a reason. A finding that has changed its subject is said again; of one
 * about many people single ones may have been let stand, the others remain.
 */
export function withoutDismissed(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { open: Finding[]; dismissed: DismissedFinding[] } {
  const known = new Map(dismissals.map((d) => [`${d.rule} ${d.subject}`, d]))
  const open: Finding[] = []
  const dismissed: DismissedFinding[] = []
  const put = (finding: Finding) => {
    const d = known.get(`${finding.rule} ${finding.subject}`)
    if (d) dismissed.push({ ...finding, reason: d.reason, operator: d.operator, dismissalId: d.id })
    else open.push(finding)
  }
  const rules = new Set(dismissals.map((d) => d.rule))
  for (const finding of findings) {
    const { people, gather, rule } = finding
    if (!people || !gather || people.length < 2 || !rules.has(rule) || known.has(`${rule} ${finding.subject}`)) {
      put(finding)
      continue
    }
    const apart = people.filter((p) => known.has(`${rule} ${p.id}`))
    const gone = new Set(apart)
    for (const person of apart) put(gather([person]))
    if (apart.length > 0 && apart.length < people.length) put(gather(people.filter((p) => !gone.has(p))))
    else if (apart.length === 0) put(finding)
  }
  return { open, dismissed }
}

/** The findings that concern one thing, each said as of that thing alone. */
export function findingsAbout<F extends Finding>(findings: readonly F[], kind: RefKind, id: string): F[] {
  return findings.flatMap((f) => {
    if (!f.people || !f.gather) return isAbout(f.rule, f.subject, kind, id) ? [f] : []
    const mine =
      kind === 'unit'
        ? f.people.filter((p) => p.unitId === id)
        : kind === 'delegate'
          ? f.people.filter((p) => p.id === id)
          : []
    if (mine.length === 0) return []
    const alone = f.gather(mine)
    return [{ ...f, ...alone, text: kind === 'delegate' ? (f.each ?? alone.text) : alone.text }]
  })
}

/** A finding that holds for more than half of the list is told of the list, not at every row. */
const ofTheList = (count: number, all: number) => all > 20 && count * 2 > all

/** The worst finding of each thing of a kind, for the rows of a table. `all`: how many rows there are. */
export function marksOf(
  findings: readonly Finding[],
  kind: RefKind,
  all: number,
): { id: string; severity: Severity; text: string; count: number }[] {
  const marks = new Map<string, { id: string; severity: Severity; text: string; count: number }>()
  const add = (id: string, severity: Severity, text: string) => {
    const known = marks.get(id)
    if (!known) marks.set(id, { id, severity, text, count: 1 })
    else {
      known.count++
      if (order[severity] < order[known.severity]) Object.assign(known, { severity, text })
    }
  }
  for (const f of findings) {
    if (f.severity === 'info') continue
    if (!f.people) for (const id of idsIn(f.rule, f.subject, kind)) add(id, f.severity, f.each ?? f.text)
    else if (kind === 'delegate' && !ofTheList(f.people.length, all))
      for (const p of f.people) add(p.id, f.severity, f.each ?? f.text)
  }
  return [...marks.values()]
}
