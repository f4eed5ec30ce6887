import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { createChromiumPrinter } from '../../electron/printing/chromium-pdf'
import { findChromium } from '../../electron/printing/find-chromium'
import { calibrationDocument, crossAt } from '../../shared/stationery/calibration-page'
import { cardsDocument, foldAt } from '../../shared/stationery/card-page'
import { envelopesDocument, labelsDocument } from '../../shared/stationery/envelope-page'
import type { CardData, EnvelopeData } from '../../shared/stationery/stationery'
import { labelPlace, type StockId, stockIds, stockOf, uncalibrated } from '../../shared/stationery/stock'
import { line, rules, words } from '../support/pdf-ink'

const can = findChromium() !== undefined && onPath('pdftotext') && onPath('pdftoppm')
if (!can) console.warn('SKIPPED: stationery is measured with Chromium and poppler-utils, and one of them is missing.')

const near = (value: number, wanted: number, within = 0.3) =>
  expect(Math.abs(value - wanted), `${value.toFixed(2)} mm, wanted ${wanted} mm`).toBeLessThanOrEqual(within)

const card: CardData = {
  organiser: 'Hội đồng Thi đua - Khen thưởng thành phố',
  name: 'Ông Nguyễn Văn An',
  office: 'Giám đốc, Sở Nội vụ',
  title: 'Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị',
  time: '08 giờ 00, thứ Sáu, ngày 15 tháng 11 năm 2019 (đón tiếp đại biểu từ 07 giờ 30)',
  venue: 'Hội trường 272, đường Võ Thị Sáu, phường 7, quận 3',
  reply: 'Vui lòng xác nhận tham dự trước 16 giờ 00 ngày 12/11/2019, điện thoại: 028 0000 0000.',
  closing: 'Rất hân hạnh được đón tiếp.',
  dress: 'Công sở',
  note: 'Đề nghị đại biểu mang theo thiệp mời này.',
  code: '1234567',
  qr: '123456701234567890123456789',
}
const longest: CardData = {
  ...card,
  name: 'Bà Tôn Nữ Thị Ngọc Quỳnh Trâm',
  office:
    'Phó Giám đốc kiêm Trưởng ban Thi đua - Khen thưởng, Ủy viên Thường trực Hội đồng Thi đua - Khen thưởng, Văn phòng đại diện Ban Thi đua - Khen thưởng Trung ương tại Thành phố Hồ Chí Minh',
}
const envelope: EnvelopeData = {
  organiser: card.organiser,
  sender: 'Địa chỉ: 86 Lê Thánh Tôn',
  document: '15/GM-HĐTĐKT',
  to: 'Ông Nguyễn Văn An\nGiám đốc, Sở Nội vụ\n59 Lý Tự Trọng',
  urgency: 'HỎA TỐC',
  personal: '',
}

describe.skipIf(!can)('stationery on paper', () => {
  let printer: ReturnType<typeof createChromiumPrinter>
  const folder = fs.mkdtempSync('/tmp/thuky-stationery-')
  beforeAll(() => {
    printer = createChromiumPrinter({ fontsFolder: path.resolve('resources/fonts') })
  })
  afterAll(async () => {
    await printer.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  const print = async (html: string) => {
    const file = path.join(folder, `${Math.round(performance.now() * 1000)}.pdf`)
    fs.writeFileSync(file, await printer.pdf({ html }))
    const pages = (await PDFDocument.load(fs.readFileSync(file))).getPages()
    return { file, pages: pages.map((p) => [(p.getWidth() * 25.4) / 72, (p.getHeight() * 25.4) / 72] as const) }
  }
  const one: Record<ReturnType<typeof stockOf>['product'], (id: StockId) => string> = {
    card: (id) => cardsDocument([card, longest], stockOf(id)),
    envelope: (id) =>
      envelopesDocument(
        [envelope, { ...envelope, to: `${longest.name}\n${longest.office}\n59 Lý Tự Trọng` }],
        stockOf(id),
      ),
    label: (id) => labelsDocument([{ to: envelope.to, document: '' }], stockOf(id)),
  }

  test.each(stockIds)('%s: the page is the stock, one sheet an item, nothing over the edge', async (id) => {
    const stock = stockOf(id)
    const { file, pages } = await print(one[stock.product](id))
    expect(pages).toHaveLength(stock.product === 'label' ? 1 : stock.folded ? 4 : 2)
    for (const [n, [width, height]] of pages.entries()) {
      near(width, stock.width)
      near(height, stock.height)
      for (const w of words(file, n + 1)) {
        expect(w.left, w.text).toBeGreaterThan(3)
        expect(w.right, w.text).toBeLessThan(stock.width - 3)
        expect(w.bottom, w.text).toBeLessThan(stock.height - 3)
      }
    }
  })

  test('a folded card keeps 5 mm off the fold on both sides', async () => {
    const { file } = await print(cardsDocument([longest], stockOf('card-a5-folded')))
    for (const page of [1, 2])
      for (const w of words(file, page)) expect(w.right < foldAt - 5 || w.left > foldAt + 5, w.text).toBe(true)
  })

  test('printed stock gets only what is the guest’s own, exactly where the full card has it', async () => {
    const full = await print(cardsDocument([card], stockOf('card-a5')))
    const own = await print(cardsDocument([card], stockOf('card-a5'), { variableOnly: true }))
    expect(
      words(own.file, 1)
        .map((w) => w.text)
        .join(' '),
    ).toBe('Ông Nguyễn Văn An Giám đốc, Sở Nội vụ 1234567')
    near(line(words(own.file, 1), 'Nguyễn Văn An').left, line(words(full.file, 1), 'Nguyễn Văn An').left, 0.05)
    near(line(words(own.file, 1), '1234567').top, line(words(full.file, 1), '1234567').top, 0.05)
    // Whatever the name's length, the printed words do not move.
    const other = await print(cardsDocument([longest], stockOf('card-a5')))
    near(line(words(other.file, 1), 'Địa điểm:').top, line(words(full.file, 1), 'Địa điểm:').top, 0.05)
  })

  test('of a printed folded card only the inside is printed, one sheet a card', async () => {
    const own = await print(cardsDocument([card, longest], stockOf('card-a5-folded'), { variableOnly: true }))
    expect(own.pages).toHaveLength(2)
    const full = await print(cardsDocument([card], stockOf('card-a5-folded')))
    near(line(words(own.file, 1), 'Nguyễn Văn An').top, line(words(full.file, 2), 'Nguyễn Văn An').top, 0.05)
    near(line(words(own.file, 1), '1234567').top, line(words(full.file, 2), '1234567').top, 0.05)
  })

  test.each(stockIds)('%s: the longest words are set smaller, and none is cut or runs into another', async (id) => {
    const stock = stockOf(id)
    const name = 'Bà Công Tằng Tôn Nữ Thị Ngọc Quỳnh Trâm'
    const to = `${name}\n${longest.office}\nSố 59-61 đường Lý Tự Trọng, phường Bến Nghé, quận 1, Thành phố Hồ Chí Minh`
    const wordy = {
      ...longest,
      name,
      title: `${card.title} ngày 07 tháng 4 năm 2014 về “tiếp tục đổi mới công tác thi đua, khen thưởng” và biểu dương điển hình tiên tiến thành phố lần thứ VII, phát động phong trào thi đua yêu nước chào mừng đại hội Đảng các cấp`,
      reply: `${card.reply} Thư điện tử: banthiduakhenthuong.sonoivu@tphcm.gov.vn.`,
      dress: 'Lễ phục hoặc áo dài truyền thống; lực lượng vũ trang mặc lễ phục',
      note: 'Đề nghị đại biểu mang theo thiệp mời này để làm thủ tục điểm danh và nhận tài liệu.',
    }
    const full = { ...envelope, to, document: '15-17, 20/GM-HĐTĐKT' }
    const html =
      stock.product === 'card'
        ? cardsDocument([wordy], stock)
        : stock.product === 'envelope'
          ? envelopesDocument([full], stock)
          : labelsDocument([full, full], stock)
    const { file, pages } = await print(html)
    const all = words(file, pages.length)
    const room = stock.grid
      ? {
          ...labelPlace(stock.grid, 0),
          right: stock.grid.left + stock.grid.width,
          bottom: stock.grid.top + stock.grid.height,
        }
      : { left: 0, top: 0, right: stock.width, bottom: stock.height }
    const edge = stock.grid ? 1.5 : stock.product === 'card' ? 9 : 4
    const here = stock.grid ? all.filter((w) => w.left < room.right) : all
    expect(here.map((w) => w.text).join(' ')).toContain('Quỳnh Trâm')
    for (const w of stock.folded ? here.filter((b) => b.left > foldAt) : here) {
      expect(w.top, w.text).toBeGreaterThan(room.top + edge)
      expect(w.bottom, w.text).toBeLessThan(room.bottom - edge)
      expect(w.right, w.text).toBeLessThan(room.right - edge)
    }
    // Two words never stand on each other.
    for (const [i, a] of here.entries())
      for (const b of here.slice(i + 1)) {
        const [across, down] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ]
        expect(across > 0.3 && down > 1.6, `${a.text} over ${b.text}`).toBe(false)
      }
  })

  test('labels lie where the sheet has them, from the first free one on', async () => {
    for (const id of ['label-2x7', 'label-3x7', 'label-3x8'] as const) {
      const { grid } = stockOf(id)
      if (!grid) throw new Error('no grid')
      const count = grid.columns * grid.rows
      const { file, pages } = await print(
        labelsDocument(
          Array.from({ length: count }, (_, i) => ({ to: `Nhãn${i}`, document: '' })),
          stockOf(id),
          { start: 3 },
        ),
      )
      expect(pages).toHaveLength(2)
      for (const [i, page] of [
        [0, 1],
        [count - 3, 1],
        [count - 2, 2],
      ] as const) {
        const place = labelPlace(grid, page === 1 ? i + 2 : i - (count - 2))
        const box = line(words(file, page), `Nhãn${i}`)
        near(box.left, place.left + 4)
        near((box.top + box.bottom) / 2, place.top + grid.height / 2, 0.6)
      }
    }
  })

  test('the ruler is as long as it says, and a calibration moves and stretches exactly that much', async () => {
    const stock = stockOf('card-a5')
    const plain = rules((await print(calibrationDocument(stock, uncalibrated, ''))).file, 1)
    const ruler = plain.find((r) => r.right - r.left > 120)
    near((ruler?.right ?? 0) - (ruler?.left ?? 0), 170, 0.1)
    near(ruler?.left ?? 0, crossAt, 0.1)
    near(ruler?.top ?? 0, crossAt + 12, 0.2)
    const moved = rules((await print(calibrationDocument(stock, { x: -1.5, y: 2, scale: 1.01 }, ''))).file, 1)
    const other = moved.find((r) => r.right - r.left > 120)
    near((other?.right ?? 0) - (other?.left ?? 0), 170 * 1.01, 0.1)
    near(other?.left ?? 0, crossAt * 1.01 - 1.5, 0.1)
    near(other?.top ?? 0, (crossAt + 12) * 1.01 + 2, 0.2)
  })

  test.skipIf(!onPath('zbarimg'))('the QR on a card is read by a foreign reader', async () => {
    const { file } = await print(cardsDocument([card], stockOf('card-a5')))
    execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', file, path.join(folder, 'card')])
    expect(execFileSync('zbarimg', ['-q', '--raw', path.join(folder, 'card.png')], { encoding: 'utf8' }).trim()).toBe(
      card.qr,
    )
  })
})
