import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { coreNode } from '../../electron/shell/core-node'
import { stillOwnsLock } from '../../electron/shell/lock'
import { problemPage } from '../../electron/shell/problem-page'
import { fitWindow, readWindowState, writeWindowState } from '../../electron/shell/window-state'
import { wordsOf } from '../../electron/shell/words'
import { tempFolder } from '../support/temp-folder'

const office = { x: 0, y: 0, width: 1366, height: 728 }
const large = { x: 0, y: 0, width: 1920, height: 1040 }
const beside = { x: 1920, y: 0, width: 1920, height: 1040 }

it('fills a small screen the first time and has the usual size on a large one', () => {
  expect(fitWindow(undefined, [office])).toEqual({ width: 1366, height: 728, maximized: true })
  expect(fitWindow(undefined, [large])).toEqual({ width: 1366, height: 768, maximized: false })
})

it('comes back where it was, also on the second screen', () => {
  const last = { x: 2000, y: 100, width: 1400, height: 800, maximized: false }
  expect(fitWindow(last, [large, beside])).toEqual(last)
})

it('comes back to the first screen when the one it was on is gone, and is never larger than its screen', () => {
  const last = { x: 2000, y: 100, width: 1900, height: 1000, maximized: false }
  expect(fitWindow(last, [office])).toEqual({ width: 1366, height: 728, maximized: false })
})

it('is never smaller than it can be used', () => {
  const last = { x: 10, y: 10, width: 200, height: 100, maximized: false }
  expect(fitWindow(last, [large])).toMatchObject({ width: 1024, height: 640 })
})

it('remembers its place and forgets a broken note', () => {
  const file = path.join(tempFolder(), 'cua-so.json')
  expect(readWindowState(file)).toBeUndefined()
  const state = { x: 1, y: 2, width: 1366, height: 768, maximized: true }
  writeWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
  writeFileSync(file, '{"width": "wide"}')
  expect(readWindowState(file)).toBeUndefined()
})

it.each([
  [['electron', '/app'], false, undefined],
  [['electron', '--no-sandbox', '/app', '--sample'], false, { sample: true }],
  [
    ['electron', '--inspect=0', '/app', 'hội nghị 2019'],
    false,
    { folder: path.resolve('/home/thu-ky', 'hội nghị 2019') },
  ],
  [['thu-ky.exe'], true, undefined],
  [['thu-ky.exe', '--sample'], true, { sample: true }],
  [['thu-ky.exe', '/data/hoi-nghi'], true, { folder: path.resolve('/data/hoi-nghi') }],
])('%j asks to open', (argv, isPackaged, opening) => expect(wordsOf(argv, isPackaged, '/home/thu-ky')).toEqual(opening))

it('lets tests choose the Node of the core, and nobody in a packaged application', () => {
  expect(coreNode({ THUKY_CORE_NODE: '/opt/node' }, false)).toBe('/opt/node')
  expect(coreNode({}, false)).toBeUndefined()
  expect(coreNode({ THUKY_CORE_NODE: '/opt/node' }, true)).toBeUndefined()
})

it.skipIf(process.platform === 'win32')('steps back when the lock names another process, and only then', () => {
  const folder = tempFolder()
  const link = path.join(folder, 'SingletonLock')
  expect(stillOwnsLock(folder, 41)).toBe(true)
  symlinkSync('may-van-phong-41', link)
  expect(stillOwnsLock(folder, 41)).toBe(true)
  expect(stillOwnsLock(folder, 1)).toBe(false)
  rmSync(link)
  symlinkSync('may-van-phong-42', link)
  expect(stillOwnsLock(folder, 41)).toBe(false)
})

it('says the problem of a start as text, whatever stands in it', () => {
  const page = problemPage(
    { code: 'storage', message: 'Hỏng <img src=x onerror=alert(1)>', detail: '"&\'' },
    '/a/<b>.log',
  )
  expect(page).toContain('Hỏng &#60;img src=x onerror=alert(1)&#62;')
  expect(page).toContain('<code>&#34;&#38;&#39;</code>')
  expect(page).toContain('/a/&#60;b&#62;.log')
  expect(page).not.toMatch(/<img|<b>/)
})
