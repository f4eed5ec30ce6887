import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Mounting needs root on Linux; elsewhere the tests that need it are skipped and say so. */
export const canMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = fs.mkdtempSync('/tmp/thuky-mount-')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    fs.rmdirSync(folder)
  }
})()

if (!canMount) console.warn('SKIPPED: tests on a small or read-only disk need root on Linux to mount one.')

/** A disk of a few megabytes; `fill` leaves no byte free, `free` takes the ballast away again. */
export function smallDisk(megabytes = 3) {
  const folder = fs.mkdtempSync('/tmp/thuky-disk-')
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: () => {
      const fd = fs.openSync(ballast, 'a')
      try {
        for (let size = 65_536; size >= 1; size = Math.floor(size / 4)) {
          const block = Buffer.alloc(size)
          try {
            for (;;) if (fs.writeSync(fd, block) < size) break
          } catch (error) {
            if ((error as { code?: string }).code !== 'ENOSPC') throw error
          }
        }
      } finally {
        fs.closeSync(fd)
      }
    },
    free: () => fs.rmSync(ballast, { force: true }),
    readOnly: (on: boolean) => execFileSync('mount', ['-o', on ? 'remount,ro' : 'remount,rw', folder]),
    remove: () => {
      execFileSync('umount', ['-l', folder])
      fs.rmdirSync(folder)
    },
  }
}
