import fs from 'node:fs'
import path from 'node:path'

/** One version of the application under one Node keeps some 1.5 MB. */
const mostBytes = 10_000_000

/**
 * Bounds the folder of compiled code: what was written longest ago goes first. Node keeps one file for each of ours and each
 * version of itself, and never takes one away. What is in use may go, too: it is only a copy, and is compiled once more.
 */
export function boundCompiledCode(folder: string, most = mostBytes): void {
  if (!fs.existsSync(folder)) return
  const kept = (fs.readdirSync(folder, { recursive: true }) as string[])
    .map((name) => path.join(folder, name))
    .flatMap((file) => {
      const about = fs.statSync(file, { throwIfNoEntry: false })
      return about?.isFile() ? [{ file, bytes: about.size, writtenMs: about.mtimeMs }] : []
    })
    .sort((a, b) => b.writtenMs - a.writtenMs)
  let bytes = 0
  for (const { file, bytes: more } of kept) {
    bytes += more
    if (bytes > most) fs.rmSync(file, { force: true })
  }
  for (const version of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, version.name)
    if (version.isDirectory() && fs.readdirSync(place).length === 0) fs.rmdirSync(place)
  }
}
