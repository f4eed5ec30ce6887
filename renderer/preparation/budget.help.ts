import { type HelpPage, tableKeys } from '../help/help'

export const budgetHelp: HelpPage = {
  purpose: 'Lập dự toán theo định mức và số đại biểu thật, ghi hợp đồng và chứng từ, so với mức trích của quỹ.',
  steps: [
    'Bấm “Quỹ” để ghi số tiền của quỹ và tỷ lệ trích; mức trích là trần chi.',
    'Thêm các khoản thường có, điền định mức ngay trong bảng; “Nhân với” chọn số người lấy từ danh sách, từ phản hồi hoặc ghi tay.',
    'Bấm “Ghi chứng từ” khi ký hợp đồng (cam kết) và khi chi; khoản chi trả cho một cam kết chỉ tính một lần.',
    'In Dự toán để trình duyệt, Quyết toán sau hội nghị; Xuất Excel cho kế toán.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Tiền thưởng có tính vào mức trích không?',
      answer: 'Không. Khoản loại “Tiền thưởng” cộng riêng và ghi riêng trên giấy.',
    },
  ],
}
