import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose:
    'Theo dõi mọi bài của hội nghị: ai soạn, hạn nào, đang ở bàn ai, đọc mất bao lâu. Mỗi bản gửi đến được giữ nguyên, đánh số lần lượt DT01, DT02.',
  steps: [
    'Lập các bài của kế hoạch (Thiết lập), rồi mở từng bài để giao người soạn, hạn nộp, số phút.',
    'Khi nhận bài, bấm Nhận bản mới và chọn tệp Word, PDF, hoặc dán nội dung. Chương trình đếm tiếng và báo vừa hay quá giờ.',
    'Ghi ý kiến của từng người duyệt vào đúng bản họ đã xem: Đồng ý, Đồng ý có chỉnh sửa, Trả lại.',
    'So sánh hai bản để thấy từng chữ thêm, bớt, đoạn chuyển chỗ.',
    'Khi mọi bước đã đồng ý, chốt bản chính thức; in bản đọc chữ lớn và ghi sổ bản giấy đã phát cho ai.',
  ],
  keys: [
    ['↑ ↓', 'Trong cách xem theo tình trạng và việc hôm nay: sang bài trên, dưới'],
    ['Esc', 'Từ một bài về danh sách'],
    ...(tableKeys ?? []),
  ],
  questions: [
    {
      ask: 'Vì sao bài đã duyệt lại thành đang duyệt?',
      answer:
        'Có bản mới đổi lời văn nên các bước phải duyệt lại. Bản chỉ đổi hình thức thì chỉ mở lại bước thể thức và người phát biểu.',
    },
    {
      ask: 'Bản sửa đúng theo ý lãnh đạo có phải trình lại từ đầu không?',
      answer:
        'Không: khi nhận bản ấy, giữ dấu “Bản này sửa theo ý kiến của…”. Bước đã cho ý kiến và các bước trước nó không phải duyệt lại.',
    },
    {
      ask: 'Chọn nhầm tệp thì sao?',
      answer: 'Chọn bản đó, bấm Bỏ bản này và ghi lý do. Bản vẫn xem lại được, số của nó không cấp lại.',
    },
    {
      ask: 'Thời gian đọc tính thế nào?',
      answer:
        'Đếm tiếng theo cách đọc thành lời (34-CT/TW là 8 tiếng, 2014 là 6 tiếng) chia cho tốc độ đọc; bấm giờ một lần đọc thử thì tính theo tốc độ của chính người đó.',
    },
  ],
}
