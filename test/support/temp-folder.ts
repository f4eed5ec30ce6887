import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

/** Memory that is a file system, where a flush takes no time; a container's is often too small. */
const memory = '/dev/shm'
const roomNeeded = 2e9

/**
 * Where tests write: in memory where there is room. Every commit of the product waits for the disk, and thousands of them in tests
 * that ask nothing of the disk would be most of their time.
 */
export function testsFolder(): string {
  try {
    const { bavail, bsize } = fs.statfsSync(memory)
    return bavail * bsize > roomNeeded ? memory : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}

/** A folder of its own for one test, gone when the test is over; `onDisk` for tests of what a real disk keeps. */
export function tempFolder(name = 'thuky', { onDisk = false } = {}): string {
  const folder = fs.mkdtempSync(path.join(onDisk ? os.tmpdir() : testsFolder(), `${name}-`))
  made.push(folder)
  return folder
}
