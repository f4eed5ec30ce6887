import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareByGivenName, givenNameKeys } from '../../../shared/names/order'
import { createSearchIndex, type SearchEntry } from '../../../shared/names/search-index'
import { fold } from '../../../shared/names/text'
import { plainSearch } from './search-reference'

const syllables =
  "Nguyễn Nguyên Trần Lê Phạm Huỳnh Vũ Đặng Đỗ Văn Vân Thị Hữu Minh Ngọc Đức Đúc An Ân Ấn Hà Hạ Hòa Hoà Hoa Đường Duong Dương Thúy Thuý Anh Ánh K'Brơi H'Hen Ông Y Mỹ Lan Nam Bình".split(
    ' ',
  )
const syllable = fc.constantFrom(...syllables)
const name = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
const unit = fc.constantFrom('Sở Nội vụ', 'Sở Y tế', 'UBND Q.3', 'UBND Quận 10', 'Đơn vị Vân Đồn', '')
const person = fc.record({
  fullName: name,
  unit,
  unitAliases: fc.constantFrom<string[]>([], ['SNV'], ['Ủy ban Quận Ba']),
  office: fc.constantFrom('Giám đốc', 'Chuyên viên', 'Phó Giám đốc Sở', ''),
  phone: fc.constantFrom('0912345678', '0912 000 111', '(028) 3829 1234', ''),
  code: fc.constantFrom('1234567', '1239999', '0912345', ''),
})
const people = fc
  .array(person, { maxLength: 40 })
  .map((list): SearchEntry[] => list.map((p, n) => ({ ...p, id: `p${n}` })))

const strip = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')
/** What people type: parts of names with or without marks, unfinished, out of order, initials, numbers, keys without the input method. */
const query = fc.oneof(
  fc
    .array(fc.oneof(syllable, unit, fc.constantFrom('nội', 'sở', 'giám', 'quan', '3')), { minLength: 1, maxLength: 4 })
    .chain((parts) => {
      const whole = parts.join(' ')
      return fc.nat(whole.length).map((cut) => whole.slice(0, cut))
    })
    .chain((text) => fc.constantFrom(text, strip(text).toLowerCase(), text.toLowerCase(), text.normalize('NFD'))),
  fc.constantFrom('nvd', 'nt', 'ltha', 'nguyeenx vawn dduwcs', 'nguye64n d9u7c1', 'huowng', 'dduwowng', 'hoaf'),
  fc.constantFrom('0912', '1234567', '123', '028', '3', '912', '0912345'),
  fc.constantFrom('nguyenx duc', 'ngyuen', 'thuyy', 'binj nam', 'zzz', 'xx', ' ', '-', 'á'),
  fc.string({ maxLength: 6 }),
)

describe('search', () => {
  test('finds what the plain rule finds, in its order, for any names and anything typed', () => {
    fc.assert(
      fc.property(people, fc.array(query, { minLength: 1, maxLength: 6 }), fc.nat(50), (list, typed, limit) => {
        const index = createSearchIndex(list)
        for (const text of typed) expect(index.search(text, { limit })).toEqual(plainSearch(list, text, limit))
      }),
      { numRuns: 500 },
    )
  })

  test('and goes on doing so while people are put in, changed and taken out between keystrokes', () => {
    const step = fc.oneof(
      fc.record({ act: fc.constant('put' as const), at: fc.nat(30), person }),
      fc.record({ act: fc.constant('remove' as const), at: fc.nat(30) }),
      fc.record({ act: fc.constant('search' as const), text: query }),
    )
    fc.assert(
      fc.property(people, fc.array(step, { maxLength: 25 }), (list, steps) => {
        const index = createSearchIndex(list)
        index.warm()
        const now = new Map(list.map((e) => [e.id, e]))
        for (const s of steps) {
          if (s.act === 'put') {
            const entry = { ...s.person, id: `p${s.at}` }
            index.put(entry)
            now.set(entry.id, entry)
          } else if (s.act === 'remove') {
            index.remove(`p${s.at}`)
            now.delete(`p${s.at}`)
          } else expect(index.search(s.text)).toEqual(plainSearch([...now.values()], s.text, 50))
          expect(index.size).toBe(now.size)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('stays right when hundreds are put in beside a warm list', () => {
    const entry = (n: number): SearchEntry => ({ id: `p${n}`, fullName: `${syllables[n % 37]} ${syllables[n % 35]}` })
    const index = createSearchIndex(Array.from({ length: 300 }, (_, n) => entry(n)))
    index.warm()
    const list: SearchEntry[] = []
    for (let n = 0; n < 900; n++) {
      index.put(entry(n))
      list.push(entry(n))
      if (n % 100 === 99 && n >= 299) expect(index.search('an', { limit: 1000 })).toEqual(plainSearch(list, 'an', 1000))
    }
  })

  const index = createSearchIndex([
    { id: 'marked', fullName: 'Trần Duy Đường', unit: 'Sở Y tế' },
    { id: 'plain', fullName: 'Lê Thị Duong', unit: 'Sở Nội vụ' },
    { id: 'other', fullName: 'Vũ Thị Dương', unit: 'Sở Nội vụ' },
  ])
  test.each([
    ['đường', ['marked', 'plain', 'other']],
    ['đươ', ['marked', 'plain', 'other']],
    ['duong', ['plain', 'other', 'marked']],
    ['dương nội', ['other', 'plain']],
    ['nội dương', ['other', 'plain']],
  ])('marks rank and never leave anybody out: %s', (text, expected) =>
    expect(index.search(text).hits.map((h) => h.id)).toEqual(expected),
  )
})

describe('folding', () => {
  test('by table is folding by the rule, for any text', () => {
    const byRule = (s: string) =>
      s
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[đĐðÐɖƉ]/g, 'd')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const vietnamese = fc.array(fc.constantFrom(...syllables, '-', "'", '  ', '.', '3', 'ĐÐɖ')).map((p) => p.join(''))
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      vietnamese,
      vietnamese.map((t) => t.normalize('NFD')),
    )
    fc.assert(
      fc.property(any, (text) => {
        expect(fold(text)).toBe(byRule(text))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('list order', () => {
  test('by keys is list order by comparing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(name, name.map(strip), fc.string()), { maxLength: 40 }), (names) => {
        const keys = givenNameKeys(names)
        const byKey = names.map((n, i) => ({ n, key: keys[i] as string })).sort((a, b) => (a.key < b.key ? -1 : 1))
        expect(byKey.map(({ n }) => n)).toEqual([...names].sort(compareByGivenName))
      }),
    )
  })
})
