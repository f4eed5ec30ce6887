import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose: 'Đón đại biểu: quét mã trên giấy mời hoặc gõ tên, màn hình nói ngay được vào hay chưa, giao gì.',
  steps: [
    'Quét mã QR trên giấy mời. Không cần bấm vào đâu: ô lớn luôn sẵn sàng.',
    'Không có giấy: gõ tên không dấu, chữ đầu (“nvd”), tên đơn vị hoặc mã 7 số. ↑ ↓ chọn người, Enter xem, Enter lần nữa là mời vào.',
    'Xanh lá, ✓: mời vào. Vàng, ! hoặc ?: dừng lại hỏi. Đỏ, ✕: chưa được vào, đọc câu trên màn hình. Xanh đậm: đã ghi một việc khác (giao tài liệu, rời sớm, hủy).',
    'Giao tài liệu xong bấm F8.',
    'Có người đến thay: tìm người được mời, bấm F6, gõ tên người đến, Enter.',
    'Người không có trong danh sách: bấm F7, gõ họ tên, Enter.',
    'Cả đoàn đến cùng trưởng đoàn: bấm F2, chọn đơn vị, bỏ dấu người chưa đến, Enter.',
    'Đã tích trên danh sách giấy lúc mất điện: bấm F3, chọn bản in, gõ số thứ tự (“12 15 18-25”), Enter. Các lượt ấy được đánh dấu là từ giấy.',
    'Điểm danh nhầm: bấm F9 (hoặc “Hủy” ở cột phải), ghi lý do.',
  ],
  keys: [
    ['Enter', 'Xem người đang chọn; lần nữa là mời vào'],
    ['Esc', 'Xóa ô, sang người tiếp theo'],
    ['F2', 'Điểm danh cả đoàn'],
    ['F3', 'Nhập dấu tích từ giấy'],
    ['F4', 'Vẫn mời vào người đã báo vắng hoặc giấy đã thu hồi'],
    ['F5', 'Người dự thay đã báo trước đã đến'],
    ['F6', 'Ghi người đến thay'],
    ['F7', 'Phát sinh: người không có trong danh sách'],
    ['F8', 'Đã giao tài liệu'],
    ['F9', 'Hủy điểm danh, có lý do'],
    ['F10', 'Rời sớm'],
  ],
  questions: [
    {
      ask: 'Làm sao biết máy quét chạy tốt trước giờ đón?',
      answer:
        'Bấm “Việc khác”, “Quét thử trước giờ đón” rồi quét một giấy mời: ứng dụng nói bàn phím, bộ gõ, phím Enter của máy quét có ổn không, và không ghi gì.',
    },
    {
      ask: 'Muốn tập trước với máy này?',
      answer:
        'Bấm “Việc khác”, “Mở buổi diễn tập”: một bản chép riêng, có người đến giả. Xong thì bấm “Kết thúc diễn tập” và mở lại hội nghị thật.',
    },
    {
      ask: 'Màn hình báo “Cửa sổ khác đang nhận bàn phím”?',
      answer: 'Bấm chuột vào bất cứ chỗ nào trên màn hình này rồi quét lại.',
    },
    {
      ask: 'Màn hình báo không đọc được mã?',
      answer: 'Quét lại cho thẳng; vẫn không được thì gõ mã 7 số in dưới ô vuông, hoặc gõ tên.',
    },
    {
      ask: 'Mất điện giữa chừng?',
      answer:
        'Mở lại: mọi lượt đã hiện màu là đã nằm trên ổ đĩa. Trong lúc chờ, tích vào danh sách dự phòng bằng giấy.',
    },
  ],
}
