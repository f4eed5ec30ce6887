import { describe, expect, it } from 'vitest'
import type { HelpPage } from '../../renderer/help/help'
import type { Screen } from '../../renderer/screen'
import { allScreens } from '../../renderer/screens'

/** Screens that a clerk cannot ask about with F1. */
const without = (screens: readonly Pick<Screen, 'id' | 'help'>[]) => screens.filter((s) => !s.help).map((s) => s.id)

/** What is wrong with a page of help: too little said, or words that a clerk does not use. */
function faults(page: HelpPage): string[] {
  const sentences = [page.purpose, ...page.steps, ...(page.questions ?? []).flatMap((q) => [q.ask, q.answer])]
  const keys = (page.keys ?? []).map(([key]) => key)
  return [
    ...(page.steps.length < 2 ? ['fewer than two steps'] : []),
    ...sentences.filter((s) => !/[.?!”:]$/.test(s.trim())).map((s) => `no end: ${s}`),
    ...sentences.filter((s) => /[<>{}]|\b(?:click|database|menu|record|checkbox)\b/i.test(s)).map((s) => `words: ${s}`),
    ...keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `twice: ${key}`),
  ]
}

describe('help for every screen', () => {
  it('has a page for each: a screen brings its own <screen>.help.ts and names it in renderer/screens.ts', () => {
    expect(without(allScreens)).toEqual([])
    expect(without([{ id: 'new' }, { id: 'old', help: async () => ({ purpose: '', steps: [] }) }])).toEqual(['new'])
  })

  it.each(allScreens.filter((s) => s.help).map((s) => [s.id, s.help] as const))(
    '%s speaks in whole sentences and office words',
    async (_, load) => expect(faults(await (load as NonNullable<Screen['help']>)())).toEqual([]),
  )

  it('catches a page that says too little, and allows a good one', () => {
    const good = {
      purpose: 'Để làm việc này.',
      steps: ['Bấm nút.', 'Đọc câu trả lời.'],
      keys: [['F2', 'Sửa']] as const,
    }
    expect(faults(good)).toEqual([])
    expect(faults({ ...good, steps: ['Click vào menu'], keys: [...good.keys, ...good.keys] })).toHaveLength(4)
  })
})
