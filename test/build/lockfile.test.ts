import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { at } from '../../build/paths.mjs'

type Versions = Record<string, string>
type LockEntry = { version?: string; resolved?: string; hasInstallScript?: boolean; optionalDependencies?: Versions }
type Lock = { packages: Record<string, LockEntry> }
type Manifest = {
  dependencies: Versions
  devDependencies: Versions
  optionalDependencies: Versions
  allowScripts: Record<string, boolean>
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(at(file), 'utf8'))
const lock = readJson('package-lock.json') as Lock
const manifest = readJson('package.json') as Manifest

/**
 * Optional packages that the lock names but does not hold. `npm ci` then ends with EUSAGE "Missing: … from lock file":
 * it happens when a package lists a platform whose package the registry does not have.
 */
function missingOptional({ packages }: Lock): string[] {
  const present = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)))
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !present.has(name))
      .map((name) => `${place} needs ${name}`),
  )
}

/** Places that say where a package came from: a lock must not tie the project to one machine's registry. */
const withHost = ({ packages }: Lock) =>
  Object.entries(packages).flatMap(([place, entry]) => (entry.resolved?.includes('://') ? [place] : []))

/** Versions that are ranges: npm run by an old Node would quietly take an old package that still supports it. */
const inexact = (versions: Versions) =>
  Object.entries(versions).flatMap(([name, version]) => (/^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name}@${version}`]))

/** Packages that have, or that npm treats as having, an install script on which package.json does not decide. */
const undecided = ({ packages }: Lock, decided: Record<string, boolean>) =>
  Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([place]) => place.split('node_modules/').at(-1) ?? '')
    .filter((name) => !(name in decided))

describe('the lock file', () => {
  it('holds every optional package that it names', () => {
    expect(missingOptional(lock)).toEqual([])
  })

  it('…and the check sees a missing one, and finds nested ones', () => {
    const tool = { optionalDependencies: { '@tool/win': '1.0.0', '@tool/linux': '1.0.0' } }
    expect(missingOptional({ packages: { 'node_modules/tool': tool, 'node_modules/@tool/linux': {} } })).toEqual([
      'node_modules/tool needs @tool/win',
    ])
    const nested = { 'node_modules/@tool/linux': {}, 'node_modules/a/node_modules/@tool/win': {} }
    expect(missingOptional({ packages: { 'node_modules/tool': tool, ...nested } })).toEqual([])
  })

  it('names no registry', () => {
    expect(withHost(lock)).toEqual([])
    expect(withHost({ packages: { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } } })).toHaveLength(1)
    expect(withHost({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toHaveLength(0)
  })

  it('belongs to this package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest
    const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies }
    const locked = Object.keys(wanted).map((name) => [name, lock.packages[`node_modules/${name}`]?.version])
    expect(Object.fromEntries(locked)).toEqual(wanted)
  })
})

describe('package.json', () => {
  it('pins exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest
    expect([dependencies, devDependencies, optionalDependencies].flatMap(inexact)).toEqual([])
    expect(inexact({ a: '^1.0.0', b: '1.x', c: 'latest', d: '1.2.3' })).toEqual(['a@^1.0.0', 'b@1.x', 'c@latest'])
  })

  it('ships one runtime dependency; everything else is bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  })

  it('decides on every install script', () => {
    expect(undecided(lock, manifest.allowScripts)).toEqual([])
    const scripted = { packages: { 'node_modules/a': { hasInstallScript: true }, 'node_modules/b': {} } }
    expect(undecided(scripted, {})).toEqual(['a'])
    expect(undecided(scripted, { a: false })).toEqual([])
  })

  it('runs no install script, under an npm that does not know allowScripts either', () => {
    expect(readFileSync(at('.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
    expect(Object.values(manifest.allowScripts)).not.toContain(true)
  })
})
