import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, type BrowserWindow, dialog } from 'electron'
import type { WindowEvent } from '../../shared/ipc/protocol'
import type { Problem } from '../../shared/ipc/reply'
import { startProblem } from '../hosts/core-link'
import type { Log } from '../hosts/log'
import type { Pages } from '../hosts/pages'
import type { Places } from '../hosts/places'
import { createHall } from './hall-window'
import { openProblemWindow } from './problem-window'
import { appTitle } from './title'
import { drawn, openMainWindow } from './window'

/** Milliseconds a conference may take to open before the start page is shown meanwhile. */
const openingPatience = 1_500

/** The one window a clerk sees: the application's, or the one that says why it cannot start. */
export function createStage({ places, pages, log }: { places: Places; pages: Pages; log: Log }) {
  let shown: BrowserWindow | undefined
  const hall = createHall({ preload: places.preload, log, mark: '#hall' })
  const announcer = createHall({ preload: places.preload, log, mark: '#mc' })
  let failed = false
  let onEnd = () => {}
  const alive = () => (shown && !shown.isDestroyed() ? shown : undefined)

  const put = (window: BrowserWindow) => {
    shown = window
    window.once('closed', () => {
      if (shown !== window) return
      hall.close()
      announcer.close()
      onEnd()
    })
  }

  // Quitting goes through the window, because the page may ask to stay; the process ends when the core has.
  app.on('before-quit', (event) => {
    event.preventDefault()
    const window = alive()
    if (window) window.close()
    else onEnd()
  })
  // Without a listener Electron would quit by itself, before the core has closed its file.
  app.on('window-all-closed', () => {})

  return {
    window: alive,
    /** The plain view of the running programme, in a second window. */
    openHall: () => hall.open(alive()),
    /** The view of whom the announcer has to introduce, on the second screen. */
    openAnnouncer: () => announcer.open(alive()),
    hasFailed: () => failed,
    onEnd: (listener: () => void) => {
      onEnd = listener
    },
    bringForward: () => {
      const window = alive()
      if (!window) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    tell: (event: WindowEvent) => {
      const window = alive()
      if (window && !window.webContents.isDestroyed()) window.webContents.send('event', event)
      hall.tell(event)
      announcer.tell(event)
    },
    /**
     * Shows the application once it is drawn and its core is up, or the reason why it is not.
     * @param started settles with the core's start, `opening` with what was asked to be opened; a problem is said
     */
    open: async (started: Promise<Problem | undefined>, opening: Promise<Problem | undefined>): Promise<void> => {
      const isBuilt = fs.existsSync(path.join(places.renderer, 'index.html'))
      const main = isBuilt ? openMainWindow({ preload: places.preload, log }) : undefined
      if (main) put(main)
      const problem = main ? (await Promise.all([started, drawn(main)]))[0] : startProblem('thiếu tệp giao diện')
      if (main?.isDestroyed()) return
      if (problem || !main) {
        failed = true
        put(await openProblemWindow(problem ?? startProblem(''), pages, log.file))
        main?.destroy()
        return
      }
      await Promise.race([opening, wait(openingPatience)])
      if (main.isDestroyed()) return
      main.show()
      const refused = await opening
      if (refused && !main.isDestroyed()) await sayNotOpened(main, refused)
    },
  }
}

const sayNotOpened = (window: BrowserWindow, problem: Problem) =>
  dialog.showMessageBox(window, {
    type: 'warning',
    title: appTitle,
    message: 'Chưa mở được hội nghị được yêu cầu.',
    detail: problem.message,
    buttons: ['Đóng'],
  })
