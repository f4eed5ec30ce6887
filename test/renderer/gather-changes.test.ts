import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherChanges } from '../../renderer/bridge/gather-changes'
import type { WindowEvent } from '../../shared/ipc/protocol'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of changes together after a pause, of trouble and progress at once', () => {
  const told: WindowEvent[] = []
  const hear = gatherChanges((event) => told.push(event))
  hear({ type: 'changed', topics: ['checkin', 'delegates'] })
  hear({ type: 'changed', topics: ['checkin', 'history'] })
  hear({ type: 'core-gone', message: 'đã dừng' })
  hear({ type: 'progress', call: 'a', done: 1, total: 2, text: '' })
  expect(told.map((event) => event.type)).toEqual(['core-gone', 'progress'])
  vi.runAllTimers()
  expect(told.slice(2)).toEqual([{ type: 'changed', topics: ['checkin', 'delegates', 'history'] }])
  hear({ type: 'changed', topics: ['units'] })
  vi.runAllTimers()
  expect(told.at(-1)).toEqual({ type: 'changed', topics: ['units'] })
})

it('says nothing of a change without topics', () => {
  const told: WindowEvent[] = []
  gatherChanges((event) => told.push(event))({ type: 'changed', topics: [] })
  vi.runAllTimers()
  expect(told).toEqual([])
})

it('tells at once of a change of the application, with what was held back, and then nothing again', () => {
  const told: WindowEvent[] = []
  const hear = gatherChanges((event) => told.push(event))
  hear({ type: 'changed', topics: ['awards'] })
  hear({ type: 'changed', topics: ['app'] })
  expect(told).toEqual([{ type: 'changed', topics: ['awards', 'app'] }])
  vi.runAllTimers()
  expect(told).toHaveLength(1)
})
