import { act } from 'react'

/** Time passes on a page under test, and it takes in what came meanwhile. */
export const pause = (ms: number) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))

/** Waits until a page under test has come so far: as long as a machine under load may need, no longer than that. */
export async function until(what: () => boolean | Promise<boolean>, why = String(what)): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await what())) {
    if (performance.now() > end) {
      const focus = document.activeElement?.outerHTML.slice(0, 200)
      throw new Error(`waited in vain for ${why}; focus on ${focus}; ${document.body.textContent?.slice(-1200)}`)
    }
    await pause(20)
  }
}
