import type { Finding } from '../../shared/awards/appraisal'
import { documentNeeds } from '../../shared/awards/checks/documents'
import { type DossierOfUnit, isStillAppraised, isThere, type World } from '../../shared/awards/checks/world'
import { isLivingDossier } from '../../shared/awards/dossier-life'
import type { CheckLine, DossierRow } from '../../shared/awards/dossiers.contract'
import { type DocumentCode, documentCodes, perNomination } from '../../shared/awards/terms'
import { shortDate } from '../../shared/lib/dates'

/** Why a dossier is past its day, in words; empty when it is not. */
export function overdueOf(w: World, d: DossierOfUnit): string {
  if (!isLivingDossier(d.state)) return ''
  return isStillAppraised(w, d) && d.dueDate && d.dueDate < w.today ? `Quá hạn thẩm định ${shortDate(d.dueDate)}` : ''
}

/** The checklist as the form asks for it, with what was ticked; documents that nobody asks for show only when ticked. */
export function checklistOf(w: World, d: DossierOfUnit): CheckLine[] {
  const needs = documentNeeds(w, d)
  const cases = w.casesOf.get(d.id) ?? []
  const line = (nominationId: string | null, code: DocumentCode, needed: boolean): CheckLine[] => {
    const item = w.document(d.id, nominationId, code) ?? null
    return needed || item ? [{ nominationId, code, needed, item }] : []
  }
  return [
    ...documentCodes
      .filter((code) => !perNomination.includes(code))
      .flatMap((code) => line(null, code, needs.dossier.includes(code))),
    ...cases.flatMap((n) => {
      const own = needs.nominations.get(n.id) ?? []
      return perNomination.flatMap((code) => line(n.id, code, own.includes(code)))
    }),
  ]
}

/** Findings nobody answered for, by dossier; counted once for the whole round. */
export function openFindings(findings: readonly Finding[]): Map<string, { blocks: number; warnings: number }> {
  const byDossier = new Map<string, { blocks: number; warnings: number }>()
  for (const f of findings) {
    if (f.override || !f.dossierId) continue
    const entry = byDossier.get(f.dossierId) ?? { blocks: 0, warnings: 0 }
    if (f.severity === 'block' || f.severity === 'hold') entry.blocks++
    else if (f.severity === 'warn') entry.warnings++
    byDossier.set(f.dossierId, entry)
  }
  return byDossier
}

export function dossierRow(w: World, d: DossierOfUnit, open: ReturnType<typeof openFindings>): DossierRow {
  const cases = w.nominations.filter((n) => n.dossierId === d.id)
  const needed = checklistOf(w, d).filter((l) => l.needed && l.item?.status !== 'notApplicable')
  const of = (subject: string) => cases.filter((n) => n.subject === subject).length
  return {
    ...d,
    collectives: of('collective'),
    individuals: of('individual'),
    households: of('household'),
    blocks: open.get(d.id)?.blocks ?? 0,
    warnings: open.get(d.id)?.warnings ?? 0,
    documentsNeeded: needed.length,
    documentsPresent: needed.filter((l) => isThere(l.item ?? undefined)).length,
    overdue: overdueOf(w, d),
  }
}
