// Plain JavaScript for any Node >= 20: finds Node 24 (npm platform package) and runs the named task under it.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The Node 24 executable: the installed platform package, or the running Node if it is new enough. */
function findNode24() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const file = path.join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(file)) return file
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return undefined
}

const tasks = readdirSync(path.join(root, 'build', 'tasks')).map((file) => path.basename(file, '.mjs'))
const [task = '', ...args] = process.argv.slice(2)
if (task !== 'vitest' && !tasks.includes(task)) {
  console.error(`Không có việc "${task}". Các việc có thể chạy: ${[...tasks, 'vitest'].join(', ')}.`)
  process.exit(1)
}
const node = findNode24()
if (!node) {
  console.error('Chưa thấy Node 24. Hãy chạy "npm ci" trong thư mục này rồi thử lại.')
  process.exit(1)
}
const script =
  task === 'vitest'
    ? [path.join(root, 'node_modules/vitest/vitest.mjs'), '--config', 'build/vitest.config.ts', ...args]
    : [path.join(root, 'build', 'tasks', `${task}.mjs`), ...args]

// npm moves to the package folder before it runs a script and keeps the caller's folder in INIT_CWD;
// relative paths that a person types mean the folder she stands in.
const here = process.cwd()
const calledFrom = here === root ? (process.env.INIT_CWD ?? here) : here
const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH, CALLED_FROM: calledFrom }

// Not spawnSync: a launcher that is blocked dies of a signal and leaves the task running without a parent.
const child = spawn(node, script, { cwd: root, stdio: 'inherit', env })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`Không chạy được ${node}: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code) => process.exit(code ?? 1))
