import { BrowserWindow } from 'electron'
import type { Problem } from '../../shared/ipc/reply'
import type { Pages } from '../hosts/pages'
import { printOrigin } from './addresses'
import { problemPage } from './problem-page'
import { appTitle } from './title'
import { safePreferences } from './window'

/** A window that says why the application cannot start, instead of a window that never comes. No scripts run in it. */
export async function openProblemWindow(problem: Problem, pages: Pages, logFile: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 720,
    height: 420,
    title: appTitle,
    show: false,
    webPreferences: { ...safePreferences(), javascript: false, partition: 'thong-bao' },
  })
  await window.loadURL(`${printOrigin}/${pages.add(problemPage(problem, logFile))}`)
  window.show()
  return window
}
