import { awardColumnLabels, earlierImportFields, nominationImportFields } from '../../shared/awards/import/fields'
import { columnLabels, delegateFields, type FieldSpec, replyFields } from '../../shared/exchange/fields'
import { pressColumnLabels, pressImportFields } from '../../shared/preparation/logistics/press-import'

/** The lists that come from outside, and how the import of each is spoken of. */
export type ImportKind = 'delegates' | 'replies' | 'nominations' | 'earlier' | 'press'

type Words = {
  call: 'delegates.import' | 'replies.import' | 'awards.import' | 'awards.importEarlier' | 'press.import'
  title: string
  what: string
  hint: string
  fields: readonly FieldSpec[]
  labels: Record<string, string>
  /** What a doubtful row may be decided to be. */
  isSame: string
  isNew: string
}

const people = { isSame: 'Là người này, cập nhật', isNew: 'Là người khác, thêm mới' }

export const importKinds: Record<ImportKind, Words> = {
  delegates: {
    ...people,
    call: 'delegates.import',
    title: 'Nhập danh sách đại biểu',
    what: 'đại biểu',
    hint: 'Chọn tệp .xlsx hoặc .csv của đơn vị gửi, hoặc dán vùng đã chép từ Excel. Chưa có gì được ghi cho đến khi bạn bấm Ghi.',
    fields: delegateFields,
    labels: columnLabels,
  },
  replies: {
    ...people,
    call: 'replies.import',
    title: 'Nhập phản hồi',
    what: 'phản hồi',
    hint: 'Chọn tệp .xlsx hoặc .csv có họ tên, đơn vị và câu trả lời (Dự, Vắng, Cử người dự thay). Chưa có gì được ghi cho đến khi bạn bấm Ghi.',
    fields: replyFields,
    labels: columnLabels,
  },
  nominations: {
    call: 'awards.import',
    title: 'Nhập đề nghị khen thưởng',
    what: 'đề nghị',
    hint: 'Chọn bảng tổng hợp hoặc danh sách của một đơn vị (.xlsx, .csv, .docx): tên tập thể, cá nhân, đơn vị trình, hình thức, thành tích. Mỗi đơn vị trình thành một hồ sơ. Chưa có gì được ghi cho đến khi bạn bấm Ghi.',
    fields: nominationImportFields,
    labels: awardColumnLabels,
    isSame: 'Lấy theo tệp, cập nhật',
    isNew: 'Thêm vào hồ sơ của đơn vị',
  },
  earlier: {
    call: 'awards.importEarlier',
    title: 'Nhập quyết định khen trước đây',
    what: 'quyết định',
    hint: 'Chọn danh sách khen thưởng các năm trước (.xlsx, .csv, .docx): họ tên, đơn vị, hình thức, số và ngày quyết định. Khi thẩm định, ứng dụng tra trong danh sách này.',
    fields: earlierImportFields,
    labels: awardColumnLabels,
    isSame: 'Đã có, cập nhật',
    isNew: 'Thêm vào danh sách',
  },
  press: {
    ...people,
    call: 'press.import',
    title: 'Nhập danh sách phóng viên',
    what: 'phóng viên',
    hint: 'Chọn danh sách đăng ký của báo, đài (.xlsx, .csv, .docx): họ tên, cơ quan báo chí, số thẻ nhà báo, điện thoại, thiết bị; hoặc dán vùng đã chép từ Excel. Cùng số thẻ, hoặc cùng tên và cùng cơ quan, là một người. Chưa có gì được ghi cho đến khi bạn bấm Ghi.',
    fields: pressImportFields,
    labels: pressColumnLabels,
  },
}
