import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { readWorkbook } from '../../electron/exchange/read/workbook'
import { clockOf } from '../../shared/agenda/clock'
import { kindOfTitle } from '../../shared/agenda/read-agenda'
import { usualChoice } from '../../shared/agenda/template'
import { type BookCell, makeBook } from '../support/make-book'
import { cell, makeDocx, paragraph, table } from '../support/make-docx'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const head = ['STT', 'Thời gian', 'Nội dung', 'Người thực hiện', 'Ghi chú']
const docx = (rows: string[][]) =>
  makeDocx(paragraph('CHƯƠNG TRÌNH HỘI NGHỊ') + table(rows.map((r) => r.map((t) => cell(t)))))
const opened = async () => {
  const desk = await openTestDesk()
  await desk.ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    endsAt: '2019-11-15T11:00',
    receptionFrom: '07:30',
  })
  return desk
}
const hours = async (desk: TestDesk) => {
  const { items, schedule } = await desk.ask('agenda.get', {})
  return schedule.rows.map((r) => {
    const item = items.find((i) => i.id === r.id)
    return `${r.number} ${clockOf(r.start)}-${clockOf(r.end)} ${item?.title}${item?.hardStart ? ' !' : ''}${item?.parallel ? ' ∥' : ''}`
  })
}
const take = async (desk: TestDesk, bytes: Uint8Array, name = 'a.docx') => {
  const file = desk.write(name, bytes)
  return desk.ask('agenda.import', { file, commit: true })
}

describe('a programme in a Word table', () => {
  const rows = [
    head,
    ['1', '07g30 - 08g00', 'Đón tiếp đại biểu', 'Ban Tổ chức', ''],
    ['2', '8h00 – 8h10', 'Tuyên bố lý do, giới thiệu đại biểu', 'MC', ''],
    ['3', '08:10', 'Báo cáo sơ kết 05 năm', 'Ông Nguyễn Văn An', 'tóm tắt'],
    ['4', 'từ 8 giờ 30 đến 9 giờ 00', 'Báo cáo tham luận', '', ''],
    ['4.1', '', 'Sở Y tế', 'Sở Y tế', ''],
    ['4.2', '', 'Quận 3', '', ''],
    ['5', '9g15', 'Phát biểu chỉ đạo', '', ''],
    ['6', '9g30 - 9g40', 'Bế mạc', '', ''],
  ]

  test('hours of any make become the same hours; what does not follow becomes fixed', async () => {
    const desk = await opened()
    await desk.ask('delegates.save', { fullName: 'Nguyễn Văn An', honorific: 'Ông', office: 'Giám đốc' })
    await desk.ask('units.save', { name: 'Sở Y tế' })
    const report = await take(desk, docx(rows))
    expect(report.totals).toMatchObject({ new: 8, rejected: 0, doubtful: 0 })
    expect(Object.values(report.totals).reduce((a, b) => a + b, 0)).toBe(report.rows)
    expect(await hours(desk)).toEqual([
      '1 07:30-08:00 Đón tiếp đại biểu',
      '2 08:00-08:10 Tuyên bố lý do, giới thiệu đại biểu',
      '3 08:10-08:30 Báo cáo sơ kết 05 năm',
      '4 08:30-09:00 Báo cáo tham luận',
      '4.1 08:30-08:45 Sở Y tế',
      '4.2 08:45-09:00 Quận 3',
      '5 09:15-09:30 Phát biểu chỉ đạo !',
      '6 09:30-09:40 Bế mạc',
    ])
    const { items } = await desk.ask('agenda.get', {})
    expect(items.find((i) => i.title === 'Báo cáo sơ kết 05 năm')?.presenters).toMatchObject([
      { kind: 'delegate', name: 'Nguyễn Văn An' },
    ])
    expect(items.find((i) => i.title === 'Sở Y tế')?.presenters).toMatchObject([{ kind: 'unit', name: 'Sở Y tế' }])
    expect(items.find((i) => i.title === 'Đón tiếp đại biểu')?.presenters).toEqual([
      { kind: 'other', id: null, name: 'Ban Tổ chức' },
    ])
  })

  test('the same file again changes nothing; another version changes cells; one undo takes it all back', async () => {
    const desk = await opened()
    await take(desk, docx(rows))
    const before = await desk.ask('agenda.get', {})
    const again = await take(desk, docx(rows))
    expect(again.totals).toMatchObject({ new: 0, changed: 0, unchanged: 8 })
    expect((await desk.ask('agenda.get', {})).items).toEqual(before.items)
    const next = rows.map((r) => (r[0] === '6' ? ['6', '9g30 - 9g45', 'Bế mạc', 'Chủ trì', ''] : r))
    const changed = await take(desk, docx([...next, ['7', '9g45 - 9g50', 'Chụp ảnh lưu niệm', '', '']]))
    expect(changed.totals).toMatchObject({ new: 1, changed: 1 })
    expect(changed.items.find((i) => i.values.title === 'Bế mạc')?.changes.map((c) => c.label)).toEqual([
      'Thời lượng',
      'Người thực hiện',
    ])
    await desk.ask('history.undo', { batchId: changed.batchId ?? '' })
    expect((await desk.ask('agenda.get', {})).items).toEqual(before.items)
  })

  test('nothing is written before it is confirmed', async () => {
    const desk = await opened()
    const file = desk.write('a.docx', docx(rows))
    const report = await desk.ask('agenda.import', { file, commit: false })
    expect(report).toMatchObject({ committed: false, batchId: null })
    expect((await desk.ask('agenda.get', {})).items).toEqual([])
  })
})

test('an hour merged over several rows is shared among them; lines with a dash lie under their item; the same hour runs beside', async () => {
  const desk = await opened()
  const xml =
    table([
      head.map((t) => cell(t)),
      [cell('1'), cell('07g30 - 08g00'), cell('Đón tiếp đại biểu'), cell(''), cell('')],
      [cell('2'), cell('07g30'), cell('Văn nghệ chào mừng'), cell(''), cell('')],
      [cell('3'), cell('08g00 - 08g20', '<w:vMerge w:val="restart"/>'), cell('Chào cờ'), cell(''), cell('')],
      [cell('4'), cell('', '<w:vMerge/>'), cell('Khai mạc'), cell(''), cell('')],
      [
        cell('5'),
        cell('08g20 - 08g50'),
        `<w:tc>${paragraph('Tham luận của các đơn vị:')}${paragraph('- Sở Y tế;')}${paragraph('- Quận 3;')}${paragraph('- Công an thành phố.')}</w:tc>`,
        cell(''),
        cell(''),
      ],
    ]) + paragraph('Nơi nhận:')
  await take(desk, makeDocx(xml))
  expect(await hours(desk)).toEqual([
    '1 07:30-08:00 Đón tiếp đại biểu',
    '2 07:30-08:00 Văn nghệ chào mừng ∥',
    '3 08:00-08:10 Chào cờ',
    '4 08:10-08:20 Khai mạc',
    '5 08:20-08:50 Tham luận của các đơn vị',
    '5.1 08:20-08:30 Sở Y tế',
    '5.2 08:30-08:40 Quận 3',
    '5.3 08:40-08:50 Công an thành phố',
  ])
})

describe('hours that Excel keeps as fractions of a day', () => {
  const at = (clock: string, day = 0) => {
    const [h = 0, m = 0] = clock.split(':').map(Number)
    return day + (h * 60 + m) / 1440
  }
  const day = 43_784 // 15/11/2019
  const wanted = [
    '1 07:30-08:00 Đón tiếp đại biểu',
    '2 08:00-08:10 Chào cờ',
    '3 08:10-08:30 Báo cáo sơ kết',
    '4 08:45-09:00 Tham luận !',
    '5 09:00-09:07 Bế mạc',
  ]

  test.each([18, 20, 21, 'custom'] as const)('an hour in format %s', async (format) => {
    const desk = await opened()
    const hour = (clock: string) => ({ serial: at(clock), format })
    const file = desk.write(
      'a.xlsx',
      makeBook([
        {
          name: 'CT',
          rows: [
            ['STT', 'Thời gian', 'Nội dung'],
            ['1', hour('07:30'), 'Đón tiếp đại biểu'],
            ['2', hour('08:00'), 'Chào cờ'],
            ['3', hour('08:10'), 'Báo cáo sơ kết'],
            ['4', hour('08:45'), 'Tham luận'],
            ['5', hour('09:00'), 'Bế mạc'],
          ],
        },
      ]),
    )
    const report = await desk.ask('agenda.import', { file, commit: true })
    expect(report.totals).toMatchObject({ new: 5, doubtful: 0, rejected: 0 })
    expect(report.items[1]?.values.time).toBe('07:30')
    expect((await hours(desk)).map((h) => h.slice(0, 7))).toEqual(wanted.map((h) => h.slice(0, 7)))
  })

  test('a day with its hour, a length as hours, and seconds a breath off the minute', async () => {
    const desk = await opened()
    const both = (clock: string) => ({ serial: at(clock, day), format: 22 as const })
    const length = (clock: string) => ({ serial: at(clock), format: 46 as const })
    const file = desk.write(
      'a.xlsx',
      makeBook([
        {
          name: 'CT',
          rows: [
            ['STT', 'Thời gian', 'Thời lượng', 'Nội dung'],
            ['1', both('07:30'), length('0:30'), 'Đón tiếp đại biểu'],
            ['2', both('08:00'), length('0:10'), 'Chào cờ'],
            [
              '3',
              { serial: at('08:10') - 1e-9, format: 20 },
              { serial: at('0:20') - 1e-9, format: 20 },
              'Báo cáo sơ kết',
            ],
            ['4', both('08:45'), length('0:15'), 'Tham luận'],
            ['5', '', length('0:07'), 'Bế mạc'],
          ],
        },
      ]),
    )
    await desk.ask('agenda.import', { file, commit: true })
    expect(await hours(desk)).toEqual(wanted)
  })

  test('midnight, a long length and a day of its own are told apart, also where a Mac counts from 1904', async () => {
    const rows = (shift: number): BookCell[][] => [
      [
        { serial: 0, format: 20 },
        { serial: 1.5, format: 46 },
        { serial: day - shift, format: 22 },
      ],
      [
        { serial: at('23:59'), format: 20 },
        { serial: at('10:00', 1), format: 46 },
        { serial: at('7:05', day - shift), format: 22 },
      ],
    ]
    const mac = strFromU8(unzipSync(makeBook([{ name: 'A', rows: [] }]))['xl/workbook.xml'] as Uint8Array).replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    )
    for (const book of [
      makeBook([{ name: 'A', rows: rows(0) }]),
      makeBook([{ name: 'A', rows: rows(1462) }], { 'xl/workbook.xml': mac }),
    ]) {
      const { sheets } = await readWorkbook(Buffer.from(book))
      expect(sheets[0]?.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
        ['00:00', '36:00', '2019-11-15'],
        ['23:59', '34:00', '2019-11-15 07:05'],
      ])
    }
  })

  test.skipIf(!onPath('soffice'))('a workbook that LibreOffice saved', async () => {
    const desk = await opened()
    const csv = desk.write(
      'chuong-trinh.csv',
      '\ufeffSTT,Thời gian,Nội dung\n1,07:30,Đón tiếp đại biểu\n2,08:00,Chào cờ\n3,08:10:00,Báo cáo sơ kết\n4,15/11/2019 08:45,Tham luận\n5,09:00,Bế mạc\n',
    )
    const folder = path.dirname(csv)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--infilter=CSV:44,34,76,1,,1066,false,true',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        csv,
      ],
      { stdio: 'ignore', timeout: 100_000 },
    )
    const xlsx = path.join(folder, 'chuong-trinh.xlsx')
    // LibreOffice has made numbers of the hours: that is what this test is about.
    const sheet = strFromU8(unzipSync(fs.readFileSync(xlsx))['xl/worksheets/sheet1.xml'] as Uint8Array)
    expect(sheet).toMatch(/<v>0\.3125<\/v>/)
    const report = await desk.ask('agenda.import', { file: xlsx, commit: true })
    expect(report.totals).toMatchObject({ new: 5, doubtful: 0, rejected: 0 })
    expect((await hours(desk)).map((h) => h.slice(0, 7))).toEqual(wanted.map((h) => h.slice(0, 7)))
  })
})

describe('columns that the clerk names herself', () => {
  const strange = [
    ['A', 'Lúc nào', 'Việc chính', 'Ai làm'],
    ['1', '07g30', 'Đón tiếp đại biểu', 'Ban Tổ chức'],
    ['2', '08g00', 'Chào cờ', 'MC'],
  ]
  const mapping = { '0': 'number', '1': 'time', '2': 'title', '3': 'presenters' }

  test('headings nobody knows are shown with samples; once named the rows are read, and the next file is read by itself', async () => {
    const desk = await opened()
    const file = desk.write('a.docx', docx(strange))
    const first = await desk.ask('agenda.import', { file, commit: false })
    expect(first.totals.new).toBe(0)
    expect(first.notes.join()).toMatch(/Sửa cách hiểu cột/)
    expect(first.columns.map((c) => [c.heading, c.field])).toEqual(strange[0]?.map((h) => [h, '']))
    expect(first.columns[2]?.sample).toEqual(['Đón tiếp đại biểu', 'Chào cờ'])
    const mappingSheet = first.columns[0]?.sheet ?? ''
    const read = await desk.ask('agenda.import', { file, commit: true, mapping, mappingSheet })
    expect(read.totals).toMatchObject({ new: 2 })
    expect((await desk.ask('agenda.get', {})).items[1]).toMatchObject({
      title: 'Chào cờ',
      presenters: [{ name: 'MC' }],
    })
    const again = await take(desk, docx([...strange, ['3', '08g10', 'Bế mạc', '']]), 'b.docx')
    expect(again.totals).toMatchObject({ new: 1, unchanged: 2 })
  })

  test('a column that was understood wrongly is put right, and one that is not wanted is left out', async () => {
    const desk = await opened()
    const rows = [head, ['1', '07g30 - 08g00', 'Đón tiếp đại biểu', 'Ban Tổ chức', 'Micro bục']]
    const file = desk.write('a.docx', docx(rows))
    const report = await desk.ask('agenda.import', { file, commit: false })
    const mappingSheet = report.columns[0]?.sheet ?? ''
    const corrected = { '0': '', '1': 'time', '2': 'title', '3': '', '4': 'sound' }
    await desk.ask('agenda.import', { file, commit: true, mapping: corrected, mappingSheet })
    expect((await desk.ask('agenda.get', {})).items[0]).toMatchObject({ sound: 'Micro bục', note: '', presenters: [] })
  })
})

test('a workbook with lengths instead of hours', async () => {
  const desk = await opened()
  const rows = [
    ['TT', 'Thời lượng', 'Nội dung', 'Âm thanh', 'Phương án dự phòng'],
    ['1', '10 phút', 'Khai mạc', 'Micro bục', 'Micro dự phòng'],
    ['2', "20'", 'Báo cáo', '', ''],
  ]
  const file = desk.write('a.csv', `\ufeff${rows.map((r) => r.map((c) => `"${c}"`).join(',')).join('\n')}`)
  await desk.ask('agenda.import', { file, commit: true })
  expect(await hours(desk)).toEqual(['1 08:00-08:10 Khai mạc', '2 08:10-08:30 Báo cáo'])
  expect((await desk.ask('agenda.get', {})).items[0]).toMatchObject({ sound: 'Micro bục', fallback: 'Micro dự phòng' })
})

test('rows that say no hour or no words are told, never guessed in silence', async () => {
  const desk = await opened()
  const file = desk.write(
    'a.docx',
    docx([
      head,
      ['1', 'đầu giờ sáng', 'Khai mạc', '', ''],
      ['2', '08g10', '', 'MC', ''],
      ['3', '08g10', 'Báo cáo', '', ''],
    ]),
  )
  const first = await desk.ask('agenda.import', { file, commit: false })
  expect(first.totals).toMatchObject({ new: 1, doubtful: 1, rejected: 1 })
  const doubt = first.items.find((i) => i.verdict === 'doubtful')
  expect(doubt?.reasons[0]).toContain('đầu giờ sáng')
  await desk.ask('agenda.import', { file, commit: true, decisions: [{ row: doubt?.row ?? '', action: 'add' }] })
  expect((await desk.ask('agenda.get', {})).items.map((i) => i.title)).toEqual(['Khai mạc', 'Báo cáo'])
})

test('a file without a programme says what is needed, and what is there stays', async () => {
  const desk = await opened()
  await desk.ask('agenda.useTemplate', usualChoice)
  const before = await desk.ask('agenda.get', {})
  const report = await take(
    desk,
    docx([
      ['Họ và tên', 'Đơn vị'],
      ['An', 'Sở Y tế'],
    ]),
  )
  expect(report.notes.join()).toMatch(/một dòng tên cột/)
  expect((await desk.ask('agenda.get', {})).items).toEqual(before.items)
})

test.each([
  ['Đón tiếp đại biểu, phát tài liệu', 'reception'],
  ['Chào cờ, tuyên bố lý do', 'anthem'],
  ['Chiếu phim tư liệu', 'video'],
  ['Báo cáo sơ kết 5 năm', 'summaryReport'],
  ['Tham luận của Sở Y tế', 'discussionPaper'],
  ['Phát biểu chỉ đạo của lãnh đạo Thành ủy', 'directiveRemarks'],
  ['Công bố quyết định và trao Bằng khen', 'awardPresentation'],
  ['Giải lao', 'teaBreak'],
  ['Chụp ảnh lưu niệm', 'other'],
])('%s is told by its words', (title, kind) => expect(kindOfTitle(title)).toBe(kind))
