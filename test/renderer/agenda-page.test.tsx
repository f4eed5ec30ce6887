import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clockOf } from '../../shared/agenda/clock'
import { usualChoice } from '../../shared/agenda/template'
import { openTestDesk, type TestDesk } from '../support/open-test-db'
import { type StagedPage, stagePage } from '../support/stage-page'
import { until } from '../support/until'

let d: TestDesk
let page: StagedPage
let place: HTMLElement

const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  act(() => {
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  })
  return event
}
/** A write that the page hears of, as from another window. */
const elsewhere: TestDesk['ask'] = async (name, input) => {
  const desk = (window as unknown as { desk: { call: (name: string, input: unknown) => Promise<{ value: never }> } })
    .desk
  let reply: { value: never } | undefined
  await act(async () => {
    reply = await desk.call(name, input)
  })
  return (reply as { value: never }).value
}
const rows = () => [...place.querySelectorAll<HTMLElement>('[role=row]')]
const order = async () => {
  const { items, schedule } = await d.ask('agenda.get', {})
  return schedule.rows.map((r) => `${r.number} ${items.find((i) => i.id === r.id)?.title} ${clockOf(r.start)}`)
}
const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''

beforeEach(async () => {
  d = await openTestDesk()
  await d.ask('conference.update', { startsAt: '2019-11-15T08:00', endsAt: '2019-11-15T11:00', receptionFrom: '07:30' })
  page = await stagePage(d, async () => (await import('../../renderer/agenda/AgendaPage')).AgendaPage)
  place = page.place
})
afterEach(() => page.leave())

describe('the programme by keyboard alone', () => {
  it('moves, nests, lengthens and takes away; the screen keeps the row in hand', async () => {
    await until(() => place.textContent?.includes('Lập theo kế hoạch') ?? false)
    await elsewhere('agenda.useTemplate', { ...usualChoice, performance: 'none' })
    await until(() => rows().length > 5)
    act(() => rows()[0]?.focus())
    press('ArrowDown')
    await until(() => focused().startsWith('2. Chào cờ'))
    const heard: string[] = []
    const listener = (event: KeyboardEvent) => heard.push(event.key)
    window.addEventListener('keydown', listener)
    press('ArrowDown', { altKey: true })
    window.removeEventListener('keydown', listener)
    // Alt with arrows changes screens elsewhere: here it must not be heard beyond the list.
    expect(heard).toEqual([])
    await until(() => focused().startsWith('3. Chào cờ'))
    press('ArrowRight', { altKey: true })
    await until(() => focused().startsWith('2.1. Chào cờ'))
    press('ArrowLeft', { altKey: true })
    await until(() => focused().startsWith('3. Chào cờ'))
    press('ArrowUp', { altKey: true })
    await until(() => focused().startsWith('2. Chào cờ'))
    press('+')
    await until(async () => (await order()).some((o) => o === '3 Tuyên bố lý do, giới thiệu đại biểu 08:04'))
    press('Delete')
    await until(async () => !(await order()).some((o) => o.includes('Chào cờ')))
  })

  it('a fixed hour shows what is missing right above the item, and the remedy opens the field', async () => {
    await elsewhere('agenda.useTemplate', usualChoice)
    const tea = (await d.ask('agenda.get', {})).items.find((i) => i.kind === 'teaBreak')
    await elsewhere('agenda.save', { id: tea?.id, hardStart: '09:11' })
    await until(() => place.querySelector('.agenda-gap.bad') !== null)
    expect(place.querySelector('.agenda-gap.bad')?.textContent).toBe('✕ thiếu 11 phút: các mục trên đến 09:22 mới xong')
    const card = [...place.querySelectorAll('.finding-card.block')].find((c) =>
      c.textContent?.includes('Thiếu 11 phút'),
    )
    act(() => card?.querySelector<HTMLElement>('.mantine-Button-root')?.click())
    await until(() => document.activeElement?.getAttribute('data-field') === 'hardStart')
  })

  it('a new item is ready to be written, and what was typed is saved when the field is left', async () => {
    await elsewhere('agenda.useTemplate', usualChoice)
    await until(() => rows().length > 5)
    act(() => rows()[0]?.focus())
    press('Insert')
    await until(() => document.activeElement?.getAttribute('data-field') === 'title')
    const field = document.activeElement as HTMLTextAreaElement
    expect(field.value).toBe('Mục mới')
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'Chụp ảnh lưu niệm')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    press('Enter')
    await until(async () => (await order()).some((o) => o.includes('Chụp ảnh lưu niệm')))
  })
})
