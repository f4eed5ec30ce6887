import fs from 'node:fs'
import path from 'node:path'
import { app, protocol } from 'electron'
import { dataFolderOf } from '../hosts/data-folder'
import { createFiles, tempFolderOf } from '../hosts/files'
import { type Log, openLog } from '../hosts/log'
import { createPages } from '../hosts/pages'
import { placesOf } from '../hosts/places'
import { protect } from './protect'

/** Chromium's own traffic and guesses about the network, for an application that has none. */
const quietSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
]

/**
 * The page's young objects get 2 MB instead of 16 before they are looked through: after a list of five thousand people that is
 * 8 MB less for the rest of the day, and a collection of so little is too short to be seen.
 */
const pageEngine = '--max-semi-space-size=2'

export function prepare() {
  app.setName('thu-ky-hoi-nghi')
  const dataFolder = dataFolderOf({ platform: process.platform, env: process.env, home: app.getPath('home') })
  fs.mkdirSync(dataFolder, { recursive: true })
  // Chromium's profile lies apart from what is ours, and the single-instance lock lies in it.
  app.setPath('userData', path.join(dataFolder, 'cua-so'))
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return undefined
  }
  for (const name of quietSwitches) app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('js-flags', pageEngine)
  // Tables and text need no graphics card, and its driver is what an old office PC fails with, into a white window. Without
  // one the window is up sooner, too.
  app.disableHardwareAcceleration()
  // Electron takes `--no-sandbox` back when asked for the sandbox, and then nothing starts under root (tests, containers).
  // Every window asks for its own sandbox besides.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  const log: Log = openLog(dataFolder)
  const places = placesOf(__dirname)
  const pages = createPages()
  const files = createFiles(tempFolderOf(dataFolder, process.pid))
  protect({ renderer: places.renderer, fonts: places.fonts, pages }, log)
  return { dataFolder, log, places, pages, files }
}
export type Ground = NonNullable<ReturnType<typeof prepare>>
