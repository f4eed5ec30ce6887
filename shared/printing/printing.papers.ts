import { definePapers } from './paper-info'

/** Lists and ledgers of guests. */
export const printingPapers = definePapers({
  handover: { label: 'Sổ chuyển giao văn bản đi (theo đơn vị)', takes: ['date', 'categoryId', 'unitId'], word: true },
  delegates: { label: 'Danh sách đại biểu theo nhóm', takes: ['categoryId', 'unitId'], word: true },
  calls: { label: 'Danh sách gọi điện (chưa trả lời)', takes: ['categoryId', 'unitId'], word: true },
  'fallback-name': { label: 'Danh sách điểm danh dự phòng A-Z', takes: ['categoryId', 'unitId'] },
  'fallback-unit': { label: 'Danh sách điểm danh dự phòng theo đơn vị', takes: ['categoryId', 'unitId'] },
  'chair-line': { label: 'Báo cáo số đại biểu cho chủ tọa' },
})
