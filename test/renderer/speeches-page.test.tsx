import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from '../support/open-test-db'
import { type StagedPage, stagePage } from '../support/stage-page'
import { until } from '../support/until'

let d: TestDesk
let page: StagedPage
let place: HTMLElement

const says = (text: string) => until(() => document.body.textContent?.includes(text) ?? false)
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    ;(document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    )
  })
const named = (name: string) =>
  [...document.body.querySelectorAll<HTMLElement>('button,[role=tab],label')].find(
    (e) => e.getAttribute('aria-label') === name || e.textContent?.trim() === name,
  )
const click = async (name: string) => {
  await until(() => named(name) !== undefined)
  act(() => named(name)?.click())
}
const field = (label: string): HTMLInputElement | HTMLTextAreaElement => {
  const found = [...document.body.querySelectorAll('label')].find((l) => l.textContent?.startsWith(label))
  const input = found && document.getElementById(found.htmlFor)
  if (!input) throw new Error(`no field ${label}`)
  return input as HTMLInputElement
}
const type = (label: string, text: string) => {
  const input = field(label)
  const kind = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  act(() => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
/** A write that the page hears of, as from another window. */
const elsewhere: TestDesk['ask'] = async (name, input) => {
  const desk = (window as unknown as { desk: { call: (name: string, input: unknown) => Promise<never> } }).desk
  let reply: { ok: boolean; value: never } | undefined
  await act(async () => {
    reply = await desk.call(name, input)
  })
  if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
  return reply.value
}
const text = (speechId: string, words: string) =>
  elsewhere('speeches.addVersion', {
    speechId,
    text: words,
    receivedOn: '2019-10-21',
    receivedFrom: 'Phạm Công Vinh',
    note: '',
    submit: true,
    answersId: null,
    cutFromId: null,
  })

beforeEach(async () => {
  d = await openTestDesk({
    host: {
      publishPage: async () => ({ url: 'about:blank' }),
      measure: async ({ html }) =>
        [...html.matchAll(/data-code="(\d+)"/g)].map(([, code = '']) => ({ code, heightMm: 10 })),
    },
  })
  page = await stagePage(d, async () => (await import('../../renderer/speeches/SpeechesPage')).SpeechesPage)
  place = page.place
})
afterEach(() => page.leave())

const opening = async () => {
  const { id } = await elsewhere('speeches.save', {
    title: 'Khai mạc Hội nghị',
    kind: 'opening-remarks',
    drafter: 'Phạm Công Vinh',
    dueOn: '2019-10-30',
  })
  return id
}
const openFirst = async () => {
  await until(() => document.querySelector('[role=grid]') !== null)
  act(() => document.querySelector<HTMLElement>('[role=grid]')?.focus())
  press('Enter')
  await says('Chuỗi duyệt')
}

describe('the list of texts', () => {
  it('says what to do while there is none, and fills itself from the plan', async () => {
    await says('Chưa có bài nào')
    await click('Lập các bài, 4 tham luận')
    await until(async () => (await d.ask('speeches.list', {})).length > 8)
    await click('Theo tình trạng')
    await says('Chưa giao người soạn')
  })

  it('finds by words without marks, shows them by state, and what is late in today’s work', async () => {
    await opening()
    await elsewhere('speeches.save', { title: 'Bế mạc', kind: 'closing-remarks', dueOn: '2019-10-01' })
    await click('Theo tình trạng')
    await says('Bế mạc')
    act(() => {
      const input = document.querySelector<HTMLInputElement>('input[aria-label="Tìm bài"]') as HTMLInputElement
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'khai mac')
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await until(() => !place.textContent?.includes('Bế mạc'))
    expect(place.textContent).toContain('Khai mạc Hội nghị')
    await until(() =>
      [...document.querySelectorAll('label')].some((l) => /^Việc hôm nay \(\d+\)/.test(l.textContent ?? '')),
    )
  })
})

describe('the form of a text', () => {
  it('saves a new one and opens it; a change of an old one is saved, too; what is missing is said at its field', async () => {
    await click('Thêm bài')
    await says('Bài mới')
    await click('Lưu')
    await says('Chưa nhập tên bài.')
    type('Tên bài', 'Khai mạc Hội nghị')
    await click('Lưu')
    await until(async () => (await d.ask('speeches.list', {})).length === 1)
    await says('Chuỗi duyệt')
    await click('Sửa thông tin')
    await until(() => document.querySelector('[role=dialog]') !== null)
    type('Người soạn', 'Phạm Công Vinh')
    await click('Lưu')
    await until(async () => (await d.ask('speeches.list', {}))[0]?.drafter === 'Phạm Công Vinh')
  })
})

describe('one text, by keyboard from the list', () => {
  it('opens with Enter, goes back with Esc, and says who holds it', async () => {
    await opening()
    await openFirst()
    expect(place.textContent).toContain('Chưa có bản thảo nào')
    expect(place.textContent).toContain('Phạm Công Vinh')
    act(() => (document.activeElement as HTMLElement | null)?.blur())
    press('Escape')
    await until(() => document.querySelector('[role=grid]') !== null)
  })

  it('takes a pasted draft, records what a step says, and opens it again when the text is touched', async () => {
    const id = await opening()
    await openFirst()
    await click('Nhận bản mới…')
    await click('Dán nội dung')
    type('Nội dung', 'Kính thưa quý vị đại biểu. Tôi tuyên bố khai mạc Hội nghị.')
    await click('Nhận thành DT01')
    await until(async () => (await d.ask('speeches.get', { id })).drafts.length === 1)
    await says('Đang duyệt')
    const step = (await d.ask('speeches.get', { id })).steps[0]
    await click(`Ghi ý kiến: ${step?.step.name}`)
    await says('Kết luận')
    await click('Trả lại')
    await click('Ghi ý kiến')
    // A text goes back with words, never without.
    await until(async () => (document.querySelector('[role=dialog]')?.textContent ?? '').includes('sửa'))
    expect((await d.ask('speeches.get', { id })).reviews).toHaveLength(0)
    await click('Đồng ý')
    await click('Ghi ý kiến')
    await until(async () => (await d.ask('speeches.get', { id })).reviews.length === 1)
    await says('đồng ý DT01')
    await text(id, 'Kính thưa quý vị đại biểu. Tôi trân trọng tuyên bố khai mạc Hội nghị.')
    await says('đã có ý kiến với DT01, nay có bản mới')
  })

  it('shows what changed between two drafts with signs, not only colours', async () => {
    const id = await opening()
    await text(id, 'Kính thưa quý vị. Năm nay có 12 tập thể.')
    await text(id, 'Kính thưa quý vị. Năm nay có 15 tập thể.')
    await openFirst()
    await click('So sánh hai bản')
    await until(() => document.querySelector('article.diff ins') !== null)
    expect(document.querySelector('article.diff')?.textContent).toMatch(/\[–12\]\s*\[\+15\]/)
  })

  it('keeps the ledger of copies honest: none is handed out that was not printed', async () => {
    const id = await opening()
    await text(id, 'Kính thưa quý vị.')
    await openFirst()
    await click('Bản đọc và bản giấy')
    await says('Sổ bản giấy')
    await until(() => document.querySelector('iframe[title="Bản đọc"]') !== null)
    await click('Ghi sổ')
    await says('đã in 1, đang ở ngoài 0, còn lại 1')
    expect((await d.ask('speeches.get', { id })).copies.map((c) => [c.act, c.copies])).toEqual([['printed', 1]])
  })
})
