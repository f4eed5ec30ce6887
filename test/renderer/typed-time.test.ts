import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockFromTyping, dayFromTyping, momentFromTyping, typedDay } from '../../renderer/ui/typed-time'

describe('days and hours as people write them', () => {
  it.each([
    ['5/11/2019', '2019-11-05'],
    ['05-11-2019', '2019-11-05'],
    ['05112019', '2019-11-05'],
    ['ngày 5 tháng 11 năm 2019', '2019-11-05'],
    ['mai', 'mai'],
    ['5/11', '5/11'],
  ])('day %s', (typed, day) => expect(dayFromTyping(typed)).toBe(day))

  it.each([
    ['5/11/2019', '2019-11-05'],
    [' 05112019 ', '2019-11-05'],
    ['22/10/201924/10/2019', undefined],
    ['31/02/2019', undefined],
    ['mai', undefined],
    ['', undefined],
  ])('a day or nothing: %s', (typed, day) => expect(typedDay(typed)).toBe(day))

  it.each([
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['8 giờ 30', '08:30'],
    ['8 giờ', '08:00'],
    ['08:30', '08:30'],
    ['830', '08:30'],
    ['7.15', '07:15'],
    ['sáng', 'sáng'],
  ])('hour %s', (typed, clock) => expect(clockFromTyping(typed)).toBe(clock))

  it.each([
    ['8h00 ngày 15/11/2019', '2019-11-15T08:00'],
    ['15/11/2019 8:00', '2019-11-15T08:00'],
    ['lúc 8 giờ 30, ngày 15 tháng 11 năm 2019', '2019-11-15T08:30'],
    ['08:00 15112019', '2019-11-15T08:00'],
    ['15/11/2019', '15/11/2019'],
    ['8h00', '8h00'],
  ])('moment %s', (typed, moment) => expect(momentFromTyping(typed)).toBe(moment))

  it('reads back whatever day and hour, in either order', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.boolean(),
        (y, m, d, h, min, dayFirst) => {
          const parts = [`${d}/${m}/${y}`, `${h}h${two(min)}`]
          const typed = (dayFirst ? parts : parts.reverse()).join(' ')
          expect(momentFromTyping(typed)).toBe(`${y}-${two(m)}-${two(d)}T${two(h)}:${two(min)}`)
        },
      ),
    )
  })
})
