import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { boundCompiledCode } from '../../electron/core/compiled-code'
import { tempFolder } from '../support/temp-folder'

/** Three versions of Node with three files of 100 bytes each, the older ones written longer ago. */
function threeVersions(): string {
  const folder = path.join(tempFolder(), 'ma')
  for (const [age, version] of ['v25', 'v24', 'v23'].entries()) {
    mkdirSync(path.join(folder, version), { recursive: true })
    for (const name of ['a', 'b', 'c']) {
      const file = path.join(folder, version, name)
      writeFileSync(file, 'x'.repeat(100))
      utimesSync(file, 1_700_000_000, 1_700_000_000 - age * 1000)
    }
  }
  return folder
}

it('keeps what was written last, and no folder with nothing in it', () => {
  const folder = threeVersions()
  boundCompiledCode(folder, 450)
  expect(readdirSync(folder).sort()).toEqual(['v24', 'v25'])
  expect(readdirSync(path.join(folder, 'v25'))).toHaveLength(3)
  expect(readdirSync(path.join(folder, 'v24'))).toHaveLength(1)
})

it('leaves alone what is within its bound, and a folder that is not there', () => {
  const folder = threeVersions()
  boundCompiledCode(folder)
  expect((readdirSync(folder, { recursive: true }) as string[]).length).toBe(12)
  const none = path.join(folder, 'none')
  boundCompiledCode(none)
  expect(existsSync(none)).toBe(false)
})
