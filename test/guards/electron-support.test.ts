import { describe, expect, it } from 'vitest'
import { pinnedElectron } from '../../build/electron-runtime.mjs'

/**
 * Electron releases as published in the package registry, newest first. Electron mends its newest three majors, and
 * since 6.0 a major appears on the day of the Chromium it is made from (Electron's "Electron Releases" page). When the
 * pinned version changes, look again, add what is new and date the table.
 */
const table = {
  asOf: '2026-11-24',
  pinned: { version: '45.4.1', released: '2026-11-19' },
  majors: [
    { major: 45, released: '2026-10-21' },
    { major: 44, released: '2026-08-25' },
    { major: 43, released: '2026-07-01' },
    { major: 42, released: '2026-05-06' },
  ],
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const isSupported = (version: string) =>
  table.majors
    .slice(0, 3)
    .map(({ major }) => major)
    .includes(Number(version.split('.')[0]))

describe('the pinned Electron', () => {
  it('is the one that the dated table speaks of', () => expect(pinnedElectron()).toBe(table.pinned.version))

  it('is of the newest three majors', () => {
    expect(isSupported(pinnedElectron())).toBe(true)
    expect(isSupported('43.9.0')).toBe(true)
    expect(isSupported('42.9.0')).toBe(false)
    expect(isSupported('25.1.1')).toBe(false)
  })

  it('has a Chromium of less than 120 days on the day of the table', () => {
    const chromiumOf = (version: string) =>
      table.majors.find(({ major }) => major === Number(version.split('.')[0]))?.released
    const age = (version: string) => days(chromiumOf(version) ?? '2000-01-01', table.asOf)
    expect(age(pinnedElectron())).toBeLessThan(120)
    expect(age('43.0.0')).toBeGreaterThan(120)
    expect(days(table.pinned.released, table.asOf)).toBeGreaterThanOrEqual(0)
  })
})
