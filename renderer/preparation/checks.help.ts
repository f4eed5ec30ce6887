import type { HelpPage } from '../help/help'

export const checksHelp: HelpPage = {
  purpose: 'Soát chéo mọi phần trước hội nghị: người, giấy mời, chương trình, bài, tài liệu, tiền, văn bản.',
  steps: [
    'Đọc từ trên xuống: “Phải sửa” trước, rồi “Nên xem”, rồi “Để biết”.',
    'Bấm “Đến chỗ sửa” để mở đúng màn hình.',
    'Điều đã biết và chấp nhận thì bấm “Bỏ qua, vì…” và ghi lý do; điều ấy hiện lại nếu có thay đổi.',
    'Các điều này cũng hiện ngay tại chỗ: ở phiếu đại biểu, đơn vị, nhóm, bài, việc và ở đầu màn hình có lỗi; bỏ qua ở đâu cũng được, cho riêng một người hay cho cả danh sách.',
    'Bấm “In cho giao ban” để có bản giấy cho buổi họp.',
  ],
}
