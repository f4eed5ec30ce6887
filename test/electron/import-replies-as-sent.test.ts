import { describe, expect, test } from 'vitest'
import type { RepliedPerson } from '../../shared/exchange/verdicts-replies'
import { judgeReplyList } from '../support/judge-list'
import { type BookCell, makeBook } from '../support/make-book'

const names = [
  'Nguyễn Văn Hùng|Sở Y tế',
  'Lê Thị Hoa|Sở Y tế',
  'Trần Văn Long|Sở Xây dựng',
  'Phạm Thị Mai|Sở Xây dựng',
  'Ông Xuân Bảo|Quận 5',
]
const people = names.map((text, i): RepliedPerson => {
  const [fullName = '', unit = ''] = text.split('|')
  const bare = { honorific: '', titles: '', office: '', phone: '', email: '', note: '' }
  return {
    ...bare,
    id: `p${i}`,
    code: '',
    fullName,
    unit,
    categoryId: null,
    roles: [],
    said: {},
    withdrawn: false,
    unitId: null,
    slot: null,
    slotLeadId: null,
    reply: null,
  }
})
const rowsOf = async (rows: BookCell[][], merges: [number, number, number, number][] = []) => {
  const { items } = await judgeReplyList('a.xlsx', makeBook([{ name: 'S', rows, merges }]), people)
  return items.filter((i) => i.verdict !== 'heading')
}
const heads = ['Họ và tên', 'Đơn vị', 'Phản hồi']

describe('replies as units really send them', () => {
  test('office, number and capitals beside a substitute', async () => {
    const rows = await rowsOf([
      ['Họ và tên', 'Đơn vị', 'Phản hồi', 'Người dự thay', 'Chức vụ người dự thay'],
      ['Nguyễn Văn Hùng', 'Sở Y tế', 'Cử người', 'Ông Lê Văn Ba - Phó Giám đốc (0903 111 222)', ''],
      ['Lê Thị Hoa', 'Sở Y tế', 'Cử người', 'BÀ LÊ THỊ BỐN', 'PHÓ TRƯỞNG PHÒNG'],
      ['Trần Văn Long', 'Sở Xây dựng', 'Dự', 'Không', ''],
      ['Phạm Thị Mai', 'Sở Xây dựng', 'ủy quyền cho đ/c Lê Văn Năm, Phó phòng (0903111223)', '', ''],
    ])
    expect(rows.map((r) => r.verdict)).toEqual(['new', 'new', 'new', 'new'])
    expect(rows[0]?.values).toMatchObject({
      substituteName: 'Lê Văn Ba',
      substituteOffice: 'Phó Giám đốc',
      substitutePhone: '0903111222',
    })
    expect(rows[1]?.values).toMatchObject({ substituteName: 'Lê Thị Bốn', substituteOffice: 'Phó Trưởng phòng' })
    expect(rows[2]?.values.substituteName).toBeUndefined()
    expect(rows[3]?.values).toMatchObject({
      substituteName: 'Lê Văn Năm',
      substituteOffice: 'Phó phòng',
      substitutePhone: '0903111223',
    })
  })

  test('an office behind the name, or a line under it, still finds the person', async () => {
    const rows = await rowsOf([
      heads,
      ['Ông Nguyễn Văn Hùng - Giám đốc', 'Sở Y tế', 'Có dự'],
      ['Lê Thị Hoa\nPhó Giám đốc', 'Sở Y tế', 'x'],
    ])
    expect(rows.map((r) => r.verdict)).toEqual(['new', 'new'])
  })

  test('a second person in the cell is not passed over in silence', async () => {
    const rows = await rowsOf([heads, ['Lê Thị Hoa, Nguyễn Văn Lạ', 'Sở Y tế', 'dự']])
    expect(rows[0]).toMatchObject({ verdict: 'doubtful' })
    expect(rows[0]?.reasons.join()).toContain('“Nguyễn Văn Lạ”')
  })

  test('Ông that is a family is told by the list of delegates, where honorifics are mixed', async () => {
    const rows = await rowsOf([
      heads,
      ['Ông Nguyễn Văn Hùng', 'Sở Y tế', 'dự'],
      ['Bà Lê Thị Hoa', 'Sở Y tế', 'dự'],
      ['Trần Văn Long', 'Sở Xây dựng', 'dự'],
      ['Phạm Thị Mai', 'Sở Xây dựng', 'dự'],
      ['Ông Xuân Bảo', 'Quận 5', 'Vắng'],
    ])
    expect(rows.at(-1)).toMatchObject({ verdict: 'new', matches: [{ id: 'p4' }] })
  })

  test('one answer merged over the people of a unit, or repeated by a mark, holds for each', async () => {
    const rows = await rowsOf(
      [
        heads,
        ['Nguyễn Văn Hùng', 'Sở Y tế', 'Dự'],
        ['Lê Thị Hoa', null, null],
        ['Trần Văn Long', 'Sở Xây dựng', 'Vắng'],
        ['Phạm Thị Mai', 'nt', 'nt'],
      ],
      [
        [1, 1, 2, 1],
        [1, 2, 2, 2],
      ],
    )
    expect(rows.map((r) => r.values.reply)).toEqual(['Dự', 'Dự', 'Vắng', 'Vắng'])
  })

  test.each([
    ['Không nhận được giấy mời', 'unchanged', undefined],
    ['không thấy trả lời', 'unchanged', undefined],
    ['gọi 3 lần không nghe máy', 'unchanged', undefined],
    ['Có thể tham dự', 'rejected', undefined],
    ['Nếu thu xếp được sẽ dự', 'rejected', undefined],
    ['Đã nghỉ hưu', 'rejected', undefined],
    ['Không dự, không cử người thay', 'new', 'Vắng'],
    ['Rất tiếc không tham gia được', 'new', 'Vắng'],
    ['Chắc chắn dự', 'new', 'Dự'],
    ['Không bận, sẽ dự', 'new', 'Dự'],
    ['Không thể tham dự do đi công tác Hà Nội', 'new', 'Vắng'],
  ])('a sentence is understood, or is not taken: %s', async (sentence, verdict, reply) => {
    const [row] = await rowsOf([heads, ['Nguyễn Văn Hùng', 'Sở Y tế', sentence]])
    expect(row?.verdict, row?.reasons.join()).toBe(verdict)
    if (reply) expect(row?.values.reply).toBe(reply)
  })
})
