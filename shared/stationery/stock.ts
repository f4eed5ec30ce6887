/** What is printed besides the letter: thiệp mời, phong bì, nhãn địa chỉ. */
export const products = ['card', 'envelope', 'label'] as const
export type Product = (typeof products)[number]
export const productLabels = {
  card: 'Thiệp mời',
  envelope: 'Phong bì',
  label: 'Nhãn địa chỉ',
} satisfies Record<Product, string>

/** Labels on an A4 sheet, in millimetres from its top left corner. */
export type LabelGrid = {
  columns: number
  rows: number
  left: number
  top: number
  width: number
  height: number
  /** From one label's left edge to the next one's, and from one row to the next. */
  stepX: number
  stepY: number
}

export type Stock = {
  product: Product
  label: string
  /** Size of what goes through the printer, in millimetres. */
  width: number
  height: number
  grid?: LabelGrid
  folded?: boolean
}

/**
 * Sizes of paper as sold: A5 cards, envelopes DL, C5 and C4 (ISO 269) fed along, label sheets of 14, 21 and 24. The
 * sheets of 14 and 21 have rounded labels with 2.5 mm between the columns; the one of 24 has no gaps.
 */
export const stocks = {
  'card-a5': { product: 'card', label: 'Thiệp A5 phẳng (210 × 148 mm)', width: 210, height: 148 },
  'card-a5-folded': {
    product: 'card',
    label: 'Thiệp A5 gấp đôi (A4 ngang, in hai mặt)',
    width: 297,
    height: 210,
    folded: true,
  },
  'envelope-dl': { product: 'envelope', label: 'Phong bì DL (220 × 110 mm)', width: 220, height: 110 },
  'envelope-c5': { product: 'envelope', label: 'Phong bì C5 (229 × 162 mm)', width: 229, height: 162 },
  'envelope-c4': { product: 'envelope', label: 'Phong bì C4 (324 × 229 mm)', width: 324, height: 229 },
  'label-2x7': {
    product: 'label',
    label: 'Nhãn 99,1 × 38,1 mm, tờ 14 nhãn (2 × 7)',
    width: 210,
    height: 297,
    grid: { columns: 2, rows: 7, left: 4.65, top: 15.15, width: 99.1, height: 38.1, stepX: 101.6, stepY: 38.1 },
  },
  'label-3x7': {
    product: 'label',
    label: 'Nhãn 63,5 × 38,1 mm, tờ 21 nhãn (3 × 7)',
    width: 210,
    height: 297,
    grid: { columns: 3, rows: 7, left: 7.25, top: 15.15, width: 63.5, height: 38.1, stepX: 66, stepY: 38.1 },
  },
  'label-3x8': {
    product: 'label',
    label: 'Nhãn 70 × 37 mm, tờ 24 nhãn (3 × 8)',
    width: 210,
    height: 297,
    grid: { columns: 3, rows: 8, left: 0, top: 0.5, width: 70, height: 37, stepX: 70, stepY: 37 },
  },
} as const satisfies Record<string, Stock>

export type StockId = keyof typeof stocks
export const stockIds = Object.keys(stocks) as [StockId, ...StockId[]]
export const stockOf = (id: StockId): Stock => stocks[id]
export const stocksOf = (product: Product): StockId[] => stockIds.filter((id) => stocks[id].product === product)

/** How a printer misses a stock: moved by `x` and `y` millimetres and stretched by `scale`; what is printed is moved and stretched by this. */
export type Calibration = { x: number; y: number; scale: number }
export const uncalibrated: Calibration = { x: 0, y: 0, scale: 1 }

/** Where label number `index` (from 0) of a sheet lies, in millimetres. */
export function labelPlace(grid: LabelGrid, index: number): { left: number; top: number } {
  const column = index % grid.columns
  const row = Math.floor(index / grid.columns)
  return { left: grid.left + column * grid.stepX, top: grid.top + row * grid.stepY }
}

/** The sheets that so many items take, when the first sheet begins at label `start` (from 1). */
export const sheetsFor = (items: number, stock: Stock, start = 1): number =>
  items === 0 ? 0 : stock.grid ? Math.ceil((items + start - 1) / (stock.grid.columns * stock.grid.rows)) : items
