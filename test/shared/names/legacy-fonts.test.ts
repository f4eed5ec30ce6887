import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLegacy, encodeLegacy, isSyllable, vietnameseShare } from '../../../shared/names/legacy-fonts'

const small = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
const capital = small.toLocaleUpperCase('vi')
const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 7 })
const upper = (text: string) => text.toLocaleUpperCase('vi')
const plain = 'bcdđghklmnpqrstvxăâêôơưae'

describe('old fonts there and back', () => {
  test('VNI: any Vietnamese text, capitals and all', () => {
    fc.assert(
      fc.property(fc.array(word(small + capital), { minLength: 1, maxLength: 8 }), (words) => {
        // Two letters can meet that VNI writes as one with its mark; such pairs are no Vietnamese.
        const text = words.join(' ')
        fc.pre(!/[aeoôơuưy][ìíĩỉịơôưăâêáàạảãấầậẩẫắằặẳẵéèẹẻẽếềệểễóòọỏõốồộổỗớờợởỡúùụủũứừựửữýỳỵỷỹđ]/iu.test(text))
        expect(decodeLegacy(encodeLegacy(text, 'vni'), 'vni')).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('VNI: every syllable of real names', () => {
    const text =
      'Nguyễn Thị Thuý Hường, Ưng Ỷ Lan, Đỗ Quý Khoát, Huỳnh Ngọc Ấn, Trần Ý Nhi, Lý Ỵ, Ngô Ất, ỦY BAN NHÂN DÂN, nghĩa vụ, chỉ thị, quyết định'
    expect(decodeLegacy(encodeLegacy(text, 'vni'), 'vni')).toBe(text)
  })

  test('TCVN3: small words, words with a plain capital, words all in capitals', () => {
    const lower = word(small)
    const named = fc.tuple(fc.constantFrom(...plain), word(small)).map(([a, b]) => upper(a) + b)
    const consonant = fc.constantFrom(...'bcdghklmnpqrstvx')
    const shouted = fc.tuple(consonant, consonant, word(small)).map(([a, b, c]) => upper(a + b + c))
    fc.assert(
      fc.property(fc.array(fc.oneof(lower, shouted), { minLength: 1, maxLength: 8 }), (words) => {
        const text = `và ${words.join(' ')}`
        expect(decodeLegacy(encodeLegacy(text, 'tcvn3'), 'tcvn3')).toBe(text)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 6 }), (words) => {
        fc.pre(words.every((w) => /[a-z]/.test(w.slice(1))))
        const text = words.join(' ')
        expect(decodeLegacy(encodeLegacy(text, 'tcvn3'), 'tcvn3')).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('what every office has seen', () => {
    expect(decodeLegacy('NguyÔn V¨n Hïng', 'tcvn3')).toBe('Nguyễn Văn Hùng')
    expect(decodeLegacy('NGUYÔN V¡N HïNG', 'tcvn3')).toBe('NGUYỄN VĂN HÙNG')
    expect(decodeLegacy('Lª V¨n T¸m', 'tcvn3')).toBe('Lê Văn Tám')
    expect(decodeLegacy('Lª V¡N T¸M', 'tcvn3')).toBe('LÊ VĂN TÁM')
    expect(decodeLegacy('TrÇn ThÞ Ên', 'tcvn3')).toBe('Trần Thị Ấn')
    expect(decodeLegacy('Phã Gi¸m ®èc', 'tcvn3')).toBe('Phó Giám đốc')
    expect(decodeLegacy('Nguyeãn Vaên Huøng', 'vni')).toBe('Nguyễn Văn Hùng')
    expect(decodeLegacy('NGUYEÃN VAÊN HUØNG', 'vni')).toBe('NGUYỄN VĂN HÙNG')
    expect(decodeLegacy('Phoù Giaùm ñoác', 'vni')).toBe('Phó Giám đốc')
  })
})

test('syllables of Vietnamese are told from the letters an old font leaves', () => {
  for (const w of 'Nguyễn Trương Huỳnh Quỳnh Khuyến nghiêng thuở quá giữa uỷ uý ất ưu khuỷu ngoằn oách Ỷ'.split(' '))
    expect([w, isSyllable(w)]).toEqual([w, true])
  for (const w of ['NguyÔn', 'Hïng', 'ThÞ', 'Vaên', 'Nguyeãn', 'Huøng', 'ñoác'])
    expect([w, isSyllable(w)]).toEqual([w, false])
  expect(vietnameseShare('Sở Giáo dục và Đào tạo').share).toBe(1)
})
