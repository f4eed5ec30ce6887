import { ProblemError } from '../../shared/ipc/reply'
import {
  type Figure,
  figureAuthorities,
  figureAuthorityLabels,
  figureFormLabels,
  figureForms,
  figureRowLabels,
  figureRows,
} from '../../shared/preparation/reports/figure'
import { type FigureCell, figureHeadings, readFigureBook } from '../../shared/preparation/reports/figure-sheet'
import {
  completeness,
  figureFaults,
  fiveYearMatrix,
  groupByYear,
  shareKinds,
  shareLabels,
  sumFigures,
  yearShare,
  yearsBetween,
} from '../../shared/preparation/reports/figure-tables'
import type { FigureTables } from '../../shared/preparation/reports/reports.contract'
import { getConference } from '../conference/conference.queries'
import type { Context, Ids, Write } from '../core/context'
import { writeWhole } from '../core/settings'
import type { Db, Trx } from '../db/tables'
import { readTableFile } from '../exchange/read/read-table-file'
import { type BookColumn, type BookSheet, writeWorkbook } from '../exchange/write/workbook'
import { getPreparation } from './preparation.queries'

export const figuresOf = (db: Db | Trx, unitId: string): Promise<Figure[]> =>
  db.selectFrom('figures').selectAll().where('unitId', '=', unitId).orderBy('year').execute()

const nameOf = async (db: Db | Trx, unitId: string): Promise<string> => {
  const unit = await db.selectFrom('units').select('name').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw new ProblemError('not-found', 'Đơn vị này không còn. Hãy tải lại danh sách.')
  return unit.name
}

const keyOf = (f: Omit<FigureCell, 'value'>) => `${f.year} ${f.authority} ${f.form} ${f.row}`

/** Writes what differs, inside a write; null takes a figure away. Returns how many changed. */
async function putFigures(
  w: Write,
  ids: Ids,
  unitId: string,
  values: readonly (Omit<FigureCell, 'value'> & { value: number | null })[],
  text: string,
): Promise<number> {
  const known = new Map((await figuresOf(w.trx, unitId)).map((f) => [keyOf(f), f]))
  let changed = 0
  for (const { value, ...key } of values) {
    const before = known.get(keyOf(key))
    const said = changed === 0 ? text : ''
    if (value === null) {
      if (!before) continue
      await w.remove('figures', before.id, said)
    } else if (!before) await w.insert('figures', { ...key, value, id: ids.uuid(), unitId }, said)
    else if (before.value !== value) await w.update('figures', before.id, { value }, said)
    else continue
    changed++
  }
  return changed
}

export async function saveFigures(
  { unitId, values }: { unitId: string; values: (Omit<FigureCell, 'value'> & { value: number | null })[] },
  { write, ids }: Context,
) {
  return write('figures.save', async (w) => {
    const text = `Sửa số liệu khen thưởng của ${await nameOf(w.trx, unitId)}.`
    const changed = await putFigures(w, ids, unitId, values, text)
    return { changed, batchId: changed ? w.batchId : null }
  })
}

/** The numbers of one unit, one year, one authority and form, by row, for the checks. */
const grouped = (figures: readonly (FigureCell & { unitId: string })[]) => {
  const groups = new Map<
    string,
    { unitId: string; year: number; head: string; cells: Partial<Record<Figure['row'], number>> }
  >()
  for (const f of figures) {
    const key = `${f.unitId} ${f.year} ${f.authority} ${f.form}`
    const group = groups.get(key) ?? {
      unitId: f.unitId,
      year: f.year,
      head: `${figureFormLabels[f.form]}, ${figureAuthorityLabels[f.authority].toLocaleLowerCase('vi')}, ${f.year}`,
      cells: {},
    }
    group.cells[f.row] = f.value
    groups.set(key, group)
  }
  return [...groups.values()]
}
const faultsOf = (figures: readonly (FigureCell & { unitId: string })[]) =>
  grouped(figures).flatMap((g) => figureFaults(g.cells).map((text) => ({ ...g, text: `${g.head}: ${text}` })))

/** T5, T6 and T7 of what units reported, with how complete that is and what contradicts itself. */
export async function figureTables(
  { authority, unitId }: { authority: Figure['authority']; unitId?: string | null },
  { db }: Pick<Context, 'db'>,
): Promise<FigureTables> {
  const { firstYear, lastYear } = await getPreparation(db)
  const years = yearsBetween(firstYear, lastYear)
  const all = unitId ? await figuresOf(db, unitId) : await db.selectFrom('figures').selectAll().execute()
  const units = new Map((await db.selectFrom('units').select(['id', 'name']).execute()).map((u) => [u.id, u.name]))
  const expected = unitId
    ? [unitId]
    : (await db.selectFrom('unitReports').select('unitId').execute()).map((r) => r.unitId)
  const sums = sumFigures(all)
  return {
    years,
    authority,
    matrix: fiveYearMatrix(sums, authority, years),
    shares: shareKinds.map((kind) => ({
      kind,
      label: shareLabels[kind],
      years: years.map((year) => yearShare(sums, authority, year, kind)),
    })),
    groups: groupByYear(sums, authority, years),
    completeness: completeness(all, expected, years),
    faults: faultsOf(all).map(({ unitId: id, year, text }) => ({ unitId: id, unit: units.get(id) ?? '', year, text })),
  }
}

const columns: BookColumn[] = [
  { header: figureHeadings[0], width: 8, kind: 'number' },
  { header: figureHeadings[1], width: 22, kind: 'text' },
  { header: figureHeadings[2], width: 44, kind: 'text' },
  ...figureRows.map((row): BookColumn => ({ header: figureRowLabels[row], width: 12, kind: 'number' })),
]

/** The sheet that units fill: a row for each year, authority and form, the rows of Biểu 0703.N as columns. */
export async function writeFigureSheet(
  { file, unitId }: { file: string; unitId?: string | null },
  { host, db }: Pick<Context, 'host' | 'db'>,
) {
  const target = await host.resolveFile({ file, use: 'write' })
  const { firstYear, lastYear } = await getPreparation(db)
  const conference = await getConference(db)
  const known = new Map(unitId ? (await figuresOf(db, unitId)).map((f) => [keyOf(f), f.value]) : [])
  const rows = figureAuthorities.flatMap((authority) =>
    yearsBetween(firstYear, lastYear).flatMap((year) =>
      figureForms.map((form) => [
        year,
        figureAuthorityLabels[authority],
        figureFormLabels[form],
        ...figureRows.map((row) => known.get(keyOf({ year, authority, form, row })) ?? null),
      ]),
    ),
  )
  const title = [
    conference.organiser,
    `SỐ LIỆU KHEN THƯỞNG ${firstYear} - ${lastYear}`,
    unitId ? await nameOf(db, unitId) : 'Đơn vị: ……………………',
  ]
  writeWhole(target.path, await writeWorkbook({ sheets: [{ name: 'Số liệu', title, columns, rows }] }))
  return { name: target.name }
}

/** Reads a unit's sheet; with `commit` also written. Cells the file leaves empty keep what is there. */
export async function importFigures(
  { file, unitId, commit }: { file: string; unitId: string; commit: boolean },
  { host, app, db, signal, write, ids }: Context,
) {
  const source = await host.resolveFile({ file, use: 'read' })
  const table = await readTableFile({ ...source, workerFile: app.options.tableWorker, signal })
  const { firstYear, lastYear } = await getPreparation(db)
  const years = yearsBetween(firstYear, lastYear)
  const best = readFigureBook(
    table.sheets
      .filter((sheet) => !sheet.hidden)
      .map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.map((r) => ({ number: r.number, cells: r.cells.map((c) => c.text) })),
      })),
    years,
  )
  if (!best) throw new ProblemError('file', `Tệp “${source.name}” không có trang tính nào. Chưa có gì được ghi.`)
  const known = new Map((await figuresOf(db, unitId)).map((f) => [keyOf(f), f.value]))
  const changed = best.figures.filter((f) => known.get(keyOf(f)) !== f.value).length
  const report = {
    rows: best.rows,
    figures: best.figures.length,
    changed,
    problems: best.problems.slice(0, 200),
    faults: faultsOf(best.figures.map((f) => ({ ...f, unitId })))
      .map((f) => f.text)
      .slice(0, 200),
  }
  if (!commit) return { ...report, batchId: null }
  return write('figures.import', async (w) => {
    const text = `Nhập số liệu của ${await nameOf(w.trx, unitId)} từ tệp “${source.name}”: ${best.figures.length} số.`
    const written = await putFigures(w, ids, unitId, best.figures, text)
    return { ...report, changed: written, batchId: written ? w.batchId : null }
  })
}

const number = (header: string, width = 10): BookColumn => ({ header, width, kind: 'number' })
const text = (header: string, width: number): BookColumn => ({ header, width, kind: 'text' })
const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

/** T5, T6, T7 for both authorities as one workbook, completeness above each table. */
export async function exportFigures({ file }: { file: string }, context: Context) {
  const { host, db } = context
  const target = await host.resolveFile({ file, use: 'write' })
  const conference = await getConference(db)
  const sheets: BookSheet[] = []
  for (const authority of figureAuthorities) {
    const t = await figureTables({ authority }, context)
    const label = figureAuthorityLabels[authority]
    const sent = t.completeness.map((c) => `${c.year}: ${c.units}/${c.expected}`).join('; ')
    const title = (name: string) => [conference.organiser, `${name} – ${label}`, `Đơn vị có số liệu: ${sent}`]
    sheets.push(
      {
        name: `T5 ${label}`,
        title: title('TỔNG HỢP KHEN THƯỞNG'),
        columns: [
          text('Hình thức khen', 44),
          ...t.years.flatMap((y) => [number(`${y} TT`), number(`${y} CN`), number(`${y} HGĐ`)]),
          number('Tổng TT'),
          number('Tổng CN'),
          number('Tổng HGĐ'),
          number('Bình quân/năm', 12),
          number('Tăng giảm (%)', 12),
        ],
        rows: t.matrix.map((r) => [
          figureFormLabels[r.form],
          ...r.years.flatMap((c) => [c.collective, c.individual, c.household]),
          r.total.collective,
          r.total.individual,
          r.total.household,
          round(r.average),
          round(r.growth),
        ]),
      },
      {
        name: `T6 ${label}`,
        title: title('TỶ LỆ (%)'),
        columns: [text('Tỷ lệ', 44), ...t.years.map((y) => number(String(y)))],
        rows: t.shares.map((s) => [s.label, ...s.years.map(round)]),
      },
      {
        name: `T7 ${label}`,
        title: [
          ...title('ĐỐI TƯỢNG THEO KẾ HOẠCH'),
          'Các đối tượng trùng nhau một phần nên tổng có thể lớn hơn tổng số khen thưởng.',
        ],
        columns: [text('Đối tượng', 44), ...t.years.map((y) => number(String(y))), number('Tổng')],
        rows: t.groups.map((g) => [figureRowLabels[g.row], ...g.years, g.total]),
      },
    )
  }
  writeWhole(target.path, await writeWorkbook({ sheets }))
  return { name: target.name }
}
