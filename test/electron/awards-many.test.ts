import { describe, expect, test } from 'vitest'
import { openDecision } from '../support/award-council'
import { openTestDesk } from '../support/open-test-db'

/** Two dossiers of two units, with two people and one person. */
async function openDossiers() {
  const desk = await openTestDesk()
  const { id: roundId } = await desk.ask('awards.saveRound', { title: 'Đợt', decisionDate: '2019-10-25' })
  const dossiers: string[] = []
  for (const [name, people] of [
    ['Sở Nội vụ', ['Lê An', 'Lê Ba']],
    ['Sở Y tế', ['Lê Cường']],
  ] as const) {
    const unit = await desk.ask('units.save', { name })
    const { id } = await desk.ask('awards.saveDossier', { roundId, unitId: unit.id })
    for (const person of people)
      await desk.ask('awards.saveNomination', { dossierId: id, subject: 'individual', name: person })
    dossiers.push(id)
  }
  return { desk, roundId, dossiers: dossiers as [string, string] }
}

describe('documents ticked in many dossiers at once', () => {
  test('the preview writes nothing; the act does what it told, and one undo takes all of it back', async () => {
    const { desk, dossiers } = await openDossiers()
    const input = { dossierIds: dossiers, codes: ['TTR', 'BC'] as const, status: 'present' as const, onlyOpen: true }
    const ask = { ...input, codes: [...input.codes] }
    const preview = await desk.ask('awards.previewTicks', ask)
    expect(preview.changes.map((c) => [c.unit, c.code, c.name])).toEqual([
      ['Sở Nội vụ', 'TTR', ''],
      ['Sở Nội vụ', 'BC', 'Lê An'],
      ['Sở Nội vụ', 'BC', 'Lê Ba'],
      ['Sở Y tế', 'TTR', ''],
      ['Sở Y tế', 'BC', 'Lê Cường'],
    ])
    const present = async () =>
      (await desk.ask('awards.dossiers', { roundId: (await desk.ask('awards.rounds', {}))[0]?.id as string })).map(
        (d) => d.documentsPresent,
      )
    expect(await present()).toEqual([0, 0])
    expect(await desk.ask('awards.tickDocuments', ask)).toEqual({ ticked: 5, left: [] })
    expect(await present()).toEqual([3, 2])
    expect((await desk.ask('awards.tickDocuments', ask)).ticked, 'again: nothing left to tick').toBe(0)
    const batch = (await desk.ask('history.batches', {})).find((b) => b.act === 'awards.tickDocuments')
    await desk.ask('history.undo', { batchId: batch?.batchId as string })
    expect(await present()).toEqual([0, 0])
  })

  test('only chosen cases; a dossier that was returned is named and left alone', async () => {
    const { desk, roundId, dossiers } = await openDossiers()
    const { nominations } = await desk.ask('awards.dossier', { id: dossiers[0] })
    const one = await desk.ask('awards.tickDocuments', {
      dossierIds: [dossiers[0]],
      nominationIds: [nominations[1]?.id as string],
      codes: ['BC', 'TTR'],
      status: 'missing',
      onlyOpen: false,
    })
    expect(one.ticked).toBe(1)
    desk.now('2019-09-16T02:00:00Z')
    await desk.ask('awards.receive', { ids: [dossiers[1]] })
    await desk.ask('awards.returnDossier', { id: dossiers[1], date: '2019-09-17', reason: 'sai thẩm quyền' })
    const rest = await desk.ask('awards.tickDocuments', {
      dossierIds: dossiers,
      codes: ['BB'],
      status: 'present',
      onlyOpen: true,
    })
    expect(rest.ticked).toBe(1)
    expect(rest.left).toEqual(['Hồ sơ của Sở Y tế đã trả lại hoặc đã rút nên không đánh dấu.'])
    await desk.ask('awards.setRoundState', { id: roundId, state: 'closed' })
    expect(
      await desk.fail('awards.tickDocuments', {
        dossierIds: [dossiers[0]],
        codes: ['DS'],
        status: 'present',
        onlyOpen: true,
      }),
    ).toMatchObject({ code: 'conflict' })
  })
})

describe('awardees on the list of delegates', () => {
  test('the same name in the same unit is suggested, and tied only when somebody says so', async () => {
    const { desk, roundId, ids } = await openDecision({ people: 2, bodies: 1 })
    const [category] = await desk.ask('categories.list', {})
    const unitId = (await desk.ask('units.list', {})).find((u) => u.name === 'Sở Nội vụ')?.id as string
    const add = (fullName: string, office: string) =>
      desk.ask('delegates.save', { fullName, office, unitId, categoryId: category?.id as string, honorific: 'Ông' })
    const own = await add('Nguyễn Văn A', 'Chuyên viên')
    const leader = await add('Trần Đại Diện', 'Phó Giám đốc')
    await desk.ask('presentation.plan', { roundId })
    const found = await desk.ask('presentation.guests', { roundId })
    expect(found.map((s) => [s.name, s.sure, s.candidates.length])).toEqual([
      ['Phòng số 2', null, 2],
      ['Nguyễn Văn A', own.id, 1],
      ['Nguyễn Văn B', null, 0],
    ])
    expect((await desk.ask('presentation.stage', { roundId })).slots.every((s) => s.delegateId === null)).toBe(true)
    const place = (name: string) => found.find((s) => s.name === name)?.id as string
    expect(
      (
        await desk.fail('presentation.link', {
          links: [
            { id: place('Phòng số 2'), delegateId: own.id },
            { id: place('Nguyễn Văn A'), delegateId: own.id },
          ],
        })
      ).message,
    ).toContain('hai vị trí')
    const stage = await desk.ask('presentation.link', {
      links: [
        { id: place('Phòng số 2'), delegateId: leader.id },
        { id: place('Nguyễn Văn A'), delegateId: own.id },
      ],
    })
    expect(stage.slots.map((s) => [s.printedName, s.delegateName, s.receiver])).toEqual([
      ['Phòng số 2', 'Trần Đại Diện', 'Ông Trần Đại Diện, Phó Giám đốc'],
      ['Nguyễn Văn A', 'Nguyễn Văn A', ''],
      ['Nguyễn Văn B', '', ''],
    ])
    const sheet = await desk.ask('awards.nomination', { id: ids[0] as string })
    expect(sheet.nomination.delegateId, 'the case knows its person as well').toBe(own.id)
    expect((await desk.ask('presentation.guests', { roundId })).map((s) => s.name)).toEqual(['Nguyễn Văn B'])
  })

  test('an awardee whom nobody invited is put on the list with the unit that proposed, in one act that is undone whole', async () => {
    const { desk, roundId } = await openDecision({ people: 1, bodies: 1 })
    const [category] = await desk.ask('categories.list', {})
    const unit = (await desk.ask('units.list', {})).find((u) => u.name === 'Sở Nội vụ')
    await desk.ask('units.save', { id: unit?.id as string, categoryId: category?.id as string })
    const { slots } = await desk.ask('presentation.plan', { roundId })
    const [room, person] = slots
    const link = (id: string) => ({ links: [{ id, delegateId: null }] })
    expect((await desk.fail('presentation.link', link(room?.id as string))).message).toContain('không phải cá nhân')
    const stage = await desk.ask('presentation.link', link(person?.id as string))
    expect(stage.slots.map((s) => s.delegateName)).toEqual(['', 'Nguyễn Văn A'])
    const [added, ...others] = await desk.ask('delegates.list', {})
    expect(others).toEqual([])
    expect(added).toMatchObject({
      fullName: 'Nguyễn Văn A',
      honorific: 'Ông',
      unitId: unit?.id,
      categoryId: category?.id,
      roles: ['awardee'],
    })
    const [batch] = await desk.ask('history.batches', {})
    await desk.ask('history.undo', { batchId: batch?.batchId as string })
    expect(await desk.ask('delegates.list', {})).toEqual([])
    expect((await desk.ask('presentation.stage', { roundId })).slots[1]?.delegateId).toBeNull()
  })
})

describe('the practice conference lives in its own time', () => {
  test('its award rooms count lateness to its own day, and the window hears that day with the state', async () => {
    const { desk, roundId } = await openDecision({ people: 1, bodies: 0 })
    await desk.ask('conference.update', { startsAt: '2019-11-15T08:00' })
    desk.now('2026-11-24T02:00:00Z')
    const late = async () => (await desk.ask('awards.duties', { roundId })).find((d) => d.due === '2019-11-08')?.lateBy
    expect(await late()).toBeGreaterThan(2000)
    expect((await desk.ask('app.state', {})).open?.lastDay).toBeNull()
    Object.assign(desk.core.app.current() as object, { kind: 'sample' })
    expect(await late()).toBe(7)
    expect((await desk.ask('app.state', {})).open?.lastDay).toBe('2019-11-15')
  })
})
