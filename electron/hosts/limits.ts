import type { Problem } from '../../shared/ipc/reply'

/** The largest file a window may hand over; no list of a conference comes near it, a mistaken pick does. */
export const maxFileBytes = 20 * 1024 * 1024

/** The refusal of a larger one, said before its bytes are copied anywhere. */
export const fileTooLarge: Problem = {
  code: 'file',
  message: 'Tệp quá lớn (hơn 20 MB) nên chưa được đọc. Hãy kiểm tra đã chọn đúng tệp, hoặc tách thành nhiều tệp nhỏ.',
}
