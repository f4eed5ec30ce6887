import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GridColumn } from '../../renderer/ui/data-table/types'
import { deskOver } from '../support/desk-over'
import { withoutLayout } from '../support/no-layout'
import { openTestDesk } from '../support/open-test-db'

type Person = { id: string; name: string }
const people: Person[] = ['Trần Bình', 'Lê An', 'Nguyễn Đức'].map((name, i) => ({ id: String(i), name }))
let DataTable: typeof import('../../renderer/ui/data-table/DataTable').DataTable
let EditCell: typeof import('../../renderer/ui/data-table/EditCell').EditCell
let root: Root
let place: HTMLElement

beforeEach(async () => {
  const { core, changed } = await openTestDesk()
  deskOver(core, changed)
  // A page takes its bridge once, when it is loaded: so it is loaded after the bridge stands.
  ;({ DataTable } = await import('../../renderer/ui/data-table/DataTable'))
  ;({ EditCell } = await import('../../renderer/ui/data-table/EditCell'))
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  // happy-dom lays nothing out; the virtualiser needs a height to draw rows into.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 400 })
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 800 })
  withoutLayout()
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 800, 400)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(() => {
  act(() => root.unmount())
  place.remove()
})

const show = (columns: GridColumn<Person>[], chosen = new Set<string>(), onChoose?: (c: ReadonlySet<string>) => void) =>
  act(async () => {
    root.render(
      <MantineProvider>
        <DataTable
          label="Người"
          rows={people}
          columns={columns}
          idOf={(p) => p.id}
          chosen={chosen}
          onChoose={onChoose}
        />
      </MantineProvider>,
    )
    await new Promise((resolve) => setTimeout(resolve, 60))
  })
const key = (name: string, more: KeyboardEventInit = {}) =>
  act(() => {
    place
      .querySelector('[role=grid]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }))
  })

test('says how many rows it has, drawn or not', async () => {
  await show([{ id: 'name', label: 'Tên', width: 100, text: (p) => p.name }])
  expect(place.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('4')
  expect(place.querySelector('th')?.textContent).toBe('Tên')
})

test('space chooses the row under the cursor, Ctrl+A all of them, Escape none', async () => {
  let chosen: ReadonlySet<string> = new Set()
  const columns: GridColumn<Person>[] = [{ id: 'name', label: 'Tên', width: 100, text: (p) => p.name }]
  const render = () =>
    show(columns, new Set(chosen), (c) => {
      chosen = c
    })
  await render()
  key('ArrowDown')
  key(' ')
  expect([...chosen]).toEqual(['1'])
  await render()
  key('a', { ctrlKey: true })
  expect(chosen.size).toBe(3)
  await render()
  key('Escape')
  expect(chosen.size).toBe(0)
})

test('a cell being edited keeps what was typed when it is refused, and goes down when it is saved', async () => {
  const saved: string[] = []
  const done: number[] = []
  const save = async (text: string) => {
    saved.push(text)
    return text === '' ? 'Chưa nhập tên.' : undefined
  }
  await act(async () =>
    root.render(
      <div>
        <EditCell initial="Trần Bình" label="Tên" onSave={save} onDone={(step) => done.push(step)} />
      </div>,
    ),
  )
  const input = place.querySelector<HTMLInputElement>('input')
  expect(input?.value).toBe('Trần Bình')
  const type = async (text: string) =>
    act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      set?.call(input, text)
      input?.dispatchEvent(new Event('input', { bubbles: true }))
    })
  await type('')
  await act(async () => {
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  expect(place.querySelector('.wrong')?.textContent).toBe('Chưa nhập tên.')
  await type('Trần Bình An')
  await act(async () => {
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  expect(saved).toEqual(['', 'Trần Bình An'])
  expect(done).toEqual([1])
})
