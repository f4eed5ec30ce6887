import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCore } from '../../electron/core/app'
import { defaultIds } from '../../electron/core/ids'
import { openDatabase } from '../../electron/db/open'
import type { ProblemError } from '../../shared/ipc/reply'
import { makeList } from '../support/make-list'
import { fileHost, openTestDesk } from '../support/open-test-db'
import { tempFolder } from '../support/temp-folder'

const now = () => new Date('2019-11-15T01:00:00Z')

/** A conference with people, letters and arrivals, closed cleanly, with one verified copy. */
async function closedConference(): Promise<string> {
  const desk = await openTestDesk()
  const people = Array.from({ length: 60 }, (_, n) => ({ name: `Lê Thị ${'ABCDEGHIKL'[n % 10]}`, unit: `Sở ${n}` }))
  await desk.ask('delegates.import', { file: desk.write('ds.csv', makeList(people)), commit: true })
  await desk.ask('conference.update', { startsAt: '2019-11-15T08:00', contact: { phone: '028' } })
  await desk.ask('invitations.prepare', { all: true })
  await desk.ask('invitations.approve', { all: true })
  for (const letter of (await desk.ask('invitations.list', {})).slice(0, 30))
    await desk.ask('checkin.scan', { raw: letter.code + letter.token, desk: 'Bàn 1', scanId: defaultIds.uuid() })
  await desk.core.close()
  const kept = tempFolder('thuky-damage')
  fs.cpSync(path.join(desk.folder, 'hoi-nghi'), kept, { recursive: true })
  return kept
}

const reads = [
  'delegates.list',
  'checkin.summary',
  'invitations.list',
  'history.list',
  'units.list',
  'conference.overview',
] as const

/** Opens a folder through a core of its own and uses it: the problems that were said, in order, and the core. */
async function use(folder: string) {
  const core = createCore({
    host: fileHost(),
    dataFolder: tempFolder('thuky-data'),
    resourcesFolder: path.resolve('resources'),
    tableWorker: '',
    version: 'test',
    clock: now,
    driveOf: () => 'fixed',
    log: () => {},
  })
  const said: { call: string; code: string; message: string }[] = []
  const ask = async (call: string, input: unknown) => {
    const reply = await core.answer(call, input)
    if (!reply.ok) said.push({ call, ...reply.problem })
    return reply.ok
  }
  const isOpen = await ask('conference.open', { folder })
  if (isOpen) {
    for (const call of reads) await ask(call, {})
    await ask('history.verify', {})
  }
  return { core, said, ask, isOpen }
}

describe('a damaged page', () => {
  test('of any kind and anywhere is said in words; nothing is written afterwards and nothing unhandled happens', async () => {
    const kept = await closedConference()
    const clean = fs.readFileSync(path.join(kept, 'conference.db'))
    const pages = clean.length / 4096
    const unhandled: unknown[] = []
    const note = (error: unknown) => unhandled.push(error)
    process.on('unhandledRejection', note)
    const folder = tempFolder('thuky-page')
    fs.cpSync(kept, folder, { recursive: true })
    const file = path.join(folder, 'conference.db')
    // All pages when time is no matter, else one of every few.
    const stride = process.env.LONG ? 1 : Math.ceil(pages / 40)
    let [damaged, silent] = [0, 0]
    for (let page = 0; page < pages; page += stride) {
      const spoilt = Buffer.from(clean)
      spoilt.fill((page / stride) % 4 === 3 ? 0xa5 : 0, page * 4096, (page + 1) * 4096)
      for (const suffix of ['-wal', '-journal']) fs.rmSync(`${file}${suffix}`, { force: true })
      fs.writeFileSync(file, spoilt)
      const { core, said, ask, isOpen } = await use(folder)
      expect(
        said.filter((s) => s.code !== 'corrupt'),
        `page ${page}`,
      ).toEqual([])
      if (said.length > 0) {
        damaged++
        expect(said[0]?.message).toMatch(/bị hỏng/)
        if (isOpen) {
          expect(core.app.state().open?.damaged).toBe(true)
          expect(await ask('units.save', { name: 'Sở Mới' })).toBe(false)
          expect(said.at(-1)?.code).toBe('corrupt')
        } else expect(said[0]?.message).toContain('backups/khi-dong-')
      } else silent++
      await core.close()
      expect(fs.existsSync(file)).toBe(true)
    }
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    // Pages that nobody asked for (indexes of an empty table, a free page) are not read, and so not found.
    expect(damaged).toBeGreaterThan(silent / 2)
    console.log(`damaged pages: ${damaged} said, ${silent} not touched by any of the calls`)
    // The copies of the damaged file never took the place of the good one.
    expect(fs.readdirSync(path.join(folder, 'backups')).length).toBeLessThan(14)
  }, 180_000)

  test('leaves the way out that the sentence names: the copy opens from a folder of its own with every arrival', async () => {
    const folder = await closedConference()
    const file = path.join(folder, 'conference.db')
    fs.writeFileSync(file, Buffer.alloc(8192, 7))
    const before = createHash('sha256').update(fs.readFileSync(file)).digest('hex')
    let message = ''
    try {
      openDatabase(folder, now)
    } catch (error) {
      expect((error as ProblemError).problem.code).toBe('corrupt')
      message = (error as ProblemError).message
    }
    expect(createHash('sha256').update(fs.readFileSync(file)).digest('hex')).toBe(before)
    const copy = /“(backups\/[^”]+\.db)”/.exec(message)?.[1] ?? ''
    const again = tempFolder('thuky-again')
    fs.copyFileSync(path.join(folder, copy), path.join(again, 'conference.db'))
    const open = openDatabase(again, now)
    expect(open.raw.prepare(`select count(*) from scans where verdict = 'admitted'`).pluck().get()).toBe(30)
    await open.close()
  })

  test('without any copy says so, and a foreign file in a folder without copies is still only foreign', () => {
    const folder = tempFolder()
    fs.writeFileSync(path.join(folder, 'conference.db'), Buffer.alloc(8192, 7))
    fs.mkdirSync(path.join(folder, 'backups'))
    fs.writeFileSync(path.join(folder, 'backups', 'khi-dong-x.db'), '')
    expect(() => openDatabase(folder, now)).toThrow(/không phải dữ liệu/)
  })
})
