import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { connect } from '../../electron/db/connect'
import { applicationId } from '../../electron/db/header'
import { schemaVersion } from '../../electron/db/migrations/list'
import { createDatabase, openDatabase } from '../../electron/db/open'
import { ProblemError } from '../../shared/ipc/reply'
import { tempFolder } from '../support/temp-folder'

const now = () => new Date('2019-11-15T08:00:00Z')
const sha = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
  return 'no problem'
}

describe('the connection', () => {
  test('is durable after a real read and a real write, and owns the file alone', async () => {
    const folder = tempFolder()
    createDatabase(folder)
    const open = openDatabase(folder, now)
    open.raw.exec(`insert into mappings values ('a', 'delegates', 'k', '{}')`)
    open.raw.prepare('select * from mappings').all()
    const read = (name: string) => open.raw.pragma(name, { simple: true })
    expect({
      synchronous: read('synchronous'),
      journal: read('journal_mode'),
      locking: read('locking_mode'),
      foreignKeys: read('foreign_keys'),
    }).toEqual({
      synchronous: 2,
      journal: 'wal',
      locking: 'exclusive',
      foreignKeys: 1,
    })
    expect(read('application_id')).toBe(applicationId)
    expect(read('user_version')).toBe(schemaVersion)
    expect(fs.existsSync(path.join(folder, 'conference.db-shm'))).toBe(false)
    expect(codeOf(() => openDatabase(folder, now))).toBe('in-use')
    await open.close()
    const again = openDatabase(folder, now)
    expect(again.recovered).toBe(false)
    await again.close()
  })

  test('runs on a SQLite without the write-ahead reset fault (3.51.3 or later)', () => {
    const raw = connect(':memory:')
    const [major = 0, minor = 0, patch = 0] = String(raw.prepare('select sqlite_version()').pluck().get())
      .split('.')
      .map(Number)
    raw.close()
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
  })

  test('leaves one file that opens from a read-only medium after a clean close, and a verified copy when something changed', async () => {
    const folder = tempFolder()
    createDatabase(folder)
    const open = openDatabase(folder, now)
    await open.db
      .insertInto('history')
      .values({
        seq: 1,
        id: 'x',
        at: '',
        operator: '',
        act: '',
        batchId: '',
        entity: '',
        entityId: '',
        before: null,
        after: null,
        text: '',
        prevHash: '',
        hash: '',
      })
      .execute()
    await open.close()
    expect(fs.existsSync(path.join(folder, 'conference.db-wal'))).toBe(false)
    const copies = fs.readdirSync(path.join(folder, 'backups'))
    expect(copies).toHaveLength(1)
    const copy = connect(path.join(folder, 'backups', copies[0] ?? ''), { readonly: true, mustExist: true })
    expect(copy.prepare('select count(*) from history').pluck().get()).toBe(1)
    copy.close()
    await openDatabase(folder, now).close()
    expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual(copies)
  })
})

describe('what is refused in words and left as it is', () => {
  const foreign: Record<string, () => Buffer> = {
    empty: () => Buffer.alloc(0),
    text: () => Buffer.from('Danh sách đại biểu\n'.repeat(100)),
    zip: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500)]),
    pdf: () => Buffer.from(`%PDF-1.7\n${'x'.repeat(300)}`),
    png: () =>
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), deflateSync(Buffer.alloc(2000))]),
    'short header': () => Buffer.from('SQLite format 3\0'),
    'cut database': () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(84)]),
    random: () => Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251)),
    'utf-16 text': () => Buffer.from('conference', 'utf16le'),
    'another database': () => {
      const file = path.join(tempFolder(), 'other.db')
      const raw = connect(file)
      raw.exec('create table t (a); pragma application_id = 7; pragma user_version = 1')
      raw.close()
      return fs.readFileSync(file)
    },
  }
  for (const [name, make] of Object.entries(foreign)) {
    test(`a foreign file: ${name}`, () => {
      const folder = tempFolder()
      const file = path.join(folder, 'conference.db')
      fs.writeFileSync(file, make())
      const before = sha(file)
      expect(codeOf(() => openDatabase(folder, now))).toBe('not-ours')
      expect(sha(file)).toBe(before)
      expect(fs.readdirSync(folder)).toEqual(['conference.db'])
    })
  }

  test('a file of a newer version, byte for byte', () => {
    const folder = tempFolder()
    createDatabase(folder)
    const file = path.join(folder, 'conference.db')
    const raw = connect(file)
    raw.pragma(`user_version = ${schemaVersion + 1}`)
    raw.close()
    const before = sha(file)
    expect(codeOf(() => openDatabase(folder, now))).toBe('newer-version')
    expect(sha(file)).toBe(before)
  })

  test('a folder that is not there, and one without a conference', () => {
    const folder = tempFolder()
    expect(codeOf(() => openDatabase(path.join(folder, 'nowhere'), now))).toBe('wrong-folder')
    expect(codeOf(() => openDatabase(folder, now))).toBe('wrong-folder')
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('making a conference over another one', () => {
    const folder = tempFolder()
    createDatabase(folder)
    expect(codeOf(() => createDatabase(folder))).toBe('conflict')
  })
})
