import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { appendScan } from '../../electron/checkin/checkin.queries'
import { createCore } from '../../electron/core/app'
import type { HostServices } from '../../electron/core/host'
import { defaultIds } from '../../electron/core/ids'
import { createWriter } from '../../electron/core/writer'
import { openDatabase } from '../../electron/db/open'
import { createChromiumPrinter } from '../../electron/printing/chromium-pdf'
import { asker, csvOf } from './people'

export const printer = createChromiumPrinter({ fontsFolder: path.resolve('resources/fonts') })

/** A host that names files by path and prints with an installed browser, as the command line does. */
const benchHost = (): HostServices => {
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
    openCopy: never,
    openHall: never,
    openAnnouncer: never,
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

/**
 * A conference with `people` on the list, letters for all, and `events` scans behind it: half of the people in, the other
 * events refusals and double reads. Made once in a run.
 */
export async function bigConference(folder: string, people: number, events: number): Promise<string> {
  const conference = path.join(folder, `hoi-nghi-${people}-${events}`)
  if (fs.existsSync(conference)) return conference
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

/** The letters of those who have not come yet: their codes and QR contents. */
export const waitingLetters = async (ask: ReturnType<typeof asker>) => {
  const present = new Set((await ask('delegates.list', {})).filter((d) => d.presence !== 'absent').map((d) => d.id))
  return (await ask('invitations.list', {})).filter((l) => l.position > 0 && !present.has(l.delegateId))
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
        const delegateId = people[(n % people.length) >> 1]?.id ?? null
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
