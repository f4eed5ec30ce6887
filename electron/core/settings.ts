import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { TableView } from '../../shared/conference/table-view'
import { SavedCalibration } from '../../shared/stationery/stationery.contract'
import { syncFolder } from '../db/copy'

const Settings = z.object({
  operator: z.string().default(''),
  desk: z.string().default('Bàn 1'),
  /** How each printer of this PC misses each stock. */
  calibrations: z.array(SavedCalibration).default([]),
  recent: z
    .array(z.object({ ref: z.string(), folder: z.string(), title: z.string(), openedAt: z.string() }))
    .default([]),
  /** By person at this PC, then by table. */
  views: z.record(z.string(), z.record(z.string(), TableView)).default({}),
})
export type Settings = z.infer<typeof Settings>

/** What this PC remembers: who works here, which desk it is, which conferences were open. Not part of any conference. */
export function createSettings(dataFolder: string) {
  const file = path.join(dataFolder, 'settings.json')
  let settings = readSettings(file)
  return {
    get: (): Settings => settings,
    set: (patch: Partial<Settings>): Settings => {
      settings = { ...settings, ...patch }
      writeWhole(file, JSON.stringify(settings, null, 2))
      return settings
    },
  }
}
export type SettingsStore = ReturnType<typeof createSettings>

/** A broken settings file is put aside, not mourned: nothing of a conference is in it. */
function readSettings(file: string): Settings {
  if (!fs.existsSync(file)) return Settings.parse({})
  try {
    return Settings.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    fs.renameSync(file, `${file}.hong`)
    return Settings.parse({})
  }
}

/** Replaces a small file in one step: written beside, synced, renamed. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const partial = `${file}.partial`
  const fd = fs.openSync(partial, 'w')
  try {
    fs.writeFileSync(fd, content)
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
  renamePatiently(partial, file)
  syncFolder(path.dirname(file))
}

/** Antivirus programs hold a fresh file for a moment: tries for up to five seconds, then fails and keeps the partial file. */
export function renamePatiently(
  from: string,
  to: string,
  rename: (from: string, to: string) => void = fs.renameSync,
): void {
  for (let wait = 20; ; wait *= 2) {
    try {
      rename(from, to)
      return
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(code) || wait > 2560) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
}
