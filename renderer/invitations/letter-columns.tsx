import { channelLabels, letterStateLabels, letterStates } from '../../shared/invitations/invitation'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { compareByGivenName } from '../../shared/names/order'
import type { GridColumn } from '../ui/data-table/types'
import { day } from '../ui/format'

export const letterColumns: GridColumn<LetterRow>[] = [
  {
    id: 'position',
    label: 'Thứ tự',
    width: 70,
    text: (l) => (l.position ? String(l.position) : ''),
    align: 'right',
    compare: (a, b) => (a.position || 1e9) - (b.position || 1e9),
  },
  {
    id: 'state',
    label: 'Trạng thái',
    width: 128,
    text: (l) => letterStateLabels[l.state],
    compare: (a, b) => letterStates.indexOf(a.state) - letterStates.indexOf(b.state),
    show: (l) =>
      l.outdated ? (
        <b title="Thông tin đại biểu đã đổi sau khi duyệt: giấy đang sai">{letterStateLabels[l.state]} · đã đổi</b>
      ) : (
        letterStateLabels[l.state]
      ),
  },
  {
    id: 'number',
    label: 'Số',
    width: 60,
    text: (l) => (l.number === null ? '' : String(l.number).padStart(2, '0')),
    align: 'right',
    compare: (a, b) => (a.number ?? 1e9) - (b.number ?? 1e9),
  },
  {
    id: 'date',
    label: 'Ngày ký',
    width: 92,
    text: (l) => day(l.date),
    compare: (a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1),
  },
  {
    id: 'fullName',
    label: 'Kính mời',
    width: 220,
    text: (l) => `${l.honorific} ${l.fullName}`.trim(),
    compare: (a, b) => compareByGivenName(a.fullName, b.fullName),
  },
  { id: 'office', label: 'Chức vụ', width: 200, text: (l) => l.office },
  { id: 'unit', label: 'Đơn vị', width: 230, text: (l) => l.unit },
  {
    id: 'sent',
    label: 'Đã chuyển',
    width: 170,
    text: (l) => (l.sentAt ? `${day(l.sentAt)}${l.channel ? `, ${channelLabels[l.channel]}` : ''}` : ''),
  },
  {
    id: 'received',
    label: 'Ký nhận',
    width: 130,
    text: (l) => (l.receivedAt ? `${day(l.receivedAt)}${l.receivedBy ? `, ${l.receivedBy}` : ''}` : ''),
  },
  {
    id: 'prints',
    label: 'Lần in',
    width: 64,
    text: (l) => String(l.prints),
    align: 'right',
    compare: (a, b) => a.prints - b.prints,
  },
]
