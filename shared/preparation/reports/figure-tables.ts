import { type Figure, type FigureForm, type FigureRow, figureForms, figureRowLabels } from './figure'

type Key = Pick<Figure, 'year' | 'authority' | 'form' | 'row'>
const keyOf = (f: Key) => `${f.year} ${f.authority} ${f.form} ${f.row}`

/** Sums of figures by year, authority, form and row; a cell that nobody filled is null, not 0. */
export function sumFigures(figures: readonly Figure[]) {
  const sums = new Map<string, number>()
  for (const f of figures) sums.set(keyOf(f), (sums.get(keyOf(f)) ?? 0) + f.value)
  return (key: Key): number | null => sums.get(keyOf(key)) ?? null
}
export type FigureSums = ReturnType<typeof sumFigures>

const add = (values: readonly (number | null)[]): number | null =>
  values.every((v) => v === null) ? null : values.reduce<number>((sum, v) => sum + (v ?? 0), 0)

export const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)

export type MatrixCell = { collective: number | null; individual: number | null; household: number | null }
export type MatrixRow = {
  form: FigureForm
  years: MatrixCell[]
  total: MatrixCell
  /** Of all three together, a year; null without a figure. */
  average: number | null
  /** Last year against the first, in percent; null when the first is 0 or open. */
  growth: number | null
}

/** T5 (`awards.md` §4): forms by year, each cell collectives, individuals, households; total, mean, growth. */
export function fiveYearMatrix(
  sums: FigureSums,
  authority: Figure['authority'],
  years: readonly number[],
): MatrixRow[] {
  return figureForms.map((form) => {
    const at = (year: number, row: FigureRow) => sums({ year, authority, form, row })
    const cells = years.map((year) => ({
      collective: at(year, 'collective'),
      individual: at(year, 'individual'),
      household: at(year, 'household'),
    }))
    const whole = cells.map((c) => add([c.collective, c.individual, c.household]))
    const all = add(whole)
    const [first, last] = [whole[0] ?? null, whole.at(-1) ?? null]
    return {
      form,
      years: cells,
      total: {
        collective: add(cells.map((c) => c.collective)),
        individual: add(cells.map((c) => c.individual)),
        household: add(cells.map((c) => c.household)),
      },
      average: all === null || years.length === 0 ? null : all / years.length,
      growth: first === null || last === null || first === 0 ? null : ((last - first) / first) * 100,
    }
  })
}

export const shareKinds = ['direct', 'smallCollective', 'enterprise', 'adHoc', 'women'] as const
export const shareLabels = {
  direct: 'Người trực tiếp trong số cá nhân',
  smallCollective: 'Tập thể nhỏ trong số tập thể',
  enterprise: 'Doanh nghiệp trong số tập thể',
  adHoc: 'Khen đột xuất trong tổng số',
  women: 'Nữ trong số cá nhân',
} satisfies Record<(typeof shareKinds)[number], string>
const shareOf: Record<(typeof shareKinds)[number], [FigureRow, readonly FigureRow[]]> = {
  direct: ['directWorker', ['individual']],
  smallCollective: ['smallCollective', ['collective']],
  enterprise: ['enterprise', ['collective']],
  adHoc: ['adHoc', ['collective', 'household', 'individual']],
  women: ['women', ['individual']],
}

/** T6: a share of all forms of an authority in a year, in percent; null when the whole is 0 or open. */
export function yearShare(
  sums: FigureSums,
  authority: Figure['authority'],
  year: number,
  kind: (typeof shareKinds)[number],
): number | null {
  const [part, whole] = shareOf[kind]
  const of = (rows: readonly FigureRow[]) =>
    add(figureForms.flatMap((form) => rows.map((row) => sums({ year, authority, form, row }))))
  const [above, below] = [of([part]), of(whole)]
  return above === null || below === null || below === 0 ? null : (above / below) * 100
}

/** T7: the groups that the plan lists (II.1.4). They overlap, so their sum may exceed the total: the table says so. */
export const planGroups = [
  'smallCollective',
  'workers',
  'farmers',
  'directWorker',
  'armedForces',
  'militia',
  'wardPolice',
  'guards',
  'enterprise',
  'remote',
  'external',
] as const satisfies readonly FigureRow[]

export function groupByYear(
  sums: FigureSums,
  authority: Figure['authority'],
  years: readonly number[],
): { row: (typeof planGroups)[number]; years: (number | null)[]; total: number | null }[] {
  return planGroups.map((row) => {
    const cells = years.map((year) => add(figureForms.map((form) => sums({ year, authority, form, row }))))
    return { row, years: cells, total: add(cells) }
  })
}

export const classRows = ['provinceLeader', 'departmentLeader', 'entrepreneur', 'otherManager', 'directWorker'] as const
export const methodRows = [
  'regular',
  'thematic',
  'adHoc',
  'external',
  'contribution',
  'longService',
  'resistance',
] as const

/**
 * What contradicts itself in one unit's numbers of one year, authority and form (Biểu 0703.N: 01 = 02+04+05 = 11+…+17;
 * 05 = 06+…+10; parts are not larger than their whole). Parts nobody filled are not missed.
 */
export function figureFaults(cells: Partial<Record<FigureRow, number>>): string[] {
  const faults: string[] = []
  const sum = (rows: readonly FigureRow[]) => rows.reduce((total, row) => total + (cells[row] ?? 0), 0)
  const isFilled = (rows: readonly FigureRow[]) => rows.some((row) => cells[row] !== undefined)
  const whole = sum(['collective', 'household', 'individual'])
  if (isFilled(classRows) && sum(classRows) !== (cells.individual ?? 0))
    faults.push(`Cá nhân là ${cells.individual ?? 0} nhưng các đối tượng cộng lại là ${sum(classRows)}.`)
  if (isFilled(methodRows) && sum(methodRows) !== whole)
    faults.push(`Tổng số là ${whole} nhưng các phương thức khen cộng lại là ${sum(methodRows)}.`)
  const parts: [FigureRow, FigureRow][] = [
    ['enterprise', 'collective'],
    ['smallCollective', 'collective'],
    ['women', 'individual'],
  ]
  for (const [part, of] of parts)
    if ((cells[part] ?? 0) > (cells[of] ?? 0))
      faults.push(`“${figureRowLabels[part]}” (${cells[part]}) lớn hơn “${figureRowLabels[of]}” (${cells[of] ?? 0}).`)
  return faults
}

/** Units with at least one figure in a year, of those expected. */
export function completeness(
  figures: readonly Pick<Figure, 'unitId' | 'year'>[],
  expected: readonly string[],
  years: readonly number[],
): { year: number; units: number; expected: number }[] {
  return years.map((year) => {
    const sent = new Set(figures.filter((f) => f.year === year).map((f) => f.unitId))
    return { year, units: expected.filter((id) => sent.has(id)).length, expected: expected.length }
  })
}
