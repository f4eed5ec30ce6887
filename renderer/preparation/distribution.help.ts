import { type HelpPage, tableKeys } from '../help/help'

export const distributionHelp: HelpPage = {
  purpose:
    'Giữ danh sách “Nơi nhận” với số bản, và xem các sổ của văn thư: đăng ký văn bản đi, chuyển giao, gửi bưu điện.',
  steps: [
    'Bấm “Lấy theo kế hoạch” để có đủ các dòng của mục “Nơi nhận”; số cơ quan của dòng như “Các sở, ban, ngành” được đếm theo danh sách đơn vị.',
    'Gõ số cơ quan, số bản mỗi nơi ngay trong bảng; dòng đầu trang cộng tổng số bản phải in.',
    'Ở Văn bản đi, bấm “Lấy theo danh sách Nơi nhận” để điền vào một văn bản cả nơi nhận lẫn số bản.',
    'In sổ chuyển giao để lấy chữ ký nhận; bì gửi bưu điện có sổ riêng.',
  ],
  keys: tableKeys,
}
