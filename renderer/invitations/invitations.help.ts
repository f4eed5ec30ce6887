import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose:
    'Giấy mời từ bản nháp đến khi có chữ ký nhận: lập, duyệt, in, cấp số, chuyển. Các bước đi từ trái sang phải ở đầu màn hình.',
  steps: [
    'Bấm “1. Lập” để có giấy nháp cho mọi đại biểu chưa có. Bấm “Nội dung” nếu cần sửa lời văn; bên phải hiện ngay tờ giấy sẽ in.',
    'Bấm “Xem giấy dài nhất”: tờ ấy vừa trang thì mọi tờ đều vừa.',
    'Trình người có thẩm quyền xem, rồi bấm “2. Duyệt”. Thiếu ngày giờ, địa điểm, đầu mối liên hệ thì chưa duyệt được; ứng dụng nói thiếu gì.',
    'Bấm “3. In, PDF”. In tốt rồi mới bấm “Giấy in tốt: ghi đã in”. Kẹt giấy thì in tiếp từ đúng thứ tự đang dở.',
    'Sau khi ký, bấm “4. Cấp số”: gõ số đầu và ngày ký; các giấy nhận số liên tiếp theo thứ tự ưu tiên.',
    'Bấm “5. Chuyển” khi giấy rời cơ quan. Trong “Khác”: in sổ chuyển giao, ghi ký nhận, thu hồi, thay thế.',
  ],
  keys: [
    ['Enter', 'Xem tờ giấy của dòng đang đứng'],
    ['PageDown, PageUp', 'Khi đang xem: giấy sau, giấy trước'],
    ...tableKeys.slice(0, 6),
  ],
  questions: [
    {
      ask: 'Cơ quan muốn dùng mẫu Word của mình?',
      answer:
        'Bấm “3. In, PDF”, rồi “Mẫu Word…”: lấy mẫu ra, sửa trong Word, đưa vào lại. Bấm “Lưu tệp Word” để có mọi giấy trong một tệp.',
    },
    {
      ask: 'Giấy đã cấp số mà sai tên, sai chức vụ?',
      answer:
        'Giấy đã phát hành không sửa. Chọn dòng ấy, vào “Khác”, “Thay thế”: có bản nháp mới gắn với bản cũ; duyệt, in, cấp số mới.',
    },
    {
      ask: '“Đã đổi” nghĩa là gì?',
      answer:
        'Thông tin của đại biểu đã sửa sau khi duyệt, nên tờ giấy không còn khớp. Giấy chưa cấp số thì bỏ duyệt rồi duyệt lại; giấy đã cấp số thì thay thế.',
    },
    {
      ask: 'Chỉ in vài tờ?',
      answer: 'Chọn các dòng bằng dấu cách rồi bấm “3. In, PDF”. In lại tờ đã in thì ghi lý do.',
    },
  ],
}
