import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { afterAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../build/bundle.mjs'
import { packagingConfig } from '../../build/packaging.mjs'
import { cache, requireHere } from '../../build/paths.mjs'

const folder = path.join(cache, `packaging-win-${process.pid}`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A small real Windows program in the place of Electron, whose Windows runtime is not here: what is checked is all but that. */
const standIn = () => {
  try {
    return path.join(path.dirname(requireHere.resolve('electron-winstaller/package.json')), 'vendor/7z-x64.exe')
  } catch {
    return ''
  }
}

describe('the package for Windows', () => {
  it('is described in words that electron-builder knows, installers and all', async () => {
    const { validateConfiguration } = requireHere('app-builder-lib/out/util/config/config')
    const { DebugLogger } = requireHere('builder-util')
    for (const system of ['win', 'linux'] as const)
      for (const what of ['dir', 'installers'] as const)
        await validateConfiguration(packagingConfig({ system, what, output: folder }), new DebugLogger(false))
    await expect(
      validateConfiguration(
        { ...packagingConfig({ system: 'win', output: folder }), nsisX: {} },
        new DebugLogger(false),
      ),
    ).rejects.toThrow()
  })

  it('is installed for the whole machine, or run as one file, and never takes conferences with it', () => {
    const { win, nsis, portable } = packagingConfig({ system: 'win', what: 'installers', output: folder })
    expect(win?.target).toEqual([
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ])
    expect(nsis).toMatchObject({ perMachine: true, oneClick: false, deleteAppDataOnUninstall: false })
    expect(portable?.requestExecutionLevel).toBe('user')
  })

  it('has an icon of seven pictures, each of the size it says', () => {
    const ico = readFileSync('build/icons/icon.ico')
    const count = ico.readUInt16LE(4)
    const sizes = Array.from({ length: count }, (_, i) => {
      const entry = 6 + 16 * i
      const offset = ico.readUInt32LE(entry + 12)
      expect(ico.toString('latin1', offset + 1, offset + 4)).toBe('PNG')
      return ico.readUInt32BE(offset + 16)
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it.skipIf(!existsSync(standIn()))(
    'is packed with a stand-in for Electron: its name, its icon, one driver for Windows, nothing of Linux',
    { timeout: 180_000 },
    async () => {
      await buildAll()
      const dist = path.join(folder, 'dist')
      mkdirSync(path.join(dist, 'resources'), { recursive: true })
      copyFileSync(standIn(), path.join(dist, 'electron.exe'))
      writeFileSync(path.join(dist, 'version'), '45.4.1')
      const config = packagingConfig({
        system: 'win',
        output: path.join(folder, 'out'),
        electron: { folder: dist, version: '45.4.1' },
      })
      // The stand-in has no fuses to burn; they are read from the Linux build, and on Windows by hand (RELEASING.md).
      await build({ config: { ...config, electronFuses: undefined }, targets: Platform.WINDOWS.createTarget() })
      const unpacked = path.join(folder, 'out/win-unpacked')
      const exe = readFileSync(path.join(unpacked, 'thu-ky-hoi-nghi.exe'))
      expect(exe.toString('latin1', 0, 2)).toBe('MZ')
      // The icon's pictures lie in the executable, its name in the version block (UTF-16).
      expect(exe.includes(readFileSync('build/icons/48x48.png'))).toBe(true)
      expect(exe.includes(Buffer.from('Thư ký Hội nghị', 'utf16le'))).toBe(true)
      const drivers = path.join(unpacked, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
      const found = readdirSync(drivers)
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter((name) => !name.startsWith('win32-'))).toEqual([])
    },
  )
})
