import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { appendScan } from '../../electron/checkin/checkin.queries'
import { createCore } from '../../electron/core/app'
import type { HostServices } from '../../electron/core/host'
import { defaultIds } from '../../electron/core/ids'
import { createWriter } from '../../electron/core/writer'
import { connect } from '../../electron/db/connect'
import { openDatabase } from '../../electron/db/open'
import { createChromiumPrinter } from '../../electron/printing/chromium-pdf'
import { createSearchIndex } from '../../shared/names/search-index'
import { fold } from '../../shared/names/text'
import { asker, csvOf, percentile, personOf } from './people'
import { type Row, row } from './rows'

const printer = createChromiumPrinter({ fontsFolder: path.resolve('resources/fonts') })

/** A host that names files by path and prints with an installed browser, as the command line does. */
export const benchHost = (): HostServices => {
  const never = () => Promise.reject(new Error('not in the bench'))
  return {
    kind: 'command',
    publishPage: never,
    pdf: printer.pdf,
    measure: printer.measure,
    print: never,
    chooseFolder: never,
    saveTarget: never,
    reveal: never,
    resolveFile: async ({ file }) => ({ path: file, name: path.basename(file) }),
  }
}

export const benchCore = (folder: string, conference: string) =>
  createCore({
    host: benchHost(),
    dataFolder: path.join(folder, 'data'),
    resourcesFolder: path.resolve('resources'),
    tableWorker: path.resolve('out/electron/table-worker.cjs'),
    version: 'bench',
    commandFolder: conference,
  })

/** A conference with `people` on the list, letters for all, and `events` scans behind it. */
export async function bigConference(folder: string, people: number, events: number): Promise<string> {
  const conference = path.join(folder, `hoi-nghi-${people}`)
  const core = benchCore(folder, conference)
  const ask = asker(core)
  await ask('conference.create', { template: 'plan-02', folder: conference })
  const list = path.join(folder, `ds-${people}.csv`)
  fs.writeFileSync(list, csvOf(people))
  await ask('delegates.import', { file: list, commit: true })
  await ask('conference.update', { startsAt: '2019-11-15T08:00', contact: { phone: '028' } })
  await ask('invitations.prepare', { all: true })
  await ask('invitations.approve', { all: true })
  await core.close()
  if (events > 0) await addEvents(conference, events)
  return conference
}

/** Events through the real append, in transactions of a thousand. */
async function addEvents(conference: string, events: number): Promise<void> {
  const database = openDatabase(conference, () => new Date())
  const write = createWriter({
    db: database.db,
    clock: () => new Date(),
    ids: defaultIds,
    operator: () => 'bench',
    readOnly: false,
    onCommitted: () => {},
    onStalled: () => {},
    onCorrupt: () => {},
  })
  const people = await database.db.selectFrom('delegates').select('id').execute()
  for (let from = 0; from < events; from += 1000) {
    await write('bench', async (w) => {
      for (let n = from; n < Math.min(events, from + 1000); n++) {
        const delegateId = people[n % people.length]?.id ?? null
        const verdict = n < people.length / 2 ? 'admitted' : 'already-in'
        await appendScan(w.trx, {
          id: randomUUID(),
          desk: `Bàn ${1 + (n % 4)}`,
          at: w.at,
          kind: 'in',
          raw: '',
          delegateId,
          attends: verdict === 'admitted' ? 'self' : null,
          substituteReplyId: null,
          verdict,
          undoes: null,
          reason: '',
          operator: 'bench',
        })
      }
    })
  }
  await database.close()
}

/** One FULL commit of one small row on the same disk: no scan can be faster. */
function commitFloor(folder: string): number {
  const raw = connect(path.join(folder, 'floor.db'))
  raw.pragma('journal_mode = wal')
  raw.pragma('synchronous = full')
  raw.exec('create table t (id integer primary key, text text) strict')
  const insert = raw.prepare('insert into t (text) values (?)')
  const times = Array.from({ length: 400 }, () => {
    const start = performance.now()
    insert.run('một lượt')
    return performance.now() - start
  })
  raw.close()
  return percentile(times, 0.95)
}

export async function core5000(folder: string): Promise<Row[]> {
  const conference = await bigConference(folder, 5000, 50_000)
  const core = benchCore(folder, conference)
  const ask = asker(core)
  const letters = (await ask('invitations.list', {})).slice(2500, 3500)
  await ask('checkin.scan', { raw: '1', desk: 'Bàn 1', scanId: randomUUID() })
  const times: number[] = []
  for (const letter of letters) {
    const start = performance.now()
    await ask('checkin.scan', { raw: letter.code + letter.token, desk: 'Bàn 1', scanId: randomUUID() })
    times.push(performance.now() - start)
  }
  const finds: number[] = []
  for (const text of ['n', 'ng', 'ngu', 'nguyen', 'nguyen van', 'đức', 'duc so', 'tran thi']) {
    const start = performance.now()
    await ask('checkin.find', { text, limit: 10 })
    finds.push(performance.now() - start)
  }
  const summaryStart = performance.now()
  await ask('checkin.summary', {})
  const summary = performance.now() - summaryStart
  await core.close()
  const floor = commitFloor(folder)
  return [
    row({
      what: 'scan to verdict in the core, 5,000 people and 50,000 events, p95',
      figure: percentile(times, 0.95),
      unit: 'ms',
      budget: 5,
      floor,
      floorIs: 'p95 of one FULL commit of one row',
    }),
    row({
      what: 'find at the desk as typed, 5,000 people, worst',
      figure: Math.max(...finds),
      unit: 'ms',
      budget: 50,
      floor,
      floorIs: 'p95 of one FULL commit of one row',
    }),
    row({
      what: 'summary of 5,000 people',
      figure: summary,
      unit: 'ms',
      budget: 50,
      floor,
      floorIs: 'p95 of one FULL commit of one row',
    }),
  ]
}

const queries = ['nguyễn văn đức', 'nguyen van an', 'tran thi', 'đơn vị 12', 'nvd', '0910001234', 'hương', 'phạm minh']

export async function searching(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [people, budget] of [
    [5000, 1],
    [100_000, 8],
  ] as const) {
    const entries = Array.from({ length: people }, (_, n) => ({
      id: String(n),
      code: String(1_000_000 + n),
      ...personOf(n),
    }))
    const index = createSearchIndex(entries)
    index.search('a')
    const hay = entries.map((e) => fold(`${e.fullName} ${e.unit}`))
    const times: number[] = []
    const floors: number[] = []
    for (let round = 0; round < 3; round++) {
      for (const query of queries) {
        for (let length = 1; length <= query.length; length++) {
          const text = query.slice(0, length)
          const start = performance.now()
          index.search(text)
          times.push(performance.now() - start)
          const scanStart = performance.now()
          const folded = fold(text)
          let hits = 0
          for (const h of hay) if (h.includes(folded)) hits++
          floors.push(performance.now() - scanStart + hits * 0)
        }
      }
    }
    rows.push(
      row({
        what: `search per keystroke, ${people.toLocaleString('en')} people, p95`,
        figure: percentile(times, 0.95),
        unit: 'ms',
        budget,
        floor: percentile(floors, 0.95),
        floorIs: 'p95 of a plain scan of the folded names',
      }),
    )
  }
  return rows
}

export async function letters(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  let per300 = 0
  for (const people of [300, 1000]) {
    const core = benchCore(folder, await bigConference(folder, people, 0))
    const ask = asker(core)
    const file = path.join(folder, `${people}.pdf`)
    const first = await ask('invitations.pdf', { file })
    if (first.pages !== people) throw new Error(`${first.pages} pages for ${people} letters`)
    const times: number[] = []
    for (let n = 0; n < 3; n++) times.push((await ask('invitations.pdf', { file })).ms / 1000)
    const median = percentile(times, 0.5)
    if (people === 300) per300 = median
    // 5.3 s: a LibreOffice mail merge of 300 plain letters, measured on the same kind of machine.
    rows.push(
      row({
        what: `${people} official letters with QR to one PDF, median`,
        figure: median,
        unit: 's',
        budget: people === 300 ? 2.65 : 2.65 * 3.5,
        floor: people === 300 ? 5.3 : per300 * (1000 / 300),
        floorIs:
          people === 300 ? 'LibreOffice mail merge of 300 letters, measured earlier' : 'the 300 letters, linearly',
      }),
    )
    await core.close()
  }
  await printer.close()
  return rows
}
