import fs from 'node:fs'
import path from 'node:path'

/**
 * Whether this process is still the one that the single-instance lock names. On Linux Chromium's lock is a link to
 * `<host>-<pid>`; when an earlier run was killed and left one behind, two starts at once can each clear it away and both
 * believe that they own it. The link then names the later one. Elsewhere the lock is the system's, and there is no link.
 */
export function stillOwnsLock(userData: string, pid: number): boolean {
  try {
    return fs.readlinkSync(path.join(userData, 'SingletonLock')).endsWith(`-${pid}`)
  } catch {
    return true
  }
}
