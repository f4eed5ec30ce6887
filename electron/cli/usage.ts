export const usage = `Cách dùng:
  npm run -s call -- <thư mục hội nghị> <tên việc> '<json>'   làm một việc, in kết quả dạng JSON
  npm run -s call -- <thư mục hội nghị> <tên việc> -          như trên, đọc JSON từ đầu vào chuẩn
  npm run -s call -- list                                     in mọi việc và dữ liệu vào (JSON Schema)
Bỏ trống <json> nghĩa là {}. Lỗi được in ra đầu ra lỗi dạng JSON và chương trình kết thúc với mã 1.
`

export type Command =
  | { kind: 'list' }
  | { kind: 'call'; folder: string; name: string; json: string }
  | { kind: 'wrong' }

/** What the words after \`call --\` ask for. */
export function readCommand(words: readonly string[]): Command {
  if (words.length === 1 && words[0] === 'list') return { kind: 'list' }
  const [folder, name, json = '{}', ...more] = words
  if (!folder || !name || more.length > 0) return { kind: 'wrong' }
  return { kind: 'call', folder, name, json }
}
