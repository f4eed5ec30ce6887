import { type Opening, readOpening } from '../hosts/opening'

/**
 * What the command line of Electron asks to be opened: the program goes first, and unpacked the application's folder is
 * the first word that is no switch.
 */
export function wordsOf(argv: readonly string[], isPackaged: boolean, cwd = process.cwd()): Opening {
  const words = argv.slice(1)
  const folder = isPackaged ? -1 : words.findIndex((word) => !word.startsWith('-'))
  return readOpening(
    words.filter((_, index) => index !== folder),
    cwd,
  )
}
