import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose:
    'Chương trình hội nghị: các mục theo thứ tự, giờ tự tính, chỗ cần sửa hiện ngay tại mục, và mọi giấy tờ từ một nguồn.',
  steps: [
    'Chương trình còn trống: bấm “Lập theo kế hoạch”, hoặc “Nhập từ tệp” để lấy bảng trong Word, Excel.',
    'Chọn một mục, sửa ở bảng bên phải. Rời ô là lưu; giờ của các mục sau tự dời theo.',
    'Đổi chỗ bằng Alt ↑, Alt ↓ hoặc kéo dòng; Alt → đưa xuống làm mục con, Alt ← đưa ra.',
    'Mục phải bắt đầu đúng giờ: ghi “Giờ cố định”. Thiếu hay trống bao nhiêu phút hiện ngay phía trên mục đó.',
    'Mở “Cần xử lý”: ✕ là phải xử lý, ! là cần xem. Bấm nút để đến chỗ sửa, hoặc “Bỏ qua” và ghi lý do.',
    'Chủ trì duyệt xong, bấm “Ban hành bản 1”. Sau đó đổi gì thì bảng “Bản 1” kể lại bằng lời và in được.',
    'Tối hôm trước, vào “Giấy tờ” lấy chương trình, kịch bản điều hành, lời dẫn MC, danh sách giới thiệu.',
  ],
  keys: [
    ['↑, ↓', 'Đi từng mục'],
    ['Alt ↑ / Alt ↓ (trong danh sách)', 'Đưa mục lên, xuống'],
    ['Alt →, Alt ←', 'Đưa xuống làm mục con, đưa ra'],
    ['Enter, F2', 'Sửa mục đang chọn; Esc trở về danh sách'],
    ['Insert', 'Thêm mục sau mục đang chọn'],
    ['Delete', 'Bỏ mục, hoàn tác được'],
    ['+, -', 'Thêm, bớt một phút'],
  ],
  questions: [
    {
      ask: 'Vì sao không ghi giờ bắt đầu cho từng mục?',
      answer:
        'Giờ tính từ thứ tự và số phút, nên đổi một chỗ là cả chương trình đúng. Chỉ mục nào buộc đúng giờ mới ghi giờ cố định.',
    },
    {
      ask: 'Danh sách giới thiệu lấy từ đâu?',
      answer:
        'Trước ngày hội nghị lấy theo phản hồi, trong ngày lấy theo người đã điểm danh. Bấm “Chốt danh sách” để MC giữ một bản không đổi.',
    },
  ],
}
