import type { HelpPage } from '../../help/help'

export const help: HelpPage = {
  purpose: 'Từ kết quả Hội đồng đến quyết định có số, số sổ vàng, tiền thưởng, thông báo cho đơn vị.',
  steps: [
    'Bấm “Lập dự thảo”: danh sách tự xếp hình thức cao trước, tập thể trước cá nhân.',
    'F2 sửa tên và chức vụ đúng như sẽ in; “Sửa chữ in” sửa cả lời ghi thành tích. In hoặc lưu bản Word của tờ trình và quyết định để trình ký.',
    'Trình rồi bấm “Ghi đã trình”. Quyết định ký về thì bấm “Ghi số quyết định”: số sổ vàng và tiền thưởng có ngay.',
    'In danh sách ký nhận tiền thưởng, thông báo kết quả từng đơn vị. Chi tiền xong, chọn các dòng và bấm “Ghi đã chi”.',
  ],
  questions: [
    {
      ask: 'Quyết định đã ghi số mà sai một tên?',
      answer:
        'Chọn dòng ấy, bấm “Cấp đổi”, sửa chữ và ghi lý do; số sổ vàng giữ nguyên, quyết định in lại vẫn đúng chữ lúc ký. Khen sai người thì “Hủy khen thưởng” bằng một quyết định khác.',
    },
    {
      ask: 'Một trường hợp không được đồng ý sau khi đã trình?',
      answer:
        'Chọn dòng ấy, bấm “Không khen thưởng…”, chọn lý do theo quy định; khi ghi số quyết định, dòng ấy tự rút và thông báo cho đơn vị nêu lý do.',
    },
  ],
}
