import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Desk, Topic, WindowEvent } from '../../shared/ipc/protocol'
import type { Reply } from '../../shared/ipc/reply'

let tell: (event: WindowEvent) => void
const changed = (...topics: Topic[]) => {
  tell({ type: 'changed', topics })
  vi.runAllTimers()
}
const load = () => import('../../renderer/bridge/kept-answers')

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  const desk: Partial<Desk> = {
    host: 'browser',
    onEvent: (listener) => {
      tell = listener
      return () => {}
    },
  }
  ;(window as unknown as { desk: Partial<Desk> }).desk = desk
  return () => vi.useRealTimers()
})

it('keeps an answer until something it hangs on changes, and no longer', async () => {
  const { keeper, keptAnswer } = await load()
  keeper('awards.rounds {}', ['awards'])([{ id: 'r1' }])
  changed('units')
  expect(keptAnswer('awards.rounds {}')).toEqual([{ id: 'r1' }])
  changed('checkin', 'awards')
  expect(keptAnswer('awards.rounds {}')).toBeUndefined()
})

it('keeps nothing of another conference', async () => {
  const { keeper, keptAnswer } = await load()
  keeper('awards.rounds {}', ['awards'])([{ id: 'r1' }])
  changed('app')
  expect(keptAnswer('awards.rounds {}')).toBeUndefined()
})

it('does not keep an answer that a change has overtaken on its way, but the next one', async () => {
  const { keeper, keptAnswer } = await load()
  const late = keeper('awards.rounds {}', ['awards'])
  changed('awards')
  late(['before the change'])
  expect(keptAnswer('awards.rounds {}')).toBeUndefined()
  keeper('awards.rounds {}', ['awards'])(['after it'])
  expect(keptAnswer('awards.rounds {}')).toEqual(['after it'])
})

it('keeps the last few questions only', async () => {
  const { keeper, keptAnswer } = await load()
  for (let n = 0; n < 7; n++) keeper(`list ${n}`, ['awards'])(n)
  expect(keptAnswer('list 0')).toBeUndefined()
  expect(keptAnswer('list 6')).toBe(6)
})

describe('what is asked ahead', () => {
  let calls: string[]
  let answer: (reply: Reply<unknown>) => void
  beforeEach(() => {
    calls = []
    const given = (window as unknown as { desk: Partial<Desk> }).desk
    given.call = (name) => {
      calls.push(name)
      return new Promise((resolve) => {
        answer = resolve
      })
    }
  })

  it('is given once to the part that wants it, also while it is on its way', async () => {
    const { bring, keptAnswer, questionOf, takeAhead } = await load()
    const key = questionOf('awards.rounds', '{}')
    void bring('awards.rounds', {}, ['awards'])
    const taken = takeAhead(key)
    expect(takeAhead(key)).toBeUndefined()
    answer({ ok: true, value: ['r1'] })
    expect(await taken).toEqual(['r1'])
    expect(keptAnswer(key)).toEqual(['r1'])
    expect(calls).toEqual(['awards.rounds'])
  })

  it('is not given after a change of what it hangs on', async () => {
    const { bring, questionOf, takeAhead } = await load()
    void bring('awards.rounds', {}, ['awards'])
    changed('awards')
    expect(takeAhead(questionOf('awards.rounds', '{}'))).toBeUndefined()
  })

  it('is not given when it failed: the part asks again and says why', async () => {
    const { bring, questionOf, takeAhead } = await load()
    const brought = bring('awards.rounds', {}, ['awards'])
    answer({ ok: false, problem: { code: 'storage', message: 'Không đọc được.' } })
    expect(await brought).toBeUndefined()
    expect(takeAhead(questionOf('awards.rounds', '{}'))).toBeUndefined()
  })
})
