import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../shared/ipc/reply'
import type { CoreLink } from './core-link'
import type { Files } from './files'

export type Opening = { sample: true } | { folder: string } | undefined

/**
 * What the command line asks to be opened: `--sample`, or the first word that is no switch, a folder. Switches of
 * Chromium and Electron stand among the words and are passed over.
 */
export function readOpening(words: readonly string[], cwd: string): Opening {
  if (words.includes('--sample')) return { sample: true }
  const folder = words.find((word) => !word.startsWith('-'))
  return folder === undefined ? undefined : { folder: path.resolve(cwd, folder) }
}

/** Opens it through the contract, as a window would; the sample conference is made when it is not there yet. */
export async function openAtStart(
  opening: Opening,
  options: { link: CoreLink; files: Files; dataFolder: string },
): Promise<Problem | undefined> {
  if (!opening) return undefined
  const { link, files, dataFolder } = options
  const folder = 'folder' in opening ? opening.folder : path.join(dataFolder, 'hoi-nghi', 'hoi-nghi-mau')
  const token = files.grantFolder(folder).token
  const isNew = 'sample' in opening && !fs.existsSync(path.join(folder, 'conference.db'))
  const { reply } = isNew
    ? link.call('conference.create', { template: 'sample', folder: token })
    : link.call('conference.open', { folder: token })
  const answer = await reply
  return answer.ok ? undefined : answer.problem
}
