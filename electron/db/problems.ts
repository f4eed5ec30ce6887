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
      'Tệp dữ liệu bị hỏng một phần. Ứng dụng đã ngừng ghi và giữ nguyên tệp. Hãy mở bản sao gần nhất trong thư mục backups và giữ tệp hỏng lại.',
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
