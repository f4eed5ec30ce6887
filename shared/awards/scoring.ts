import type { Recusal, Review, ReviewVerdict, Score } from './appraisal'
import type { Criterion } from './round'

type Sheet = {
  criteria: readonly Criterion[]
  scores: readonly Score[]
  recusals: readonly Recusal[]
}

const recusedKey = (nominationId: string, person: string) => `${nominationId}|${person}`
/** Pairs of nomination and person that stand aside now. */
export const recusedPairs = (recusals: readonly Recusal[]): ReadonlySet<string> =>
  new Set(recusals.filter((r) => r.revertedAt === null).map((r) => recusedKey(r.nominationId, r.person)))

/**
 * The weighted score of one full sheet, 0..100; undefined while a criterion is empty. Points are taken relative to the most a
 * criterion gives, so that weights mean what they say.
 */
export function sheetScore(criteria: readonly Criterion[], scoreOf: (criterionId: string) => number | undefined) {
  const weight = criteria.reduce((sum, c) => sum + c.weight, 0)
  if (criteria.length === 0 || weight === 0) return undefined
  let total = 0
  for (const c of criteria) {
    const score = scoreOf(c.id)
    if (score === undefined) return undefined
    total += (score / c.maxScore) * c.weight
  }
  return (total / weight) * 100
}

/** The mean of the full sheets of all appraisers who do not stand aside, by nomination. */
export function averageScores({ criteria, scores, recusals }: Sheet): Map<string, number> {
  const recused = recusedPairs(recusals)
  const sheets = new Map<string, Map<string, Map<string, number>>>()
  for (const { nominationId, appraiser, criterionId, score } of scores) {
    if (recused.has(recusedKey(nominationId, appraiser))) continue
    const byPerson = sheets.get(nominationId) ?? new Map<string, Map<string, number>>()
    const sheet = byPerson.get(appraiser) ?? new Map<string, number>()
    sheet.set(criterionId, score)
    byPerson.set(appraiser, sheet)
    sheets.set(nominationId, byPerson)
  }
  const averages = new Map<string, number>()
  for (const [nominationId, byPerson] of sheets) {
    const full = [...byPerson.values()]
      .map((sheet) => sheetScore(criteria, (id) => sheet.get(id)))
      .filter((score) => score !== undefined)
    if (full.length) averages.set(nominationId, full.reduce((a, b) => a + b, 0) / full.length)
  }
  return averages
}

export type Consensus = {
  state: 'none' | 'pass' | 'fail' | 'unsure' | 'split' | 'waiting'
  pass: number
  fail: number
  unsure: number
}
export const consensusLabels = {
  none: 'Chưa thẩm định',
  pass: 'Thống nhất đạt',
  fail: 'Thống nhất không đạt',
  unsure: 'Chưa chắc',
  split: 'Ý kiến khác nhau',
  waiting: 'Chờ thêm ý kiến',
} satisfies Record<Consensus['state'], string>

/**
 * What the appraisers agree on: a pass needs `needed` passes and nobody against; opinions of those who stand aside are kept but
 * do not count.
 */
export function consensusOf(
  reviews: readonly Pick<Review, 'nominationId' | 'appraiser' | 'verdict'>[],
  recused: ReadonlySet<string>,
  needed: number,
): Consensus {
  const counting = reviews.filter((r) => !recused.has(recusedKey(r.nominationId, r.appraiser)))
  const count = (v: ReviewVerdict) => counting.filter((r) => r.verdict === v).length
  const [pass, fail, unsure] = [count('pass'), count('fail'), count('unsure')]
  const state = (): Consensus['state'] => {
    if (counting.length === 0) return 'none'
    if (pass > 0 && fail > 0) return 'split'
    if (unsure > 0) return 'unsure'
    if (fail > 0) return fail >= needed ? 'fail' : 'waiting'
    return pass >= needed ? 'pass' : 'waiting'
  }
  return { state: state(), pass, fail, unsure }
}
