import fs from 'node:fs'
import type { Attachment } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { keepAttachment, typeOfBytes } from '../exchange/attachments'

/** How files of Office before 2007 begin. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]

/** Keeps a scan or an office file that a dossier is to hold; nothing else is taken. */
export async function takeScan(
  file: string,
  { host, session }: Pick<Context, 'host' | 'session'>,
): Promise<Attachment> {
  const { path, name } = await host.resolveFile({ file, use: 'read' })
  const bytes = fs.readFileSync(path)
  const type = typeOfBytes(bytes)
  if (oldOffice.every((byte, i) => bytes[i] === byte))
    throw new ProblemError(
      'file',
      `Tệp “${name}” là Word hoặc Excel kiểu cũ (.doc, .xls). Hãy mở ra, lưu thành .docx, .xlsx hoặc PDF rồi chọn lại. Chưa có gì được lưu.`,
    )
  if (!type || type === 'mp4' || type === 'txt')
    throw new ProblemError(
      'file',
      `Tệp “${name}” không phải PDF, Word, Excel hay ảnh nên không giữ. Chưa có gì được lưu.`,
    )
  return keepAttachment(session.folder, name, bytes, type)
}
