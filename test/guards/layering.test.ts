import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../build/child.mjs'
import { at, out } from '../../build/paths.mjs'

type Probe = { room: 'shared' | 'electron' | 'renderer'; what: string; code: string; error?: RegExp }

/**
 * The three tsconfig files are what keeps the rooms apart. A dependency whose types pull in those of Node or of the DOM
 * would open the wall without a word: these lines must go on failing, and their neighbours must go on passing.
 */
const probes: Probe[] = [
  { room: 'shared', what: 'names process', code: 'export const a = process.env', error: /TS2580|TS2591|TS2304/ },
  { room: 'shared', what: 'names Buffer', code: "export const a = Buffer.from('')", error: /TS2580|TS2591|TS2304/ },
  {
    room: 'shared',
    what: 'names process beside everything it may import',
    code: "import { encode } from 'uqr'\nimport { z } from 'zod'\nexport const a = [encode, z, process.env]",
    error: /TS2580|TS2591|TS2304/,
  },
  { room: 'shared', what: 'names window', code: 'export const a = window.location', error: /TS2304|TS2584/ },
  { room: 'shared', what: 'names document', code: 'export const a = document.body', error: /TS2304|TS2584/ },
  {
    room: 'shared',
    what: 'imports Node',
    code: "import fs from 'node:fs'\nexport const a = fs",
    error: /TS2307|TS2591/,
  },
  {
    room: 'shared',
    what: 'imports the privileged side',
    code: "import { openDatabase } from '../../electron/db/open'\nexport const a = openDatabase",
    error: /TS6059|TS6307/,
  },
  {
    room: 'shared',
    what: 'uses the language alone',
    code: "export const a = new Intl.Collator('vi').compare('a', 'á')",
  },
  { room: 'electron', what: 'names document', code: 'export const a = document.body', error: /TS2304|TS2584/ },
  { room: 'electron', what: 'names window', code: 'export const a = window.location', error: /TS2304|TS2584/ },
  {
    room: 'electron',
    what: 'imports the page',
    code: "import { mount } from '../../renderer/mount'\nexport const a = mount",
    error: /TS6307|TS6059|TS2307|TS6142/,
  },
  {
    room: 'electron',
    what: 'names process and imports Node',
    code: "import fs from 'node:fs'\nexport const a = [fs, process.pid]",
  },
  { room: 'renderer', what: 'names process', code: 'export const a = process.env', error: /TS2580|TS2591|TS2304/ },
  {
    room: 'renderer',
    what: 'names process beside everything it imports',
    code: pageOfPackages(),
    error: /TS2580|TS2591|TS2304/,
  },
  { room: 'renderer', what: 'calls require', code: "export const a = require('fs')", error: /TS2580|TS2591|TS2304/ },
  {
    room: 'renderer',
    what: 'imports Node',
    code: "import fs from 'node:fs'\nexport const a = fs",
    error: /TS2307|TS2591/,
  },
  {
    room: 'renderer',
    what: 'imports the privileged side',
    code: "import { openDatabase } from '../../electron/db/open'\nexport const a = openDatabase",
    error: /TS6307|TS6059/,
  },
  { room: 'renderer', what: 'names document', code: 'export const a = document.body' },
  {
    room: 'renderer',
    what: 'imports shared',
    code: "import { contract } from '../../shared/ipc/contract'\nexport const a = contract",
  },
]

/** Loads the types of what the page is made of, then names what only Node has. */
function pageOfPackages() {
  const packages = [
    '@mantine/core',
    '@mantine/dates',
    '@tanstack/react-table',
    '@tanstack/react-virtual',
    'react-hook-form',
    '@hookform/resolvers/zod',
    'react-dom/client',
    'dayjs',
  ]
  const imports = packages.map((name, i) => `import type * as p${i} from '${name}'`)
  const uses = packages.map((_, i) => `keyof typeof p${i}`)
  return [...imports, `export type A = ${uses.join(' | ')}`, 'export const a = process.env'].join('\n')
}

mkdirSync(out, { recursive: true })
const folder = mkdtempSync(path.join(out, 'layering-'))
const nameOf = (probe: Probe) => `probe-${probes.indexOf(probe)}`
const messages = new Map<string, string[]>()

// Each probe is a program of its own: the types that one imports would be there for all others. They stay out of the
// rooms, where a type check running at the same moment would see them.
beforeAll(async () => {
  for (const probe of probes) {
    const place = path.join(folder, nameOf(probe))
    mkdirSync(place)
    const isShared = probe.room === 'shared'
    const settings = {
      extends: `../../../${probe.room}/tsconfig.json`,
      compilerOptions: {
        rootDir: isShared ? '.' : '../../..',
        outDir: './types',
        emitDeclarationOnly: false,
        noEmit: true,
      },
      include: ['./*.ts'],
      references: isShared ? [] : [{ path: '../../../shared' }],
    }
    writeFileSync(path.join(place, 'tsconfig.json'), JSON.stringify(settings))
    writeFileSync(path.join(place, 'probe.ts'), inPlace(probe.code))
  }
  const places = probes.map((probe) => path.join(folder, nameOf(probe)))
  const { output } = await run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-b', ...places])
  for (const line of output.split('\n')) {
    const name = /(probe-\d+)[\\/]probe\.ts/.exec(line)?.[1]
    if (name) messages.set(name, [...(messages.get(name) ?? []), line])
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Probes are written as if they lay one folder deep in their room; they lie two deeper, in out/. */
const inPlace = (code: string) => code.replaceAll("'../../", "'../../../")

describe.each(['shared', 'electron', 'renderer'] as const)('a file in %s', (room) => {
  const here = probes.filter((probe) => probe.room === room)
  it.each(here.filter(({ error }) => error))('fails the type check when it $what', (probe) => {
    expect(messages.get(nameOf(probe))?.join('\n')).toMatch(probe.error ?? /never/)
  })
  it.each(here.filter(({ error }) => !error))('passes when it $what', (probe) => {
    expect(messages.get(nameOf(probe))).toBeUndefined()
  })
})
