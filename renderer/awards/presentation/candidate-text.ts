import type { GuestCandidate } from '../../../shared/awards/guests'
import { officeAtUnit } from '../../../shared/names/office-unit'

/** `Ông Phan Văn Bảo, Trưởng phòng, Sở Nội vụ; chưa có giấy mời` */
export const candidateText = (c: GuestCandidate): string =>
  [
    [`${c.honorific} ${c.fullName}`.trim(), officeAtUnit(c.office, c.unit)].filter(Boolean).join(', '),
    c.declined ? 'đã báo vắng' : c.invited ? '' : 'chưa có giấy mời',
  ]
    .filter(Boolean)
    .join('; ')
