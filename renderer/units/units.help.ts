import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose: 'Các đơn vị có đại biểu: tên chính thức, tên gọi khác, thứ tự, chỉ tiêu, người liên hệ.',
  steps: [
    'Đơn vị được thêm tự động khi nhập danh sách. Mở màn hình này để sửa tên cho đúng, thêm điện thoại liên hệ.',
    'Bấm Enter trên một dòng để mở phiếu ở bên phải; sửa rồi bấm Lưu.',
    'Hai dòng là một đơn vị viết hai cách (“UBND Q.3” và “Ủy ban nhân dân Quận 3”): mở một dòng, bấm “Gộp…”, chọn đơn vị kia. Tên cũ được giữ làm tên gọi khác, lần nhập sau tự nhận ra.',
    'Muốn mời đơn vị cử người mà chưa biết tên: ở đầu phiếu, ghi số người rồi bấm “Mời cử”. Mỗi suất có mã riêng, tên ghi sau hoặc nhập từ danh sách đơn vị gửi.',
    'Ghi “Chỉ tiêu” nếu đơn vị được mời một số người nhất định; vượt thì ứng dụng báo.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Không thấy nút Xóa?',
      answer: 'Chỉ xóa được đơn vị không còn đại biểu nào. Hãy gộp vào đơn vị khác, hoặc chuyển đại biểu đi trước.',
    },
  ],
}
