import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose: 'Cho biết công việc đang ở chặng nào, còn vướng gì, và việc cần làm tiếp theo.',
  steps: [
    'Đọc dòng “Việc tiếp theo” ở trên cùng rồi bấm nút bên phải: ứng dụng mở đúng màn hình làm việc đó.',
    'Sáu ô ở giữa là sáu chặng, từ danh sách đến ngày họp. Bấm một ô để mở màn hình của chặng ấy. Dấu ✓ là chặng đã xong.',
    'Mục “Cần xem” kể những chỗ còn thiếu hoặc chưa khớp. “Phải sửa” là chưa sửa thì việc sau bị chặn; “Nên xem” là có thể sai; “Để biết” là chưa cần làm gì.',
    'Bảng “Theo nhóm đại biểu” so chỉ tiêu trong kế hoạch với danh sách, số báo dự và số có mặt.',
  ],
  questions: [
    {
      ask: 'Có phải tự tay cập nhật các số ở đây không?',
      answer: 'Không. Mỗi con số được đếm lại ngay khi có thay đổi ở bất cứ màn hình nào.',
    },
    {
      ask: 'Có nhóm ghi “vượt”?',
      answer:
        'Danh sách của nhóm nhiều hơn chỉ tiêu. Kiểm tra người trùng ở màn hình Đại biểu, hoặc sửa chỉ tiêu ở màn hình Nhóm đại biểu.',
    },
  ],
}
