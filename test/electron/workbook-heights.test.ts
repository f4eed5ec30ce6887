import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeWorkbook } from '../../electron/exchange/write/workbook'

test('a row whose text needs more lines is as high as they are; a row of one line is left alone', async () => {
  const text = { header: 'Tên chỉ tiêu', width: 20, kind: 'text' as const }
  const long = 'Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu'
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Biểu',
        title: ['SỐ LƯỢNG KHEN THƯỞNG'],
        columns: [text, { header: 'Chiến sĩ thi đua', width: 12, kind: 'number' }],
        rows: [
          ['Tổng số', 17],
          [long, 7],
          ['a\nb\nc', 1],
          ['    Trong đó: nữ', 1],
          ['x'.repeat(41), 1],
        ],
      },
    ],
  })
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
  const heights = [1, 2, 3, 4, 5, 6, 7].map((row) =>
    Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(sheet)?.[1]),
  )
  expect(heights).toEqual([Number.NaN, 31.5, Number.NaN, 63, 47.25, Number.NaN, 47.25])
})
