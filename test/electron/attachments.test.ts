import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepAttachment, readAttachment, typeOfBytes } from '../../electron/exchange/attachments'
import { ProblemError } from '../../shared/ipc/reply'
import { openTestDesk } from '../support/open-test-db'
import { tempFolder } from '../support/temp-folder'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

describe('files kept by their content', () => {
  test('come back byte by byte; the same bytes are one file, whatever they were called', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 8 }), (all) => {
        const folder = tempFolder()
        const kept = all.map((one, i) => keepAttachment(folder, `bài ${i}.txt`, one, 'txt'))
        expect(kept.map((k) => readAttachment(folder, k)).map((b) => [...b])).toEqual(all.map((b) => [...b]))
        expect(filesIn(folder)).toHaveLength(new Set(kept.map((k) => k.hash)).size)
      }),
      { numRuns: 12 },
    )
  })

  test('have a name that is data: no name can leave the folder', () => {
    const folder = tempFolder()
    for (const name of ['../../x.docx', 'C:\\Windows\\a.docx', '/etc/passwd', 'con\u202Excod.exe', '.'.repeat(300)]) {
      const kept = keepAttachment(folder, name, bytes(name), 'docx')
      expect(kept.name).not.toMatch(/[\\/\u202e]/)
      expect(kept.name.length).toBeLessThanOrEqual(200)
    }
    expect(filesIn(folder).every((name) => /^[0-9a-f]{64}\.docx$/.test(name))).toBe(true)
    expect(fs.readdirSync(folder)).toEqual(['attachments'])
  })

  test('refuse a hash that is none, so that a row cannot point elsewhere', () => {
    expect(() => readAttachment(tempFolder(), { hash: '../../secret', type: 'txt', name: 'x' })).toThrow('not a hash')
  })

  test('say in words when a file is gone, and when it is no longer what was kept', () => {
    const folder = tempFolder()
    const kept = keepAttachment(folder, 'Tham luận.docx', bytes('a'), 'docx')
    const place = path.join(folder, 'attachments', kept.hash.slice(0, 2), `${kept.hash}.docx`)
    fs.writeFileSync(place, 'b')
    const problem = (work: () => unknown) => {
      try {
        work()
      } catch (error) {
        return error instanceof ProblemError ? error.problem : undefined
      }
      return undefined
    }
    expect(problem(() => readAttachment(folder, kept))).toMatchObject({ code: 'file', detail: 'attachment-altered' })
    // The same bytes brought in again mend the file.
    keepAttachment(folder, 'Tham luận.docx', bytes('a'), 'docx')
    expect(readAttachment(folder, kept).toString()).toBe('a')
    fs.rmSync(place)
    expect(problem(() => readAttachment(folder, kept))).toMatchObject({ detail: 'attachment-missing' })
    expect(problem(() => readAttachment(folder, kept))?.message).toContain('Tham luận.docx')
  })

  test('leave no half-written file when the disk refuses', () => {
    const folder = tempFolder()
    fs.writeFileSync(path.join(folder, 'attachments'), 'a file where the folder should be')
    expect(() => keepAttachment(folder, 'a.txt', bytes('a'), 'txt')).toThrow()
    expect(filesIn(folder)).toEqual(['attachments'])
  })
})

describe('the type of bytes', () => {
  test.each([
    ['docx', bytes('PK\u0003\u0004...word/document.xml...')],
    ['xlsx', bytes('PK\u0003\u0004...xl/workbook.xml...')],
    ['pdf', bytes('%PDF-1.7 x')],
    ['pdf', bytes('\n\n%PDF-1.4 x')],
    ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['mp4', bytes('\u0000\u0000\u0000\u0018ftypmp42')],
    ['txt', bytes('Kính thưa các đồng chí!\r\n')],
    ['txt', new Uint8Array([0xff, 0xfe, 0x4b, 0x00])],
    [undefined, bytes('PK\u0003\u0004 some other zip')],
    [undefined, bytes('MZ\u0000\u0001 a program')],
    [undefined, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    [undefined, new Uint8Array()],
  ])('%s', (type, content) => expect(typeOfBytes(content)).toBe(type))
})

test('a kept file is opened as a copy, only after its bytes were checked', async () => {
  const opened: { path: string; name: string; type: string }[] = []
  const openCopy = async (input: (typeof opened)[number]) => {
    opened.push(input)
    return { token: 'a' }
  }
  const desk = await openTestDesk({ host: { openCopy } })
  const kept = keepAttachment(path.join(desk.folder, 'hoi-nghi'), 'Báo cáo.docx', bytes('bản thật'), 'docx')
  await desk.ask('files.openKept', kept)
  expect(opened).toMatchObject([{ name: 'Báo cáo.docx', type: 'docx' }])
  const place = opened[0]?.path ?? ''
  expect(fs.readFileSync(place, 'utf8')).toBe('bản thật')
  fs.writeFileSync(place, 'bản giả')
  expect(await desk.fail('files.openKept', kept)).toMatchObject({ code: 'file', detail: 'attachment-altered' })
  expect(await desk.fail('files.openKept', { ...kept, hash: '../../x' })).toMatchObject({ code: 'invalid' })
  expect(opened).toHaveLength(1)
})
