import { describe, expect, test } from 'vitest'
import { duplicateHint, findDuplicates } from '../../../shared/names/duplicates'
import { collationSelfTest, compareByGivenName, compareText } from '../../../shared/names/order'
import { readNameColumn, readPersonName, splitName } from '../../../shared/names/person-name'
import { isPhone, readPhone, saysNone } from '../../../shared/names/phone'
import { createSearchIndex } from '../../../shared/names/search-index'
import { cleanText, fold, toneKey } from '../../../shared/names/text'
import { decodeTyping } from '../../../shared/names/typing'
import { unitKey } from '../../../shared/names/units'

describe('order', () => {
  test('tên, họ, đệm, token by token', () => {
    expect(collationSelfTest()).toBe(true)
    expect(['Hà Văn Ân', 'Hạ Văn An', 'Ha Văn Bình', 'Hà Văn An'].sort(compareByGivenName)).toEqual([
      'Hà Văn An',
      'Hạ Văn An',
      'Hà Văn Ân',
      'Ha Văn Bình',
    ])
    expect(['Quận 10', 'Quận 2', 'Quận 1'].sort(compareText)).toEqual(['Quận 1', 'Quận 2', 'Quận 10'])
  })
})

describe('names', () => {
  test.each([
    ['Ông Ông Đình Kiên', 'Ông', 'Ông Đình Kiên'],
    ['Bà Trần Thị Lan', 'Bà', 'Trần Thị Lan'],
    ['TS. Nguyễn Văn An', '', 'Nguyễn Văn An'],
    ['Đ/c Lê Bà Thầy', 'Đồng chí', 'Lê Bà Thầy'],
    ['Đại tá Phạm Văn Bình', '', 'Phạm Văn Bình'],
    ['PGS.TS. Đỗ Thị Hà', '', 'Đỗ Thị Hà'],
    ['TRẦN THỊ BÌNH', '', 'Trần Thị Bình'],
    ["K'BRƠI", '', "K'Brơi"],
  ])('%s', (raw, honorific, fullName) => expect(readPersonName(raw)).toMatchObject({ honorific, fullName }))
  test('a family name Ông stays whole where the list uses no honorifics', () => {
    expect(
      readNameColumn(['Ông Đình Kiên', 'Nguyễn Văn An', 'Lê Thị Hoa', 'Trần Bình']).map((n) => n.fullName)[0],
    ).toBe('Ông Đình Kiên')
    expect(readNameColumn(['Ông Ông Đình Kiên', 'Bà Lê Thị Hoa', 'Ông Trần Bình']).map((n) => n.fullName)).toEqual([
      'Ông Đình Kiên',
      'Lê Thị Hoa',
      'Trần Bình',
    ])
  })
  test('parts', () =>
    expect(splitName('Tôn Nữ Thị Ngọc Trâm')).toEqual({ family: 'Tôn Nữ', middle: 'Thị Ngọc', given: 'Trâm' }))
})

describe('text', () => {
  test('clean', () => {
    expect(cleanText('  Nguye\u0302\u0303n\u00a0Va\u0306n\u200b  A ')).toBe('Nguyễn Văn A')
    expect(fold('Đào Ðức')).toBe('dao duc')
    expect(toneKey('Hoà')).toBe(toneKey('Hòa'))
  })
  test.each([
    ['nguyeenx vawn dduwcs', 'nguyen van duc'],
    ['nguye64n va8n d9u7c1', 'nguyen van duc'],
    ['huowng', 'huong'],
    ['xuaan', 'xuan'],
    ['traanf', 'tran'],
  ])('%s', (typed, meant) => expect(decodeTyping(fold(typed))).toBe(meant))
})

describe('units', () => {
  test.each([
    ['UBND Q.3', 'Ủy ban nhân dân Quận 3'],
    ['Uỷ ban nhân dân quận 03', 'Ủy ban nhân dân Quận 3'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở GDĐT TP.HCM', 'Sở Giáo dục và Đào tạo'],
    ['LĐLĐ TP', 'Liên đoàn Lao động thành phố'],
    ['UB MTTQ TP', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố'],
    ['Hội đồng TĐKT thành phố', 'Hội đồng Thi đua - Khen thưởng thành phố'],
  ])('%s', (a, b) => expect(unitKey(a)).toBe(unitKey(b)))
  test('different districts stay different', () => expect(unitKey('UBND Quận 3')).not.toBe(unitKey('UBND Quận 4')))
  test('the central council is not the city council', () =>
    expect(unitKey('Hội đồng Thi đua - Khen thưởng Trung ương')).not.toBe(
      unitKey('Hội đồng Thi đua - Khen thưởng thành phố'),
    ))
})

describe('phones', () => {
  test.each([
    ['912345678', '0912345678', true],
    ['+84 912 345 678', '0912345678', false],
    ['0912.345.678', '0912345678', false],
    ['(028) 3829 1234', '02838291234', false],
    ['0912345678 - 0913456789', '0912345678', false],
    ['0903123456/ 0904123456', '0903123456', false],
  ])('%s', (raw, phone, repaired) => expect(readPhone(raw)).toMatchObject({ phone, repaired }))
})

describe('search', () => {
  const index = createSearchIndex([
    { id: '1', fullName: 'Nguyễn Văn Đức', unit: 'Sở Nội vụ', code: '1234567', phone: '0912345678' },
    { id: '2', fullName: 'Đức Thị Nguyên', unit: 'UBND Q.3' },
    { id: '3', fullName: 'Trần Duy Đường', unit: 'Sở Y tế' },
    { id: '4', fullName: 'Lê Thị Duong', unit: 'Sở Nội vụ' },
  ])
  const ids = (text: string) => index.search(text).hits.map((h) => h.id)
  test.each([
    ['duc', ['1', '2']],
    ['đức sở nội vụ', ['1']],
    ['nvd', ['1']],
    ['1234567', ['1']],
    ['0912', ['1']],
    ['đường', ['3', '4']],
    ['uy ban nhan dan quan 3', ['2']],
    ['nguyeenx vawn dduwcs', ['1']],
    ['nguyen van dux', ['1']],
    ['zzz', []],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected))
  test('typing on narrows, deleting widens', () => {
    expect([ids('d'), ids('du'), ids('duo'), ids('du')].map((x) => x.length)).toEqual([4, 4, 2, 4])
  })
})

describe('duplicates', () => {
  const p = (id: string, fullName: string, unit: string, phone = '') => ({
    id,
    fullName,
    unit,
    office: '',
    phone,
    email: '',
  })
  test('are symmetric and ranked', () => {
    const a = p('1', 'Nguyễn Văn An', 'UBND Q.3')
    const b = p('2', 'Nguyen Van An', 'Ủy ban nhân dân Quận 3')
    expect(duplicateHint(a, b)).toBe('same-name-and-unit')
    expect(duplicateHint(b, a)).toBe('same-name-and-unit')
    expect(
      findDuplicates([a, b, p('3', 'Lê Bình', 'Sở Y tế', '0912'), p('4', 'Trần Hà', 'Sở Y tế', '0912')]).map(
        (d) => d.kind,
      ),
    ).toEqual(['same-phone', 'same-name-and-unit'])
  })
})

describe('a cell of telephones without a number', () => {
  test.each(['không rõ', 'Không', 'ko có', 'chưa có', 'Chưa cập nhật', '-', '–', 'x', '0', 'N/A', '...', '?'])(
    '%s says that there is none',
    (text) => {
      expect(saysNone(text)).toBe(true)
      expect(isPhone(text)).toBe(false)
    },
  )
  test.each(['0903 123 456', 'gọi qua văn thư', 'số của chồng', 'Không quân', '3829 1234'])(
    '%s says something',
    (text) => expect(saysNone(text)).toBe(false),
  )
})
