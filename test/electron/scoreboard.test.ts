import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../electron/exchange/read/document-file'
import { readDocx } from '../../electron/exchange/read/docx'
import { readTable } from '../../electron/exchange/read/read-table'
import { reportStates } from '../../shared/preparation/reports/report-state'
import { gapsOf, paperStates, type UnitStanding } from '../../shared/preparation/scoreboard/scoreboard'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const rowOf = async (desk: TestDesk, unit: string) =>
  (await desk.ask('scoreboard.list', {})).rows.find((r) => r.unit === unit) as UnitStanding

/** A unit asked for three people, of whom two are listed; one has a letter; a report and a paper are due. */
async function oneUnit() {
  const desk = await openTestDesk()
  const unit = await desk.ask('units.save', {
    name: 'Sở Xây dựng',
    quota: 3,
    phone: '02838221234',
    contactName: 'Bà Trần Thị Mẫu',
  })
  const [a] = await desk.ask('categories.list', {})
  const person = (fullName: string) =>
    desk.ask('delegates.save', { fullName, unitId: unit.id, categoryId: a?.id ?? null, office: 'Giám đốc' })
  const first = await person('Nguyễn Văn Một')
  await person('Lê Thị Hai')
  await desk.ask('reports.expect', { unitIds: [unit.id] })
  await desk.ask('speeches.save', {
    title: 'Tham luận về cải cách',
    kind: 'discussion-paper',
    unitId: unit.id,
    dueOn: '2019-10-10',
  })
  return { desk, unit, first }
}

describe('the standing of units', () => {
  test('one line tells people, report, paper and the telephone', async () => {
    const { desk } = await oneUnit()
    expect(await rowOf(desk, 'Sở Xây dựng')).toMatchObject({
      quota: 3,
      people: 2,
      unnamed: 0,
      asked: 0,
      silent: 0,
      phone: '02838221234',
      report: { state: 'late', dueOn: '2019-09-30', lateBy: 21 },
      papers: [{ title: 'Tham luận về cải cách', state: 'missing', isLate: true }],
      dossiers: { all: 0, wanting: 0 },
      arrived: 0,
      reminder: null,
    })
  })

  test('who got a letter and says nothing is silent; an answer ends that; a place without a name is a gap', async () => {
    const { desk, unit, first } = await oneUnit()
    await desk.ask('conference.update', {
      startsAt: '2019-11-15T08:00',
      signer: { fullName: 'Trần Văn Mẫu' },
      contact: { phone: '028', email: '', name: 'Mẫu' },
    })
    await desk.ask('invitations.prepare', { all: true })
    await desk.ask('invitations.approve', { all: true })
    await desk.ask('invitations.markPrinted', {})
    await desk.ask('invitations.number', { from: 1, date: '2019-10-21' })
    expect(await rowOf(desk, 'Sở Xây dựng')).toMatchObject({ asked: 2, silent: 2 })
    await desk.ask('replies.record', { ids: [first.id], answer: 'declined', via: 'phone', reason: 'Công tác' })
    expect(await rowOf(desk, 'Sở Xây dựng')).toMatchObject({ declined: 1, silent: 1 })
    await desk.ask('units.askDelegates', { id: unit.id, count: 2 })
    const row = await rowOf(desk, 'Sở Xây dựng')
    expect(row).toMatchObject({ people: 4, unnamed: 2 })
    expect(gapsOf(row).map((g) => g.kind)).toEqual(['names', 'replies', 'report', 'paper'])
  })

  test('one letter from all gaps, in the form of the office; a second one is not made while it is open', async () => {
    const { desk, unit } = await oneUnit()
    const quiet = await desk.ask('units.save', { name: 'Sở Không Nợ' })
    const done = await desk.ask('scoreboard.remind', { unitIds: [unit.id, quiet.id], until: '2019-10-28' })
    expect(done).toMatchObject({ made: 1, skipped: 1 })
    const [letter] = (await desk.ask('outgoing.list', {})).filter((d) => d.unitId === unit.id)
    expect(letter).toMatchObject({ type: 'letter', purpose: 'gaps', recipients: ['Sở Xây dựng'], state: 'draft' })
    expect(letter?.body.split('\n')).toEqual([
      'Thực hiện Kế hoạch số 02/KH-HĐTĐKT ngày 24 tháng 7 năm 2019 của Hội đồng Thi đua - Khen thưởng thành phố về tổ chức sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị và Chỉ thị 25-CT/TU của Ban Thường vụ Thành ủy, các cơ quan, đơn vị gửi báo cáo sơ kết về Hội đồng Thi đua - Khen thưởng thành phố trước ngày 30 tháng 9 năm 2019.',
      'Đến ngày 21 tháng 10 năm 2019, Hội đồng Thi đua - Khen thưởng thành phố chưa nhận được báo cáo sơ kết của Sở Xây dựng. Đề nghị Sở Xây dựng khẩn trương hoàn thành và gửi báo cáo trước ngày 28 tháng 10 năm 2019.',
      'Đề nghị gửi kèm số liệu khen thưởng các năm 2014 - 2018 theo mẫu (tệp Excel).',
      'Ngoài ra, đề nghị Sở Xây dựng thực hiện các việc còn lại sau đây trước ngày 28 tháng 10 năm 2019:',
      '- gửi danh sách 01 đại biểu còn thiếu (được phân bổ 03, đã đăng ký 02);',
      '- gửi bài “Tham luận về cải cách” (hạn 10/10/2019).',
      expect.stringContaining('Mọi vướng mắc xin liên hệ'),
      'Hội đồng Thi đua - Khen thưởng thành phố đề nghị Sở Xây dựng quan tâm thực hiện./.',
    ])
    expect(await desk.ask('scoreboard.remind', { unitIds: [unit.id], until: '2019-10-28' })).toMatchObject({ made: 0 })
    await desk.ask('history.undo', { batchId: done.batchId as string })
    expect((await desk.ask('outgoing.list', {})).some((d) => d.unitId === unit.id)).toBe(false)
  })

  test('a unit that owes no report reads nothing of one', async () => {
    const desk = await openTestDesk()
    const unit = await desk.ask('units.save', { name: 'Sở Y tế', quota: 2 })
    await desk.ask('scoreboard.remind', { unitIds: [unit.id], until: '2019-10-28' })
    const [letter] = (await desk.ask('outgoing.list', {})).filter((d) => d.unitId === unit.id)
    expect(letter?.body).not.toContain('gửi báo cáo sơ kết')
    expect(letter?.body).toContain('gửi danh sách 02 đại biểu còn thiếu')
  })

  test('the paper in Word and the workbook hold the same line', async () => {
    const { desk } = await oneUnit()
    const paper = desk.write('bang.docx', '')
    await desk.ask('papers.docx', { paper: 'unit-scoreboard', file: paper })
    const said = textOf(readDocx('bang.docx', fs.readFileSync(paper)).blocks)
    for (const words of [
      'BẢNG THEO DÕI CÁC ĐƠN VỊ',
      '1/1 đơn vị còn việc',
      'Sở Xây dựng',
      '2/3',
      'Trễ hạn 21 ngày',
      'Chưa có bài',
    ])
      expect(said).toContain(words)
    const file = desk.write('theo-doi.xlsx', '')
    expect(await desk.ask('scoreboard.export', { file })).toEqual({ name: 'theo-doi.xlsx' })
    const { sheets } = await readTable('theo-doi.xlsx', fs.readFileSync(file))
    const rows = (sheets[0]?.rows ?? []).map((r) => r.cells.map((c) => c.text))
    const head = rows.findIndex((r) => r.includes('Đơn vị'))
    const line = Object.fromEntries((rows[head] ?? []).map((h, k) => [h, rows[head + 1]?.[k]]))
    expect(line).toMatchObject({
      'Đơn vị': 'Sở Xây dựng',
      'Chỉ tiêu': '3',
      'Đã đăng ký': '2',
      'Điện thoại': '02838221234',
    })
    expect(line['Còn thiếu']).toBe('Thiếu người; Báo cáo; Tham luận')
  })
})

const standing = fc.record({
  unitId: fc.constant('00000000-0000-4000-8000-000000000000'),
  unit: fc.constant('Sở Mẫu'),
  precedence: fc.nat(),
  bloc: fc.constant(''),
  group: fc.constant('A'),
  contact: fc.constant(''),
  phone: fc.constant(''),
  email: fc.constant(''),
  quota: fc.option(fc.nat(20)),
  people: fc.nat(20),
  unnamed: fc.nat(5),
  asked: fc.nat(20),
  accepted: fc.nat(20),
  substitutes: fc.nat(5),
  pending: fc.nat(5),
  declined: fc.nat(5),
  silent: fc.nat(5),
  report: fc.option(
    fc.record({
      state: fc.constantFrom(...reportStates),
      dueOn: fc.constant(null),
      lateBy: fc.nat(30),
      weak: fc.nat(6),
      figures: fc.boolean(),
    }),
  ),
  papers: fc.array(
    fc.record({
      title: fc.constant('Bài'),
      state: fc.constantFrom(...paperStates),
      dueOn: fc.constant(null),
      isLate: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  tasks: fc.array(fc.record({ title: fc.constant('Việc'), due: fc.constant('2019-10-01') }), { maxLength: 2 }),
  dossiers: fc.record({ all: fc.nat(5), wanting: fc.nat(5) }),
  arrived: fc.nat(5),
  reminder: fc.constant(null),
})

test('gaps: none where all came, one of a kind but for papers, more people never make a new gap', () => {
  fc.assert(
    fc.property(standing, (row) => {
      const gaps = gapsOf(row)
      expect(gaps.some((g) => g.kind === 'people')).toBe(row.quota !== null && row.people < row.quota)
      expect(gaps.filter((g) => g.kind === 'paper')).toHaveLength(
        row.papers.filter((p) => p.state === 'missing').length,
      )
      expect(gaps.filter((g) => g.kind === 'task')).toHaveLength(row.tasks.length)
      const others = gaps.filter((g) => g.kind !== 'paper' && g.kind !== 'task').map((g) => g.kind)
      expect(new Set(others).size).toBe(others.length)
      for (const { text } of gaps) expect(text).not.toMatch(/[.;]$/)
      const more = gapsOf({ ...row, people: row.people + 1 })
      expect(more.length).toBeLessThanOrEqual(gaps.length)
    }),
  )
})
