import type { ScreenId } from './screens'

let go: ((screen: ScreenId) => void) | undefined

/** Lets any screen send the clerk to the one that mends what it shows. */
export const navigation = {
  go: (screen: string) => go?.(screen as ScreenId),
  onGo: (listener: (screen: ScreenId) => void): (() => void) => {
    go = listener
    return () => {
      go = undefined
    }
  },
}
