import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeAtUnit } from '../../../shared/names/office-unit'

describe('an office and its body in one line', () => {
  it.each([
    ['Phó Chủ tịch', 'Ủy ban nhân dân thành phố', 'Phó Chủ tịch, Ủy ban nhân dân thành phố'],
    [
      'Phó Chủ tịch Hội đồng',
      'Hội đồng Thi đua - Khen thưởng Trung ương',
      'Phó Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương',
    ],
    ['Giám đốc Sở', 'Sở Nội vụ', 'Giám đốc Sở Nội vụ'],
    ['Trưởng ban', 'Ban Dân vận', 'Trưởng Ban Dân vận'],
    ['Giám đốc Sở Nội vụ', 'Sở Nội vụ', 'Giám đốc Sở Nội vụ'],
    ['Chuyên viên', '', 'Chuyên viên'],
    ['', 'Sở Y tế', 'Sở Y tế'],
    ['Hội đồng', 'Hội đồng nhân dân', 'Hội đồng, Hội đồng nhân dân'],
  ])('%s of %s', (office, unit, line) => expect(officeAtUnit(office, unit)).toBe(line))

  it('keeps every word of the body in its order, and says it after the office', () => {
    const words = fc.array(fc.constantFrom('Phó', 'Chủ', 'tịch', 'Hội', 'đồng', 'Ban', 'Sở', 'Nội', 'vụ'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, words, (office, unit) => {
        const line = officeAtUnit(office.join(' '), unit.join(' ')).toLocaleLowerCase('vi')
        expect(line).toContain(unit.join(' ').toLocaleLowerCase('vi'))
        expect(line.startsWith((office[0] ?? '').toLocaleLowerCase('vi'))).toBe(true)
      }),
    )
  })
})
