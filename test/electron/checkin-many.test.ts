import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const desk = 'Bàn 1'
const id = () => randomUUID()
const text = (html: string) => html.replace(/<[^>]+>/g, ' ')

async function ready(): Promise<{ d: TestDesk; letters: LetterRow[]; unitId: string; pages: string[] }> {
  const pages: string[] = []
  const d = await openTestDesk({
    host: {
      publishPage: async ({ html }) => {
        pages.push(html)
        return { url: 'about:blank' } as never
      },
    },
  })
  await d.ask('conference.update', { startsAt: '2019-11-15T08:00', contact: { phone: '028' } })
  const unit = await d.ask('units.save', { name: 'Sở Y tế' })
  for (const letter of 'ABCDEGHIKL')
    await d.ask('delegates.save', {
      honorific: 'Ông',
      fullName: `Nguyễn Văn ${letter}`,
      office: letter === 'A' ? 'PCT UBND' : 'Chuyên viên',
      unitId: unit.id,
    })
  await d.ask('invitations.prepare', { all: true })
  await d.ask('invitations.approve', { all: true })
  return { d, letters: (await d.ask('invitations.list', {})).filter((l) => l.position > 0), unitId: unit.id, pages }
}
const at = (letters: LetterRow[], n: number): LetterRow => letters[n] as LetterRow

describe('a whole unit at once', () => {
  test('lets in who may come, tells the others, and a repeat of the message changes nothing', async () => {
    const { d, letters } = await ready()
    await d.ask('checkin.scan', { raw: at(letters, 0).code, desk, scanId: id() })
    await d.ask('invitations.withdraw', { ids: [at(letters, 1).delegateId], reason: 'Nhầm' })
    await d.ask('replies.record', {
      ids: [at(letters, 2).delegateId],
      answer: 'substitute',
      via: 'phone',
      substitute: { honorific: 'Bà', fullName: 'Lê Thay', office: '', phone: '' },
    })
    const input = { scanId: 'u-1', desk, head: 'Ông Trưởng', delegateIds: letters.map((l) => l.delegateId) }
    const done = await d.ask('checkin.unit', input)
    expect(done.admitted).toBe(7)
    expect(done.skipped.map((s) => s.why).sort()).toEqual(
      ['có người dự thay, hỏi ai đến', 'giấy mời đã thu hồi', 'đã điểm danh'].sort(),
    )
    const before = (await d.ask('checkin.recent', { limit: 100 })).length
    expect((await d.ask('checkin.unit', input)).admitted).toBe(7)
    const recent = await d.ask('checkin.recent', { limit: 100 })
    expect(recent.length).toBe(before)
    expect(recent[0]?.reason).toBe('Cả đoàn, trưởng đoàn Ông Trưởng')
    expect((await d.ask('checkin.summary', {})).present.total).toBe(8)
    const undone = await d.ask('checkin.undo', {
      scanId: id(),
      undoes: recent[0]?.scanId ?? '',
      reason: 'Chưa đến',
      desk,
    })
    expect(undone.verdict).toBe('undone')
    expect((await d.ask('checkin.summary', {})).present.total).toBe(7)
  })
})

describe('ticks from paper', () => {
  test('row numbers mean the people of that print, also after the list has changed', async () => {
    const { d, letters, pages } = await ready()
    await d.ask('papers.preview', { paper: 'fallback-name' })
    expect(text(pages.at(-1) ?? '')).toMatch(/BẢN SỐ 1/)
    // Printed again unchanged it is the same print; with one more person it is a new one.
    await d.ask('papers.preview', { paper: 'fallback-name' })
    await d.ask('delegates.save', { honorific: 'Bà', fullName: 'Trần Thị Ân' })
    await d.ask('papers.preview', { paper: 'fallback-name' })
    const lists = await d.ask('checkin.paperLists', {})
    expect(lists.map((l) => [l.number, l.kind, l.people])).toEqual([
      [2, 'name', 11],
      [1, 'name', 10],
    ])
    const first = lists[1]?.id ?? ''
    const ask = (commit: boolean, numbers = '1 3-4 99') =>
      d.ask('checkin.paperTicks', { scanId: 'p-1', desk, listId: first, numbers, commit })
    const seen = await ask(false)
    expect(seen.rows.map((r) => r.fullName)).toEqual(['Ông Nguyễn Văn A', 'Ông Nguyễn Văn C', 'Ông Nguyễn Văn D'])
    expect(seen.problems[0]).toMatch(/“99” ngoài danh sách \(1 đến 10\)/)
    expect((await d.ask('checkin.summary', {})).present.total).toBe(0)
    expect((await ask(true)).admitted).toBe(3)
    expect((await ask(true)).admitted).toBe(0)
    const recent = await d.ask('checkin.recent', {})
    expect(recent.map((r) => r.reason)).toContain('Từ giấy: bản in số 1 (theo tên), dòng 3')
    expect((await d.ask('checkin.summary', {})).present.total).toBe(3)
    expect((await ask(false)).rows.every((r) => !r.counts)).toBe(true)
    expect(
      (await d.fail('checkin.paperTicks', { scanId: 'p', desk, listId: id(), numbers: '1', commit: true })).code,
    ).toBe('not-found')
    expect(letters).toHaveLength(10)
  })
})

describe('before the doors open', () => {
  test('a test scan says what would happen and writes nothing', async () => {
    const { d, letters } = await ready()
    const raw = at(letters, 0).code + at(letters, 0).token
    expect(await d.ask('checkin.preview', { raw })).toMatchObject({
      verdict: 'admitted',
      delegate: { fullName: at(letters, 0).fullName },
    })
    expect((await d.ask('checkin.preview', { raw: at(letters, 0).code + '0'.repeat(20) })).verdict).toBe('unknown')
    expect((await d.ask('checkin.preview', { raw: '12' })).verdict).toBe('unreadable')
    expect(await d.ask('checkin.recent', {})).toEqual([])
  })
})

describe('the announcer', () => {
  test('hears titles and offices in full, how a name is said, and for whom a substitute comes', async () => {
    const { d, letters } = await ready()
    await d.ask('delegates.patch', { ids: [at(letters, 1).delegateId], patch: { sayAs: 'Nguyễn Văn Bê' } })
    const first = letters.find((l) => l.office === 'PCT UBND') as LetterRow
    const other = letters.find((l) => l.delegateId !== first.delegateId && l !== letters[1]) as LetterRow
    await d.ask('checkin.scan', { raw: first.code, desk, scanId: id() })
    d.now('2019-10-21T01:02:00Z')
    await d.ask('checkin.scan', { raw: at(letters, 1).code, desk, scanId: id() })
    d.now('2019-10-21T01:03:00Z')
    await d.ask('checkin.substitute', {
      scanId: id(),
      delegateId: other.delegateId,
      desk,
      substitute: { honorific: 'Bà', fullName: 'Lê Thay', office: 'PGĐ' },
    })
    const said = await d.ask('checkin.announced', {})
    expect(said.map((s) => [s.name, s.office, s.insteadOf, s.sayAs])).toEqual([
      ['Bà Lê Thay', 'Phó Giám đốc Sở Y tế', `Ông ${other.fullName}`, ''],
      [`Ông ${at(letters, 1).fullName}`, expect.stringContaining('Sở Y tế'), '', 'Nguyễn Văn Bê'],
      [`Ông ${first.fullName}`, 'Phó Chủ tịch Ủy ban nhân dân, Sở Y tế', '', ''],
    ])
  })
})

describe('a rehearsal', () => {
  test('has everybody and nothing of the day, answers as planned, and leaves the real conference as it was', async () => {
    const { d, letters } = await ready()
    await d.ask('checkin.scan', { raw: at(letters, 0).code, desk, scanId: id() })
    const real = (await d.ask('app.state', {})).open
    expect((await d.fail('checkin.rehearsalPlan', { seed: 1, most: 10 })).code).toBe('refused')
    const opened = await d.ask('conference.rehearse', {})
    const now = (await d.ask('app.state', {})).open
    expect(opened.id).not.toBe(real?.id)
    expect(now).toMatchObject({ kind: 'rehearsal', id: opened.id })
    expect(now?.title).toMatch(/^Diễn tập: /)
    expect((await d.ask('delegates.list', {})).length).toBe(10)
    expect((await d.ask('checkin.summary', {})).present.total).toBe(0)
    expect((await d.fail('conference.rehearse', {})).code).toBe('conflict')
    for (const arrival of await d.ask('checkin.rehearsalPlan', { seed: 3, most: 300 })) {
      const { verdict } = await d.ask('checkin.scan', { raw: arrival.raw, desk, scanId: id() })
      expect(arrival.expect, arrival.kind).toContain(verdict)
    }
    expect((await d.ask('checkin.summary', {})).present.total).toBe(10)
    expect(await d.ask('history.verify', {})).toMatchObject({ sound: true })
    // Opened again from its folder it is still a rehearsal; the real one has the one arrival it had.
    const folder = now?.folder ?? ''
    await d.ask('conference.close', {})
    const [rehearsal, conference] = (await d.ask('app.state', {})).recent
    expect(rehearsal?.folder).toBe(folder)
    await d.ask('conference.open', { recent: rehearsal?.ref ?? '' })
    expect((await d.ask('app.state', {})).open?.kind).toBe('rehearsal')
    await d.ask('conference.open', { recent: (await d.ask('app.state', {})).recent[1]?.ref ?? '' })
    expect((await d.ask('app.state', {})).open).toMatchObject({ kind: 'real', id: real?.id })
    expect((await d.ask('checkin.summary', {})).present.total).toBe(1)
    expect(conference?.folder).toBe(real?.folder)
    expect(fs.existsSync(path.join(folder, 'conference.db'))).toBe(true)
  })
})
