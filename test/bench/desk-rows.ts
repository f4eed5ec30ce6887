import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { connect } from '../../electron/db/connect'
import { createSearchIndex } from '../../shared/names/search-index'
import { fold } from '../../shared/names/text'
import { benchCore, bigConference, waitingLetters } from './conference'
import { asker, personOf } from './people'
import { percentile, type Row, row, timed } from './rows'

/** One FULL commit of one small row on the same disk, p95: no scan can be faster. */
export function commitFloor(folder: string): number {
  const raw = connect(path.join(folder, 'floor.db'))
  raw.pragma('journal_mode = wal')
  raw.pragma('synchronous = full')
  raw.exec('create table if not exists t (id integer primary key, text text) strict')
  const insert = raw.prepare('insert into t (text) values (?)')
  const times = Array.from({ length: 400 }, () => {
    const start = performance.now()
    insert.run('một lượt')
    return performance.now() - start
  })
  raw.close()
  return percentile(times, 0.95)
}

/** The desk's calls in the core, 5,000 people and 50,000 events behind it: alone, then mixed as on the day (soak). */
export async function desk(folder: string): Promise<Row[]> {
  const core = benchCore(folder, await bigConference(folder, 5000, 50_000))
  const ask = asker(core)
  const letters = await waitingLetters(ask)
  const scan = (raw: string) => ask('checkin.scan', { raw, desk: 'Bàn 1', scanId: randomUUID() })
  const firstFind = await timed(() => ask('checkin.find', { text: 'ng', limit: 10 }))
  await scan('1')

  const scans: number[] = []
  for (const letter of letters.slice(0, 1000)) scans.push(await timed(() => scan(letter.code + letter.token)))
  const finds: number[] = []
  const typed = ['n', 'ng', 'ngu', 'nguyen', 'nguyen van', 'đức', 'duc so', 'tran thi', '0910', 'nvd', 'đơn vị 12']
  for (let n = 0; n < 10; n++)
    for (const text of typed) finds.push(await timed(() => ask('checkin.find', { text, limit: 10 })))
  const summaries: number[] = []
  for (let n = 0; n < 20; n++) summaries.push(await timed(() => ask('checkin.summary', {})))

  const soak = { scan: [] as number[], search: [] as number[] }
  for (const [n, letter] of letters.slice(1000, 2200).entries()) {
    const text = personOf(n * 7).fullName
    soak.search.push(await timed(() => ask('checkin.find', { text: text.slice(0, 1 + (n % text.length)), limit: 10 })))
    soak.scan.push(await timed(() => scan(n % 3 ? letter.code + letter.token : letter.code)))
    // Two counters and the latest scans on every screen, a walk-in now and then, papers handed over.
    await ask('checkin.summary', {})
    await ask('checkin.recent', { limit: 30 })
    if (n % 20 === 0)
      await ask('checkin.walkIn', { scanId: randomUUID(), desk: 'Bàn 2', fullName: `Khách ${text}`, unit: 'Sở Mới' })
    if (n % 5 === 0) await ask('checkin.kit', { scanId: randomUUID(), desk: 'Bàn 1', delegateId: letter.delegateId })
  }
  await core.close()

  const floor = commitFloor(folder)
  const names = Array.from({ length: 5000 }, (_, n) => fold(personOf(n).fullName))
  const plain = percentile(
    await Promise.all(typed.map(fold).map((text) => timed(() => names.filter((name) => name.includes(text))))),
    0.95,
  )
  const commit = { floor, floorIs: 'p95 of one FULL commit of one row' }
  const pass = { floor: plain, floorIs: 'p95 of a plain scan of the folded names' }
  const size = '5,000 people and 50,000 events'
  return [
    row({
      what: `scan to verdict in the core, ${size}, p95`,
      figure: percentile(scans, 0.95),
      unit: 'ms',
      budget: 5,
      ...commit,
    }),
    row({
      what: `find at the desk as typed, ${size}, p95`,
      figure: percentile(finds, 0.95),
      unit: 'ms',
      budget: 50,
      ...pass,
    }),
    row({
      what: `the first find of a session, nothing made ready, ${size}`,
      figure: firstFind,
      unit: 'ms',
      budget: null,
      ...pass,
    }),
    row({
      what: `summary for the counters, ${size}, p95`,
      figure: percentile(summaries, 0.95),
      unit: 'ms',
      budget: 50,
      ...pass,
    }),
    row({
      what: `soak: scan among finds, counters and walk-ins, ${size}, p95`,
      figure: percentile(soak.scan, 0.95),
      unit: 'ms',
      budget: 5,
      ...commit,
    }),
    row({
      what: `soak: find among scans, counters and walk-ins, ${size}, p95`,
      figure: percentile(soak.search, 0.95),
      unit: 'ms',
      budget: 50,
      ...pass,
    }),
  ]
}

const queries = ['nguyễn văn đức', 'nguyen van an', 'tran thi', 'đơn vị 12', 'nvd', '0910001234', 'hương', 'phạm minh']

/** One keystroke after the other over the index alone, in the order of typing. */
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
    index.warm()
    const hay = entries.map((e) => fold(`${e.fullName} ${e.unit}`))
    const times: number[] = []
    const floors: number[] = []
    for (let round = 0; round < 5; round++) {
      for (const query of queries) {
        for (let length = 1; length <= query.length; length++) {
          const text = query.slice(0, length)
          times.push(await timed(() => index.search(text)))
          floors.push(
            await timed(() => {
              const folded = fold(text)
              return hay.filter((h) => h.includes(folded)).length
            }),
          )
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
        floorIs: 'p95 of a plain scan of the folded names and units',
      }),
    )
  }
  return rows
}
