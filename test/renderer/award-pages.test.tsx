import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { attend, openCouncil, openDecision } from '../support/award-council'
import { button, choose, click, dialog, field, place, says, show, type } from '../support/page-acts'
import { until } from '../support/until'

describe('the council', () => {
  const page = async () => (await import('../../renderer/awards/council/CouncilPage')).CouncilPage

  test('a show of hands: everybody agrees but those marked, and the result is on all members', async () => {
    const { desk, meetingId, members, ids } = await openCouncil({ people: 1, bodies: 0 })
    await attend(desk, meetingId, members, 17, 1)
    await desk.ask('council.open', { id: meetingId })
    await desk.ask('council.addCases', { meetingId, nominationIds: ids })
    await show(desk, page)
    await says('Có mặt 17/19 thành viên')
    await click('Ghi giơ tay')
    await says('Chỉ cần đánh dấu người không đồng ý.')
    await choose('Ý kiến của Trần Thị Ủy Viên 2', 'Không')
    await click('Ghi 17 đồng ý, 1 không')
    const first = async () => (await desk.ask('council.meeting', { id: meetingId })).cases[0]
    await until(async () => (await first())?.result === '17/19 (89,5 %), cần 10', 'the vote')
    await click('Lấy kết quả (1)')
    await until(async () => (await first())?.outcome !== 'open', 'the result')
    expect(await first()).toMatchObject({ outcome: 'passed', yes: 16, writtenYes: 1, no: 1 })
  })

  test('a secret ballot: two people type the count, one and the same person is refused and nothing typed is lost', async () => {
    const { desk, meetingId, members, ids } = await openCouncil({ people: 1, bodies: 0 })
    await attend(desk, meetingId, members, 17)
    await desk.ask('council.open', { id: meetingId })
    const { cases } = await desk.ask('council.addCases', { meetingId, nominationIds: ids })
    await desk.ask('council.setMethod', {
      ballotIds: cases.map((c) => c.id),
      method: 'secret',
      threshold: 0.8,
      strict: false,
    })
    await show(desk, page)
    const name = 'Nguyễn Văn A'
    const enter = async (who: string, yes: string, no: string) => {
      await click('Nhập kiểm phiếu')
      await says('Người nhập (hai lần phải hai người)')
      await type('Người nhập', who)
      await type(`Đồng ý: ${name}`, yes)
      await type(`Không đồng ý: ${name}`, no)
      await click('Ghi lần nhập này', dialog())
    }
    await enter('Hoa', '15', '1')
    const first = async () => (await desk.ask('council.meeting', { id: meetingId })).cases[0]
    await until(
      async () => (await first())?.problems[0] === 'Chờ người thứ hai nhập kết quả kiểm phiếu.',
      'the first entry',
    )
    // The second entry starts empty: nobody copies the first.
    await click('Nhập kiểm phiếu')
    await until(() => document.querySelector(`[aria-label="Đồng ý: ${name}"]`) !== null, 'the second entry')
    expect(field(`Đồng ý: ${name}`).value).toBe('')
    await type('Người nhập', 'hoa')
    await type(`Đồng ý: ${name}`, '15')
    await type(`Không đồng ý: ${name}`, '1')
    await click('Ghi lần nhập này', dialog())
    await says('Hai lần nhập phải do hai người')
    expect(field(`Đồng ý: ${name}`).value).toBe('15')
    await type('Người nhập', 'Minh')
    await click('Ghi lần nhập này', dialog())
    await until(async () => (await first())?.result === '15/19 (78,9 %), cần 16', 'the second entry to agree')
    // What nobody marked is the rest of the valid papers.
    expect(await first()).toMatchObject({ yes: 15, no: 1, blank: 1, valid: 17, problems: [] })
    await click('Lấy kết quả (1)')
    await until(async () => (await first())?.outcome === 'failed', 'the result')
  })

  test('a count that does not add up is said before it is sent', async () => {
    const { desk, meetingId, members, ids } = await openCouncil({ people: 1, bodies: 0 })
    await attend(desk, meetingId, members, 17)
    await desk.ask('council.open', { id: meetingId })
    const { cases } = await desk.ask('council.addCases', { meetingId, nominationIds: ids })
    await desk.ask('council.setMethod', {
      ballotIds: cases.map((c) => c.id),
      method: 'secret',
      threshold: 0.8,
      strict: false,
    })
    await show(desk, page)
    await click('Nhập kiểm phiếu')
    await says('Người nhập (hai lần phải hai người)')
    await type('Đồng ý: Nguyễn Văn A', '18')
    await says('✕ Nguyễn Văn A:')
  })
})

describe('the decision', () => {
  const page = async () => (await import('../../renderer/awards/decisions/DecisionsPage')).DecisionsPage

  test('units are sent the decision: noted with day and number, and taken back with a reason', async () => {
    const { desk, decision } = await openDecision({ people: 2, bodies: 1 })
    desk.now('2019-11-20T02:00:00Z')
    await show(desk, page)
    await says('Đã ban hành: 1 tập thể, 2 cá nhân')
    await click('Gửi quyết định, báo kết quả…')
    await says('Hạn 08/11/2019')
    await click('Chọn cả 1', dialog())
    await type('Ngày', '28/10/2019')
    await type('Số văn bản', '88/BTĐKT')
    await click('Ghi đã làm (1)', dialog())
    await says('28/10/2019, 88/BTĐKT')
    const noted = await desk.ask('decisions.notices', { decisionId: decision.id })
    expect(noted.units[0]?.sent.copyDecision).toMatchObject({ date: '2019-10-28', number: '88/BTĐKT' })
    await click('Bỏ ghi…', dialog())
    await says('lại thành chưa làm')
    await type('Lý do', 'gửi nhầm đơn vị')
    await click('Bỏ ghi', document.querySelectorAll<HTMLElement>('[role=dialog]')[1])
    await until(
      async () =>
        (await desk.ask('decisions.notices', { decisionId: decision.id })).units[0]?.sent.copyDecision === null,
      'the notice to be taken back',
    )
  })
})

describe('the stage', () => {
  test('one moved into a full row is warned of; presented people are counted', async () => {
    const { desk, roundId } = await openDecision({ people: 3, bodies: 1 })
    await desk.ask('awards.saveRule', {
      roundId,
      layer: 'round',
      key: 'presentation.batchSize',
      value: 2,
      basis: 'Sân khấu hẹp',
    })
    const { slots } = await desk.ask('presentation.plan', { roundId })
    await show(desk, async () => (await import('../../renderer/awards/presentation/StagePage')).StagePage)
    await says('4 trường hợp, 2 đợt')
    await act(async () => {
      await (window as unknown as { desk: { call: (n: string, i: unknown) => Promise<unknown> } }).desk.call(
        'presentation.move',
        {
          id: slots[3]?.id,
          batch: 1,
          position: 1,
        },
      )
    })
    await says('Đợt 1 quá 2 người một hàng')
    expect(place().querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('5')
  })

  test('with no decision it says what comes first', async () => {
    const { desk } = await openCouncil({ people: 1, bodies: 0 })
    await show(desk, async () => (await import('../../renderer/awards/presentation/StagePage')).StagePage)
    await says('Chưa xếp ai lên nhận')
    expect(button('Đến quyết định')).toBeDefined()
  })
})

describe('appraisal by keyboard', () => {
  test('Enter opens a sheet, Alt ↓ goes on to the next and the next without a mouse, and acts are about the one seen', async () => {
    const { desk, ids } = await openCouncil({ people: 3, bodies: 0 })
    await show(desk, async () => (await import('../../renderer/awards/AppraisalPage')).AppraisalPage)
    await says('3 trường hợp, đang xem 3')
    const press = (key: string, more: KeyboardEventInit = {}) =>
      act(async () => {
        ;(document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
        )
      })
    const heading = () => place().querySelector('.panel h2')?.textContent
    act(() => place().querySelector<HTMLElement>('[role=grid]')?.focus())
    await press('Enter')
    await until(() => heading() === 'Ông Nguyễn Văn A', 'the first sheet')
    for (const name of ['Ông Nguyễn Văn B', 'Ông Nguyễn Văn C']) {
      await press('ArrowDown', { altKey: true })
      await until(() => heading() === name, name)
      const focus = () => document.activeElement?.getAttribute('aria-label') ?? ''
      await until(() => focus().includes(name.replace('Ông ', '')), `the focus on the sheet of ${name}`)
    }
    await press('ArrowUp', { altKey: true })
    await until(() => heading() === 'Ông Nguyễn Văn B', 'the one before')
    await click('Trình Hội đồng')
    const stateOf = async (id?: string) => (await desk.ask('awards.nomination', { id: id ?? '' })).nomination.state
    await until(async () => (await stateOf(ids[1])) === 'council_pending', 'the case to go to the council')
    expect(await stateOf(ids[0])).toBe('eligible')
  })
})

describe('statistics', () => {
  test('the form by its name in the rules, sums that do not agree, shares with no figure where there is nothing', async () => {
    const { desk, roundId } = await openDecision({ people: 2, bodies: 0 })
    const [first] = await desk.ask('awards.nominations', { roundId })
    await desk.ask('awards.saveNomination', { id: first?.id ?? '', individualClass: null })
    await show(desk, async () => (await import('../../renderer/awards/StatisticsPage')).StatisticsPage)
    await says('Biểu 0703.N/BNV-TĐKT: số lượng khen thưởng')
    await says('còn 1 cá nhân chưa ghi nhóm')
    expect(place().querySelector('[role=img][aria-label*="Tập thể nhỏ – (chưa có)"]')).not.toBeNull()
  })
})
