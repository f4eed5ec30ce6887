import { builtinModules } from 'node:module'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { entryPoints, shippedOptions } from '../../build/bundle.mjs'
import { laterNames } from '../../build/later.mjs'
import { at } from '../../build/paths.mjs'

type Name = keyof typeof entryPoints

/** What each bundle asks for at run time beyond itself. */
const asksFor = new Map<string, string[]>()

/** Libraries that lie beside the bundles until they are needed. */
const isLater = (name: string) => laterNames.includes(name.replace(/^\.\/|\.cjs$/g, ''))
const isBuiltin = (name: string) => builtinModules.includes(name.replace(/^node:/, ''))
const strangers = (wanted: string[], allowed: string[]) =>
  wanted
    .filter((name) => !allowed.includes(name) && !(allowed.includes('node:*') && isBuiltin(name)))
    .filter((name) => !(allowed.includes('later/*') && isLater(name)))

const outsideOf = async (entry: Record<string, string> | { contents: string }): Promise<Record<string, string[]>> => {
  const source =
    'contents' in entry ? { stdin: { contents: entry.contents, resolveDir: at() } } : { entryPoints: entry }
  const { metafile } = await build({
    ...shippedOptions,
    ...source,
    outdir: 'out/electron',
    metafile: true,
    write: false,
  })
  return Object.fromEntries(
    Object.entries(metafile?.outputs ?? {})
      .filter(([file]) => file.endsWith('.cjs'))
      .map(([file, { imports }]) => [
        file.replace(/^.*\/|\.cjs$/g, ''),
        imports.filter(({ external }) => external).map(({ path }) => path),
      ]),
  )
}

/** The preload runs in a sandbox that has no Node; the shell leaves the database to the core, which knows no Electron. */
const may: Record<Name, string[]> = {
  preload: ['electron'],
  main: ['electron', 'node:*'],
  core: ['better-sqlite3', 'node:*', 'later/*'],
  browser: ['node:*'],
  cli: ['better-sqlite3', 'node:*', 'later/*'],
  'table-worker': ['node:*', 'later/*'],
}

beforeAll(async () => {
  for (const [name, wanted] of Object.entries(await outsideOf(entryPoints))) asksFor.set(name, wanted)
}, 300_000)

describe('a bundle stands by itself', () => {
  it.each(Object.entries(may))('%s asks only for what its process has', (name, allowed) => {
    expect(asksFor.has(name)).toBe(true)
    expect(strangers(asksFor.get(name) ?? [], allowed)).toEqual([])
  })

  it('…and the check sees a Node module in a preload, and allows Electron', async () => {
    const bad = Object.values(await outsideOf({ contents: "const fs = require('node:fs'); require('electron').x(fs)" }))
    expect(strangers(bad.flat(), may.preload)).toEqual([expect.stringMatching(/^(node:)?fs$/)])
    const good = Object.values(
      await outsideOf({ contents: "require('electron').contextBridge.exposeInMainWorld('a', 1)" }),
    )
    expect(strangers(good.flat(), may.preload)).toEqual([])
  })
})
