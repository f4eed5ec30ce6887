import { type HelpPage, tableKeys } from '../help/help'

export const reportsHelp: HelpPage = {
  purpose: 'Theo dõi báo cáo sơ kết mà từng đơn vị phải gửi, và sinh hoạt chuyên đề của các cụm, khối.',
  steps: [
    'Bấm “Chọn đơn vị” để lập danh sách đơn vị phải gửi báo cáo theo kế hoạch.',
    'Khi báo cáo đến, mở dòng của đơn vị, bấm “Nhận hôm nay”, ghi số văn bản, đính tệp, đánh dấu từng phần nội dung có, sơ sài hay thiếu.',
    'Thiếu nội dung thì bấm “Yêu cầu bổ sung”; đủ thì bấm “Chấp nhận”.',
    'Gọi điện theo “Danh sách gọi” và ghi kết quả ở phần Gọi điện của đơn vị.',
    'Chọn các đơn vị còn nợ rồi bấm “Công văn đôn đốc”: mỗi đơn vị một bản soạn trong Văn bản đi, chỉ nêu điều còn thiếu của đơn vị ấy.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Ký hiệu ở cột Nội dung nghĩa là gì?',
      answer: '✓ có, ~ sơ sài, ✗ thiếu, · chưa xem; số là phần 1 đến 5 của kế hoạch, CT25 là Chỉ thị 25-CT/TU.',
    },
  ],
}
