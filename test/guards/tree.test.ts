import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { at } from '../../build/paths.mjs'
import { linesWith, trackedFiles } from './source-files'

/** The top level of the project, and what tools need beside it. */
const required = [
  'package.json',
  'tsconfig.json',
  'electron',
  'renderer',
  'shared',
  'resources',
  'build',
  'test',
  'README.md',
]
const documents = ['DEVELOPING.md', 'DECISIONS.md', 'CHANGELOG.md', 'RELEASING.md', 'LICENSE']
const tools = ['package-lock.json', 'biome.json']

const extra = (names: string[]) =>
  names.filter((name) => ![...required, ...documents, ...tools].includes(name) && !name.startsWith('.'))

const features =
  /^(conference|units|delegates|invitations|checkin|agenda|speeches|awards|preparation|exchange|printing|stationery|history)$/
const folders = (names: string[], room: string) =>
  new Set(names.flatMap((name) => new RegExp(`^${room}/([^/]+)/`).exec(name)?.[1] ?? []))

const tracked = trackedFiles()
const topLevel = [...new Set((tracked ?? []).map((name) => name.split('/')[0] ?? ''))]

/** Words that belong to the place where the project was written and mean nothing to whoever gets it. */
const workplace = [
  { what: 'paths of one machine', pattern: /(?<![\w.~-])\/(?:work|root)\/[\w.]/, example: ['/', 'work', '/main'] },
  {
    what: 'hosts of package registries',
    pattern: /\bregistry\.\w+\.(?:org|com)\b/i,
    example: ['registry', '.npmjs', '.org'],
  },
  {
    what: 'hosts of Debian mirrors',
    pattern: /\b(?:deb|security|ftp)\.debian\.org\b/i,
    example: ['deb', '.debian', '.org'],
  },
  { what: 'numbers of a work list', pattern: /\bissues?\s+#?\d+\b/i, example: ['iss', 'ue', ' 2'] },
  {
    what: 'writing programs',
    pattern:
      /\b(?:cl[a]ude|chat\s?gpt|c[o]pilot|anthr[o]pic|language [m]odels?|system [p]rompt|coding [a]gents?|sub-?agents?|AI[- ]generated)\b/i,
    example: ['sub', 'ag', 'ent'],
  },
]

describe.skipIf(!tracked)('the tree of a clone', () => {
  it('has the top level of the design and nothing else', () => {
    expect(required.filter((name) => !topLevel.includes(name))).toEqual([])
    expect(extra(topLevel)).toEqual([])
    expect(extra(['electron', 'README.md', '.gitignore', 'src', 'notes.txt'])).toEqual(['src', 'notes.txt'])
  })

  it('uses the same feature words in every room', () => {
    const inElectron = new Set(['browser', 'cli', 'core', 'db', 'hosts', 'shell'])
    const strangers = (names: string[], room: string, own: Set<string>) =>
      [...folders(names, room)].filter((name) => !features.test(name) && !own.has(name))
    expect(strangers(tracked ?? [], 'electron', inElectron)).toEqual([])
    expect(strangers(tracked ?? [], 'shared', new Set(['ipc', 'lib', 'names']))).toEqual([])
    expect(strangers(['shared/utils/a.ts', 'shared/units/a.ts'], 'shared', new Set())).toEqual(['utils'])
  })

  it('holds nothing that was built or fetched', () => {
    const built = (names: string[]) =>
      names.filter((name) => /^(out|node_modules|\.cache|dist-pack)\/|\.(tsbuildinfo|log)$/.test(name))
    expect(built(tracked ?? [])).toEqual([])
    expect(built(['out/a.cjs', 'electron/main.ts', 'x.log'])).toEqual(['out/a.cjs', 'x.log'])
  })

  it('has named files: kebab-case, or a component under its own name', () => {
    const unnamed = (names: string[]) =>
      names.filter(
        (name) => /^(electron|renderer|shared)\/.*\.tsx?$/.test(name) && !isNamed(name.split('/').at(-1) ?? ''),
      )
    expect(unnamed(tracked ?? [])).toEqual([])
    expect(unnamed(['shared/a/camelCase.ts', 'shared/a/kebab-case.service.ts', 'renderer/a/DeskPage.tsx'])).toEqual([
      'shared/a/camelCase.ts',
    ])
  })

  it('has no unfinished work', () => {
    const unfinished = /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/
    expect(textFiles().flatMap((source) => linesWith(unfinished, source))).toEqual([])
    expect(linesWith(unfinished, { file: 'a.ts', text: ['// TO', 'DO later'].join('') })).toHaveLength(1)
    expect(linesWith(unfinished, { file: 'a.ts', text: 'const todos = 1' })).toHaveLength(0)
  })

  it('ships nothing that leans on files beside the project; only tests may look there, and skip', () => {
    const beside = /\bshared\/(?:samples|research|plan|spike|recipes|design)\b/
    const shipped = textFiles().filter(({ file }) => !file.startsWith('test/'))
    expect(shipped.flatMap((source) => linesWith(beside, source))).toEqual([])
    expect(linesWith(beside, { file: 'a.ts', text: "read('../shared/samples/a.xlsx')" })).toHaveLength(1)
    expect(linesWith(beside, { file: 'a.ts', text: "import { a } from '../../shared/names/fold'" })).toHaveLength(0)
  })

  it.each(workplace)('names no $what', ({ pattern, example }) => {
    expect(textFiles().flatMap((source) => linesWith(pattern, source))).toEqual([])
    expect(linesWith(pattern, { file: 'a.md', text: example.join('') })).toHaveLength(1)
    expect(
      linesWith(pattern, { file: 'a.md', text: 'Chạy npm ci trong thư mục ~/work/x rồi npm start; session, prompt.' }),
    ).toHaveLength(0)
  })
})

const isNamed = (file: string) =>
  /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(file) || /^[A-Z][A-Za-z0-9]*\.tsx$/.test(file)

function textFiles() {
  return (tracked ?? [])
    .filter((name) => /\.(ts|tsx|mjs|js|json|md|html|css|svg|csv|txt)$|^\.[\w/]+$/.test(name) && existsSync(at(name)))
    .map((file) => ({ file, text: readFileSync(at(file), 'utf8') }))
}
