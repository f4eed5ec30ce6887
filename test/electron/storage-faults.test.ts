import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { appendScan, scanValues } from '../../electron/checkin/checkin.queries'
import { defaultIds } from '../../electron/core/ids'
import { renamePatiently } from '../../electron/core/settings'
import { createWriter } from '../../electron/core/writer'
import { connect } from '../../electron/db/connect'
import { digest, verifiedCopy } from '../../electron/db/copy'
import { createDatabase, openDatabase } from '../../electron/db/open'
import { linuxDrive, unfitPlace } from '../../electron/db/place'
import { storageProblem } from '../../electron/db/problems'
import { brokenLinks } from '../../electron/history/chain'
import { historyValues } from '../../electron/history/recorder'
import { newUnit } from '../../electron/units/unit-row'
import { tempFolder } from '../support/temp-folder'

const clock = () => new Date('2019-11-15T08:00:00Z')

/** A conference file with `acts` written, each a unit and a synonym in one transaction. */
async function written(acts: number): Promise<{ folder: string; file: string }> {
  const folder = tempFolder()
  createDatabase(folder)
  const open = openDatabase(folder, clock)
  const write = createWriter({
    db: open.db,
    clock,
    ids: defaultIds,
    operator: () => 'Lan',
    readOnly: false,
    onCommitted: () => {},
    onStalled: () => {},
    onCorrupt: () => {},
  })
  for (let n = 0; n < acts; n++) {
    await write('units.save', async (w) => {
      const id = defaultIds.uuid()
      await w.insert('units', newUnit(id, `Sở ${n}`), `Thêm đơn vị Sở ${n}.`)
      await w.insert('unitSynonyms', { id: defaultIds.uuid(), unitId: id, text: `S${n}` }, '')
    })
  }
  // As after a kill: the log is still beside the file.
  fs.copyFileSync(open.file, path.join(folder, 'image.db'))
  fs.copyFileSync(`${open.file}-wal`, path.join(folder, 'image.db-wal'))
  await open.close()
  return { folder, file: path.join(folder, 'image.db') }
}

describe('a torn or spoilt tail of the log', () => {
  test('leaves whole transactions only, never a part of one, and never a crash', async () => {
    const { folder, file } = await written(25)
    const wal = fs.readFileSync(`${file}-wal`)
    const image = fs.readFileSync(file)
    let shorter = 0
    for (let n = 0; n < 1000; n++) {
      const target = path.join(folder, 'm.db')
      const at = 32 + Math.floor(((n * 7919) % 1000) * ((wal.length - 32) / 1000))
      const tail =
        n % 2
          ? wal.subarray(0, at)
          : Buffer.concat([wal.subarray(0, at), Buffer.from([(wal[at] ?? 0) ^ 0x55]), wal.subarray(at + 1)])
      fs.writeFileSync(target, image)
      fs.writeFileSync(`${target}-wal`, tail)
      const raw = connect(target)
      raw.pragma('locking_mode = exclusive')
      const has = raw.prepare(`select count(*) from sqlite_schema where name = 'units'`).pluck().get()
      if (has) {
        const count = (table: string) => raw.prepare(`select count(*) from ${table}`).pluck().get() as number
        expect([count('unitSynonyms'), count('history')]).toEqual([count('units'), count('units') * 2])
        if (count('units') < 25) shorter++
      }
      raw.close()
      fs.rmSync(`${target}-wal`, { force: true })
    }
    // The control: the mutations do reach what was written last.
    expect(shorter).toBeGreaterThan(100)
  })
})

describe('silent bit rot', () => {
  test('every flipped bit in a row of the history or of a scan is found by its chain, and the plain check misses some', async () => {
    const { folder } = await written(240)
    const file = path.join(folder, 'conference.db')
    const open = openDatabase(folder, clock)
    for (let n = 0; n < 240; n++)
      await open.db.transaction().execute((trx) =>
        appendScan(trx, {
          id: defaultIds.uuid(),
          desk: `Bàn ${n % 3}`,
          at: `2019-11-15T01:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000Z`,
          kind: 'in',
          raw: defaultIds.digits(27),
          delegateId: null,
          attends: null,
          substituteReplyId: null,
          verdict: 'unknown',
          undoes: null,
          reason: `Không thấy mã này trong danh sách, lượt ${n}`,
          operator: 'Lan',
        }),
      )
    open.release()
    const clean = fs.readFileSync(file)
    type Chained<V> = V & { prevHash: string; hash: string }
    const read = (raw: ReturnType<typeof connect>) => ({
      history: raw.prepare('select * from history order by seq').all() as Chained<
        Parameters<typeof historyValues>[0]
      >[],
      scans: raw.prepare('select * from scans order by seq').all() as Chained<Parameters<typeof scanValues>[0]>[],
    })
    const raw = connect(file)
    const whole = read(raw)
    raw.close()
    let silent = 0
    const changed = { history: 0, scans: 0 }
    let told = 0
    for (let n = 0; n < 400; n++) {
      const spoilt = Buffer.from(clean)
      const at = 4096 + ((n * 104_729) % (clean.length - 4096))
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (n % 8))
      const target = path.join(folder, 'rot.db')
      fs.writeFileSync(target, spoilt)
      const rotten = connect(target)
      try {
        const now = read(rotten)
        const isSound = rotten.pragma('integrity_check', { simple: true }) === 'ok'
        for (const table of ['history', 'scans'] as const) {
          if (JSON.stringify(now[table]) === JSON.stringify(whole[table])) continue
          changed[table]++
          const broken =
            table === 'history' ? brokenLinks(now.history, historyValues) : brokenLinks(now.scans, scanValues)
          if (broken.length > 0 || now[table].length !== whole[table].length || !isSound) told++
          if (isSound) silent++
        }
      } catch {
        // SQLite itself refused to read the page: that is told, too.
      } finally {
        rotten.close()
      }
    }
    expect(changed.history).toBeGreaterThan(5)
    expect(changed.scans).toBeGreaterThan(5)
    expect(told).toBe(changed.history + changed.scans)
    expect(silent).toBeGreaterThan(0)
  })
})

describe('two owners', () => {
  const owner = `const D = require(${JSON.stringify(path.resolve('node_modules/better-sqlite3'))}); try { const d = new D(process.argv[1], { timeout: 300 }); d.pragma('locking_mode = exclusive'); d.pragma('journal_mode = wal'); d.exec('begin exclusive; commit'); console.log('owner') } catch (e) { console.log(e.code) }`
  test('a second process is refused while the first has the file, five times out of five', async () => {
    const folder = tempFolder()
    createDatabase(folder)
    const open = openDatabase(folder, clock)
    for (let n = 0; n < 5; n++)
      expect(spawnSync(process.execPath, ['-e', owner, open.file], { encoding: 'utf8' }).stdout.trim()).toBe(
        'SQLITE_BUSY',
      )
    await open.close()
    // The control: with nobody there it gets in.
    expect(spawnSync(process.execPath, ['-e', owner, open.file], { encoding: 'utf8' }).stdout.trim()).toBe('owner')
  })
})

describe('two starts at the same moment', () => {
  test('one owner of each of 100 conferences that two processes open at once, the other refused in words', async () => {
    const folder = tempFolder()
    createDatabase(folder)
    const race = tempFolder('thuky-race')
    for (let n = 0; n < 100; n++) {
      fs.mkdirSync(path.join(race, String(n)))
      fs.copyFileSync(path.join(folder, 'conference.db'), path.join(race, String(n), 'conference.db'))
    }
    const script = path.resolve('out/test/race.cjs')
    await build({
      stdin: {
        contents: `import { openDatabase } from '${path.resolve('electron/db/open')}'
          const said = []
          const held = []
          process.on('message', (n) => {
            try { held.push(openDatabase(process.argv[2] + '/' + n, () => new Date())); process.send({ n, code: 'owner' }) }
            catch (error) { process.send({ n, code: error.problem?.code ?? String(error) }) }
          })
          process.send('ready')`,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['better-sqlite3'],
      outfile: script,
      logLevel: 'error',
    })
    const racers = [fork(script, [race]), fork(script, [race])]
    const next = (racer: ChildProcess) => new Promise<unknown>((resolve) => racer.once('message', resolve))
    await Promise.all(racers.map(next))
    const ends: string[] = []
    for (let n = 0; n < 100; n++) {
      const codes = racers.map(async (racer) => ((await next(racer)) as { code: string }).code)
      for (const racer of racers) racer.send(n)
      ends.push((await Promise.all(codes)).sort().join(' '))
    }
    for (const racer of racers) racer.kill('SIGKILL')
    expect(new Set(ends)).toEqual(new Set(['in-use owner']))
  })
})

describe('a copy counts only when it is equal', () => {
  test('an empty file of the same name is not a copy, and a whole one is', async () => {
    const { folder } = await written(5)
    const raw = connect(path.join(folder, 'conference.db'))
    const target = path.join(folder, 'backups', 'x.db')
    const found = verifiedCopy(raw, target)
    expect(found.tables.units?.rows).toBe(5)
    const empty = connect(path.join(folder, 'empty.db'))
    expect(empty.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(digest(empty)).not.toEqual(digest(raw))
    empty.close()
    raw.close()
    expect(fs.existsSync(`${target}.partial`)).toBe(false)
  })
})

describe('places for a live conference', () => {
  const drives = {
    fixed: () => 'fixed' as const,
    removable: () => 'removable' as const,
    network: () => 'network' as const,
  }
  test.each([
    ['C:\\Users\\lan\\AppData\\Local\\thu-ky-hoi-nghi', 'fixed', false],
    ['/home/lan/.local/share/thu-ky-hoi-nghi', 'fixed', false],
    ['C:\\Users\\lan\\OneDrive - UBND\\hoi-nghi', 'fixed', true],
    ['/home/lan/Dropbox/hoi-nghi', 'fixed', true],
    ['C:\\Users\\lan\\Google Drive\\hoi-nghi', 'fixed', true],
    ['/Users/lan/Library/Mobile Documents/hoi-nghi', 'fixed', true],
    ['\\\\may-chu\\chung\\hoi-nghi', 'fixed', true],
    ['//may-chu/chung/hoi-nghi', 'fixed', true],
    ['Z:\\hoi-nghi', 'network', true],
    ['E:\\hoi-nghi', 'removable', true],
    ['C:\\Users\\lan\\Documents\\Zalo Received Files\\hn', 'fixed', true],
    ['D:\\onedriver-la-ten-khac\\hn', 'fixed', false],
  ] as const)('%s on a %s drive', (folder, drive, isRefused) =>
    expect(unfitPlace(folder, drives[drive]) !== undefined).toBe(isRefused),
  )

  test('mounts of Linux', () => {
    const mounts =
      '/dev/sda1 / ext4 rw 0 0\nmay:/chung /mnt/chung nfs4 rw 0 0\n/dev/sdb1 /media/usb\\040cua\\040lan vfat rw 0 0\n'
    const isUsb = (device: string) => device === '/dev/sdb1'
    expect(linuxDrive('/home/lan', mounts, isUsb)).toBe('fixed')
    expect(linuxDrive('/mnt/chung/hn', mounts, isUsb)).toBe('network')
    expect(linuxDrive('/media/usb cua lan/hn', mounts, isUsb)).toBe('removable')
    expect(linuxDrive('/mnt/chungcu', mounts, isUsb)).toBe('fixed')
  })
})

describe('every storage error has a sentence', () => {
  test.each([
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_IOERR_SHMSIZE',
    'SQLITE_CANTOPEN',
    'SQLITE_READONLY',
    'SQLITE_READONLY_DIRECTORY',
    'SQLITE_BUSY',
    'SQLITE_CORRUPT',
    'SQLITE_CORRUPT_INDEX',
    'SQLITE_NOTADB',
    'SQLITE_CONSTRAINT_UNIQUE',
    'SQLITE_TOOBIG',
    'SQLITE_LOCKED',
    'SQLITE_NOMEM',
    'SQLITE_PROTOCOL',
    'SQLITE_INTERNAL',
    'SQLITE_CANTOPEN_ISDIR',
    'SQLITE_IOERR_FSYNC',
    'SQLITE_IOERR_READ',
    'SQLITE_FULL_OR_A_CODE_OF_TOMORROW',
    'EIO',
    'ENOSPC',
    'EROFS',
    'EACCES',
  ])('%s', (code) => {
    const problem = storageProblem(Object.assign(new Error('raw'), { code }))?.problem
    expect(problem?.detail).toBe(code)
    expect(problem?.message).toMatch(/[ăâđêôơưàáạảã].*\./i)
    expect(problem?.message).not.toMatch(/SQLITE|raw/)
  })
  test('a bug is not dressed up as a storage error', () => expect(storageProblem(new TypeError('x'))).toBeUndefined())
})

describe('a file that something holds for a moment', () => {
  test.each([0, 1, 3, 5])('is renamed after %s refusals', (refusals) => {
    let left = refusals
    let renamed = 0
    renamePatiently('a', 'b', () => {
      if (left-- > 0) throw Object.assign(new Error('held'), { code: 'EBUSY' })
      renamed++
    })
    expect(renamed).toBe(1)
  })
  test('another error is not tried again', () => {
    let tries = 0
    expect(() =>
      renamePatiently('a', 'b', () => {
        tries++
        throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      }),
    ).toThrow('gone')
    expect(tries).toBe(1)
  })
})

describe('inside a write', () => {
  test('the outer database, a second write and another await of it are told at once instead of hanging', async () => {
    const folder = tempFolder()
    createDatabase(folder)
    const open = openDatabase(folder, clock)
    const stalled: string[] = []
    const told = Promise.withResolvers<void>()
    const write = createWriter({
      db: open.db,
      clock,
      ids: defaultIds,
      operator: () => 'Lan',
      readOnly: false,
      onCommitted: () => {},
      onStalled: (act) => {
        stalled.push(act)
        if (act === 'slow') told.resolve()
      },
      onCorrupt: () => {},
      stallMs: 30,
    })
    await expect(
      write('a', async () => {
        await open.db.selectFrom('units').selectAll().execute()
      }),
    ).rejects.toThrow(/outer|db was used/)
    await expect(write('b', async () => write('c', async () => {}))).rejects.toThrow(/inside a write/)
    // It stays inside until somebody was told; a busy machine may have told of others before.
    await write('slow', () => told.promise)
    expect(stalled).toContain('slow')
    // And the queue goes on.
    await write('d', async (w) => {
      await w.trx.selectFrom('units').selectAll().execute()
    })
    await open.close()
  })
})
