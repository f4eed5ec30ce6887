import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose: 'Danh sách mọi đại biểu: nhập từ tệp Excel của các đơn vị, tìm, sửa, kiểm tra người trùng, xuất ra Excel.',
  steps: [
    'Bấm “Nhập từ tệp”, chọn tệp Excel hoặc CSV mà đơn vị gửi (hoặc chép vùng trong Excel rồi dán). Ứng dụng cho xem từng dòng sẽ thành gì; chưa ghi gì cho đến khi bấm “Ghi”.',
    'Dòng “Cần xem” là dòng ứng dụng không tự quyết được, ví dụ trùng số điện thoại. Đọc lý do rồi chọn: là người đã có, là người khác, hoặc bỏ qua.',
    'Sửa một chỗ: đứng vào ô, bấm F2, gõ, Enter. Sửa nhiều mục của một người: bấm Enter để mở phiếu.',
    'Sửa nhiều người một lần: chọn các dòng bằng dấu cách, bấm “Sửa … người”, xem trước rồi ghi.',
    'Tìm: gõ không dấu cũng được (“nguyen lan”), gõ chữ đầu (“ntl”), tên đơn vị, mã hoặc số điện thoại.',
    'Trước khi lập giấy mời, mở “Xuất, kiểm tra” rồi “Tìm người trùng”.',
  ],
  keys: [['F2', 'Sửa ô đang đứng; Enter lưu, Esc thôi'], ...tableKeys],
  questions: [
    {
      ask: 'Nhập lại tệp cũ có làm mất chỗ đã sửa tay không?',
      answer: 'Không. Chỗ bạn sửa sau lần nhập trước được giữ; dòng ấy báo “Giữ nguyên”.',
    },
    {
      ask: 'Nhập nhầm cả một tệp?',
      answer:
        'Bấm “Hoàn tác” trong thông báo, hoặc mở màn hình Nhật ký, chọn lần nhập và hoàn tác. Chỗ người khác đã sửa sau đó vẫn giữ.',
    },
    {
      ask: 'Vì sao không xóa được một người?',
      answer:
        'Người đã có giấy mời phát hành hoặc đã điểm danh thì chỉ rút khỏi danh sách, có ghi lý do, để sổ sách còn dấu vết.',
    },
  ],
}
