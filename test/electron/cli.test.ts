import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildElectron } from '../../build/bundle.mjs'
import { at } from '../../build/paths.mjs'
import { commandServices } from '../../electron/cli/services'
import { readCommand } from '../../electron/cli/usage'
import { contract } from '../../shared/ipc/contract'
import { tempFolder } from '../support/temp-folder'

type Ran = { code: number; out: string; err: string }

/** Runs the built command line under this Node, from a folder and with a data folder of its own. */
function call(
  words: string[],
  { cwd = tempFolder(), stdin = '', data = tempFolder(), env: more = {} } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, THUKY_DATA_FOLDER: data, ...more }
    const child = spawn(process.execPath, [at('out/electron/cli.cjs'), ...words], { cwd, env })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (part) => {
      out += part
    })
    child.stderr.setEncoding('utf8').on('data', (part) => {
      err += part
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
    child.stdin.end(stdin)
  })
}

const problemOf = ({ err }: Ran) =>
  JSON.parse(err) as { code: string; message: string; fields?: Record<string, string> }

it.each([
  [['list'], { kind: 'list' }],
  [['hội nghị', 'conference.get'], { kind: 'call', folder: 'hội nghị', name: 'conference.get', json: '{}' }],
  [['f', 'n', '{"a":1}'], { kind: 'call', folder: 'f', name: 'n', json: '{"a":1}' }],
  [['f', 'n', '-'], { kind: 'call', folder: 'f', name: 'n', json: '-' }],
  [[], { kind: 'wrong' }],
  [['f'], { kind: 'wrong' }],
  [['f', ''], { kind: 'wrong' }],
  [['f', 'n', '{}', 'more'], { kind: 'wrong' }],
])('reads the words %j', (words, command) => expect(readCommand(words)).toEqual(command))

it('names files by their paths, from where the caller stands', async () => {
  const cwd = tempFolder()
  writeFileSync(path.join(cwd, 'ds.xlsx'), '')
  const host = commandServices({ cwd, printer: { pdf: async () => new Uint8Array(), measure: async () => [] } })
  const resolve = (file: string, use: 'read' | 'write' | 'folder') => host.resolveFile({ file, use })
  expect(await resolve('ds.xlsx', 'read')).toEqual({ path: path.join(cwd, 'ds.xlsx'), name: 'ds.xlsx' })
  expect(await resolve(path.join(cwd, 'ds.xlsx'), 'read')).toMatchObject({ name: 'ds.xlsx' })
  expect((await resolve('mới.pdf', 'write')).path).toBe(path.join(cwd, 'mới.pdf'))
  await expect(resolve('không có.xlsx', 'read')).rejects.toMatchObject({ problem: { code: 'file' } })
  await expect(resolve('.', 'read')).rejects.toMatchObject({ problem: { code: 'file' } })
  await expect(resolve('không có/mới.pdf', 'write')).rejects.toMatchObject({ problem: { code: 'file' } })
})

describe('the built command', () => {
  beforeAll(async () => {
    await buildElectron()
  })

  /** A conference made from the plan's template, in a folder that did not exist. */
  async function made(data?: string) {
    const folder = path.join(tempFolder('thuky-call'), 'hội nghị')
    const ran = await call([folder, 'conference.create', '{"template":"plan-02"}'], { data })
    expect(ran).toMatchObject({ code: 0, err: '' })
    return { folder, created: JSON.parse(ran.out) as { id: string; title: string } }
  }

  it('lists every call with its input as JSON Schema', async () => {
    const { code, out, err } = await call(['list'])
    expect([code, err]).toEqual([0, ''])
    const list = JSON.parse(out) as Record<string, { type?: string; $schema?: string }>
    expect(Object.keys(list)).toEqual(Object.keys(contract))
    expect(list['conference.create']).toMatchObject({
      $schema: expect.stringContaining('json-schema.org'),
      type: 'object',
      properties: { template: { enum: ['plan-02', 'blank', 'sample'] } },
      required: ['template'],
      additionalProperties: false,
    })
  })

  it('ends quietly when its reader has gone, as under head', async () => {
    const child = spawn(process.execPath, [at('out/electron/cli.cjs'), 'list'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (part) => {
      err += part
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('explains itself to who calls it wrongly', async () => {
    for (const words of [[], ['one'], ['a', 'b', '{}', 'c']]) {
      const { code, out, err } = await call(words)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^Cách dùng:/)
    }
  })

  it('makes a conference, changes it and reads it back, each reply bare on standard output', async () => {
    const { folder, created } = await made()
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      title: expect.stringContaining('Chỉ thị số 34-CT/TW'),
    })
    const patch = '{"startsAt":"2019-11-15T08:00","contact":{"phone":"028 3822 1188"}}'
    expect(await call([folder, 'conference.update', '-'], { stdin: patch })).toMatchObject({ code: 0, err: '' })
    const { out } = await call([path.basename(folder), 'conference.get'], { cwd: path.dirname(folder) })
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({
      id: created.id,
      startsAt: '2019-11-15T08:00',
      contact: { phone: '028 3822 1188' },
    })
  })

  it('keeps a verified copy when it closes, and leaves no half of the file behind', async () => {
    const { folder } = await made()
    await call([folder, 'conference.update', '{"chair":"Ông Trần Văn An"}'])
    expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$|partial/.test(name))).toEqual([])
    expect(readdirSync(path.join(folder, 'backups')).length).toBeGreaterThan(0)
  })

  it.each([
    ['an unknown call', 'nothing.here', '{}', 'unknown-call'],
    ['a name from the prototype', 'constructor', '{}', 'unknown-call'],
    ['an unknown key', 'conference.update', '{"chairman":"x"}', 'invalid'],
    ['a wrong type', 'conference.update', '{"chair":5}', 'invalid'],
    ['no JSON', 'conference.update', '{chair}', 'invalid'],
    ['what needs a window', 'files.chooseFolder', '{"purpose":"open"}', 'unsupported'],
  ])('says %s as a problem, with nothing on standard output', async (_, name, json, code) => {
    const { folder } = await made()
    const ran = await call([folder, name, json])
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(problemOf(ran).code).toBe(code)
    expect(problemOf(ran).message).toMatch(/\p{L}/u)
  })

  it('says nothing beside the reply on a machine where every query is slow; the log has it', async () => {
    const data = tempFolder()
    const { folder } = await made()
    const slow = path.join(data, 'slow.cjs')
    writeFileSync(slow, 'let passed = 0; performance.now = () => (passed += 5000)')
    const ran = await call([folder, 'conference.get'], { data, env: { NODE_OPTIONS: `--require ${slow}` } })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(path.join(data, 'nhat-ky/loi.log'), 'utf8')).toContain('slow query')
  })

  it('refuses folders that are none, or not ours, or taken', async () => {
    const missing = await call([path.join(tempFolder(), 'none'), 'conference.get'])
    expect([missing.code, problemOf(missing).code]).toEqual([1, 'wrong-folder'])
    const empty = await call([tempFolder(), 'conference.get'])
    expect(problemOf(empty).code).toBe('wrong-folder')
    const full = tempFolder()
    writeFileSync(path.join(full, 'thư riêng.txt'), 'của tôi')
    const taken = await call([full, 'conference.create', '{"template":"blank"}'])
    expect([taken.code, problemOf(taken).code]).toEqual([1, 'wrong-folder'])
    expect(readdirSync(full)).toEqual(['thư riêng.txt'])
    const foreign = tempFolder()
    writeFileSync(path.join(foreign, 'conference.db'), 'SQLite format 3\0 but no more than that')
    expect((await call([foreign, 'conference.get'])).code).toBe(1)
  })

  it('is refused in words while another host has the folder open, and works again afterwards', async () => {
    const { folder } = await made()
    const other = await openElsewhere(folder)
    const ran = await call([folder, 'conference.get'])
    expect([ran.code, ran.out, problemOf(ran).code]).toEqual([1, '', 'in-use'])
    expect(problemOf(ran).message).toMatch(/đang mở|nơi khác/i)
    await other.close()
    expect((await call([folder, 'conference.get'])).code).toBe(0)
  })

  it('writes what went wrong inside to the log and not to standard error', async () => {
    const data = tempFolder()
    mkdirSync(path.join(data, 'nhat-ky'))
    const { folder } = await made(data)
    const ran = await call([folder, 'conference.update', '{"chairman":"x"}'], { data })
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(path.join(data, 'settings.json'))).toBe(false)
  })
})

/** The folder opened by a core process, as the desktop and the browser host do. */
async function openElsewhere(folder: string) {
  const { forkCore } = await import('../../electron/hosts/core-port')
  const { createCoreLink } = await import('../../electron/hosts/core-link')
  const start = {
    dataFolder: tempFolder(),
    resourcesFolder: at('resources'),
    tableWorker: at('out/electron/table-worker.cjs'),
    version: '1',
    hostKind: 'browser' as const,
    checkOutput: true,
  }
  const link = createCoreLink({
    start: () => forkCore({ node: process.execPath, script: at('out/electron/core.cjs'), start, onOutput: () => {} }),
    host: { resolveFile: async () => ({ path: folder, name: path.basename(folder) }) } as never,
    onEvent: () => {},
    log: () => {},
  })
  expect(await link.started).toBeUndefined()
  expect(await link.call('conference.open', { folder: 'token' }).reply).toMatchObject({ ok: true })
  return { close: () => link.close(10_000) }
}
