import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../build/child.mjs'
import { at } from '../../build/paths.mjs'

type Sample = { file: string; code: string }
type Rule = { rule: string; why: string; caught: Sample[]; allowed: Sample[] }

const lines = (count: number) => Array.from({ length: count }, (_, i) => `export const line${i} = ${i}`).join('\n')

/** What biome.json forbids beyond its recommended set. Each rule is shown a case it must catch and one it must allow. */
const rules: Rule[] = [
  {
    rule: 'lint/style/noRestrictedImports',
    why: 'one importer for each dangerous thing, and rooms that stay rooms',
    caught: [
      { file: 'electron/delegates/a.ts', code: "import { app } from 'electron'\napp.quit()" },
      { file: 'electron/core/a.ts', code: "export const electron = require('electron')" },
      { file: 'electron/core/b.ts', code: "export const driver = await import('better-sqlite3')" },
      {
        file: 'electron/delegates/b.ts',
        code: "import type { Database } from 'better-sqlite3'\nexport type D = Database",
      },
      { file: 'electron/db/a.ts', code: "import { app } from 'electron'\napp.quit()" },
      { file: 'electron/shell/a.ts', code: "import Database from 'better-sqlite3'\nexport const db = new Database()" },
      { file: 'electron/units/a.ts', code: "import { useState } from 'react'\nuseState()" },
      { file: 'renderer/delegates/A.tsx', code: "import fs from 'node:fs'\nfs.existsSync('')" },
      { file: 'renderer/delegates/B.tsx', code: "import { ipcRenderer } from 'electron'\nipcRenderer.send('')" },
      { file: 'renderer/delegates/C.tsx', code: "import { Kysely } from 'kysely'\nexport const k = Kysely" },
      { file: 'shared/delegates/a.ts', code: "import fs from 'node:fs'\nfs.existsSync('')" },
      { file: 'shared/delegates/b.ts', code: "import { encode } from 'uqr'\nencode('')" },
      { file: 'shared/delegates/c.ts', code: "import { Button } from '@mantine/core'\nexport const b = Button" },
      { file: 'shared/printing/a.ts', code: "import { Button } from '@mantine/core'\nexport const b = Button" },
    ],
    allowed: [
      { file: 'electron/shell/ok.ts', code: "import { app } from 'electron'\napp.quit()" },
      { file: 'electron/main.ts', code: "import { app } from 'electron'\napp.quit()" },
      {
        file: 'electron/preload.ts',
        code: "import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('', {})",
      },
      { file: 'electron/db/ok.ts', code: "import Database from 'better-sqlite3'\nexport const db = new Database()" },
      { file: 'electron/units/ok.ts', code: "import type { Kysely } from 'kysely'\nexport type K = Kysely<unknown>" },
      { file: 'renderer/units/Ok.tsx', code: "import { Button } from '@mantine/core'\nexport const b = Button" },
      { file: 'shared/units/ok.ts', code: "import { z } from 'zod'\nimport { a } from '../lib/a'\nz.parse(a)" },
      { file: 'shared/printing/ok.ts', code: "import { encode } from 'uqr'\nencode('')" },
    ],
  },
  {
    rule: 'lint/style/noDefaultExport',
    why: 'one name for one thing, in every file that uses it',
    caught: [{ file: 'shared/names/default.ts', code: 'export default 1' }],
    allowed: [
      { file: 'shared/names/named.ts', code: 'export const one = 1' },
      { file: 'build/tool.config.ts', code: 'export default {}' },
    ],
  },
  {
    rule: 'lint/suspicious/noExplicitAny',
    why: 'a type that switches the compiler off',
    caught: [{ file: 'electron/units/any.ts', code: 'export const read = (value: any) => value' }],
    allowed: [{ file: 'electron/units/unknown.ts', code: 'export const read = (value: unknown) => value' }],
  },
  {
    rule: 'lint/suspicious/noTsIgnore',
    why: 'a comment that switches the compiler off',
    caught: [{ file: 'electron/units/ignore.ts', code: '// @ts-ignore\nexport const a: string = 1' }],
    allowed: [{ file: 'electron/units/comment.ts', code: '// counts from one\nexport const a = 1' }],
  },
  {
    rule: 'lint/style/noExcessiveLinesPerFile',
    why: 'a file of more than 300 lines holds two things',
    caught: ['electron', 'renderer', 'shared', 'build'].map((room) => ({ file: `${room}/long.ts`, code: lines(301) })),
    allowed: [
      { file: 'electron/fits.ts', code: lines(300) },
      { file: 'test/long.test.ts', code: lines(301) },
    ],
  },
  {
    rule: 'lint/security/noGlobalEval',
    why: 'text that becomes code',
    caught: [{ file: 'renderer/eval.ts', code: "export const a = eval('1')" }],
    allowed: [{ file: 'renderer/parse.ts', code: "export const a = JSON.parse('1')" }],
  },
  {
    rule: 'lint/security/noDangerouslySetInnerHtml',
    why: 'text that becomes markup',
    caught: [
      { file: 'renderer/Raw.tsx', code: "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'a' }} />" },
    ],
    allowed: [{ file: 'renderer/Text.tsx', code: 'export const A = () => <p>a</p>' }],
  },
  {
    rule: 'lint/suspicious/noFocusedTests',
    why: 'a forgotten "only" silences all other tests of its file',
    caught: [{ file: 'test/shared/only.test.ts', code: "it.only('a', () => {})" }],
    allowed: [{ file: 'test/shared/all.test.ts', code: "it('a', () => {})" }],
  },
  {
    rule: 'lint/suspicious/noSkippedTests',
    why: 'a test that is left out must say under which condition',
    caught: [{ file: 'test/shared/skip.test.ts', code: "it.skip('a', () => {})" }],
    allowed: [{ file: 'test/shared/when.test.ts', code: "it.skipIf(process.platform === 'win32')('a', () => {})" }],
  },
  {
    rule: 'lint/suspicious/noImportCycles',
    why: 'two files that need each other are one file',
    caught: [
      { file: 'shared/cycle/a.ts', code: "import { b } from './b'\nexport const a = () => b" },
      { file: 'shared/cycle/b.ts', code: "import { a } from './a'\nexport const b = () => a" },
    ],
    allowed: [
      { file: 'shared/line/a.ts', code: "import { b } from './b'\nexport const a = () => b" },
      { file: 'shared/line/b.ts', code: 'export const b = 1' },
    ],
  },
]

const folder = mkdtempSync(path.join(os.tmpdir(), 'lint-rules-'))
/** Samples on which a rule spoke, as "rule file". */
const spoken = new Set<string>()

beforeAll(async () => {
  const config = JSON.parse(readFileSync(at('biome.json'), 'utf8'))
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
  for (const { file, code } of rules.flatMap(({ caught, allowed }) => [...caught, ...allowed])) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), `${code}\n`)
  }
  const biome = [at('node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=json', '--max-diagnostics=none']
  const { output } = await run(process.execPath, biome, { cwd: folder })
  const { diagnostics } = JSON.parse(output.slice(output.indexOf('{"summary"'), output.lastIndexOf('}') + 1))
  for (const { category, location } of diagnostics) {
    spoken.add(`${category} ${typeof location.path === 'string' ? location.path : location.path?.file}`)
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(rules)('$rule: $why', ({ rule, caught, allowed }) => {
  it.each(caught)('catches $file', ({ file }) => expect(spoken).toContain(`${rule} ${file}`))
  it.each(allowed)('allows $file', ({ file }) => expect(spoken).not.toContain(`${rule} ${file}`))
})
