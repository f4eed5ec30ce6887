/** One measured budget with the machine's own floor beside it. */
export type Row = {
  what: string
  figure: number
  unit: 'ms' | 's' | 'MB' | '×'
  budget: number
  floor: number
  floorIs: string
  within: boolean
}

export const row = (r: Omit<Row, 'within'>): Row => ({ ...r, within: r.figure <= r.budget })
