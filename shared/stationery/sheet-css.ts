import { type Calibration, type Stock, uncalibrated } from './stock'

/**
 * A page of the stock's own size without margins. What is printed stands in `.ink`, moved and stretched by the printer's
 * calibration; the sheet itself is not, so that nothing is cut and no page is added.
 */
export const sheetCss = (stock: Stock, { x, y, scale }: Calibration = uncalibrated): string => `
@page{size:${stock.width}mm ${stock.height}mm;margin:0}
.sheet{position:relative;box-sizing:border-box;width:${stock.width}mm;height:${stock.height}mm;overflow:hidden;break-after:page;break-inside:avoid}
.sheet:last-child{break-after:auto}
.ink{position:absolute;inset:0;transform-origin:0 0;transform:translate(${x}mm,${y}mm) scale(${scale})}
@media screen{.preview .sheet{max-width:none;margin:0 auto 6mm;padding:0;background:#fff;box-shadow:0 0 0 1px #b8c0c6}}
`
