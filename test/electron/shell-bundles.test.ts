import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { beforeAll, expect, it } from 'vitest'
import { buildElectron } from '../../build/bundle.mjs'
import { laterNames } from '../../build/later.mjs'
import { at } from '../../build/paths.mjs'

const laterFiles = laterNames.map((name) => `./${name}.cjs`)

/** What a bundle asks its runtime for, builtin modules of Node left out. */
const foreignOf = (code: string) =>
  [...new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? ''))].filter(
    (name) => !builtinModules.includes(name.replace(/^node:/, '')) && !laterFiles.includes(name),
  )

const read = (name: string) => readFileSync(at(`out/electron/${name}.cjs`), 'utf8')

beforeAll(async () => {
  await buildElectron()
})

it('sees what a bundle requires', () => {
  expect(foreignOf('var a = require("electron"), b = require("node:fs"), c = require("fs/promises")')).toEqual([
    'electron',
  ])
})

it.each([
  ['preload', ['electron']],
  ['main', ['electron']],
  ['browser', []],
  ['core', ['better-sqlite3']],
  ['cli', ['better-sqlite3']],
  ['table-worker', []],
])('%s requires nothing from outside but %j', (name, allowed) => expect(foreignOf(read(name))).toEqual(allowed))

it('the preload needs no module of Node: a sandboxed one gets none', () => {
  expect([...read('preload').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
})

it('a library for some acts only is not in the core, and is asked for by its file', () => {
  const core = read('core')
  for (const file of ['./later/docx.cjs', './later/pdf-lib.cjs']) expect(core).toContain(`require("${file}")`)
  expect(core).not.toContain('PDFDocumentFactory')
  expect(laterNames.map(read).join('')).toContain('PDFDocument')
})

it.each(laterNames)('%s stands by itself', (name) => expect(foreignOf(read(name))).toEqual([]))
