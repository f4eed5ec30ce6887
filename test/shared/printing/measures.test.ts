import { describe, expect, test } from 'vitest'
import { flow, flowText } from '../../../shared/printing/html'
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

describe('what does not break', () => {
  const sentence = 'họp xét ngày 22 tháng 10 năm 2019 của Hội đồng'

  test('a date is whole in a title and may go on with its year in justified text, in print as in Word', () => {
    expect(flow(sentence).markup).toContain('<span class="nb">ngày 22 tháng 10 năm 2019</span>')
    expect(flow(sentence, true).markup).toContain(
      '<span class="nb">ngày 22 tháng 10</span> <span class="nb">năm 2019</span>',
    )
    expect(flowText(sentence)).toContain('ngày\u00a022\u00a0tháng\u00a010\u00a0năm\u00a02019')
    expect(flowText(sentence, true)).toContain('ngày\u00a022\u00a0tháng\u00a010 năm\u00a02019')
  })
})
