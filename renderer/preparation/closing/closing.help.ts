import type { HelpPage } from '../../help/help'

export const closingHelp: HelpPage = {
  purpose: 'Làm báo cáo số lượng đại biểu, báo cáo kết quả, thư cảm ơn và thông báo kết luận đúng hạn sau hội nghị.',
  steps: [
    'Xem bảng theo nhóm; bấm vào một số để thấy danh sách người đứng sau số ấy, in hoặc lưu ra Word.',
    'Bấm “Lập dự thảo” ở báo cáo số lượng, báo cáo kết quả, thông báo kết luận: số liệu, danh sách kèm theo và nguồn được điền sẵn.',
    'Viết nốt những chỗ ghi “(người soạn viết)”; còn chỗ ấy thì văn bản chưa duyệt được.',
    'Bấm “Chọn nơi nhận thư…” để lập thư cảm ơn; mỗi nơi một công văn nêu đúng việc nơi ấy đã làm.',
    'Duyệt, cấp số và chuyển ở màn hình Văn bản đi.',
  ],
  questions: [
    {
      ask: 'Hạn 05 ngày làm việc tính thế nào?',
      answer:
        'Tính từ ngày sau hội nghị, bỏ thứ Bảy, Chủ nhật, ngày lễ và ngày nghỉ riêng đã ghi ở lịch của màn hình Công việc; sửa hạn ở Công việc thì ở đây theo.',
    },
    {
      ask: 'Số liệu đổi sau khi đã lập dự thảo thì sao?',
      answer: 'Dự thảo giữ số của lúc lập. Hủy bản ấy rồi lập lại để lấy số mới; văn bản đã có số thì không đổi.',
    },
  ],
}
