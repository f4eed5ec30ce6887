import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose: 'Nửa giờ và mười lăm phút trước khai mạc: gọi những người đã mời mà chưa đến, người có thứ tự cao trước.',
  steps: [
    'Danh sách xếp theo thứ tự ưu tiên; người đã báo vắng không có trong đó. Người vừa điểm danh tự ra khỏi danh sách.',
    'Bấm Enter trên một dòng: số điện thoại hiện to ở bên phải, kèm đầu mối của đơn vị trong bảng.',
    'Gọi xong, ghi chú nếu cần rồi bấm kết quả. Ứng dụng tự sang người tiếp theo chưa gọi.',
    'Có người đi thay: ghi họ tên người ấy vào ô ghi chú rồi bấm “Cử người dự thay”; bàn đón tiếp thấy ngay.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Bấm “Vắng” có đổi câu trả lời của đại biểu không?',
      answer: 'Có. Người ấy thành báo vắng, ghi chú là lý do; đến nơi thì bàn đón tiếp vẫn mời vào được.',
    },
  ],
}
