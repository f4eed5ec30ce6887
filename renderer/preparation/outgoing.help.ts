import { type HelpPage, tableKeys } from '../help/help'

export const outgoingHelp: HelpPage = {
  purpose: 'Soạn, duyệt, in, cấp số và theo dõi chuyển giao các văn bản mà kế hoạch yêu cầu.',
  steps: [
    'Bấm “Soạn văn bản”, chọn mẫu theo kế hoạch hoặc văn bản trống, sửa nội dung rồi Lưu.',
    'Chọn văn bản, bấm “Trình”, rồi “Duyệt”; sửa nội dung sau khi duyệt thì phải duyệt lại.',
    'In, trình ký; ký xong mới bấm “Cấp số”. Văn bản đã có số không sửa được nữa.',
    'Bấm “Chuyển” để ghi ngày và cách chuyển; in Sổ chuyển giao để lấy chữ ký nhận.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Văn bản đã có số mà sai thì sao?',
      answer: 'Hủy có lý do rồi soạn bản thay thế; số cũ vẫn còn trong sổ và không dùng lại.',
    },
  ],
}
