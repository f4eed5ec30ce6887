import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

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
})
