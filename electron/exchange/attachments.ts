import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Attachment, AttachmentType } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import { renamePatiently } from '../core/settings'
import { syncFolder } from '../db/copy'
import { plainName } from '../hosts/files'

/**
 * Files of a conference, kept once under the hash of their bytes: `attachments/3f/3fa9….docx`. A file is on the disk, whole
 * and synced, before any row speaks of it; it is never changed and never removed, so a row of a restored copy finds it again.
 */
const placeOf = (folder: string, hash: string, type: AttachmentType) => {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`not a hash: ${hash.slice(0, 80)}`)
  return path.join(folder, 'attachments', hash.slice(0, 2), `${hash}.${type}`)
}

type KeptFile = Pick<Attachment, 'hash' | 'type' | 'name'>

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps bytes and returns how a row remembers them. The same bytes again are the same file.
 * @throws storage errors of the disk, which `answer` says in words
 */
export function keepAttachment(folder: string, name: string, bytes: Uint8Array, type: AttachmentType): Attachment {
  const hash = sha256(bytes)
  const place = placeOf(folder, hash, type)
  const kept = { hash, type, name: plainName(name), size: bytes.byteLength }
  // A file that is there but not itself (an old bad sector) is written again: these bytes are known to be right.
  if (fs.existsSync(place) && sha256(fs.readFileSync(place)) === hash) return kept
  fs.mkdirSync(path.dirname(place), { recursive: true })
  const partial = `${place}.${randomBytes(6).toString('hex')}.partial`
  try {
    const fd = fs.openSync(partial, 'wx', 0o600)
    try {
      fs.writeFileSync(fd, bytes)
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
    renamePatiently(partial, place)
  } catch (error) {
    fs.rmSync(partial, { force: true })
    throw error
  }
  syncFolder(path.dirname(place))
  syncFolder(path.join(folder, 'attachments'))
  return kept
}

/**
 * The bytes of a kept file, checked against their hash.
 * @throws ProblemError when the file is gone or is no longer what was kept
 */
export function readAttachment(folder: string, kept: KeptFile): Buffer {
  return readChecked(placeOf(folder, kept.hash, kept.type), kept)
}

/**
 * Where a kept file lies, after its bytes have been checked.
 * @throws ProblemError as `readAttachment`
 */
export function placeOfAttachment(folder: string, kept: KeptFile): string {
  const place = placeOf(folder, kept.hash, kept.type)
  readChecked(place, kept)
  return place
}

function readChecked(place: string, kept: KeptFile): Buffer {
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(place)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new ProblemError(
      'file',
      `Không thấy tệp “${kept.name}” trong thư mục attachments của hội nghị. Thông tin về tệp vẫn còn; hãy chép lại thư mục attachments từ bản sao, hoặc đưa tệp vào lần nữa.`,
      { detail: 'attachment-missing' },
    )
  }
  if (sha256(bytes) !== kept.hash)
    throw new ProblemError(
      'file',
      `Tệp “${kept.name}” trong thư mục attachments đã bị sửa hoặc hỏng nên không mở. Hãy chép lại tệp này từ bản sao, hoặc đưa tệp gốc vào lần nữa.`,
      { detail: 'attachment-altered' },
    )
  return bytes
}

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
const holds = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)

/** What bytes are, by their first signs and, for Office files, by the main part inside; undefined when it is none of ours. */
export function typeOfBytes(bytes: Uint8Array): AttachmentType | undefined {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    if (holds(bytes, 'word/document.xml')) return 'docx'
    return holds(bytes, 'xl/workbook.xml') ? 'xlsx' : undefined
  }
  // The mark of a PDF may stand a little behind other bytes (ISO 32000-1, implementation note 13).
  if (holds(bytes.subarray(0, 1024), '%PDF-')) return 'pdf'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpg'
  if (starts(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70)) return 'mp4'
  return isText(bytes) ? 'txt' : undefined
}

/** Text has no control bytes but tabs and line ends; UTF-16 begins with its mark. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true
  return bytes.subarray(0, 4096).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12)
}
