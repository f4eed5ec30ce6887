import { ProblemError } from '../../shared/ipc/reply'
import { calibrationDocument } from '../../shared/stationery/calibration-page'
import type { stationeryPapers } from '../../shared/stationery/stationery.papers'
import { type StockId, stockIds, stockOf } from '../../shared/stationery/stock'
import type { MakersOf } from '../printing/paper-maker'
import { calibrationFor } from './stationery-print.service'

export const stationeryMakers: MakersOf<typeof stationeryPapers> = {
  'stationery.calibration': async ({ option = '' }, { app }) => {
    const [stock = '', printer = ''] = option.split('|')
    if (!stockIds.includes(stock as StockId))
      throw new ProblemError('invalid', 'Không có loại giấy này. Hãy chọn lại loại giấy cần căn chỉnh.')
    return calibrationDocument(stockOf(stock as StockId), calibrationFor(app, stock as StockId, printer), printer)
  },
}
