import { beforeEach, expect, it, vi } from 'vitest'
import type { Desk, Topic, WindowEvent } from '../../shared/ipc/protocol'

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
