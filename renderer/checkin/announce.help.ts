import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose: 'Cho người dẫn chương trình: ai vừa vào, tên, chức vụ đọc đầy đủ, và cách đọc tên khó.',
  steps: [
    'Bấm “Mở cửa sổ thứ hai”, kéo cửa sổ ấy sang màn hình của người dẫn chương trình, bấm “Toàn màn hình”.',
    'Người có thứ tự cao đứng trên; chọn “Mới đến trước” nếu muốn theo giờ đến.',
    'Giới thiệu xong bấm dấu cách: người ấy ra khỏi hàng chờ. Bấm nhầm thì bấm Backspace.',
    'Chức vụ viết tắt được đọc đầy đủ (“UBND” thành “Ủy ban nhân dân”). Tên cần đọc khác: mở phiếu ở màn hình Đại biểu, ghi vào ô “Cách đọc”.',
  ],
  keys: [
    ['Dấu cách', 'Đã giới thiệu, sang người tiếp theo'],
    ['Backspace', 'Lấy lại người vừa bấm'],
    ['↑ ↓', 'Chọn người khác trong hàng chờ'],
  ],
  questions: [
    {
      ask: 'Mở lại cửa sổ có nhớ ai đã giới thiệu không?',
      answer: 'Không. Cửa sổ mới bắt đầu từ tất cả những người đang có mặt.',
    },
  ],
}
