import { Drawer, MantineProvider, Modal } from '@mantine/core'
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { theme } from '../../renderer/theme'
import { returnFocus } from '../../renderer/ui/return-focus'
import { closeTopDialogOnly, keepOnEscape } from '../../renderer/ui/top-dialog'
import { withoutLayout } from '../support/no-layout'
import { pause, until } from '../support/until'

let root: Root
let place: HTMLElement
let stops: (() => void)[] = []

/** A form with a paper shown over it, as calibration shows its page. */
function Screen({ isKept = false }: { isKept?: boolean }) {
  const [form, setForm] = useState(true)
  const [paper, setPaper] = useState(false)
  return (
    <>
      {form && (
        <Drawer opened onClose={() => setForm(false)} transitionProps={{ duration: 0 }} title="Phiếu">
          <button type="button" data-autofocus onClick={() => setPaper(true)}>
            Xem giấy
          </button>
        </Drawer>
      )}
      {paper && (
        <Modal
          opened
          onClose={() => setPaper(false)}
          transitionProps={{ duration: 0 }}
          title="Giấy"
          {...(isKept && { [keepOnEscape]: true, closeOnEscape: false })}
        >
          <button type="button" disabled data-autofocus>
            In…
          </button>
        </Modal>
      )}
    </>
  )
}

const settle = () => pause(120)
const open = () => [...document.querySelectorAll('[role="dialog"]')].map((d) => d.querySelector('h2')?.textContent)
const isOpen = (...titles: string[]) => until(() => open().join() === titles.join(), `“${titles}” alone to be open`)
const pressEscape = async () => {
  const at = document.activeElement ?? document.body
  await act(async () => void at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  await settle()
}
const show = async (page: React.ReactNode) => {
  act(() => root.render(<MantineProvider>{page}</MantineProvider>))
  await settle()
  await act(async () => [...document.querySelectorAll('button')].find((b) => b.textContent === 'Xem giấy')?.click())
  await until(() => open().includes('Giấy'), 'the paper')
  await settle()
}

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  withoutLayout()
  place = document.body.appendChild(document.createElement('div'))
  stops = [returnFocus(document), closeTopDialogOnly(document)]
  root = createRoot(place)
})
afterEach(() => {
  for (const stop of stops) stop()
  act(() => root.unmount())
  place.remove()
})

test('Esc closes the paper and leaves the form below it, then the form', async () => {
  await show(<Screen />)
  expect(open()).toEqual(['Phiếu', 'Giấy'])
  await pressEscape()
  await isOpen('Phiếu')
  await pressEscape()
  await isOpen()
})

test('a dialog that keeps its work stays, and so does what is below it', async () => {
  await show(<Screen isKept />)
  await pressEscape()
  expect(open()).toEqual(['Phiếu', 'Giấy'])
})

test('a dialog whose first button cannot be used yet has the focus all the same', async () => {
  await show(<Screen />)
  const last = () => [...document.querySelectorAll('[role="dialog"]')].at(-1)
  await until(() => last()?.contains(document.activeElement) ?? false, 'the focus in the paper')
})

test('a field that comes with an answer takes the focus from the ✕ of its dialog', async () => {
  const named = () => document.activeElement?.getAttribute('aria-label')
  let answer = () => {}
  function Later() {
    const [isThere, setThere] = useState(false)
    answer = () => setThere(true)
    return (
      <Modal opened onClose={() => {}} transitionProps={{ duration: 0 }} title="Dấu tích">
        {isThere && (
          <form>
            <input aria-label="Số thứ tự" data-autofocus />
          </form>
        )}
      </Modal>
    )
  }
  act(() =>
    root.render(
      <MantineProvider theme={theme}>
        <Later />
      </MantineProvider>,
    ),
  )
  await settle()
  await until(() => named() === 'Đóng', 'the focus on the ✕')
  await act(async () => answer())
  await settle()
  await until(() => named() === 'Số thứ tự', 'the focus in the field')
})

test('without it one key would close both', async () => {
  stops[1]?.()
  await show(<Screen />)
  await pressEscape()
  await isOpen()
})
