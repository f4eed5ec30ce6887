import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type CoreLink, sent } from '../../electron/hosts/core-link'
import { dataFolderOf } from '../../electron/hosts/data-folder'
import { createFiles } from '../../electron/hosts/files'
import { openLog } from '../../electron/hosts/log'
import { openAtStart, readOpening } from '../../electron/hosts/opening'
import { tempFolder } from '../support/temp-folder'

it.each([
  ['linux', {}, '/home/an/.local/share/thu-ky-hoi-nghi'],
  ['linux', { XDG_DATA_HOME: '/data/an' }, '/data/an/thu-ky-hoi-nghi'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/an/.local/share/thu-ky-hoi-nghi'],
  ['linux', { THUKY_DATA_FOLDER: '/tmp/x' }, '/tmp/x'],
  ['darwin', {}, '/home/an/Library/Application Support/thu-ky-hoi-nghi'],
  ['win32', { LOCALAPPDATA: '/Users/an/AppData/Local' }, '/Users/an/AppData/Local/thu-ky-hoi-nghi'],
  ['win32', { APPDATA: '/Users/an/AppData/Roaming' }, '/home/an/AppData/Local/thu-ky-hoi-nghi'],
] as const)('the data folder on %s with %j is %s', (platform, env, folder) => {
  expect(dataFolderOf({ platform, env, home: '/home/an' })).toBe(path.normalize(folder))
})

it('writes a log that only grows to a limit and never throws', () => {
  const data = tempFolder()
  const log = openLog(data, () => new Date('2026-11-24T01:02:03Z'))
  log.write('một dòng\n')
  log.write(new Error('hỏng'))
  const text = readFileSync(log.file, 'utf8')
  expect(text).toMatch(/^2026-11-24T01:02:03\.000Z một dòng\n2026-11-24T01:02:03\.000Z Error: hỏng\n {4}at /)
  writeFileSync(log.file, 'x'.repeat(1_000_001))
  log.write('mới')
  expect(readFileSync(log.file, 'utf8')).toMatch(/ mới\n$/)
  expect(statSync(`${log.file}.1`).size).toBe(1_000_001)

  const blocked = path.join(tempFolder(), 'file')
  writeFileSync(blocked, '')
  openLog(blocked).write('lost, but without harm')
  expect(existsSync(path.join(blocked, 'nhat-ky'))).toBe(false)
})

it('reads what the command line asks to open', () => {
  expect(readOpening([], '/home/an')).toBeUndefined()
  expect(readOpening(['--no-open', '--port=1'], '/home/an')).toBeUndefined()
  expect(readOpening(['hội nghị', '--sample'], '/home/an')).toEqual({ sample: true })
  expect(readOpening(['hội nghị'], '/home/an')).toEqual({ folder: path.resolve('/home/an/hội nghị') })
})

/** Opens with a core that notes what it is asked and what the token in it means. */
async function opened(opening: ReturnType<typeof readOpening>, dataFolder: string, ok = true) {
  const files = createFiles(path.join(dataFolder, 'tam'))
  const asked: { name: string; folder: string; template?: string }[] = []
  const link: CoreLink = {
    started: Promise.resolve(undefined),
    call: (name, input) => {
      const { folder, ...rest } = input as { folder: string }
      asked.push({ name, ...rest, folder: files.resolve(folder, 'folder').path })
      const reply = ok
        ? { ok, value: {} }
        : { ok, problem: { code: 'in-use' as const, message: 'Đang mở ở nơi khác.' } }
      return sent(Promise.resolve(JSON.stringify(reply)), () => {})
    },
    close: async () => 'closed',
  }
  return { asked, problem: await openAtStart(opening, { link, files, dataFolder }) }
}

it('makes the sample conference once and opens it from then on', async () => {
  const data = tempFolder()
  const folder = path.join(data, 'hoi-nghi', 'hoi-nghi-mau')
  expect((await opened({ sample: true }, data)).asked).toEqual([
    { name: 'conference.create', template: 'sample', folder },
  ])
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'conference.db'), '')
  expect((await opened({ sample: true }, data)).asked).toEqual([{ name: 'conference.open', folder }])
})

it('opens a folder, says why it cannot, and asks nothing without one', async () => {
  const data = tempFolder()
  expect((await opened({ folder: '/x/y' }, data)).asked).toEqual([{ name: 'conference.open', folder: '/x/y' }])
  expect((await opened({ folder: '/x/y' }, data, false)).problem?.message).toBe('Đang mở ở nơi khác.')
  expect(await opened(undefined, data)).toEqual({ asked: [], problem: undefined })
})
