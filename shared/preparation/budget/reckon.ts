import type { BudgetEntry, BudgetLine } from './budget'

/** How many people stand behind each way of counting; groups by id. */
export type Heads = {
  quota: number
  listed: number
  coming: number
  present: number
  /** Accepted or replaced by a substitute, by group; while nobody has replied, the people listed. */
  category: Readonly<Record<string, number>>
}

/** The number a norm is multiplied by. */
export function headsOf(line: Pick<BudgetLine, 'headcount' | 'categoryId' | 'quantity'>, heads: Heads): number {
  if (line.headcount === 'fixed') return line.quantity
  return line.headcount === 'category' ? (heads.category[line.categoryId ?? ''] ?? 0) : heads[line.headcount]
}

/** Norm × number × times, in whole đồng. */
export const estimateOf = (
  line: Pick<BudgetLine, 'norm' | 'headcount' | 'categoryId' | 'quantity' | 'times'>,
  heads: Heads,
): number => Math.round(line.norm * headsOf(line, heads) * line.times)

export type LineSums = { heads: number; estimated: number; committed: number; spent: number; bound: number }

/**
 * A line with its money: `committed` is what contracts promise, `spent` what was paid, `bound` what is gone or promised: a
 * payment that settles a commitment counts once, with the larger of the two.
 */
export function lineSums(line: BudgetLine, entries: readonly BudgetEntry[], heads: Heads): LineSums {
  const own = entries.filter((e) => e.lineId === line.id)
  const sum = (list: readonly BudgetEntry[]) => list.reduce((total, e) => total + e.amount, 0)
  const commitments = own.filter((e) => e.kind === 'committed')
  const payments = own.filter((e) => e.kind === 'spent')
  const known = new Set(commitments.map((c) => c.id))
  const open = commitments.reduce((total, c) => {
    const paid = sum(payments.filter((p) => p.settlesId === c.id))
    return total + Math.max(c.amount, paid)
  }, 0)
  const free = sum(payments.filter((p) => p.settlesId === null || !known.has(p.settlesId)))
  return {
    heads: headsOf(line, heads),
    estimated: estimateOf(line, heads),
    committed: sum(commitments),
    spent: sum(payments),
    bound: open + free,
  }
}

export type BudgetTotals = {
  estimated: number
  committed: number
  spent: number
  bound: number
  /** The share of the fund; null while the fund is not known. */
  cap: number | null
  /** Of the cap, in percent: what is estimated, and what is bound. */
  estimatedShare: number | null
  boundShare: number | null
  alarm: 'none' | 'near' | 'over'
}

/** Totals of the conference's own lines against the cap; bonuses are added up by themselves and never against it. */
export function budgetTotals(
  lines: readonly (Pick<BudgetLine, 'kind'> & LineSums)[],
  fund: { fundTotal: number | null; fundShare: number; alarmShare: number },
): { conference: BudgetTotals; bonus: Pick<BudgetTotals, 'estimated' | 'committed' | 'spent' | 'bound'> } {
  const add = (kind: BudgetLine['kind'], key: 'estimated' | 'committed' | 'spent' | 'bound') =>
    lines.filter((l) => l.kind === kind).reduce((total, l) => total + l[key], 0)
  const of = (kind: BudgetLine['kind']) => ({
    estimated: add(kind, 'estimated'),
    committed: add(kind, 'committed'),
    spent: add(kind, 'spent'),
    bound: add(kind, 'bound'),
  })
  const conference = of('conference')
  const cap = fund.fundTotal === null ? null : Math.floor((fund.fundTotal * fund.fundShare) / 100)
  const share = (amount: number) => (cap === null || cap === 0 ? null : (amount / cap) * 100)
  const [estimatedShare, boundShare] = [share(conference.estimated), share(conference.bound)]
  const worst = Math.max(estimatedShare ?? 0, boundShare ?? 0)
  return {
    conference: {
      ...conference,
      cap,
      estimatedShare,
      boundShare,
      alarm: worst > 100 ? 'over' : worst >= fund.alarmShare ? 'near' : 'none',
    },
    bonus: of('bonus'),
  }
}

/** Vouchers that look written twice: the same number of the same payee with the same amount. */
export function vouchersTwice(
  entries: readonly Pick<BudgetEntry, 'kind' | 'documentNumber' | 'payee' | 'amount'>[],
): { number: string; payee: string; amount: number; times: number }[] {
  const seen = new Map<string, { number: string; payee: string; amount: number; times: number }>()
  for (const { kind, documentNumber: number, payee, amount } of entries) {
    if (number === '') continue
    const key = [kind, number.toLocaleLowerCase('vi').replace(/\s/g, ''), payee.toLocaleLowerCase('vi'), amount].join(
      '|',
    )
    const known = seen.get(key)
    if (known) known.times++
    else seen.set(key, { number, payee, amount, times: 1 })
  }
  return [...seen.values()].filter((v) => v.times > 1)
}
