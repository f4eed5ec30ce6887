import { describe, expect, test } from 'vitest'
import { flowText } from '../../../shared/printing/html'
import { boldWidth, evenLines } from '../../../shared/printing/official/measures'

const council = 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG THÀNH PHỐ'

describe('lines of a head in Word files', () => {
  test('a space that does not break is as wide as any other', () => {
    expect(boldWidth(flowText('KHEN THƯỞNG THÀNH PHỐ'), 12)).toBe(boldWidth('KHEN THƯỞNG THÀNH PHỐ', 12))
  })

  test('break where the printed head does, in the narrowest column and the widest', () => {
    const lines = ['HỘI ĐỒNG THI ĐUA -', 'KHEN THƯỞNG THÀNH PHỐ']
    const heads = (width: number) =>
      evenLines(council, 12, width, flowText).map((line) => line.replaceAll('\u00a0', ' '))
    expect(heads(61)).toEqual(lines)
    expect(heads(96)).toEqual(lines)
    const standing = evenLines(`CƠ QUAN THƯỜNG TRỰC ${council}`, 12, 96, flowText)
    expect(standing.map((line) => line.replaceAll('\u00a0', ' '))).toEqual(['CƠ QUAN THƯỜNG TRỰC', ...lines])
  })
})
