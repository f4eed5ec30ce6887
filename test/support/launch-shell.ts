import { spawn } from 'node:child_process'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronRuntime } from '../../build/electron-runtime.mjs'
import { keptFolder, stageApp } from './launch-stage'

/** The Electron that the tests run on; undefined where there is none, and then tests that need it are skipped. */
export const runtime = electronRuntime()
if (runtime) console.info(`Electron ${runtime.version} (${runtime.source}).`)
else console.warn('SKIPPED: tests of the desktop shell need an Electron runtime; `npm test` fetches one on linux-x64.')

/** An Electron new enough to have our SQLite in its utility process. */
export const isCurrent = Number(runtime?.version.split('.')[0] ?? 0) >= 40

/** The application folder with the real shell and preload around a core and a page of the tests' own. */
export const stageShell = () => stageApp('main', 'preload')

export type Shell = { app: ElectronApplication; page: Page; data: string; stderr: () => string }

const rootSwitches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The environment of a start with a data folder of its own. */
const envFor = (data: string, env: Record<string, string>) =>
  ({ ...process.env, THUKY_DATA_FOLDER: data, THUKY_CHECK_OUTPUT: '1', ...env }) as Record<string, string>

/** Starts an application folder as a person would, with a data folder of its own, and waits for its first window. */
export async function launchShell(
  appFolder: string,
  options: { data?: string; args?: string[]; env?: Record<string, string> } = {},
): Promise<Shell> {
  const data = options.data ?? keptFolder('data')
  const app = await _electron.launch({
    executablePath: runtime?.executable,
    args: [...rootSwitches, appFolder, ...(options.args ?? [])],
    env: envFor(data, options.env ?? {}),
  })
  let stderr = ''
  app.process().stderr?.on('data', (part) => {
    stderr += part
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return { app, page, data, stderr: () => stderr }
}

/** Starts an application folder without a debugger on it; the handle tells how it ended. */
export function spawnShell(appFolder: string, data: string) {
  const child = spawn(runtime?.executable ?? '', [...rootSwitches, appFolder], {
    env: envFor(data, {}),
    stdio: 'ignore',
  })
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ?? code ?? 'unknown'))
    child.on('error', (error) => resolve(error.message))
  })
  return { child, ended }
}
