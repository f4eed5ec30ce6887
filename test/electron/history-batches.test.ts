import { describe, expect, it } from 'vitest'
import { openTestDesk } from '../support/open-test-db'

describe('the list of acts', () => {
  it('calls an act on many by its number, and an act on one by its name', async () => {
    const desk = await openTestDesk()
    const people = await Promise.all(
      ['Lê Văn An', 'Trần Thị Bình', 'Võ Thị Cúc'].map((fullName) =>
        desk.ask('delegates.save', { fullName, honorific: 'Ông' }),
      ),
    )
    await desk.ask('invitations.prepare', { all: true })
    await desk.ask('delegates.patch', { ids: people.map((p) => p.id), patch: { note: 'x' } })
    await desk.ask('delegates.patch', { ids: [people[0]?.id as string], patch: { note: 'y' } })
    const texts = (await desk.ask('history.batches', {})).map((b) => b.text)
    expect(texts[0]).toContain('Lê Văn An')
    expect(texts[0]).not.toContain('cùng lúc')
    expect(texts[1]).toMatch(/^Sửa 3 đại biểu cùng lúc\. /)
    expect(texts[2]).toBe('Lập giấy mời nháp cho 3 đại biểu.')
    expect(texts[3]).toContain('Võ Thị Cúc')
  })
})
