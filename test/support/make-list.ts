/** A person as a unit's list writes one. */
export type ListPerson = {
  honorific?: string
  name: string
  office?: string
  unit?: string
  phone?: string
  email?: string
  note?: string
  code?: string
}

const columns: [keyof ListPerson, string][] = [
  ['code', 'Mã đại biểu'],
  ['honorific', 'Xưng hô'],
  ['name', 'Họ và tên'],
  ['office', 'Chức vụ'],
  ['unit', 'Đơn vị'],
  ['phone', 'Điện thoại'],
  ['email', 'Thư điện tử'],
  ['note', 'Ghi chú'],
]
const cell = (text: string) => (/[";\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

/** A list as .csv: title, headings of the columns that are used, then people and group lines (plain strings). */
export function makeList(lines: readonly (ListPerson | string)[], title = 'DANH SÁCH ĐẠI BIỂU'): string {
  const people = lines.filter((line) => typeof line !== 'string')
  const used = columns.filter(([key]) => key === 'name' || people.some((p) => p[key] !== undefined))
  const rows = lines.map((line, i) =>
    typeof line === 'string' ? cell(line) : [String(i + 1), ...used.map(([key]) => cell(line[key] ?? ''))].join(';'),
  )
  return [title, ['STT', ...used.map(([, heading]) => heading)].join(';'), ...rows].join('\n')
}

/** A list of replies as the telephone team keeps it. */
export function makeReplies(
  rows: readonly Partial<Record<'name' | 'unit' | 'reply' | 'by' | 'office' | 'phone', string>>[],
): string {
  const keys = ['name', 'unit', 'reply', 'by', 'office', 'phone'] as const
  const head = 'Họ và tên;Đơn vị;Phản hồi;Người dự thay;Chức vụ người dự thay;Điện thoại'
  return [head, ...rows.map((row) => keys.map((key) => cell(row[key] ?? '')).join(';'))].join('\n')
}
