import { expect, test } from 'vitest'
import { type BookCell, type BookSheet, makeBook } from '../support/make-book'
import { openTestDesk } from '../support/open-test-db'

const bk = 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố'
const tt = 'Tuyên truyền, tổ chức triển khai Chỉ thị số 34-CT/TW'
const nfd = (s: string) => s.normalize('NFD')
const S = (name: string, rows: BookCell[][], more: Partial<BookSheet> = {}): BookSheet => ({ name, rows, ...more })
const official: BookCell[][] = [
  ['ỦY BAN NHÂN DÂN QUẬN 3', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [null],
  ['DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN'],
  ['(Kèm theo Tờ trình số 12/TTr-UBND ngày 10/9/2019 của Ủy ban nhân dân Quận 3)'],
]
/** Lists of nominations as units send them. */
const variants = {
  'merged unit cells': [
    S(
      'DS',
      [
        ['STT', 'Đơn vị trình', 'Họ và tên', 'Chức vụ', 'Loại', 'Thành tích'],
        [{ n: 1 }, 'Sở Nội vụ', 'Bà Lê Thị Hoa', 'Chuyên viên', 'Cá nhân', tt],
        [{ n: 2 }, null, 'Ông Trần Văn Bình', 'Chuyên viên', 'Cá nhân', tt],
        [{ n: 3 }, null, 'Phòng Tổ chức', null, 'Tập thể', tt],
        [{ n: 4 }, 'Sở Y tế', 'Ông Vũ An', 'Bác sĩ', 'Cá nhân', tt],
      ],
      { merges: [[1, 1, 3, 1]] },
    ),
  ],
  'a letterhead with its tờ trình, sections, a total and a signature': [
    S('DS', [
      ...official,
      ['STT', 'Họ và tên / Tên tập thể', 'Chức vụ, đơn vị công tác', 'Tóm tắt thành tích'],
      ['I', 'TẬP THỂ (02)'],
      [{ n: 1 }, 'Phòng Nội vụ Quận 3', null, tt],
      [{ n: 2 }, 'Ủy ban nhân dân Phường 7', null, tt],
      ['II', 'CÁ NHÂN (02)'],
      [{ n: 1 }, 'Ông Nguyễn Văn An', 'Trưởng phòng Nội vụ', tt],
      [{ n: 2 }, 'Bà Lê Thị Mai', 'Công chức Văn hóa - Xã hội, Ủy ban nhân dân Phường 7', tt],
      ['Tổng cộng: 02 tập thể, 02 cá nhân'],
      [null, null, null, 'CHỦ TỊCH'],
      [null, null, null, 'Nguyễn Văn Kỳ'],
    ]),
  ],
  'a page of collectives, a page of people, a page of words': [
    S('Tập thể', [
      ['STT', 'Tên tập thể', 'Đơn vị trình', 'Thành tích'],
      [{ n: 1 }, 'Phòng Tổ chức', 'Sở Nội vụ', tt],
    ]),
    S('Cá nhân', [
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị trình', 'Thành tích'],
      [{ n: 1 }, 'Bà Lê Thị Hoa', 'Chuyên viên', 'Sở Nội vụ', tt],
      [{ n: 2 }, 'Ông Trần Bình', 'Chuyên viên', 'Sở Nội vụ', tt],
    ]),
    S('Ghi chú', [['Mọi thắc mắc liên hệ ông A']]),
  ],
  'decomposed letters and hard spaces': [
    S(nfd('Đề nghị'), [
      [nfd('STT'), nfd('Họ và tên'), nfd('Chức vụ'), nfd('Đơn vị trình'), nfd('Hình thức đề nghị')],
      [{ n: 1 }, nfd('Bà  Đặng\u00a0Thị Thảo '), nfd('Chuyên viên'), nfd('Sở Nội vụ'), nfd(bk)],
    ]),
  ],
  'units as roman lines': [
    S('DS', [
      ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức', 'Thành tích'],
      ['I', 'SỞ NỘI VỤ'],
      [{ n: 1 }, 'Bà Lê Thị Hoa', 'Chuyên viên', bk, tt],
      [{ n: 2 }, 'Ông Trần Bình', 'Chuyên viên', bk, tt],
      ['II', 'SỞ Y TẾ'],
      [{ n: 1 }, 'Ông Vũ An', 'Bác sĩ', bk, tt],
      ['Cộng', '3 cá nhân'],
    ]),
  ],
  'a column for each form, with crosses': [
    S('DS', [
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Bằng khen UBND TP', 'Bằng khen Thủ tướng', 'Thành tích'],
      [{ n: 1 }, 'Bà Lê Thị Hoa', 'Chuyên viên', 'Sở Nội vụ', 'x', null, tt],
      [{ n: 2 }, 'Ông Trần Bình', 'Phó Giám đốc', 'Sở Nội vụ', null, 'x', tt],
    ]),
  ],
  'years of birth under Nam and Nữ': [
    S(
      'DS',
      [
        ['TT', 'Họ và tên', 'Năm sinh', null, 'Chức vụ', 'Đơn vị đề nghị', 'Hình thức khen thưởng'],
        [null, null, 'Nam', 'Nữ'],
        [{ n: 1 }, 'Lê Thị Hoa', null, { n: 1985 }, 'Chuyên viên', 'Sở Nội vụ', bk],
        [{ n: 2 }, 'Trần Bình', { n: 1979 }, null, 'Chuyên viên', 'Sở Nội vụ', bk],
      ],
      {
        merges: [
          [0, 2, 0, 3],
          [0, 0, 1, 0],
          [0, 1, 1, 1],
        ],
      },
    ),
  ],
  'names in two columns, capitals, columns nobody needs': [
    S('DS', [
      ['Số thứ tự', 'Họ lót', 'Tên', 'Chức danh', 'Cơ quan', 'Số CCCD', 'Quê quán', 'Ghi chú'],
      [{ n: 1 }, 'NGUYỄN THỊ', 'HOA', 'Chuyên viên', 'SỞ NỘI VỤ', '079185000111', 'Bến Tre', 'Bằng khen'],
      [{ n: 2 }, 'TRẦN VĂN', 'BÌNH', 'Chuyên viên', 'SỞ NỘI VỤ', '079185000112', 'Long An', null],
    ]),
  ],
  'a list of something else': [
    S('DS', [
      ['Ngày', 'Số tiền', 'Diễn giải'],
      [{ day: '2019-09-01' }, { n: 100000 }, 'Mua văn phòng phẩm'],
      [{ day: '2019-09-02' }, { n: 200000 }, 'Xăng xe'],
    ]),
  ],
  'an unknown form, a line twice, no unit, no name, a household, a room as a person': [
    S('DS', [
      ['STT', 'Họ và tên', 'Loại', 'Chức vụ', 'Đơn vị trình', 'Hình thức đề nghị', 'Ngày nhận'],
      [{ n: 1 }, 'Bà Lê Thị Hoa', 'Cá nhân', 'Chuyên viên', 'Sở Nội vụ', 'Kỷ niệm chương', { day: '2019-09-10' }],
      [{ n: 2 }, 'Bà Lê Thị Hoa', 'Cá nhân', 'Chuyên viên', 'Sở Nội vụ', bk, { day: '2019-09-10' }],
      [{ n: 3 }, 'Ông Không Đơn Vị', 'Cá nhân', 'Chuyên viên', null, bk, null],
      [{ n: 4 }, null, 'Cá nhân', 'Chuyên viên', 'Sở Y tế', bk, null],
      [{ n: 5 }, 'Hộ ông Trần Văn Tư', 'Hộ gia đình', null, 'Ủy ban nhân dân Quận 3', bk, { day: '2119-09-10' }],
      [{ n: 6 }, 'Phòng Y tế', 'Cá nhân', null, 'Ủy ban nhân dân Quận 3', bk, 'tuần trước'],
    ]),
  ],
} satisfies Record<string, BookSheet[]>

type Expected = { totals: number[]; lines: string[]; dossiers: string[] }
/** New, doubtful, rejected; who comes in; `unit, tờ trình` of each dossier. */
const expected: Record<keyof typeof variants, Expected> = {
  'merged unit cells': {
    totals: [4, 0, 0],
    lines: ['Bà Lê Thị Hoa', 'Ông Trần Văn Bình', 'Phòng Tổ chức', 'Ông Vũ An'],
    dossiers: ['Sở Nội vụ', 'Sở Y tế'],
  },
  'a letterhead with its tờ trình, sections, a total and a signature': {
    totals: [4, 0, 0],
    lines: ['Phòng Nội vụ Quận 3', 'Ủy ban nhân dân Phường 7', 'Ông Nguyễn Văn An', 'Bà Lê Thị Mai'],
    dossiers: ['Ủy ban nhân dân Quận 3, 12/TTr-UBND, 2019-09-10'],
  },
  'a page of collectives, a page of people, a page of words': {
    totals: [3, 0, 0],
    lines: ['Phòng Tổ chức', 'Bà Lê Thị Hoa', 'Ông Trần Bình'],
    dossiers: ['Sở Nội vụ'],
  },
  'decomposed letters and hard spaces': { totals: [1, 0, 0], lines: ['Bà Đặng Thị Thảo'], dossiers: ['Sở Nội vụ'] },
  'units as roman lines': {
    totals: [3, 0, 0],
    lines: ['Bà Lê Thị Hoa', 'Ông Trần Bình', 'Ông Vũ An'],
    dossiers: ['Sở Nội vụ', 'Sở Y tế'],
  },
  'a column for each form, with crosses': {
    totals: [2, 0, 0],
    lines: ['Bà Lê Thị Hoa', 'Ông Trần Bình: PM_CERT'],
    dossiers: ['Sở Nội vụ'],
  },
  'years of birth under Nam and Nữ': {
    totals: [2, 0, 0],
    lines: ['Bà Lê Thị Hoa, 1985', 'Ông Trần Bình, 1979'],
    dossiers: ['Sở Nội vụ'],
  },
  'names in two columns, capitals, columns nobody needs': {
    totals: [2, 0, 0],
    lines: ['Nguyễn Thị Hoa', 'Trần Văn Bình'],
    dossiers: ['Sở Nội vụ'],
  },
  'a list of something else': { totals: [0, 0, 0], lines: [], dossiers: [] },
  'an unknown form, a line twice, no unit, no name, a household, a room as a person': {
    totals: [1, 3, 2],
    lines: ['Hộ ông Trần Văn Tư'],
    dossiers: ['Ủy ban nhân dân Quận 3'],
  },
}

test.each(Object.keys(variants) as (keyof typeof variants)[])('%s', async (name) => {
  const desk = await openTestDesk()
  for (const unit of ['Sở Nội vụ', 'Sở Y tế', 'Ủy ban nhân dân Quận 3']) await desk.ask('units.save', { name: unit })
  const { id: roundId } = await desk.ask('awards.saveRound', { title: 'Đợt', decisionDate: '2019-10-25' })
  const file = desk.write('de-nghi.xlsx', makeBook(variants[name]))
  const judged = await desk.ask('awards.import', { roundId, file, commit: true })
  const { totals } = judged
  expect([totals.new, totals.doubtful, totals.rejected]).toEqual(expected[name].totals)
  expect(
    Object.values(totals).reduce((a, b) => a + b, 0),
    'no row is lost',
  ).toBe(judged.rows)
  for (const item of judged.items)
    if (item.verdict === 'doubtful' || item.verdict === 'rejected') expect(item.reasons.join(' ')).toMatch(/^Dòng \d/)
  const dossiers = await desk.ask('awards.dossiers', { roundId })
  expect(dossiers.map((d) => [d.unit, d.proposalNumber, d.proposalDate].filter(Boolean).join(', ')).sort()).toEqual(
    expected[name].dossiers,
  )
  const lines: string[] = []
  for (const { id } of dossiers)
    for (const n of (await desk.ask('awards.dossier', { id })).nominations)
      lines.push(
        `${n.honorific} ${n.name}${n.birthYear ? `, ${n.birthYear}` : ''}${n.formCode === 'CITY_CERT' ? '' : `: ${n.formCode}`}`.trim(),
      )
  expect(lines.sort()).toEqual([...expected[name].lines].sort())
})
