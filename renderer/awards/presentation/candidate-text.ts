import type { GuestCandidate } from '../../../shared/awards/guests'

/** `Ông Phan Văn Bảo, Trưởng phòng, Sở Nội vụ; chưa có giấy mời` */
export const candidateText = (c: GuestCandidate): string =>
  [
    [`${c.honorific} ${c.fullName}`.trim(), c.office, c.unit].filter(Boolean).join(', '),
    c.declined ? 'đã báo vắng' : c.invited ? '' : 'chưa có giấy mời',
  ]
    .filter(Boolean)
    .join('; ')
