import { describe, expect, test } from 'vitest'
import {
  type Introducible,
  type IntroductionGroup,
  introduction,
  introductionChanges,
  usualIntroduction,
} from '../../../shared/agenda/introduction'
import { cuesOf } from '../../../shared/agenda/papers/mc-script'
import { officeAndUnit, spellOut } from '../../../shared/agenda/spoken'

describe('offices as they are read aloud', () => {
  test.each([
    ['PCT UBND TP.HCM', 'Phó Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh'],
    ['Trưởng Ban TĐKT TW', 'Trưởng Ban Thi đua - Khen thưởng Trung ương'],
    ['PGĐ Sở GD&ĐT', 'Phó Giám đốc Sở Giáo dục và Đào tạo'],
    ['Chủ tịch UBND Q.3', 'Chủ tịch Ủy ban nhân dân Quận 3'],
    ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Nội vụ'],
    ['Ủy viên BTV Thành ủy', 'Ủy viên Ban Thường vụ Thành ủy'],
  ])('%s', (written, spoken) => expect(spellOut(written)).toBe(spoken))

  test.each([
    [
      'Phó Chủ tịch Hội đồng',
      'Hội đồng Thi đua - Khen thưởng Trung ương',
      'Phó Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương',
    ],
    ['Trưởng ban', 'Ban Thi đua - Khen thưởng Trung ương', 'Trưởng Ban Thi đua - Khen thưởng Trung ương'],
    ['Chủ tịch', 'Thường trực Hội đồng nhân dân thành phố', 'Chủ tịch Hội đồng nhân dân thành phố'],
    ['Phó Bí thư Thường trực', 'Thường trực Thành ủy', 'Phó Bí thư Thường trực Thành ủy'],
    ['Giám đốc', 'Sở Y tế', 'Giám đốc Sở Y tế'],
    ['Giám đốc Sở Y tế', 'Sở Y tế', 'Giám đốc Sở Y tế'],
    ['Trưởng phòng Tổ chức cán bộ', 'Sở Tư pháp', 'Trưởng phòng Tổ chức cán bộ, Sở Tư pháp'],
    ['', 'Sở Y tế', 'Sở Y tế'],
  ])('%s of %s', (office, unit, spoken) => expect(officeAndUnit(office, unit)).toBe(spoken))
})

const groups: IntroductionGroup[] = [
  { id: 'tw', name: 'Lãnh đạo Trung ương', usual: 'name', press: false },
  { id: 'sn', name: 'Sở, ban, ngành', usual: 'group', press: false },
  { id: 'bc', name: 'Báo đài', usual: 'group', press: true },
]
const person = (id: string, subgroupId: string, more: Partial<Introducible> = {}): Introducible => ({
  id,
  honorific: 'Bà',
  titles: '',
  fullName: id,
  office: 'Giám đốc',
  unit: 'Sở Y tế',
  subgroupId,
  categoryId: null,
  isChair: false,
  state: 'self',
  ...more,
})
const read = (people: Introducible[], settings = usualIntroduction) =>
  introduction(people, groups, settings, 'presence')

describe('who is introduced', () => {
  test('leaders by name in their order, the chair last of them, the rest together, the press in its own words', () => {
    const list = read([
      person('chair', 'tw', { isChair: true }),
      person('guest', 'tw'),
      person('head', 'sn'),
      person('reporter', 'bc'),
    ])
    expect(list.named.map((p) => p.id)).toEqual(['guest', 'chair'])
    expect(list.named[0]?.text).toBe('Đồng chí guest, Giám đốc Sở Y tế')
    expect(list.groups.map((g) => [g.id, g.count])).toEqual([
      ['sn', 1],
      ['bc', 1],
    ])
    expect(list.groups[1]?.text).toMatch(/phóng viên/)
  })

  test('who has not come is not read; a substitute counts with the group, without the rank', () => {
    const list = read([person('late', 'tw', { state: 'absent' }), person('sent', 'tw', { state: 'substitute' })])
    expect(list.named).toEqual([])
    expect(list.missing.map((p) => [p.id, p.why])).toEqual([
      ['late', 'chưa có mặt'],
      ['sent', 'có người dự thay'],
    ])
    expect(list.groups).toMatchObject([{ id: 'tw', count: 1 }])
  })

  test('the office decides: a group by name, a person with the others, Ông and Bà as listed', () => {
    const settings = {
      ...usualIntroduction,
      ways: { sn: 'name' as const },
      people: { b: 'none' as const },
      address: 'listed' as const,
    }
    const list = read([person('a', 'sn'), person('b', 'sn')], settings)
    expect(list.named.map((p) => p.text)).toEqual(['Bà a, Giám đốc Sở Y tế'])
    expect(list.groups).toEqual([])
  })

  test('a late arrival, a leaver and a mended office show as changes of a frozen list', () => {
    const frozen = read([person('a', 'tw'), person('b', 'tw')])
    const now = read([
      person('a', 'tw', { office: 'Phó Giám đốc' }),
      person('b', 'tw', { state: 'absent' }),
      person('c', 'tw'),
      person('d', 'sn'),
    ])
    expect(introductionChanges(frozen, now)).toEqual([
      'Thêm: Đồng chí c, Giám đốc Sở Y tế.',
      'Bớt: Đồng chí b, Giám đốc Sở Y tế (chưa có mặt).',
      'Sửa: Đồng chí a, Giám đốc Sở Y tế → Đồng chí a, Phó Giám đốc Sở Y tế.',
      'Thêm giới thiệu chung: Các đồng chí đại biểu: Sở, ban, ngành.',
    ])
    expect(introductionChanges(now, now)).toEqual([])
  })
})

test('no cue is longer than a sheet, and no word is lost', () => {
  const long = `${'Một câu dài của lời dẫn. '.repeat(60)}Hết.`
  const lines = ['Ngắn.', long, 'x'.repeat(900), 'Cuối.']
  const cues = cuesOf(lines)
  for (const cue of cues) expect(cue.join('').length).toBeLessThanOrEqual(560)
  expect(cues.flat().join('').replace(/\s/g, '')).toBe(lines.join('').replace(/\s/g, ''))
})
