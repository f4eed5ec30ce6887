import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

const withLetter = async () => {
  const desk = await openTestDesk()
  const made = await desk.ask('outgoing.fromTemplate', { purpose: 'cultureCoordination' })
  const of = () => desk.ask('drafts.of', { subject: 'document', subjectId: made.id })
  const state = async () => (await desk.ask('outgoing.list', {})).find((d) => d.id === made.id)?.state
  const keep = (submit = true, answersId: string | null = null) =>
    desk.ask('drafts.keep', { subject: 'document', subjectId: made.id, note: '', submit, answersId })
  const say = (versionId: string, stepId: string, verdict: 'agreed' | 'agreed-with-edits' | 'returned', note = '') =>
    desk.ask('drafts.review', { versionId, stepId, verdict, by: 'Trần Văn Mẫu', decidedOn: '2019-10-21', note })
  const write = (body: string) => desk.ask('outgoing.save', { id: made.id, body })
  return { desk, id: made.id, of, state, keep, say, write }
}

describe('drafts of a document', () => {
  test('are kept word by word with who, when and why; the same words are not kept twice', async () => {
    const { desk, of, keep, write, id } = await withLetter()
    const first = await desk.ask('drafts.keep', {
      subject: 'document',
      subjectId: id,
      note: 'bản đầu',
      submit: false,
    })
    expect(first).toMatchObject({ number: 1, note: 'bản đầu', submittedAt: null })
    expect((await desk.fail('drafts.keep', { subject: 'document', subjectId: id, note: '', submit: true })).code).toBe(
      'conflict',
    )
    await write('Đoạn một.\nĐoạn hai đã sửa.')
    expect((await of()).isTouched).toBe(true)
    await keep()
    const now = await of()
    expect(now.versions.map((v) => v.number)).toEqual([1, 2])
    expect(now.isTouched).toBe(false)
    expect(now.versions[0]?.text).toContain('Sở Văn hóa và Thể thao phối hợp')
  })

  test('go up the chain; whoever signs has the last word; a touched text goes round again, put back it stands', async () => {
    const { desk, id, of, state, keep, say, write } = await withLetter()
    await write('Nội dung thứ nhất.')
    const one = await keep()
    expect(await state()).toBe('submitted')
    await say(one.id, 'content', 'agreed')
    expect((await of()).currentId).toBe('form')
    await say(one.id, 'sign', 'agreed')
    expect(await state()).toBe('approved')
    await write('Nội dung thứ hai, khác hẳn.')
    expect(await state()).toBe('draft')
    expect((await desk.fail('outgoing.number', { ids: [id], date: '2019-10-22' })).code).toBe('refused')
    await write('Nội dung thứ nhất.')
    expect(await state()).toBe('approved')
    await write('Nội dung thứ hai, khác hẳn.')
    const two = await keep()
    expect(await state()).toBe('submitted')
    expect((await of()).steps.map((s) => s.state)).toEqual(['reopened', 'open', 'reopened'])
    await say(two.id, 'sign', 'returned', 'Viết lại phần kinh phí')
    expect(await state()).toBe('draft')
    expect((await of()).asked?.note).toBe('Viết lại phần kinh phí')
  })

  test('“đồng ý có chỉnh sửa” asks for one more draft, which need not go round again', async () => {
    const { of, state, keep, say, write } = await withLetter()
    await write('Nội dung.')
    const one = await keep()
    await say(one.id, 'sign', 'agreed-with-edits', 'Thêm số điện thoại')
    expect(await state()).toBe('draft')
    const asked = (await of()).asked
    await write('Nội dung. Điện thoại 028.')
    await keep(true, asked?.id)
    expect(await state()).toBe('approved')
  })

  test('the acts of the list keep drafts too: handing in, approving, returning; a number ends it', async () => {
    const { desk, id, of, state, write } = await withLetter()
    await desk.ask('outgoing.submit', { ids: [id] })
    expect((await of()).versions).toHaveLength(1)
    await desk.ask('outgoing.return', { ids: [id], reason: 'Thiếu căn cứ' })
    expect((await of()).reviews).toMatchObject([{ stepId: 'content', verdict: 'returned', note: 'Thiếu căn cứ' }])
    await write('Căn cứ Kế hoạch số 02; nội dung.')
    await desk.ask('outgoing.approve', { ids: [id], by: 'Chủ tịch' })
    const now = await of()
    expect(now.versions).toHaveLength(2)
    expect(now.reviews.at(-1)).toMatchObject({ stepId: 'sign', verdict: 'agreed', by: 'Chủ tịch' })
    desk.now('2019-10-22T02:00:00Z')
    await desk.ask('outgoing.number', { ids: [id], date: '2019-10-22' })
    expect(await state()).toBe('numbered')
    const newest = now.versions.at(-1)?.id ?? ''
    const late = {
      versionId: newest,
      stepId: 'form',
      verdict: 'agreed',
      by: 'x',
      decidedOn: '2019-10-22',
      note: '',
    } as const
    expect((await desk.fail('drafts.review', late)).message).toContain('đã phát hành')
  })

  test('two drafts are compared word by word, and an earlier one can be taken up again', async () => {
    const { desk, id, of, keep, write } = await withLetter()
    await write('Đề nghị gửi trước ngày 30 tháng 9.')
    const one = await keep()
    await write('Đề nghị gửi trước ngày 15 tháng 10.')
    const two = await keep()
    const found = await desk.ask('drafts.compare', { fromId: one.id, toId: two.id })
    expect(found.counts).toMatchObject({ changed: 1, added: 0, removed: 0 })
    await desk.ask('drafts.restore', { versionId: one.id })
    const document = (await desk.ask('outgoing.get', { id })).document
    expect(document).toMatchObject({
      body: 'Đề nghị gửi trước ngày 30 tháng 9.',
      recipients: ['Sở Văn hóa và Thể thao'],
    })
    expect((await of()).isTouched).toBe(true)
  })

  test('undoing a verdict takes the approval with it and leaves the draft', async () => {
    const { desk, of, state, keep, say, write } = await withLetter()
    await write('Nội dung.')
    const one = await keep()
    await say(one.id, 'sign', 'agreed')
    const batch = (await desk.ask('history.batches', {})).find((b) => b.act === 'drafts.review')
    await desk.ask('history.undo', { batchId: batch?.batchId ?? '' })
    expect(await state()).toBe('submitted')
    expect((await of()).versions).toHaveLength(1)
  })

  test('a chain can be changed, and one without steps approves what is handed in', async () => {
    const { desk, state, keep } = await withLetter()
    await desk.ask('drafts.saveChain', { kind: 'letter', steps: [] })
    await keep()
    expect(await state()).toBe('approved')
    await desk.ask('drafts.saveChain', { kind: 'letter', steps: null })
    expect((await desk.ask('drafts.chains', {})).find((c) => c.kind === 'letter')).toMatchObject({ isDefault: true })
  })
})

describe('drafts of what is shown in the hall', () => {
  test('bring words or a file; both are kept, judged step by step, and stand in the way of removing the work', async () => {
    const { desk } = await withLetter()
    await desk.ask('logistics.addTemplate', {})
    const slogan = (await desk.ask('logistics.list', {})).items.find((l) => l.seed === 'slogans')
    const subject = { subject: 'logistics' as const, subjectId: slogan?.id ?? '' }
    expect((await desk.fail('drafts.keep', { ...subject, text: '', note: '', submit: true })).fields).toHaveProperty(
      'text',
    )
    const one = await desk.ask('drafts.keep', { ...subject, text: 'Thi đua là yêu nước', note: '', submit: true })
    const png = desk.write('maket.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]))
    const two = await desk.ask('drafts.keep', { ...subject, file: png, note: 'maket', submit: true })
    expect(two.file).toMatchObject({ type: 'png', name: 'maket.png' })
    expect((await desk.fail('drafts.compare', { fromId: one.id, toId: two.id })).message).toContain('không có chữ')
    for (const stepId of ['content', 'party', 'head'])
      await desk.ask('drafts.review', {
        versionId: two.id,
        stepId,
        verdict: 'agreed',
        by: 'Lãnh đạo',
        decidedOn: '2019-10-21',
        note: '',
      })
    expect((await desk.ask('drafts.of', subject)).state).toBe('approved')
    expect((await desk.ask('logistics.list', {})).items.find((l) => l.id === slogan?.id)).toMatchObject({
      drafts: 2,
      draftState: 'approved',
    })
    expect((await desk.fail('logistics.remove', { id: slogan?.id ?? '' })).message).toContain('dự thảo')
  })
})
