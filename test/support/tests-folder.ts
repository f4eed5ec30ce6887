import fs from 'node:fs'
import os from 'node:os'

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
