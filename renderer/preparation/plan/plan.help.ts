import type { HelpPage } from '../../help/help'

export const planHelp: HelpPage = {
  purpose:
    'Đọc tệp kế hoạch hoặc quyết định để lấy ra việc phải làm, đơn vị, thời hạn, nhóm đại biểu, chương trình và các điều đã ấn định. Máy chỉ đề xuất; không điều nào được ghi khi bạn chưa bấm lấy.',
  steps: [
    'Bấm “Chọn tệp kế hoạch” (.docx là tốt nhất; .pdf có chữ và .txt cũng đọc được).',
    'Đi từng đề xuất ở bên phải; câu gốc được tô vàng trong văn bản ở bên trái.',
    'Đúng thì bấm Enter để lấy; sai thì bấm Delete để bỏ; gần đúng thì bấm F2 sửa rồi lấy.',
    'Bấm “Lấy … mục chắc chắn” để lấy một lần những đề xuất chắc chắn và chưa có trong hội nghị.',
    'Việc đã lấy nằm ở Công việc kèm câu gốc; đơn vị ở Đơn vị; nhóm ở Nhóm đại biểu; mục chương trình ở Chương trình.',
  ],
  keys: [
    ['↑ ↓', 'Sang đề xuất trên, dưới'],
    ['Enter', 'Lấy đề xuất đang xem'],
    ['Delete', 'Bỏ đề xuất đang xem'],
    ['F2', 'Sửa rồi lấy'],
    ['L', 'Xem lại đề xuất đã bỏ'],
    ['Ctrl Z', 'Hoàn tác lần lấy hoặc bỏ vừa rồi'],
  ],
  questions: [
    {
      ask: 'Dấu “? đoán” là gì?',
      answer: 'Máy không chắc câu ấy giao việc, hoặc không chắc tên. Hãy đọc câu gốc rồi lấy hoặc bỏ.',
    },
    {
      ask: 'Dấu “= có sẵn” là gì?',
      answer: 'Hội nghị đã có một việc, đơn vị, nhóm hoặc mục giống vậy; lấy nữa sẽ thành hai.',
    },
    {
      ask: 'Vì sao một ngày không được lấy làm hạn?',
      answer:
        'Ngày của văn bản được viện dẫn (chỉ thị, công văn) không phải là hạn; ngày không có trong lịch như 31/9 cũng không lấy.',
    },
  ],
}
