import { type Html, html, printDocument, trusted } from '../printing/html'
import { sheetCss } from './sheet-css'
import { type Calibration, labelPlace, type Stock } from './stock'

/** The crosses to measure stand so far from the edges, in millimetres. */
export const crossAt = 20

const drawing = (stock: Stock): Html => {
  const { width, height } = stock
  const parts: string[] = []
  const line = (x1: number, y1: number, x2: number, y2: number, thick = 0.2) =>
    parts.push(`<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#000" stroke-width="${thick}"/>`)
  const text = (x: number, y: number, words: string) =>
    parts.push(`<text x="${x}" y="${y}" font-size="3.2" font-family="Tinos">${words}</text>`)
  // A cross near each corner.
  for (const [x, y] of [
    [crossAt, crossAt],
    [width - crossAt, crossAt],
    [crossAt, height - crossAt],
    [width - crossAt, height - crossAt],
  ] as const) {
    line(x - 5, y, x + 5, y)
    line(x, y - 5, x, y + 5)
  }
  // Rulers in millimetres along the top and the left, from the crosses on.
  const long = Math.floor((width - 2 * crossAt) / 10) * 10
  line(crossAt, crossAt + 12, crossAt + long, crossAt + 12, 0.25)
  for (let mm = 0; mm <= long; mm++) {
    const tick = mm % 10 === 0 ? 4 : mm % 5 === 0 ? 2.6 : 1.6
    line(crossAt + mm, crossAt + 12, crossAt + mm, crossAt + 12 + tick, 0.12)
    if (mm % 10 === 0) text(crossAt + mm - 1.6, crossAt + 20, String(mm))
  }
  const tall = Math.floor((height - 2 * crossAt - 28) / 10) * 10
  line(crossAt + 4, crossAt + 24, crossAt + 4, crossAt + 24 + tall, 0.25)
  for (let mm = 0; mm <= tall; mm++) {
    const tick = mm % 10 === 0 ? 4 : mm % 5 === 0 ? 2.6 : 1.6
    line(crossAt + 4, crossAt + 24 + mm, crossAt + 4 + tick, crossAt + 24 + mm, 0.12)
    if (mm % 10 === 0) text(crossAt + 9, crossAt + 25.2 + mm, String(mm))
  }
  if (stock.grid) {
    const { grid } = stock
    for (let i = 0; i < grid.columns * grid.rows; i++) {
      const { left, top } = labelPlace(grid, i)
      parts.push(
        `<rect x="${left}" y="${top}" width="${grid.width}" height="${grid.height}" fill="none" stroke="#888" stroke-width=".15" stroke-dasharray="1 1"/>`,
      )
    }
  }
  if (stock.folded)
    parts.push(`<path d="M${width / 2} 0V${height}" stroke="#888" stroke-width=".15" stroke-dasharray="2 2"/>`)
  return trusted(
    `<svg class="rulers" viewBox="0 0 ${width} ${height}" width="${(width * 96) / 25.4}" height="${(height * 96) / 25.4}">${parts.join('')}</svg>`,
  )
}

const css = `
.rulers{position:absolute;left:0;top:0}
.how{position:absolute;left:${crossAt + 22}mm;right:${crossAt}mm;top:${crossAt + 24}mm;font-size:10.5pt;line-height:1.3;background:#fff}
.how p{margin:0 0 1.2mm}
`

/** A sheet with crosses 20 mm from the edges and rulers: what the ruler on the desk shows otherwise is the printer's fault. */
export function calibrationDocument(stock: Stock, calibration: Calibration, printer: string): string {
  const said =
    calibration.x === 0 && calibration.y === 0 && calibration.scale === 1
      ? 'chưa căn chỉnh'
      : `đang bù ${comma(calibration.x)} mm ngang, ${comma(calibration.y)} mm dọc, tỷ lệ ${comma(Math.round(calibration.scale * 1000) / 10)} %`
  const body = html`<section class="sheet"><div class="ink">${drawing(stock)}<div class="how"><p><b>TRANG CĂN CHỈNH – ${stock.label}</b></p><p>Máy in: ${printer || 'chưa ghi tên'}; ${said}.</p>
<p>Đo bằng thước: tâm dấu cộng phải cách mép giấy đúng ${crossAt} mm. Nếu cách mép trái 21,5 mm thì ghi lệch ngang -1,5; cách mép trên 19 mm thì ghi lệch dọc 1. Nếu 100 mm trên thước in ra chỉ dài 99 mm thì ghi tỷ lệ 101 %.</p></div></div></section>`
  return printDocument({ title: 'Trang căn chỉnh', css: sheetCss(stock, calibration) + css, body })
}

const comma = (n: number) => String(n).replace('.', ',')
