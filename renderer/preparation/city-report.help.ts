import type { HelpPage } from '../help/help'

export const cityReportHelp: HelpPage = {
  purpose: 'Viết báo cáo sơ kết của thành phố theo từng phần của kế hoạch, với nội dung các đơn vị gửi ở bên phải.',
  steps: [
    'Chọn phần ở bên trái; đọc nội dung của các đơn vị ở bên phải.',
    'Viết ở ô giữa; rời ô là lưu. Đánh dấu “Đã dùng” những ý đã đưa vào.',
    'Đặt tình trạng Xong cho từng phần; đủ các phần thì báo cáo in ra không còn chữ Dự thảo.',
    'Bấm “Xem báo cáo” để xem, in hoặc lưu bản Word.',
  ],
}
