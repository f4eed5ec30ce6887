import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../electron/exchange/read/docx'
import { docxLines, proseLines } from '../../../electron/preparation/plan-lines'
import { dayOf, officialDate, shortDate } from '../../../shared/lib/dates'
import type { ProposalOf } from '../../../shared/preparation/plan/proposal'
import { findBodies, maskCitations } from '../../../shared/preparation/plan/read/plan-bodies'
import { findDates } from '../../../shared/preparation/plan/read/plan-dates'
import { readPlan } from '../../../shared/preparation/plan/read/read-plan'
import {
  decisionTruth,
  districtDecision,
  provincePlan,
  provinceTruth,
  tablePlan,
  tableTruth,
} from '../../support/make-plans'

type Truth = {
  says: string
  owner: string
  with?: readonly string[]
  start?: string
  due?: string | null
  offset?: number
}
const tasksOf = (plan: ReturnType<typeof readPlan>) =>
  plan.proposals.filter((p): p is ProposalOf<'task'> => p.kind === 'task')

/** Every order of the truth is found once, with its owner, helpers and days; nothing else is proposed. */
function judge(plan: ReturnType<typeof readPlan>, truth: readonly Truth[]) {
  const tasks = tasksOf(plan)
  expect(tasks.map((t) => t.value.title)).toHaveLength(truth.length)
  for (const want of truth) {
    const task = tasks.find((t) => t.value.title.includes(want.says))
    expect(task, want.says).toBeDefined()
    expect({ ...task?.value }, want.says).toMatchObject({
      owner: want.owner,
      cooperating: want.with ?? [],
      ...(want.due !== undefined ? { due: want.due } : {}),
      ...(want.start ? { start: want.start } : {}),
      ...(want.offset !== undefined ? { offset: want.offset } : {}),
    })
  }
}

describe('plans of other offices in other styles', () => {
  test('a decision that says “Giao … chủ trì, phối hợp với …”', () => {
    const plan = readPlan(proseLines(districtDecision), '2026-01-01')
    judge(plan, decisionTruth)
    expect(plan.planDay).toBe('2024-08-12')
    expect(plan.notes.join()).toContain('31/9/2024')
    expect(plan.proposals.filter((p) => p.kind === 'group').map((p) => (p as ProposalOf<'group'>).value)).toEqual([
      { name: 'Lãnh đạo thành phố', quota: 12 },
      { name: 'Lãnh đạo quận qua các thời kỳ', quota: 45 },
      { name: 'Đại diện các phường', quota: 60 },
    ])
    expect(plan.proposals).toContainEqual(
      expect.objectContaining({ kind: 'fact', value: { field: 'startsAt', value: '2024-12-20T08:00' } }),
    )
  })

  test('a table “STT | Nội dung | Đơn vị chủ trì | Phối hợp | Thời hạn”, with a merged cell', () => {
    const plan = readPlan(docxLines(readDocx('bang.docx', Buffer.from(tablePlan())).blocks), '2026-01-01')
    judge(plan, tableTruth)
    expect(plan.proposals.filter((p) => p.kind === 'group')).toHaveLength(3)
    expect(plan.proposals.filter((p) => p.kind === 'item').map((p) => (p as ProposalOf<'item'>).value)).toEqual([
      { title: 'Đón tiếp đại biểu', kind: 'reception', minutes: 30, at: '07:30' },
      { title: 'Chào cờ, tuyên bố lý do', kind: 'anthem', minutes: 15, at: '08:00' },
      { title: 'Báo cáo kết quả phong trào', kind: 'summaryReport', minutes: 45, at: '08:15' },
    ])
  })

  test('owner and date on lines of their own, letters for parts', () => {
    const plan = readPlan(proseLines(provincePlan), '2026-01-01')
    judge(plan, provinceTruth)
    expect(plan.proposals.filter((p) => p.kind === 'group').map((p) => (p as ProposalOf<'group'>).value.quota)).toEqual(
      [6, 24, 150],
    )
    expect(plan.proposals.filter((p) => p.kind === 'item')).toHaveLength(3)
  })

  test('what orders nothing proposes no task: aims, grounds, closing words, an empty page', () => {
    const text = `Căn cứ Kế hoạch số 5/KH-UBND ngày 01/02/2024 của Ủy ban nhân dân tỉnh;
I. MỤC ĐÍCH, YÊU CẦU
- Tổ chức trang trọng, tiết kiệm.
Trên đây là Kế hoạch tổ chức Hội nghị.
Nơi nhận:
- Giao Văn phòng lưu trước ngày 01/03/2024.`
    expect(tasksOf(readPlan(proseLines(text), '2024-02-01'))).toEqual([])
    expect(readPlan([], '2024-02-01').proposals).toEqual([])
  })
})

describe('days', () => {
  const only = (text: string) => {
    const [first, ...more] = findDates(text, '2019-07-24')
    expect(more, text).toEqual([])
    return first && { start: first.start, due: first.due, offset: first.offset, unit: first.unit }
  }
  const fixed = (start: string | null, due: string) => ({ start, due, offset: null, unit: 'days' })
  test.each([
    ['trước ngày 30 tháng 9 năm 2019', fixed(null, '2019-09-30')],
    ['chậm nhất là ngày 05/10', fixed(null, '2019-10-05')],
    ['trước 17 giờ 00 ngày 30/9/2019', fixed(null, '2019-09-30')],
    ['hạn chót: 05-10-2019', fixed(null, '2019-10-05')],
    ['từ 01 đến 20/11/2019', fixed('2019-11-01', '2019-11-20')],
    ['từ ngày 25/12/2019 đến hết ngày 05/01/2020', fixed('2019-12-25', '2020-01-05')],
    ['trong quý III/2019', fixed('2019-07-01', '2019-09-30')],
    ['quý 4 năm 2019', fixed('2019-10-01', '2019-12-31')],
    ['trong tháng 02/2020', fixed('2020-02-01', '2020-02-29')],
    ['đầu tháng 10', fixed('2019-10-01', '2019-10-10')],
    ['cuối tháng 02', fixed('2020-02-21', '2020-02-29')],
    ['tuần cuối tháng 9', fixed('2019-09-24', '2019-09-30')],
    ['trước tháng 10', fixed(null, '2019-09-30')],
    ['chậm nhất 15 ngày trước Hội nghị', { start: null, due: null, offset: -15, unit: 'days' }],
    ['trước khi khai mạc 03 ngày làm việc', { start: null, due: null, offset: -3, unit: 'working' }],
    ['sau Hội nghị 05 ngày làm việc', { start: null, due: null, offset: 5, unit: 'working' }],
  ] as const)('%s', (text, want) => expect(only(text)).toEqual(want))

  test.each(['5/7 đơn vị', 'số 12/2019/NĐ-CP', 'phòng 20/7', 'tỷ lệ 3/4', 'ngày 31/9/2019', 'tháng 13', 'Điều 5.3'])(
    'no day: %s',
    (text) => expect(findDates(maskCitations(text), '2019-07-24')).toEqual([]),
  )

  test('a day that is not in the calendar is told and taken for no month; a span that runs backwards is a guess', () => {
    const { proposals, notes } = readPlan(
      proseLines(`III. TỔ CHỨC THỰC HIỆN
1. Giao Sở Nội vụ lập danh sách, hoàn thành trước ngày 31 tháng 9 năm 2019.
2. Giao Sở Y tế trực y tế từ ngày 20/11/2019 đến ngày 10/11/2019.
3. Văn phòng HĐND và UBND huyện chuẩn bị hội trường.`),
      '2019-07-24',
    )
    const tasks = tasksOf({ proposals } as never)
    expect(tasks.map((t) => [t.value.owner, t.value.due, t.sure])).toEqual([
      ['Sở Nội vụ', null, true],
      ['Sở Y tế', '2019-11-10', false],
      ['Văn phòng HĐND và UBND huyện', null, true],
    ])
    expect(notes.join(' ')).toContain('không có trong lịch')
  })

  test('words of time are read alike with a capital, as cells of a table begin', () => {
    const said = (text: string) => findDates(text, '2019-07-24').map((d) => [d.start, d.due, d.offset])
    for (const text of ['trước hội nghị 02 ngày', 'trước tháng 9/2019', 'cuối tháng 9/2019', 'tuần cuối tháng 9'])
      expect(said(text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)), text).toEqual(said(text))
    expect(said('Trước hội nghị 02 ngày')).toEqual([[null, null, -2]])
  })

  test('days of papers that are cited are no due days', () => {
    const text = 'theo Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị, xong trước 30/9/2019'
    expect(findDates(maskCitations(text), '2019-07-24').map((d) => d.due)).toEqual(['2019-09-30'])
  })

  test('any day comes back from both official ways of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14_000, max: 24_000 }), (n) => {
        const day = dayOf(n)
        for (const text of [`gửi trước ${officialDate(day)}.`, `gửi trước ngày ${shortDate(day)};`])
          expect(findDates(text, '2019-07-24').map((d) => d.due)).toEqual([day])
      }),
    )
  })
})

describe('bodies', () => {
  const names = (text: string) => findBodies(maskCitations(text)).map((b) => text.slice(b.from, b.to))
  test.each([
    ['Phối hợp Sở Văn hóa và Thể thao thiết kế', ['Sở Văn hóa và Thể thao']],
    ['Sở Nội vụ và Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Sở Lao động - Thương binh và Xã hội, Sở Y tế', ['Sở Lao động - Thương binh và Xã hội', 'Sở Y tế']],
    [
      'Ủy ban nhân dân thành phố và Hội đồng Thi đua - Khen thưởng thành phố tổ chức',
      ['Ủy ban nhân dân thành phố', 'Hội đồng Thi đua - Khen thưởng thành phố'],
    ],
    ['Hội Cựu chiến binh tỉnh vận động', ['Hội Cựu chiến binh tỉnh']],
    ['Bộ Chỉ huy Quân sự tỉnh bảo đảm', ['Bộ Chỉ huy Quân sự tỉnh']],
    ['theo Chỉ thị số 34-CT/TW của Bộ Chính trị', []],
    ['các sở, ban, ngành', []],
  ] as const)('%s', (text, want) => expect(names(text)).toEqual(want))
})

test('any text is read without a fall, and every proposal points into it', () => {
  const word = fc.constantFrom(
    ...'Giao Sở Nội vụ chủ trì, phối hợp với Ban Tuyên giáo: trước ngày 30/9/2019; I. 1. a) - + Điều 3. (08 đại biểu) “ ” Nơi nhận: Chương trình'.split(
      ' ',
    ),
  )
  const lines = fc.array(
    fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 14 }).map((w) => w.join(' ')),
    ),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(lines, (list) => {
      const plan = readPlan(
        proseLines(list.join('\n')).filter((l) => l.text !== ''),
        '2019-07-24',
      )
      const keys = plan.proposals.map((p) => p.key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { place } of plan.proposals) {
        const text = plan.lines[place.line]?.text ?? ''
        expect(place.from).toBeGreaterThanOrEqual(0)
        expect(place.to).toBeLessThanOrEqual(text.length)
        expect(place.from).toBeLessThan(place.to)
      }
    }),
  )
})
