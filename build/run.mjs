// Plain JavaScript for any Node >= 20: finds Node 24 (npm platform package) and runs the named task under it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The Node 24 executable: the installed platform package, or the running Node if it is new enough. */
export function findNode24() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const file = path.join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(file)) return file
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return undefined
}

const node = findNode24()
if (!node) {
  console.error('Chưa thấy Node 24. Hãy chạy "npm ci" trong thư mục này rồi thử lại.')
  process.exit(1)
}
const [task, ...args] = process.argv.slice(2)
const script =
  task === 'vitest'
    ? [path.join(root, 'node_modules/vitest/vitest.mjs'), '--config', 'build/vitest.config.ts', ...args]
    : [path.join(root, 'build', 'tasks', `${task}.mjs`), ...args]
const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH }
const done = spawnSync(node, script, { cwd: root, stdio: 'inherit', env })
process.exit(done.status ?? 1)
