import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

/** Three people without a letter, the first of them an awardee. */
async function threePeople() {
  const desk = await openTestDesk()
  const unit = await desk.ask('units.save', { name: 'Sở Xây dựng' })
  const other = await desk.ask('units.save', { name: 'Sở Y tế' })
  const save = (fullName: string, unitId: string, roles: 'awardee'[] = []) =>
    desk.ask('delegates.save', { fullName, unitId, roles, office: 'Giám đốc' })
  const one = await save('Nguyễn Văn Một', unit.id, ['awardee'])
  const two = await save('Lê Thị Hai', unit.id)
  await save('Trần Văn Ba', other.id)
  return { desk, unit, one, two }
}

describe('findings at the place of the mistake', () => {
  test('a person hears only of herself, a unit of its own people, the page of all', async () => {
    const { desk, unit, one, two } = await threePeople()
    const at = async (place: Parameters<typeof desk.ask<'checks.here'>>[1]) =>
      (await desk.ask('checks.here', place)).open
    expect((await at({ kind: 'delegate', id: two.id })).map((f) => [f.rule, f.text, f.subject])).toEqual([
      ['no-letter', 'Chưa có giấy mời.', two.id],
    ])
    expect((await at({ kind: 'delegate', id: one.id })).map((f) => f.text)).toEqual([
      'Được khen thưởng mà chưa có giấy mời.',
      'Chưa có giấy mời.',
    ])
    const ofUnit = (await at({ kind: 'unit', id: unit.id })).find((f) => f.rule === 'no-letter')
    expect(ofUnit?.text).toMatch(/^2 đại biểu/)
    expect(ofUnit?.text).not.toContain('Trần Văn Ba')
    const page = (await desk.ask('checks.list', {})).open.find((f) => f.rule === 'no-letter')
    expect(page?.text).toMatch(/^3 đại biểu/)
    expect((await at({ screen: 'invitations' })).map((f) => f.rule)).toContain('no-letter')
    expect((await at({ screen: 'budget' })).every((f) => f.screen === 'budget')).toBe(true)
  })

  test('let stand for one person: the others remain, the page counts one less, and it can be looked at again', async () => {
    const { desk, two } = await threePeople()
    const done = await desk.ask('checks.dismiss', { rule: 'no-letter', subject: two.id, reason: 'mời miệng' })
    const { open, dismissed } = await desk.ask('checks.list', {})
    expect(open.find((f) => f.rule === 'no-letter')?.text).toMatch(/^2 đại biểu .*Nguyễn Văn Một, .*Trần Văn Ba\.$/)
    expect(dismissed.map((f) => [f.rule, f.reason])).toEqual([['no-letter', 'mời miệng']])
    const here = await desk.ask('checks.here', { kind: 'delegate', id: two.id })
    expect(here.open).toEqual([])
    expect(here.dismissed.map((f) => f.reason)).toEqual(['mời miệng'])
    await desk.ask('checks.restore', { id: done.id })
    expect((await desk.ask('checks.here', { kind: 'delegate', id: two.id })).open.map((f) => f.rule)).toEqual([
      'no-letter',
    ])
  })

  test('what was read once is read again after a write, and rows of a table carry the worst', async () => {
    const { desk, one, two } = await threePeople()
    const marks = async () => new Map((await desk.ask('checks.marks', { kind: 'delegate' })).map((m) => [m.id, m]))
    expect((await marks()).get(two.id)).toMatchObject({ severity: 'warn', count: 1 })
    expect((await marks()).get(one.id)).toMatchObject({
      severity: 'block',
      text: 'Được khen thưởng mà chưa có giấy mời.',
      count: 2,
    })
    await desk.ask('invitations.prepare', { all: true })
    expect((await marks()).get(one.id)?.text).toBe('Giấy mời chưa cấp số.')
    expect((await desk.ask('checks.list', {})).open.map((f) => f.rule)).not.toContain('no-letter')
  })

  test('a place in a letter to a unit has its letter: all that it asks for count as invited', async () => {
    const { desk, unit } = await threePeople()
    await desk.ask('units.askDelegates', { id: unit.id, count: 3 })
    await desk.ask('invitations.prepare', { all: true })
    expect((await desk.ask('checks.list', {})).open.map((f) => f.rule)).not.toContain('no-letter')
  })
})
