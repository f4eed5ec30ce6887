import { type Change, differing } from '../../shared/stationery/stationery'
import type { StationeryRow } from '../../shared/stationery/stationery.contract'
import type { GridColumn } from '../ui/data-table/types'
import { moment } from '../ui/format'

/** `Chức vụ: “Giám đốc” → “Phó Giám đốc”`; of long words only the part that differs, with the word before and behind it. */
export const sayChanges = (changes: readonly Change[]): string =>
  changes
    .map((c) => {
      const [before, now] = c.now === '' ? [c.before, 'để trống'] : differing(c.before, c.now)
      return `${c.label}: “${before}” → “${now}”`
    })
    .join('; ')

const stateOf = (r: StationeryRow) =>
  r.changed.length ? 'Sai trên giấy' : r.prints > 1 ? `Đã in ${r.prints} lần` : r.prints ? 'Đã in' : 'Chưa in'

export const stationeryColumns: GridColumn<StationeryRow>[] = [
  {
    id: 'position',
    label: 'Thứ tự',
    width: 70,
    text: (r) => String(r.position),
    align: 'right',
    compare: (a, b) => a.position - b.position,
  },
  {
    id: 'state',
    label: 'Trạng thái',
    width: 120,
    text: stateOf,
    show: (r) => (r.changed.length ? <b>{stateOf(r)}</b> : stateOf(r)),
  },
  { id: 'name', label: 'Người hoặc nơi nhận', width: 230, text: (r) => r.name },
  { id: 'detail', label: 'Chức vụ, đơn vị', width: 300, text: (r) => r.detail },
  { id: 'printedAt', label: 'In lần cuối', width: 130, text: (r) => (r.printedAt ? moment(r.printedAt) : '') },
  { id: 'changed', label: 'Điều đã thay đổi từ lần in trước', width: 420, text: (r) => sayChanges(r.changed) },
]
