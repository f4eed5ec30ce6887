import { type HelpPage, tableKeys } from '../help/help'

export const help: HelpPage = {
  purpose:
    'In thiệp mời, phong bì và nhãn địa chỉ từ chính danh sách đại biểu; biết tờ nào đã in, tờ nào nay sai trên giấy, và chỉ in lại những tờ đó.',
  steps: [
    'Chọn Thiệp mời, Phong bì hay Nhãn địa chỉ ở đầu màn hình, rồi chọn loại giấy đang có trong máy in.',
    'Lần đầu với một máy in: bấm “Căn chỉnh máy in”, in trang căn chỉnh, đo bằng thước, ghi phần phải bù. Ứng dụng nhớ riêng cho từng máy in và từng loại giấy.',
    'Bấm “Lời trên giấy” để sửa lời kết, trang phục, địa chỉ người gửi.',
    'Thiệp, phong bì do nhà in làm sẵn: đánh dấu “Phôi in sẵn”, chỉ họ tên, chức vụ, mã được in.',
    'Bấm “Xem trước”, rồi “In…” hoặc “Lưu PDF”. In tốt mới bấm “Ghi đã in” và ghi số tờ hỏng.',
  ],
  keys: tableKeys.slice(0, 7),
  questions: [
    {
      ask: 'Muốn sửa thiệp trong Word?',
      answer:
        'Ở thẻ Thiệp mời bấm “Word”: lưu mọi thiệp thành một tệp Word, hoặc chọn “Mẫu Word…” để lấy mẫu ra sửa rồi đưa vào lại.',
    },
    {
      ask: 'Máy in dừng giữa chừng?',
      answer:
        'Ghi số thứ tự tờ tốt cuối cùng vào ô “Đến” rồi “Ghi đã in” phần đó. Lần sau ghi số kế tiếp vào ô “Từ thứ tự”, hoặc chọn “Chưa in” ở ô Hiện.',
    },
    {
      ask: '“Sai trên giấy” nghĩa là gì?',
      answer:
        'Tên, chức vụ, giờ hoặc địa điểm đã đổi sau khi in. Cột cuối cho biết trên giấy ghi gì và nay là gì. Chọn “Sai trên giấy” ở ô Hiện rồi in: chỉ những tờ đó được in lại.',
    },
    {
      ask: 'Giấy mời đã in bị sai?',
      answer:
        'Mở thẻ “Giấy mời sai trên giấy”, lập bản thay thế; giấy cũ hết hiệu lực ở bàn đón tiếp. Duyệt và in các bản thay thế ở màn hình Giấy mời.',
    },
    {
      ask: 'Thiệp gấp đôi in hai mặt thế nào?',
      answer:
        'Đặt máy in in hai mặt, lật theo cạnh ngắn. Thiệp gấp do nhà in làm sẵn thì đánh dấu “Phôi in sẵn” và in một mặt: chỉ mặt trong có tên, chức vụ, mã.',
    },
    {
      ask: 'Tên hoặc chức vụ quá dài?',
      answer: 'Chữ tự nhỏ lại cho vừa chỗ, không bị cắt; chữ khác trên thiệp vẫn đứng yên.',
    },
    {
      ask: 'Tờ nhãn đã dùng mất mấy nhãn?',
      answer: 'Đếm từ trái sang phải, từ trên xuống, ghi nhãn trống đầu tiên vào ô “Bắt đầu từ nhãn”.',
    },
  ],
}
