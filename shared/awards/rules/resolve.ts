import { shortDate } from '../../lib/dates'
import type { CommendationKind, FormCode, SubjectKind } from '../terms'
import {
  type Certainty,
  type DocumentList,
  type FormEntry,
  type RuleKey,
  type RuleSet,
  type RuleValueOf,
  schemaOf,
} from './rule-values'
import { vn2017 } from './vn-2017'
import { vn2024 } from './vn-2024'
import { vn2025 } from './vn-2025'

/** Newest last. */
export const ruleSets: readonly RuleSet[] = [vn2017, vn2024, vn2025]

/** The rule set in force on a day of decision; a day before the first set gets the first. */
export function ruleSetOn(decisionDay: string): RuleSet {
  return ruleSets.filter((set) => set.from <= decisionDay).at(-1) ?? (ruleSets[0] as RuleSet)
}
export const ruleSetByCode = (code: string): RuleSet | undefined => ruleSets.find((set) => set.code === code)

/** A value that the office laid over a shipped one: for all rounds of a rule set, or for one round. */
export type LocalRule = {
  key: string
  value: unknown
  basis: string
  roundId: string | null
  confirmedBy: string
  confirmedAt: string
}

export type ResolvedRule = {
  key: RuleKey
  value: unknown
  basis: string
  certainty: Certainty
  layer: 'national' | 'local' | 'round'
  confirmedBy: string
  confirmedAt: string | null
}

/** All rules that hold for a round: the set, the office's own layer, the round's; a local value of the wrong shape is not used. */
export function resolveRules(set: RuleSet, local: readonly LocalRule[]): Rules {
  const resolved = new Map<string, ResolvedRule>()
  for (const { key, value, basis, certainty } of set.rules)
    resolved.set(key, { key, value, basis, certainty, layer: 'national', confirmedBy: '', confirmedAt: null })
  const ordered = [...local].sort((a, b) => Number(a.roundId !== null) - Number(b.roundId !== null))
  for (const rule of ordered) {
    const parsed = schemaOf(rule.key)?.safeParse(rule.value)
    if (!parsed?.success) continue
    resolved.set(rule.key, {
      key: rule.key as RuleKey,
      value: parsed.data,
      basis: rule.basis,
      certainty: resolved.get(rule.key)?.certainty ?? 'proposed',
      layer: rule.roundId ? 'round' : 'local',
      confirmedBy: rule.confirmedBy,
      confirmedAt: rule.confirmedAt,
    })
  }
  return new Rules(set, resolved)
}

/** The values of the law for one round, each with its basis. Code asks here; no number of the law stands anywhere else. */
export class Rules {
  readonly set: RuleSet
  readonly #resolved: ReadonlyMap<string, ResolvedRule>
  constructor(set: RuleSet, resolved: ReadonlyMap<string, ResolvedRule>) {
    this.set = set
    this.#resolved = resolved
  }
  all(): ResolvedRule[] {
    return [...this.#resolved.values()]
  }
  find<K extends RuleKey>(key: K): RuleValueOf<K> | undefined {
    return this.#resolved.get(key)?.value as RuleValueOf<K> | undefined
  }
  /** The value of a key that every set ships. */
  get<K extends RuleKey>(key: K): RuleValueOf<K> {
    const found = this.#resolved.get(key)
    if (!found) throw new Error(`no rule ${key} in ${this.set.code}`)
    return found.value as RuleValueOf<K>
  }
  basis(key: RuleKey): string {
    return this.#resolved.get(key)?.basis ?? ''
  }
  form(code: FormCode): FormEntry {
    return this.get(`form.${code}`)
  }
  /** The documents that a form needs for a kind of commendation; the form's own list where the kind has none. */
  documents(code: FormCode, kind: CommendationKind): DocumentList & { basis: string } {
    const keys: RuleKey[] = [`documents.${code}.${kind}`, `documents.${code}`]
    for (const key of keys) {
      const found = this.#resolved.get(key)
      if (found) return { ...(found.value as DocumentList), basis: found.basis }
    }
    return { copies: 1, needs: [], basis: '' }
  }
  /** Base salary on a day; undefined before the first known one. */
  baseSalary(day: string): number | undefined {
    return this.get('baseSalary')
      .filter((step) => step.from <= day)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1)?.amount
  }
  /** The bonus of one awardee, in đồng; undefined where the law or the office has set none. */
  bonus(code: FormCode, subject: SubjectKind, decisionDay: string): number | undefined {
    const table = this.find(`bonus.${code}`)
    const salary = this.baseSalary(decisionDay)
    if (!table || salary === undefined) return undefined
    const multiplier =
      table[subject] ??
      (subject === 'household' && table.individual !== null
        ? table.individual * this.get('bonus.householdFactor')
        : null)
    return multiplier === null ? undefined : roundBonus(multiplier * salary, this.get('bonus.rounding'))
  }
}

/** Rounded up to ten thousand đồng, or left as it is to the đồng. Fractions of a đồng from binary arithmetic are not money. */
export function roundBonus(amount: number, mode: 'up10k' | 'none'): number {
  const dong = Math.round(amount)
  return mode === 'none' ? dong : Math.ceil(dong / 10_000) * 10_000
}

/** Why this set: for the head of a screen and a paper. */
export const whyThisSet = (set: RuleSet, decisionDay: string | null): string =>
  decisionDay
    ? `${set.name}, theo ngày quyết định ${shortDate(decisionDay)}`
    : `${set.name}; chưa có ngày quyết định dự kiến`
