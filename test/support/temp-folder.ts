import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { testsFolder } from './tests-folder'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own for one test, gone when the test is over; `onDisk` for tests of what a real disk keeps. */
export function tempFolder(name = 'thuky', { onDisk = false } = {}): string {
  const folder = fs.mkdtempSync(path.join(onDisk ? os.tmpdir() : testsFolder(), `${name}-`))
  made.push(folder)
  return folder
}
