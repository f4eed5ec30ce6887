/** A page of help: plain text, written for a clerk who has never seen the screen. Rendered by HelpDrawer, never as markup. */
export type HelpPage = {
  /** What the screen is for, in one or two sentences. */
  purpose: string
  /** What to do, in the order of the work. */
  steps: readonly string[]
  /** Keys that only this screen has: `['F2', 'Sửa ô đang chọn']`. */
  keys?: readonly (readonly [key: string, what: string])[]
  /** What people get stuck on. */
  questions?: readonly { ask: string; answer: string }[]
}

/** Keys that work everywhere. */
export const commonKeys: HelpPage['keys'] = [
  ['F1', 'Trang trợ giúp của màn hình đang xem'],
  ['Ctrl K', 'Tìm một việc theo tên rồi Enter'],
  ['Alt 1 … Alt 9', 'Mở màn hình có số ấy ở cột trái'],
  ['Alt ↑, Alt ↓', 'Sang màn hình trên, dưới trong cột trái'],
  ['Ctrl Z', 'Hoàn tác việc vừa báo ở cuối màn hình'],
  ['Tab, Shift Tab', 'Sang ô hoặc nút sau, trước'],
  ['Enter', 'Bấm nút, gửi hộp thoại'],
  ['Esc', 'Đóng hộp thoại, thôi việc đang làm'],
]

/** Keys of every large table. */
export const tableKeys: NonNullable<HelpPage['keys']> = [
  ['↑ ↓ ← →', 'Đi từng ô; PageUp, PageDown đi từng trang'],
  ['Home, End', 'Đầu dòng, cuối dòng; thêm Ctrl là đầu bảng, cuối bảng'],
  ['Dấu cách', 'Chọn hoặc bỏ chọn dòng'],
  ['Shift ↑, Shift ↓', 'Chọn liền nhiều dòng'],
  ['Ctrl A', 'Chọn tất cả; Esc bỏ chọn'],
  ['Ctrl Shift ↑ ↓', 'Sắp theo cột đang đứng, xuôi hoặc ngược'],
  ['Ctrl Shift ← →', 'Cột đang đứng hẹp lại, rộng ra'],
  ['Ctrl C', 'Chép các dòng đang chọn; dán được vào Excel'],
  ['Enter', 'Mở dòng đang đứng'],
]
