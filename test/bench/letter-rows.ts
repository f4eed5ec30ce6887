import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { benchCore, bigConference, printer } from './conference'
import { asker } from './people'
import { percentile, type Row, row, timed } from './rows'

const runs = 3

/** 300 and 1,000 letters to one PDF; with `libreOffice` against a mail merge of the same 300 people in this run. */
export async function letters(folder: string, { libreOffice }: { libreOffice: boolean }): Promise<Row[]> {
  const bare = (await timed(() => printer.pdf({ html: pages(300) }))) / 1000
  const seconds = { 300: await letterRun(folder, 300), 1000: await letterRun(folder, 1000) }
  await printer.close()
  const rows = [
    row({
      what: '300 official letters with QR to one PDF, median',
      figure: seconds[300],
      unit: 's',
      budget: null,
      floor: bare,
      floorIs: '300 pages with one line each, printed by the same browser',
    }),
    row({
      what: '1,000 official letters with QR to one PDF, median: linear',
      figure: seconds[1000],
      unit: 's',
      // Linear within the scatter of a busy machine; quadratic would be three times this.
      budget: seconds[300] * (1000 / 300) * 1.25,
      floor: seconds[300] * (1000 / 300),
      floorIs: 'the time of the 300, by the number of letters',
    }),
  ]
  if (libreOffice) {
    const merge = mailMerge(folder, await peopleOf(folder, 300))
    rows.push(
      row({
        what: '300 official letters with QR to one PDF, against a mail merge',
        figure: seconds[300],
        unit: 's',
        budget: merge.merge / 2,
        floor: merge.merge,
        floorIs: `LibreOffice Writer's mail merge of the same 300 people in this run: plain layout, no QR, without the ${merge.start.toFixed(1)} s of its start`,
      }),
    )
  }
  return rows
}

const pages = (count: number) =>
  `<!doctype html><html><body>${Array.from({ length: count }, (_, n) => `<p style="break-after:page">${n}</p>`).join('')}</body></html>`

async function letterRun(folder: string, people: number): Promise<number> {
  const core = benchCore(folder, await bigConference(folder, people, 0))
  const ask = asker(core)
  const file = path.join(folder, `${people}.pdf`)
  const first = await ask('invitations.pdf', { file })
  if (first.pages !== people) throw new Error(`${first.pages} pages for ${people} letters`)
  const times: number[] = []
  for (let n = 0; n < runs; n++) times.push((await ask('invitations.pdf', { file })).ms / 1000)
  await core.close()
  return percentile(times, 0.5)
}

async function peopleOf(folder: string, people: number) {
  const core = benchCore(folder, await bigConference(folder, people, 0))
  const list = await asker(core)('delegates.list', {})
  await core.close()
  return list
}

/** The same people merged by LibreOffice, median of as many runs; seconds of its start and of the merge alone. */
function mailMerge(
  folder: string,
  people: readonly { honorific: string; fullName: string; office: string; unit: string }[],
): { start: number; merge: number } {
  const results = Array.from({ length: runs }, (_, n) => {
    const work = path.join(folder, `mail-merge-${n}`)
    fs.mkdirSync(work)
    const lines = people.map((p) => [p.honorific || 'Ông (Bà)', p.fullName, p.office, p.unit].join(';'))
    fs.writeFileSync(path.join(work, 'people.csv'), `Xung ho;Ho va ten;Chuc vu;Don vi\n${lines.join('\n')}\n`)
    // Debian's own Python: LibreOffice's bridge is built for no other.
    const merge = () => {
      fs.rmSync(path.join(work, 'profile'), { recursive: true, force: true })
      return spawnSync('/usr/bin/python3', ['test/bench/mail-merge.py', work], { encoding: 'utf8', timeout: 600_000 })
    }
    let run = merge()
    // LibreOffice 7.4 falls over in every second merge or so, which says nothing of how long one takes.
    for (let again = 0; again < 6 && run.stderr.includes('DisposedException'); again++) run = merge()
    if (run.status !== 0) throw new Error(`the mail merge failed: ${run.stderr.slice(-500)}`)
    return { ...(JSON.parse(run.stdout) as { start: number; merge: number; files: string[] }), work }
  })
  for (const { files, work } of results) checkPages(path.join(work, files[0] ?? ''), people.length)
  return {
    start: percentile(
      results.map((r) => r.start),
      0.5,
    ),
    merge: percentile(
      results.map((r) => r.merge),
      0.5,
    ),
  }
}

async function checkPages(file: string, people: number): Promise<void> {
  const count = (await PDFDocument.load(fs.readFileSync(file))).getPageCount()
  if (count !== people) throw new Error(`${count} pages of the mail merge for ${people} people`)
}
