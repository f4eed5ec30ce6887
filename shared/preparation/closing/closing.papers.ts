import { definePapers } from '../../printing/paper-info'

/** Papers of the days after the conference. */
export const closingPapers = definePapers({
  'attendance-report': { label: 'Báo cáo số lượng đại biểu dự', word: true },
  'conference-report': { label: 'Báo cáo kết quả Hội nghị', word: true },
  'attendance-list': {
    label: 'Danh sách đại biểu theo số liệu điểm danh',
    needs: ['option'],
    takes: ['categoryId'],
    word: true,
  },
})
