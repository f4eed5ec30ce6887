import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { core5000, letters, searching } from './core-rows'
import { importing } from './import-rows'
import type { Row } from './rows'
import { starting } from './start-rows'

/** Measures the budgets that exist now, one line each; `--json` for machines. */
async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thuky-bench-'))
  const rows: Row[] = []
  const parts: [string, () => Promise<Row[]>][] = [
    ['desk', () => core5000(folder)],
    ['search', searching],
    ['import', () => importing(folder)],
    ['letters', () => letters(folder)],
    ['start', () => starting(folder)],
  ]
  const isJson = process.argv.includes('--json')
  try {
    for (const [name, run] of parts) {
      if (!isJson) console.error(`… ${name}`)
      rows.push(...(await run()))
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  if (isJson) console.log(JSON.stringify(rows, null, 2))
  else
    for (const r of rows)
      console.log(
        `${r.within ? '✓' : '✗'} ${r.what}: ${r.figure.toFixed(2)} ${r.unit} (budget ${r.budget} ${r.unit}; raw floor ${r.floor.toFixed(2)} ${r.unit}, ${r.floorIs}; ratio ${(r.figure / r.floor).toFixed(1)}×)`,
      )
  if (rows.some((r) => !r.within)) process.exitCode = 1
}

void main()
