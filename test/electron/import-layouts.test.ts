import { expect, test } from 'vitest'
import type { ImportItem } from '../../shared/exchange/import-report'
import { groupReader } from '../../shared/exchange/verdicts-cells'
import { judgeList, planCategories } from '../support/judge-list'
import { makeLayout } from '../support/list-layouts'
import type { TrueRow } from '../support/list-page'

const only = process.env.LAYOUT
const seeds = only ? [Number(only)] : Array.from({ length: 300 }, (_, i) => i + 1)

const inOrder = [...planCategories].sort((a, b) => a.weight - b.weight)
const categoryOf = groupReader(planCategories)

/** What an import got wrong about a row; empty when it is right. */
function wrong(row: TrueRow, item: ImportItem | undefined): string[] {
  if (!item) return [`${row.key} is missing: ${row.text}`]
  const told: string[] = []
  const say = (what: string, was: unknown, should: unknown) =>
    told.push(
      `${row.key} ${what}: ${JSON.stringify(was)}, should be ${JSON.stringify(should)} | ${row.text} | ${item.reasons[0] ?? ''}`,
    )
  if (item.verdict !== row.verdict) say('verdict', item.verdict, row.verdict)
  if (!row.says || item.verdict === 'heading') return told
  for (const [field, should] of Object.entries(row.says))
    if ((item.values[field] ?? '') !== should) say(field, item.values[field], should)
  if (row.group !== undefined) {
    const category = categoryOf(item.values.category ?? '')
    const should = inOrder[row.group]
    if (category?.code !== should?.code) say('group', `${item.values.category} → ${category?.code}`, should?.code)
  }
  return told
}

const faultsOf = (rows: readonly TrueRow[], items: readonly ImportItem[]): string[] => {
  const byRow = new Map(items.map((i) => [i.row, i]))
  const faults = rows.flatMap((row) => wrong(row, byRow.get(row.key)))
  if (items.length !== rows.length) faults.push(`${items.length} rows were judged, the file has ${rows.length}`)
  return faults
}

for (const seed of seeds)
  test(`list ${seed}: people, groups, units and totals are the generator’s`, async () => {
    const layout = makeLayout(seed)
    const { items, totals } = await judgeList(layout.file, layout.bytes)
    const faults = faultsOf(layout.rows, items)
    expect(Object.values(totals).reduce((a, b) => a + b, 0)).toBe(items.length)
    expect(faults, JSON.stringify(layout.choices)).toEqual([])
  })
