import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

const withTemplate = async () => {
  const desk = await openTestDesk()
  await desk.ask('logistics.addTemplate', {})
  const list = () => desk.ask('logistics.list', {})
  return { desk, list }
}
const pages: Record<string, string> = {}
/** A desk whose host keeps the pages it is asked to show. */
const withPages = async () => {
  const desk = await openTestDesk({
    host: {
      publishPage: async ({ html }: { html: string }) => {
        pages.last = html
        return { url: 'x' }
      },
    } as never,
  })
  return desk
}

describe('logistics', () => {
  test('the printed list is numbered from the top down, whatever its groups', async () => {
    const desk = await withPages()
    // Shown by groups, in another order than they were entered.
    for (const kind of ['press', 'teaBreak', 'hall', 'backdrop'] as const)
      await desk.ask('logistics.save', { kind, title: `Việc ${kind}`, start: null, due: '2019-11-12' })
    await desk.ask('papers.preview', { paper: 'logistics-list' })
    const numbers = [...(pages.last ?? '').matchAll(/<tr class="row"><td class="a-centre">(\d+)</g)].map((m) => m[1])
    expect(numbers).toEqual(['1', '2', '3', '4'])
  })

  test('the plan’s pieces come once, with the unit that does them, and are late by their day', async () => {
    const { desk, list } = await withTemplate()
    const { items, pack } = await list()
    expect(items.map((l) => l.kind)).toEqual([
      'backdrop',
      'slogan',
      'performance',
      'exhibition',
      'documentary',
      'hall',
      'teaBreak',
      'press',
      'transport',
    ])
    expect(pack).toHaveLength(5)
    expect((await desk.ask('logistics.addTemplate', {})).changed).toBe(0)
    const film = items.find((l) => l.seed === 'documentary')
    await desk.ask('logistics.save', { id: film?.id, due: '2019-10-18' })
    expect((await list()).items.find((l) => l.id === film?.id)).toMatchObject({
      lateBy: 3,
      owner: 'Đài Truyền hình thành phố',
    })
    await desk.ask('logistics.save', { id: film?.id, state: 'ready' })
    expect((await list()).items.find((l) => l.id === film?.id)?.lateBy).toBe(0)
    expect((await desk.fail('logistics.save', { kind: 'other', title: '' })).fields).toHaveProperty('title')
  })

  test('cost stands beside the piece and follows its line of the budget; a line that goes leaves the piece', async () => {
    const { desk, list } = await withTemplate()
    await desk.ask('budget.addTemplate', {})
    const line = (await desk.ask('budget.get', {})).lines.find((l) => l.seed === 'documentary')
    const film = (await list()).items.find((l) => l.seed === 'documentary')
    await desk.ask('logistics.save', { id: film?.id, budgetLineId: line?.id ?? null })
    await desk.ask('budget.saveLine', { id: line?.id, norm: 45_000_000 })
    expect((await list()).items.find((l) => l.id === film?.id)?.cost).toMatchObject({ estimated: 45_000_000 })
    await desk.ask('budget.removeLine', { id: line?.id ?? '' })
    expect((await list()).items.find((l) => l.id === film?.id)).toMatchObject({ cost: null, budgetLineId: null })
  })

  test('the pack counts from the live list: quota, people listed, people coming, and the spare ones', async () => {
    const { desk, list } = await withTemplate()
    const [group] = await desk.ask('categories.list', {})
    const bag = (await list()).pack.find((p) => p.seed === 'bag')
    await desk.ask('pack.save', { id: bag?.id, copies: { [group?.id ?? '']: 2 }, basis: 'quota', spare: 3 })
    const need = async () => (await list()).pack.find((p) => p.id === bag?.id)?.needed
    expect(await need()).toBe(2 * (group?.quota ?? 0) + 3)
    await desk.ask('pack.save', { id: bag?.id, basis: 'coming' })
    const ids: string[] = []
    for (const fullName of ['Nguyễn An', 'Trần Bình', 'Lê Cường'])
      ids.push((await desk.ask('delegates.save', { honorific: 'Ông', fullName, categoryId: group?.id ?? null })).id)
    expect(await need()).toBe(9)
    await desk.ask('replies.record', { ids: [ids[0] ?? ''], answer: 'accepted', via: 'phone' })
    expect(await need()).toBe(5)
    await desk.ask('checkin.kit', { scanId: 'k1', delegateId: ids[0] ?? '', desk: 'Bàn 1' })
    await desk.ask('checkin.kit', { scanId: 'k2', delegateId: ids[0] ?? '', desk: 'Bàn 1' })
    expect((await list()).handedOut).toBe(1)
  })
})

describe('the press', () => {
  const reporters = async () => {
    const { desk, list } = await withTemplate()
    const save = (fullName: string, pressCard: string) =>
      desk.ask('press.save', { fullName, outlet: 'Báo Tuổi Trẻ', pressCard })
    return { desk, list, an: await save('Nguyễn An', 'IBT 01'), binh: await save('Trần Bình', 'IBT 02') }
  }

  test('passes are numbered as they are granted; a number is never given to another', async () => {
    const { desk, list, an, binh } = await reporters()
    await desk.ask('press.decide', { ids: [binh.id], decision: 'granted' })
    await desk.ask('press.decide', { ids: [an.id, binh.id], decision: 'granted' })
    const numbers = async () => (await list()).press.map((p) => [p.fullName, p.decision, p.passNumber])
    expect(await numbers()).toEqual([
      ['Nguyễn An', 'granted', 2],
      ['Trần Bình', 'granted', 1],
    ])
    await desk.ask('press.decide', { ids: [binh.id], decision: 'refused' })
    const cuong = await desk.ask('press.save', { fullName: 'Lê Cường', outlet: 'Báo Thanh Niên', decision: 'granted' })
    expect(cuong.passNumber).toBe(3)
    expect((await desk.fail('press.remove', { ids: [binh.id] })).message).toContain('thẻ số 1')
    await desk.ask('press.decide', { ids: [binh.id], decision: 'granted' })
    expect((await list()).press.find((p) => p.id === binh.id)?.passNumber).toBe(1)
  })

  test('one press card is one person; a changed name is printed again', async () => {
    const { desk, list, an } = await reporters()
    const twice = await desk.fail('press.save', { fullName: 'Người khác', outlet: 'Báo X', pressCard: 'IBT 01' })
    expect(twice.message).toContain('Nguyễn An')
    await desk.ask('press.decide', { ids: [an.id], decision: 'granted' })
    expect((await desk.ask('press.markPrinted', { ids: [an.id] })).changed).toBe(1)
    await desk.ask('press.save', { id: an.id, phone: '0903000000' })
    expect((await list()).press.find((p) => p.id === an.id)?.printedAt).not.toBe(null)
    await desk.ask('press.save', { id: an.id, fullName: 'Nguyễn Văn An' })
    expect((await list()).press.find((p) => p.id === an.id)?.printedAt).toBe(null)
  })

  test('reporters of the guest list come once; a pass is printed once it is granted, with the name as it stands', async () => {
    const desk = await withPages()
    const press = (await desk.ask('categories.list', {})).find((c) => /phóng viên/i.test(c.name))
    await desk.ask('delegates.save', { honorific: 'Ông', fullName: 'Phan <b>Báo</b>', categoryId: press?.id ?? null })
    await desk.ask('delegates.save', { honorific: 'Ông', fullName: 'Lê Khách', categoryId: null })
    expect((await desk.ask('press.fromDelegates', {})).changed).toBe(1)
    expect((await desk.ask('press.fromDelegates', {})).changed).toBe(0)
    const [pass] = (await desk.ask('logistics.list', {})).press
    const print = { paper: 'press-passes' as const, ids: [pass?.id ?? ''] }
    expect((await desk.fail('papers.preview', print)).message).toContain('cấp thẻ trước')
    await desk.ask('press.decide', { ids: [pass?.id ?? ''], decision: 'granted' })
    await desk.ask('papers.preview', print)
    expect(pages.last).toContain('Phan &lt;b&gt;Báo&lt;/b&gt;')
    expect(pages.last).toContain('Thẻ số 001')
  })
})

describe('receivers and registers', () => {
  test('the plan’s own block comes with bodies counted from the units, once, and is printed line by line', async () => {
    const desk = await openTestDesk()
    for (const name of [
      'Sở Tài chính',
      'Sở Y tế',
      'Ủy ban nhân dân Quận 3',
      'Ủy ban nhân dân huyện Nhà Bè',
      'Báo Tuổi Trẻ',
    ])
      await desk.ask('units.save', { name, precedence: 1 })
    expect((await desk.ask('distribution.fromPlan', {})).changed).toBe(21)
    expect((await desk.ask('distribution.fromPlan', {})).changed).toBe(0)
    const list = await desk.ask('distribution.list', {})
    const bodies = (text: RegExp) => list.find((d) => text.test(d.text))?.bodies
    expect([bodies(/sở, ban/), bodies(/quận - huyện/), bodies(/^Báo đài/), bodies(/công ty/)]).toEqual([2, 2, 1, 1])
    await desk.ask('distribution.move', { id: list[1]?.id ?? '', by: -1 })
    expect((await desk.ask('distribution.list', {})).map((d) => d.text).slice(0, 2)).toEqual([
      'Văn phòng Chủ tịch nước',
      'Hội đồng TĐKT Trung ương',
    ])
  })

  test('what goes by post is in the register of the post, what goes by hand in the ledger', async () => {
    const desk = await withPages()
    const made = []
    for (const channel of ['post', 'hand'] as const) {
      const d = await desk.ask('outgoing.save', {
        subject: `v/v ${channel}`,
        body: 'Nội dung.',
        recipients: [`Nơi ${channel}`],
      })
      await desk.ask('outgoing.approve', { ids: [d.id], by: 'Chủ tịch' })
      await desk.ask('outgoing.number', { ids: [d.id], date: '2019-10-21' })
      await desk.ask('outgoing.send', { ids: [d.id], channel, date: '2019-10-21' })
      made.push(d)
    }
    const { documents, envelopes } = await desk.ask('outgoing.registers', {})
    expect(documents.map((d) => d.code)).toEqual(['01/HĐTĐKT', '02/HĐTĐKT'])
    expect(envelopes.map((e) => e.channel)).toEqual(['post', 'hand'])
    await desk.ask('papers.preview', { paper: 'outgoing-post' })
    expect(pages.last).toContain('Nơi post')
    expect(pages.last).not.toContain('Nơi hand')
    await desk.ask('papers.preview', { paper: 'outgoing-handover' })
    expect(pages.last).toContain('Nơi hand')
    expect(pages.last).not.toContain('Nơi post')
  })
})
