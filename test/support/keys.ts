import type { Page } from 'playwright-core'

/**
 * Presses a key, Tab unless said otherwise, until the focus is where it is wanted. A screen may come while keys are pressed, so
 * it goes around until half a minute is over; at least once all the way around, however slow the machine.
 * `here` says what has the focus.
 */
export async function keyTo(
  page: Page,
  { wanted, here, key = 'Tab' }: { wanted: (at: string) => boolean; here: () => Promise<string>; key?: string },
): Promise<void> {
  const end = performance.now() + 30_000
  for (let n = 0; n < 70 || performance.now() < end; n++) {
    if (wanted(await here())) return
    await page.keyboard.press(key)
  }
  throw new Error(`no ${key} leads there; the focus is at “${await here()}”`)
}
