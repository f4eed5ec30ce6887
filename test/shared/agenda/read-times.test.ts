import { describe, expect, test } from 'vitest'
import { lengthOf, secondsFromTyping } from '../../../shared/agenda/clock'
import { readHours, readMinutes } from '../../../shared/agenda/read-times'

const hours: [string, number, number | null][] = [
  ['07g30 - 08g00', 450, 480],
  ['07g30-08g00', 450, 480],
  ['7g30 – 8g', 450, 480],
  ['8h15', 495, null],
  ['8h', 480, null],
  ['08:15', 495, null],
  ['08:15 - 08:30', 495, 510],
  ['8.15', 495, null],
  ['8 giờ 15', 495, null],
  ['08 giờ 00 phút', 480, null],
  ['từ 7h30 đến 8h00', 450, 480],
  ['Từ 7 giờ 30 phút đến 8 giờ', 450, 480],
  ['07h30’ – 08h00’', 450, 480],
  ['(08h00)', 480, null],
  ['lúc 14g05', 845, null],
  ['0.3125', 450, null],
  ['07:30:00', 450, null],
  ['07:30:00 - 08:00:00', 450, 480],
  ['2019-11-15 07:30', 450, null],
  ['08g00\n- 08g10', 480, 490],
]
test.each(hours)('%s is an hour', (text, start, end) => expect(readHours(text)).toEqual({ start, end }))
test.each(['', 'sáng', '25h00', '8h75', '15 phút', '15', 'Khai mạc 8h'])('%s is no hour', (text) =>
  expect(readHours(text)).toBeUndefined(),
)

const minutes: [string, number][] = [
  ['15 phút', 15],
  ["15'", 15],
  ['15’', 15],
  ['15', 15],
  ['08', 8],
  ['khoảng 10 phút', 10],
  ['1 giờ 30 phút', 90],
  ['1h30', 90],
  ['0:20', 20],
  ['20.0', 20],
]
test.each(minutes)('%s is a length', (text, value) => expect(readMinutes(text)).toBe(value))
test.each(['', 'dài', '1.234', '08:00 - 08:10'])('%s is no length', (text) => expect(readMinutes(text)).toBeUndefined())

describe('lengths of clips', () => {
  test.each([
    ['12:05', 725],
    ['1:02:03', 3723],
    ['12 phút 5 giây', 725],
    ['12p05', 725],
    ["12'", 720],
    ['725', 725],
  ])('%s', (typed, seconds) => expect(secondsFromTyping(typed)).toBe(seconds))
  test('said back', () => {
    expect(lengthOf(725)).toBe('12:05')
    expect(lengthOf(3723)).toBe('1:02:03')
    expect(secondsFromTyping('mười phút')).toBeUndefined()
  })
})
