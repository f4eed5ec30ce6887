import { z } from 'zod'
import { FileRef } from '../exchange/file-ref'
import { call } from '../ipc/call'
import { line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { Change, StationeryTexts } from './stationery'
import { products, stockIds } from './stock'

const None = z.strictObject({})
/** Which papers: of one product, for persons or for units, all or part of them. */
const which = {
  product: z.enum(products),
  by: z.enum(['delegate', 'unit']).optional(),
  categoryId: open(Id).optional(),
  ids: z.array(Id).min(1, 'Chưa chọn dòng nào.').max(20_000).optional(),
  /** Places in the order of the list, from 1: a run goes on where it stopped. */
  from: z.number().int().min(1).optional(),
  to: z.number().int().min(1).optional(),
  only: z.enum(['all', 'unprinted', 'changed']).optional(),
}
const layout = {
  stock: z.enum(stockIds),
  /** Only name, office and code, on cards that a printing house has made, or only the address on envelopes with a printed sender. */
  variableOnly: z.boolean().optional(),
  /** The first free label of a sheet in use, from 1. */
  startLabel: z.number().int().min(1).max(24).optional(),
  /** The printer whose calibration is laid on. */
  printer: line(120).optional(),
}

export const StationeryRow = z.object({
  /** The person or the unit. */
  id: Id,
  position: z.number(),
  name: z.string(),
  detail: z.string(),
  prints: z.number(),
  printedAt: z.string().nullable(),
  /** What the paper printed last says wrongly now. */
  changed: z.array(Change),
})
export type StationeryRow = z.infer<typeof StationeryRow>

export const StationeryRun = z.object({
  id: Id,
  at: z.string(),
  operator: z.string(),
  product: z.enum(products),
  stock: z.enum(stockIds),
  items: z.number(),
  spoiled: z.number(),
  reason: z.string(),
})
export type StationeryRun = z.infer<typeof StationeryRun>

export const SavedCalibration = z.strictObject({
  printer: requiredLine('tên máy in', 120),
  stock: z.enum(stockIds),
  x: z.number().min(-20, 'Lệch ngang từ -20 đến 20 mm.').max(20, 'Lệch ngang từ -20 đến 20 mm.'),
  y: z.number().min(-20, 'Lệch dọc từ -20 đến 20 mm.').max(20, 'Lệch dọc từ -20 đến 20 mm.'),
  scale: z.number().min(0.95, 'Tỷ lệ từ 95 đến 105 %.').max(1.05, 'Tỷ lệ từ 95 đến 105 %.'),
})
export type SavedCalibration = z.infer<typeof SavedCalibration>

const Made = z.object({ items: z.number(), sheets: z.number() })

export const stationeryContract = {
  'stationery.list': call(z.strictObject(which), z.array(StationeryRow)),
  'stationery.preview': call(z.strictObject({ ...which, ...layout }), Made.extend({ url: z.string() })),
  'stationery.pdf': call(
    z.strictObject({ ...which, ...layout, file: FileRef }),
    Made.extend({ pages: z.number(), name: z.string() }),
  ),
  /** Cards as one Word file, by the office's own template or the one that comes with the application; of cards only. */
  'stationery.docx': call(
    z.strictObject({ ...which, file: FileRef }),
    z.object({ items: z.number(), name: z.string() }),
  ),
  'stationery.print': call(z.strictObject({ ...which, ...layout }), Made),
  /** The clerk says that the paper is good: the ledger keeps what was printed, word by word. */
  'stationery.markPrinted': call(
    z.strictObject({
      ...which,
      stock: z.enum(stockIds),
      spoiled: z.number().int().min(0, 'Số hỏng không được âm.').max(9999).optional(),
      reason: line(300).optional(),
    }),
    z.object({ items: z.number() }),
  ),
  'stationery.runs': call(None, z.array(StationeryRun)),
  'stationery.texts': call(None, StationeryTexts),
  'stationery.saveTexts': call(StationeryTexts, StationeryTexts),
  /** Of this PC: printers belong to it, not to a conference. */
  'stationery.calibrations': call(None, z.array(SavedCalibration)),
  'stationery.calibrate': call(SavedCalibration, z.array(SavedCalibration)),
  /** Letters that were printed and say something else than the data of now. */
  'stationery.wrongLetters': call(
    None,
    z.array(
      z.object({
        id: Id,
        delegateId: Id,
        position: z.number(),
        name: z.string(),
        number: z.number().nullable(),
        changed: z.array(Change),
      }),
    ),
  ),
}
