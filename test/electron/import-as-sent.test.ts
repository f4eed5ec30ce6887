import { describe, expect, test } from 'vitest'
import { judgeList } from '../support/judge-list'
import { type BookCell, type BookSheet, makeBook } from '../support/make-book'

type Row = BookCell[]
const n = (value: number) => ({ n: value })
const heads = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại']
const book = (rows: Row[], more: Partial<BookSheet> = {}) => makeBook([{ name: 'Sheet1', rows, ...more }])
const judge = (rows: Row[], more?: Partial<BookSheet>) => judgeList('a.xlsx', book(rows, more))

/** People as `name | office | unit | phone`, in the order of the file, with the verdict where it is not `new`. */
async function people(rows: Row[], more?: Partial<BookSheet>) {
  const { items } = await judge(rows, more)
  return items
    .filter((i) => i.verdict !== 'heading')
    .map(({ verdict, values: v }) =>
      [
        verdict === 'new' ? '' : `${verdict}:`,
        v.honorific,
        v.titles,
        v.fullName,
        '|',
        v.office,
        '|',
        v.unit,
        '|',
        v.phone,
      ]
        .filter((t) => t !== undefined && t !== '')
        .join(' ')
        .replace(/( \|)+$/, ''),
    )
}
const oneName = async (name: string, office = '') => {
  const { items } = await judge([heads, [n(1), name, office, 'Sở Y tế', '']])
  return items.at(-1) as (typeof items)[number]
}

describe('what stands beside a name in its cell goes where it belongs', () => {
  const offices: [string, string, string][] = [
    ['Ông Nguyễn Văn Hùng - Giám đốc', 'Nguyễn Văn Hùng', 'Giám đốc'],
    ['Bà Lê Thị Hoa – Phó Giám đốc', 'Lê Thị Hoa', 'Phó Giám đốc'],
    ['Trần Văn Long, Chánh Văn phòng', 'Trần Văn Long', 'Chánh Văn phòng'],
    ['Phạm Thị Mai (Trưởng phòng)', 'Phạm Thị Mai', 'Trưởng phòng'],
    ['Đ/c Võ Văn Kiên\nPhó Trưởng phòng', 'Võ Văn Kiên', 'Phó Trưởng phòng'],
    ['Đ/c: Hồ Văn Nam, PGĐ', 'Hồ Văn Nam', 'PGĐ'],
    ['PGS, TS. Đỗ Minh Tâm - Viện trưởng', 'Đỗ Minh Tâm', 'Viện trưởng'],
  ]
  for (const [cell, name, office] of offices)
    test(cell.replace('\n', ' ⏎ '), async () => {
      const item = await oneName(cell)
      expect(item.verdict).toBe('new')
      expect(item.values).toMatchObject({ fullName: name, office })
      expect(item.reasons.join()).toContain('đã chuyển sang chức vụ')
    })

  test('an office that has its column already is kept as a note', async () => {
    const item = await oneName('Trần Văn Long - Bí thư Đảng ủy', 'Chánh Văn phòng')
    expect(item.values).toMatchObject({ fullName: 'Trần Văn Long', office: 'Chánh Văn phòng', note: 'Bí thư Đảng ủy' })
  })

  test.each(['Nguyễn Văn Hùng\nĐT: 0903111222', 'Nguyễn Văn Hùng (0903 111 222)', 'Nguyễn Văn Hùng - 0903111222'])(
    'a telephone: %s',
    async (cell) => {
      expect((await oneName(cell)).values).toMatchObject({ fullName: 'Nguyễn Văn Hùng', phone: '0903111222' })
    },
  )

  test.each([
    'Lê Văn An và Nguyễn Thị Bình',
    'Lê Văn An - Nguyễn Thị Bình',
    'Lê Văn An\nNguyễn Thị Bình',
    'Lê Văn An; Nguyễn Thị Bình',
  ])('two people are never one: %s', async (cell) => {
    const item = await oneName(cell)
    expect(item.verdict).toBe('doubtful')
    expect(item.values.fullName).toBe('Lê Văn An')
    expect(item.reasons.join()).toContain('có 2 người trong một ô')
    expect(item.values.note).toContain('Nguyễn Thị Bình')
  })

  test('what nobody can place is a doubt, and is kept', async () => {
    const item = await oneName('Nguyễn Văn Bảy (Bảy Núi)')
    expect(item).toMatchObject({ verdict: 'doubtful', values: { fullName: 'Nguyễn Văn Bảy' } })
    expect(item.values.note).toContain('Bảy Núi')
  })

  test.each(['(chưa cử)', '...........', '01 chuyên viên', 'Giám đốc (hoặc Phó Giám đốc)'])(
    'nobody yet: %s',
    async (cell) => expect((await oneName(cell)).verdict).toBe('rejected'),
  )
})

describe('names as lists write them', () => {
  const read: [string, Record<string, string>][] = [
    ['Anh hùng LĐ Lê Văn Chín', { titles: 'Anh hùng LĐ', fullName: 'Lê Văn Chín' }],
    ['BS.CKII Lê Văn Một', { titles: 'BS.CKII', fullName: 'Lê Văn Một' }],
    ['Ông/Bà Lê Văn Hai', { fullName: 'Lê Văn Hai' }],
    ['Ô. Lê Văn Ba', { honorific: 'Ông', fullName: 'Lê Văn Ba' }],
    ['B. Lê Thị Bốn', { honorific: 'Bà', fullName: 'Lê Thị Bốn' }],
    ['Lê Văn Sáu (Nam)', { honorific: 'Ông', fullName: 'Lê Văn Sáu' }],
    ['Bà Lê Thị  Bảy.', { honorific: 'Bà', fullName: 'Lê Thị Bảy' }],
    ['Lê Văn Tám*', { fullName: 'Lê Văn Tám' }],
    ['HT. Thích Trí Quang', { titles: 'HT.', fullName: 'Thích Trí Quang' }],
    ['NGuyễn Văn HÙNG', { fullName: 'Nguyễn Văn Hùng' }],
    ['Nguyễn văn Hậu', { fullName: 'Nguyễn Văn Hậu' }],
    ['Nguyễn Văn\nHùng', { fullName: 'Nguyễn Văn Hùng' }],
    ['Nguyễn Thị Thùy-Dương', { fullName: 'Nguyễn Thị Thùy-Dương' }],
    ['K’ Brơi', { fullName: 'K’ Brơi' }],
    ['Nguyê\u0303n Va\u0306n Tấn', { fullName: 'Nguyễn Văn Tấn' }],
    // Alone in a list without honorifics: a family Ông is followed by other words.
    ['Ông Nguyễn Văn Tín', { honorific: 'Ông', fullName: 'Nguyễn Văn Tín' }],
    // A tone typed before the letter's own mark does not compose by itself.
    ['Nguyễn Văn Ta\u0301\u0302n', { fullName: 'Nguyễn Văn Tấn' }],
  ]
  for (const [cell, values] of read)
    test(cell.replace('\n', ' ⏎ '), async () => {
      const item = await oneName(cell)
      expect(item.verdict, item.reasons.join()).toBe('new')
      expect(item.values).toMatchObject(values)
      if (!values.honorific) expect(item.values.honorific ?? '').toBe('')
    })

  test('a name typed without any marks is asked about', async () => {
    expect(await oneName('Nguyen Van Hieu')).toMatchObject({ verdict: 'doubtful' })
    expect(await oneName('Mai Thanh Long')).toMatchObject({ verdict: 'new' })
  })

  test('a column Ông/Bà in the short words of lists', async () => {
    const rows = ['Nam', 'Ô', 'B', 'nữ', 'Mr', 'đ.c'].map((word, i) => [word, `Lê Văn ${'ABCDEG'[i]}ường`, 'Giám đốc'])
    expect(await people([['Ông/Bà', 'Họ và tên', 'Chức vụ'], ...rows])).toEqual(
      ['Ông', 'Ông', 'Bà', 'Bà', 'Ông', 'Đồng chí'].map((h, i) => `${h} Lê Văn ${'ABCDEG'[i]}ường | Giám đốc`),
    )
  })
})

describe('pages as units lay them out', () => {
  test('two lists side by side are both read', async () => {
    const head = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị']
    const rows = [
      [...head, null, ...head],
      [n(1), 'Nguyễn Văn Hùng', 'Trưởng phòng', 'Sở Y tế', null, n(3), 'Trần Văn Long', 'Chuyên viên', 'Sở Y tế'],
      [n(2), 'Lê Thị Hoa', 'Chuyên viên', 'Sở Y tế'],
    ]
    expect(await people(rows)).toEqual([
      'Nguyễn Văn Hùng | Trưởng phòng | Sở Y tế',
      'Lê Thị Hoa | Chuyên viên | Sở Y tế',
      'Trần Văn Long | Chuyên viên | Sở Y tế',
    ])
    const { notes, totals, items } = await judge(rows)
    expect(notes.join()).toContain('hai bảng đặt cạnh nhau')
    expect(Object.values(totals).reduce((a, b) => a + b)).toBe(items.length)
  })

  test('a page for each unit: the name of the page is the unit, and the clerk is told', async () => {
    const head = ['STT', 'Họ và tên', 'Chức vụ']
    const { items, notes } = await judgeList(
      'a.xlsx',
      makeBook([
        { name: 'Sở Y tế', rows: [head, [n(1), 'Nguyễn Văn Hùng', 'Giám đốc']] },
        { name: 'Quận 3', rows: [['DANH SÁCH ĐẠI BIỂU'], head, [n(1), 'Trần Văn Long', 'Chủ tịch']] },
        { name: 'Hội nghị', rows: [head, [n(1), 'Phạm Thị Mai', 'Chuyên viên']] },
      ]),
    )
    const units = items.filter((i) => i.verdict === 'new').map((i) => i.values.unit)
    expect(units).toEqual(['Sở Y tế', 'Quận 3', undefined])
    expect(notes.join('\n')).toMatch(/tất cả được hiểu là của “Sở Y tế”/)
    expect(notes.join('\n')).toMatch(/“Hội nghị” không ghi đơn vị của ai/)
  })

  test('a letterhead names the unit where it names only one', async () => {
    const under = (...head: Row[]) => people([...head, ['DANH SÁCH'], ['STT', 'Họ và tên'], [n(1), 'Trần Văn Long']])
    expect(await under(['SỞ DU LỊCH', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])).toEqual([
      'Trần Văn Long | | Sở Du lịch',
    ])
    expect(await under(['UBND QUẬN 3'], ['PHÒNG NỘI VỤ'], ['VĂN PHÒNG'])).toEqual(['Trần Văn Long'])
  })

  test('people numbered in roman numerals are no groups, and those who sign are no people', async () => {
    const rows = [
      heads,
      ['I', 'Nguyễn Văn Hùng', 'Giám đốc', 'Sở Y tế', '0903111222'],
      ['II', 'Lê Thị Hoa', 'Phó Giám đốc', 'Sở Y tế', '0903111223'],
      ['III', 'Võ Văn Kiên'],
    ]
    expect(await people(rows)).toHaveLength(3)
    const signed = [
      heads,
      [n(1), 'Nguyễn Văn Hùng', 'Giám đốc', 'Sở Y tế'],
      [null, 'Cán bộ phụ trách', null, 'Giám đốc'],
      [null, '(Ký, ghi rõ họ tên)', null, '(Ký tên, đóng dấu)'],
      [null, 'Phạm Thị Mai', null, 'Trần Văn Long'],
    ]
    expect(await people(signed)).toEqual(['Nguyễn Văn Hùng | Giám đốc | Sở Y tế'])
  })

  test('the same heading twice: offices and notes are joined, any other column is named', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Chức vụ', 'Chức vụ', 'Phòng ban', 'Đơn vị', 'Ghi chú', 'Ghi chú'],
      [n(1), 'Nguyễn Văn Hùng', 'Giám đốc', 'Bí thư Đảng ủy', 'Phòng A', 'Sở Y tế', 'ăn chay', 'đi xe riêng'],
    ]
    const { items, notes } = await judge(rows)
    expect(items.at(-1)?.values).toMatchObject({ office: 'Giám đốc, Bí thư Đảng ủy', note: 'ăn chay; đi xe riêng' })
    expect(notes.join()).toContain('cột “Đơn vị” không được dùng vì cột “Phòng ban” đã là đơn vị')
  })

  test('hidden rows are read, and named', async () => {
    const { items, notes } = await judge([heads, [n(1), 'Nguyễn Văn Hùng', '', 'Sở Y tế'], [n(2), 'Lê Thị Hoa']], {
      hiddenRows: [2],
    })
    expect(items.filter((i) => i.verdict === 'new')).toHaveLength(2)
    expect(notes.join()).toContain('1 dòng đang bị ẩn hoặc bị lọc trong Excel (dòng 3)')
  })

  test('office and unit in one, in short words; a cell without a unit does not take the one above', async () => {
    const rows = ['PGĐ Sở Y tế', 'GĐ - Sở Xây dựng', 'PCT UBND Quận 3', 'Chuyên viên phòng Nội vụ'].map((text, i) => [
      n(i + 1),
      `Nguyễn Văn ${['Hùng', 'Khải', 'Long', 'Minh'][i]}`,
      text,
    ])
    expect(await people([['STT', 'Họ và tên', 'Chức vụ, đơn vị công tác'], ...rows])).toEqual([
      'Nguyễn Văn Hùng | PGĐ | Sở Y tế',
      'Nguyễn Văn Khải | GĐ | Sở Xây dựng',
      'Nguyễn Văn Long | PCT | UBND Quận 3',
      'Nguyễn Văn Minh | Chuyên viên phòng Nội vụ',
    ])
  })

  test('a name over two columns headed `Họ và` and `tên`', async () => {
    const rows = [
      ['STT', 'Họ và', 'tên', 'Chức vụ'],
      [n(1), 'Nguyễn Văn', 'Hùng', 'Giám đốc'],
    ]
    expect(await people(rows)).toEqual(['Nguyễn Văn Hùng | Giám đốc'])
  })
})

describe('cells that say something else than they seem to', () => {
  const phoneOf = async (phone: BookCell) => {
    const { items } = await judge([heads, [n(1), 'Nguyễn Văn Hùng', 'Giám đốc', 'Sở Y tế', phone]])
    return items.at(-1) as (typeof items)[number]
  }
  test.each([
    ['9.03111222E+8', '0903111222'],
    ['9,03111222E+08', '0903111222'],
    ['0903.111.226 (Zalo)', '0903111226'],
    ['01234567890', '01234567890'],
    ['như trên', undefined],
    ['#N/A', undefined],
  ])('a telephone %s', async (typed, phone) => {
    expect((await phoneOf(typed)).values.phone || undefined).toBe(phone)
  })

  test('digits that Excel has rounded away are not made up, and a short number says so', async () => {
    expect((await phoneOf('9,03E+08')).reasons.join()).toContain('không đọc được thành số điện thoại')
    expect((await phoneOf('090311122')).reasons.join()).toContain('thiếu hoặc thừa chữ số')
  })

  test.each(['0903111222, hung@a.vn', 'hung@a.vn\n0903111222'])('number and address in one cell: %s', async (cell) => {
    expect((await phoneOf(cell)).values).toMatchObject({ phone: '0903111222', email: 'hung@a.vn' })
  })

  test('marks for `the same` in all their shapes', async () => {
    const marks = ['nt', '"', '-nt-', 'như trên', 'N/T', '--//--', '″'.normalize(), '〃', "''", 'n.t']
    const rows = marks.map((mark, i) => [
      n(i + 2),
      `Hồ Thị ${'Lan Mai Nga Oanh Phượng Quế Sen Tuyết Uyên Vân'.split(' ')[i]}`,
      mark,
      mark,
    ])
    const { items } = await judge([heads, [n(1), 'Nguyễn Văn Hùng', 'Giám đốc', 'Sở Y tế'], ...rows])
    for (const item of items.slice(1)) expect(item.values).toMatchObject({ office: 'Giám đốc', unit: 'Sở Y tế' })
  })

  test('formulas that failed leave nothing behind', async () => {
    const broken = (formula: string, value: string | number) => ({ formula, value })
    const { items } = await judge([
      heads,
      [n(1), 'Lê Thị Hoa', 'Phó Giám đốc', broken('VLOOKUP(1,2)', '#N/A')],
      [n(2), broken('X1', '#REF!'), 'Phó Giám đốc', 'Sở Y tế'],
      [n(3), 'Trần Văn Long', 'Chuyên viên', broken('Y1', 0)],
    ])
    expect(items.slice(1).map((i) => [i.verdict, i.values.unit || undefined])).toEqual([
      ['new', undefined],
      ['rejected', 'Sở Y tế'],
      ['new', undefined],
    ])
    expect(items[1]?.reasons.join()).toContain('lỗi công thức')
  })

  test('offices and units in capitals are spelt as a letter prints them', async () => {
    const rows = [
      [n(1), 'NGUYỄN THỊ ẤN', 'PHÓ GIÁM ĐỐC', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
      [n(2), 'ĐẶNG VĂN ƯU', 'CHỦ TỊCH', 'ỦY BAN NHÂN DÂN QUẬN TÂN BÌNH'],
      [n(3), 'LÊ VĂN TÁM', 'CVP', 'UBND'],
    ]
    expect(await people([heads, ...rows])).toEqual([
      'Nguyễn Thị Ấn | Phó Giám đốc | Sở Giáo dục và Đào tạo',
      'Đặng Văn Ưu | Chủ tịch | Ủy ban nhân dân Quận Tân Bình',
      'Lê Văn Tám | CVP | UBND',
    ])
  })
})
