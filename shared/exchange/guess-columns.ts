import { looksLikeName, startsLikeBody } from './bodies'
import type { Grid } from './grid'
import type { Column, Headings } from './headings'

const looks: readonly (readonly [string, (text: string) => boolean])[] = [
  ['email', (t) => /^\S+@\S+\.\S+$/.test(t)],
  ['phone', (t) => /^[+\d][\d\s.()-]{7,15}$/.test(t) && t.replace(/\D/g, '').length >= 9],
  ['number', (t) => /^\d{1,5}\.?$/.test(t)],
  ['unit', startsLikeBody],
  [
    'office',
    (t) =>
      /^(phó |giám đốc|chủ tịch|trưởng|chuyên viên|bí thư|chánh|ủy viên|uỷ viên|vụ trưởng|phóng viên|biên tập|tổng giám đốc|thủ trưởng|cán bộ|quay phim|thư ký|kế toán|hiệu trưởng)/iu.test(
        t,
      ),
  ],
  ['fullName', looksLikeName],
]

/** What each column of a list without headings seems to be, by what most of its cells look like. */
export function guessColumns(grid: Grid, from = 0): Headings | undefined {
  const rows = grid.rows.slice(from, from + 300)
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const taken = new Set<string>()
  const columns: Column[] = Array.from({ length: width }, (_, index) => ({ index, heading: '', field: '' }))
  for (const [field, isLike] of looks) {
    let best: Column | undefined
    let most = 0.5
    for (const column of columns) {
      if (column.field !== '') continue
      const texts = rows.map((row) => grid.text(row, column.index)).filter((t) => t !== '')
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
