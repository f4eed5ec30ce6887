type Said = { id: number; result?: { result: { value?: unknown }; exceptionDetails?: object } }

/**
 * A page of Electron, asked from outside over its debugging port. Playwright cannot be used for that here: its own start of
 * Electron holds the application until it is attached, and what it attaches weighs on both clock and memory.
 */
export async function pageOverCdp(
  port: number,
): Promise<{ evaluate: (script: string) => Promise<unknown>; close: () => void }> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    type: string
    webSocketDebuggerUrl: string
  }[]
  const address = targets.find((t) => t.type === 'page')?.webSocketDebuggerUrl
  if (!address) throw new Error('the application shows no window')
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('the window does not answer')), { once: true })
  })
  let last = 0
  const evaluate = (expression: string) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last
      const hear = ({ data }: MessageEvent) => {
        const said = JSON.parse(String(data)) as Said
        if (said.id !== id) return
        socket.removeEventListener('message', hear)
        if (said.result && !said.result.exceptionDetails) resolve(said.result.result.value)
        else reject(new Error(`the window refused: ${String(data)}`))
      }
      socket.addEventListener('message', hear)
      socket.addEventListener('close', () => reject(new Error('the window is gone')), { once: true })
      const params = { expression, awaitPromise: true, returnByValue: true }
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
    })
  return { evaluate, close: () => socket.close() }
}
