import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

const desk3 = async () => {
  const desk = await openTestDesk()
  const units = []
  for (const name of ['Sở Tài chính', 'Sở Y tế', 'Ủy ban nhân dân Quận 3'])
    units.push(await desk.ask('units.save', { name, precedence: units.length + 1, phone: '0283000000' }))
  await desk.ask('reports.expect', { unitIds: units.map((u) => u.id) })
  const rows = async () => (await desk.ask('reports.list', {})).rows
  return { desk, units, rows, ids: (await rows()).map((r) => r.id) }
}

describe('the reports of the units', () => {
  test('are late by the plan, received, lacking a part, asked for, accepted; each told from its dates', async () => {
    const { desk, rows, ids } = await desk3()
    expect((await rows()).map((r) => [r.unit, r.state, r.lateBy])).toEqual([
      ['Sở Tài chính', 'late', 21],
      ['Sở Y tế', 'late', 21],
      ['Ủy ban nhân dân Quận 3', 'late', 21],
    ])
    await desk.ask('reports.save', { id: ids[0] ?? '', receivedOn: '2019-09-28', number: '12/BC-STC' })
    await desk.ask('reports.save', { id: ids[1] ?? '', due: '2019-10-31' })
    await desk.ask('reports.save', { id: ids[0] ?? '', supplementAskedOn: '2019-10-01', supplementDue: '2019-10-20' })
    expect((await rows()).map((r) => [r.state, r.lateBy])).toEqual([
      ['supplement', 1],
      ['waiting', 0],
      ['late', 21],
    ])
    await desk.ask('reports.save', { id: ids[0] ?? '', supplementReceivedOn: '2019-10-20', acceptedOn: '2019-10-21' })
    expect((await rows())[0]?.state).toBe('accepted')
  })

  test('refuse an acceptance before the report, and a second list leaves the first alone', async () => {
    const { desk, ids, units } = await desk3()
    expect((await desk.fail('reports.save', { id: ids[0] ?? '', acceptedOn: '2019-10-01' })).fields).toHaveProperty(
      'receivedOn',
    )
    expect((await desk.ask('reports.expect', { unitIds: units.map((u) => u.id) })).changed).toBe(0)
    await desk.ask('reports.save', { id: ids[0] ?? '', receivedOn: '2019-10-01' })
    expect((await desk.fail('reports.remove', { ids: [ids[0] ?? ''] })).code).toBe('refused')
  })

  test('a file is kept under its bytes; one of no known kind is refused in words', async () => {
    const { desk, ids, rows } = await desk3()
    const file = desk.write('bao-cao.pdf', '%PDF-1.4 thử')
    await desk.ask('reports.attach', { id: ids[0] ?? '', file })
    const kept = (await rows())[0]?.file
    expect(kept).toMatchObject({ name: 'bao-cao.pdf', type: 'pdf' })
    const odd = desk.write('x.bin', new Uint8Array([0, 1, 2, 3]))
    expect((await desk.fail('reports.attach', { id: ids[0] ?? '', file: odd })).message).toContain('x.bin')
  })
})

describe('reminders', () => {
  test('one letter for each unit that owes, saying only what is missing; an open draft is not doubled', async () => {
    const { desk, units, ids } = await desk3()
    await desk.ask('reports.save', { id: ids[0] ?? '', receivedOn: '2019-09-28', acceptedOn: '2019-10-01' })
    const { contents } = (await desk.ask('reports.list', {})).rows[1] as { contents: Record<string, string> }
    await desk.ask('reports.save', {
      id: ids[1] ?? '',
      receivedOn: '2019-09-28',
      contents: { ...contents, directive25: 'missing' } as never,
    })
    const all = units.map((u) => u.id)
    expect(await desk.ask('reports.remind', { unitIds: all, until: '2019-10-28' })).toMatchObject({
      made: 2,
      skipped: 1,
    })
    expect(await desk.ask('reports.remind', { unitIds: all, until: '2019-10-28' })).toMatchObject({
      made: 0,
      skipped: 3,
    })
    const letters = await desk.ask('outgoing.list', {})
    const to = (unit: string) => letters.find((l) => l.recipients[0] === unit)?.body ?? ''
    expect(to('Ủy ban nhân dân Quận 3')).toContain('chưa nhận được báo cáo sơ kết của Ủy ban nhân dân Quận 3')
    expect(to('Sở Y tế')).toContain('- Thực hiện Chỉ thị 25-CT/TU;')
    expect(to('Sở Y tế')).not.toContain('chưa nhận được')
    expect(to('Sở Tài chính')).toBe('')
  })

  test('are approved, numbered in a series that restarts each year, frozen, sent and received', async () => {
    const { desk, units } = await desk3()
    await desk.ask('reports.remind', { unitIds: units.map((u) => u.id), until: '2019-10-28' })
    const ids = (await desk.ask('outgoing.list', {})).map((d) => d.id)
    expect((await desk.fail('outgoing.number', { ids, date: '2019-10-21' })).code).toBe('refused')
    await desk.ask('outgoing.approve', { ids, by: 'Trần Văn Mẫu' })
    expect(await desk.ask('outgoing.number', { ids: ids.slice(0, 2), date: '2019-10-21', from: 41 })).toMatchObject({
      first: '41/HĐTĐKT',
      last: '42/HĐTĐKT',
    })
    const refused = async (date: string, from: number) =>
      (await desk.fail('outgoing.number', { ids: ids.slice(2), date, from })).message
    expect(await refused('2019-10-22', 43)).toContain('chưa đến')
    expect(await refused('2019-10-21', 42)).toContain('43')
    expect(await refused('2019-10-20', 43)).toContain('trái thứ tự của sổ: số 41 ghi ngày 21/10/2019')
    desk.now('2019-10-25T01:00:00Z')
    expect(await refused('2019-10-22', 40)).toContain('trái thứ tự của sổ')
    expect(
      (await desk.fail('outgoing.send', { ids: ids.slice(2), channel: 'post', date: '2019-10-22' })).message,
    ).toContain('Hãy cấp số trước')
    expect(
      (await desk.fail('outgoing.send', { ids: ids.slice(0, 1), channel: 'post', date: '2019-10-20' })).message,
    ).toContain('không thể chuyển trước ngày ấy')
    desk.now('2020-01-06T01:00:00Z')
    expect(await desk.ask('outgoing.number', { ids: ids.slice(2), date: '2020-01-06' })).toMatchObject({
      first: '01/HĐTĐKT',
    })
    expect((await desk.fail('outgoing.save', { id: ids[0] ?? '', body: 'khác' })).code).toBe('refused')
    await desk.ask('outgoing.send', { ids: [ids[0] ?? ''], channel: 'post', date: '2019-10-21' })
    const { deliveries } = await desk.ask('outgoing.get', { id: ids[0] ?? '' })
    await desk.ask('outgoing.receive', { deliveryId: deliveries[0]?.id ?? '', date: '2019-10-23', by: 'Chị Lan' })
    expect((await desk.ask('outgoing.list', {})).find((d) => d.id === ids[0])).toMatchObject({
      state: 'received',
      received: 1,
      code: '41/HĐTĐKT',
    })
    const numbering = (await desk.ask('history.batches', {})).find((b) => b.act === 'outgoing.number')
    expect(numbering?.undoable).toBe(false)
  })

  test('a change after approval opens a document again', async () => {
    const { desk } = await desk3()
    const made = await desk.ask('outgoing.fromTemplate', { purpose: 'cultureCoordination' })
    await desk.ask('outgoing.approve', { ids: [made.id], by: 'x' })
    expect(await desk.ask('outgoing.save', { id: made.id, note: 'gấp' })).toMatchObject({ state: 'approved' })
    expect(await desk.ask('outgoing.save', { id: made.id, body: 'Nội dung mới.' })).toMatchObject({
      state: 'draft',
      approvedBy: '',
    })
  })
})

describe('figures', () => {
  test('a sheet written by the application, filled and read back, gives the same figures; nothing is written before it is asked', async () => {
    const { desk, units } = await desk3()
    const unitId = units[0]?.id ?? ''
    const values = [
      { year: 2014, authority: 'own' as const, form: 'cityMerit' as const, row: 'collective' as const, value: 12 },
      { year: 2018, authority: 'upward' as const, form: 'orders' as const, row: 'individual' as const, value: 1234 },
    ]
    await desk.ask('figures.save', { unitId, values })
    const file = desk.write('so-lieu.xlsx', '')
    await desk.ask('figures.sheet', { file, unitId })
    expect(fs.statSync(file).size).toBeGreaterThan(1000)
    const other = units[1]?.id ?? ''
    const seen = await desk.ask('figures.import', { file, unitId: other, commit: false })
    expect(seen).toMatchObject({ figures: 2, changed: 2, problems: [], batchId: null })
    expect(await desk.ask('figures.ofUnit', { unitId: other })).toEqual([])
    const done = await desk.ask('figures.import', { file, unitId: other, commit: true })
    expect((await desk.ask('figures.ofUnit', { unitId: other })).map((f) => f.value)).toEqual([12, 1234])
    expect((await desk.ask('figures.import', { file, unitId: other, commit: true })).changed).toBe(0)
    await desk.ask('history.undo', { batchId: done.batchId ?? '' })
    expect(await desk.ask('figures.ofUnit', { unitId: other })).toEqual([])
    const tables = await desk.ask('figures.tables', { authority: 'own' })
    expect(tables.completeness[0]).toEqual({ year: 2014, units: 1, expected: 3 })
    await desk.ask('figures.export', { file: desk.write('bang.xlsx', '') })
  })
})
