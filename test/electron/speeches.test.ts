import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { In } from '../../shared/ipc/contract'
import { makeDocx, paragraph } from '../support/make-docx'
import { fileHost, openTestDesk, type TestDesk } from '../support/open-test-db'

const words = (...lines: string[]) => makeDocx(lines.map((line) => paragraph(line)).join(''))
const base = { receivedOn: '2019-10-21', receivedFrom: 'Lan', note: '', submit: true, answersId: null, cutFromId: null }

async function withSpeech(more: Partial<In<'speeches.save'>> = {}) {
  const desk = await openTestDesk({
    host: {
      ...fileHost(),
      pdf: async ({ html }) => Buffer.from(html),
      publishPage: async ({ html }) => ({ url: html }),
      // Every piece as high as 120 mm: two stand on a page.
      measure: async ({ html }) =>
        [...html.matchAll(/<section class="letter" data-code="(\d+)"/g)].map(([, code = '']) => ({
          code,
          heightMm: 120,
        })),
    },
  })
  const speech = await desk.ask('speeches.save', {
    title: 'Khai mạc',
    kind: 'opening-remarks',
    drafter: 'Phạm Công Vinh',
    dueOn: '2019-10-30',
    ...more,
  })
  const add = (text: string, input: Partial<In<'speeches.addVersion'>> = {}) =>
    desk.ask('speeches.addVersion', { ...base, speechId: speech.id, text, ...input })
  const say = (
    versionId: string,
    stepId: string,
    verdict: 'agreed' | 'agreed-with-edits' | 'returned' = 'agreed',
    note = 'Sửa đoạn 2',
  ) => desk.ask('speeches.review', { versionId, stepId, verdict, by: 'Trưởng phòng', decidedOn: '2019-10-22', note })
  const sayAll = async (versionId: string) => {
    for (const { step } of (await desk.ask('speeches.get', { id: speech.id })).steps) await say(versionId, step.id)
  }
  const state = async () => (await desk.ask('speeches.get', { id: speech.id })).state
  return { desk, speech, add, say, sayAll, state }
}

const exportTo = (desk: TestDesk, name: string) => path.join(desk.folder, name)

describe('the texts of a conference', () => {
  test('come from the plan, once; a second asking adds nothing; undo takes them back', async () => {
    const desk = await openTestDesk()
    await desk.ask('conference.update', { startsAt: '2019-11-15T08:00' })
    const first = await desk.ask('speeches.fromTemplate', { papers: 4 })
    expect(first.added).toBe(12)
    expect(await desk.ask('speeches.fromTemplate', { papers: 4 })).toEqual({ added: 0, batchId: null })
    const rows = await desk.ask('speeches.list', {})
    expect(rows.find((r) => r.kind === 'summary-report')?.summaryOfId).toBe(
      rows.find((r) => r.kind === 'full-report')?.id,
    )
    expect(rows.every((r) => r.state === 'waiting' && r.holder === 'Chưa giao người soạn')).toBe(true)
    await desk.ask('history.undo', { batchId: first.batchId as string })
    expect(await desk.ask('speeches.list', {})).toEqual([])
  })

  test('are refused in words: no title, a summary of itself or of a summary, removed with drafts', async () => {
    const { desk, speech, add } = await withSpeech()
    expect(await desk.fail('speeches.save', { kind: 'other' })).toMatchObject({
      code: 'invalid',
      fields: { title: 'Chưa nhập tên bài.' },
    })
    expect(await desk.fail('speeches.save', { id: speech.id, summaryOfId: speech.id })).toMatchObject({
      code: 'invalid',
    })
    const summary = await desk.ask('speeches.save', {
      title: 'Tóm tắt',
      kind: 'summary-report',
      summaryOfId: speech.id,
    })
    expect(await desk.fail('speeches.save', { title: 'Tóm tắt của tóm tắt', summaryOfId: summary.id })).toMatchObject({
      code: 'invalid',
    })
    await add('Kính thưa các đồng chí')
    expect((await desk.fail('speeches.remove', { id: speech.id })).message).toMatch(/đã có bản thảo/)
    expect(await desk.ask('speeches.drop', { id: speech.id, reason: 'Không phát biểu nữa' })).toMatchObject({
      stateText: 'Không dùng',
      isLate: false,
    })
    expect(await desk.ask('speeches.restore', { id: speech.id })).toMatchObject({ droppedAt: null })
    await desk.ask('speeches.remove', { id: summary.id })
    expect(desk.changed()).toContain('speeches')
  })

  test('say who has them, whether they are late, and how long they take against the minutes asked', async () => {
    const { desk, add, speech } = await withSpeech({ minutes: 1, unitId: null })
    expect(speech).toMatchObject({ state: 'waiting', holder: 'Phạm Công Vinh', isLate: false, time: null })
    desk.now('2019-10-31T02:00:00Z')
    expect((await desk.ask('speeches.list', {}))[0]).toMatchObject({ isLate: true })
    const text = 'Kính thưa các đồng chí '.repeat(80)
    await add(text)
    const [row] = await desk.ask('speeches.list', {})
    expect(row).toMatchObject({
      holder: 'Trưởng phòng',
      stateText: 'Đang duyệt: Trưởng phòng kiểm tra nội dung',
      fit: 'over',
      versions: 1,
    })
    expect(row?.time?.syllables).toBe(5 * 80)
    expect(row?.warnings[0]).toMatch(/quá 1 phút/)
  })
})

describe('drafts', () => {
  test('keep their file byte by byte, and come out under the name the office gives', async () => {
    const { desk, speech } = await withSpeech()
    const bytes = words('Kính thưa', 'Nội dung')
    const draft = await desk.ask('speeches.addVersion', {
      ...base,
      speechId: speech.id,
      file: desk.write('bai cua anh Vinh (moi).docx', bytes),
      receivedOn: '2019-11-12',
    })
    expect(draft).toMatchObject({ number: 1, source: 'docx', officeName: '2019-11-12_KhaiMac_DT01_PCV.docx' })
    expect(draft.file.name).toBe('bai cua anh Vinh (moi).docx')
    const target = exportTo(desk, draft.officeName)
    await desk.ask('speeches.export', { versionId: draft.id, file: target })
    expect(new Uint8Array(fs.readFileSync(target))).toEqual(bytes)
    expect(await desk.ask('speeches.version', { versionId: draft.id })).toMatchObject({ text: 'Kính thưa\nNội dung' })
  })

  test('the same file twice, an empty paste, both or neither of file and text, are refused', async () => {
    const { desk, speech, add } = await withSpeech()
    const file = desk.write('a.docx', words('Kính thưa'))
    const call = { ...base, speechId: speech.id }
    await desk.ask('speeches.addVersion', { ...call, file })
    expect(await desk.fail('speeches.addVersion', { ...call, file })).toMatchObject({
      code: 'conflict',
      detail: 'same-file',
    })
    expect(await desk.fail('speeches.addVersion', { ...call, text: ' \n ' })).toMatchObject({ code: 'invalid' })
    expect(await desk.fail('speeches.addVersion', call)).toMatchObject({ code: 'invalid' })
    expect(await desk.fail('speeches.addVersion', { ...call, file, text: 'x' })).toMatchObject({ code: 'invalid' })
    expect((await add('Kính thưa')).number).toBe(2)
  })

  test('no two get the same number and none is lost, whatever the order in which they come, also after one was taken out', async () => {
    const { desk, speech, add } = await withSpeech()
    const other = await desk.ask('speeches.save', { title: 'Bế mạc', kind: 'closing-remarks' })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ theirs: fc.boolean(), fileFirst: fc.boolean(), takeOut: fc.boolean() }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (arrivals) => {
          const before =
            (await desk.ask('speeches.get', { id: speech.id })).drafts.length +
            (await desk.ask('speeches.get', { id: other.id })).drafts.length
          const drafts = await Promise.all(
            arrivals.map(({ theirs, fileFirst }, i) => {
              const text = `Bản ${before + i} ${Math.floor(i)}`
              const speechId = theirs ? other.id : speech.id
              return fileFirst
                ? add('', { speechId, text: undefined, file: desk.write(`${before + i}.docx`, words(text)) })
                : add(text, { speechId })
            }),
          )
          const first = drafts[0]
          if (arrivals[0]?.takeOut && first)
            await desk.ask('speeches.withdrawVersion', { versionId: first.id, reason: 'Nhầm bài' })
          for (const { id } of [speech, other]) {
            const numbers = (await desk.ask('speeches.get', { id })).drafts.map((d) => d.number)
            expect(numbers).toEqual(numbers.map((_, i) => i + 1))
          }
        },
      ),
      { numRuns: 8 },
    )
  })

  test('cannot be changed or removed in the file itself', async () => {
    const { desk, add } = await withSpeech()
    const draft = await add('Kính thưa')
    const raw = desk.core.app.current()?.database.raw
    for (const statement of [
      `update speechVersions set text = 'x'`,
      'update speechVersions set number = 7',
      'delete from speechVersions',
    ])
      expect(() => raw?.exec(statement), statement).toThrow(/drafts (are final|stay)/)
    expect(() =>
      raw?.exec(
        `insert into speechVersions select 'x', speechId, number, source, file, text, aside, contentKey, receivedOn, receivedFrom, note, addedAt, operator, submittedAt, answersId, cutFromId, withdrawnAt, withdrawReason from speechVersions where id = '${draft.id}'`,
      ),
    ).toThrow(/UNIQUE/)
  })

  test('a summary says when its report went on', async () => {
    const { desk, speech, add } = await withSpeech({ kind: 'full-report' })
    const report = await add('Báo cáo lần một')
    const summary = await desk.ask('speeches.save', {
      title: 'Tóm tắt',
      kind: 'summary-report',
      summaryOfId: speech.id,
    })
    const warnings = async () => (await desk.ask('speeches.get', { id: summary.id })).warnings
    await add('Tóm tắt lần một', { speechId: summary.id, cutFromId: report.id })
    expect(await warnings()).toEqual([])
    await add('Báo cáo lần hai')
    expect(await warnings()).toEqual(['Tóm tắt từ DT01 của báo cáo; báo cáo nay đã có DT02 (21/10/2019).'])
    const stranger = await add('Bài lạ', { speechId: (await desk.ask('speeches.save', { title: 'Khác' })).id })
    expect(
      await desk.fail('speeches.addVersion', { ...base, speechId: summary.id, text: 'x y', cutFromId: stranger.id }),
    ).toMatchObject({ code: 'invalid' })
  })
})

describe('approval', () => {
  test('step by step to the final version, which is locked until somebody says why', async () => {
    const { desk, speech, add, sayAll, say, state } = await withSpeech()
    const draft = await add('Kính thưa các đồng chí', { submit: false })
    expect(await state()).toBe('drafting')
    expect((await desk.fail('speeches.makeOfficial', { versionId: draft.id })).message).toMatch(/mọi bước/)
    await desk.ask('speeches.submit', { versionId: draft.id })
    expect(await state()).toBe('in-review')
    await sayAll(draft.id)
    expect(await state()).toBe('approved')
    await desk.ask('speeches.makeOfficial', { versionId: draft.id })
    expect((await desk.ask('speeches.get', { id: speech.id })).drafts[0]?.officeName).toMatch(/ChinhThuc/)
    expect((await desk.fail('speeches.addVersion', { ...base, speechId: speech.id, text: 'khác' })).message).toMatch(
      /khóa/,
    )
    await desk.ask('speeches.unlock', { id: speech.id, reason: 'Lãnh đạo đổi ý' })
    const next = await add('Kính thưa các đồng chí, xin nói khác')
    expect(await state()).toBe('in-review')
    expect((await desk.ask('speeches.get', { id: speech.id })).steps.every((s) => s.state === 'reopened')).toBe(true)
    await say(next.id, 'content', 'returned')
    expect(await desk.ask('speeches.get', { id: speech.id })).toMatchObject({
      state: 'returned',
      holder: 'Phạm Công Vinh',
      stateText: 'Trả lại: Trưởng phòng kiểm tra nội dung',
    })
  })

  test('returning needs words; undo takes a verdict back', async () => {
    const { desk, add, say, state } = await withSpeech()
    const draft = await add('Kính thưa')
    const call = { versionId: draft.id, stepId: 'content', by: 'Trưởng phòng', decidedOn: '2019-10-22', note: '' }
    expect(await desk.fail('speeches.review', { ...call, verdict: 'returned' })).toMatchObject({
      fields: { note: 'Hãy ghi ý kiến.' },
    })
    await say(draft.id, 'content', 'returned')
    expect(await state()).toBe('returned')
    const [last] = await desk.ask('history.batches', { limit: 1 })
    await desk.ask('history.undo', { batchId: last?.batchId as string })
    expect(await state()).toBe('in-review')
  })

  test('agreed with edits: the draft that carries them out goes on to the next step', async () => {
    const { desk, speech, add, say } = await withSpeech()
    const draft = await add('Kính thưa các anh')
    await say(draft.id, 'content', 'agreed-with-edits')
    const asked = await desk.ask('speeches.get', { id: speech.id })
    expect(asked).toMatchObject({ state: 'returned', stateText: 'Cần sửa theo ý kiến: Trưởng phòng kiểm tra nội dung' })
    await add('Kính thưa các đồng chí', { answersId: asked.asked?.id ?? null })
    expect(await desk.ask('speeches.get', { id: speech.id })).toMatchObject({ state: 'in-review', currentId: 'head' })
  })

  test('the chain of a kind can be changed and goes back to the usual one', async () => {
    const { desk, speech, add, state } = await withSpeech()
    await add('Kính thưa')
    await desk.ask('speeches.saveChain', { kind: 'opening-remarks', steps: [] })
    expect(await state()).toBe('approved')
    expect((await desk.ask('speeches.chains', {})).find((c) => c.kind === 'opening-remarks')).toMatchObject({
      steps: [],
      isDefault: false,
    })
    await desk.ask('speeches.saveChain', { kind: 'opening-remarks', steps: null })
    expect((await desk.ask('speeches.get', { id: speech.id })).steps).toHaveLength(5)
    const step = { id: 'x', name: 'A', who: '', concern: 'form' as const }
    expect(await desk.fail('speeches.saveChain', { kind: 'other', steps: [step, step] })).toMatchObject({
      code: 'invalid',
    })
  })
})

describe('how long', () => {
  test('a timed reading makes the range narrower, the office dictionary counts at once', async () => {
    const { desk, speech, add } = await withSpeech({ speaker: 'Nguyễn Văn A', minutes: 8 })
    const draft = await add(`${'Kính thưa các đồng chí '.repeat(40)}BTCHN`)
    const time = async () => (await desk.ask('speeches.get', { id: speech.id })).time
    expect(await time()).toMatchObject({ syllables: 205, basis: 'kind', rate: 170 })
    await desk.ask('speeches.addReading', {
      speaker: 'NGUYỄN VĂN A',
      delegateId: null,
      syllables: 300,
      seconds: 120,
      on: '2019-10-21',
      note: '',
    })
    expect(await time()).toMatchObject({ basis: 'speaker', rate: 150 })
    await desk.ask('speeches.saveForm', { written: 'BTCHN', spoken: 'Ban Tổ chức Hội nghị thành phố' })
    expect(await time()).toMatchObject({ syllables: 207 })
    expect((await desk.ask('speeches.version', { versionId: draft.id })).expansions).toEqual([
      { written: 'BTCHN', spoken: 'Ban Tổ chức Hội nghị thành phố', syllables: 7, times: 1 },
    ])
    expect(await desk.fail('speeches.saveForm', { written: 'BTCHN', spoken: 'khác' })).toMatchObject({
      code: 'conflict',
    })
    expect(
      await desk.fail('speeches.addReading', {
        speaker: 'B',
        delegateId: null,
        syllables: 300,
        seconds: 5,
        on: '2019-10-21',
        note: '',
      }),
    ).toMatchObject({ code: 'invalid' })
    expect(await desk.ask('speeches.readAloud', { text: 'BTCHN 2019' })).toMatchObject({ syllables: 13 })
  })
})

describe('copies to read from', () => {
  test('are large, say which draft they are, and never what is markup', async () => {
    const { desk, add } = await withSpeech()
    const draft = await add('Kính thưa các đồng chí!\n<b>Một</b> câu. Hai câu.')
    const { url: html } = await desk.ask('speeches.copyPreview', { versionId: draft.id, size: 18, bySentence: true })
    // 18 points are 6.35 mm.
    expect(html).toContain('body{font-size:calc(var(--mm)*6.35)')
    expect(html).toContain('DT01, ngày 21/10/2019')
    expect(html).toContain('&lt;b&gt;Một&lt;/b&gt; câu.</p>')
    expect(html).toContain('<p class="more">Hai câu.</p>')
    // The head, two sentences, the address and the end on three pages, each numbered.
    expect(html.match(/Trang \d\/\d/g)).toEqual(['Trang 1/3', 'Trang 2/3', 'Trang 3/3'])
  })

  test('as a Word file: every piece kept on one page, numbered x of y, and the words as they are', async () => {
    const { desk, add } = await withSpeech()
    const draft = await add('Kính thưa các đồng chí!\nI. KẾT QUẢ\nMột câu & <b>hai</b>. Hai câu.')
    const file = desk.write('ban-doc.docx', '')
    const made = await desk.ask('speeches.copyDocx', { versionId: draft.id, size: 18, bySentence: true, file })
    expect(made.name).toBe('ban-doc.docx')
    const parts = unzipSync(fs.readFileSync(file))
    const xml = strFromU8(parts['word/document.xml'] as Uint8Array)
    const texts = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map((m) => (m[1] ?? '').replace(/<[^>]+>/g, ''))
    expect(texts).toEqual(
      expect.arrayContaining([
        'Kính thưa các đồng chí!',
        'I. KẾT QUẢ',
        'Một câu &amp; &lt;b&gt;hai&lt;/b&gt;.',
        'Hai câu.',
      ]),
    )
    expect(xml.match(/<w:keepLines\/>/g)).toHaveLength(4)
    // A heading goes with what it names; the title with the text.
    expect(xml.match(/<w:keepNext\/>/g)?.length).toBeGreaterThanOrEqual(2)
    expect(Object.entries(parts).some(([name, b]) => /footer/.test(name) && strFromU8(b).includes('NUMPAGES'))).toBe(
      true,
    )
  })

  test('the paper of progress names what is late, with who holds it', async () => {
    const { desk, add } = await withSpeech()
    await add('Kính thưa các đồng chí!')
    await desk.ask('speeches.save', {
      title: 'Bế mạc',
      kind: 'closing-remarks',
      drafter: 'Lê Hoàng Anh',
      dueOn: '2019-10-10',
    })
    const { url: html } = await desk.ask('papers.preview', { paper: 'speeches.progress' })
    const text = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(text).toMatch(/2 bài: 0 đã có bản chính thức, 1 trễ hạn\./)
    expect(text).toMatch(/Trễ hạn: “Bế mạc” \(Lê Hoàng Anh\)/)
    expect(text).toMatch(/Khai mạc .*DT01/)
  })

  test('are counted: printed, handed out, taken back; what is out of an old draft is said', async () => {
    const { desk, speech, add } = await withSpeech()
    const draft = await add('Kính thưa')
    const copies = { versionId: draft.id, copies: 3, who: 'Đồng chí Chủ tịch', on: '2019-11-14', note: '' }
    expect((await desk.fail('speeches.recordCopies', { ...copies, act: 'handed-out' })).message).toMatch(
      /Chỉ còn 0 bản/,
    )
    await desk.ask('speeches.recordCopies', { ...copies, act: 'printed', copies: 5 })
    await desk.ask('speeches.recordCopies', { ...copies, act: 'handed-out' })
    await add('Kính thưa, bản khác')
    const detail = await desk.ask('speeches.get', { id: speech.id })
    expect(detail.counts).toEqual([{ versionId: draft.id, printed: 5, out: 3, left: 2 }])
    expect(detail.warnings.join()).toMatch(/Còn 3 bản giấy DT01 ở ngoài/)
  })
})

describe('other features', () => {
  test('merging units takes the texts along; a unit or delegate a text names is not removed without a word', async () => {
    const desk = await openTestDesk()
    const [a, b] = [await desk.ask('units.save', { name: 'Sở X' }), await desk.ask('units.save', { name: 'Sở Ích xì' })]
    const person = await desk.ask('delegates.save', { fullName: 'Nguyễn Văn A', honorific: 'Ông' })
    const speech = await desk.ask('speeches.save', {
      title: 'Tham luận 1',
      kind: 'discussion-paper',
      unitId: b.id,
      speakerId: person.id,
    })
    expect(speech).toMatchObject({ speakerName: 'Ông Nguyễn Văn A', unitName: 'Sở Ích xì' })
    expect((await desk.fail('units.remove', { id: b.id })).message).toMatch(/Tham luận 1/)
    expect((await desk.fail('delegates.remove', { ids: [person.id] })).message).toMatch(/Tham luận 1/)
    await desk.ask('units.merge', { from: b.id, into: a.id })
    expect((await desk.ask('speeches.list', {}))[0]).toMatchObject({ unitName: 'Sở X' })
  })
})
