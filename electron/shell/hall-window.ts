import { BrowserWindow, screen } from 'electron'
import type { WindowEvent } from '../../shared/ipc/protocol'
import type { Log } from '../hosts/log'
import { bundleOrigin } from './addresses'
import { appTitle } from './title'
import { safePreferences } from './window'

/**
 * A window beside the first: a plain view for a monitor that the hall or the MC sees, `mark` says which. It has the same walls as
 * the application's window and shows the same page at its own address; it goes to another display where there is one.
 */
export function createHall({ preload, log, mark }: { preload: string; log: Log; mark: '#hall' | '#mc' }) {
  let shown: BrowserWindow | undefined
  const alive = () => (shown && !shown.isDestroyed() ? shown : undefined)
  return {
    /** Brings the window forward, or opens it beside `main`. */
    open: async (main: BrowserWindow | undefined): Promise<void> => {
      const known = alive()
      if (known) {
        known.show()
        known.focus()
        return
      }
      const own = main ? screen.getDisplayMatching(main.getBounds()) : screen.getPrimaryDisplay()
      const other = screen.getAllDisplays().find((display) => display.id !== own.id)
      const { x, y, width, height } = (other ?? own).workArea
      const window = new BrowserWindow({
        ...(other ? { x, y, width, height } : { width: Math.min(1024, width), height: Math.min(640, height) }),
        title: appTitle,
        show: false,
        backgroundColor: '#0f1f24',
        webPreferences: { ...safePreferences(), preload },
      })
      shown = window
      window.setMenuBarVisibility(false)
      window.on('page-title-updated', (event) => event.preventDefault())
      await window.loadURL(`${bundleOrigin}/${mark}`).catch((error: unknown) => log.write(String(error)))
      if (window.isDestroyed()) return
      if (other) window.setFullScreen(true)
      window.show()
    },
    window: alive,
    tell: (event: WindowEvent) => {
      const window = alive()
      if (window && !window.webContents.isDestroyed()) window.webContents.send('event', event)
    },
    close: () => alive()?.destroy(),
  }
}
