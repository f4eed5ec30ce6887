import { type HelpPage, tableKeys } from '../../help/help'

export const scoreboardHelp: HelpPage = {
  purpose:
    'Mỗi đơn vị một dòng: số người so với chỉ tiêu, phản hồi, người dự thay, báo cáo sơ kết, tham luận, hồ sơ khen thưởng, đã đến; có số điện thoại để gọi.',
  steps: [
    'Chọn điều còn thiếu ở ô lọc để chỉ xem các đơn vị ấy.',
    'Bấm Enter ở một đơn vị để xem từng điều còn thiếu và mở đúng màn hình.',
    'Chọn các đơn vị bằng dấu cách rồi bấm “Công văn đôn đốc”; không chọn ai thì soạn cho mọi đơn vị đang hiện mà còn thiếu.',
    'Công văn nằm ở Văn bản đi, mỗi đơn vị một bản, chỉ nêu điều đơn vị ấy còn thiếu; duyệt, cấp số, chuyển như mọi văn bản.',
    'In bảng cho buổi giao ban, hoặc xuất Excel.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Vì sao một đơn vị không được soạn công văn?',
      answer: 'Đơn vị ấy không còn thiếu gì, hoặc đã có một công văn đang soạn chưa cấp số.',
    },
  ],
}
