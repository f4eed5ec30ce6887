import type { Finding } from '../../shared/awards/appraisal'
import type { NominationRow, NominationSheet } from '../../shared/awards/appraisal.contract'
import { pastOf } from '../../shared/awards/checks/past'
import type { World } from '../../shared/awards/checks/world'
import type { Nomination } from '../../shared/awards/nomination'
import { averageScores, consensusOf, recusedPairs } from '../../shared/awards/scoring'
import { severities } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { transitionFromRow } from './award-rows'
import { dossierRow, openFindings } from './dossier-row'
import { getDossier } from './dossiers.service'
import { getNomination } from './nominations.service'
import { roundView } from './round-view'

/** Makes the lines of the table; what is the same for all is computed once. */
function rowMaker(w: World, findings: readonly Finding[]) {
  const ofCase = new Map<string, Finding[]>()
  const ofDossier = new Map<string, Finding[]>()
  for (const f of findings) {
    const [map, key] = f.nominationId ? [ofCase, f.nominationId] : [ofDossier, f.dossierId ?? '']
    const list = map.get(key)
    if (list) list.push(f)
    else map.set(key, [f])
  }
  const scores = averageScores(w)
  const recused = recusedPairs(w.recusals)
  const reviews = new Map<string, (typeof w.reviews)[number][]>()
  for (const r of w.reviews) reviews.set(r.nominationId, [...(reviews.get(r.nominationId) ?? []), r])
  const needed = w.rules.get('review.passesNeeded')
  return (n: Nomination): NominationRow => {
    const d = w.dossierOf.get(n.dossierId)
    if (!d) throw new Error(`no dossier ${n.dossierId}`)
    const mine = [...(ofCase.get(n.id) ?? []), ...(ofDossier.get(d.id) ?? [])]
    const open = mine.filter((f) => f.override === null)
    const score = scores.get(n.id)
    return {
      id: n.id,
      dossierId: d.id,
      unitId: d.unitId,
      unit: d.unit,
      registerNo: d.registerNo,
      position: n.position,
      subject: n.subject,
      honorific: n.honorific,
      name: n.name,
      office: n.office,
      workplace: n.workplace,
      formCode: n.formCode,
      form: w.rules.form(n.formCode).name,
      achievement: n.achievement,
      individualClass: n.individualClass,
      collectiveClass: n.collectiveClass,
      state: n.state,
      dossierState: d.state,
      rules: mine.map((f) => ({ rule: f.rule, severity: f.severity, answered: f.override !== null })),
      severity: severities.find((s) => open.some((f) => f.severity === s)) ?? null,
      consensus: consensusOf(reviews.get(n.id) ?? [], recused, needed).state,
      score: score === undefined ? null : Math.round(score * 100) / 100,
      past: pastOf(w, n).length,
      dueDate: d.dueDate,
      delegateId: n.delegateId,
    }
  }
}

/** All nominations of a round in the order of the register, with what the rules found. */
export async function listNominations({ roundId }: { roundId: string }, context: Context): Promise<NominationRow[]> {
  const { world: w, findings } = await roundView(roundId, context)
  const make = rowMaker(w, findings)
  const order = new Map(w.dossiers.map((d, i) => [d.id, i]))
  return [...w.nominations]
    .sort((a, b) => (order.get(a.dossierId) ?? 0) - (order.get(b.dossierId) ?? 0) || a.position - b.position)
    .map(make)
}

export async function listFindings({ roundId }: { roundId: string }, context: Context): Promise<Finding[]> {
  return (await roundView(roundId, context)).findings
}

/** Everything about one nomination: its facts, findings, past, opinions, scores and way. */
export async function nominationSheet({ id }: { id: string }, context: Context): Promise<NominationSheet> {
  const { db } = context
  const { dossierId } = await getNomination(db, id)
  const { roundId } = await getDossier(db, dossierId)
  const { world: w, findings } = await roundView(roundId, context)
  const n = w.nominations.find((x) => x.id === id)
  const d = w.dossierOf.get(dossierId)
  if (!n || !d) throw new ProblemError('not-found', 'Trường hợp đề nghị này không còn. Hãy tải lại màn hình.')
  const form = w.rules.form(n.formCode)
  const transitions = await db
    .selectFrom('awardTransitions')
    .selectAll()
    .where((e) => e.or([e('nominationId', '=', id), e('nominationId', 'is', null)]))
    .where('dossierId', '=', dossierId)
    .orderBy('seq')
    .execute()
  const mine = <T extends { nominationId: string }>(list: readonly T[]) => list.filter((x) => x.nominationId === id)
  return {
    nomination: n,
    row: rowMaker(w, findings)(n),
    dossier: dossierRow(w, d, openFindings(findings)),
    form: { name: form.name, fullName: form.fullName, authority: form.authority },
    findings: findings.filter((f) => f.nominationId === id || (f.nominationId === null && f.dossierId === dossierId)),
    past: pastOf(w, n),
    criteria: [...w.criteria],
    reviews: mine(w.reviews),
    scores: mine(w.scores),
    recusals: mine(w.recusals),
    flags: mine(w.flags),
    transitions: transitions.map(transitionFromRow),
    consultations: mine(w.consultationItems).flatMap((item) => {
      const letter = w.consultationOf.get(item.consultationId)
      return letter ? [{ letter, item }] : []
    }),
    bonus: w.rules.bonus(n.formCode, n.subject, w.round.decisionDate ?? w.today) ?? null,
    sensitiveAllowed: w.round.sensitiveFields,
  }
}
