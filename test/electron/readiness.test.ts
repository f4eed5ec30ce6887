import { describe, expect, test } from 'vitest'
import { lookAhead } from '../../shared/preparation/tasks/schedule'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

describe('readiness and checks over the real data', () => {
  test('an empty conference says what is missing, and a person invited with another hour is found', async () => {
    const desk = await openTestDesk()
    const before = await desk.ask('preparation.readiness', {})
    expect(before.daysLeft).toBeNull()
    expect(before.areas.find((a) => a.id === 'tasks')).toMatchObject({ state: 'bad' })
    expect(before.areas.find((a) => a.id === 'money')).toMatchObject({ state: 'empty' })
    await desk.ask('conference.update', {
      startsAt: '2019-11-15T08:00',
      endsAt: '2019-11-15T11:00',
      receptionFrom: '07:30',
      replyBy: '2019-11-12T16:00',
      contact: { phone: '028 0000 0000' },
      signer: { fullName: 'Trần Văn Mẫu' },
    })
    await desk.ask('delegates.save', { fullName: 'Lê An', roles: ['awardee'] })
    const rules = async () => (await desk.ask('checks.list', {})).open.map((f) => f.rule)
    expect(await rules()).toContain('awardee-not-invited')
    await desk.ask('invitations.prepare', { all: true })
    await desk.ask('invitations.approve', { all: true })
    expect(await rules()).not.toContain('awardee-not-invited')
    expect(await rules()).not.toContain('letter-time')
    await desk.ask('tasks.moveConference', { day: '2019-11-18' })
    expect(await rules()).toContain('letter-time')
    expect((await desk.ask('preparation.readiness', {})).daysLeft).toBe(28)
  })

  test('a finding is let stand with a reason and taken up again', async () => {
    const desk = await openTestDesk()
    const [finding] = (await desk.ask('checks.list', {})).open
    if (!finding) throw new Error('nothing found')
    expect((await desk.fail('checks.dismiss', { rule: finding.rule, subject: finding.subject, reason: '' })).code).toBe(
      'invalid',
    )
    const kept = await desk.ask('checks.dismiss', {
      rule: finding.rule,
      subject: finding.subject,
      reason: 'chờ chỉ đạo',
    })
    const now = await desk.ask('checks.list', {})
    expect(now.open).not.toContainEqual(finding)
    expect(now.dismissed).toMatchObject([{ rule: finding.rule, reason: 'chờ chỉ đạo' }])
    await desk.ask('checks.restore', { id: kept.id })
    expect((await desk.ask('checks.list', {})).open).toContainEqual(finding)
  })

  test('every figure names its list, and the length of that list is the figure', async () => {
    const desk = await openTestDesk()
    await desk.ask('conference.update', { startsAt: '2019-11-15T08:00', receptionFrom: '07:30' })
    desk.now('2019-09-15T01:00:00Z')
    const { unitId } = await lateUnit(desk)
    await desk.ask('speeches.fromTemplate', { papers: 4 })
    const [paper] = (await desk.ask('speeches.list', {})).filter((x) => x.kind === 'discussion-paper')
    const version = { receivedOn: '2019-09-10', receivedFrom: '', note: '', submit: false, answersId: null }
    const { id: versionId } = await desk.ask('speeches.addVersion', {
      ...version,
      speechId: paper?.id as string,
      text: 'Kính thưa Hội nghị.',
      cutFromId: null,
    })
    const figure = async (area: string, list: string) =>
      (await desk.ask('preparation.readiness', {})).areas
        .find((a) => a.id === area)
        ?.numbers.find((n) => n.list === list)?.value
    const { tasks, today } = await desk.ask('tasks.list', {})
    expect(await figure('tasks', 'late')).toBe(String(lookAhead(tasks, today).late.length))
    expect(await figure('speeches', 'papers-missing')).toBe('3/4')
    await desk.ask('speeches.withdrawVersion', { versionId, reason: 'Gửi nhầm' })
    expect(await figure('speeches', 'papers-missing')).toBe('4/4')
    expect(await figure('reports', 'owing')).toBe('1/1')

    // A late task of a unit stands in its reminder letter; who ordered it writes no letter to itself.
    const row = async () => (await desk.ask('scoreboard.list', {})).rows.find((r) => r.unitId === unitId)
    expect((await row())?.tasks).toEqual([{ title: 'Thiết kế phông sân khấu', due: '2019-09-10' }])
    await desk.ask('scoreboard.remind', { unitIds: [unitId], until: '2019-09-22' })
    const [draft] = await desk.ask('outgoing.list', {})
    const { document } = await desk.ask('outgoing.get', { id: draft?.id as string })
    expect(document.body).toContain('hoàn thành việc “Thiết kế phông sân khấu” theo Kế hoạch (hạn 10/09/2019)')
    await desk.ask('conference.update', { executingUnit: 'Sở Văn hóa và Thể thao' })
    expect((await row())?.tasks).toEqual([])
  })

  test('a fixed hour inside the programme is no other opening; a number given on Friday may leave on Monday', async () => {
    const desk = await openTestDesk()
    await desk.ask('conference.update', { startsAt: '2019-11-15T08:00', receptionFrom: '07:30' })
    const choice = { reception: true, performance: 'none', anthem: true, openingRemarks: true, teaBreak: true } as const
    await desk.ask('agenda.useTemplate', { ...choice, papers: 4 })
    const { items } = await desk.ask('agenda.get', {})
    const rules = async () => (await desk.ask('checks.list', {})).open.map((f) => f.rule)
    const inner = items.find((i) => i.parentId !== null)
    await desk.ask('agenda.save', { id: inner?.id as string, hardStart: '09:00' })
    expect(await rules()).not.toContain('programme-hour')
    const opening = items.find((i) => i.kind === 'anthem')
    await desk.ask('agenda.save', { id: opening?.id as string, hardStart: '07:30' })
    const found = (await desk.ask('checks.list', {})).open.find((f) => f.rule === 'programme-hour')
    expect(found).toMatchObject({ severity: 'block', open: opening?.id })
    expect(found?.text).toContain('lúc 07:30, giấy mời và thiết lập ghi 08:00')

    await lateUnit(desk)
    desk.now('2019-10-18T01:00:00Z')
    const { id } = await desk.ask('outgoing.save', {
      type: 'letter',
      subject: 'v/v',
      recipients: ['Sở Mẫu'],
      body: 'Kính gửi.',
    })
    await desk.ask('outgoing.submit', { ids: [id] })
    await desk.ask('outgoing.approve', { ids: [id], by: 'Trần Văn Mẫu' })
    await desk.ask('outgoing.number', { ids: [id], date: '2019-10-18', from: 1 })
    desk.now('2019-10-21T01:00:00Z')
    expect(await rules()).not.toContain('document-unsent')
    desk.now('2019-10-22T01:00:00Z')
    expect(await rules()).toContain('document-unsent')
  })
})

/** A unit that owes its report and leads a task that is late. */
async function lateUnit(desk: TestDesk): Promise<{ unitId: string }> {
  const { id: unitId } = await desk.ask('units.save', { name: 'Sở Văn hóa và Thể thao' })
  await desk.ask('reports.expect', { unitIds: [unitId] })
  await desk.ask('tasks.save', {
    title: 'Thiết kế phông sân khấu',
    phase: 'preparing',
    ownerUnitId: unitId,
    anchor: 'fixed',
    due: '2019-09-10',
  })
  return { unitId }
}
