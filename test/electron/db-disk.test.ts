import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createCore } from '../../electron/core/app'
import { defaultIds } from '../../electron/core/ids'
import { createWriter } from '../../electron/core/writer'
import { createDatabase, type OpenDatabase, openDatabase } from '../../electron/db/open'
import { newUnit } from '../../electron/units/unit-row'
import { ProblemError } from '../../shared/ipc/reply'
import { fileHost, tableWorker } from '../support/open-test-db'
import { canMount, smallDisk } from '../support/small-disk'
import { tempFolder } from '../support/temp-folder'

const clock = () => new Date('2019-11-15T08:00:00Z')
let disk: ReturnType<typeof smallDisk> | undefined
let open: OpenDatabase | undefined

afterEach(async () => {
  disk?.readOnly(false)
  disk?.free()
  await open?.close()
  disk?.remove()
  disk = undefined
  open = undefined
})

const writerOver = (database: OpenDatabase) =>
  createWriter({
    db: database.db,
    clock,
    ids: defaultIds,
    operator: () => 'Lan',
    readOnly: database.readOnly,
    onCommitted: () => {},
    onStalled: () => {},
    onCorrupt: () => {},
  })

/** One act on two tables: a unit with a long note, and a synonym. */
const addUnit = (write: ReturnType<typeof createWriter>, name: string) =>
  write('units.save', async (w) => {
    const id = defaultIds.uuid()
    await w.insert('units', newUnit(id, name, { note: 'Ghi chú dài. '.repeat(2000) }), `Thêm đơn vị ${name}.`)
    await w.insert('unitSynonyms', { id: defaultIds.uuid(), unitId: id, text: name }, '')
  })

const problemOf = async (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  )

describe.skipIf(!canMount)('a disk that is full or read-only', () => {
  test('fills during work: said in words, nothing half written, the next save after freeing works', async () => {
    disk = smallDisk()
    createDatabase(disk.folder)
    open = openDatabase(disk.folder, clock)
    const write = writerOver(open)
    await addUnit(write, 'Sở A')
    disk.fill()
    let acknowledged = 1
    let problem: Awaited<ReturnType<typeof problemOf>>
    for (let n = 0; n < 300 && !problem; n++) {
      problem = await problemOf(addUnit(write, `Sở B${n}`))
      if (!problem) acknowledged++
    }
    expect(problem).toMatchObject({ code: 'disk-full', detail: 'SQLITE_FULL' })
    expect(problem?.message).toMatch(/Ổ đĩa đầy/)
    const count = (table: string) => open?.raw.prepare(`select count(*) from ${table}`).pluck().get()
    expect({ units: count('units'), synonyms: count('unitSynonyms'), history: count('history') }).toEqual({
      units: acknowledged,
      synonyms: acknowledged,
      history: acknowledged * 2,
    })
    disk.free()
    await addUnit(write, 'Sở C')
    expect(count('units')).toBe(acknowledged + 1)
    expect(open.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('full at the start: everything can be read, a write is refused in words', async () => {
    disk = smallDisk()
    createDatabase(disk.folder)
    open = openDatabase(disk.folder, clock)
    await addUnit(writerOver(open), 'Sở A')
    await open.close()
    disk.fill()
    open = openDatabase(disk.folder, clock)
    expect((await open.db.selectFrom('units').select('name').execute()).map((u) => u.name)).toEqual(['Sở A'])
    const problem = await problemOf(addUnit(writerOver(open), 'Sở B'))
    expect(problem?.code).toBe('disk-full')
  })

  test('full at the start, settings and all: the application opens the conference, shows the list and says why nothing is saved', async () => {
    disk = smallDisk()
    const folder = path.join(disk.folder, 'hoi-nghi')
    const coreOn = () =>
      createCore({
        host: fileHost(),
        dataFolder: path.join(disk?.folder ?? '', 'data'),
        resourcesFolder: path.resolve('resources'),
        tableWorker: '',
        version: 'test',
        driveOf: () => 'fixed',
        log: () => {},
      })
    const maker = coreOn()
    expect(await maker.answer('conference.create', { template: 'blank', folder })).toMatchObject({ ok: true })
    expect(await maker.answer('units.save', { name: 'Sở A' })).toMatchObject({ ok: true })
    await maker.close()
    disk.fill()
    const core = coreOn()
    expect(await core.answer('conference.open', { folder })).toMatchObject({ ok: true })
    expect(core.app.state().open).toMatchObject({ readOnly: true })
    expect(await core.answer('units.list', {})).toMatchObject({ ok: true, value: [{ name: 'Sở A' }] })
    expect(await core.answer('units.save', { name: 'Sở B' })).toMatchObject({
      ok: false,
      problem: { code: 'disk-full' },
    })
    await core.close()
  })

  test('a read-only folder is named, and no second database appears anywhere', () => {
    disk = smallDisk()
    createDatabase(disk.folder)
    disk.readOnly(true)
    const folder = disk.folder
    try {
      openDatabase(folder, clock)
      expect.unreachable()
    } catch (error) {
      expect((error as ProblemError).problem.code).toBe('read-only')
      expect((error as ProblemError).message).toContain(folder)
    }
    expect(fs.readdirSync(folder)).toEqual(['conference.db'])
    expect(fs.existsSync(path.join(process.cwd(), 'conference.db'))).toBe(false)
  })
})

test('below 200 MB free no import is begun; its preview and a single save still work', async () => {
  const folder = tempFolder()
  let free: number | null = 199
  const core = createCore({
    host: fileHost(),
    dataFolder: path.join(folder, 'data'),
    resourcesFolder: path.resolve('resources'),
    tableWorker: await tableWorker(),
    version: 'test',
    driveOf: () => 'fixed',
    freeMb: () => free,
  })
  const conference = path.join(folder, 'hoi-nghi')
  expect(await core.answer('conference.create', { template: 'plan-02', folder: conference })).toMatchObject({
    ok: true,
  })
  const file = path.join(folder, 'ds.csv')
  fs.writeFileSync(file, 'Họ và tên,Chức vụ,Đơn vị\nTrần Văn An,Giám đốc,Sở Nội vụ\n')
  const run = (commit: boolean) => core.answer('delegates.import', { file, commit })
  expect(await run(false)).toMatchObject({ ok: true, value: { committed: false } })
  expect(await run(true)).toMatchObject({
    ok: false,
    problem: { code: 'disk-full', message: expect.stringContaining('199 MB') },
  })
  expect(await core.answer('units.save', { name: 'Sở A' })).toMatchObject({ ok: true })
  expect(await core.answer('conference.rehearse', {})).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
  for (const enough of [200, null]) {
    free = enough
    expect(await run(true)).toMatchObject({ ok: true })
  }
  await core.close()
})
