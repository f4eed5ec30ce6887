import type { HelpPage } from '../../help/help'

export const help: HelpPage = {
  purpose: 'Xếp thứ tự lên nhận khen thưởng, biết ai đã có trong hội trường, ai nhận sau; in bằng.',
  steps: [
    'Bấm “Xếp đợt” sau khi quyết định có số: số người mỗi đợt theo Quy định của đợt (mặc định mười), hình thức cao trước, tập thể trước cá nhân.',
    '“Gắn, thêm đại biểu”: ứng dụng gợi ý đại biểu cùng họ tên, cùng đơn vị; xem rồi ghi một lần. Ai chưa có trong danh sách thì chọn thêm thành đại biểu, rồi soạn giấy mời.',
    'Chọn một dòng, bấm “Người nhận” để ghi người nhận thay và nối với đại biểu trong danh sách; nối rồi thì cột “Trong hội trường” tự đổi khi người ấy điểm danh.',
    'Trước giờ trao: “Chọn người chưa có mặt”, bấm “Nhận sau”, rồi “Dồn chỗ trống”.',
    'In lời dẫn MC, danh sách lễ tân, danh sách xếp bằng. Trao xong, chọn các dòng và bấm “Đã trao”.',
    '“In bằng”: chỉnh vị trí chữ theo phôi thật, in tờ căn chỉnh đặt chồng lên phôi để soi, rồi in. In xong bấm “Ghi đã in”.',
  ],
  questions: [
    {
      ask: 'Chữ lệch so với phôi?',
      answer: 'In “Tờ căn chỉnh”, đo độ lệch bằng thước trên tờ giấy, ghi vào “Lệch ngang”, “Lệch dọc”.',
    },
  ],
}
