import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose: 'Ai đã làm gì, lúc nào; và nơi hoàn tác việc đã làm từ trước.',
  steps: [
    'Dòng trên cùng là việc mới nhất. Mỗi dòng là một việc, dù việc ấy chạm một người hay ba trăm người.',
    'Tìm việc cũ: gõ vài chữ, tên người hoặc ngày (“15/11”) vào ô tìm; hoặc chọn người làm.',
    'Bấm Enter trên dòng có chữ “Hoàn tác được” để đưa mọi thứ của việc ấy về như cũ.',
    'Bấm “Kiểm tra tính nguyên vẹn” để biết sổ có bị sửa từ bên ngoài không.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Vì sao có việc không hoàn tác được?',
      answer:
        'Việc đã ra khỏi cơ quan (cấp số, chuyển giấy, điểm danh) chỉ được trả lời bằng một việc mới, ví dụ thay thế giấy hoặc hủy lượt điểm danh có lý do.',
    },
    {
      ask: 'Hoàn tác có làm mất chỗ người khác sửa sau đó không?',
      answer: 'Không. Chỗ đã có người sửa tiếp được giữ, và ứng dụng kể ra những chỗ ấy.',
    },
  ],
}
