import { type ProblemCode, ProblemError } from '../../shared/ipc/reply'

const sentences: { match: RegExp; code: ProblemCode; message: string }[] = [
  {
    match: /^SQLITE_FULL$|^ENOSPC$/,
    code: 'disk-full',
    message:
      'Ổ đĩa đầy, chưa lưu được. Dữ liệu cũ còn nguyên, điều vừa nhập vẫn ở trên màn hình. Hãy dọn bớt ổ đĩa rồi bấm lưu lại.',
  },
  {
    match: /^SQLITE_READONLY|^EROFS$|^EACCES$|^EPERM$/,
    code: 'read-only',
    message:
      'Thư mục hội nghị chỉ cho đọc, không lưu được. Dữ liệu cũ còn nguyên. Hãy chép thư mục sang ổ đĩa ghi được rồi mở lại.',
  },
  {
    match: /^SQLITE_BUSY|^SQLITE_LOCKED/,
    code: 'in-use',
    message: 'Hội nghị này đang mở ở một cửa sổ hoặc máy khác. Hãy đóng ở nơi đó rồi thử lại.',
  },
  {
    match: /^SQLITE_CORRUPT/,
    code: 'corrupt',
    message:
      'Tệp dữ liệu bị hỏng một phần. Ứng dụng đã ngừng ghi và giữ nguyên tệp. Hãy đóng hội nghị rồi mở lại để biết dùng bản sao nào; đừng xóa tệp hỏng.',
  },
  {
    match: /^SQLITE_NOTADB$/,
    code: 'not-ours',
    message: 'Tệp conference.db không phải dữ liệu của ứng dụng này. Không có gì bị thay đổi.',
  },
  {
    match: /^SQLITE_CANTOPEN|^ENOENT$|^ENOTDIR$/,
    code: 'wrong-folder',
    message: 'Không mở được tệp dữ liệu của hội nghị. Hãy kiểm tra thư mục còn ở chỗ cũ và ổ đĩa đã cắm.',
  },
  {
    match: /^SQLITE_IOERR|^EIO$|^SQLITE_NOMEM|^SQLITE_PROTOCOL/,
    code: 'storage',
    message: 'Ổ đĩa báo lỗi đọc ghi, chưa lưu được. Hãy sao thư mục hội nghị sang ổ đĩa khác rồi mở lại.',
  },
  {
    match: /^SQLITE_CONSTRAINT/,
    code: 'conflict',
    message: 'Dữ liệu vừa nhập trái với dữ liệu đã có nên không lưu. Hãy tải lại màn hình rồi thử lại.',
  },
]

/** A damaged file with the way out: the newest verified copy, where there is one, opened from a folder of its own. */
export function corruptProblem(copy: string | undefined, detail: string | undefined): ProblemError {
  const wayOut = copy
    ? `Hãy tạo một thư mục mới, chép bản sao “backups/${copy}” vào đó, đặt lại tên là conference.db rồi mở thư mục ấy; giữ nguyên thư mục cũ cho người hỗ trợ.`
    : 'Trong thư mục backups chưa có bản sao nào. Hãy giữ nguyên thư mục này và gọi người hỗ trợ trước khi làm gì khác.'
  return new ProblemError('corrupt', `Tệp dữ liệu của hội nghị bị hỏng. Ứng dụng không ghi gì vào đó. ${wayOut}`, {
    detail,
  })
}

/** The technical code of a storage error, `SQLITE_FULL` or `ENOSPC`; undefined for anything else. */
export function storageCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^(SQLITE_|E[A-Z]+$)/.test(code) ? code : undefined
}

/** Any error of the disk or of SQLite as a problem in words; undefined when it is something else (a bug). */
export function storageProblem(error: unknown): ProblemError | undefined {
  const code = storageCode(error)
  if (!code) return undefined
  const found = sentences.find((s) => s.match.test(code))
  if (found) return new ProblemError(found.code, found.message, { detail: code })
  if (code.startsWith('SQLITE_'))
    return new ProblemError(
      'storage',
      'Không lưu được vì lỗi tệp dữ liệu. Dữ liệu đã lưu còn nguyên. Hãy đóng ứng dụng rồi mở lại; nếu còn lỗi, báo mã lỗi này cho người hỗ trợ.',
      { detail: code },
    )
  return undefined
}
