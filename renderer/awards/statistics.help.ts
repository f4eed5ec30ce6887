import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose: 'Biểu thống kê của đợt khen thưởng, các tỷ lệ, và hồ sơ của từng đơn vị đi đến đâu.',
  steps: [
    'Số liệu tự đếm từ hồ sơ; không phải nhập lại.',
    'Dòng vàng nói chỗ số liệu chưa khớp, thường vì có cá nhân chưa ghi nhóm thống kê: mở trường hợp ấy ở màn hình Thẩm định và ghi nhóm.',
    'Bấm “Biểu thống kê” để xem, in, hoặc lưu bản Word.',
  ],
  questions: [
    {
      ask: 'Sao có ô ghi dấu “–”?',
      answer: 'Chưa có gì để chia, ví dụ chưa có tập thể nào được khen. Đó không phải là 0 %.',
    },
    {
      ask: 'Số liệu 2014-2018 ở đâu?',
      answer: 'Ở màn hình Báo cáo đơn vị, phần số liệu năm năm.',
    },
  ],
}
