import fs from 'node:fs'
import { ProblemError } from '../../shared/ipc/reply'
import { schemaVersion } from './migrations/list'

/** `THKN` in ASCII: marks a SQLite file as ours (PRAGMA application_id). */
export const applicationId = 0x54484b4e

/**
 * Reads the file's header without opening it as a database, so that a foreign or newer file is refused before a single
 * byte of it could change. Throws a ProblemError; returns the schema version of a file of ours.
 */
export function checkHeader(file: string): number {
  const header = Buffer.alloc(100)
  const fd = fs.openSync(file, 'r')
  let length: number
  try {
    length = fs.readSync(fd, header, 0, 100, 0)
  } finally {
    fs.closeSync(fd)
  }
  const ours =
    length === 100 &&
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
    header.readUInt32BE(68) === applicationId
  if (!ours) {
    throw new ProblemError(
      'not-ours',
      'Tệp conference.db trong thư mục này không phải dữ liệu của Thư ký Hội nghị. Không có gì bị thay đổi. Hãy chọn thư mục khác.',
    )
  }
  return refuseNewer(header.readUInt32BE(60))
}

/** A file written by a newer version of the application is left untouched. */
export function refuseNewer(version: number): number {
  if (version > schemaVersion) {
    throw new ProblemError(
      'newer-version',
      'Hội nghị này được lưu bằng bản ứng dụng mới hơn. Không có gì bị thay đổi. Hãy cài bản mới rồi mở lại.',
      { detail: `${version} > ${schemaVersion}` },
    )
  }
  return version
}
