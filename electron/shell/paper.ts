import { BrowserWindow } from 'electron'
import { ProblemError } from '../../shared/ipc/reply'
import type { Pages } from '../hosts/pages'
import { type MeasuredLetter, measureScript } from '../printing/page-printer'
import { printOrigin } from './addresses'
import { appTitle } from './title'
import { safePreferences } from './window'

/** Milliseconds a page may take to load, and again to print, before the clerk hears of it. */
const limit = 90_000

type Kind = 'print' | 'measure'

const cancelled = () => new ProblemError('cancelled', 'Đã dừng theo yêu cầu.')
const failed = (what: string, detail: string) =>
  new ProblemError('printing', `${what} Chưa có giấy mời nào được ghi là đã in. Hãy thử lại.`, { detail })

/**
 * Hidden windows that turn pages into paper, on a session of their own in memory. What is printed runs without scripts;
 * only the page that is measured may run the one script we give it. Each window is kept for the next page, since making
 * one costs more than printing a letter, and has its own queue.
 */
export function createPaper(pages: Pages) {
  const windows: Record<Kind, { window?: BrowserWindow; last: Promise<unknown> }> = {
    print: { last: Promise.resolve() },
    measure: { last: Promise.resolve() },
  }

  const windowFor = (kind: Kind): BrowserWindow => {
    const kept = windows[kind].window
    if (kept && !kept.isDestroyed() && !kept.webContents.isCrashed()) return kept
    kept?.destroy()
    const made = new BrowserWindow({
      show: false,
      title: appTitle,
      width: 1000,
      height: 1300,
      webPreferences: { ...safePreferences(), javascript: kind === 'measure', partition: `giay-${kind}` },
    })
    // A printed page's title may name a person; the system shows window titles.
    made.on('page-title-updated', (event) => event.preventDefault())
    windows[kind].window = made
    return made
  }

  /**
   * Runs `work` on a loaded page when the ones before it are done. An abort answers at once and lets the page finish
   * behind it: Electron prints one page at a time in the whole process, and one whose window was destroyed meanwhile
   * never ends and holds up all that come after it.
   */
  const onPage = <T>(
    kind: Kind,
    html: string,
    signal: AbortSignal | undefined,
    work: (window: BrowserWindow) => Promise<T>,
  ): Promise<T> => {
    const run = async () => {
      if (signal?.aborted) throw cancelled()
      const id = pages.add(html)
      const window = windowFor(kind)
      try {
        await inTime(window.loadURL(`${printOrigin}/${id}${kind === 'measure' ? '?measure' : ''}`))
        if (signal?.aborted) throw cancelled()
        return await work(window)
      } catch (error) {
        if (error instanceof ProblemError) throw error
        throw failed('Trang in chưa dựng được.', error instanceof Error ? error.message.slice(0, 200) : String(error))
      } finally {
        pages.remove(id)
      }
    }
    const result = windows[kind].last.then(run)
    windows[kind].last = result.catch(() => {})
    return signal ? Promise.race([result, aborted(signal)]) : result
  }

  return {
    pdf: (input: { html: string; footer?: boolean }, signal?: AbortSignal): Promise<Uint8Array> =>
      onPage('print', input.html, signal, (window) =>
        inTime(
          window.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
            ...(input.footer ? footer : {}),
          }),
        ),
      ),
    measure: (input: { html: string }, signal?: AbortSignal): Promise<MeasuredLetter[]> =>
      onPage('measure', input.html, signal, (window) => inTime(window.webContents.executeJavaScript(measureScript))),
    /** False when the clerk closed the system's dialog, which may stand open as long as she likes. */
    print: (input: { html: string; title: string }, signal?: AbortSignal): Promise<boolean> =>
      onPage(
        'print',
        input.html,
        signal,
        (window) =>
          new Promise((resolve, reject) => {
            window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
              if (success) resolve(true)
              else if (/cancel/i.test(reason)) resolve(false)
              else reject(failed('Máy in chưa nhận được lệnh in.', reason))
            })
          }),
      ),
    close: () => {
      for (const { window } of Object.values(windows)) window?.destroy()
    },
  }
}

/** Page numbers in the bottom margin: Chromium fills in the two classes. */
const footer = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;text-align:center;font:10pt Tinos,\'Times New Roman\',serif"><span class="pageNumber"></span>/<span class="totalPages"></span></div>',
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed('Trang in quá lâu chưa xong.', 'timeout')), limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(cancelled())
    signal.addEventListener('abort', () => reject(cancelled()), { once: true })
  })
