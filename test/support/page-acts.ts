import { act, type FC } from 'react'
import { afterEach, beforeEach } from 'vitest'
import type { TestDesk } from './open-test-db'
import { type StagedPage, stagePage } from './stage-page'
import { until } from './until'

let staged: StagedPage | undefined
let here: HTMLElement

/** The page as it stands. */
export const place = (): HTMLElement => here

export const says = (what: string) => until(() => document.body.textContent?.includes(what) ?? false, `“${what}”`)
export const button = (label: string, within: ParentNode = document) =>
  [...within.querySelectorAll<HTMLButtonElement>('button')].find((b) => b.textContent?.trim().startsWith(label))
export const click = async (label: string, within: ParentNode = document) => {
  await until(() => button(label, within)?.disabled === false, `the button “${label}”`)
  await act(async () => button(label, within)?.click())
}
export const dialog = () => document.querySelector<HTMLElement>('[role=dialog]') as HTMLElement
/** A field by the words above it, or by its aria-label. */
export const field = (label: string): HTMLInputElement => {
  const named = [...document.querySelectorAll('label')].find((l) => l.textContent?.startsWith(label))
  const found = named ? document.getElementById(named.htmlFor) : document.querySelector(`[aria-label="${label}"]`)
  if (!found) throw new Error(`no field “${label}”`)
  return found as HTMLInputElement
}
export const type = async (label: string, value: string) => {
  const input = field(label)
  const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  await act(async () => {
    input.focus()
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await act(async () => input.blur())
}
export const choose = async (label: string, option: string) => {
  const radio = [...document.querySelectorAll<HTMLElement>(`[aria-label="${label}"] label`)].find(
    (l) => l.textContent === option,
  )
  await act(async () => radio?.click())
}

/** Puts a screen on the page over a desk; it is taken off after the test. */
export async function show(desk: TestDesk, load: () => Promise<FC>) {
  staged = await stagePage(desk, load)
  here = staged.place
}

beforeEach(() => {
  // The table asks how much room it has before it draws.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 400 })
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 800 })
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 800, 400)
})
afterEach(() => staged?.leave())
