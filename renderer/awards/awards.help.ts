import { type HelpPage, tableKeys } from '../help/help'

export const roundHelp: HelpPage = {
  purpose: 'Một đợt khen thưởng: các mốc, chỉ tiêu, tiêu chí và quy định dùng để xét.',
  steps: [
    'Bấm “Tạo đợt khen thưởng” (hoặc “Sửa đợt”): ghi hạn nộp hồ sơ, ngày thẩm định xong, ngày quyết định dự kiến. Kế hoạch không ghi hạn nộp nên phải tự chọn.',
    'Đọc các dòng cảnh báo ở thẻ Tình hình: ứng dụng tính ngày làm việc giữa các mốc và nói chỗ nào không kịp.',
    'Thẻ Quy định: mỗi con số có căn cứ và độ chắc. Bấm Enter trên một dòng để sửa, ghi căn cứ; xong bấm “Xác nhận cho đợt này”.',
    'Thẻ Quyết định trước đây: nhập danh sách khen các năm trước để khi thẩm định tự tra.',
  ],
  questions: [
    {
      ask: 'Bộ quy định nào được dùng?',
      answer: 'Theo ngày quyết định dự kiến. Đổi ngày này thì bộ quy định có thể đổi theo và phải xác nhận lại.',
    },
  ],
}

export const dossiersHelp: HelpPage = {
  purpose: 'Hồ sơ các đơn vị gửi: nhập, ghi sổ, kiểm tra thành phần, tính hạn.',
  steps: [
    'Bấm “Nhập từ tệp”, chọn bảng tổng hợp của các đơn vị. Mỗi đơn vị trình thành một hồ sơ.',
    'Chọn các hồ sơ (dấu cách), bấm “Với … hồ sơ đang chọn”, “Tiếp nhận, ghi sổ…”. In giấy biên nhận ở trong hồ sơ.',
    'Mở hồ sơ (Enter), thẻ Thành phần: đánh dấu từng loại giấy, hoặc “Đánh dấu đủ cả” nếu hồ sơ đủ. Nhiều hồ sơ cùng một giấy: chọn các hồ sơ, “Đánh dấu thành phần hồ sơ…”, xem trước rồi ghi, hoàn tác được một lần.',
    'Đủ thì bấm “Hồ sơ hợp lệ”: hạn thẩm định tính từ ngày này. Thiếu thì “Yêu cầu bổ sung…”, in văn bản gửi đơn vị.',
  ],
  keys: tableKeys,
  questions: [
    {
      ask: 'Vì sao không xóa được hồ sơ?',
      answer: 'Hồ sơ đã ghi sổ thì chỉ rút, có ghi lý do; mọi bước được giữ lại.',
    },
  ],
}

export const appraisalHelp: HelpPage = {
  purpose: 'Xét từng trường hợp: ứng dụng chỉ ra chỗ vướng theo 24 quy tắc, người thẩm định kết luận.',
  steps: [
    'Bấm cột “Vướng” để xếp những trường hợp cần xem lên trên, hoặc chọn “Còn vướng”.',
    'Enter mở phiếu. Mỗi chỗ vướng có lời giải thích, việc cần làm và căn cứ. Muốn vẫn xét thì “Bỏ qua, ghi lý do…”.',
    'Ghi ý kiến Đạt, Không đạt, Chưa chắc; chấm điểm nếu đợt có tiêu chí. Bấm “Đủ điều kiện” hoặc “Không đủ điều kiện…”.',
    'Có đơn thư, kỷ luật: “Có vướng mắc…”. Chỉ trường hợp ấy tạm hoãn, các trường hợp khác trong hồ sơ vẫn đi tiếp.',
    'In phiếu thẩm định từng người hoặc bảng tổng hợp; lưu được bản Word.',
  ],
  keys: [...tableKeys, ['Alt ↑, Alt ↓', 'Trong phiếu: người trước, người sau']],
}

export const consultationsHelp: HelpPage = {
  purpose: 'Công văn hỏi ý kiến các cơ quan, hạn trả lời và ai chậm.',
  steps: [
    'Ở màn hình Thẩm định chọn các trường hợp, rồi “Lấy ý kiến cơ quan khác…”. Mỗi cơ quan một công văn.',
    'Bấm “Công văn” để in hoặc lưu bản Word.',
    'Có trả lời thì bấm “Ghi trả lời”; chỉ chọn những trường hợp có ý kiến khác, còn lại là thống nhất.',
    'Cơ quan quá hạn đứng trên cùng; in “Danh sách quá hạn” để gọi điện.',
  ],
}
