import type { Column, Headings, LayoutSheet } from './headings'
import { textAt } from './headings'

const looks: readonly (readonly [string, (text: string) => boolean])[] = [
  ['email', (t) => /^\S+@\S+\.\S+$/.test(t)],
  ['phone', (t) => /^[+\d][\d\s.()-]{7,15}$/.test(t) && t.replace(/\D/g, '').length >= 9],
  ['number', (t) => /^\d{1,5}\.?$/.test(t)],
  [
    'unit',
    (t) =>
      /^(sở|ban |ủy ban|uỷ ban|ubnd|hội|công ty|tổng công ty|báo|đài|văn phòng|cục|viện|trường|quận|huyện|công an|liên đoàn|tạp chí|thành đoàn|tòa án|bệnh viện|thanh tra|bộ )/iu.test(
        t,
      ),
  ],
  [
    'office',
    (t) =>
      /^(phó |giám đốc|chủ tịch|trưởng|chuyên viên|bí thư|chánh|ủy viên|uỷ viên|phóng viên|biên tập|tổng giám đốc|thủ trưởng|cán bộ|quay phim)/iu.test(
        t,
      ),
  ],
  [
    'fullName',
    (t) =>
      /^(?:(?:ông|bà|đ\/c)\s+)?\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,5}$/iu.test(t) &&
      t.split(' ').length >= 2 &&
      t.split(' ').length <= 7,
  ],
]

/** What each column of a list without headings seems to be, by what most of its cells look like. */
export function guessColumns(sheet: LayoutSheet): Headings | undefined {
  const rows = sheet.rows.slice(0, 300)
  const width = Math.max(0, ...rows.map((r) => r.cells.length))
  const taken = new Set<string>()
  const columns: Column[] = Array.from({ length: width }, (_, index) => ({ index, heading: '', field: '' }))
  for (const [field, isLike] of looks) {
    let best: Column | undefined
    let most = 0.5
    for (const column of columns) {
      if (column.field !== '') continue
      const texts = rows.map((row) => textAt(row, column.index)).filter((t) => t !== '')
      const share = texts.length >= Math.max(2, rows.length * 0.3) ? texts.filter(isLike).length / texts.length : 0
      if (share > most) {
        best = column
        most = share
      }
    }
    if (best && !taken.has(field)) {
      best.field = field
      taken.add(field)
    }
  }
  if (!taken.has('fullName')) return undefined
  return { rows: [], columns, key: `guess ${columns.map((c) => c.field || '-').join(' ')}`, guessed: true }
}
