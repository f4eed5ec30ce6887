import { parseAddress } from '../hosts/address'

/** The parts of an Electron IPC event that tell who sent it. */
export type Sender = { senderFrame: { url: string } | null; sender: { mainFrame: unknown } }

/**
 * Whether a message comes from our own page: from a frame that still exists, is the main one of its window, and shows
 * app://bundle. A preview frame, a frame that has navigated away or a window of paper is a stranger.
 */
export function isOurs({ senderFrame, sender }: Sender): boolean {
  if (!senderFrame || senderFrame !== sender.mainFrame) return false
  const url = parseAddress(senderFrame.url)
  return url?.protocol === 'app:' && url.host === 'bundle' && url.username === '' && url.password === ''
}
