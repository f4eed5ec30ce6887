import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

/** Five on the list with letters out, answers given; the morning of the day: two came, one sent a substitute, one walked in. */
async function afterTheDay() {
  const desk = await openTestDesk()
  await desk.ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    endsAt: '2019-11-15T11:00',
    receptionFrom: '07:30',
    replyBy: '2019-11-12T16:00',
    contact: { phone: '0280000000' },
    signer: { fullName: 'Trần Văn Mẫu' },
  })
  const [group] = await desk.ask('categories.list', {})
  const unit = await desk.ask('units.save', { name: 'Sở Tài chính', precedence: 1 })
  const ids: string[] = []
  for (const fullName of ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Dung', 'Hồ Văn Em'])
    ids.push(
      (
        await desk.ask('delegates.save', {
          honorific: 'Ông',
          fullName,
          office: 'Chuyên viên',
          unitId: unit.id,
          categoryId: group?.id,
        })
      ).id,
    )
  const [an = '', binh = '', cuong = '', dung = ''] = ids
  await desk.ask('invitations.prepare', { all: true })
  await desk.ask('invitations.approve', { all: true })
  await desk.ask('invitations.markPrinted', {})
  await desk.ask('invitations.number', { from: 1, date: '2019-11-05' })
  await desk.ask('replies.record', { ids: [an, cuong], answer: 'accepted', via: 'phone' })
  await desk.ask('replies.record', { ids: [dung], answer: 'declined', reason: 'đi công tác', via: 'phone' })
  await desk.ask('replies.record', {
    ids: [binh],
    answer: 'substitute',
    via: 'phone',
    substitute: { honorific: 'Bà', fullName: 'Võ Thị Thay', office: 'Phó phòng', phone: '' },
  })
  const at = (clock: string) => desk.now(new Date(`2019-11-15T${clock}:00`).toISOString())
  at('07:35')
  await desk.ask('checkin.admit', { scanId: 's1', delegateId: an, desk: 'Bàn 1', as: 'self' })
  await desk.ask('checkin.kit', { scanId: 'k1', delegateId: an, desk: 'Bàn 1' })
  at('07:58')
  await desk.ask('checkin.admit', { scanId: 's2', delegateId: binh, desk: 'Bàn 2', as: 'substitute' })
  at('08:10')
  await desk.ask('checkin.walkIn', { scanId: 's3', fullName: 'Khách Lạ', desk: 'Bàn 1' })
  return { desk, group, unit, an, binh, cuong, dung }
}

describe('after the conference', () => {
  test('every figure is its list, and all are the numbers of the desk', async () => {
    const { desk, group } = await afterTheDay()
    const { facts } = await desk.ask('closing.get', {})
    expect(facts.line).toBe((await desk.ask('checkin.summary', {})).line)
    expect(facts.counts).toMatchObject({
      invited: 5,
      present: 3,
      inPerson: 1,
      substitutes: 1,
      walkIns: 1,
      late: 1,
      kits: 1,
      absent: 3,
      excused: 1,
      unexcused: 2,
      broken: 1,
    })
    for (const [figure, n] of Object.entries(facts.counts))
      expect((await desk.ask('closing.people', { figure: figure as 'present' })).people).toHaveLength(n)
    const own = await desk.ask('closing.people', { figure: 'substitutes', categoryId: group?.id ?? null })
    expect(own.people).toMatchObject([
      { name: 'Ông Trần Thị Bình', substitute: 'Bà Võ Thị Thay, Phó phòng', arrived: '07:58' },
    ])
    expect((await desk.ask('closing.people', { figure: 'walkIns', categoryId: null })).people).toHaveLength(1)
    expect(facts).toMatchObject({ firstAt: '07:35', lastAt: '08:10' })
  })

  test('the attendance report is drafted with its lists and sources, is due in three working days, and is not written twice', async () => {
    const { desk } = await afterTheDay()
    const made = await desk.ask('closing.draft', { purpose: 'attendanceReport' })
    expect(made).toMatchObject({ type: 'report', purpose: 'attendanceReport', due: '2019-11-20' })
    expect(made.body).toContain('| 1 | Ông Trần Thị Bình | Chuyên viên, Sở Tài chính |')
    expect(made.body).toContain('Vắng có lý do: 1 người (Phụ lục 3)')
    expect(made.body.match(/\(Nguồn: /g)?.length).toBeGreaterThan(3)
    expect((await desk.fail('closing.draft', { purpose: 'attendanceReport' })).code).toBe('conflict')
    const { docx } = { docx: `${desk.folder}/bao-cao.docx` }
    await desk.ask('papers.docx', { paper: 'outgoing-document', ids: [made.id], file: docx })
  })

  test('what a person must write is open, and refused at approval until it is written', async () => {
    const { desk } = await afterTheDay()
    const made = await desk.ask('closing.draft', { purpose: 'conclusion' })
    expect((await desk.fail('outgoing.approve', { ids: [made.id], by: 'Chủ tịch' })).message).toContain('3 chỗ')
    await desk.ask('outgoing.save', { id: made.id, body: made.body.replaceAll('(người soạn viết)', 'Đạt yêu cầu.') })
    await desk.ask('outgoing.approve', { ids: [made.id], by: 'Chủ tịch' })
    desk.now('2019-11-18T02:00:00Z')
    await desk.ask('outgoing.number', { ids: [made.id], date: '2019-11-18' })
    const { duties } = await desk.ask('closing.duties', {})
    expect(duties.find((d) => d.purpose === 'conclusion')).toMatchObject({ state: 'done', due: '2019-11-22' })
    const { deadlines } = await desk.ask('preparation.readiness', {})
    const texts = deadlines.map((d) => d.text)
    expect(texts).toContain('Báo cáo kết quả Hội nghị')
    expect(texts).not.toContain('Thông báo kết luận')
  })

  test('thank-you letters name what each did; who has one gets no second; all are taken back at once', async () => {
    const { desk } = await afterTheDay()
    await desk.ask('logistics.addTemplate', {})
    const rows = await desk.ask('closing.thanks', {})
    const finance = rows.find((r) => r.name === 'Sở Tài chính')
    expect(finance?.reasons).toEqual(['đã cử 02 đại biểu dự Hội nghị'])
    const culture = rows.find((r) => r.name === 'Sở Văn hóa và Thể thao')
    expect(culture?.reasons).toHaveLength(1)
    expect(culture?.reasons[0]).toMatch(/^đã phối hợp thực hiện phông sân khấu, khẩu hiệu/)
    expect(rows.some((r) => r.name.includes('Ban Thi đua'))).toBe(false)
    const keys = [finance?.key ?? '', culture?.key ?? '']
    const done = await desk.ask('closing.prepareThanks', { keys })
    expect(done).toMatchObject({ made: 2, skipped: 0 })
    expect(await desk.ask('closing.prepareThanks', { keys })).toMatchObject({ made: 0, skipped: 2 })
    const letters = (await desk.ask('outgoing.list', {})).filter((d) => d.purpose === 'thanks')
    expect(letters.find((l) => l.recipients[0] === 'Sở Tài chính')?.body).toContain('đã cử 02 đại biểu dự Hội nghị')
    await desk.ask('history.undo', { batchId: done.batchId ?? '' })
    expect((await desk.ask('outgoing.list', {})).filter((d) => d.purpose === 'thanks')).toEqual([])
  })

  test('with nobody at the desk the report says so and balances', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const { facts, duties } = await desk.ask('closing.get', {})
    expect(facts.counts.present).toBe(0)
    expect(duties.every((d) => d.due === null && d.state === 'none')).toBe(true)
    expect((await desk.ask('closing.draft', { purpose: 'conferenceReport' })).body).toContain('(người soạn viết)')
  })
})
