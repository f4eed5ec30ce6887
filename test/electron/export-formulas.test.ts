import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { openTestDesk } from '../support/open-test-db'

const calc = onPath('soffice') && fs.existsSync('/usr/lib/libreoffice/program/libsclo.so')
if (!calc) console.warn('SKIPPED: opening exported lists in LibreOffice needs libreoffice-calc.')

/** What starts a formula in one program or another, and what only looks like one. */
const leads = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("http://x")',
  "=cmd|' /C calc'!A0",
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '"=1+1"',
  ';=1+1',
  "'=1+1",
  '=A1',
]

test.skipIf(!calc)(
  'no text of a list is a formula to another program; zeros and days stay',
  { timeout: 180_000 },
  async () => {
    const desk = await openTestDesk()
    for (const [i, lead] of leads.entries())
      await desk.ask('delegates.save', {
        honorific: 'Ông',
        fullName: `${lead} An`,
        office: lead,
        note: lead,
        phone: `0903000${String(i).padStart(3, '0')}`,
      })
    const people = await desk.ask('delegates.list', {})
    const [first] = people
    await desk.ask('replies.record', { ids: [first?.id ?? ''], answer: 'declined', reason: '=2+2', via: 'phone' })
    for (const what of ['delegates', 'replies'] as const) {
      const file = path.join(desk.folder, `${what}.xlsx`)
      await desk.ask('delegates.export', { file, what })
      const parts = unzipSync(fs.readFileSync(file))
      for (const [name, bytes] of Object.entries(parts))
        if (/worksheets\/.*\.xml$/.test(name)) expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/<f[ >]/)
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${desk.folder}/lo`,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):59,34,76,1',
          '--outdir',
          desk.folder,
          file,
        ],
        { stdio: 'ignore', timeout: 150_000 },
      )
      const rows: string[][] = parse(fs.readFileSync(path.join(desk.folder, `${what}.csv`)), {
        delimiter: ';',
        bom: true,
        relaxColumnCount: true,
      })
      const head = rows.find((r) => r.includes('Họ và tên')) ?? []
      const cells = (heading: string) => rows.slice(rows.indexOf(head) + 1).map((r) => r[head.indexOf(heading)] ?? '')
      expect(cells('Họ và tên').sort()).toEqual(people.map((p) => p.fullName).sort())
      expect(cells('Chức vụ').sort()).toEqual(people.map((p) => p.office).sort())
      if (what === 'delegates') {
        expect(cells('Ghi chú').sort()).toEqual(people.map((p) => p.note).sort())
        expect(cells('Điện thoại').every((phone) => /^0903000\d{3}$/.test(phone))).toBe(true)
      }
    }
  },
)
