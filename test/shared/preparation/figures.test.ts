import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Figure, figureRows } from '../../../shared/preparation/reports/figure'
import { readFigureBook, readFigureSheet } from '../../../shared/preparation/reports/figure-sheet'
import {
  completeness,
  figureFaults,
  fiveYearMatrix,
  groupByYear,
  sumFigures,
  yearShare,
  yearsBetween,
} from '../../../shared/preparation/reports/figure-tables'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const figure = (
  unit: number,
  year: number,
  row: Figure['row'],
  value: number,
  form: Figure['form'] = 'cityMerit',
): Figure => ({
  id: id(0),
  unitId: id(unit),
  year,
  authority: 'own',
  form,
  row,
  value,
})
const years = yearsBetween(2014, 2018)

describe('sums of what units reported', () => {
  const figures = [
    figure(1, 2014, 'collective', 10),
    figure(2, 2014, 'collective', 5),
    figure(1, 2018, 'collective', 30),
    figure(1, 2014, 'individual', 5),
    figure(2, 2018, 'individual', 0),
    figure(1, 2014, 'directWorker', 3),
    figure(1, 2014, 'farmers', 2),
    figure(2, 2014, 'farmers', 1, 'baseCommendation'),
  ]
  const sums = sumFigures(figures)

  test('add up by year and form; what nobody filled is open, not nought', () => {
    const row = fiveYearMatrix(sums, 'own', years).find((m) => m.form === 'cityMerit')
    expect(row?.years[0]).toEqual({ collective: 15, individual: 5, household: null })
    expect(row?.years[1]).toEqual({ collective: null, individual: null, household: null })
    expect(row?.years[4]).toEqual({ collective: 30, individual: 0, household: null })
    expect(row?.total).toEqual({ collective: 45, individual: 5, household: null })
    expect([row?.average, row?.growth]).toEqual([10, 50])
    expect(fiveYearMatrix(sums, 'upward', years)[0]).toMatchObject({ average: null, growth: null })
  })

  test('shares are open where the whole is nought or open', () => {
    expect(yearShare(sums, 'own', 2014, 'direct')).toBe(60)
    expect(yearShare(sums, 'own', 2018, 'direct')).toBeNull()
    expect(yearShare(sums, 'own', 2015, 'direct')).toBeNull()
  })

  test('groups of the plan add up over forms, and completeness counts the units expected', () => {
    expect(groupByYear(sums, 'own', years).find((g) => g.row === 'farmers')).toEqual({
      row: 'farmers',
      years: [3, null, null, null, null],
      total: 3,
    })
    expect(completeness(figures, [id(1), id(2), id(3)], [2014, 2018, 2015])).toEqual([
      { year: 2014, units: 2, expected: 3 },
      { year: 2018, units: 2, expected: 3 },
      { year: 2015, units: 0, expected: 3 },
    ])
  })

  test('the order in which units report never changes a sum', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            unit: fc.nat({ max: 5 }),
            year: fc.constantFrom(...years),
            row: fc.constantFrom(...figureRows),
            value: fc.nat({ max: 999 }),
          }),
          { maxLength: 60 },
        ),
        (list) => {
          const all = list.map((f) => figure(f.unit, f.year, f.row, f.value))
          const [a, b] = [sumFigures(all), sumFigures([...all].reverse())]
          expect(fiveYearMatrix(a, 'own', years)).toEqual(fiveYearMatrix(b, 'own', years))
          const total = all.reduce((sum, f) => sum + f.value, 0)
          const byGroup = figureRows.flatMap((row) =>
            years.map((year) => a({ year, authority: 'own', form: 'cityMerit', row }) ?? 0),
          )
          expect(byGroup.reduce((x, y) => x + y, 0)).toBe(total)
        },
      ),
    ))
})

describe('numbers that contradict themselves', () => {
  test('are said in words; parts that nobody filled are not missed', () => {
    expect(figureFaults({ collective: 4, individual: 10 })).toEqual([])
    expect(figureFaults({ individual: 10, directWorker: 6, otherManager: 4 })).toEqual([])
    expect(figureFaults({ individual: 10, directWorker: 6 })[0]).toContain('Cá nhân là 10')
    expect(figureFaults({ collective: 4, individual: 1, regular: 4 })[0]).toContain('Tổng số là 5')
    expect(figureFaults({ collective: 4, smallCollective: 5 })[0]).toContain('lớn hơn')
  })
})

describe('the sheet of a unit', () => {
  const sheet = (...rows: string[][]) => rows.map((cells, i) => ({ number: i + 1, cells }))
  const head = ['Năm', 'Thẩm quyền', 'Hình thức khen', 'Tập thể', 'Cá nhân']

  test('is read under title lines, by the words of its headings, and empty cells are no figures', () => {
    const read = readFigureSheet(
      sheet(
        ['SỐ LIỆU'],
        head,
        ['2014', 'Khen theo thẩm quyền', 'Giấy khen', '12', ''],
        ['2015', 'Trình cấp trên khen', 'Giấy khen', '1.234', '0'],
      ),
      years,
    )
    expect(read.problems).toEqual([])
    expect(read.figures.map((f) => [f.year, f.authority, f.row, f.value])).toEqual([
      [2014, 'own', 'collective', 12],
      [2015, 'upward', 'collective', 1234],
      [2015, 'upward', 'individual', 0],
    ])
  })

  test('a column that the sheet does not have is told, not passed over', () => {
    const read = readFigureSheet(
      sheet([...head, 'Người nghỉ hưu'], ['2014', 'Khen theo thẩm quyền', 'Giấy khen', '1', '2', '3']),
      years,
    )
    expect(read.problems).toEqual(['Cột “Người nghỉ hưu” không có trong tệp mẫu nên không đọc.'])
    expect(read.figures).toHaveLength(2)
  })

  test('half a number is none, and a second sheet is read as the first', () => {
    const own = sheet(head, ['2014', 'Khen theo thẩm quyền', 'Giấy khen', '12.5', '1.234'])
    const upward = sheet(
      head,
      ['2014', 'Trình cấp trên khen', 'Giấy khen', '7', ''],
      ['2014', 'Khen theo thẩm quyền', 'Giấy khen', '99', ''],
    )
    const read = readFigureBook(
      [
        { name: 'Hướng dẫn', rows: sheet(['Ghi số nguyên']) },
        { name: 'Thẩm quyền', rows: own },
        { name: 'Trình', rows: upward },
      ],
      years,
    )
    expect(read?.figures.map((f) => [f.authority, f.row, f.value])).toEqual([
      ['own', 'individual', 1234],
      ['upward', 'collective', 7],
    ])
    expect(read?.problems).toEqual([
      'Trang “Thẩm quyền”, dòng 2, cột “Tập thể”: “12.5” không phải số nguyên.',
      'Trang “Trình”: Giấy khen năm 2014 đã có ở trang “Thẩm quyền”, giữ số ở trang đó.',
    ])
  })

  test('says by row what it cannot read and keeps the rest', () => {
    const read = readFigureSheet(
      sheet(
        head,
        ['2013', 'Khen theo thẩm quyền', 'Giấy khen', '1', ''],
        ['2014', 'Khen theo thẩm quyền', 'Giấy ghen', '1', ''],
        ['2014', 'Khen theo thẩm quyền', 'Giấy khen', 'mười', '5'],
        ['2014', 'Khen theo thẩm quyền', 'Giấy khen', '1', '5'],
      ),
      years,
    )
    expect(read.problems).toHaveLength(4)
    expect(read.figures).toHaveLength(1)
    expect(readFigureSheet(sheet(['STT', 'Họ tên']), years).problems[0]).toContain('tệp mẫu')
  })
})
