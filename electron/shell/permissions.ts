import { bundleOrigin } from './addresses'

/**
 * Whether a page may use what Chromium asks permission for. One thing is allowed, to our own page alone: putting text
 * on the clipboard, for copying rows to Excel. Reading it, camera, place, notices, devices and all else are not.
 */
export function mayUse(permission: string, asker: { origin: string; isMainFrame: boolean }): boolean {
  return permission === 'clipboard-sanitized-write' && asker.isMainFrame && isBundle(asker.origin)
}

const isBundle = (origin: string) => origin === bundleOrigin || origin === `${bundleOrigin}/`

/** Whether a request may leave the page: nothing of ours lives on the network. */
export const mayFetch = (url: string) => /^(app|blob|data):/i.test(url)

/** Where a frame may go by itself: our page back to itself (a reload), a preview frame to a page of the print origin. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  return isMainFrame ? /^app:\/\/bundle\/(index\.html)?([?#].*)?$/.test(url) : /^app:\/\/print\/[0-9a-f]{32}$/.test(url)
}
