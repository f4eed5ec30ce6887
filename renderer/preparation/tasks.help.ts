import { type HelpPage, tableKeys } from '../help/help'

export const tasksHelp: HelpPage = {
  purpose:
    'Theo dõi mọi việc kế hoạch giao và việc thêm của tổ thư ký: ai làm, hạn nào, xong hay trễ. Xem được theo bảng, theo tình trạng, theo dòng thời gian.',
  steps: [
    'Gán người phụ trách và sửa hạn ngay trong bảng bằng phím F2.',
    'Việc có hạn “Tính theo ngày hội nghị” tự đổi hạn khi dời ngày hội nghị; việc có ngày cố định thì không.',
    'Đánh dấu nhiều việc bằng phím cách rồi bấm “Đặt tình trạng”.',
    'Hội nghị lập theo kế hoạch 02 ở năm khác: các hạn là số ngày làm việc trước, sau hội nghị; định ngày hội nghị thì mọi hạn hiện ra.',
    'Việc còn ghi hạn của kế hoạch năm cũ không bị coi là trễ: bấm “Dời kế hoạch…”, xem trước từng hạn, rồi dời một lần, hoàn tác được.',
    'Ghi đơn vị chủ trì và các đơn vị phối hợp; lọc theo “Mọi đơn vị”, hoặc mở đơn vị ở màn hình Đơn vị để xem và in riêng việc của đơn vị ấy.',
    'Bấm “Dời ngày hội nghị” để xem trước những việc sẽ đổi hạn, rồi mới dời.',
    'In “Việc ba tuần tới” cho buổi giao ban, “Bảng phân công” để ban hành kèm kế hoạch.',
  ],
  keys: [['← →', 'Trong cách xem theo tình trạng: chuyển việc sang cột bên'], ...(tableKeys ?? [])].filter(
    (k, i, all) => all.findIndex((x) => x[0] === k[0]) === i,
  ) as HelpPage['keys'],
  questions: [
    {
      ask: 'Vì sao ngày làm việc không đúng lịch của thành phố?',
      answer: 'Bấm “Ngày nghỉ” để thêm ngày nghỉ riêng hoặc ngày làm bù; hạn tính theo ngày làm việc sẽ đổi theo.',
    },
    { ask: 'Dấu ◆ là gì?', answer: 'Mốc quan trọng: trễ mốc này thì ảnh hưởng đến hội nghị hoặc trái quy định.' },
  ],
}
