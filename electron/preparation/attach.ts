import fs from 'node:fs'
import { type Attachment, attachmentTypeLabels } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { keepAttachment, typeOfBytes } from '../exchange/attachments'

/** Takes a file that the clerk chose into the attachments of the conference; it is known by its bytes, not by its name. */
export async function takeFile(
  file: string,
  { host, session }: Pick<Context, 'host' | 'session'>,
): Promise<Attachment> {
  const source = await host.resolveFile({ file, use: 'read' })
  const bytes = new Uint8Array(fs.readFileSync(source.path))
  const type = typeOfBytes(bytes)
  if (!type)
    throw new ProblemError(
      'file',
      `Tệp “${source.name}” không thuộc loại nhận được (${Object.values(attachmentTypeLabels).join(', ')}). Hãy lưu lại bằng Word, Excel hoặc PDF; chưa có gì được lưu.`,
    )
  return keepAttachment(session.folder, source.name, bytes, type)
}
