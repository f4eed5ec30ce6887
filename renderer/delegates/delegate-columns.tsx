import type { Category } from '../../shared/conference/category'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { letterStateLabels } from '../../shared/invitations/invitation'
import { answerLabels } from '../../shared/invitations/reply'
import { compareByGivenName } from '../../shared/names/order'
import { formatPhone } from '../../shared/names/phone'
import type { GridColumn } from '../ui/data-table/types'
import { timeOf } from '../ui/format'
import { CategoryTag } from '../ui/page'

export const presenceText = (d: DelegateRow): string =>
  d.presence === 'present' ? `Có mặt ${timeOf(d.arrivedAt)}` : d.presence === 'left' ? 'Đã rời' : ''
export const letterText = (d: DelegateRow): string =>
  d.letterState === null
    ? ''
    : d.letterNumber !== null
      ? `${letterStateLabels[d.letterState]}, số ${d.letterNumber}`
      : letterStateLabels[d.letterState]
export const replyText = (d: DelegateRow): string =>
  d.reply === 'substitute' ? `Dự thay: ${d.substituteName}` : d.reply === 'none' ? '' : answerLabels[d.reply]

type Save = (
  row: DelegateRow,
  field: 'honorific' | 'fullName' | 'office' | 'phone' | 'email' | 'note',
  text: string,
) => Promise<string | undefined>

/** The columns of the big table; those with `save` are written in place. */
export function delegateColumns(categories: readonly Category[], save: Save): GridColumn<DelegateRow>[] {
  const category = new Map(categories.map((c) => [c.id, c]))
  return [
    {
      id: 'rank',
      label: 'Thứ tự',
      width: 70,
      text: (d) => String(d.rank),
      align: 'right',
      compare: (a, b) => a.rank - b.rank,
    },
    { id: 'honorific', label: 'Xưng hô', width: 74, text: (d) => d.honorific, save: (d, t) => save(d, 'honorific', t) },
    {
      id: 'fullName',
      label: 'Họ và tên',
      width: 190,
      text: (d) => d.fullName,
      compare: (a, b) => compareByGivenName(a.fullName, b.fullName),
      show: (d) => <b>{d.fullName}</b>,
      save: (d, t) => save(d, 'fullName', t),
    },
    { id: 'office', label: 'Chức vụ', width: 210, text: (d) => d.office, save: (d, t) => save(d, 'office', t) },
    { id: 'unit', label: 'Đơn vị', width: 240, text: (d) => d.unit },
    {
      id: 'category',
      label: 'Nhóm',
      width: 74,
      text: (d) => category.get(d.categoryId ?? '')?.code ?? '',
      show: (d) => {
        const c = category.get(d.categoryId ?? '')
        return c ? <CategoryTag code={c.code} color={c.color} title={c.name} /> : '–'
      },
      compare: (a, b) =>
        (category.get(a.categoryId ?? '')?.weight ?? 1e9) - (category.get(b.categoryId ?? '')?.weight ?? 1e9),
    },
    {
      id: 'phone',
      label: 'Điện thoại',
      width: 122,
      text: (d) => d.phone,
      show: (d) => <span className="mono">{formatPhone(d.phone)}</span>,
      save: (d, t) => save(d, 'phone', t),
    },
    {
      id: 'letter',
      label: 'Giấy mời',
      width: 132,
      text: letterText,
      compare: (a, b) => (a.letterNumber ?? 1e9) - (b.letterNumber ?? 1e9),
    },
    { id: 'reply', label: 'Phản hồi', width: 150, text: replyText },
    { id: 'presence', label: 'Ngày họp', width: 104, text: presenceText },
    { id: 'code', label: 'Mã', width: 76, text: (d) => d.code, show: (d) => <span className="mono">{d.code}</span> },
    { id: 'note', label: 'Ghi chú', width: 150, text: (d) => d.note, save: (d, t) => save(d, 'note', t) },
    { id: 'email', label: 'Thư điện tử', width: 150, text: (d) => d.email, save: (d, t) => save(d, 'email', t) },
  ]
}
