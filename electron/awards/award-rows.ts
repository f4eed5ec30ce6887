import type { Consultation, Transition } from '../../shared/awards/appraisal'
import type { ChecklistItem, Dossier } from '../../shared/awards/dossier'
import type { Nomination } from '../../shared/awards/nomination'
import type { AwardRound } from '../../shared/awards/round'
import type { Stored, Tables } from '../db/tables'

/** As it lies in SQLite: booleans 0/1, lists and records JSON text. */
export const toRow = <T extends object>(value: T): Stored<T> =>
  Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key,
      typeof v === 'boolean' ? Number(v) : v !== null && typeof v === 'object' ? JSON.stringify(v) : v,
    ]),
  ) as Stored<T>

/** The same for the fields of a patch. */
export const toPatch = <T extends object>(value: Partial<T>): Partial<Stored<T>> => toRow(value) as Partial<Stored<T>>

const reader =
  <T>(flags: readonly (keyof T)[], json: readonly (keyof T)[]) =>
  (row: Stored<T>): T => {
    const value: Record<string, unknown> = { ...row }
    for (const key of flags) value[key as string] = row[key] === 1
    for (const key of json) {
      const text = row[key]
      value[key as string] = typeof text === 'string' ? JSON.parse(text) : null
    }
    return value as T
  }

export const roundFromRow = reader<AwardRound>(['sensitiveFields'], ['forms'])
export const dossierFromRow = reader<Dossier>(['proposalSealed', 'secret'], [])
export const nominationFromRow = reader<Nomination>(
  ['smallCollective', 'headOfUnit', 'taxpayer', 'posthumous', 'reportConfirmed', 'inProposal'],
  ['groupTags', 'assessments', 'unitAssessments', 'initiatives'],
)
export const documentFromRow = reader<ChecklistItem>([], ['attachment'])
export const transitionFromRow = reader<Transition>([], ['attachment'])
export const consultationFromRow = reader<Consultation>([], ['attachment'])

export type RoundRow = Tables['awardRounds']
