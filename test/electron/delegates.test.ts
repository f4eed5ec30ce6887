import { describe, expect, test } from 'vitest'
import { isCode } from '../../shared/delegates/code'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const withUnits = async () => {
  const desk = await openTestDesk()
  const home = await desk.ask('units.save', { name: 'Sở Nội vụ' })
  const district = await desk.ask('units.save', { name: 'Ủy ban nhân dân Quận 3', synonyms: ['UBND Q.3'] })
  const categories = await desk.ask('categories.list', {})
  const subgroup = (code: string) => {
    const found = categories.flatMap((c) => c.subgroups).find((s) => s.code === code)
    if (!found) throw new Error(code)
    return found
  }
  return { desk, home, district, categories, subgroup }
}
const lan = { honorific: 'Bà', fullName: 'Trần Thị Lan', office: 'Phó Giám đốc' }
const history = async (desk: TestDesk, id: string) =>
  (await desk.ask('delegates.get', { id })).history.map((h) => h.text)

describe('saving a person', () => {
  test('makes a code, the parts of the name, and group and subgroup from the unit', async () => {
    const { desk, home, subgroup } = await withUnits()
    const saved = await desk.ask('delegates.save', { ...lan, unitId: home.id, phone: '(0903) 000 111' })
    expect(isCode(saved.code)).toBe(true)
    expect(saved).toMatchObject({
      familyName: 'Trần',
      middleName: 'Thị',
      givenName: 'Lan',
      unit: 'Sở Nội vụ',
      subgroupId: subgroup('SN').id,
      phone: '0903000111',
      origin: 'list',
      rank: 1,
      reply: 'none',
      presence: 'absent',
      letterState: null,
    })
    expect(await history(desk, saved.id)).toEqual([`Thêm Bà Trần Thị Lan, Phó Giám đốc, Sở Nội vụ (mã ${saved.code}).`])
  })

  test('changes what is given, says it in one sentence, and keeps corrected name parts until the name changes', async () => {
    const { desk, home } = await withUnits()
    const { id } = await desk.ask('delegates.save', { ...lan, unitId: home.id })
    await desk.ask('delegates.save', { id, office: 'Giám đốc' })
    await desk.ask('delegates.save', { id, familyName: 'Trần Thị', middleName: '' })
    expect(await desk.ask('delegates.save', { id, note: 'x' })).toMatchObject({ familyName: 'Trần Thị' })
    expect(await desk.ask('delegates.save', { id, fullName: 'Trần Thị Lan Anh' })).toMatchObject({
      familyName: 'Trần',
      givenName: 'Anh',
      office: 'Giám đốc',
    })
    const told = await history(desk, id)
    expect(told).toContain('Sửa chức vụ của Bà Trần Thị Lan: Phó Giám đốc → Giám đốc.')
    expect(told).toContain('Sửa Bà Trần Thị Lan: họ: Trần → Trần Thị; tên đệm: Thị → để trống.')
    expect(told).toContain('Sửa họ và tên của Bà Trần Thị Lan: Trần Thị Lan → Trần Thị Lan Anh.')
  })

  test('saving what is there already writes no history', async () => {
    const { desk, home } = await withUnits()
    const saved = await desk.ask('delegates.save', { ...lan, unitId: home.id })
    await desk.ask('delegates.save', { id: saved.id, ...lan })
    expect(await history(desk, saved.id)).toHaveLength(1)
  })

  test('moving to another unit takes the subgroup along inside the same group', async () => {
    const { desk, home, district, subgroup } = await withUnits()
    const { id, categoryId } = await desk.ask('delegates.save', { ...lan, unitId: home.id })
    const moved = await desk.ask('delegates.save', { id, unitId: district.id })
    expect(moved).toMatchObject({ categoryId, subgroupId: subgroup('QH').id })
  })

  test('a group chosen by hand picks the subgroup inside it; one emptied by hand stays empty', async () => {
    const { desk, home, categories, subgroup } = await withUnits()
    const press = categories.find((c) => c.code === 'BC')
    const { id } = await desk.ask('delegates.save', { ...lan, unitId: home.id })
    expect(await desk.ask('delegates.save', { id, categoryId: press?.id })).toMatchObject({
      subgroupId: subgroup('BC').id,
    })
    expect(await desk.ask('delegates.save', { id, categoryId: null })).toMatchObject({
      categoryId: null,
      subgroupId: null,
    })
    expect(await desk.ask('delegates.save', { id, note: 'y' })).toMatchObject({ categoryId: null })
    expect(await desk.ask('delegates.save', { id, subgroupId: subgroup('TU').id })).toMatchObject({
      categoryId: subgroup('TU').categoryId,
    })
  })

  test('a wrong field is named in Vietnamese and nothing is saved', async () => {
    const { desk, home, categories, subgroup } = await withUnits()
    const missing = '00000000-0000-7000-8000-000000000000'
    const { id } = await desk.ask('delegates.save', { ...lan, unitId: home.id })
    const wrong = [
      [{ honorific: 'Ông' }, 'fullName'],
      [{ ...lan, email: 'khong-phai-thu' }, 'email'],
      [{ ...lan, unitId: missing }, 'unitId'],
      [{ ...lan, categoryId: missing }, 'categoryId'],
      [{ ...lan, categoryId: categories[0]?.id, subgroupId: subgroup('BC').id }, 'subgroupId'],
      [{ id, fullName: '' }, 'fullName'],
    ] as const
    for (const [input, field] of wrong) {
      const problem = await desk.fail('delegates.save', input)
      expect(problem.code).toBe('invalid')
      expect(problem.fields?.[field]).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i)
    }
    expect((await desk.fail('delegates.save', { id: missing, note: 'x' })).code).toBe('not-found')
    expect(await desk.ask('delegates.list', {})).toHaveLength(1)
  })
})

describe('many people at once', () => {
  test('are changed as one batch with one undo, those that fit already are not counted', async () => {
    const { desk, home, district } = await withUnits()
    const ids: string[] = []
    for (const name of ['Lê An', 'Lê Bình', 'Lê Chi']) {
      const { id } = await desk.ask('delegates.save', { fullName: name, unitId: home.id, roles: [] })
      ids.push(id)
    }
    await desk.ask('delegates.patch', { ids: [ids[0] ?? ''], patch: { unitId: district.id } })
    const done = await desk.ask('delegates.patch', { ids, patch: { unitId: district.id } })
    expect(done.changed).toBe(2)
    await desk.ask('delegates.patch', { ids: [ids[2] ?? ''], patch: { unitId: home.id } })
    const undone = await desk.ask('history.undo', { batchId: done.batchId ?? '' })
    expect(undone.kept).toEqual([expect.stringContaining('Lê Chi')])
    const units = (await desk.ask('delegates.list', {})).map((p) => [p.fullName, p.unit]).sort()
    expect(units).toEqual([
      ['Lê An', 'Ủy ban nhân dân Quận 3'],
      ['Lê Bình', 'Sở Nội vụ'],
      ['Lê Chi', 'Sở Nội vụ'],
    ])
    expect((await desk.ask('delegates.patch', { ids, patch: {} })).batchId).toBeNull()
  })

  test('cannot be given one name, and one who is gone stops all', async () => {
    const { desk } = await withUnits()
    const a = await desk.ask('delegates.save', { fullName: 'Lê An' })
    const b = await desk.ask('delegates.save', { fullName: 'Lê Bình' })
    expect(
      (await desk.fail('delegates.patch', { ids: [a.id, b.id], patch: { fullName: 'Lê' } })).fields,
    ).toHaveProperty('fullName')
    await desk.ask('delegates.remove', { ids: [b.id] })
    expect((await desk.fail('delegates.patch', { ids: [a.id, b.id], patch: { note: 'x' } })).code).toBe('not-found')
    expect((await desk.ask('delegates.list', {}))[0]?.note).toBe('')
  })
})

describe('leaving the list', () => {
  const ready = async () => {
    const all = await withUnits()
    await all.desk.ask('conference.update', {
      startsAt: '2019-11-15T08:00',
      endsAt: '2019-11-15T11:00',
      receptionFrom: '07:30',
      replyBy: '2019-11-12T16:00',
      contact: { phone: '028 0000 0000' },
      signer: { fullName: 'Trần Văn Mẫu' },
    })
    const person = await all.desk.ask('delegates.save', { ...lan, unitId: all.home.id })
    return { ...all, id: person.id }
  }

  test('a draft and a note of a call go along, and undo brings all of it back', async () => {
    const { desk, id } = await ready()
    await desk.ask('invitations.prepare', { all: true })
    await desk.ask('replies.noteCall', { delegateId: id, outcome: 'accepted' })
    expect((await desk.ask('delegates.get', { id })).deletable).toBe(true)
    const { batchId } = await desk.ask('delegates.remove', { ids: [id] })
    expect(await desk.ask('delegates.list', {})).toEqual([])
    await desk.ask('history.undo', { batchId: batchId ?? '' })
    expect(await desk.ask('delegates.get', { id })).toMatchObject({
      delegate: { letterState: 'draft', reply: 'accepted' },
    })
  })

  test('with an approved letter or a scan the way is to withdraw, and nobody of the selection goes', async () => {
    const { desk, id } = await ready()
    const other = await desk.ask('delegates.save', { fullName: 'Lê Văn Khác', unitId: null })
    await desk.ask('invitations.prepare', { ids: [id] })
    await desk.ask('invitations.approve', { ids: [id] })
    const problem = await desk.fail('delegates.remove', { ids: [other.id, id] })
    expect(problem.code).toBe('refused')
    expect(problem.message).toMatch(/Bà Trần Thị Lan .*hãy rút/)
    expect(await desk.ask('delegates.list', {})).toHaveLength(2)
    await desk.ask('checkin.walkIn', { scanId: 's1', desk: 'Bàn 1', fullName: 'Khách Lạ' })
    const guest = (await desk.ask('delegates.list', {})).find((p) => p.origin === 'walk-in')
    expect((await desk.fail('delegates.remove', { ids: [guest?.id ?? ''] })).message).toContain('điểm danh')
  })

  test('withdrawn with a reason: the letter is taken back; restored, it stays so', async () => {
    const { desk, id } = await ready()
    await desk.ask('invitations.prepare', { ids: [id] })
    await desk.ask('invitations.approve', { ids: [id] })
    const gone = await desk.ask('delegates.withdraw', { id, reason: 'chuyển công tác' })
    expect(gone).toMatchObject({ withdrawReason: 'chuyển công tác', letterState: 'withdrawn' })
    expect(gone.withdrawnAt).not.toBeNull()
    expect((await desk.fail('delegates.withdraw', { id, reason: 'nữa' })).code).toBe('conflict')
    expect((await desk.ask('invitations.list', {})).map((l) => [l.state, l.closeReason])).toEqual([
      ['withdrawn', 'chuyển công tác'],
    ])
    const back = await desk.ask('delegates.restore', { id })
    expect(back).toMatchObject({ withdrawnAt: null, letterState: 'withdrawn' })
    expect((await desk.fail('delegates.restore', { id })).code).toBe('conflict')
    await desk.ask('invitations.prepare', { all: true })
    expect((await desk.ask('delegates.get', { id })).delegate.letterState).toBe('draft')
    expect(await history(desk, id)).toEqual(
      expect.arrayContaining([
        'Rút Bà Trần Thị Lan khỏi danh sách: chuyển công tác',
        'Đưa Bà Trần Thị Lan trở lại danh sách.',
        'Thu hồi giấy mời của Bà Trần Thị Lan: chuyển công tác',
      ]),
    )
  })
})
