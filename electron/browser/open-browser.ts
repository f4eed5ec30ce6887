import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; hasCommand: (name: string) => boolean }

/**
 * The command that shows an address in the person's browser; undefined where there is no display or none is installed.
 * Pure, so that every system can be tested on one.
 */
export function browserCommand(address: string, machine: Machine): { command: string; args: string[] } | undefined {
  const { platform, env, hasCommand } = machine
  // Not `start`, which is a word of the command interpreter and reads `&` in an address as the end of it.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] }
  if (platform === 'darwin') return { command: 'open', args: [address] }
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined
  const command = ['xdg-open', 'x-www-browser', 'sensible-browser'].find(hasCommand)
  return command ? { command, args: [address] } : undefined
}

/** Shows an address in the person's browser. False where that is not possible. */
export function openBrowser(address: string): Promise<boolean> {
  const found = browserCommand(address, { platform: process.platform, env: process.env, hasCommand: isOnPath })
  if (!found) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(found.command, found.args, { stdio: 'ignore', detached: true })
    child.on('error', () => resolve(false))
    // A browser started by it goes on running; only a quick failure tells that there is none.
    const timer = setTimeout(() => resolve(true), 3_000)
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
    child.unref()
  })
}

const isOnPath = (name: string) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      fs.accessSync(path.join(folder, name), fs.constants.X_OK)
      return true
    } catch {
      return false
    }
  })
