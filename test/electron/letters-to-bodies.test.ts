import { describe, expect, test } from 'vitest'
import { nextStep } from '../../renderer/conference/next-step'
import { stagesOf } from '../../renderer/conference/stages'
import { isUnnamed, slotName } from '../../shared/delegates/slots'
import { openTestDesk } from '../support/open-test-db'

/** A unit that is asked for three, beside a guest invited by name; letters approved. */
async function asked(count = 3) {
  const pages: string[] = []
  const desk = await openTestDesk({
    host: {
      publishPage: async ({ html }) => ({ url: `x/${pages.push(html)}` }),
      measure: async ({ html }) =>
        [...html.matchAll(/data-code="(\d+)"/g)].map(([, code]) => ({ code: code as string, heightMm: 200 })),
    },
  })
  await desk.ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    contact: { phone: '028 0000 0000' },
    signer: { fullName: 'Trần Văn Mẫu' },
  })
  const unit = await desk.ask('units.save', {
    name: 'Sở Nội vụ',
    address: '86 Lê Thánh Tôn',
    contactName: 'Bà Hoa',
    phone: '028 1',
  })
  await desk.ask('delegates.save', { fullName: 'Nguyễn Văn An', office: 'Giám đốc', unitId: unit.id })
  const { ids, batchId } = await desk.ask('units.askDelegates', { id: unit.id, count })
  await desk.ask('invitations.prepare', { all: true })
  await desk.ask('invitations.approve', { all: true })
  const people = async () => (await desk.ask('delegates.list', {})).filter((p) => ids.includes(p.id))
  const letter = async () => (await desk.ask('invitations.list', {})).find((l) => ids.includes(l.delegateId))
  return { desk, pages, unit, ids, batchId, people, letter }
}

describe('a letter to a body', () => {
  test('is one letter to the unit that asks for so many, with a code and a QR for each', async () => {
    const { desk, pages, ids, people, letter } = await asked()
    const letters = await desk.ask('invitations.list', {})
    expect(letters).toHaveLength(2)
    expect(await letter()).toMatchObject({
      fullName: 'Sở Nội vụ',
      office: 'Đề nghị cử 03 đại biểu',
      delegateId: ids[0],
    })
    await desk.ask('invitations.preview', { delegateId: ids[0] as string })
    const page = pages.at(-1) ?? ''
    expect(page).toContain('cử 03 đại biểu')
    expect(page.match(/class="qr"/g)).toHaveLength(3)
    for (const p of await people()) expect(page).toContain(p.code)
    expect((await desk.ask('conference.overview', {})).invited).toBe(4)
  })

  test('one paper for three people: nothing is left to number once it has its number, and nobody is said to lack a letter', async () => {
    const { desk } = await asked()
    await desk.ask('invitations.number', { from: 15, date: '2019-11-05' })
    const overview = await desk.ask('conference.overview', {})
    expect(overview.invited).toBe(4)
    expect(nextStep({ ...overview, warnings: [] }).text).not.toContain('cấp số cho')
    const papers = stagesOf(overview).filter((s) => s.screen === 'invitations')
    expect(papers.map((s) => [s.label, s.done, s.of])).toEqual([
      ['Duyệt giấy mời', 2, 2],
      ['Ký, cấp số', 2, 2],
      ['Chuyển giấy', 0, 2],
    ])
    const checks = await desk.ask('checks.list', {})
    expect(JSON.stringify(checks)).not.toContain('chưa có giấy mời')
  })

  test('its places count as invited, are named by hand with the code they had, and take a substitute', async () => {
    const { desk, ids, people, letter } = await asked()
    const before = await people()
    expect(before.map((p) => p.fullName)).toEqual([1, 2, 3].map(slotName))
    expect(before.every((p) => p.letterState === 'approved')).toBe(true)
    expect((await desk.ask('conference.overview', {})).warnings.map((w) => w.text).join()).toContain('3 suất đại biểu')
    await desk.ask('delegates.save', {
      id: ids[1] as string,
      honorific: 'Bà',
      fullName: 'Lê Thị Hải An',
      office: 'Chánh Văn phòng',
    })
    const named = (await people()).find((p) => p.id === ids[1])
    expect(named).toMatchObject({ fullName: 'Lê Thị Hải An', familyName: 'Lê', givenName: 'An' })
    expect(named?.code).toBe(before.find((p) => p.id === ids[1])?.code)
    // The paper does not become wrong because the unit has named somebody.
    expect((await letter())?.outdated).toBe(false)
    await desk.ask('replies.record', {
      ids: [ids[1] as string],
      answer: 'substitute',
      via: 'phone',
      substitute: { fullName: 'Trần Văn Bình' },
    })
    expect((await people()).find((p) => p.id === ids[1])?.substituteName).toBe('Trần Văn Bình')
  })

  test('every code of it is let in at the desk, and refused once the letter is taken back', async () => {
    const { desk, ids, people, letter } = await asked()
    await desk.ask('invitations.number', { from: 15, date: '2019-11-05' })
    await desk.ask('invitations.send', { whom: { all: true }, channel: 'hand', date: '2019-11-05' })
    const { token } = (await letter()) as { token: string }
    const codes = (await people()).map((p) => p.code)
    for (const [i, code] of codes.entries()) {
      const scan = await desk.ask('checkin.scan', { scanId: `s${i}`, raw: code + token, desk: 'Bàn 1' })
      expect(scan.verdict, JSON.stringify(scan)).toBe('admitted')
    }
    const summary = await desk.ask('checkin.summary', {})
    expect(summary.invited).toBe(4)
    expect(summary.present.total).toBe(3)
    await desk.ask('invitations.withdraw', { ids: [ids[0] as string], reason: 'Đổi thành phần' })
    expect((await desk.ask('checkin.summary', {})).invited).toBe(1)
  })

  test('who is imported for the unit takes an open place; the next ones are new', async () => {
    const { desk, people } = await asked(2)
    const file = desk.write(
      'so-noi-vu.csv',
      'Họ và tên,Chức vụ,Đơn vị\nLê Văn Bình,Trưởng phòng,Sở Nội vụ\nVũ Thị Cúc,Phó Trưởng phòng,Sở Nội vụ\nĐỗ Văn Dũng,Chuyên viên,Sở Nội vụ\n',
    )
    const codes = (await people()).map((p) => p.code)
    const preview = await desk.ask('delegates.import', { file, commit: false })
    expect(
      preview.items.slice(-3).map((i) => /Điền tên vào “Đại biểu 0(\d).*giữ mã (\d+)/.exec(i.reasons.join())?.slice(1)),
    ).toEqual([['1', codes[0]], ['2', codes[1]], undefined])
    await desk.ask('delegates.import', { file, commit: true })
    expect((await people()).map((p) => [p.fullName, p.office])).toEqual([
      ['Lê Văn Bình', 'Trưởng phòng'],
      ['Vũ Thị Cúc', 'Phó Trưởng phòng'],
    ])
    expect((await people()).map((p) => p.code)).toEqual(codes)
    expect(await desk.ask('delegates.list', {})).toHaveLength(4)
    // The same file once more changes nothing.
    const again = await desk.ask('delegates.import', { file, commit: true })
    expect(again.totals).toMatchObject({ new: 0, changed: 0 })
  })

  test('one place less: the letter stays for the others and is then wrong on paper; the last one takes it along', async () => {
    const { desk, ids, letter } = await asked(2)
    await desk.ask('invitations.markPrinted', {})
    await desk.ask('delegates.withdraw', { id: ids[0] as string, reason: 'Đơn vị chỉ cử một người' })
    expect(await letter()).toMatchObject({ state: 'printed', outdated: true, office: 'Đề nghị cử 01 đại biểu' })
    expect((await desk.ask('stationery.wrongLetters', {}))[0]?.changed[0]).toMatchObject({
      label: 'Số đại biểu đề nghị cử',
    })
    await desk.ask('delegates.withdraw', { id: ids[1] as string, reason: 'Không cử' })
    expect((await letter())?.state).toBe('withdrawn')
  })

  test('nothing is asked of nobody, and all of it is taken back in one undo', async () => {
    const desk = await openTestDesk()
    const unit = await desk.ask('units.save', { name: 'Sở Y tế' })
    expect((await desk.fail('units.askDelegates', { id: unit.id, count: 0 })).message).toContain('ít nhất 1')
    expect((await desk.fail('units.askDelegates', { id: unit.id, count: 7 })).message).toContain('nhiều nhất 6')
    const { ids, batchId } = await desk.ask('units.askDelegates', { id: unit.id, count: 3 })
    expect((await desk.fail('delegates.remove', { ids: [ids[0] as string] })).code).toBe('refused')
    await desk.ask('history.undo', { batchId })
    expect(await desk.ask('delegates.list', {})).toHaveLength(0)
    const second = await desk.ask('units.askDelegates', { id: unit.id, count: 2 })
    await desk.ask('delegates.remove', { ids: second.ids })
    expect(await desk.ask('delegates.list', {})).toHaveLength(0)
  })

  test('cards and personal envelopes wait for a name; the unit gets one envelope for its letter', async () => {
    const { desk, ids } = await asked()
    expect(await desk.ask('stationery.list', { product: 'card' })).toHaveLength(1)
    expect(await desk.ask('stationery.list', { product: 'envelope' })).toHaveLength(2)
    await desk.ask('delegates.save', { id: ids[2] as string, fullName: 'Lê Thị Hải An' })
    expect(await desk.ask('stationery.list', { product: 'card' })).toHaveLength(2)
  })

  test('a name that was typed is a name, whatever it looks like', () => {
    expect(isUnnamed({ fullName: slotName(2), slot: 2 })).toBe(true)
    expect(isUnnamed({ fullName: slotName(2), slot: null })).toBe(false)
    expect(isUnnamed({ fullName: 'Đại biểu', slot: 2 })).toBe(false)
  })
})
