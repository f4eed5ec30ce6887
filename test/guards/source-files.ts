import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { filesBelow } from '../../build/fingerprint.mjs'
import { at } from '../../build/paths.mjs'

export type SourceFile = { file: string; text: string }

/** The source files of the four rooms with code, as they stand on the disk; paths with forward slashes. */
export const roomFiles = (): SourceFile[] =>
  filesBelow(['electron', 'renderer', 'shared', 'build'])
    .filter((file) => /\.(ts|tsx|mjs|js|html|css)$/.test(file))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(at(file), 'utf8') }))

/** Names of the tracked files, relative to the project folder; undefined where this is no git work tree. */
export function trackedFiles(): string[] | undefined {
  try {
    const list = execFileSync('git', ['ls-files', '-z'], { cwd: at(), encoding: 'utf8', maxBuffer: 64e6 })
    return list.split('\0').filter(Boolean)
  } catch {
    return undefined
  }
}

/**
 * The code without its comments, each replaced by blanks so that lines keep their numbers. Text in quotes stays: a
 * forbidden address or statement stands in quotes. An apostrophe inside a pattern ends with its line.
 */
export function withoutComments(code: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g
  return code.replace(token, (found) => (/^\/[/*]/.test(found) ? found.replace(/[^\n]/g, ' ') : found))
}

/** The lines on which a pattern is found, as "file:line: text". */
export function linesWith(pattern: RegExp, { file, text }: SourceFile): string[] {
  const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  return [...text.matchAll(every)].map(({ index }) => {
    const before = text.slice(0, index)
    const line = before.split('\n').length
    return `${file}:${line}: ${(text.split('\n')[line - 1] ?? '').trim().slice(0, 120)}`
  })
}
