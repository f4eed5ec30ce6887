import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ProblemError, type Reply } from '../../shared/ipc/reply'
import { fileTooLarge, maxFileBytes } from './limits'

export type FileUse = 'read' | 'write' | 'folder'
export type Granted = { token: string; name: string }

/** Uploads kept at once: enough for an import that is previewed, corrected and committed, beside a few others. */
const maxUploads = 10

/**
 * The files and folders a window may name, each by a random token and for one use only. A window never names a path:
 * what it puts here lies in a folder of this run, private to the account, which is emptied at the end.
 */
export function createFiles(tempFolder: string) {
  const granted = new Map<string, { path: string; name: string; use: FileUse; uploaded: boolean }>()

  const grant = (use: FileUse, file: string, name = path.basename(file), uploaded = false): Granted => {
    const token = randomBytes(16).toString('hex')
    granted.set(token, { path: file, name, use, uploaded })
    return { token, name }
  }

  const forgetOldUploads = () => {
    const uploads = [...granted].filter(([, { uploaded }]) => uploaded)
    for (const [token, { path: file }] of uploads.slice(0, Math.max(0, uploads.length - maxUploads))) {
      granted.delete(token)
      fs.rmSync(file, { force: true })
    }
  }

  return {
    /** Keeps the bytes of a file the clerk picked; refused from 20 MB on. */
    put: (name: string, bytes: Uint8Array): Reply<Granted> => {
      if (bytes.byteLength > maxFileBytes) return { ok: false, problem: fileTooLarge }
      try {
        fs.mkdirSync(tempFolder, { recursive: true, mode: 0o700 })
        // The name is data: on the disk the file has a random one.
        const file = path.join(tempFolder, randomBytes(16).toString('hex'))
        fs.writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 })
        const value = grant('read', file, plainName(name), true)
        forgetOldUploads()
        return { ok: true, value }
      } catch (error) {
        const code = (error as { code?: string }).code ?? ''
        const full = code === 'ENOSPC' || code === 'EDQUOT'
        const message = full
          ? 'Ổ đĩa đầy nên chưa nhận được tệp. Hãy dọn bớt ổ đĩa rồi chọn lại tệp.'
          : 'Không ghi được tệp tạm nên chưa đọc được tệp. Hãy khởi động lại máy rồi thử lại.'
        return { ok: false, problem: { code: full ? 'disk-full' : 'file', message, detail: code } }
      }
    },
    /**
     * A copy of a file in this run's folder, under its own name with the ending of what it is, only to be read:
     * whatever opens it works on the copy.
     */
    copy: (source: string, name: string, type: string): Granted & { file: string } => {
      const folder = path.join(tempFolder, randomBytes(16).toString('hex'))
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
      const file = path.join(folder, targetName(name, type))
      fs.writeFileSync(file, fs.readFileSync(source), { flag: 'wx', mode: 0o400 })
      return { ...grant('write', file), file }
    },
    /** Names a folder that a dialog of the host gave. */
    grantFolder: (folder: string): Granted => grant('folder', folder),
    /** Names a place to write to that a dialog of the host gave. */
    grantTarget: (file: string): Granted => grant('write', file),
    /** @throws ProblemError for an unknown token and for one that was given for another use */
    resolve: (token: string, use: FileUse): { path: string; name: string } => {
      const found = granted.get(token)
      if (found?.use !== use) {
        throw new ProblemError(
          'refused',
          'Tệp hoặc thư mục này không do cửa sổ chọn đưa ra, hoặc đã hết hạn. Hãy chọn lại.',
        )
      }
      return { path: found.path, name: found.name }
    },
    /** Where a token of whatever use points, to show it in the file manager. */
    whereIs: (token: string): string => {
      const found = granted.get(token)
      if (!found || found.uploaded) throw new ProblemError('not-found', 'Không còn biết tệp này nằm ở đâu.')
      return found.path
    },
    close: () => {
      granted.clear()
      fs.rmSync(tempFolder, { recursive: true, force: true })
    },
  }
}
export type Files = ReturnType<typeof createFiles>

/** What a browser says a file is called, as a bare name for messages: no folders, no control characters. */
export function plainName(name: string): string {
  const bare = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return bare.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'tep'
}

/** A suggested name as a file name that Windows takes too; its ending is the kind's own. */
export function targetName(suggested: string, kind: string): string {
  const bare = plainName(suggested)
    .replace(/[<>:"|?*]/g, '-')
    .replace(new RegExp(`\\.${kind}$`, 'i'), '')
    .replace(/[. ]+$/, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(bare)
  return `${reserved || bare === '' ? `tep-${bare}` : bare}.${kind}`
}

/** A name in the folder that is still free: `danh-sach.pdf`, `danh-sach (2).pdf`. */
export function freeTarget(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name)
  for (let n = 1; ; n++) {
    const file = path.join(folder, n === 1 ? name : `${stem} (${n})${ext}`)
    if (!fs.existsSync(file)) return file
  }
}

/**
 * The folder for this run's uploads, after those of runs that did not end cleanly have been removed. A run is alive
 * while its process is: two hosts may share one data folder.
 */
export function tempFolderOf(dataFolder: string, pid: number, isAlive: (pid: number) => boolean = alive): string {
  const all = path.join(dataFolder, 'tam')
  for (const name of fs.existsSync(all) ? fs.readdirSync(all) : []) {
    const owner = Number(name.split('-')[0])
    if (owner === pid || !isAlive(owner)) fs.rmSync(path.join(all, name), { recursive: true, force: true })
  }
  return path.join(all, `${pid}-${randomBytes(4).toString('hex')}`)
}

function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
