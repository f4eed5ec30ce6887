type Said = (count: number, first: string) => string

/** What an act on many rows is called in the list of acts; one row says its own sentence. */
const many: Record<string, Said> = {
  'invitations.prepare': (n) => `Lập giấy mời nháp cho ${n} đại biểu.`,
  'invitations.approve': (n) => `Duyệt ${n} giấy mời.`,
  'invitations.unapprove': (n) => `Bỏ duyệt ${n} giấy mời.`,
  'invitations.number': (n) => `Cấp số cho ${n} giấy mời.`,
  'invitations.send': (n) => `Ghi đã chuyển ${n} giấy mời.`,
  'invitations.receive': (n) => `Ghi đã ký nhận ${n} giấy mời.`,
  'invitations.withdraw': (n) => `Thu hồi ${n} giấy mời.`,
  'delegates.patch': (n, first) => `Sửa ${n} đại biểu cùng lúc. ${first}`,
  'delegates.remove': (n) => `Xóa ${n} đại biểu khỏi danh sách.`,
  'replies.record': (n, first) => `Ghi phản hồi của ${n} đại biểu. ${first}`,
}

/** One sentence for a whole act. `rows`: how many rows of its kind it touched; `first`: the sentence of the first. */
export const batchText = (act: string, rows: number, first: string): string =>
  rows > 1 && Object.hasOwn(many, act) ? (many[act] as Said)(rows, first) : first
