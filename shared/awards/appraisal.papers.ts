import { definePapers } from '../printing/paper-info'

/** Papers of intake, appraisal and consultation. */
export const appraisalPapers = definePapers({
  'award-receipt': { label: 'Giấy biên nhận hồ sơ khen thưởng', needs: ['id'], word: true },
  'award-request': { label: 'Văn bản gửi đơn vị về hồ sơ', needs: ['id'], word: true },
  'award-register': { label: 'Sổ nhận hồ sơ khen thưởng', needs: ['id'], word: true },
  'award-sheet': { label: 'Phiếu thẩm định', needs: ['id'], word: true },
  'award-sheets': { label: 'Phiếu thẩm định (nhiều trường hợp)', needs: ['ids'], word: true },
  'award-summary': { label: 'Bảng tổng hợp kết quả thẩm định', needs: ['id'], word: true },
  'award-consultation': { label: 'Công văn lấy ý kiến', needs: ['id'], word: true },
  'award-overdue': { label: 'Danh sách cơ quan chậm trả lời', needs: ['id'], word: true },
})
