import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'

/** What the core did to the files of one folder, in order, and the moment each reply left for its host. */
export type Act =
  | { kind: 'create' | 'remove' | 'sync'; file: string }
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'cut'; file: string; length: number }
  | { kind: 'sync-folder' }
  | { kind: 'told'; bytes: Buffer }

/** The calls that strace is asked for; `-xx` prints every string and path as hexadecimal bytes. */
export const traced = [
  '-y',
  '-xx',
  '-s',
  '1000000',
  '-e',
  'trace=openat,unlink,rename,pwrite64,ftruncate,fsync,fdatasync,write,writev,sendmsg',
  '-e',
  'signal=none',
]

const bytesOf = (hex: string) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
const textOf = (hex: string) => bytesOf(hex).toString('utf8')

/** Reads what `strace` wrote down; files outside `folder` and databases beside `conference.db` are left out. */
export async function readActs(trace: string, folder: string): Promise<Act[]> {
  const acts: Act[] = []
  const known = new Set(fs.readdirSync(folder))
  const nameIn = (file: string) =>
    path.dirname(file) === folder && /^conference\.db(-wal|-journal)?$/.test(path.basename(file))
      ? path.basename(file)
      : undefined
  for await (const line of readline.createInterface({
    input: fs.createReadStream(trace),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const found = /^(\w+)\((.*)\) += (-?\d+)/.exec(line)
    if (!found) {
      if (/^(\w+)\(/.test(line)) throw new Error(`a call that strace did not finish: ${line.slice(0, 80)}`)
      continue
    }
    const [, call = '', rest = '', result = ''] = found
    if (result.startsWith('-')) continue
    const descriptor = /^(\d+)<([^>]*)>/.exec(rest)
    const held = descriptor ? textOf(descriptor[2] as string) : ''
    const name = nameIn(held)
    if (call === 'openat') {
      const file = nameIn(textOf(/"([^"]*)"/.exec(rest)?.[1] ?? ''))
      if (file && rest.includes('O_CREAT') && !known.has(file)) {
        known.add(file)
        acts.push({ kind: 'create', file })
      }
    } else if (call === 'unlink') {
      const file = nameIn(textOf(/"([^"]*)"/.exec(rest)?.[1] ?? ''))
      if (file && known.delete(file)) acts.push({ kind: 'remove', file })
    } else if (call === 'rename') {
      if (/"([^"]*)"/g.exec(rest) && rest.match(/"([^"]*)"/g)?.some((p) => nameIn(textOf(p.slice(1, -1)))))
        throw new Error('a database was renamed: the replay does not know renames')
    } else if (call === 'pwrite64' && name) {
      const written = /^[^"]*"([^"]*)", (\d+), (\d+)$/.exec(rest)
      if (!written || Number(written[2]) !== Number(result))
        throw new Error(`a short or cut write: ${line.slice(0, 80)}`)
      acts.push({ kind: 'write', file: name, at: Number(written[3]), bytes: bytesOf(written[1] as string) })
    } else if (call === 'ftruncate' && name)
      acts.push({ kind: 'cut', file: name, length: Number(/, (\d+)$/.exec(rest)?.[1]) })
    else if (/^f(data)?sync$/.test(call)) {
      if (name) acts.push({ kind: 'sync', file: name })
      else if (held === folder) acts.push({ kind: 'sync-folder' })
    } else if (/^(write|writev|sendmsg)$/.test(call)) {
      if (name) throw new Error(`${call} to a database: the replay knows pwrite64 only`)
      // Replies leave over a socket to the host.
      if (/^socket:|^UNIX/.test(held))
        acts.push({
          kind: 'told',
          bytes: Buffer.concat([...rest.matchAll(/"([^"]*)"/g)].map((m) => bytesOf(m[1] as string))),
        })
    }
  }
  return acts
}
