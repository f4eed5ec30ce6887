import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { awardPages } from './award-page-rows'
import { awards } from './award-rows'
import { checks } from './check-rows'
import { desk, searching } from './desk-rows'
import { desktop } from './desktop-rows'
import { importing } from './import-rows'
import { letters } from './letter-rows'
import { pages } from './page-rows'
import { lineOf, type Row } from './rows'
import { safety } from './safety-rows'

const usage =
  'Usage: npm run bench -- [--json] [--with-libreoffice] [--only desk,search,import,letters,page,desktop,awards,awardPages,checks,safety]'

/** Measures the budgets that exist now, one line each; `--json` for machines. Ends with 1 when one is missed. */
async function main(args: readonly string[]): Promise<void> {
  const isJson = args.includes('--json')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thuky-bench-'))
  const parts: Record<string, () => Promise<Row[]>> = {
    search: searching,
    desk: () => desk(folder),
    page: () => pages(folder),
    desktop: () => desktop(folder),
    import: () => importing(folder),
    letters: () => letters(folder, { libreOffice: args.includes('--with-libreoffice') }),
    awards,
    awardPages: () => awardPages(folder),
    checks: () => checks(folder),
    safety: () => safety(folder),
  }
  const only = args[args.indexOf('--only') + 1]?.split(',')
  const chosen = args.includes('--only') ? (only ?? []) : Object.keys(parts)
  if (chosen.length === 0 || chosen.some((name) => !parts[name])) throw new Error(usage)
  const rows: Row[] = []
  try {
    for (const name of chosen) {
      console.error(`… ${name}`)
      const measured = (await parts[name]?.()) ?? []
      if (!isJson) for (const r of measured) console.log(lineOf(r))
      rows.push(...measured)
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  if (isJson) console.log(JSON.stringify(rows, null, 2))
  if (rows.some((r) => !r.within)) process.exitCode = 1
}

void main(process.argv.slice(2)).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
