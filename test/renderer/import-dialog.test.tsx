import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { encodeLegacy } from '../../shared/names/legacy-fonts'
import { deskOver } from '../support/desk-over'
import { makeBook } from '../support/make-book'
import { openTestDesk, type TestDesk } from '../support/open-test-db'
import { until } from '../support/until'

let d: TestDesk
let root: Root
let place: HTMLElement
const head = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại']
const text = () => document.body.textContent ?? ''
const button = (label: string) =>
  [...document.querySelectorAll('button')].find((b) => b.textContent?.includes(label)) as HTMLButtonElement
const click = (label: string) => act(() => button(label).click())
const press = (key: string) =>
  act(() => {
    const target = document.querySelector('.side') ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
const names = async () => (await d.ask('delegates.list', {})).map((p) => p.fullName).sort()

/** Opens the dialog over the real core; `files` are what the host has under its tokens, the first one is pasted. */
async function openDialog(pasted: string): Promise<void> {
  const { ImportDialog } = await import('../../renderer/exchange/ImportDialog')
  await act(async () =>
    root.render(
      <MantineProvider>
        <ImportDialog kind="delegates" pasted={pasted} onClose={() => undefined} />
      </MantineProvider>,
    ),
  )
}
const rowsOf = (rows: string[][]) => [head, ...rows].map((row) => row.join('\t')).join('\r\n')

beforeEach(async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  d = await openTestDesk()
  deskOver(d.core, d.changed)
  const desk = (window as unknown as { desk: { putFile: unknown } }).desk
  desk.putFile = async (name: string, bytes: ArrayBuffer) => ({
    ok: true,
    value: { token: d.write(name, new Uint8Array(bytes)), name },
  })
  place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
})
afterEach(() => {
  act(() => root.unmount())
  place.remove()
})

it('rows pasted from Excel are judged, doubts decided with one key each, and written once said so', async () => {
  const first = makeBook([{ name: 'DS', rows: [head, ['1', 'Trần Thị Hòa', 'Phó Giám đốc', 'Sở Y tế', '0903000001']] }])
  await d.ask('delegates.import', { file: d.write('a.xlsx', first), commit: true })
  await openDialog(
    rowsOf([
      ['1', 'Trần Thị Hoa', 'Phó Giám đốc', 'Sở Y tế', ''],
      ['2', 'Lê Văn Tám', 'Chuyên viên', 'Sở Y tế', '0903000002'],
      ['3', 'Hùng', 'Chuyên viên', 'Sở Y tế', '0903000003'],
      ['4', 'Dũng', 'Chuyên viên', 'Sở Y tế', '0903000004'],
    ]),
  )
  await until(() => text().includes('Còn 3 dòng cần xem'), 'the verdicts come')
  // Side by side: what the row says, what the list has, and in which way they differ.
  expect(document.querySelector('.compared')?.textContent).toContain('Trần Thị Hòa (khác dấu)')
  expect(await names()).toEqual(['Trần Thị Hòa'])
  press('1')
  await until(() => text().includes('Còn 2 dòng'), 'the first is decided')
  press('t')
  await until(() => text().includes('Còn 1 dòng'), 'the second is decided')
  press('b')
  await until(() => text().includes('đã được quyết định'), 'all are decided')
  click('Ghi 3 đại biểu')
  await until(async () => (await names()).length === 3, 'it is written')
  expect(await names()).toEqual(['Hùng', 'Lê Văn Tám', 'Trần Thị Hoa'].sort())
})

it('an old font shows both readings, and the other choice is read again', async () => {
  const rows = ['Nguyễn Văn Hùng', 'Trần Thị Thủy', 'Đặng Hữu Phước'].map((name, i) => [
    String(i + 1),
    encodeLegacy(name, 'vni'),
    encodeLegacy('Phó Giám đốc', 'vni'),
    encodeLegacy('Sở Giáo dục', 'vni'),
    `090300000${i}`,
  ])
  await openDialog(rowsOf(rows))
  await until(() => text().includes('Cách đọc chữ'), 'the choice is there')
  expect(text()).toContain('Nguyeãn Vaên Huøng')
  expect(text()).toContain('Nguyễn Văn Hùng')
  const keep = [...document.querySelectorAll('input[type=radio]')].find(
    (i) => (i as HTMLInputElement).value === 'unicode',
  ) as HTMLInputElement
  act(() => keep.click())
  await until(() => text().includes('đọc nguyên chữ theo lựa chọn'), 'it is read again')
})

it('what is no list leaves the dialog ready for another file', async () => {
  await openDialog('%PDF-1.7\tx')
  await until(() => button('Chọn tệp…') !== undefined, 'another file can be chosen')
  expect(document.querySelector('[role=dialog]')).not.toBeNull()
  expect(await names()).toEqual([])
})
