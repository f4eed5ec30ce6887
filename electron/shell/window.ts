import path from 'node:path'
import { app, BrowserWindow, dialog, screen } from 'electron'
import type { Log } from '../hosts/log'
import { bundleOrigin } from './addresses'
import { appTitle } from './title'
import { fitWindow, minSize, readWindowState, writeWindowState } from './window-state'

/** What every window of this application has, whatever it shows. */
export const safePreferences = () => ({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  plugins: false,
  devTools: !app.isPackaged,
  // Pickers that would hand the page folders of the machine; files come in as bytes.
  disableBlinkFeatures: 'FileSystemAccessLocal',
})

/** A page that crashes over and over is left down rather than reloaded for ever. */
const maxReloads = 3

/** The application's window; it comes forward by itself when its page has been drawn. */
export function openMainWindow(options: { preload: string; icon?: string; log: Log }): BrowserWindow {
  const { log } = options
  const stateFile = path.join(app.getPath('userData'), 'cua-so.json')
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
  const { maximized, ...bounds } = fitWindow(readWindowState(stateFile), areas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minSize.width,
    minHeight: minSize.height,
    title: appTitle,
    icon: options.icon,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: { ...safePreferences(), preload: options.preload },
  })
  if (maximized) window.maximize()
  // The title names the application only: the page's own could carry a person's name to the task bar.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    const isMaximized = window.isMaximized()
    const bounds = isMaximized ? window.getNormalBounds() : window.getBounds()
    writeWindowState(stateFile, { ...bounds, maximized: isMaximized })
  })
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Còn nội dung chưa lưu.',
      detail: 'Nếu đóng bây giờ, phần đang nhập dở sẽ mất. Những gì đã lưu vẫn còn nguyên.',
      buttons: ['Ở lại', 'Đóng, bỏ phần đang nhập'],
      defaultId: 0,
      cancelId: 0,
    })
    if (choice === 1) event.preventDefault()
  })
  let reloads = 0
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log.write(`the page ended by itself (${reason})`)
    if (reason !== 'clean-exit' && reloads++ < maxReloads) window.webContents.reload()
  })
  void window.loadURL(`${bundleOrigin}/`).catch((error: { code?: string }) => {
    // A page that is loaded again before it was there gives up the first load; nothing is wrong with that.
    if (error.code !== 'ERR_ABORTED') log.write(error)
  })
  return window
}

/** Resolves when the window has something to show, or after ten seconds: a late page is better than no window. */
export function drawn(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 10_000)
    window.once('ready-to-show', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
