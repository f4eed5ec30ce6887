import { Drawer, MantineProvider, Modal } from '@mantine/core'
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { returnFocus } from '../../renderer/ui/return-focus'
import { withoutLayout } from '../support/no-layout'
import { pause, until } from '../support/until'

let root: Root
let place: HTMLElement
let stop: () => void

function Screen() {
  const [open, setOpen] = useState(false)
  const [over, setOver] = useState(false)
  const [rows, setRows] = useState(['hàng một', 'hàng hai'])
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Mở phiếu
      </button>
      {rows.map((r) => (
        <button key={r} type="button" onClick={() => setOpen(true)}>
          {r}
        </button>
      ))}
      {open && (
        <Drawer opened onClose={() => setOpen(false)} transitionProps={{ duration: 0 }}>
          <button type="button" onClick={() => setOver(true)}>
            Xóa…
          </button>
          <button
            type="button"
            onClick={() => {
              setRows(rows.slice(1))
              setOpen(false)
            }}
          >
            Xóa thật
          </button>
          <button type="button" onClick={() => setOpen(false)}>
            Lưu
          </button>
        </Drawer>
      )}
      {over && (
        <Modal opened onClose={() => setOver(false)} transitionProps={{ duration: 0 }}>
          <button type="button" onClick={() => setOver(false)}>
            Thôi
          </button>
        </Modal>
      )}
    </main>
  )
}

const button = (text: string) => {
  const found = [...document.querySelectorAll('button')].find((b) => b.textContent === text)
  if (!found) throw new Error(text)
  return found
}
const press = async (text: string) => {
  await act(async () => {
    button(text).focus()
    button(text).click()
  })
  await pause(60)
}
const hasFocus = (text: string) => until(() => document.activeElement?.textContent === text, `the focus on “${text}”`)
const isOnPage = () => document.querySelector('main')?.contains(document.activeElement) ?? false

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  withoutLayout()
  place = document.body.appendChild(document.createElement('div'))
  stop = returnFocus(document)
  root = createRoot(place)
  act(() =>
    root.render(
      <MantineProvider>
        <Screen />
      </MantineProvider>,
    ),
  )
})
afterEach(() => {
  stop()
  act(() => root.unmount())
  place.remove()
})

test('a dialog that closes gives the focus back to the row that opened it', async () => {
  await press('hàng hai')
  await press('Lưu')
  await hasFocus('hàng hai')
})

test('a dialog over a dialog gives it back to the first, and that one to the page', async () => {
  await press('Mở phiếu')
  await press('Xóa…')
  await press('Thôi')
  await hasFocus('Xóa…')
  await press('Lưu')
  await hasFocus('Mở phiếu')
})

test('where the row is gone, the focus stays on the page and not on nothing', async () => {
  await press('hàng một')
  await press('Xóa thật')
  await until(isOnPage, 'the focus on the page')
})

test('it does not go back past the page to what was used before it', async () => {
  const search = document.body.insertBefore(document.createElement('button'), place)
  search.focus()
  await press('hàng một')
  await press('Xóa thật')
  search.remove()
  await until(isOnPage, 'the focus on the page')
})

test('where the focus is lost inside a dialog, Tab goes on in it and not on the page behind', async () => {
  await press('hàng hai')
  ;(document.activeElement as HTMLElement).blur()
  await act(async () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })))
  expect(document.querySelector('[role="dialog"]')?.contains(document.activeElement)).toBe(true)
})

test('without it the focus would be lost', async () => {
  stop()
  await press('hàng hai')
  await press('Lưu')
  expect(document.activeElement).toBe(document.body)
})
