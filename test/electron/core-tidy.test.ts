import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTidy } from '../../electron/core/tidy'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tidies once, when it has been quiet after a large reply', () => {
  const collect = vi.fn()
  const tidy = createTidy(collect)
  tidy.answered(5_000_000)
  vi.advanceTimersByTime(1_000)
  tidy.called()
  vi.advanceTimersByTime(1_000)
  expect(collect).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(collect).toHaveBeenCalledTimes(1)
  tidy.called()
  vi.advanceTimersByTime(60_000)
  expect(collect).toHaveBeenCalledTimes(1)
})

it('leaves small replies alone', () => {
  const collect = vi.fn()
  const tidy = createTidy(collect)
  tidy.answered(1_000)
  vi.advanceTimersByTime(60_000)
  expect(collect).not.toHaveBeenCalled()
})

it('has the real collector of this engine', () => {
  const tidy = createTidy()
  tidy.answered(5_000_000)
  expect(() => vi.runAllTimers()).not.toThrow()
})
