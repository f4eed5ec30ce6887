import { type HelpPage, tableKeys } from '../help/help'

export const outgoingHelp: HelpPage = {
  purpose: 'Soạn, duyệt, in, cấp số và theo dõi chuyển giao các văn bản mà kế hoạch yêu cầu.',
  steps: [
    'Bấm “Soạn văn bản”, chọn mẫu theo kế hoạch hoặc văn bản trống, sửa nội dung rồi Lưu.',
    'Ở thẻ “Dự thảo, duyệt”, giữ lời văn thành dự thảo lần 1, lần 2… và ghi ý kiến từng bước; thẻ “So sánh” cho thấy hai dự thảo khác nhau chỗ nào.',
    'Chọn nhiều văn bản rồi bấm “Trình”, “Duyệt” để làm một lượt: “Duyệt” là ý kiến của người ký.',
    'In, trình ký; ký xong mới bấm “Cấp số”. Văn bản đã có số không sửa được nữa.',
    'Bấm “Chuyển” để ghi ngày và cách chuyển; in Sổ chuyển giao để lấy chữ ký nhận.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Đã duyệt rồi mà sửa lời văn thì sao?',
      answer:
        'Văn bản trở lại là dự thảo và phải duyệt lại; trả đúng lời văn cũ thì lại thành đã duyệt. Các dự thảo trước vẫn giữ nguyên.',
    },
    {
      ask: 'Viết bảng và phụ lục trong nội dung thế nào?',
      answer:
        'Mỗi dòng bảng viết “| ô một | ô hai |”, dòng đầu là tiêu đề; dòng “# Phụ lục 1. Tên phụ lục” mở một phụ lục trên trang riêng.',
    },
    {
      ask: 'Văn bản đã có số mà sai thì sao?',
      answer: 'Hủy có lý do rồi soạn bản thay thế; số cũ vẫn còn trong sổ và không dùng lại.',
    },
  ],
}
