import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesSince, documentNumbers } from '../../shared/stationery/stationery'
import { labelPlace, sheetsFor, stockIds, stockOf } from '../../shared/stationery/stock'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

/** Two units, three people, letters approved; the first two have numbers. */
async function furnished() {
  const pages: string[] = []
  const desk = await openTestDesk({ host: { publishPage: async ({ html }) => ({ url: `x/${pages.push(html)}` }) } })
  await desk.ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    replyBy: '2019-11-12T16:00',
    contact: { phone: '028 0000 0000' },
    signer: { fullName: 'Trần Văn Mẫu' },
  })
  const unit = async (name: string, address: string) => (await desk.ask('units.save', { name, address })).id
  const [a, b] = [await unit('Sở Nội vụ', '86 Lê Thánh Tôn'), await unit('Sở Y tế', '59 Nguyễn Thị Minh Khai')]
  const person = async (fullName: string, office: string, unitId: string) =>
    (await desk.ask('delegates.save', { honorific: 'Ông', fullName, office, unitId })).id
  const people = [
    await person('Nguyễn Văn An', 'Giám đốc', a),
    await person('Lê Văn Bình', 'Phó Giám đốc', a),
    await person('Trần Văn Cường', 'Giám đốc', b),
  ]
  await desk.ask('invitations.prepare', { all: true })
  await desk.ask('invitations.approve', { all: true })
  return { desk, pages, people }
}
const list = (desk: TestDesk, product: 'card' | 'envelope' | 'label', more: object = {}) =>
  desk.ask('stationery.list', { product, ...more })

describe('cards, envelopes, labels', () => {
  test('a card says the guest, the conference and the code; envelopes go to persons or to units', async () => {
    const { desk, pages } = await furnished()
    await desk.ask('stationery.preview', { product: 'card', stock: 'card-a5', to: 1 })
    expect(pages.at(-1)).toContain('TRÂN TRỌNG KÍNH MỜI')
    expect(pages.at(-1)).toMatch(/Ông (Nguyễn Văn An|Trần Văn Cường)/)
    await desk.ask('invitations.number', { from: 15, date: '2019-11-05' })
    const made = await desk.ask('stationery.preview', { product: 'envelope', by: 'unit', stock: 'envelope-c5' })
    expect(made).toMatchObject({ items: 2, sheets: 2 })
    expect(pages.at(-1)).toMatch(/1[56], 1[67]\/GM-HĐTĐKT|15, 17\/GM-HĐTĐKT/)
    expect(pages.at(-1)).toContain('59 Nguyễn Thị Minh Khai')
    const labels = await desk.ask('stationery.preview', { product: 'label', stock: 'label-3x8', startLabel: 23 })
    expect(labels).toMatchObject({ items: 3, sheets: 2 })
  })

  test('what was printed is kept; a change shows on that paper alone, and only those are printed again', async () => {
    const { desk, people } = await furnished()
    await desk.ask('stationery.markPrinted', { product: 'card', stock: 'card-a5', spoiled: 2 })
    await desk.ask('stationery.markPrinted', { product: 'label', by: 'unit', stock: 'label-3x7' })
    expect((await list(desk, 'card')).map((r) => [r.prints, r.changed.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ])
    await desk.ask('delegates.save', { id: people[1] as string, office: 'Giám đốc' })
    const changed = await list(desk, 'card', { only: 'changed' })
    expect(changed.map((r) => r.id)).toEqual([people[1]])
    expect(changed[0]?.changed).toEqual([
      { label: 'Chức vụ, đơn vị', before: 'Phó Giám đốc, Sở Nội vụ', now: 'Giám đốc, Sở Nội vụ' },
    ])
    expect(await list(desk, 'label', { by: 'unit', only: 'changed' })).toEqual([])
    // A moved hour makes every card wrong, and no label.
    await desk.ask('conference.update', { startsAt: '2019-11-15T14:00' })
    expect(await list(desk, 'card', { only: 'changed' })).toHaveLength(3)
    await desk.ask('stationery.markPrinted', { product: 'card', stock: 'card-a5', only: 'changed' })
    expect(await list(desk, 'card', { only: 'changed' })).toEqual([])
    const runs = await desk.ask('stationery.runs', {})
    expect(runs.map((r) => [r.product, r.items, r.spoiled])).toEqual([
      ['card', 3, 0],
      ['label', 2, 0],
      ['card', 3, 2],
    ])
  })

  test('a second print of the same words asks why and keeps the reason; a run goes on at a number', async () => {
    const { desk } = await furnished()
    await desk.ask('stationery.markPrinted', { product: 'card', stock: 'card-a5', to: 2 })
    expect((await list(desk, 'card', { only: 'unprinted' })).map((r) => r.position)).toEqual([3])
    const refused = await desk.fail('stationery.markPrinted', { product: 'card', stock: 'card-a5' })
    expect(refused.fields?.reason).toBeDefined()
    expect(await desk.ask('stationery.runs', {})).toHaveLength(1)
    await desk.ask('stationery.markPrinted', { product: 'card', stock: 'card-a5', from: 2, reason: 'Thất lạc' })
    expect((await list(desk, 'card')).map((r) => r.prints)).toEqual([1, 2, 1])
    expect((await desk.ask('stationery.runs', {}))[0]?.reason).toBe('Thất lạc')
  })

  test('a stock of another product, and a range without anybody, are refused in words', async () => {
    const { desk } = await furnished()
    expect((await desk.fail('stationery.preview', { product: 'card', stock: 'label-2x7' })).message).toContain(
      'không dùng cho thiệp mời',
    )
    expect((await desk.fail('stationery.preview', { product: 'card', stock: 'card-a5', from: 9 })).code).toBe('refused')
    expect((await desk.fail('papers.preview', { paper: 'stationery.calibration', option: 'giấy lạ' })).code).toBe(
      'invalid',
    )
    expect((await desk.fail('papers.preview', { paper: 'stationery.calibration' })).code).toBe('invalid')
    const beyond = { product: 'label', stock: 'label-2x7', startLabel: 15 } as const
    expect((await desk.fail('stationery.preview', beyond)).message).toContain('chỉ có 14 nhãn')
    const nameless = { printer: ' ', stock: 'card-a5', x: 0, y: 0, scale: 1 } as const
    expect((await desk.fail('stationery.calibrate', nameless)).fields).toEqual({ printer: 'Chưa nhập tên máy in.' })
  })

  test('printed letters that are wrong now are named with before and after, and replaced in one act', async () => {
    const { desk, people } = await furnished()
    await desk.ask('delegates.save', { id: people[0] as string, office: 'Quyền Giám đốc' })
    // Approved but not printed: no paper is wrong.
    expect(await desk.ask('stationery.wrongLetters', {})).toEqual([])
    await desk.ask('invitations.markPrinted', {})
    const wrong = await desk.ask('stationery.wrongLetters', {})
    expect(wrong.map((w) => [w.delegateId, w.changed.map((c) => c.label)])).toEqual([[people[0], ['Người nhận']]])
    await desk.ask('conference.update', { venue: { name: 'Nhà hát Thành phố' } })
    expect(await desk.ask('stationery.wrongLetters', {})).toHaveLength(3)
    const done = await desk.ask('invitations.replaceMany', { ids: people, reason: 'Đổi địa điểm' })
    expect(done.changed).toBe(3)
    expect(await desk.ask('stationery.wrongLetters', {})).toEqual([])
    const letters = await desk.ask('invitations.list', {})
    expect(letters.filter((l) => l.state === 'draft')).toHaveLength(3)
    expect(letters.filter((l) => l.state === 'replaced')).toHaveLength(3)
  })

  test('calibrations belong to the PC: one a printer and stock', async () => {
    const { desk, pages } = await furnished()
    const hp = { printer: 'HP phòng văn thư', stock: 'card-a5' as const, x: -1.5, y: 1, scale: 1.01 }
    await desk.ask('stationery.calibrate', { ...hp, x: 3 })
    await desk.ask('stationery.calibrate', hp)
    await desk.ask('stationery.calibrate', { ...hp, stock: 'label-2x7', x: 0 })
    expect(await desk.ask('stationery.calibrations', {})).toHaveLength(2)
    await desk.ask('stationery.preview', { product: 'card', stock: 'card-a5', printer: hp.printer })
    expect(pages.at(-1)).toContain('translate(-1.5mm,1mm) scale(1.01)')
    await desk.ask('stationery.preview', { product: 'card', stock: 'card-a5' })
    expect(pages.at(-1)).toContain('translate(0mm,0mm) scale(1)')
    await desk.ask('papers.preview', { paper: 'stationery.calibration', option: `card-a5|${hp.printer}` })
    expect(pages.at(-1)).toContain('đang bù -1,5 mm ngang, 1 mm dọc, tỷ lệ 101 %')
    expect((await desk.fail('stationery.calibrate', { ...hp, x: 30 })).fields).toBeDefined()
  })
})

describe('the rules of stationery', () => {
  test('numbers are drawn together', () => {
    expect(documentNumbers([17, 15, 16, 20, 9, 9], 'GM-HĐTĐKT')).toBe('09, 15-17, 20/GM-HĐTĐKT')
    expect(documentNumbers([15, 16], 'GM')).toBe('15, 16/GM')
    expect(documentNumbers([], 'GM')).toBe('')
  })

  test('a line that was empty on paper is not wrong', () => {
    const data = { to: 'Sở Y tế', document: '' }
    expect(changesSince('label', data, { ...data, document: '15/GM' })).toEqual([])
    expect(changesSince('label', { ...data, document: '15/GM' }, data)).toHaveLength(1)
  })

  test('labels never overlap and lie on their sheet, and every item has a place', () => {
    for (const id of stockIds) {
      const { grid, width, height } = stockOf(id)
      if (!grid) continue
      const places = Array.from({ length: grid.columns * grid.rows }, (_, i) => labelPlace(grid, i))
      for (const [i, p] of places.entries()) {
        expect(p.left + grid.width).toBeLessThanOrEqual(width + 0.01)
        expect(p.top + grid.height).toBeLessThanOrEqual(height + 0.01)
        for (const q of places.slice(0, i))
          expect(Math.abs(p.left - q.left) >= grid.width - 0.01 || Math.abs(p.top - q.top) >= grid.height - 0.01).toBe(
            true,
          )
      }
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 500 }),
          fc.integer({ min: 1, max: grid.columns * grid.rows }),
          (n, start) => {
            const sheets = sheetsFor(n, stockOf(id), start)
            const room = sheets * grid.columns * grid.rows - (start - 1)
            return room >= n && room - n < grid.columns * grid.rows
          },
        ),
      )
    }
  })
})
