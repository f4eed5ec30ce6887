import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose: 'Ai dự, ai vắng, ai cử người dự thay, ai chưa trả lời; và danh sách gọi điện.',
  steps: [
    'Có tệp trả lời của các đơn vị: bấm “Nhập từ tệp”, xem từng dòng rồi ghi.',
    'Có người gọi đến: gõ vài chữ của tên, bấm Enter trên dòng, chọn câu trả lời ở bên phải rồi “Ghi trả lời”.',
    'Gọi cho người chưa trả lời: mở từng người trong mục “Chưa trả lời”, số điện thoại ở bên phải; gọi xong bấm kết quả cuộc gọi.',
    'Nhiều người cùng một câu trả lời: chọn các dòng bằng dấu cách rồi bấm “… người: dự” hoặc “… người: vắng”.',
    'Người dự thay cần chủ trì đồng ý: mở người ấy, bấm “Đồng ý” hoặc “Không đồng ý”.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Vắng có lý do và không lý do khác nhau thế nào?',
      answer:
        'Có ghi lý do thì câu báo cáo cho chủ tọa tính là “vắng có lý do”. Không trả lời mà không đến là “không lý do”.',
    },
    {
      ask: 'Ghi nhầm câu trả lời?',
      answer: 'Ghi lại câu đúng: câu mới nhất được tính, câu cũ vẫn nằm trong lịch sử của người ấy.',
    },
  ],
}
