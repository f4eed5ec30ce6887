import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf, group, paragraph, type Row, row, type Table } from '../../../shared/printing/official/paper'
import { piecesOf, rowsAlong, tailOf } from '../../../shared/printing/official/tail'

const table = (rows: readonly Row[]): Table => ({ kind: 'table', columns: [{ width: 20 }, { width: 0 }], rows })
const sum: Row = { kind: 'sum', cells: ['', 'Tổng cộng'] }
const tall = (rows: number): Row => ({ cells: [{ text: 'Sở Nội vụ', rows }, 'Việc'] })

const someRows = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(row('1', 'Việc')) },
    { weight: 2, arbitrary: fc.constant(group('I. PHẦN')) },
    { weight: 1, arbitrary: fc.constant(sum) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }).map(tall) },
  ),
  { maxLength: 70 },
)

describe('pieces of a table that stay on one sheet', () => {
  test('hold every row once, tear no cell, and end with the last rows', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const pieces = piecesOf(table(rows))
        expect(pieces.flatMap((p) => rows.slice(p.from, p.to))).toEqual(rows)
        for (const [i, p] of pieces.entries()) {
          expect(p.from).toBe(i === 0 ? 0 : pieces[i - 1]?.to)
          rows.forEach((r, y) => {
            const reach = y + Math.max(...r.cells.map((c) => cellOf(c).rows))
            if (y < p.from) expect(reach, `row ${y} into piece ${i}`).toBeLessThanOrEqual(p.from)
          })
          // The name of a group is not the last row of a piece, unless nothing comes under it.
          if (p.to < rows.length) expect(rows[p.to - 1]?.kind).not.toBe('group')
        }
        const end = pieces.at(-1)
        const plain = rows.filter((r) => (r.kind ?? 'row') === 'row').length
        if (end?.whole)
          expect(rows.slice(end.from, end.to).filter((r) => (r.kind ?? 'row') === 'row').length).toBeGreaterThanOrEqual(
            Math.min(2, plain),
          )
      }),
    )
  })

  test('the name of a group goes with its first row, sums do not count as rows, an empty list signs under its head', () => {
    expect(piecesOf(table([group('I'), row('1'), row('2'), group('II'), row('3'), row('4'), row('5')]))).toEqual([
      { from: 0, to: 2, whole: true },
      { from: 2, to: 3, whole: false },
      { from: 3, to: 5, whole: true },
      { from: 5, to: 7, whole: true },
    ])
    expect(rowsAlong(table([row('1'), row('2'), row('3'), sum]))).toBe(3)
    expect(rowsAlong(table([row('1'), group('II'), row('2'), row('3')]))).toBe(3)
    expect(piecesOf(table([]))).toEqual([{ from: 0, to: 0, whole: true }])
  })

  test('an end is the signature with its closing sentences straight after a table, not a page of text', () => {
    const signatures = { kind: 'signatures', signatures: [] } as const
    const dashes = (length: number) => ({ kind: 'dashes', items: ['a'.repeat(length)] }) as const
    expect(tailOf([table([]), paragraph('Danh sách có 5 người.'), signatures])).toBe(1)
    expect(tailOf([table([]), dashes(2000), signatures])).toBe(3)
    expect(tailOf([table([]), paragraph('Danh sách có 5 người.')])).toBe(2)
  })
})
