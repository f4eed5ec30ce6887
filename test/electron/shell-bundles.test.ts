import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { beforeAll, expect, it } from 'vitest'
import { buildElectron } from '../../build/bundle.mjs'
import { at } from '../../build/paths.mjs'

/** What a bundle asks its runtime for, builtin modules of Node left out. */
const foreignOf = (code: string) =>
  [...new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? ''))].filter(
    (name) => !builtinModules.includes(name.replace(/^node:/, '')),
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
