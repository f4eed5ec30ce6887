import type { Desk, WindowEvent } from '../../shared/ipc/protocol'
import type { Reply } from '../../shared/ipc/reply'

const lost = <T>(): Reply<T> => ({
  ok: false,
  problem: {
    code: 'unexpected',
    message:
      'Mất liên lạc với chương trình nên việc này chưa lưu. Chữ đang gõ còn trên trang: hãy chép lại những gì cần giữ, xem chương trình còn chạy không, rồi tải lại trang này.',
  },
})

/** The bridge of the browser host; its addresses are relative to the page's own. */
function httpDesk(): Desk {
  const post = async <T>(address: string, body: BodyInit, type: string): Promise<Reply<T>> => {
    try {
      const response = await fetch(address, { method: 'POST', body, headers: { 'Content-Type': type } })
      return response.status === 200 ? ((await response.json()) as Reply<T>) : lost()
    } catch {
      return lost()
    }
  }
  return {
    host: 'browser',
    call: (name, input, tag) => post('call', JSON.stringify({ name, input, tag }), 'application/json'),
    cancel: (tag) => void post('cancel', JSON.stringify({ tag }), 'application/json'),
    putFile: (name, bytes) => post(`file?name=${encodeURIComponent(name)}`, bytes, 'application/octet-stream'),
    onEvent: (listener) => {
      const source = new EventSource('events')
      source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as WindowEvent)
      source.onerror = () =>
        listener({ type: 'core-gone', message: 'Mất liên lạc với chương trình; đang thử nối lại.', isLink: true })
      return () => source.close()
    },
  }
}

const given = (window as unknown as { desk?: Desk }).desk

/** The one way out of the page: the preload's object on the desktop, loopback HTTP in a browser. */
export const desk: Desk = given ?? httpDesk()
