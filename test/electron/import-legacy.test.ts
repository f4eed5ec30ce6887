import { describe, expect, test } from 'vitest'
import { encodeLegacy, type LegacyFont } from '../../shared/names/legacy-fonts'
import { makeBook } from '../support/make-book'
import { openTestDesk } from '../support/open-test-db'

const names = [
  'Nguyễn Thị Ngọc Ấn',
  'Đặng Hữu Đường',
  'Trương Quỳnh Hoa',
  'Huỳnh Đức Thủy',
  'Tăng Ngọc Ánh',
  'Lê Văn Tám',
  'Phạm Thị Thuỳ Dương',
  'Võ Minh Khuê',
  'Ưng Duy Phúc',
  'Ôn Thanh Bích',
]
const rows = names.map((name, i) => [
  String(i + 1),
  name,
  i % 2 ? 'Phó Giám đốc' : 'Chuyên viên',
  'Sở Giáo dục và Đào tạo',
])
const table = [['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'], ...rows]
const inFont = (font: LegacyFont, columns: readonly number[] = [0, 1, 2, 3]) =>
  table.map((row) => row.map((text, i) => (columns.includes(i) ? encodeLegacy(text, font) : text)))
const csv = (cells: string[][]) => cells.map((row) => row.join(';')).join('\r\n')
const sorted = (list: readonly string[]) => [...list].sort()

for (const font of ['tcvn3', 'vni'] as const)
  describe(`a list typed in ${font}`, () => {
    const files: [string, () => Uint8Array, string][] = [
      ['in Excel', () => makeBook([{ name: 'DS', rows: inFont(font) }]), 'a.xlsx'],
      ['in Excel, names only', () => makeBook([{ name: 'DS', rows: inFont(font, [1]) }]), 'b.xlsx'],
      ['as text of one byte a letter', () => Buffer.from(csv(inFont(font)), 'latin1'), 'c.csv'],
      ['as text in UTF-8', () => Buffer.from(csv(inFont(font))), 'd.csv'],
    ]
    for (const [what, bytes, file] of files)
      test(`${what}: read by itself, and said in every row`, async () => {
        const desk = await openTestDesk()
        const report = await desk.ask('delegates.import', { file: desk.write(file, bytes()), commit: true })
        expect(report.totals).toMatchObject({ new: names.length, doubtful: 0, rejected: 0 })
        expect(report.legacy).toMatchObject({ reading: font, certain: true })
        expect(report.notes.join()).toContain('phông chữ cũ')
        for (const item of report.items.filter((i) => i.verdict === 'new'))
          if (/[^ -~]/.test(item.values.fullName ?? '')) expect(item.reasons.join()).toContain('Đã chuyển phông chữ cũ')
        const people = await desk.ask('delegates.list', {})
        expect(sorted(people.map((p) => p.fullName))).toEqual(sorted(names))
        expect(new Set(people.map((p) => p.unit))).toEqual(new Set(['Sở Giáo dục và Đào tạo']))
      })

    test('both readings are shown, the clerk chooses, and her choice counts', async () => {
      const desk = await openTestDesk()
      const file = desk.write('a.xlsx', makeBook([{ name: 'DS', rows: inFont(font) }]))
      const preview = await desk.ask('delegates.import', { file, commit: false })
      const sample = preview.legacy?.samples.find((s) => s.at === 'DS!B2')
      expect(sample?.[font]).toBe(names[0])
      expect(sample?.[font === 'vni' ? 'tcvn3' : 'vni']).not.toBe(names[0])
      const kept = await desk.ask('delegates.import', { file, commit: true, encoding: 'unicode' })
      expect(kept.legacy?.reading).toBe('unicode')
      expect(kept.totals.new).toBeLessThan(3)
      const chosen = await desk.ask('delegates.import', { file, commit: true, encoding: font })
      expect(chosen.items.find((i) => i.values.fullName === names[0])?.values.fullName).toBe(names[0])
    })
  })

test('a list in Unicode is never taken for an old font, and one old name among others stays a doubt', async () => {
  const desk = await openTestDesk()
  const plain = await desk.ask('delegates.import', { file: desk.write('a.csv', csv(table)), commit: false })
  expect(plain.legacy).toBeNull()
  const mixed = csv([...table, ['11', 'NguyÔn V¨n Hïng', 'Chuyên viên', 'Sở Y tế']])
  const report = await desk.ask('delegates.import', { file: desk.write('b.csv', mixed), commit: false })
  expect(report.items.at(-1)?.verdict).toBe('doubtful')
  expect(report.items.at(-1)?.reasons.join()).toContain('phông chữ cũ')
})

test('two names under a heading in Unicode are read by the font of the cells beside them', async () => {
  const desk = await openTestDesk()
  const short = csv([
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
    ['1', 'Nguyeãn Vaên Huøng', 'Giaùm ñoác', 'Sôû Noäi vuï'],
    ['2', 'Traàn Thò Bình', 'Phoù Giaùm ñoác', 'Sôû Y teá'],
  ])
  const report = await desk.ask('delegates.import', { file: desk.write('ngan.csv', short), commit: false })
  expect(report.legacy?.reading).toBe('vni')
  expect(report.items.slice(1).map((i) => [i.verdict, i.values.fullName])).toEqual([
    ['new', 'Nguyễn Văn Hùng'],
    ['new', 'Trần Thị Bình'],
  ])
})

test('a list in an old font and the same list in Unicode are the same people', async () => {
  const desk = await openTestDesk()
  await desk.ask('delegates.import', {
    file: desk.write('a.xlsx', makeBook([{ name: 'DS', rows: table }])),
    commit: true,
  })
  const file = desk.write('b.xlsx', makeBook([{ name: 'DS', rows: inFont('tcvn3') }]))
  const again = await desk.ask('delegates.import', { file, commit: true })
  expect(again.totals).toMatchObject({ new: 0, changed: 0, doubtful: 0, unchanged: names.length })
})
