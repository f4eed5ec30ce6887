import { definePapers } from '../printing/paper-info'

/** `option` is the stock, then a stroke and the printer whose calibration is laid on: `label-3x7|HP phòng văn thư`. */
export const stationeryPapers = definePapers({
  'stationery.calibration': { label: 'Trang căn chỉnh máy in', needs: ['option'] },
})
