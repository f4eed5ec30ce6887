import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const desk = 'Bàn 1'
const id = () => randomUUID()

/** Ten people with approved letters. */
async function ready(): Promise<{ d: TestDesk; letters: LetterRow[] }> {
  const d = await openTestDesk()
  await d.ask('conference.update', { startsAt: '2019-11-15T08:00', contact: { phone: '028' } })
  for (let n = 0; n < 10; n++)
    await d.ask('delegates.save', { honorific: 'Ông', fullName: `Nguyễn Văn ${'ABCDEGHIKL'[n]}`, office: 'Giám đốc' })
  await d.ask('invitations.prepare', { all: true })
  await d.ask('invitations.approve', { all: true })
  return { d, letters: (await d.ask('invitations.list', {})).filter((l) => l.position > 0) }
}
const at = (letters: LetterRow[], n: number): LetterRow => {
  const letter = letters[n]
  if (!letter) throw new Error(`no letter ${n}`)
  return letter
}

describe('the desk', () => {
  test('lets a letter in once and tells the second desk when and where', async () => {
    const { d, letters } = await ready()
    const raw = at(letters, 0).code + at(letters, 0).token
    const first = await d.ask('checkin.scan', { raw, desk, scanId: id() })
    expect(first).toMatchObject({
      verdict: 'admitted',
      delegate: { fullName: at(letters, 0).fullName, presence: 'present', attends: 'self' },
    })
    const second = await d.ask('checkin.scan', { raw, desk: 'Bàn 2', scanId: id() })
    expect(second.verdict).toBe('already-in')
    expect(second.text).toMatch(/^Đã điểm danh lúc \d\d:\d\d.*, bàn 1\.$/)
  })

  test('the same message twice is one scan', async () => {
    const { d, letters } = await ready()
    const scan = { raw: at(letters, 1).code, desk, scanId: id() }
    const [a, b] = [await d.ask('checkin.scan', scan), await d.ask('checkin.scan', scan)]
    expect([a.verdict, b.verdict]).toEqual(['admitted', 'admitted'])
    expect((await d.ask('checkin.recent', {})).length).toBe(1)
    expect((await d.ask('checkin.summary', {})).present.total).toBe(1)
  })

  test('refusals are stored too: forged token, unknown code, half a QR, withdrawn letter', async () => {
    const { d, letters } = await ready()
    const scan = async (raw: string) => (await d.ask('checkin.scan', { raw, desk, scanId: id() })).verdict
    const good = at(letters, 2)
    expect(await scan(good.code + '9'.repeat(20))).toBe('unknown')
    const forged = { raw: good.code + '8'.repeat(20), desk, scanId: id() }
    expect(await d.ask('checkin.scan', forged)).toEqual(await d.ask('checkin.scan', forged))
    expect(await scan(good.code + good.token.slice(0, 7))).toBe('unreadable')
    await d.ask('invitations.withdraw', { ids: [good.delegateId], reason: 'Sai người' })
    expect(await scan(good.code + good.token)).toBe('withdrawn')
    expect((await d.ask('checkin.recent', {})).map((r) => r.verdict)).toEqual([
      'withdrawn',
      'unreadable',
      'unknown',
      'unknown',
    ])
    expect((await d.ask('checkin.summary', {})).present.total).toBe(0)
  })

  test('a replaced letter still names its bearer', async () => {
    const { d, letters } = await ready()
    await d.ask('invitations.markPrinted', {})
    const old = at(letters, 3)
    await d.ask('invitations.replace', { id: old.id, reason: 'Sai chức vụ' })
    const message = { raw: old.code + old.token, desk, scanId: id() }
    const outcome = await d.ask('checkin.scan', message)
    expect(outcome.verdict).toBe('admitted')
    // The reply was lost and the desk sends the same message again: the same words.
    expect(await d.ask('checkin.scan', message)).toMatchObject({ verdict: 'admitted', text: outcome.text })
    expect(outcome.text).toMatch(/thay bằng bản mới/)
  })

  test('declined and substituted are asked about, and a person decides', async () => {
    const { d, letters } = await ready()
    const [gone, sent] = [at(letters, 4), at(letters, 5)]
    await d.ask('replies.record', { ids: [gone.delegateId], answer: 'declined', reason: 'Đi công tác', via: 'phone' })
    await d.ask('replies.record', {
      ids: [sent.delegateId],
      answer: 'substitute',
      via: 'phone',
      substitute: { fullName: 'Trần Thị Thay' },
    })
    expect(await d.ask('checkin.scan', { raw: gone.code, desk, scanId: id() })).toMatchObject({
      verdict: 'declined',
      text: expect.stringContaining('Đi công tác'),
    })
    expect(await d.ask('checkin.scan', { raw: sent.code, desk, scanId: id() })).toMatchObject({
      verdict: 'substitute-expected',
      text: expect.stringContaining('Trần Thị Thay'),
    })
    await d.ask('checkin.admit', { scanId: id(), delegateId: gone.delegateId, desk, as: 'self' })
    await d.ask('checkin.admit', { scanId: id(), delegateId: sent.delegateId, desk, as: 'substitute' })
    const { present, absent, invited } = await d.ask('checkin.summary', {})
    expect({ present, invited, absent: absent.total }).toEqual({
      present: { inPerson: 1, substitutes: 1, walkIns: 0, total: 2 },
      invited: 10,
      absent: 8,
    })
  })

  test('substitute, walk-in, kit, leave and undo, and the line balances after each', async () => {
    const { d, letters } = await ready()
    const balanced = async () => {
      const s = await d.ask('checkin.summary', {})
      expect(s.invited).toBe(s.present.inPerson + s.present.substitutes + s.absent.total)
      return s
    }
    await d.ask('checkin.substitute', {
      scanId: id(),
      delegateId: at(letters, 6).delegateId,
      desk,
      substitute: { fullName: 'Lê Văn Thay' },
      approvedBy: 'Chủ trì',
    })
    expect((await balanced()).present).toMatchObject({ substitutes: 1 })
    const walkIn = await d.ask('checkin.walkIn', { scanId: id(), desk, fullName: 'Phạm Thị Mới', unit: 'Sở Mới' })
    expect((await balanced()).present).toMatchObject({ walkIns: 1, total: 2 })
    const person = walkIn.delegate?.id ?? ''
    expect((await d.ask('checkin.kit', { scanId: id(), delegateId: person, desk })).delegate?.kit).toBe(true)
    expect((await d.ask('checkin.leave', { scanId: id(), delegateId: person, desk })).verdict).toBe('left')
    expect((await balanced()).left).toBe(1)
    const undoes = walkIn.scanId
    expect((await d.ask('checkin.undo', { scanId: id(), undoes, reason: 'Nhầm người', desk })).verdict).toBe('undone')
    expect((await d.ask('checkin.undo', { scanId: id(), undoes, reason: 'Lần nữa', desk })).verdict).toBe('not-in')
    expect((await balanced()).present).toMatchObject({ walkIns: 0, total: 1 })
    expect(await d.ask('history.verify', {})).toMatchObject({ sound: true, broken: [] })
  })
})
