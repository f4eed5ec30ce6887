import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tablesOf, textOf } from '../../electron/exchange/read/document-file'
import { readDocx } from '../../electron/exchange/read/docx'
import { usualChoice } from '../../shared/agenda/template'
import type { Paper } from '../../shared/printing/papers'
import { docxToPdf, hasWriter } from '../support/docx-to-pdf'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

async function opened() {
  const pages: string[] = []
  const desk = await openTestDesk({ host: { publishPage: async ({ html }) => ({ url: `x/${pages.push(html)}` }) } })
  await desk.ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    endsAt: '2019-11-15T11:00',
    receptionFrom: '07:30',
  })
  await desk.ask('agenda.useTemplate', usualChoice)
  /** The words of a page, without its marks. */
  const words = async (paper: Paper, id?: string) => {
    await desk.ask('papers.preview', id ? { paper, id } : { paper })
    return (pages.at(-1) ?? '')
      .replace(/<style>.*?<\/style>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, '’')
      .replace(/\s+/g, ' ')
  }
  return { desk, words }
}
const itemNamed = async (desk: TestDesk, title: string) => {
  const found = (await desk.ask('agenda.get', {})).items.find((i) => i.title === title)
  if (!found) throw new Error(`no item ${title}`)
  return found
}
const word = async (desk: TestDesk, paper: Paper) => {
  const file = desk.write(`${paper}.docx`, '')
  await desk.ask('papers.docx', { paper, file })
  return file
}

describe('four papers out of one programme', () => {
  test('the public one leaves internal cues out and numbers anew; a draft says so, an issued one does not', async () => {
    const { desk, words } = await opened()
    const reception = await itemNamed(desk, 'Đón tiếp đại biểu, phát tài liệu, xem triển lãm ảnh')
    await desk.ask('agenda.save', {
      title: 'Kiểm tra máy chiếu',
      minutes: 5,
      parallel: true,
      isPublic: false,
      after: reception.id,
    })
    const draft = await words('agenda.programme')
    expect(draft).toContain('DỰ THẢO')
    expect(draft).toMatch(/Số: \/CTr-HĐTĐKT/)
    expect(draft).toContain('2 07g30 - 08g00 Văn nghệ chào mừng')
    expect(draft).not.toContain('Kiểm tra máy chiếu')
    expect(await words('agenda.runOfShow')).toContain('Kiểm tra máy chiếu (nội bộ)')
    await desk.ask('agenda.issue', {})
    const issued = await words('agenda.programme')
    expect(issued).not.toContain('DỰ THẢO')
    expect(issued).toContain('ban hành lần 1')
    const [first] = await desk.ask('agenda.versions', {})
    await desk.ask('agenda.save', { id: (await itemNamed(desk, 'Chào cờ')).id, minutes: 9 })
    expect(await words('agenda.programme')).toContain('DỰ THẢO')
    expect(await words('agenda.programme', first?.id)).not.toContain('DỰ THẢO')
    const digest = await words('agenda.changes', first?.id)
    expect(digest).toContain('Chào cờ: 3 → 9 phút.')
    expect(digest).toContain('dời 08:03 → 08:09')
  })

  test('the MC reads names and offices as they are spoken, in the cue that introduces them', async () => {
    const { desk, words } = await opened()
    const [leaders] = await desk.ask('categories.list', {})
    const subgroup = leaders?.subgroups[0]
    const person = await desk.ask('delegates.save', {
      fullName: 'Nguyễn Văn An',
      honorific: 'Ông',
      office: 'PCT HĐTĐKT TW',
      categoryId: leaders?.id ?? null,
      subgroupId: subgroup?.id ?? null,
    })
    await desk.ask('replies.record', { ids: [person.id], answer: 'accepted', via: 'phone' })
    const script = await words('agenda.mcScript')
    expect(script).toContain('Đồng chí Nguyễn Văn An, Phó Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương')
    expect(script).toContain(
      'Xin trân trọng kính mời Chủ tịch Hội đồng Thi đua - Khen thưởng thành phố phát biểu khai mạc',
    )
    expect(script).not.toContain('{người thực hiện}')
    expect(await words('agenda.introduction')).toContain('Lập theo phản hồi của đại biểu')
    await desk.ask('agenda.freezeIntroduction', {})
    await desk.ask('replies.record', { ids: [person.id], answer: 'declined', reason: 'ốm', via: 'phone' })
    const frozen = await words('agenda.introduction')
    expect(frozen).toContain('Chốt theo phản hồi')
    expect(frozen).toContain('Bớt: Đồng chí Nguyễn Văn An')
    expect(await words('agenda.mcScript')).toContain('Nguyễn Văn An')
  })

  test('on the day the introduction follows who is in the hall', async () => {
    const { desk } = await opened()
    const [leaders] = await desk.ask('categories.list', {})
    const save = (fullName: string) =>
      desk.ask('delegates.save', { fullName, office: 'Phó Chủ tịch', categoryId: leaders?.id ?? null })
    const [here, late] = [await save('Nguyễn Văn An'), await save('Lê Thị Bình')]
    for (const p of [here, late]) await desk.ask('replies.record', { ids: [p.id], answer: 'accepted', via: 'phone' })
    const named = async () => (await desk.ask('agenda.introduction', {})).now
    expect((await named()).named).toHaveLength(2)
    desk.now(new Date('2019-11-15T07:40:00').toISOString())
    await desk.ask('checkin.admit', { scanId: 'scan-0001', delegateId: here.id, desk: 'Bàn 1', as: 'self' })
    expect(await named()).toMatchObject({
      source: 'presence',
      named: [{ fullName: 'Nguyễn Văn An' }],
      missing: [{ fullName: 'Lê Thị Bình', why: 'chưa có mặt' }],
    })
    await desk.ask('agenda.freezeIntroduction', {})
    await desk.ask('checkin.admit', { scanId: 'scan-0002', delegateId: late.id, desk: 'Bàn 1', as: 'self' })
    const view = await desk.ask('agenda.introduction', {})
    expect(view.changes).toEqual(['Thêm: Đồng chí Lê Thị Bình, Phó Chủ tịch.'])
    expect(view.frozen?.named).toHaveLength(1)
  })

  test('the Word files are ordinary tables and text', async () => {
    const { desk } = await opened()
    const show = readDocx('a.docx', fs.readFileSync(await word(desk, 'agenda.runOfShow')))
    const table = tablesOf(show.blocks).find((t) => t.rows[0]?.length === 10)
    expect(table?.rows[0]?.map((c) => c.text)).toEqual([
      'STT',
      'Thời gian',
      'Thời lượng',
      'Nội dung',
      'Người thực hiện',
      'Âm thanh',
      'Ánh sáng',
      'Tài liệu/clip',
      'Phương án dự phòng',
      'Ghi chú',
    ])
    expect(table?.rows).toHaveLength(1 + (await desk.ask('agenda.get', {})).items.length)
    const script = textOf(readDocx('b.docx', fs.readFileSync(await word(desk, 'agenda.mcScript'))).blocks)
    expect(script).toContain('Kính mời quý vị đại biểu đứng dậy')
  })

  test.skipIf(!hasWriter)(
    'the programme opens in LibreOffice with its hours (skipped where Writer is missing)',
    async () => {
      const { desk } = await opened()
      const pdf = docxToPdf(await word(desk, 'agenda.programme'))
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      expect(text.normalize('NFC')).toContain('CHƯƠNG TRÌNH')
      expect(text).toContain('10g42 - 10g50')
    },
    180_000,
  )

  test('a Word programme that the application wrote can be read back as an import without a change', async () => {
    const { desk } = await opened()
    const file = await word(desk, 'agenda.programme')
    const report = await desk.ask('agenda.import', { file, commit: false })
    expect(report.totals).toMatchObject({ new: 0, rejected: 0, doubtful: 0 })
    expect(report.totals.changed).toBe(0)
  })
})
