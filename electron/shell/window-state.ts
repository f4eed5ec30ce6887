import fs from 'node:fs'
import { z } from 'zod'

export const minSize = { width: 1024, height: 640 }
const defaultSize = { width: 1366, height: 768 }

const State = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof State>
type Area = { x: number; y: number; width: number; height: number }

/** What was written at the last close; nothing when it cannot be read. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return State.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    fs.writeFileSync(file, JSON.stringify(state))
  } catch {
    // The size of a window is not worth a sentence.
  }
}

/**
 * The size and place for the window, in pixels: the last ones while a screen still shows them, else the middle of the
 * first screen; never larger than the screen, and filling one that is no larger than the usual size.
 */
export function fitWindow(last: WindowState | undefined, screens: readonly Area[]): WindowState {
  const first = screens[0] ?? { x: 0, y: 0, ...defaultSize }
  const wanted = last ?? { ...defaultSize, maximized: first.width <= defaultSize.width }
  const home = screens.find((screen) => isOn(wanted, screen))
  const screen = home ?? first
  const width = Math.min(Math.max(wanted.width, minSize.width), Math.max(screen.width, minSize.width))
  const height = Math.min(Math.max(wanted.height, minSize.height), Math.max(screen.height, minSize.height))
  const place = home && wanted.x !== undefined && wanted.y !== undefined ? { x: wanted.x, y: wanted.y } : {}
  return { ...place, width, height, maximized: wanted.maximized }
}

/** Whether enough of the title bar lies on the screen to take hold of it. */
function isOn(window: { x?: number; y?: number; width: number }, screen: Area): boolean {
  if (window.x === undefined || window.y === undefined) return false
  const seen = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return seen >= 200 && window.y >= screen.y && window.y < screen.y + screen.height - 50
}
