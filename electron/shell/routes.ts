import type { ReplyText, WindowEvent } from '../../shared/ipc/protocol'
import type { Problem, Reply } from '../../shared/ipc/reply'
import type { CoreLink } from '../hosts/core-link'
import type { Files } from '../hosts/files'

/** What a window is told when its message is not of the kind that the preload sends. */
export const badMessage: Problem = { code: 'invalid', message: 'Yêu cầu gửi vào không đúng dạng nên bị từ chối.' }

/** What a page that is not ours is told. */
export const stranger: Problem = { code: 'refused', message: 'Trang này không được phép gọi chương trình.' }

export type Window = { send: (event: WindowEvent) => void }
/** What a call answers is passed on as the core wrote it, a Reply as JSON. */
export type Route = (window: Window, args: readonly unknown[]) => Promise<Reply<unknown> | ReplyText>

/**
 * Everything a window can send, by channel. Each checks the shape of its message; what a call carries is checked by the
 * contract in the core.
 */
export function createRoutes({ link, files }: { link: CoreLink; files: Files }): Record<string, Route> {
  const running = new Map<string, () => void>()
  return {
    call: async (window, [name, input, tag]) => {
      if (!isWord(name) || !(tag === undefined || isWord(tag))) return { ok: false, problem: badMessage }
      const { text, cancel } = link.call(name, input, (done, total, said) => {
        if (tag) window.send({ type: 'progress', call: tag, done, total, text: said })
      })
      if (!tag) return text
      running.set(tag, cancel)
      return text.finally(() => running.delete(tag))
    },
    cancel: async (_window, [tag]) => {
      if (!isWord(tag)) return { ok: false, problem: badMessage }
      running.get(tag)?.()
      return { ok: true, value: null }
    },
    'put-file': async (_window, [name, bytes]) => {
      if (typeof name !== 'string' || name.length > 1000) return { ok: false, problem: badMessage }
      if (!(bytes instanceof ArrayBuffer) && !(bytes instanceof Uint8Array)) return { ok: false, problem: badMessage }
      return files.put(name, bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes)
    },
  }
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 100
