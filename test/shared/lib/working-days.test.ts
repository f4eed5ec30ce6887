import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, weekdayOf } from '../../../shared/lib/dates'
import { solarDayOfLunar, tetOf } from '../../../shared/lib/lunar'
import { publicHolidays, workingCalendar } from '../../../shared/lib/working-days'

const anyDay = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') }).map(dayOf)

describe('the lunar calendar', () => {
  test.each([
    // 1985, 2007 and 2030 are the years in which Vietnam and China keep Tết on different days.
    '1985-01-21',
    '2007-02-17',
    '2014-01-31',
    '2015-02-19',
    '2016-02-08',
    '2017-01-28',
    '2018-02-16',
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    '2030-02-02',
  ])('Tết fell on %s', (day) => expect(tetOf(Number(day.slice(0, 4)))).toBe(day))

  test.each([
    '2019-04-14',
    '2020-04-02',
    '2021-04-21',
    '2022-04-10',
    '2023-04-29',
    '2024-04-18',
    '2025-04-07',
    '2026-04-26',
  ])('the Hùng kings were remembered on %s, leap months or not', (day) =>
    expect(solarDayOfLunar(Number(day.slice(0, 4)), 3, 10)).toBe(day),
  )

  test('a lunar year has 353 to 385 days and begins between 20 January and 21 February', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2090 }), (year) => {
        const length = dayNumber(tetOf(year + 1)) - dayNumber(tetOf(year))
        expect(length).toBeGreaterThanOrEqual(353)
        expect(length).toBeLessThanOrEqual(385)
        expect(tetOf(year).slice(5) >= '01-20' && tetOf(year).slice(5) <= '02-21').toBe(true)
      }),
    ))
})

describe('public holidays', () => {
  test('Tết 2019 was 04/02 to 08/02; New Year 2022 on a Saturday was made up on Monday', () => {
    const tet = [...publicHolidays(2019)].filter(([, name]) => name.includes('Tết Nguyên đán')).map(([day]) => day)
    expect(tet.sort()).toEqual(['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'])
    expect(publicHolidays(2022).get('2022-01-03')).toBe('Nghỉ bù Tết Dương lịch')
    expect(publicHolidays(2023).get('2023-09-04')).toBe('Nghỉ bù Quốc khánh')
    expect(publicHolidays(2019).has('2019-09-03')).toBe(false)
  })

  test('every year gives ten working days off before 2021 and eleven since, weekends made up', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2013, max: 2080 }), (year) => {
        const off = [...publicHolidays(year).keys()].filter((day) => weekdayOf(day) !== 0 && weekdayOf(day) !== 6)
        // The Hùng kings' day may fall on 30/4 or 1/5 itself: then there is one day less.
        const lost = ['04-30', '05-01'].includes(solarDayOfLunar(year, 3, 10).slice(5)) ? 1 : 0
        expect(off).toHaveLength((year >= 2021 ? 11 : 10) - lost)
      }),
    ))
})

describe('working days', () => {
  const plain = workingCalendar()

  test('the Friday of the sample conference and its neighbours', () => {
    expect(plain.addWorkingDays('2019-11-15', -3)).toBe('2019-11-12')
    expect(plain.addWorkingDays('2019-11-15', 5)).toBe('2019-11-22')
    expect(plain.workingDaysBetween('2019-11-11', '2019-11-15')).toBe(3)
    expect(plain.reasonOff('2019-02-06')).toBe('Tết Nguyên đán')
    expect(plain.reasonOff('2019-11-16')).toBe('thứ Bảy')
    expect(plain.onOrAfter('2019-02-02')).toBe('2019-02-11')
    expect(plain.onOrBefore('2019-02-10')).toBe('2019-02-01')
  })

  test('an exception makes a holiday a working day and a working day a holiday', () => {
    const own = workingCalendar([
      { day: '2019-04-29', kind: 'off' },
      { day: '2019-05-04', kind: 'work' },
    ])
    expect(own.isWorking('2019-04-29')).toBe(false)
    expect(own.isWorking('2019-05-04')).toBe(true)
    expect(own.addWorkingDays('2019-04-26', 1)).toBe('2019-05-02')
  })

  test('going forth and back from a working day comes home', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const from = plain.onOrAfter(day)
        expect(plain.addWorkingDays(plain.addWorkingDays(from, count), -count)).toBe(from)
      }),
      { numRuns: 300 },
    ))

  test('what was added is what is counted between, and every stop is a working day', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const to = plain.addWorkingDays(day, count)
        expect(plain.isWorking(to)).toBe(true)
        expect(plain.workingDaysBetween(day, to)).toBe(count - 1)
        expect(plain.addWorkingDays(to, 0)).toBe(to)
      }),
      { numRuns: 300 },
    ))

  test('counting is additive over a working day in the middle', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (day, a, b) => {
        const middle = plain.addWorkingDays(day, a)
        const end = plain.addWorkingDays(middle, b)
        expect(plain.workingDaysBetween(day, end)).toBe(
          plain.workingDaysBetween(day, middle) + 1 + plain.workingDaysBetween(middle, end),
        )
      }),
      { numRuns: 200 },
    ))
})
