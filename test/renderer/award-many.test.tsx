import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { openCouncil, openDecision } from '../support/award-council'
import { button, click, dialog, field, place, says, show, type } from '../support/page-acts'
import { until } from '../support/until'

/** Presses the box of a line of a table, or one with a label. */
const tick = (label: string) =>
  act(async () => {
    const named = [...document.querySelectorAll('label')].find((l) => l.textContent?.startsWith(label))
    const box = named ? document.getElementById(named.htmlFor) : document.querySelector(`[aria-label="${label}"]`)
    ;(box as HTMLElement).click()
  })

describe('documents of many cases', () => {
  test('what changes stands there before it is written; only then it is', async () => {
    const { desk, roundId } = await openCouncil({ people: 2, bodies: 1 })
    const [dossier] = await desk.ask('awards.dossiers', { roundId })
    const { checklist } = await desk.ask('awards.dossier', { id: dossier?.id as string })
    expect(checklist.every((l) => l.item?.status === 'present')).toBe(true)
    let closed = false
    await show(desk, async () => {
      const { TicksDialog } = await import('../../renderer/awards/TicksDialog')
      return () => <TicksDialog dossierIds={[dossier?.id as string]} onClose={() => (closed = true)} />
    })
    await says('Không có mục nào thay đổi (5 mục đã ghi như vậy)')
    expect(button('Ghi 0 mục', dialog())?.disabled).toBe(true)
    await tick('Có, chưa đạt')
    await says('5 mục đã xem, giữ nguyên')
    await tick('Chỉ các mục chưa xem')
    await says('Sẽ ghi 5 mục')
    await tick('Tờ trình')
    await tick('Danh sách đề nghị')
    await says('Sẽ ghi 3 mục')
    await click('Ghi 3 mục', dialog())
    await until(() => closed, 'the dialog to be done')
    const after = await desk.ask('awards.dossier', { id: dossier?.id as string })
    expect(after.checklist.filter((l) => l.item?.status === 'flawed').map((l) => l.code)).toEqual(['BC', 'BC', 'BC'])
  })
})

describe('the decision', () => {
  const page = async () => (await import('../../renderer/awards/decisions/DecisionsPage')).DecisionsPage

  test('a number in use and a day before the council are said at their fields, and nothing typed is lost', async () => {
    const { desk, roundId, ids } = await openDecision({ people: 2, bodies: 0 })
    const [decision] = await desk.ask('decisions.list', { roundId })
    expect(decision?.number).toBe('4821/QĐ-UBND')
    await show(desk, page)
    await says('Đã ban hành: 0 tập thể, 2 cá nhân')
    await act(async () => place().querySelector<HTMLElement>('input[type=checkbox]')?.click())
    await click('Hủy khen thưởng')
    await type('Số quyết định', '4821/QĐ-UBND')
    await type('Ngày quyết định', '01/10/2019')
    await type('Người ký', 'Trần Văn Mẫu')
    await type('Chức danh khi ký', 'Chủ tịch')
    await type('Lý do hủy', 'kê khai sai')
    await click('Ghi quyết định hủy', dialog())
    await says('Trước ngày của quyết định bị hủy.')
    await type('Ngày quyết định', '30/10/2019')
    await click('Ghi quyết định hủy', dialog())
    await says('Số này đã có.')
    expect(field('Lý do hủy').value).toBe('kê khai sai')
    await type('Số quyết định', '4999/QĐ-UBND')
    await click('Ghi quyết định hủy', dialog())
    await says('Đã ban hành: 0 tập thể, 0 cá nhân')
    expect((await desk.ask('awards.nomination', { id: ids[0] as string })).nomination.state).toBe('revoked')
  })
})

describe('the stage', () => {
  test('who is on both lists is offered, marked where sure, and tied at one press', async () => {
    const { desk, roundId } = await openDecision({ people: 2, bodies: 0 })
    const [category] = await desk.ask('categories.list', {})
    const unitId = (await desk.ask('units.list', {})).find((u) => u.name === 'Sở Nội vụ')?.id as string
    await desk.ask('delegates.save', { fullName: 'Nguyễn Văn A', unitId, categoryId: category?.id as string })
    await desk.ask('presentation.plan', { roundId })
    await show(desk, async () => (await import('../../renderer/awards/presentation/StagePage')).StagePage)
    await click('Gắn, thêm đại biểu (2)')
    await says('cùng họ tên, cùng đơn vị')
    await says('Không thấy trong danh sách đại biểu (1): Nguyễn Văn B')
    await click('Gắn 1 trường hợp', dialog())
    await says('Gắn, thêm đại biểu (1)')
    const { slots } = await desk.ask('presentation.stage', { roundId })
    expect(slots.map((s) => s.delegateName)).toEqual(['Nguyễn Văn A', ''])
    await click('Gắn, thêm đại biểu (1)')
    await click('Chọn thêm cả 1 người', dialog())
    await click('Gắn 1 trường hợp', dialog())
    await says('Gắn, thêm đại biểu (0)')
    expect((await desk.ask('delegates.list', {})).map((d) => d.fullName).sort()).toEqual([
      'Nguyễn Văn A',
      'Nguyễn Văn B',
    ])
  })
})
