import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { entryPoints } from '../../build/bundle.mjs'
import { run } from '../../build/child.mjs'
import { at } from '../../build/paths.mjs'

// The real tasks over a project whose programs only say who they are: what is tested is the way to them.
const folder = mkdtempSync(path.join(os.tmpdir(), 'start-'))
const project = path.join(folder, 'project')
const place = (...parts: string[]) => path.join(project, ...parts)
const runtime = path.join(folder, 'electron-dist')
const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const bare = {
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
  INIT_CWD: undefined,
  CALLED_FROM: undefined,
  ELECTRON_OVERRIDE_DIST_PATH: undefined,
}

const task = (args: string[], env: NodeJS.ProcessEnv = {}, cwd = project) =>
  run(process.execPath, [place('build/run.mjs'), ...args], { cwd, env: { ...bare, ...env }, limit: 60 })

/** What the program that was started at last said about itself. */
const saidBy = (output: string): { program: string; args: string[]; cwd: string } =>
  JSON.parse(output.trim().split('\n').at(-1) ?? '')

/** An Electron that is a script: it says what it was started with, and ends as it is told. */
function putRuntime(version: string, ending = 0) {
  rmSync(runtime, { recursive: true, force: true })
  mkdirSync(runtime)
  writeFileSync(path.join(runtime, 'version'), version)
  writeFileSync(path.join(runtime, 'electron'), `#!/bin/sh\necho "electron got: $*"\nexit ${ending}\n`, { mode: 0o755 })
  return { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: runtime }
}

/** A display, and a download that is refused at once by a port where nobody listens. */
const withoutDownload = () => ({
  DISPLAY: ':0',
  ELECTRON_MIRROR: 'http://127.0.0.1:9/',
  electron_config_cache: path.join(folder, 'downloads'),
})

describe.skipIf(process.platform !== 'linux')('npm start and npm run call', () => {
  beforeAll(() => {
    mkdirSync(place('node_modules'), { recursive: true })
    for (const name of readdirSync(at('node_modules'))) {
      if (name !== 'electron') symlinkSync(at('node_modules', name), place('node_modules', name))
    }
    const withoutRuntime = { recursive: true, filter: (file: string) => !/electron\/(dist|path\.txt)$/.test(file) }
    cpSync(at('node_modules/electron'), place('node_modules/electron'), withoutRuntime)
    for (const name of ['package.json', 'package-lock.json', 'build'])
      cpSync(at(name), place(name), { recursive: true })
    for (const [program, source] of Object.entries(entryPoints)) {
      mkdirSync(path.dirname(place(source)), { recursive: true })
      const say = `console.log(JSON.stringify({ program: '${program}', args: process.argv.slice(2), cwd: process.cwd() }))`
      writeFileSync(
        place(source),
        program === 'cli' ? `${say}\nprocess.exitCode = process.argv[2] === 'fail' ? 7 : 0` : say,
      )
    }
    mkdirSync(place('renderer'))
    writeFileSync(
      place('renderer/index.html'),
      '<!doctype html><title>x</title><script type="module" src="./main.ts"></script>',
    )
    writeFileSync(place('renderer/main.ts'), 'document.title = "y"')
  })
  beforeEach(() => rmSync(place('.cache'), { recursive: true, force: true }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('without a display opens the browser host, says why and passes arguments on', async () => {
    const { code, output } = await task(['start', '--sample', 'hội nghị'], {}, folder)
    expect(output).toContain('Mở bằng trình duyệt: máy không có màn hình đồ họa')
    expect(saidBy(output)).toEqual({
      program: 'browser',
      args: ['--sample', path.join(folder, 'hội nghị')],
      cwd: project,
    })
    expect(code).toBe(0)
    expect(existsSync(place('out/renderer/index.html'))).toBe(true)
  })

  it('with a display and a current Electron opens the desktop', async () => {
    const { output } = await task(['start', '--sample'], putRuntime('45.4.1'))
    expect(output).toContain('Mở bằng cửa sổ riêng: có màn hình và có Electron 45.4.1')
    expect(output).toContain(`electron got: ${isRoot ? '--no-sandbox ' : ''}${project} --sample`)
    expect(output.includes('--no-sandbox)')).toBe(isRoot)
  })

  it('opens the browser when Electron lacks a library of the system', async () => {
    const { output } = await task(['start'], putRuntime('45.4.1', 127))
    expect(output).toContain('Electron không khởi động được trên máy này')
    expect(saidBy(output).program).toBe('browser')
  })

  it('passes on the exit code of the desktop', async () => {
    expect((await task(['start'], putRuntime('45.4.1', 3))).code).toBe(3)
  })

  it('opens the browser when Electron cannot be fetched, and does not try again at once', async () => {
    const first = await task(['start'], withoutDownload())
    expect(first.output).toContain('Đang tải Electron')
    expect(first.output).toMatch(/Mở bằng trình duyệt: không có Electron để chạy: không tải được/)
    expect(saidBy(first.output).program).toBe('browser')
    const second = await task(['start'], withoutDownload())
    expect(second.output).not.toContain('Đang tải Electron')
    expect(second.output).toContain('sẽ thử tải lại')
    expect((await task(['start', '--desktop'], withoutDownload())).output).toContain('Đang tải Electron')
  })

  it('never uses the old runtime of the tests', async () => {
    const { output } = await task(['start'], { ...withoutDownload(), ...putRuntime('25.1.1') })
    expect(output).not.toContain('electron got')
    expect(output).toContain('Electron 25.1.1 quá cũ')
    expect(saidBy(output).program).toBe('browser')
  })

  it('calls from the folder of the caller, and says nothing but the reply', async () => {
    rmSync(place('out'), { recursive: true })
    const { code, output } = await task(['call', 'list', '{"a":"ô"}'], {}, folder)
    expect(JSON.parse(output)).toEqual({ program: 'cli', args: ['list', '{"a":"ô"}'], cwd: folder })
    expect(code).toBe(0)
    expect((await task(['call', 'fail'])).code).toBe(7)
  })

  it('says in words when the sources do not build, and which tasks there are', async () => {
    const source = place(entryPoints.cli)
    writeFileSync(source, 'const = 1')
    const broken = await task(['call', 'list'])
    expect(broken.output).toContain('Không dựng được chương trình từ mã nguồn')
    expect(broken.code).toBe(1)
    const unknown = await task(['strat'])
    expect(unknown.output).toContain('start')
    expect(unknown.code).toBe(1)
  })
})
