/** One measured thing with the machine's own floor beside it; without a budget it is a figure to compare others with. */
export type Row = {
  what: string
  figure: number
  unit: 'ms' | 's' | 'MB' | '×' | 'lost'
  budget: number | null
  floor: number
  floorIs: string
  within: boolean
}

export const row = (r: Omit<Row, 'within'>): Row => ({ ...r, within: r.budget === null || r.figure <= r.budget })

/** One line for a person: `✓ what: figure (budget …; raw floor …; ratio …)`. */
export function lineOf({ what, figure, unit, budget, floor, floorIs, within }: Row): string {
  const said = (n: number) => `${unit === 'lost' ? n : n.toFixed(n < 10 ? 2 : 0)} ${unit}`
  const aim = budget === null ? 'no budget' : `budget ${said(budget)}`
  const ratio = floor > 0 ? `; ratio ${(figure / floor).toFixed(1)}×` : ''
  return `${within ? '✓' : '✗'} ${what}: ${said(figure)} (${aim}; raw floor ${said(floor)}, ${floorIs}${ratio})`
}

export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

/** Milliseconds that an act takes. */
export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
