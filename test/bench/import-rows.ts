import fs from 'node:fs'
import path from 'node:path'
import { readTableFile } from '../../electron/exchange/read/read-table-file'
import { writeWorkbook } from '../../electron/exchange/write/workbook'
import { benchCore } from './conference'
import { asker, personOf } from './people'
import { type Row, row } from './rows'

/** 10,000 people in an .xlsx: verdicts for all, against the bare read of the file by the same library. */
export async function importing(folder: string): Promise<Row[]> {
  const file = path.join(folder, '10000.xlsx')
  const people = Array.from({ length: 10_000 }, (_, n) => personOf(n))
  const column = (header: string) => ({ header, width: 20, kind: 'text' as const })
  fs.writeFileSync(
    file,
    await writeWorkbook({
      sheets: [
        {
          name: 'DS',
          title: ['DANH SÁCH'],
          columns: ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại'].map(column),
          rows: people.map((p, n) => [String(n + 1), p.fullName, p.office, `Đơn vị ${1 + ((n * 31) % 97)}`, p.phone]),
        },
      ],
    }),
  )
  const workerFile = path.resolve('out/electron/table-worker.cjs')
  await readTableFile({ name: 'x', path: file, workerFile })
  const readStart = performance.now()
  await readTableFile({ name: 'x', path: file, workerFile })
  const read = (performance.now() - readStart) / 1000
  const conference = path.join(folder, 'nhap')
  const core = benchCore(folder, conference)
  const ask = asker(core)
  await ask('conference.create', { template: 'plan-02', folder: conference })
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const start = performance.now()
  const report = await ask('delegates.import', { file, commit: false })
  const preview = (performance.now() - start) / 1000
  clearInterval(timer)
  await core.close()
  if (report.rows !== 10_002) throw new Error(`${report.rows} rows`)
  return [
    row({
      what: 'import preview with verdicts, 10,000 rows',
      figure: preview,
      unit: 's',
      budget: Math.min(2, Math.max(2 * read, 1)),
      floor: read,
      floorIs: 'the bare read of the file by the same library',
    }),
    row({
      what: 'longest time the core answers nobody during that preview',
      figure: longest,
      unit: 'ms',
      budget: 100,
      floor: 5,
      floorIs: 'the step of the clock that watches it',
    }),
  ]
}
