import type { FromCore, HostCall, ReplyText, WindowEvent } from '../../shared/ipc/protocol'
import { type Problem, ProblemError, type Reply } from '../../shared/ipc/reply'
import type { HostServices } from '../core/host'
import type { CorePort } from './core-port'
import { readReply } from './reply-text'

/** What every window is told; progress goes to the window that asked. */
export type CoreEvent = Exclude<WindowEvent, { type: 'progress' }>

export type Progress = (done: number, total: number, text: string) => void

/** A call on its way: its Reply as the JSON that a page is sent, or read. */
export type Sent = { text: Promise<ReplyText>; readonly reply: Promise<Reply<unknown>>; cancel: () => void }

export type CoreLink = {
  /** Settles when the core has spoken for the first time: undefined when it is ready, else why it is not. */
  readonly started: Promise<Problem | undefined>
  /** Sends one call; waits for a core that is still starting. Never rejects. */
  call: (name: string, input: unknown, progress?: Progress) => Sent
  /** Asks the core to end cleanly; ends it after `limit` ms without an answer. */
  close: (limit: number) => Promise<'closed' | 'killed'>
}

/** Milliseconds a core may take to end cleanly before it is ended; what it acknowledged is on the disk either way. */
export const closeLimit = 10_000

export const sent = (text: Promise<ReplyText>, cancel: () => void): Sent => ({
  text,
  get reply() {
    return text.then(readReply)
  },
  cancel,
})

type Waiting = { resolve: (text: ReplyText) => void; progress?: Progress }

const refusal = (problem: Problem) => JSON.stringify({ ok: false, problem } satisfies Reply<unknown>)

const kept = 'Những gì đã báo lưu vẫn còn nguyên.'
const gone: Problem = {
  code: 'storage',
  message: `Phần lưu trữ của chương trình đã dừng đột ngột nên việc này có thể chưa xong. ${kept} Chữ đang gõ còn trên phiếu: xem lại rồi bấm Lưu lần nữa.`,
}

/** The sentence for a core that never came up; `detail` is for the telephone. */
export const startProblem = (detail: string): Problem => ({
  code: 'storage',
  message:
    'Không khởi động được phần lưu trữ của chương trình. Dữ liệu các hội nghị không bị thay đổi. Hãy thử mở lại; nếu vẫn lỗi, cài lại chương trình hoặc gửi tệp nhật ký lỗi cho người hỗ trợ.',
  detail,
})

/**
 * The host's end of the core protocol: matches replies with calls, lets the core ask its host, and starts the core anew
 * when it dies, a few times; a core that dies over and over is left down and every call says so.
 */
export function createCoreLink(options: {
  start: () => CorePort
  host: Omit<HostServices, 'kind'>
  onEvent: (event: CoreEvent) => void
  log: (entry: unknown) => void
  /** Milliseconds a core may take to say that it is ready. */
  startLimit?: number
  now?: () => number
}): CoreLink {
  const { host, onEvent, log, startLimit = 30_000, now = Date.now } = options
  const waiting = new Map<number, Waiting>()
  const deaths: number[] = []
  let lastId = 0
  let closing = false
  let current: {
    port: CorePort
    started: Promise<Problem | undefined>
    hostActs: Map<number, AbortController>
    onClosed: () => void
  }

  const begin = () => {
    const hostActs = new Map<number, AbortController>()
    let port: CorePort
    try {
      port = options.start()
    } catch (error) {
      log(error)
      const problem = startProblem(error instanceof Error ? error.message : String(error))
      return { port: deadPort, started: Promise.resolve(problem), hostActs, onClosed: () => {} }
    }
    let settle: (problem: Problem | undefined) => void = () => {}
    const started = new Promise<Problem | undefined>((resolve) => {
      settle = resolve
    })
    const timer = setTimeout(() => {
      settle(startProblem(`không trả lời sau ${startLimit / 1000} giây`))
      port.kill()
    }, startLimit)
    const life = { port, started, hostActs, onClosed: () => {} }
    let isReady = false
    port.onMessage((message) => {
      if (message.type === 'ready') isReady = true
      if (message.type === 'ready' || message.type === 'failed') clearTimeout(timer)
      if (message.type === 'ready') settle(undefined)
      else if (message.type === 'failed') {
        log(`the core could not start: ${message.problem.detail ?? message.problem.message}`)
        settle(message.problem)
        port.kill()
      } else if (message.type === 'closed') life.onClosed()
      else receive(message, port, hostActs)
    })
    port.onExit((how) => {
      clearTimeout(timer)
      settle(startProblem(how))
      for (const act of hostActs.values()) act.abort()
      life.onClosed()
      for (const { resolve } of waiting.values()) resolve(refusal(gone))
      waiting.clear()
      if (!closing && isReady) revive(how)
    })
    return life
  }

  const revive = (how: string) => {
    log(`the core ended by itself (${how})`)
    deaths.push(now())
    const again = deaths.filter((at) => at > now() - 60_000).length <= 3
    onEvent({
      type: 'core-gone',
      message: `Phần lưu trữ của chương trình đã dừng đột ngột${again ? ' và đang được khởi động lại' : ' nhiều lần'}. ${kept} ${again ? 'Hội nghị đang mở sẽ được mở lại; chữ đang gõ còn trên phiếu.' : 'Hãy đóng chương trình và gửi tệp nhật ký lỗi cho người hỗ trợ.'}`,
    })
    if (!again) {
      current = { ...current, port: deadPort, started: Promise.resolve(startProblem(how)) }
      return
    }
    current = begin()
    void current.started.then((problem) => {
      if (!problem) onEvent({ type: 'changed', topics: ['app'] })
    })
  }

  const receive = (message: FromCore, port: CorePort, hostActs: Map<number, AbortController>) => {
    switch (message.type) {
      case 'reply': {
        waiting.get(message.id)?.resolve(message.text)
        waiting.delete(message.id)
        return
      }
      case 'progress':
        waiting.get(message.id)?.progress?.(message.done, message.total, message.text)
        return
      case 'host':
        void serveCore(message.id, message.name, message.input, port, hostActs)
        return
      case 'host-cancel':
        hostActs.get(message.id)?.abort()
        return
      case 'stalled':
        log(`stalled: ${message.act} for ${message.ms} ms`)
        onEvent(message)
        return
      case 'changed':
        onEvent(message)
    }
  }

  const serveCore = async (
    id: number,
    name: HostCall,
    input: unknown,
    port: CorePort,
    hostActs: Map<number, AbortController>,
  ) => {
    const abort = new AbortController()
    hostActs.set(id, abort)
    try {
      const act = host[name] as (input: unknown, signal: AbortSignal) => Promise<unknown>
      port.send({ type: 'host-reply', id, reply: { ok: true, value: await act(input, abort.signal) } })
    } catch (error) {
      port.send({ type: 'host-reply', id, reply: { ok: false, problem: hostProblem(error, log) } })
    } finally {
      hostActs.delete(id)
    }
  }

  current = begin()

  return {
    get started() {
      return current.started
    },
    call: (name, input, progress) => {
      const id = ++lastId
      let cancelled = false
      const life = current
      const text = life.started.then((problem) => {
        if (problem) return refusal(problem)
        if (cancelled) return refusal(cancelledProblem)
        return new Promise<ReplyText>((resolve) => {
          waiting.set(id, { resolve, progress })
          current.port.send({ type: 'call', id, name, input })
        })
      })
      return sent(text, () => {
        cancelled = true
        if (waiting.has(id)) current.port.send({ type: 'cancel', id })
      })
    },
    close: (limit) =>
      new Promise((resolve) => {
        closing = true
        const life = current
        const timer = setTimeout(() => {
          resolve('killed')
          life.port.kill()
        }, limit)
        life.onClosed = () => {
          clearTimeout(timer)
          resolve('closed')
        }
        void life.started.then((problem) => (problem ? life.onClosed() : life.port.send({ type: 'close' })))
      }),
  }
}

const deadPort: CorePort = { send: () => {}, onMessage: () => {}, onExit: () => {}, kill: () => {} }

/** Stopped before the core had heard of it. */
export const cancelledProblem: Problem = { code: 'cancelled', message: 'Đã dừng theo yêu cầu.' }

/** A host's own failure in words: a ProblemError speaks for itself, anything else is a bug of the host. */
function hostProblem(error: unknown, log: (entry: unknown) => void): Problem {
  if (error instanceof ProblemError) return error.problem
  log(error)
  return {
    code: 'unexpected',
    message: 'Có lỗi của chương trình nên việc này chưa làm được. Dữ liệu đã lưu còn nguyên. Hãy thử lại.',
    detail: error instanceof Error ? error.message.slice(0, 300) : undefined,
  }
}
