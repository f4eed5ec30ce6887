import fs from 'node:fs'
import path from 'node:path'

export type Log = {
  /** The file a clerk sends to support. */
  readonly file: string
  /** Adds one dated entry; an error with its stack. Never throws: a full disk must not stop the work. */
  write: (entry: unknown) => void
}

const maxBytes = 1_000_000

/** The error log of a host and its core: one file, and one older one when it has grown to a megabyte. */
export function openLog(dataFolder: string, now: () => Date = () => new Date()): Log {
  const file = path.join(dataFolder, 'nhat-ky', 'loi.log')
  return {
    file,
    write: (entry) => {
      const text = entry instanceof Error ? (entry.stack ?? entry.message) : String(entry)
      try {
        fs.mkdirSync(path.dirname(file), { recursive: true })
        if (fs.existsSync(file) && fs.statSync(file).size > maxBytes) fs.renameSync(file, `${file}.1`)
        fs.appendFileSync(file, `${now().toISOString()} ${text.trimEnd()}\n`, { mode: 0o600 })
      } catch {
        // Nowhere to write it: the problem itself is still said on the screen.
      }
    },
  }
}
