import { describe, expect, test } from 'vitest'
import { connect } from '../../electron/db/connect'
import { migrate } from '../../electron/db/migrate'
import { usualChoice } from '../../shared/agenda/template'
import { openTestDesk } from '../support/open-test-db'

/** Every column that points at a unit or a person; a new one must be moved by a merge, and looked at when somebody goes. */
const pointers = (target: string): string[] => {
  const raw = connect(':memory:')
  migrate(raw)
  const tables = raw.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]
  const found = tables.flatMap((table) =>
    (
      raw.prepare(`select "table", "from" from pragma_foreign_key_list(?)`).all(table) as {
        table: string
        from: string
      }[]
    )
      .filter((key) => key.table === target)
      .map((key) => `${table}.${key.from}`),
  )
  raw.close()
  return found.sort()
}

/** Two units, the one that goes with something in every room that can point at it. */
async function twoUnits() {
  const desk = await openTestDesk()
  const gone = await desk.ask('units.save', { name: 'Sở TC', precedence: 1 })
  const kept = await desk.ask('units.save', { name: 'Sở Tài chính', precedence: 2 })
  await desk.ask('reports.expect', { unitIds: [gone.id, kept.id] })
  const report = async (unitId: string) => (await desk.ask('reports.list', {})).rows.find((r) => r.unitId === unitId)
  return { desk, gone, kept, report }
}
const figure = (value: number) => [
  { year: 2014, authority: 'own' as const, form: 'cityMerit' as const, row: 'collective' as const, value },
]

describe('two units become one', () => {
  test('the schema points at units only where a merge moves them', () => {
    expect(pointers('units')).toEqual([
      'awardDossiers.unitId',
      'awardNotices.unitId',
      'awardQuotas.unitId',
      'blocMeetings.leadUnitId',
      'contributions.unitId',
      'councilMembers.unitId',
      'delegates.unitId',
      'deliveries.unitId',
      'figures.unitId',
      'logistics.ownerUnitId',
      'outgoing.unitId',
      'speeches.unitId',
      'tasks.ownerUnitId',
      'unitCalls.unitId',
      'unitReports.unitId',
      'unitSynonyms.unitId',
      'units.parentId',
    ])
  })

  test('with report, figures, parts, calls, tasks, work and letters; one undo gives all back', async () => {
    const { desk, gone, kept, report } = await twoUnits()
    await desk.ask('reports.save', { id: (await report(gone.id))?.id ?? '', receivedOn: '2019-09-28', number: '12/BC' })
    await desk.ask('figures.save', { unitId: gone.id, values: figure(12) })
    for (const [unitId, text] of [
      [gone.id, 'Đoạn của Sở TC.'],
      [kept.id, 'Đoạn của Sở Tài chính.'],
    ] as const)
      await desk.ask('cityReport.saveContribution', { unitId, area: 'leadership', text, used: false } as never)
    await desk.ask('reports.noteCall', {
      unitId: gone.id,
      subject: 'report',
      result: 'promised',
      promisedDay: '2019-10-25',
      spokeWith: 'Chị Lan',
      note: '',
    } as never)
    const task = await desk.ask('tasks.save', { title: 'Lo hội trường', ownerUnitId: gone.id } as never)
    const work = await desk.ask('logistics.save', { title: 'Bãi xe', kind: 'transport', ownerUnitId: gone.id })
    const letter = await desk.ask('outgoing.save', {
      subject: 'đôn đốc',
      body: 'Nội dung.',
      recipients: ['Sở TC'],
      unitId: gone.id,
    })
    await desk.ask('outgoing.approve', { ids: [letter.id], by: 'Chủ tịch' })
    await desk.ask('outgoing.number', { ids: [letter.id], date: '2019-10-21' })
    await desk.ask('outgoing.send', { ids: [letter.id], channel: 'post', date: '2019-10-21' })
    await desk.ask('units.merge', { from: gone.id, into: kept.id })
    expect((await report(kept.id))?.number).toBe('12/BC')
    expect((await desk.ask('figures.ofUnit', { unitId: kept.id })).map((f) => f.value)).toEqual([12])
    expect(await desk.ask('reports.calls', { unitId: kept.id })).toHaveLength(1)
    expect((await desk.ask('tasks.list', {})).tasks.find((t) => t.id === task.id)?.owner).toBe('Sở Tài chính')
    expect((await desk.ask('logistics.list', {})).items.find((l) => l.id === work.id)?.owner).toBe('Sở Tài chính')
    expect((await desk.ask('outgoing.list', {})).find((d) => d.id === letter.id)?.unit).toBe('Sở Tài chính')
    expect((await desk.ask('cityReport.get', {})).contributions.map((c) => c.text)).toEqual([
      'Đoạn của Sở Tài chính.\nĐoạn của Sở TC.',
    ])
    const batch = (await desk.ask('history.batches', {})).find((b) => b.act === 'units.merge')
    const undone = await desk.ask('history.undo', { batchId: batch?.batchId ?? '' })
    expect(undone.kept).toEqual([])
    expect((await report(gone.id))?.number).toBe('12/BC')
    expect((await desk.ask('figures.ofUnit', { unitId: gone.id })).map((f) => f.value)).toEqual([12])
  })

  test('where a person must choose, nothing is half done and the sentence says between what', async () => {
    const { desk, gone, kept, report } = await twoUnits()
    await desk.ask('figures.save', { unitId: gone.id, values: figure(12) })
    await desk.ask('figures.save', { unitId: kept.id, values: figure(15) })
    const figures = await desk.fail('units.merge', { from: gone.id, into: kept.id })
    expect(figures.code).toBe('refused')
    expect(figures.message).toMatch(/năm 2014 \(Sở TC: 12; Sở Tài chính: 15\)/)
    await desk.ask('figures.save', { unitId: kept.id, values: figure(12) })
    for (const unit of [gone, kept])
      await desk.ask('reports.save', { id: (await report(unit.id))?.id ?? '', receivedOn: '2019-09-28' })
    expect((await desk.fail('units.merge', { from: gone.id, into: kept.id })).message).toContain('đều đã gửi báo cáo')
    expect(await desk.ask('units.list', {})).toHaveLength(2)
    await desk.ask('reports.save', { id: (await report(gone.id))?.id ?? '', receivedOn: null })
    await desk.ask('units.merge', { from: gone.id, into: kept.id })
    expect((await desk.ask('figures.ofUnit', { unitId: kept.id })).map((f) => f.value)).toEqual([12])
  })
})

describe('a unit is removed', () => {
  test('with what was only expected of it; its work keeps its name', async () => {
    const { desk, gone } = await twoUnits()
    const task = await desk.ask('tasks.save', { title: 'Lo hội trường', ownerUnitId: gone.id } as never)
    await desk.ask('logistics.save', { title: 'Bãi xe', kind: 'transport', ownerUnitId: gone.id })
    const member = await desk.ask('council.saveMember', { fullName: 'Nguyễn Văn Ủy', unitId: gone.id })
    await desk.ask('units.remove', { id: gone.id })
    expect((await desk.ask('tasks.list', {})).tasks.find((t) => t.id === task.id)?.owner).toBe('Sở TC')
    expect((await desk.ask('reports.list', {})).rows).toHaveLength(1)
    expect((await desk.ask('council.members', {})).find((m) => m.id === member.id)?.unitId).toBe(null)
  })

  test.each([
    [
      'a report',
      async ({ desk, gone, report }: Awaited<ReturnType<typeof twoUnits>>) =>
        desk.ask('reports.save', { id: (await report(gone.id))?.id ?? '', receivedOn: '2019-09-28' }),
      /báo cáo sơ kết ngày 28\/09\/2019/,
    ],
    [
      'figures',
      async ({ desk, gone }: Awaited<ReturnType<typeof twoUnits>>) =>
        desk.ask('figures.save', { unitId: gone.id, values: figure(3) }),
      /số liệu khen thưởng/,
    ],
    [
      'a letter',
      async ({ desk, gone }: Awaited<ReturnType<typeof twoUnits>>) =>
        desk.ask('outgoing.save', { subject: 'x', unitId: gone.id }),
      /văn bản đi/,
    ],
  ])('is refused in words with %s', async (_, give, said) => {
    const all = await twoUnits()
    await give(all)
    const problem = await all.desk.fail('units.remove', { id: all.gone.id })
    expect(problem.code).toBe('refused')
    expect(problem.message).toMatch(said)
  })
})

describe('two records of one person who does something at the conference', () => {
  test('the schema points at people only where a merge moves them or refuses in words', () => {
    expect(pointers('delegates')).toEqual([
      'awardNominations.delegateId',
      'calls.delegateId',
      'delegates.slotLeadId',
      'invitations.delegateId',
      'presentationSlots.delegateId',
      'pressPasses.delegateId',
      'replies.delegateId',
      'scans.delegateId',
      'sourceValues.delegateId',
      'speeches.speakerId',
      'timedReadings.delegateId',
    ])
  })

  test('speaks, presents and reports under the record that stays; one undo gives both back', async () => {
    const desk = await openTestDesk()
    const save = (fullName: string) => desk.ask('delegates.save', { honorific: 'Ông', fullName, roles: ['press'] })
    const [keep, drop] = [await save('Nguyễn Văn An'), await save('Nguyễn Văn Ân')]
    const speech = await desk.ask('speeches.save', {
      title: 'Khai mạc',
      kind: 'opening-remarks',
      speakerId: drop.id,
    } as never)
    await desk.ask('press.fromDelegates', {})
    await desk.ask('agenda.useTemplate', usualChoice)
    const view = await desk.ask('agenda.get', {})
    const item = view.items[0]
    await desk.ask('agenda.save', {
      id: item?.id,
      presenters: [{ kind: 'delegate', id: drop.id, name: 'Ông Nguyễn Văn Ân' }],
    } as never)
    const { batchId } = await desk.ask('delegates.merge', { keep: keep.id, drop: drop.id, take: [] })
    const speakerOf = async () => (await desk.ask('speeches.get', { id: speech.id })).speakerId
    const presenterOf = async () =>
      (await desk.ask('agenda.get', {})).items.find((i) => i.id === item?.id)?.presenters[0]
    expect(await speakerOf()).toBe(keep.id)
    expect(await presenterOf()).toMatchObject({ id: keep.id, name: 'Ông Nguyễn Văn An' })
    expect((await desk.ask('logistics.list', {})).press.map((p) => p.delegateId)).toEqual([keep.id, keep.id])
    expect((await desk.ask('history.undo', { batchId })).kept).toEqual([])
    expect(await speakerOf()).toBe(drop.id)
    expect(await presenterOf()).toMatchObject({ id: drop.id })
  })

  test('the first of several places on one letter is not dropped, and the sentence says what to do', async () => {
    const desk = await openTestDesk()
    const unit = await desk.ask('units.save', { name: 'Sở Y tế', precedence: 1 })
    const { ids } = await desk.ask('units.askDelegates', { id: unit.id, count: 2 })
    const other = await desk.ask('delegates.save', { honorific: 'Ông', fullName: 'Lê Văn Ba', unitId: unit.id })
    const problem = await desk.fail('delegates.merge', { keep: other.id, drop: ids[0] ?? '', take: [] })
    expect(problem.code).toBe('refused')
    expect(problem.message).toContain('dùng chung')
  })

  test('a reporter taken off the guest list stays on the list of the press', async () => {
    const desk = await openTestDesk()
    const person = await desk.ask('delegates.save', { honorific: 'Ông', fullName: 'Trần Văn Báo', roles: ['press'] })
    await desk.ask('press.fromDelegates', {})
    await desk.ask('delegates.remove', { ids: [person.id] })
    expect((await desk.ask('logistics.list', {})).press).toMatchObject([{ fullName: 'Trần Văn Báo', delegateId: null }])
  })
})
