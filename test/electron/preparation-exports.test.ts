import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { docxToPdf, hasWriter } from '../support/docx-to-pdf'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const calc = onPath('soffice') && fs.existsSync('/usr/lib/libreoffice/program/libsclo.so')
const writer = hasWriter && onPath('pdftotext')
if (!calc) console.warn('SKIPPED: opening exported workbooks in LibreOffice needs libreoffice-calc.')
if (!writer) console.warn('SKIPPED: opening exported Word files needs libreoffice-writer and poppler-utils.')

/** A workbook as LibreOffice Calc opens it: each sheet's rows as they are shown. */
function sheetsOf(file: string): string[][][] {
  const folder = path.dirname(file)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/lo`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore', timeout: 150_000 },
  )
  const name = path.basename(file, '.xlsx')
  return fs
    .readdirSync(folder)
    .filter((f) => f.startsWith(`${name}-`) && f.endsWith('.csv'))
    .map((f) => parse(fs.readFileSync(path.join(folder, f)), { delimiter: ';', bom: true, relaxColumnCount: true }))
}

/** The words of a Word file as LibreOffice Writer lays them out, line ends as spaces. */
async function wordsOf(desk: TestDesk, input: Parameters<TestDesk['ask']>[1] & { paper: string }): Promise<string> {
  const file = path.join(desk.folder, `${input.paper}.docx`)
  await desk.ask('papers.docx', { ...input, file } as never)
  return execFileSync('pdftotext', ['-layout', docxToPdf(file), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}

const withMoney = async () => {
  const desk = await openTestDesk()
  await desk.ask('conference.update', { startsAt: '2019-11-15T08:00', signer: { fullName: 'Trần Văn Mẫu' } })
  await desk.ask('preparation.save', { fundTotal: 1_000_000_000 })
  await desk.ask('budget.addTemplate', {})
  const { lines } = await desk.ask('budget.get', {})
  const hall = lines.find((l) => l.seed === 'hall')
  const film = lines.find((l) => l.seed === 'documentary')
  await desk.ask('budget.saveLine', { id: hall?.id, norm: 25_000_000 })
  await desk.ask('budget.saveLine', { id: film?.id, norm: 45_500_000, note: '=1+1' })
  await desk.ask('budget.saveEntry', {
    lineId: film?.id ?? '',
    kind: 'spent',
    day: '2019-11-04',
    amount: 22_500_000,
    documentNumber: 'UNC 31',
    payee: 'Đài Truyền hình thành phố',
    settlesId: null,
  })
  return desk
}

describe.skipIf(!calc)('workbooks as another program opens them', () => {
  test('the budget adds up, sums are numbers, and nothing typed is a formula', { timeout: 180_000 }, async () => {
    const desk = await withMoney()
    const file = path.join(desk.folder, 'kinh-phi.xlsx')
    await desk.ask('budget.export', { file })
    const rows = sheetsOf(file).flat()
    const flat = rows.map((r) => r.join('|'))
    expect(flat.some((r) => r.includes('Phim tư liệu') && /45[.,]?500[.,]?000/.test(r))).toBe(true)
    expect(flat.some((r) => /Cộng|Tổng/.test(r) && /70[.,]?500[.,]?000/.test(r))).toBe(true)
    // Typed into a note, it is shown as it was typed and was never reckoned.
    expect(rows.flat().filter((c) => /^'?=1\+1$/.test(c))).toHaveLength(1)
  })

  test('the figures of units stand under their years', { timeout: 180_000 }, async () => {
    const desk = await openTestDesk()
    const unit = await desk.ask('units.save', { name: 'Sở Tài chính', precedence: 1 })
    await desk.ask('reports.expect', { unitIds: [unit.id] })
    await desk.ask('figures.save', {
      unitId: unit.id,
      values: [{ year: 2016, authority: 'own', form: 'cityMerit', row: 'collective', value: 1234 }],
    })
    const file = path.join(desk.folder, 'so-lieu.xlsx')
    await desk.ask('figures.export', { file })
    const cells = sheetsOf(file).flat(2)
    expect(cells).toContain('2016')
    expect(cells.some((c) => /^1[.,]?234$/.test(c))).toBe(true)
  })
})

describe.skipIf(!writer)('Word files as another program opens them', () => {
  test('estimate, settlement and assignment say the same as on the screen', { timeout: 240_000 }, async () => {
    const desk = await withMoney()
    const estimate = await wordsOf(desk, { paper: 'budget-estimate' })
    expect(estimate).toContain('DỰ TOÁN KINH PHÍ')
    expect(estimate).toContain('70.500.000')
    expect(estimate).toContain('Bảy mươi triệu năm trăm nghìn đồng')
    const settlement = await wordsOf(desk, { paper: 'budget-settlement' })
    expect(settlement).toContain('UNC 31')
    expect(settlement).toContain('Hai mươi hai triệu năm trăm nghìn đồng')
    const tasks = await wordsOf(desk, { paper: 'task-assignment' })
    expect(tasks).toContain('BẢNG PHÂN CÔNG NHIỆM VỤ')
    const { tasks: list } = await desk.ask('tasks.list', {})
    expect(tasks).toContain(`Bảng này có ${list.length} nhiệm vụ`)
    const morning = await wordsOf(desk, { paper: 'morning-meeting' })
    expect(morning).toContain('NỘI DUNG GIAO BAN')
  })

  test('the attendance report keeps its table, its appendix and its source', { timeout: 240_000 }, async () => {
    const desk = await withMoney()
    const [group] = await desk.ask('categories.list', {})
    for (const fullName of ['Nguyễn Văn An', 'Trần Thị Bình'])
      await desk.ask('delegates.save', { honorific: 'Ông', fullName, categoryId: group?.id ?? null })
    await desk.ask('invitations.prepare', { all: true })
    await desk.ask('checkin.walkIn', { scanId: 's', fullName: 'Khách Lạ', desk: 'Bàn 1' })
    const made = await desk.ask('closing.draft', { purpose: 'attendanceReport' })
    const words = await wordsOf(desk, { paper: 'outgoing-document', ids: [made.id] } as never)
    expect(words).toContain('DỰ THẢO LẦN 1')
    expect(words).toContain('Nhóm đại biểu')
    expect(words).toContain('Cộng 2 1 0 1 0 2')
    expect(words).toContain('1 Ông Nguyễn Văn An TW Không trả lời')
    expect(words).toContain('PHỤ LỤC 1')
    expect(words).toContain('Khách Lạ')
    expect(words).toContain('(Nguồn: lượt điểm danh')
  })
})
