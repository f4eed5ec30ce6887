import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshCode, isCode, makeCode } from '../../../shared/delegates/code'

const six = fc.integer({ min: 100_000, max: 999_999 }).map(String)
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)

describe('the seven-digit code', () => {
  test('walks the published table: 572 gives 4, and from 4 three zeros lead over 6 and 5 to 3', () => {
    expect(makeCode('572000')).toBe('5720003')
  })

  test('is sound as made', () => {
    fc.assert(fc.property(six, (digits) => isCode(makeCode(digits))))
  })

  test('shows every single wrong digit', () => {
    fc.assert(
      fc.property(six, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 9 }), (digits, at, digit) => {
        const code = makeCode(digits)
        const wrong = replaced(code, at, String(digit))
        return wrong === code || !isCode(wrong)
      }),
    )
  })

  test('shows every swap of two neighbours', () => {
    fc.assert(
      fc.property(six, fc.integer({ min: 0, max: 5 }), (digits, at) => {
        const code = makeCode(digits)
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
        return swapped === code || !isCode(swapped)
      }),
    )
  })

  test('is seven digits and nothing else', () => {
    const code = makeCode('123456')
    for (const text of ['', code.slice(0, 6), `${code}0`, `0${code.slice(1)}`, ` ${code}`, code.replace('1', 'l')])
      expect(isCode(text)).toBe(false)
    expect(() => makeCode('012345')).toThrow()
    expect(() => makeCode('12345')).toThrow()
  })

  test('is drawn again while it begins with zero or is taken', () => {
    const drawn = ['012345', '123456', '234567']
    const taken = new Set([makeCode('123456')])
    expect(freshCode(() => drawn.shift() as string, taken)).toBe(makeCode('234567'))
  })
})
