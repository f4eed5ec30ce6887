import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFiles, freeTarget, plainName, targetName, tempFolderOf } from '../../electron/hosts/files'
import { fileTooLarge, maxFileBytes } from '../../electron/hosts/limits'
import { ProblemError } from '../../shared/ipc/reply'
import { tempFolder } from '../support/temp-folder'

const tokenOf = (reply: ReturnType<ReturnType<typeof createFiles>['put']>) => (reply.ok ? reply.value.token : '')

describe('file tokens', () => {
  it('keeps the bytes under a random name that only this account can read', () => {
    const folder = path.join(tempFolder(), 'tam')
    const files = createFiles(folder)
    const token = tokenOf(files.put('../../danh sách.xlsx', new Uint8Array([7, 8])))
    const { path: file, name } = files.resolve(token, 'read')
    expect(name).toBe('danh sách.xlsx')
    expect([...readFileSync(file)]).toEqual([7, 8])
    expect(path.dirname(file)).toBe(folder)
    expect(path.basename(file)).toMatch(/^[0-9a-f]{32}$/)
    expect(path.basename(file)).not.toBe(token)
    if (process.platform !== 'win32') {
      expect(statSync(folder).mode & 0o077).toBe(0)
      expect(statSync(file).mode & 0o077).toBe(0)
    }
  })

  it('opens each token for its own use alone', () => {
    const files = createFiles(path.join(tempFolder(), 'tam'))
    const tokens = {
      read: tokenOf(files.put('a.csv', new Uint8Array(1))),
      write: files.grantTarget('/data/a.pdf').token,
      folder: files.grantFolder('/data').token,
    }
    const uses = ['read', 'write', 'folder'] as const
    for (const made of uses)
      for (const asked of uses) {
        const use = () => files.resolve(tokens[made], asked)
        if (made === asked) expect(use().path).toBeTruthy()
        else expect(use).toThrow(ProblemError)
      }
  })

  it.each(['', 'x', '/etc/passwd', '../a', '0'.repeat(32), '__proto__', 'constructor'])(
    'refuses %j, which no dialog gave',
    (token) => {
      const files = createFiles(path.join(tempFolder(), 'tam'))
      for (const use of ['read', 'write', 'folder'] as const)
        expect(() => files.resolve(token, use)).toThrow(/chọn lại/)
      expect(() => files.whereIs(token)).toThrow(ProblemError)
    },
  )

  it('refuses a file over the limit before it is written, and takes one at the limit', () => {
    const folder = path.join(tempFolder(), 'tam')
    const files = createFiles(folder)
    expect(files.put('lớn.xlsx', new Uint8Array(maxFileBytes + 1))).toEqual({ ok: false, problem: fileTooLarge })
    expect(existsSync(folder)).toBe(false)
    expect(files.put('vừa.xlsx', new Uint8Array(maxFileBytes)).ok).toBe(true)
  })

  it('keeps the ten newest uploads and forgets the others with their bytes', () => {
    const folder = path.join(tempFolder(), 'tam')
    const files = createFiles(folder)
    const tokens = Array.from({ length: 11 }, (_, n) => tokenOf(files.put(`${n}.csv`, new Uint8Array([n]))))
    expect(readdirSync(folder)).toHaveLength(10)
    expect(() => files.resolve(tokens[0] ?? '', 'read')).toThrow(ProblemError)
    expect(files.resolve(tokens[1] ?? '', 'read').name).toBe('1.csv')
  })

  it('shows the clerk where a saved file is, and nobody where an upload is', () => {
    const files = createFiles(path.join(tempFolder(), 'tam'))
    expect(files.whereIs(files.grantTarget('/data/a.pdf').token)).toBe('/data/a.pdf')
    expect(() => files.whereIs(tokenOf(files.put('a.csv', new Uint8Array(1))))).toThrow(ProblemError)
  })

  it('says in words that it cannot write', () => {
    const blocked = path.join(tempFolder(), 'tam')
    writeFileSync(blocked, 'a file where the folder should be')
    expect(createFiles(blocked).put('a.csv', new Uint8Array(1))).toMatchObject({ ok: false, problem: { code: 'file' } })
  })

  it('leaves nothing behind at the end', () => {
    const folder = path.join(tempFolder(), 'tam')
    const files = createFiles(folder)
    const token = tokenOf(files.put('a.csv', new Uint8Array(1)))
    files.close()
    expect(existsSync(folder)).toBe(false)
    expect(() => files.resolve(token, 'read')).toThrow(ProblemError)
  })

  it('clears up after a run that was killed, and leaves one that is alive', () => {
    const data = tempFolder()
    for (const name of ['41-dead', '42-alive', 'rubbish']) mkdirSync(path.join(data, 'tam', name), { recursive: true })
    writeFileSync(path.join(data, 'tam/41-dead/x'), 'Nguyễn Văn An')
    const made = tempFolderOf(data, 43, (pid) => pid === 42)
    expect(readdirSync(path.join(data, 'tam'))).toEqual(['42-alive'])
    expect(path.basename(made)).toMatch(/^43-[0-9a-f]{8}$/)
  })
})

describe('file names', () => {
  it.each([
    ['danh sách.xlsx', 'danh sách.xlsx'],
    ['C:\\Users\\x\\a.csv', 'a.csv'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202ec.csv', 'abc.csv'],
    ['Ho\u0300a.csv', 'Hòa.csv'],
    ['', 'tep'],
    ['/', 'tep'],
  ])('%j is shown as %j', (given, shown) => expect(plainName(given)).toBe(shown))

  it.each([
    ['Giấy mời', 'pdf', 'Giấy mời.pdf'],
    ['Giấy mời.PDF', 'pdf', 'Giấy mời.pdf'],
    ['15/11: danh sách?', 'xlsx', '11- danh sách-.xlsx'],
    ['con', 'pdf', 'tep-con.pdf'],
    ['...', 'pdf', 'tep-.pdf'],
    ['bản sao. ', 'db', 'bản sao.db'],
  ])('%j of kind %s is saved as %j', (given, kind, saved) => expect(targetName(given, kind)).toBe(saved))

  it('does not take the name of a file that is there', () => {
    const folder = tempFolder()
    expect(path.basename(freeTarget(folder, 'a.pdf'))).toBe('a.pdf')
    writeFileSync(path.join(folder, 'a.pdf'), '')
    writeFileSync(path.join(folder, 'a (2).pdf'), '')
    expect(path.basename(freeTarget(folder, 'a.pdf'))).toBe('a (3).pdf')
  })
})

describe('a copy that is opened', () => {
  it('carries the ending of what it is, whatever it was called, and cannot be written', () => {
    const folder = tempFolder()
    const kept = path.join(folder, 'kept.docx')
    writeFileSync(kept, 'PK')
    const files = createFiles(path.join(folder, 'tam'))
    for (const [name, ending] of [
      ['Tham luận.docx', 'Tham luận.docx'],
      ['hóa đơn.exe', 'hóa đơn.exe.docx'],
      ['../../con.bat', 'con.bat.docx'],
      ['', 'tep.docx'],
    ] as const) {
      const copy = files.copy(kept, name, 'docx')
      expect(path.basename(copy.file)).toBe(ending)
      expect(path.relative(path.join(folder, 'tam'), copy.file)).toMatch(/^[0-9a-f]{32}[\\/][^\\/]+$/)
      expect(statSync(copy.file).mode & 0o222).toBe(0)
      expect(files.resolve(copy.token, 'write').path).toBe(copy.file)
    }
    expect(readFileSync(kept, 'utf8')).toBe('PK')
    files.close()
    expect(existsSync(path.join(folder, 'tam'))).toBe(false)
  })
})
