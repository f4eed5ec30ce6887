import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose: 'Mọi điều giấy mời và ngày họp cần biết về hội nghị: tên, thời gian, địa điểm, đầu mối, người ký.',
  steps: [
    'Điền từ trên xuống. Chỗ kế hoạch chưa định thì để trống, điền sau.',
    'Thời gian gõ như viết tay: “8h00 15/11/2019”, “08:00 ngày 15/11/2019” đều được.',
    '“Thể thức” theo ngày ký: giấy ký trước ngày 05/3/2020 dùng Thông tư 01/2011, sau đó dùng Nghị định 30/2020.',
    'Bấm “Lưu” hoặc Ctrl S. Lưu sai thì hoàn tác ở màn hình Nhật ký.',
  ],
  keys: [['Ctrl S', 'Lưu']],
  questions: [
    {
      ask: 'Sửa ngày giờ sau khi đã duyệt giấy mời?',
      answer: 'Giấy đã duyệt giữ nguyên như lúc duyệt và được đánh dấu “đã đổi” ở màn hình Giấy mời.',
    },
    {
      ask: 'Chưa biết ai ký?',
      answer: 'Để trống họ tên người ký, giấy vẫn duyệt được; ứng dụng nhắc trước khi in.',
    },
  ],
}
