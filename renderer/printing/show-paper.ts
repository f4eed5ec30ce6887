import type { NamedPaper } from './paper-acts'

type Watcher = (request: NamedPaper | undefined) => void
let watcher: Watcher | undefined

/** Opens a paper as it will be printed, with the ways to print and save it. From anywhere: a button, a menu, the palette. */
export const showPaper = (request: NamedPaper): void => watcher?.(request)

/** The window that shows papers listens here; returns the way to stop. */
export function onShowPaper(listener: Watcher): () => void {
  watcher = listener
  return () => {
    if (watcher === listener) watcher = undefined
  }
}
