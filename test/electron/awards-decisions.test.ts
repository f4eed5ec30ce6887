import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openDecision, openDraft, signed, submission } from '../support/award-council'
import type { TestDesk } from '../support/open-test-db'

/** What a paper says as a Word file. */
async function wordOf(desk: TestDesk, paper: string, id: string): Promise<string> {
  const file = path.join(desk.folder, `${crypto.randomUUID()}.docx`)
  await desk.ask('papers.docx', { paper, id, file } as never)
  return strFromU8(unzipSync(fs.readFileSync(file))['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')
}

describe('what goes up and comes back', () => {
  test('one authority turned a case down: its line leaves the decision with the legal reason; days that run backwards are refused', async () => {
    const { desk, ids, draft } = await openDraft({ people: 2, bodies: 0 })
    const early = await desk.fail('decisions.submit', { id: draft.id, ...submission, submissionDate: '2019-10-17' })
    expect(early).toMatchObject({ code: 'invalid', fields: { submissionDate: 'Trước ngày Hội đồng họp.' } })
    await desk.ask('decisions.submit', { id: draft.id, ...submission })
    await desk.ask('awards.moveNominations', {
      ids: [ids[1] as string],
      act: 'notAward',
      rejectGroup: 'below_standard',
      reason: 'chưa đủ thời gian công tác',
    })
    const issued = await desk.ask('decisions.issue', { id: draft.id, ...signed })
    expect(issued.entries.map((e) => e.printedName)).toEqual(['Nguyễn Văn A'])
    const paid = await desk.fail('decisions.payBonus', {
      entryIds: [issued.entries[0]?.id as string],
      date: '2019-10-24',
    })
    expect(paid).toMatchObject({ fields: { date: 'Trước ngày quyết định.' } })
    const { nomination } = await desk.ask('awards.nomination', { id: ids[1] as string })
    expect(nomination).toMatchObject({ state: 'not_awarded', rejectReason: 'chưa đủ thời gian công tác' })
  })

  test('the submission names the day of the council, the decision its law in full, the annex the decision it goes with', async () => {
    const { desk, decision } = await openDecision({ people: 2, bodies: 1 })
    const up = await wordOf(desk, 'decisions.submission', decision.id)
    expect(up).toContain('kết quả họp xét ngày 18 tháng 10 năm 2019')
    expect(up).toContain('(Kèm theo Tờ trình số 56/TTr ngày 21 tháng 10 năm 2019 của')
    const down = await wordOf(desk, 'decisions.decision', decision.id)
    expect(down).toContain('Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ')
    expect(down).toContain('Phụ lục IIDANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG(Kèm theo Quyết định số 4821/QĐ-UBND ngày 25')
  })
})

describe('a decision stays as it was signed', () => {
  test('a later revocation takes nothing off it', async () => {
    const { desk, decision } = await openDecision({ people: 2, bodies: 1 })
    const before = await wordOf(desk, 'decisions.decision', decision.id)
    expect(before).toContain('01 tập thể và 02 cá nhân')
    expect(before).toContain('5.960.000 đồng')
    const after = await desk.ask('decisions.revoke', {
      id: decision.id,
      entryIds: [decision.entries[1]?.id as string],
      ...signed,
      number: '5502/QĐ-UBND',
      date: '2019-12-02',
      reason: 'kê khai sai',
    })
    expect(after.counts.total, 'what stands is told on screen').toBe(2)
    expect(await wordOf(desk, 'decisions.decision', decision.id)).toBe(before)
  })

  test('an exchanged certificate prints the mended words, the annex those that were signed, the gold register both', async () => {
    const { desk, decision } = await openDecision({ people: 1, bodies: 0 })
    const before = await wordOf(desk, 'decisions.decision', decision.id)
    expect(before).toContain('Ông Nguyễn Văn A')
    const [entry] = decision.entries
    const after = await desk.ask('decisions.reissue', {
      entryId: entry?.id as string,
      printedName: 'Nguyễn Văn Á',
      printedUnit: 'Chuyên viên, Sở Nội vụ',
      printedAchievement: entry?.printedAchievement ?? '',
      reason: 'in sai tên',
    })
    expect(after.entries[0]).toMatchObject({ printedName: 'Nguyễn Văn Á', signedName: 'Ông Nguyễn Văn A' })
    expect(await wordOf(desk, 'decisions.decision', decision.id)).toBe(before)
    const register = await wordOf(desk, 'decisions.register', decision.id)
    expect(register).toContain('Ông Nguyễn Văn Á')
    expect(register).toContain('Cấp đổi; quyết định ghi: Ông Nguyễn Văn A, Sở Nội vụ')
    // It is closed with a count and signed.
    expect(register).toContain('Sổ có 1 tập thể, cá nhân.')
    expect(register).toContain('NGƯỜI VÀO SỔ')
  })
})

test('who was turned down is told with one decision, not again with the next', async () => {
  const { desk, roundId, ids, draft } = await openDraft({ people: 3, bodies: 0 })
  const refuse = (id: string, reason: string) =>
    desk.ask('awards.moveNominations', { ids: [id], act: 'notAward', rejectGroup: 'below_standard', reason })
  const [, second, third] = draft.entries.map((e) => e.id)
  for (const id of [second, third])
    await desk.ask('decisions.removeEntry', { id: id as string, reason: 'chờ xác minh' })
  await refuse(ids[1] as string, 'chưa đủ thời gian')
  await desk.ask('decisions.submit', { id: draft.id, ...submission })
  desk.now('2019-10-25T02:00:00Z')
  await desk.ask('decisions.issue', { id: draft.id, ...signed })
  desk.now('2019-11-05T02:00:00Z')
  const next = await desk.ask('decisions.draft', { roundId })
  await desk.ask('decisions.submit', { id: next.id, submissionNumber: '60/TTr', submissionDate: '2019-11-05' })
  desk.now('2019-11-08T02:00:00Z')
  await desk.ask('decisions.issue', { id: next.id, ...signed, number: '5001/QĐ-UBND', date: '2019-11-08' })
  const [first, later] = [
    await wordOf(desk, 'decisions.notices', draft.id),
    await wordOf(desk, 'decisions.notices', next.id),
  ]
  expect(first).toContain('Ông Nguyễn Văn B: không đủ tiêu chuẩn: chưa đủ thời gian')
  expect(later).toContain('Ông Nguyễn Văn C')
  expect(later).not.toContain('Nguyễn Văn B')
})
