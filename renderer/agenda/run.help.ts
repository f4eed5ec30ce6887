import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose:
    'Theo dõi chương trình trong lúc hội nghị diễn ra: đang ở mục nào, còn bao lâu, sớm hay chậm, kết thúc lúc mấy giờ.',
  steps: [
    'Đến giờ, bấm “Bắt đầu”. Hết một mục, bấm “Tiếp” hoặc phím Enter.',
    'Bấm nhầm thì “Lùi lại”: mục trước chạy tiếp như chưa bấm.',
    'Hội nghị tạm ngừng thì bấm “Tạm dừng”; thời gian ngừng không tính vào mục.',
    'Chậm giờ thì khung vàng nêu mục nào có thể rút, không đụng đến giờ cố định và phát biểu của khách. Việc quyết định là của chủ trì.',
    'Bấm “Mở màn hình thứ hai” để đưa đồng hồ lên màn hình khác; ở đó phím F phóng to hết màn hình.',
    'Xong hội nghị, “Việc khác” có bảng thời gian thực tế cho báo cáo.',
  ],
  keys: [
    ['Enter, phím cách, PageDown', 'Sang mục sau'],
    ['Backspace, PageUp', 'Lùi lại'],
    ['P', 'Tạm dừng, chạy tiếp'],
  ],
  questions: [
    {
      ask: 'Máy tắt giữa chừng thì sao?',
      answer: 'Mỗi lần bấm được ghi vào ổ đĩa trước khi màn hình đổi. Mở lại là đúng mục, đúng giờ.',
    },
    {
      ask: 'Muốn tập trước?',
      answer:
        'Chọn “Việc khác”, “Chạy thử”: đồng hồ tính từ lúc bấm và không vào báo cáo. Tập xong bấm “Xóa lượt chạy”.',
    },
  ],
}
