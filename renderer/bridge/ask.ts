import type { Attachment } from '../../shared/exchange/attachment'
import type { Call, In, Out } from '../../shared/ipc/contract'
import type { WindowEvent } from '../../shared/ipc/protocol'
import { ProblemError, type Reply } from '../../shared/ipc/reply'
import { desk } from './desk'
import { gatherChanges } from './gather-changes'

type Listener = (event: WindowEvent) => void
const listeners = new Set<Listener>()
let isListening = false

/** Hears what happens in the core: topics that changed, progress, trouble. Returns the way to stop. */
export function onDeskEvent(listener: Listener): () => void {
  if (!isListening) {
    isListening = true
    desk.onEvent(
      gatherChanges((event) => {
        for (const each of listeners) each(event)
      }),
    )
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type Progress = { done: number; total: number; text: string }

/** Asks the core; a problem is thrown as ProblemError with its sentence. */
export async function ask<C extends Call>(
  name: C,
  input: In<C>,
  options: { tag?: string; onProgress?: (progress: Progress) => void } = {},
): Promise<Out<C>> {
  const tag = options.tag ?? (options.onProgress ? crypto.randomUUID() : undefined)
  const stop =
    options.onProgress &&
    onDeskEvent((event) => event.type === 'progress' && event.call === tag && options.onProgress?.(event))
  try {
    const said = await desk.call(name, input, tag)
    const reply = said instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(said)) as Reply<unknown>) : said
    if (reply.ok) return reply.value as Out<C>
    throw new ProblemError(reply.problem.code, reply.problem.message, reply.problem)
  } finally {
    stop?.()
  }
}

export const cancelAsk = (tag: string): void => desk.cancel(tag)
export const isDesktop = desk.host === 'desktop'

/** Hands a file the clerk chose to the host; the token is what calls take as `file`. Larger than 20 MB is refused before it is read. */
export async function putFile(file: File): Promise<{ token: string; name: string }> {
  if (file.size > 20 * 1024 * 1024)
    throw new ProblemError('file', `Tệp “${file.name}” quá lớn (trên 20 MB) nên không mở. Hãy chọn đúng tệp danh sách.`)
  const reply = await desk.putFile(file.name, await file.arrayBuffer())
  if (reply.ok) return reply.value
  throw new ProblemError(reply.problem.code, reply.problem.message, reply.problem)
}

/** In a browser a finished file is downloaded; on the desktop it is shown in its folder. */
export async function showFile(token: string): Promise<void> {
  if (isDesktop) await ask('files.reveal', { file: token })
  else window.location.assign(`download/${encodeURIComponent(token)}`)
}

/** Opens a file that the conference keeps: on the desktop in Word, Excel or whatever the PC has, in a browser as a download. */
export async function openKept(kept: Attachment): Promise<void> {
  const { token } = await ask('files.openKept', kept)
  if (!isDesktop) window.location.assign(`download/${encodeURIComponent(token)}`)
}

export const problemOf = (error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError(
        'unexpected',
        'Màn hình gặp lỗi nên việc này chưa làm được. Dữ liệu đã lưu còn nguyên. Hãy thử lại.',
        { detail: String(error).slice(0, 200) },
      )
