import type { Dismissal } from './dismissal'
import { guestRules } from './guest-rules'
import { programmeRules } from './programme-rules'
import type { CheckSnapshot, Finding, Rule, Severity } from './snapshot'
import { workRules } from './work-rules'

export const allRules: readonly Rule[] = [...guestRules, ...programmeRules, ...workRules]

const order: Record<Severity, number> = { block: 0, warn: 1, info: 2 }

/** Everything the rules find in one snapshot, worst first. Pure. */
export const findAll = (snapshot: CheckSnapshot): Finding[] =>
  allRules.flatMap((rule) => rule(snapshot)).sort((a, b) => order[a.severity] - order[b.severity])

/** Findings apart from those that somebody let stand with a reason. A finding that has changed its subject is said again. */
export function withoutDismissed(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { open: Finding[]; dismissed: (Finding & { reason: string; operator: string; dismissalId: string })[] } {
  const known = new Map(dismissals.map((d) => [`${d.rule} ${d.subject}`, d]))
  const open: Finding[] = []
  const dismissed: (Finding & { reason: string; operator: string; dismissalId: string })[] = []
  for (const finding of findings) {
    const d = known.get(`${finding.rule} ${finding.subject}`)
    if (d) dismissed.push({ ...finding, reason: d.reason, operator: d.operator, dismissalId: d.id })
    else open.push(finding)
  }
  return { open, dismissed }
}
