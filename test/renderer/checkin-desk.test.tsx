import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { deskOver } from '../support/desk-over'
import { withoutLayout } from '../support/no-layout'
import { openTestDesk, type TestDesk } from '../support/open-test-db'
import { pause, until } from '../support/until'

let d: TestDesk
let calls: ReturnType<typeof deskOver>
let letters: LetterRow[]
let root: Root
let place: HTMLElement

const field = () => place.querySelector('.desk-field') as HTMLInputElement
const verdict = () => place.querySelector('.verdict-panel')?.textContent ?? ''
const scans = () => calls.filter((c) => c.name === 'checkin.scan').map((c) => (c.input as { raw: string }).raw)

type Press = { key: string; code?: string }
/**
 * Presses keys at a pace, as the browser would: to whatever has the focus, and into it unless somebody prevents it. The
 * last one comes now, so that the silence after a burst passes in real time, or so many milliseconds ago.
 */
function press(presses: readonly Press[], gapMs: number, agoMs = 0): void {
  let at = performance.now() - gapMs * presses.length - agoMs
  for (const { key, code = '' } of presses) {
    at += gapMs
    const target = document.activeElement ?? document.body
    const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: at })
    act(() => {
      target.dispatchEvent(event)
      if (event.defaultPrevented || key.length !== 1) return
      write(target as HTMLInputElement, (target as HTMLInputElement).value + key)
    })
  }
}
function write(target: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(target, value)
  target.dispatchEvent(new Event('input', { bubbles: true }))
}
const digits = (text: string): Press[] => [...text].map((key) => ({ key, code: `Digit${key}` }))
const enter: Press = { key: 'Enter', code: 'Enter' }
/** What a Vietnamese keyboard makes of the digit keys a scanner presses. */
const vietnamese = (text: string): Press[] =>
  [...text].map((digit) => ({ key: 'đăâêôùảãáạ'[Number(digit)] as string, code: `Digit${digit}` }))
const qr = (n: number) => `${letters[n]?.code}${letters[n]?.token}`
const nameOf = (n: number) => letters[n]?.fullName as string

beforeEach(async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  d = await openTestDesk()
  await d.ask('conference.update', { startsAt: '2019-11-15T08:00', contact: { phone: '028' } })
  for (const letter of 'ABCDE')
    await d.ask('delegates.save', { honorific: 'Ông', fullName: `Nguyễn Văn ${letter}`, office: 'Giám đốc' })
  await d.ask('invitations.prepare', { all: true })
  await d.ask('invitations.approve', { all: true })
  letters = (await d.ask('invitations.list', {})).filter((l) => l.position > 0)
  d.changed()
  calls = deskOver(d.core, d.changed)
  withoutLayout()
  document.hasFocus = () => true
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  HTMLElement.prototype.scrollIntoView = () => {}
  place = document.body.appendChild(document.createElement('div'))
  const { CheckinPage } = await import('../../renderer/checkin/CheckinPage')
  const { Notices } = await import('../../renderer/ui/notices')
  root = createRoot(place)
  await act(async () => {
    root.render(
      <MantineProvider env="test">
        <CheckinPage />
        <Notices />
      </MantineProvider>,
    )
  })
  await until(() => field() !== null && document.activeElement === field())
})
afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
})

describe('the desk hears a scanner', () => {
  it.each([5, 20, 50, 80])('at %i ms a key, with Enter', async (gap) => {
    press([...digits(qr(0)), enter], gap)
    await until(() => verdict().includes('MỜI VÀO'))
    expect(verdict()).toContain(nameOf(0))
    expect(scans()).toEqual([qr(0)])
    await until(() => field().value === '' && document.activeElement === field())
  })

  it.each([5, 80])('at %i ms a key, without Enter', async (gap) => {
    press(digits(qr(1)), gap)
    await until(() => verdict().includes('MỜI VÀO'))
    expect(scans()).toEqual([qr(1)])
    expect(field().value).toBe('')
  })

  it('folds a double read, and says who was in when the paper comes again later', async () => {
    press([...digits(qr(2)), enter], 8)
    press([...digits(qr(2)), enter], 8)
    await until(() => verdict().includes('MỜI VÀO'))
    expect(scans()).toEqual([qr(2)])
    d.now('2019-10-21T01:05:00Z')
    await pause(3100)
    press([...digits(qr(2)), enter], 8)
    await until(() => verdict().includes('ĐÃ ĐIỂM DANH'))
    expect(verdict()).toMatch(/Đã điểm danh lúc \d\d:\d\d, bàn 1/)
  })

  it('reads the keys and not what an input method or another layout makes of them', async () => {
    press([...vietnamese(qr(3)), enter], 10)
    await until(() => verdict().includes('MỜI VÀO'))
    expect(scans()).toEqual([qr(3)])
    expect(field().value).toBe('')
  })

  it('puts a burst together that a busy PC has torn in two', async () => {
    const [before, after] = [digits(qr(4).slice(0, 9)), [...digits(qr(4).slice(9)), enter]]
    press(before, 8, 8 * after.length + 150)
    press(after, 8)
    await until(() => verdict().includes('MỜI VÀO'))
    expect(scans()).toEqual([qr(4)])
  })

  it('keeps a scan out of an open form: its text stays, nothing is sent, and the desk says so', async () => {
    press([{ key: 'F7', code: 'F7' }], 200)
    await until(() => document.querySelector('[role=dialog] input') !== null)
    const name = document.querySelector('[role=dialog] input') as HTMLInputElement
    act(() => name.focus())
    act(() => write(name, 'Trần Văn Mới'))
    press([...digits(qr(0)), enter], 8)
    await until(() => place.textContent?.includes('chưa ghi') ?? false)
    expect(name.value).toBe('Trần Văn Mới')
    expect(calls.filter((c) => /scan|walkIn/.test(c.name))).toEqual([])
  })
})

describe('the desk lets a person type', () => {
  it('finds by initials, shows first and admits with the second Enter', async () => {
    for (const key of 'nvc') press([{ key, code: `Key${key.toUpperCase()}` }], 250)
    await until(() => place.querySelector('[role=option]')?.textContent?.includes('Nguyễn Văn C') ?? false)
    press([enter], 300)
    await until(() => verdict().includes('Enter: mời vào'))
    expect(calls.some((c) => c.name === 'checkin.scan')).toBe(false)
    press([enter], 300)
    await until(() => verdict().includes('MỜI VÀO'))
    expect((await d.ask('checkin.summary', {})).present.total).toBe(1)
  })

  it('says no in red with the way on, and an undo is no green', async () => {
    press([...digits(`${letters[0]?.code}${'7'.repeat(20)}`), enter], 8)
    await until(() => verdict().includes('KHÔNG CÓ TRONG DANH SÁCH'))
    expect(place.querySelector('.verdict-panel')?.className).toContain('bad')
    press([...digits(qr(0)), enter], 8)
    await until(() => verdict().includes('MỜI VÀO'))
    press([{ key: 'F9', code: 'F9' }], 200)
    await until(() => document.querySelector('[role=dialog] textarea') !== null)
    const reason = document.querySelector('[role=dialog] textarea') as HTMLTextAreaElement
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(reason, 'Nhầm người')
      reason.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(async () => reason.form?.requestSubmit())
    await until(() => verdict().includes('ĐÃ HỦY LƯỢT'))
    expect(place.querySelector('.verdict-panel')?.className).toContain('note')
    // The same paper within the fold time is a new scan after an undo.
    await until(() => document.querySelector('[role=dialog]') === null)
    press([...digits(qr(0)), enter], 8)
    await until(() => verdict().includes('MỜI VÀO'))
  })
})
