import { definePapers } from '../printing/paper-info'

/** Papers of the preparation. */
export const preparationPapers = definePapers({
  'task-assignment': { label: 'Bảng phân công nhiệm vụ', word: true },
  'task-weeks': { label: 'Việc phải làm trong ba tuần', word: true },
  'task-unit': { label: 'Nhiệm vụ của một đơn vị', needs: ['unitId'], word: true },
  'outgoing-document': { label: 'Văn bản đi', needs: ['ids'], word: true },
  'outgoing-register': { label: 'Sổ đăng ký văn bản đi', word: true },
  'outgoing-handover': { label: 'Sổ chuyển giao văn bản đi (công văn)', word: true },
  'outgoing-post': { label: 'Sổ gửi văn bản đi bưu điện', word: true },
  'distribution-list': { label: 'Danh sách nơi nhận và số bản in', word: true },
  'logistics-list': { label: 'Bảng phân công hậu cần', word: true },
  'pack-list': { label: 'Bảng theo dõi tài liệu hội nghị', word: true },
  'press-list': { label: 'Danh sách phóng viên dự và đưa tin', word: true },
  'press-passes': { label: 'Thẻ báo chí', needs: ['ids'], bare: true },
  'reports-owing': { label: 'Danh sách đơn vị chưa gửi báo cáo', word: true },
  'unit-scoreboard': { label: 'Bảng theo dõi đơn vị', word: true },
  'city-report': { label: 'Báo cáo sơ kết của thành phố', word: true },
  'budget-estimate': { label: 'Dự toán kinh phí', word: true },
  'budget-settlement': { label: 'Quyết toán kinh phí', word: true },
  'morning-meeting': { label: 'Nội dung giao ban chuẩn bị hội nghị', word: true },
})
