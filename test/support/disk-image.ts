import fs from 'node:fs'
import path from 'node:path'
import type { Act } from './system-calls'

export type Dice = () => number

/** A repeatable die from a seed (mulberry32): a cut that fails can be played again. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Change = Extract<Act, { kind: 'write' | 'cut' }>
const sector = 512

/** Lays a change over a content, in place where it fits; returns the content as it is then. */
const apply = (content: Buffer, change: Change): Buffer => {
  if (change.kind === 'cut' && change.length <= content.length) return content.subarray(0, change.length)
  const end = change.kind === 'cut' ? change.length : change.at + change.bytes.length
  const grown = end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : content
  if (change.kind === 'write') change.bytes.copy(grown, change.at)
  return grown
}

/** The first sectors of a write, or any half of them, as a disk that lost its power may have kept them. */
const torn = (change: Change, roll: Dice, isPrefix: boolean): Change[] => {
  if (change.kind === 'cut') return roll() < 0.5 ? [change] : []
  const kept = Math.floor(roll() * (change.bytes.length / sector + 1)) * sector
  const parts: Change[] = []
  for (let from = 0; from < change.bytes.length; from += sector)
    if (isPrefix ? from < kept : roll() < 0.5)
      parts.push({ ...change, at: change.at + from, bytes: change.bytes.subarray(from, from + sector) })
  return parts
}

/**
 * A disk as POSIX promises it: the bytes of a file are safe after its own sync, its name in the folder (made or removed)
 * after a sync of the folder; everything since may be there, in part, or not at all.
 */
export function createDisk(base: Readonly<Record<string, Buffer>>) {
  /** By inode, so that a file made anew under an old name is another one. */
  const safe = new Map<number, Buffer>()
  const namesSafe = new Map<string, number>()
  let names = new Map<string, number>()
  let nextInode = 1
  for (const [name, content] of Object.entries(base)) {
    safe.set(nextInode, Buffer.from(content))
    namesSafe.set(name, nextInode++)
  }
  names = new Map(namesSafe)
  let pending: { inode: number; change: Change }[] = []
  let renamed: { name: string; inode: number | undefined }[] = []

  return {
    act: (act: Act): void => {
      if (act.kind === 'told') return
      if (act.kind === 'sync-folder') {
        for (const { name, inode } of renamed) {
          if (inode === undefined) namesSafe.delete(name)
          else namesSafe.set(name, inode)
        }
        renamed = []
        return
      }
      if (act.kind === 'create') {
        safe.set(nextInode, Buffer.alloc(0))
        names.set(act.file, nextInode)
        renamed.push({ name: act.file, inode: nextInode++ })
        return
      }
      const inode = names.get(act.file)
      if (inode === undefined) throw new Error(`${act.kind} of ${act.file}, which is not there`)
      if (act.kind === 'write' || act.kind === 'cut') pending.push({ inode, change: act })
      else if (act.kind === 'remove') {
        names.delete(act.file)
        renamed.push({ name: act.file, inode: undefined })
      } else {
        let content = safe.get(inode) as Buffer
        for (const p of pending) if (p.inode === inode) content = apply(content, p.change)
        safe.set(inode, content)
        pending = pending.filter((p) => p.inode !== inode)
      }
    },
    /** How many changes a cut now would put at risk. */
    atRisk: () => pending.length + renamed.length,
    /** Writes the files as they may stand after a power cut now. */
    cut: (folder: string, roll: Dice): void => {
      const way = Math.floor(roll() * 3)
      const contents = new Map<number, Buffer>()
      for (const [inode, content] of safe) contents.set(inode, Buffer.from(content))
      const lay = (inode: number, change: Change) => contents.set(inode, apply(contents.get(inode) as Buffer, change))
      if (way === 0) {
        const whole = Math.floor(roll() * (pending.length + 1))
        for (const { inode, change } of pending.slice(0, whole)) lay(inode, change)
        const next = pending[whole]
        if (next) for (const part of torn(next.change, roll, true)) lay(next.inode, part)
      } else if (way === 1)
        for (const { inode, change } of pending) for (const part of torn(change, roll, false)) lay(inode, part)
      const kept = new Map(namesSafe)
      const namesKept = way === 2 ? 0 : Math.floor(roll() * (renamed.length + 1))
      for (const { name, inode } of renamed.slice(0, namesKept)) {
        if (inode === undefined) kept.delete(name)
        else kept.set(name, inode)
      }
      fs.mkdirSync(folder, { recursive: true })
      for (const [name, inode] of kept) fs.writeFileSync(path.join(folder, name), contents.get(inode) as Buffer)
    },
  }
}
