import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayingOf } from '../../../shared/speeches/content-key'
import { copyProblem, countCopies } from '../../../shared/speeches/copies'
import { officeName } from '../../../shared/speeches/office-name'
import { fitOf, paceOf, readingTime, sayRange } from '../../../shared/speeches/reading/pace'
import { isHeading, sentencesOf } from '../../../shared/speeches/reading/sentences'
import { spokenPart } from '../../../shared/speeches/reading/spoken-part'
import { speechTemplate } from '../../../shared/speeches/template'
import { sayDue, summaryWarning, todaysWork } from '../../../shared/speeches/work'

describe('reading time', () => {
  test('is a range round the pace: wider by kind, narrower by the speaker himself', () => {
    expect(readingTime(1800, { rate: 180, basis: 'kind' })).toMatchObject({ low: 510, likely: 600, high: 690 })
    expect(readingTime(1800, { rate: 180, basis: 'speaker' })).toMatchObject({ low: 552, likely: 600, high: 648 })
  })
  test('a pace comes from all timed readings, long ones weighing more, and never leaves what people can do', () => {
    expect(paceOf([])).toBeUndefined()
    expect(
      paceOf([
        { syllables: 300, seconds: 60 },
        { syllables: 300, seconds: 120 },
      ]),
    ).toBe(200)
    expect(paceOf([{ syllables: 5000, seconds: 60 }])).toBe(320)
  })
  test.each([
    [{ low: 510, likely: 600, high: 690 }, 12, 'fits'],
    [{ low: 510, likely: 600, high: 690 }, 10, 'fits'],
    [{ low: 510, likely: 600, high: 690 }, 9, 'tight'],
    [{ low: 510, likely: 600, high: 690 }, 8, 'over'],
    [null, 8, 'none'],
  ] as const)('%o in %s minutes: %s', (time, minutes, fit) => expect(fitOf(time, minutes)).toBe(fit))
  test.each([
    [{ low: 510, high: 690 }, '8,5–11,5 phút'],
    [{ low: 420, high: 540 }, '7–9 phút'],
    [{ low: 40, high: 52 }, 'khoảng 60 giây'],
    [{ low: 55, high: 75 }, '0,5–1,5 phút'],
    [{ low: 0, high: 0 }, '0 phút'],
  ])('%o is said as %s', (time, said) => expect(sayRange(time)).toBe(said))
})

describe('the part that is read aloud', () => {
  const paper = `ỦY BAN NHÂN DÂN
THÀNH PHỐ HỒ CHÍ MINH
Số: 15/BC-HĐTĐKT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thành phố Hồ Chí Minh, ngày 12 tháng 11 năm 2019
BÁO CÁO
Kính thưa các đồng chí!
Nội dung báo cáo.
Một.
Hai.
Ba.
Nơi nhận:
- Như trên;
- Lưu: VT.`
  test('leaves out the head of an official paper and its receivers', () => {
    expect(spokenPart(paper)).toEqual({
      text: 'BÁO CÁO\nKính thưa các đồng chí!\nNội dung báo cáo.\nMột.\nHai.\nBa.',
      silent: 9,
    })
  })
  test('keeps a plain speech whole, also one that quotes the name of the State far down', () => {
    const plain = `DỰ THẢO LẦN 2\nKính thưa!\n${'Một câu.\n'.repeat(30)}Cộng hòa xã hội chủ nghĩa Việt Nam muôn năm!`
    expect(spokenPart(plain).text).toBe(plain.replace('DỰ THẢO LẦN 2\n', ''))
  })
})

describe('sentences', () => {
  test.each([
    ['Một. Hai! Ba? Bốn…', ['Một.', 'Hai!', 'Ba?', 'Bốn…']],
    ['Tại TP. Hồ Chí Minh, Q. 3. Hội nghị bắt đầu.', ['Tại TP. Hồ Chí Minh, Q. 3.', 'Hội nghị bắt đầu.']],
    ['GS. Trần Văn B nói: “Rất tốt.” Mọi người vỗ tay.', ['GS. Trần Văn B nói: “Rất tốt.”', 'Mọi người vỗ tay.']],
    ['Đạt 1.234 người. Tăng 3,5%.', ['Đạt 1.234 người.', 'Tăng 3,5%.']],
    ['1. Công tác tuyên truyền', ['1. Công tác tuyên truyền']],
    ['Không dấu chấm', ['Không dấu chấm']],
  ])('%s', (paragraph, sentences) => expect(sentencesOf(paragraph)).toEqual(sentences))
  test('joined again are the paragraph, whatever it is', () => {
    const word = fc.constantFrom('Kính', 'thưa', 'TP.', 'hội.', 'nghị!', '“Tốt.”', '1.', 'Hai?', '…', 'A')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(sentencesOf(words.join(' ')).join(' ')).toBe(words.join(' '))
      }),
    )
  })
  test.each([
    ['II. KẾT QUẢ THỰC HIỆN', true],
    ['BÁO CÁO', true],
    ['1. Công tác tuyên truyền', true],
    ['Kính thưa các đồng chí!', false],
    ['2014 là năm bắt đầu.', false],
  ])('%s is a heading: %s', (line, is) => expect(isHeading(line)).toBe(is))
})

describe('what a text says', () => {
  test.each([
    ['Hoà bình, ổn định', 'Hòa Bình  ổn định.', true],
    ['đạt 1.234 người', 'đạt 1,234 người', false],
    ['tăng 5', 'tăng 5%', false],
    ['thi đua - khen thưởng', 'Thi đua, khen thưởng', true],
    ['tăng', 'tang', false],
    ['lớn', 'lơn', false],
    ['một\n\nhai', 'một hai', true],
  ])('%s and %s are alike: %s', (a, b, alike) => expect(sayingOf(a) === sayingOf(b)).toBe(alike))
})

describe('names of files', () => {
  const name = {
    kind: 'summary-report' as const,
    apart: '',
    day: '2019-11-12',
    number: 3,
    isOfficial: false,
    author: 'Phạm Công Vinh',
    ending: 'docx',
  }
  test('follow the habit of the office', () => {
    expect(officeName(name)).toBe('2019-11-12_TomTatBaoCao_DT03_PCV.docx')
    expect(officeName({ ...name, isOfficial: true, author: '' })).toBe('2019-11-12_TomTatBaoCao_ChinhThuc.docx')
    expect(officeName({ ...name, kind: 'discussion-paper', apart: 'Sở Giáo dục và Đào tạo', ending: 'pdf' })).toBe(
      '2019-11-12_ThamLuan_SoGiaoDucVaDaoTao_DT03_PCV.pdf',
    )
  })
  test('are names that every system takes, whatever the unit is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (apart, author) => {
        expect(officeName({ ...name, apart, author })).toMatch(/^[\p{L}\p{N}_.-]{1,150}$/u)
      }),
    )
  })
})

describe('copies on paper', () => {
  const entry = (act: 'printed' | 'handed-out' | 'taken-back', copies: number) => ({
    versionId: 'v',
    act,
    copies,
    who: '',
  })
  test('add up, and what cannot be is refused', () => {
    const ledger = [entry('printed', 5), entry('handed-out', 3), entry('taken-back', 1)]
    expect(countCopies(ledger)).toEqual([{ versionId: 'v', printed: 5, out: 2, left: 3 }])
    expect(copyProblem(ledger, entry('handed-out', 4))).toMatch(/Chỉ còn 3 bản/)
    expect(copyProblem(ledger, entry('taken-back', 3))).toMatch(/Chỉ có 2 bản/)
    expect(copyProblem(ledger, entry('handed-out', 3))).toBeUndefined()
  })
  test('never fall below nothing when every entry was let in', () => {
    const act = fc.constantFrom('printed' as const, 'handed-out' as const, 'taken-back' as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.integer({ min: 1, max: 9 })), { maxLength: 30 }), (acts) => {
        const ledger: ReturnType<typeof entry>[] = []
        for (const [what, n] of acts) if (!copyProblem(ledger, entry(what, n))) ledger.push(entry(what, n))
        for (const { out, left, printed } of countCopies(ledger)) {
          expect(Math.min(out, left)).toBeGreaterThanOrEqual(0)
          expect(out + left).toBe(printed)
        }
      }),
    )
  })
})

describe('the work of today', () => {
  const row = (
    title: string,
    dueOn: string | null,
    state: Parameters<typeof todaysWork>[0][number]['state'],
    droppedAt: string | null = null,
  ) => ({
    title,
    dueOn,
    state,
    droppedAt,
  })
  test('late first, the longest on top, then returned, then due within three days; what is done or dropped is not work', () => {
    const rows = [
      row('trong hạn', '2019-11-20', 'waiting'),
      row('sát hạn', '2019-11-14', 'in-review'),
      row('hôm nay', '2019-11-12', 'drafting'),
      row('trễ ít', '2019-11-11', 'waiting'),
      row('trễ nhiều', '2019-10-30', 'returned'),
      row('trả lại', '2019-11-30', 'returned'),
      row('đã duyệt', '2019-11-01', 'approved'),
      row('xong', '2019-11-01', 'official'),
      row('thôi', '2019-11-01', 'waiting', 'x'),
      row('không hạn', null, 'waiting'),
    ]
    expect(todaysWork(rows, '2019-11-12').map(({ group, row: { title } }) => `${group}: ${title}`)).toEqual([
      'late: trễ nhiều',
      'late: trễ ít',
      'returned: trả lại',
      'soon: hôm nay',
      'soon: sát hạn',
    ])
  })
  test('days are said', () => {
    expect(['2019-11-10', '2019-11-12', '2019-11-15'].map((day) => sayDue(day, '2019-11-12'))).toEqual([
      'trễ 2 ngày',
      'hôm nay',
      'còn 3 ngày',
    ])
  })
})

describe('a summary and its report', () => {
  const report = [
    { id: 'r1', number: 1, contentKey: 'x', receivedOn: '2019-10-20' },
    { id: 'r2', number: 2, contentKey: 'y', receivedOn: '2019-11-02' },
  ]
  const summary = { kind: 'summary-report' as const, summaryOfId: 'report' }
  test('says when the report went on', () => {
    expect(summaryWarning(summary, { number: 1, cutFromId: 'r1' }, report)).toBe(
      'Tóm tắt từ DT01 của báo cáo; báo cáo nay đã có DT02 (02/11/2019).',
    )
    expect(summaryWarning(summary, { number: 1, cutFromId: 'r2' }, report)).toBeUndefined()
    expect(summaryWarning(summary, { number: 1, cutFromId: null }, report)).toMatch(/Chưa ghi DT01/)
    expect(summaryWarning(summary, null, report)).toBeUndefined()
    expect(summaryWarning({ ...summary, summaryOfId: null }, { number: 1, cutFromId: null }, report)).toBeUndefined()
  })
  test('a report that only looks different is the same report', () => {
    const again = [...report, { id: 'r3', number: 3, contentKey: 'y', receivedOn: '2019-11-03' }]
    expect(summaryWarning(summary, { number: 1, cutFromId: 'r2' }, again)).toBeUndefined()
  })
})

test('the plan asks for its texts: report, summary, three or four papers, two leaders, and what is said around them', () => {
  const seeds = speechTemplate({ chair: 'Chủ tịch', startsAt: '2019-11-15T08:00' }, 4)
  expect(seeds.map((s) => s.kind)).toEqual([
    'full-report',
    'summary-report',
    'discussion-paper',
    'discussion-paper',
    'discussion-paper',
    'discussion-paper',
    'directive-remarks',
    'directive-remarks',
    'acknowledgement',
    'opening-remarks',
    'closing-remarks',
    'mc-script',
  ])
  expect(seeds[0]?.dueOn).toBe('2019-10-30')
  expect(seeds.filter((s) => s.form === 'points')).toHaveLength(2)
  expect(speechTemplate({ chair: '', startsAt: null }, 3).every((s) => s.dueOn === null)).toBe(true)
  expect(speechTemplate({ chair: '', startsAt: null }, 3)).toHaveLength(11)
})
