import { type HelpPage, tableKeys } from '../help/help'

export const logisticsHelp: HelpPage = {
  purpose: 'Lo hội trường, trang trí, văn nghệ, phim, ăn nhẹ, báo chí; và đủ tài liệu cho đại biểu.',
  steps: [
    'Bấm “Thêm theo kế hoạch” để có những việc kế hoạch giao, rồi ghi người phụ trách, điện thoại, hạn.',
    'Ở phần Tài liệu hội nghị, mở từng tài liệu để ghi số bản một người theo nhóm; cột Cần tính từ danh sách đang có.',
    'Cột “Cần xem” và đầu phiếu nói điều phải sửa của đúng việc ấy; “Bỏ qua, vì…” phải ghi lý do.',
    'Gõ số đã đặt, đã in, đã đóng bộ ngay trong bảng; cột Thiếu báo trước ngày họp.',
    'Phông, khẩu hiệu, văn nghệ, triển lãm, phim có thẻ “Dự thảo, duyệt”: giữ từng bản lời văn hay maket, ghi ý kiến từng bước.',
    'Ở phần Báo chí, nhập danh sách đăng ký của báo, đài từ tệp (.xlsx, .csv, .docx), lấy phóng viên từ danh sách đại biểu hoặc ghi thêm, cấp thẻ có số, in thẻ rồi ghi “Đã in”.',
  ],
  keys: tableKeys,
}
