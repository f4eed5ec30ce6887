import fs from 'node:fs'
import type { Attachment } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { keepAttachment, typeOfBytes } from '../exchange/attachments'

/** Keeps a scan or an office file that a dossier is to hold; nothing else is taken. */
export async function takeScan(
  file: string,
  { host, session }: Pick<Context, 'host' | 'session'>,
): Promise<Attachment> {
  const { path, name } = await host.resolveFile({ file, use: 'read' })
  const bytes = fs.readFileSync(path)
  const type = typeOfBytes(bytes)
  if (!type || type === 'mp4' || type === 'txt')
    throw new ProblemError(
      'file',
      `Tệp “${name}” không phải PDF, Word, Excel hay ảnh nên không giữ. Chưa có gì được lưu.`,
    )
  return keepAttachment(session.folder, name, bytes, type)
}
