import { cell, makeDocx, paragraph, table } from './make-docx'

/** A plain text as a Word file, a paragraph a line. */
export const planDocx = (text: string): Uint8Array =>
  makeDocx(
    text
      .trim()
      .split('\n')
      .map((line) => paragraph(line.replace(/&/g, '&amp;')))
      .join(''),
  )

const rows = (list: readonly (readonly string[])[]) => table(list.map((r) => r.map((t) => cell(t))))

/** A decision of a district on a ceremony: articles, `Giao … chủ trì`, days in several ways. */
export const districtDecision = `
ỦY BAN NHÂN DÂN QUẬN TÂN MỸ
Số: 1452/QĐ-UBND
Quận Tân Mỹ, ngày 12 tháng 8 năm 2024
QUYẾT ĐỊNH
Về việc tổ chức Lễ kỷ niệm 20 năm thành lập quận
CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 77/TTr-NV ngày 05 tháng 8 năm 2024,
QUYẾT ĐỊNH:
Điều 1. Tổ chức Lễ kỷ niệm 20 năm thành lập quận, cụ thể như sau:
1. Thời gian: 08 giờ 00, ngày 20 tháng 12 năm 2024.
2. Địa điểm: Nhà Văn hóa quận, số 5 đường Lê Lợi.
3. Thành phần: Lãnh đạo thành phố (12 đại biểu); lãnh đạo quận qua các thời kỳ (45 đại biểu); đại diện các phường (60 đại biểu).
Điều 2. Phân công nhiệm vụ:
1. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng Quận ủy, Phòng Văn hóa và Thông tin lập danh sách đại biểu, trình Chủ tịch Ủy ban nhân dân quận trước ngày 30/10/2024.
2. Giao Phòng Văn hóa và Thông tin:
a) Thiết kế phông sân khấu, băng rôn; hoàn thành trong tháng 11.
b) Dàn dựng chương trình văn nghệ, tổng duyệt chậm nhất 03 ngày trước khi khai mạc.
3. Phòng Tài chính - Kế hoạch thẩm định dự toán, bố trí kinh phí; thời hạn: chậm nhất ngày 15 tháng 10.
4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam quận vận động nhân dân treo cờ từ ngày 18 đến 21/12/2024.
5. Ủy ban nhân dân các phường gửi danh sách đại biểu về Phòng Nội vụ đến hết ngày 31/9/2024.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Điều 4. Chánh Văn phòng, Trưởng phòng Nội vụ và Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 4;
- Lưu: VT.
`

export const decisionTruth = [
  {
    says: 'ập danh sách đại biểu',
    owner: 'Phòng Nội vụ',
    with: ['Văn phòng Quận ủy', 'Phòng Văn hóa và Thông tin'],
    due: '2024-10-30',
  },
  { says: 'hiết kế phông sân khấu', owner: 'Phòng Văn hóa và Thông tin', due: '2024-11-30' },
  { says: 'àn dựng chương trình văn nghệ', owner: 'Phòng Văn hóa và Thông tin', offset: -3 },
  { says: 'hẩm định dự toán', owner: 'Phòng Tài chính - Kế hoạch', due: '2024-10-15' },
  { says: 'treo cờ', owner: 'Ủy ban Mặt trận Tổ quốc Việt Nam quận', due: '2024-12-21' },
  { says: 'ửi danh sách đại biểu', owner: 'Ủy ban nhân dân các phường', due: null },
] as const

const tableHead = `
TỈNH ĐOÀN HÒA BÌNH
Số: 18-KH/TĐTN
Hòa Bình, ngày 03 tháng 02 năm 2025
KẾ HOẠCH
Phân công chuẩn bị Hội nghị điển hình tiên tiến
I. MỤC ĐÍCH
Hội nghị bảo đảm trang trọng, tiết kiệm.
II. PHÂN CÔNG NHIỆM VỤ
`

/** A plan of a youth union that orders by table, a cell merged over two rows, and lists its guests and programme in tables. */
export const tablePlan = (): Uint8Array =>
  makeDocx(
    [
      ...tableHead
        .trim()
        .split('\n')
        .map((l) => paragraph(l)),
      table([
        ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn hoàn thành'].map((t) => cell(t)),
        [
          cell('1'),
          cell('Xây dựng kịch bản hội nghị'),
          cell('Ban Tuyên giáo', '<w:vMerge w:val="restart"/>'),
          cell('Văn phòng; Ban Phong trào'),
          cell('20/02/2025'),
        ],
        [cell('2'), cell('Làm phim phóng sự 7 phút'), cell('', '<w:vMerge/>'), cell(''), cell('Tuần 2 tháng 3')],
        [
          cell('3'),
          cell('Rà soát hồ sơ khen thưởng'),
          cell('Ban Tổ chức - Kiểm tra'),
          cell('Các huyện đoàn'),
          cell('Trước 10/3'),
        ],
        [cell('4'), cell('Quyết toán kinh phí'), cell('Văn phòng'), cell(''), cell('Sau Hội nghị 10 ngày làm việc')],
      ]),
      paragraph('III. THÀNH PHẦN THAM DỰ'),
      rows([
        ['TT', 'Thành phần', 'Số lượng'],
        ['1', 'Lãnh đạo tỉnh', '05'],
        ['2', 'Cán bộ đoàn các huyện', '80 người'],
        ['3', 'Thanh niên tiêu biểu', '120'],
        ['', 'Tổng cộng', '205'],
      ]),
      paragraph('IV. CHƯƠNG TRÌNH HỘI NGHỊ'),
      rows([
        ['Thời gian', 'Nội dung', 'Người thực hiện'],
        ['07g30 - 08g00', 'Đón tiếp đại biểu', 'Ban Tổ chức'],
        ['08g00 - 08g15', 'Chào cờ, tuyên bố lý do', 'MC'],
        ['08g15 - 09g00', 'Báo cáo kết quả phong trào', 'Đ/c Phó Bí thư'],
      ]),
    ].join(''),
  )

export const tableTruth = [
  { says: 'kịch bản hội nghị', owner: 'Ban Tuyên giáo', with: ['Văn phòng', 'Ban Phong trào'], due: '2025-02-20' },
  { says: 'phim phóng sự', owner: 'Ban Tuyên giáo', start: '2025-03-08', due: '2025-03-14' },
  { says: 'hồ sơ khen thưởng', owner: 'Ban Tổ chức - Kiểm tra', with: ['Các huyện đoàn'], due: '2025-03-10' },
  { says: 'Quyết toán', owner: 'Văn phòng', offset: 10 },
] as const

/** A plan of a province that says owner and date on lines of their own, in another hand. */
export const provincePlan = `
ỦY BAN NHÂN DÂN TỈNH AN HẢI
Số: 96/KH-UBND
An Hải, ngày 10 tháng 01 năm 2022
KẾ HOẠCH
Tổ chức Hội nghị tổng kết phong trào "Dân vận khéo"
A. MỤC ĐÍCH, YÊU CẦU
- Đánh giá kết quả phong trào; tổ chức thực hiện nghiêm túc, tiết kiệm.
B. NỘI DUNG
1. Danh nghĩa tổ chức: Ủy ban nhân dân tỉnh An Hải.
2. Thời gian dự kiến: Quý II/2022.
3. Đại biểu tham dự (khoảng 180 đại biểu), gồm:
a) Khách mời Trung ương: 06 đại biểu.
b) Lãnh đạo tỉnh: 24 đại biểu.
c) Đại biểu các huyện, thị xã: 150 đại biểu.
4. Chương trình:
- 07 giờ 30 - 08 giờ 00: Đón tiếp đại biểu.
- 08 giờ 00: Khai mạc.
- Trao Bằng khen.
C. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ
1. Sở Nội vụ (Ban Thi đua - Khen thưởng) có trách nhiệm:
- Chủ trì, phối hợp với Ban Dân vận Tỉnh ủy xây dựng báo cáo tổng kết, hoàn thành trước 25/02/2022.
- Tham mưu khen thưởng; tổng hợp kết quả gửi Sở Tài chính trong quý I.
2. Sở Tài chính
+ Hướng dẫn lập dự toán, quyết toán kinh phí.
3. Sở Thông tin và Truyền thông, Đài Phát thanh và Truyền hình tỉnh, Báo An Hải: tuyên truyền trước, trong và sau Hội nghị.
4. Xây dựng video tổng kết
Đơn vị chủ trì: Đài Phát thanh và Truyền hình tỉnh.
Đơn vị phối hợp: Sở Nội vụ, Báo An Hải.
Thời gian hoàn thành: cuối tháng 3/2022.
5. Các sở, ban, ngành, Ủy ban nhân dân các huyện, thị xã báo cáo kết quả về Sở Nội vụ trước ngày 15 tháng 02 năm 2022.
Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Nội vụ./.
`

export const provinceTruth = [
  {
    says: 'báo cáo tổng kết',
    owner: 'Sở Nội vụ (Ban Thi đua - Khen thưởng)',
    with: ['Ban Dân vận Tỉnh ủy'],
    due: '2022-02-25',
  },
  { says: 'Tham mưu khen thưởng', owner: 'Sở Nội vụ (Ban Thi đua - Khen thưởng)' },
  { says: 'ổng hợp kết quả', owner: 'Sở Nội vụ (Ban Thi đua - Khen thưởng)', due: '2022-03-31' },
  { says: 'Hướng dẫn lập dự toán', owner: 'Sở Tài chính' },
  { says: 'uyên truyền', owner: 'Sở Thông tin và Truyền thông, Đài Phát thanh và Truyền hình tỉnh, Báo An Hải' },
  {
    says: 'video tổng kết',
    owner: 'Đài Phát thanh và Truyền hình tỉnh',
    with: ['Sở Nội vụ', 'Báo An Hải'],
    start: '2022-03-21',
    due: '2022-03-31',
  },
  {
    says: 'áo cáo kết quả về Sở Nội vụ',
    owner: 'Các sở, ban, ngành, Ủy ban nhân dân các huyện, thị xã',
    due: '2022-02-15',
  },
] as const
