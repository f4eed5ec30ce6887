import type { HelpPage } from '../help/help'

export const figuresHelp: HelpPage = {
  purpose: 'Cộng số liệu khen thưởng năm năm của các đơn vị thành bảng, kèm mức độ đầy đủ của số liệu.',
  steps: [
    'Bấm “Lưu tệp mẫu” và gửi tệp Excel cho các đơn vị.',
    'Ở Báo cáo đơn vị, mở từng đơn vị, phần Số liệu, bấm “Nhập từ tệp Excel”; xem trước rồi mới ghi.',
    'Trở lại đây xem ba bảng; phần “Cần xem lại” nêu những số mâu thuẫn nhau.',
    'Bấm “Xuất Excel” để lấy đủ các bảng.',
  ],
  questions: [{ ask: 'Dấu “–” nghĩa là gì?', answer: 'Chưa đơn vị nào gửi số liệu cho ô ấy, khác với số 0.' }],
}
