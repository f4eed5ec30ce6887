import { describe, expect, test } from 'vitest'
import { judgeList } from '../support/judge-list'
import { type BookCell, makeBook } from '../support/make-book'

const n = (value: number) => ({ n: value })
const heads = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại']
const judge = (rows: BookCell[][]) => judgeList('a.xlsx', makeBook([{ name: 'Sheet1', rows }]))
const one = async (name: string, office = 'Chuyên viên', unit = 'Sở Y tế', phone = '') =>
  (await judge([heads, [n(1), name, office, unit, phone]])).items.at(-1) as Awaited<
    ReturnType<typeof judge>
  >['items'][number]

describe('degrees, orders, ranks and honours are no part of a name', () => {
  test.each([
    ['Luật sư Nguyễn Đăng Trừng', 'Luật sư', 'Nguyễn Đăng Trừng'],
    ['Dược sĩ CKI Phạm Thị Ánh', 'Dược sĩ CKI', 'Phạm Thị Ánh'],
    ['Bác sỹ chuyên khoa II Lê Minh Trí', 'Bác sỹ chuyên khoa II', 'Lê Minh Trí'],
    ['Phó Giáo sư, Tiến sĩ Đỗ Văn Dũng', 'Phó Giáo sư Tiến sĩ', 'Đỗ Văn Dũng'],
    ['Thiếu tướng, TS Lê Đông Phong', 'Thiếu tướng TS', 'Lê Đông Phong'],
    ['Đ/c Đại tá, ThS. Võ Văn Tám', 'Đại tá ThS.', 'Võ Văn Tám'],
    ['Thượng úy QNCN Đỗ Thị Hạnh', 'Thượng úy QNCN', 'Đỗ Thị Hạnh'],
    ['Thầy thuốc Ưu tú Trần Văn Sáu', 'Thầy thuốc Ưu tú', 'Trần Văn Sáu'],
    ['Mẹ Việt Nam Anh hùng Nguyễn Thị Rành', 'Mẹ Việt Nam Anh hùng', 'Nguyễn Thị Rành'],
    ['Hoà thượng TS. Thích Nhật Từ', 'Hoà thượng TS.', 'Thích Nhật Từ'],
    ['Linh mục Giuse Nguyễn Văn Hiến', 'Linh mục', 'Giuse Nguyễn Văn Hiến'],
    ['Nữ tu Têrêsa Trần Kim Hương', 'Nữ tu', 'Têrêsa Trần Kim Hương'],
    ['Cụ Lê Văn Mười', 'Cụ', 'Lê Văn Mười'],
  ])('%s', async (cell, titles, fullName) => {
    const item = await one(cell)
    expect(item.verdict, item.reasons.join()).toBe('new')
    expect(item.values).toMatchObject({ titles, fullName })
  })

  test.each([
    ['Ông (Bà): Ngô Thị Thu', '', 'Ngô Thị Thu'],
    ['Ông(bà) Nguyễn Mười Tám', '', 'Nguyễn Mười Tám'],
    ['Ô Nguyễn Mười Lăm', 'Ông', 'Nguyễn Mười Lăm'],
    ['B Nguyễn Thị Bảy', 'Bà', 'Nguyễn Thị Bảy'],
    ['Mr. Kim Sung Ho', 'Ông', 'Kim Sung Ho'],
    ['Vũ Thị Bà', '', 'Vũ Thị Bà'],
  ])('%s', async (cell, honorific, fullName) => {
    const item = await one(cell)
    expect(item.verdict, item.reasons.join()).toBe('new')
    expect([item.values.honorific ?? '', item.values.fullName]).toEqual([honorific, fullName])
  })
})

describe('what is nobody’s name never becomes somebody in silence', () => {
  test.each([
    'Chưa gửi',
    'Theo giấy mời',
    'Không cử',
    'đang chờ',
    'Không có người đi',
    '02 người',
    'Lái xe',
    'Nhóm phóng viên',
  ])('refused: %s', async (cell) => expect((await one(cell)).verdict).toBe('rejected'))

  test.each([
    'Ví dụ: Nguyễn Văn Bình',
    'Ng. Văn Tâm',
    'N.V. Tài',
    'C Hoa',
    'Bà Ba',
    'Anh nuôi trưởng',
    'Trần Văn Hai/Trần Văn Ba',
    'Trần Văn Hai -> Trần Văn Ba',
    'Trần Văn Tư hoặc Trần Văn Năm',
    'Nguyễn Tấn Bỉnh + 1 chuyên viên',
  ])('asked about: %s', async (cell) => expect((await one(cell)).verdict).toBe('doubtful'))

  test('the name of a form’s example is said and not held up', async () => {
    const item = await one('Nguyễn Văn A')
    expect(item.verdict).toBe('new')
    expect(item.reasons.join()).toContain('giống tên mẫu của biểu')
  })

  test('who comes along is kept as a note and not in the name', async () => {
    expect((await one('Nguyễn Tấn Bỉnh + 1 chuyên viên')).values).toMatchObject({
      fullName: 'Nguyễn Tấn Bỉnh',
      note: 'Trong ô họ tên: 1 chuyên viên',
    })
  })

  test.each(['Y Bhiăng Niê', 'H’Hen Niê', 'K’ Brơi', 'Lê Thị Ý', 'Thích Nữ Như Ý', 'Bá Trọng'])(
    'left in peace: %s',
    async (cell) => expect((await one(cell)).verdict).toBe('new'),
  )
})

describe('cells of office and unit', () => {
  test.each(['-', '…', 'N/A', 'chưa rõ', '?', '0'])('%s is none', async (cell) => {
    const { values, verdict } = await one('Lê Văn Ân', cell, cell)
    expect([verdict, values.office, values.unit]).toEqual(['new', undefined, undefined])
  })

  test.each([
    ['Sở Du lịch', 'Trưởng phòng'],
    ['12/5/2019', 'Sở Y tế'],
    ['a@b.vn', 'Sở Y tế'],
    ['Giám đốc', '0903111222'],
    ['Nguyễn Văn Hùng', 'Sở Y tế'],
    ['Giám đốc', '1'],
  ])('shifted cells are asked about: %s | %s', async (office, unit) => {
    const item = await one('Lê Văn Ân', office, unit)
    expect(item.verdict).toBe('doubtful')
    expect(item.reasons.join()).toContain('lệch cột')
  })

  test.each([
    ['Chánh Văn phòng', 'Chánh Văn phòng', ''],
    ['Chánh Văn phòng UBND Thành phố', 'Chánh Văn phòng', 'UBND Thành phố'],
    ['Phó Chánh Thanh tra Sở Xây dựng', 'Phó Chánh Thanh tra', 'Sở Xây dựng'],
    ['Phó Giám đốc Sở', 'Phó Giám đốc Sở', ''],
    ['Chuyên viên Văn phòng Sở', 'Chuyên viên Văn phòng Sở', ''],
    ['Trưởng Công an Quận 5', 'Trưởng Công an', 'Công an Quận 5'],
    ['Hiệu trưởng Trường THPT Lê Quý Đôn', 'Hiệu trưởng', 'Trường THPT Lê Quý Đôn'],
    [
      'Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy Quận 1',
      'Ủy viên Ban Thường vụ Thành ủy, Bí thư',
      'Quận ủy Quận 1',
    ],
    [
      'Bí thư Đảng ủy, Chủ tịch HĐQT Tổng Công ty Địa ốc Sài Gòn',
      'Bí thư Đảng ủy, Chủ tịch HĐQT',
      'Tổng Công ty Địa ốc Sài Gòn',
    ],
  ])('both in one: %s', async (cell, office, unit) => {
    const { items } = await judge([
      ['STT', 'Họ và tên', 'Chức vụ, đơn vị công tác'],
      [n(1), 'Lê Văn Ân', cell],
    ])
    const { values } = items.at(-1) as (typeof items)[number]
    expect([values.office ?? '', values.unit ?? '']).toEqual([office, unit])
  })

  test('two spellings of one list that may be one body are named', async () => {
    const units = ['Sở Giáo dục và Đào tạo', 'Sở Giáo dục Đào tạo', 'UBND Quận 3', 'UBDN Q.3', 'UBND Quận 13']
    const rows = units.map((unit, i) => [n(i + 1), `Lê Văn ${['Ân', 'Bình', 'Cảnh', 'Duy', 'Em'][i]}`, 'CV', unit])
    const told = (await judge([heads, ...rows])).items.map((i) => /gần giống “(.*?)”/.exec(i.reasons.join())?.[1])
    expect(told).toEqual([undefined, undefined, 'Sở Giáo dục và Đào tạo', undefined, undefined, undefined])
  })

  test('capitals become what a letter prints', async () => {
    const { values } = await one('LÊ VĂN ÂN', 'PHÓ CHỦ TỊCH HỘI ĐỒNG', 'HỘI ĐỒNG TĐKT TRUNG ƯƠNG')
    expect(values).toMatchObject({ office: 'Phó Chủ tịch Hội đồng', unit: 'Hội đồng TĐKT Trung ương' })
  })

  test.each([
    ['0903,111,223', '0903111223', ''],
    ['28382911', '28382911', 'thiếu hoặc thừa chữ số'],
  ])('telephone %s', async (typed, phone, hint) => {
    const item = await one('Lê Văn Ân', 'CV', 'Sở Y tế', typed)
    expect(item.values.phone).toBe(phone)
    expect(item.reasons.join()).toContain(hint)
  })
})

test('totals over three cells and the number of a page are nobody and no group', async () => {
  const { items } = await judge([
    heads,
    [n(1), 'Lê Văn Ân', 'CV', 'Sở Y tế'],
    [null, 'Trang 1/2'],
    [n(2), 'Lê Văn Bình', 'CV', 'Sở Y tế'],
    ['Tổng số:', { formula: 'COUNTA(B2:B4)', value: 2 }, 'người'],
  ])
  expect(items.map((i) => i.verdict)).toEqual(['heading', 'new', 'heading', 'new', 'heading'])
  expect(items[3]?.values.category ?? '').toBe('')
})
