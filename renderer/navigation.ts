import type { ScreenId } from './screens'

/** What a screen opens with: one of its lists, or one thing on it. */
export type Arrival = { list?: string; open?: string }

let go: ((screen: ScreenId) => void) | undefined
let last: { screen: string; with: Arrival } = { screen: '', with: {} }

/** Lets any screen send the clerk to the one that mends what it shows, and there to the very list or row. */
export const navigation = {
  go: (screen: string, arrival: Arrival = {}) => {
    last = { screen, with: arrival }
    go?.(screen as ScreenId)
  },
  /** What the last step said the screen should open with; nothing after a step to another one. */
  arrivalAt: (screen: ScreenId): Arrival => (last.screen === screen ? last.with : {}),
  /** The screen that the last step led to. */
  isAt: (screen: string): boolean => last.screen === screen,
  onGo: (listener: (screen: ScreenId) => void): (() => void) => {
    go = listener
    return () => {
      go = undefined
    }
  },
}
