import type { HelpPage } from '../help/help'

export const help: HelpPage = {
  purpose: 'Các nhóm đại biểu của kế hoạch, chỉ tiêu, màu, mã; và thứ tự ưu tiên bên trong mỗi nhóm.',
  steps: [
    'Bấm “Sửa” ở một nhóm để đổi tên, chỉ tiêu, màu. Mã (TW, LĐ…) đứng cạnh màu ở mọi màn hình và trên giấy.',
    'Nhóm nhỏ xếp thứ tự các cơ quan trong một nhóm. Trong nhóm nhỏ, ghi chức vụ từ cao xuống thấp.',
    'Số “Thứ tự” nhỏ đứng trước. Thứ tự này quyết định số giấy mời, danh sách in và lời giới thiệu đại biểu.',
  ],
  questions: [
    {
      ask: 'Một người cần đứng trước những người cùng chức vụ?',
      answer: 'Mở phiếu của người ấy ở màn hình Đại biểu và ghi “Thứ tự riêng”.',
    },
  ],
}
