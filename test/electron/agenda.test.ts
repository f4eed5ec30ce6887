import { describe, expect, test } from 'vitest'
import { clockOf } from '../../shared/agenda/clock'
import { usualChoice } from '../../shared/agenda/template'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const opened = async () => {
  const desk = await openTestDesk()
  await desk.ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    endsAt: '2019-11-15T11:00',
    receptionFrom: '07:30',
  })
  await desk.ask('agenda.useTemplate', usualChoice)
  return desk
}
const hoursOf = async (desk: TestDesk) => {
  const { items, schedule } = await desk.ask('agenda.get', {})
  return Object.fromEntries(schedule.rows.map((r) => [items.find((i) => i.id === r.id)?.title ?? '', clockOf(r.start)]))
}
const itemNamed = async (desk: TestDesk, title: string) => {
  const found = (await desk.ask('agenda.get', {})).items.find((i) => i.title === title)
  if (!found) throw new Error(`no item ${title}`)
  return found
}
const remarks = 'Phát biểu chỉ đạo'

describe('the programme', () => {
  test('comes from the plan with its hours, once', async () => {
    const desk = await opened()
    const hours = await hoursOf(desk)
    expect(hours).toMatchObject({
      'Chào cờ': '08:00',
      'Khen thưởng': '10:17',
      'Bế mạc Hội nghị': '10:42',
      'Tham luận 3': '09:06',
    })
    const again = await desk.fail('agenda.useTemplate', usualChoice)
    expect(again.message).toMatch(/đã có mục/)
  })

  test('the awards go before the directive remarks and back, and every hour follows', async () => {
    const desk = await opened()
    const before = await hoursOf(desk)
    const awards = await itemNamed(desk, 'Khen thưởng')
    const target = await itemNamed(desk, remarks)
    await desk.ask('agenda.move', { id: awards.id, parentId: null, before: target.id })
    expect(await hoursOf(desk)).toMatchObject({
      'Khen thưởng': '09:37',
      [remarks]: '10:02',
      'Bế mạc Hội nghị': '10:42',
    })
    await desk.ask('agenda.step', { id: awards.id, step: 'down' })
    await desk.ask('agenda.step', { id: awards.id, step: 'down' })
    expect(await hoursOf(desk)).toEqual(before)
  })

  test('a fixed hour names the minutes that are missing, at the item', async () => {
    const desk = await opened()
    const report = (await desk.ask('agenda.get', {})).items.find((i) => i.kind === 'summaryReport')
    const tea = await itemNamed(desk, 'Giải lao, ăn nhẹ giữa giờ')
    await desk.ask('agenda.save', { id: tea.id, hardStart: '09:22' })
    await desk.ask('agenda.save', { id: report?.id, minutes: 31, capMinutes: 40 })
    const { findings } = await desk.ask('agenda.get', {})
    expect(findings[0]).toMatchObject({ rule: 'overlap', itemId: tea.id, severity: 'block' })
    expect(findings[0]?.text).toMatch(/^Thiếu 11 phút/)
    await desk.ask('agenda.dismiss', { rule: 'overlap', subject: findings[0]?.subject ?? '', reason: 'Chủ trì đồng ý' })
    const after = (await desk.ask('agenda.get', {})).findings.find((f) => f.rule === 'overlap')
    expect(after).toMatchObject({ severity: 'ignored', ignored: { reason: 'Chủ trì đồng ý' } })
    await desk.ask('agenda.save', { id: report?.id, minutes: 32 })
    expect((await desk.ask('agenda.get', {})).findings.find((f) => f.rule === 'overlap')?.severity).toBe('block')
  })

  test('every edit is undone step by step', async () => {
    const desk = await opened()
    const before = await desk.ask('agenda.get', {})
    const awards = await itemNamed(desk, 'Khen thưởng')
    const papers = await itemNamed(desk, 'Báo cáo tham luận của các cơ quan, đơn vị')
    await desk.ask('agenda.step', { id: awards.id, step: 'in' })
    await desk.ask('agenda.remove', { id: papers.id })
    await desk.ask('agenda.save', { title: 'Chụp ảnh lưu niệm', minutes: 5, after: awards.id })
    expect((await desk.ask('agenda.get', {})).items).toHaveLength(before.items.length - 4)
    for (let step = 0; step < 3; step++) {
      const { undo } = await desk.ask('agenda.get', {})
      expect(undo).not.toBeNull()
      const done = await desk.ask('history.undo', { batchId: undo?.batchId ?? '' })
      expect(done.kept).toEqual([])
    }
    const after = await desk.ask('agenda.get', {})
    expect(after.items).toEqual(before.items)
    expect(after.schedule).toEqual(before.schedule)
  })

  test('what cannot be is refused in words and changes nothing', async () => {
    const desk = await opened()
    const paper = await itemNamed(desk, 'Tham luận 1')
    const papers = await itemNamed(desk, 'Báo cáo tham luận của các cơ quan, đơn vị')
    expect((await desk.fail('agenda.save', { title: 'x', parentId: paper.id })).message).toMatch(/mục con/)
    expect((await desk.fail('agenda.save', { title: ' ' })).fields).toHaveProperty('title')
    expect((await desk.fail('agenda.save', { id: paper.id, minutes: 800 })).message).toMatch(/720/)
    expect(await desk.ask('agenda.move', { id: papers.id, parentId: paper.id, before: null })).toEqual({ moved: false })
    await desk.ask('agenda.remove', { id: paper.id })
    expect((await desk.fail('agenda.save', { id: paper.id, minutes: 5 })).code).toBe('not-found')
  })
})

describe('who presents', () => {
  test('invited, declined, replaced, in two places at once: each told at the item with its remedy', async () => {
    const desk = await opened()
    const person = (fullName: string) => desk.ask('delegates.save', { fullName, honorific: 'Bà', office: 'Giám đốc' })
    const [silent, declined, replaced] = [
      await person('Lê Thị An'),
      await person('Trần Thị Bình'),
      await person('Võ Thị Chi'),
    ]
    await desk.ask('invitations.prepare', { all: true })
    await desk.ask('replies.record', {
      ids: [declined.id],
      answer: 'declined',
      reason: 'đi công tác',
      via: 'phone',
    })
    await desk.ask('replies.record', {
      ids: [replaced.id],
      answer: 'substitute',
      via: 'phone',
      substitute: { honorific: 'Ông', fullName: 'Đỗ Văn Dũng', office: '', phone: '' },
    })
    const as = (p: { id: string; fullName: string }) => ({ kind: 'delegate' as const, id: p.id, name: p.fullName })
    const paper = await itemNamed(desk, 'Tham luận 1')
    await desk.ask('agenda.save', { id: paper.id, presenters: [as(silent), as(declined), as(replaced)] })
    const rules = async () =>
      (await desk.ask('agenda.get', {})).findings.filter((f) => f.itemId === paper.id).map((f) => [f.rule, f.severity])
    expect(await rules()).toEqual([
      ['presenter-declined', 'block'],
      ['presenter-silent', 'warn'],
      ['presenter-substitute', 'warn'],
    ])
    const second = await itemNamed(desk, 'Tham luận 2')
    await desk.ask('agenda.save', { id: second.id, parallel: true, presenters: [as(silent)] })
    const twice = (await desk.ask('agenda.get', {})).findings.find((f) => f.rule === 'twice')
    expect(twice).toMatchObject({ itemId: second.id, severity: 'block' })
    expect(twice?.text).toContain('Lê Thị An')
    await desk.ask('delegates.withdraw', { id: silent.id, reason: 'chuyển công tác' })
    expect((await desk.ask('agenda.get', {})).findings.filter((f) => f.rule === 'presenter-gone')).toHaveLength(2)
  })

  test('a body that is merged into another presents under its new name', async () => {
    const desk = await opened()
    const [from, into] = [
      await desk.ask('units.save', { name: 'Sở Y tế cũ' }),
      await desk.ask('units.save', { name: 'Sở Y tế' }),
    ]
    const paper = await itemNamed(desk, 'Tham luận 1')
    await desk.ask('agenda.save', { id: paper.id, presenters: [{ kind: 'unit', id: from.id, name: from.name }] })
    await desk.ask('units.merge', { from: from.id, into: into.id })
    expect((await itemNamed(desk, 'Tham luận 1')).presenters).toEqual([{ kind: 'unit', id: into.id, name: 'Sở Y tế' }])
    expect((await desk.ask('agenda.get', {})).findings.map((f) => f.rule)).not.toContain('unit-gone')
  })
})

describe('issues of the programme', () => {
  test('an issue freezes; what changes afterwards shows as a list in words', async () => {
    const desk = await opened()
    expect(await desk.ask('agenda.issue', { note: 'trình chủ trì' })).toMatchObject({ number: 1 })
    expect((await desk.fail('agenda.issue', {})).message).toMatch(/không có gì khác bản 1/)
    const report = (await desk.ask('agenda.get', {})).items.find((i) => i.kind === 'summaryReport')
    const third = await itemNamed(desk, 'Tham luận 3')
    await desk.ask('agenda.save', { id: report?.id, minutes: 29, capMinutes: 30 })
    await desk.ask('agenda.save', { id: third.id, presenters: [{ kind: 'other', id: null, name: 'Quận 3' }] })
    const changes = (await desk.ask('agenda.get', {})).changes.map((c) => c.text)
    expect(changes).toContain('Tham luận 3 dời 09:06 → 09:15.')
    expect(changes).toContain('Tham luận 3: người thực hiện chưa có → Quận 3.')
    expect(changes).toContain('Kết thúc dự kiến 10:50 → 10:59.')
    await desk.ask('agenda.issue', {})
    const versions = await desk.ask('agenda.versions', {})
    expect(versions.map((v) => v.number)).toEqual([1, 2])
    const both = await desk.ask('agenda.compare', { from: versions[0]?.id ?? '', to: versions[1]?.id ?? '' })
    expect(both).toMatchObject({ from: 'Bản 1', to: 'Bản 2' })
    expect(both.changes.map((c) => c.text)).toEqual(changes)
    expect((await desk.ask('agenda.compare', { from: versions[1]?.id ?? '', to: null })).changes).toEqual([])
  })

  test('an order that changed is told as a move, not as many', async () => {
    const desk = await opened()
    await desk.ask('agenda.issue', {})
    const awards = await itemNamed(desk, 'Khen thưởng')
    const target = await itemNamed(desk, remarks)
    await desk.ask('agenda.move', { id: awards.id, parentId: null, before: target.id })
    const { changes } = await desk.ask('agenda.get', {})
    expect(changes.filter((c) => c.kind === 'moved').map((c) => c.text)).toEqual([
      'Khen thưởng chuyển từ mục 12 sang mục 10.',
    ])
  })

  test('changes on the day of the conference stand in a log with who decided', async () => {
    const desk = await opened()
    const tea = await itemNamed(desk, 'Giải lao, ăn nhẹ giữa giờ')
    await desk.ask('agenda.save', { id: tea.id, minutes: 20 })
    expect(await desk.ask('agenda.dayLog', {})).toEqual([])
    desk.now(new Date('2019-11-15T09:10:00').toISOString())
    await desk.ask('agenda.save', { id: tea.id, minutes: 10, decidedBy: 'Chủ trì' })
    const log = await desk.ask('agenda.dayLog', {})
    expect(log.map((l) => l.text)).toEqual([
      'Sửa “Giải lao, ăn nhẹ giữa giờ”: thời lượng (phút): 20 → 10 (theo ý kiến: Chủ trì).',
    ])
  })
})

describe('what neighbours say at an item', () => {
  test('a text that is missing, and later one that reads longer than its cap', async () => {
    const desk = await opened()
    const paper = await itemNamed(desk, 'Tham luận 1')
    const closing = await itemNamed(desk, 'Bế mạc Hội nghị')
    const speech = await desk.ask('speeches.save', {
      title: 'Tham luận của Sở Y tế',
      kind: 'discussion-paper',
      agendaItemId: paper.id,
      drafter: 'Lê Thị An',
      dueOn: '2019-10-10',
    })
    const at = async (id: string) =>
      (await desk.ask('agenda.get', {})).findings.filter((f) => f.itemId === id && f.rule.includes('text'))
    const missing = await at(paper.id)
    expect(missing.map((f) => [f.rule, f.severity])).toEqual([['text-missing', 'block']])
    expect(missing[0]?.text).toBe('“Tham luận của Sở Y tế” đã quá hạn mà chưa có, hạn 10/10/2019, Lê Thị An đang giữ.')
    expect(missing[0]?.remedy.screen).toBe('speeches')
    expect((await at(closing.id)).map((f) => f.rule)).toEqual(['no-text'])
    await desk.ask('speeches.addVersion', {
      speechId: speech.id,
      text: 'Kính thưa quý vị đại biểu, kính thưa Hội nghị. '.repeat(320),
      receivedOn: '2019-10-20',
      receivedFrom: 'Sở Y tế',
      note: '',
      submit: false,
      answersId: null,
      cutFromId: null,
    })
    const long = await at(paper.id)
    expect(long.map((f) => [f.rule, f.severity])).toEqual([
      ['text-over-cap', 'block'],
      ['text-not-approved', 'warn'],
    ])
    expect(long[0]?.text).toMatch(/quá mức tối đa 10 phút của chủ trì/)
  })

  test('an item that is removed lets its text go, and gives it back when the removal is undone', async () => {
    const desk = await opened()
    const paper = await itemNamed(desk, 'Tham luận 1')
    await desk.ask('speeches.save', { title: 'Bài', kind: 'discussion-paper', agendaItemId: paper.id })
    const { batchId } = await desk.ask('agenda.remove', { id: paper.id })
    expect((await desk.ask('speeches.list', {}))[0]?.agendaItemId).toBeNull()
    await desk.ask('history.undo', { batchId })
    expect((await desk.ask('speeches.list', {}))[0]?.agendaItemId).toBe(paper.id)
  })
})
