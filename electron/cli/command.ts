import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { contract } from '../../shared/ipc/contract'
import type { Problem, Reply } from '../../shared/ipc/reply'
import { createCore } from '../core/app'
import { dataFolderOf } from '../hosts/data-folder'
import { openLog } from '../hosts/log'
import { placesOf } from '../hosts/places'
import { createChromiumPrinter } from '../printing/chromium-pdf'
import { commandServices } from './services'
import { readCommand, usage } from './usage'

/**
 * One command: standard output carries the bare reply value as JSON and nothing else, standard error the problem.
 * @returns the exit code: 0 done, 1 a problem, 2 the command itself is wrong
 */
export async function runCommand(words: readonly string[], bundleFolder: string): Promise<number> {
  const command = readCommand(words)
  if (command.kind === 'wrong') {
    await write(process.stderr, usage)
    return 2
  }
  if (command.kind === 'list') {
    await write(process.stdout, `${JSON.stringify(describeCalls(), null, 2)}\n`)
    return 0
  }
  const json = command.json === '-' ? await text(process.stdin) : command.json
  const input = parsed(json)
  if (!input) {
    const message = `Dữ liệu vào không phải JSON: ${json.slice(0, 80)}`
    return fail({ code: 'invalid', message: `${message}. Hãy kiểm tra dấu ngoặc và dấu nháy; chưa có gì được làm.` })
  }
  const reply = await answerOnce({ ...command, input: input.value }, bundleFolder)
  if (!reply.ok) return fail(reply.problem)
  await write(process.stdout, `${JSON.stringify(reply.value ?? null)}\n`)
  return 0
}

/** Opens the folder, runs the call, closes: the verified copy on closing included. */
async function answerOnce(
  command: { folder: string; name: string; input: unknown },
  bundleFolder: string,
): Promise<Reply<unknown>> {
  const dataFolder = dataFolderOf({ platform: process.platform, env: process.env, home: os.homedir() })
  const places = placesOf(bundleFolder)
  const log = openLog(dataFolder)
  // What the core notes beside its answers, a slow query for one, goes there too, as where it is a process of its own.
  console.error = (...words: unknown[]) => log.write(words.map(String).join(' '))
  const printer = createChromiumPrinter({ fontsFolder: places.fonts })
  const core = createCore({
    host: commandServices({ cwd: process.cwd(), printer }),
    dataFolder,
    resourcesFolder: places.resources,
    tableWorker: places.tableWorker,
    version: places.version(),
    commandFolder: path.resolve(command.folder),
    checkOutput: true,
    // Standard error is for the problem alone.
    log: log.write,
  })
  const abort = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort())
  try {
    return await core.answer(command.name, command.input, { signal: abort.signal })
  } finally {
    await core.close()
    await printer.close()
  }
}

/** Every call by name with its input as JSON Schema. */
export function describeCalls(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(contract).map(([name, { input }]) => [
      name,
      z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    ]),
  )
}

async function fail(problem: Problem): Promise<number> {
  await write(process.stderr, `${JSON.stringify(problem)}\n`)
  return 1
}

function parsed(json: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) }
  } catch {
    return undefined
  }
}

/**
 * Waits until it is really out: a process that exits at once cuts off what a pipe has not taken yet. A reader that has
 * gone, as `head` does, is no fault of the call: its work is done and on the disk.
 */
const write = (stream: NodeJS.WriteStream, content: string) =>
  new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null) =>
      error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve()
    stream.once('error', settle)
    stream.write(content, settle)
  })
