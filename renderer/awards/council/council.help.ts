import type { HelpPage } from '../../help/help'

export const help: HelpPage = {
  purpose: 'Họp Hội đồng xét khen thưởng: điểm danh, biểu quyết từng trường hợp, biên bản.',
  steps: [
    'Lần đầu: bấm “Thành viên”, lấy từ danh sách đại biểu hoặc thêm từng người. Số thành viên là mẫu số của mọi tỷ lệ phiếu.',
    'Bấm “Lập phiên họp”, ghi ngày, giờ. Ứng dụng ghi lại thành viên của ngày ấy.',
    'Thẻ “Điểm danh”: ghi ai có mặt, ai gửi ý kiến bằng văn bản. Dòng trên cùng nói đã đủ người để họp và để biểu quyết chưa. Đủ thì bấm “Khai mạc”.',
    'Thẻ “Biểu quyết”: bấm “Đưa trường hợp ra”. Giơ tay thì bấm “Ghi giơ tay” và chỉ đánh dấu người không đồng ý. Bỏ phiếu kín thì hai người nhập kết quả kiểm phiếu, mỗi người một lần.',
    'Bấm “Lấy kết quả”. Trường hợp nào chưa lấy được, ứng dụng nói vì sao.',
    'Thẻ “Biên bản”: ghi thảo luận, kết luận, in biên bản họp và biên bản kiểm phiếu. Xong thì bấm “Kết thúc phiên họp”.',
  ],
  questions: [
    {
      ask: 'Có 17 người họp, cả 17 đồng ý mà vẫn không đạt 90 %?',
      answer: 'Tỷ lệ tính trên tổng số thành viên Hội đồng, không tính trên số có mặt: 17/19 là 89,5 %.',
    },
    {
      ask: 'Thành viên là thủ trưởng của đơn vị đề nghị?',
      answer:
        'Cột “Đứng ngoài” nhắc. Chọn trường hợp, bấm “Đứng ngoài”. Mẫu số vẫn là tổng số thành viên, trừ khi đợt khen thưởng chọn khác.',
    },
    {
      ask: 'Ai bỏ phiếu gì có được lưu không?',
      answer: 'Phiếu kín chỉ lưu con số kiểm phiếu. Giơ tay thì lưu ý kiến từng người để ghi biên bản.',
    },
  ],
}
