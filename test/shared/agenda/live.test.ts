import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviceFor } from '../../../shared/agenda/advice'
import { liveView, type Stop } from '../../../shared/agenda/live'
import { foldRun, mayStep, type RunEvent, runKinds, usedMs } from '../../../shared/agenda/run'

const day = '2019-11-15T'
const ms = (clock: string) => new Date(`${day}${clock}`).getTime()
const stop = (id: string, start: string, minutes: number, more: Partial<Stop> = {}): Stop => {
  const from = Number(start.slice(0, 2)) * 60 + Number(start.slice(3))
  return {
    id,
    number: id,
    title: id,
    kind: 'other',
    start: from,
    end: from + minutes,
    minutes,
    capMinutes: null,
    hardStart: null,
    parallel: false,
    presenters: '',
    note: '',
    ...more,
  }
}
const stops: Stop[] = [
  stop('open', '08:00', 10),
  stop('report', '08:10', 20, { kind: 'summaryReport', capMinutes: 20 }),
  stop('paper', '08:30', 10, { kind: 'discussionPaper', capMinutes: 12 }),
  stop('tea', '08:40', 15, { kind: 'teaBreak' }),
  stop('guest', '08:55', 15, { kind: 'directiveRemarks', hardStart: 8 * 60 + 55 }),
  stop('close', '09:10', 10, { kind: 'closing' }),
]
let seq = 0
const event = (clock: string, kind: RunEvent['kind'], itemId: string | null = null, rehearsal = false): RunEvent => ({
  id: `e${seq++}`,
  seq,
  at: new Date(`${day}${clock}`).toISOString(),
  operator: 'Lan',
  kind,
  itemId,
  rehearsal,
})
const at = (events: RunEvent[], clock: string) => liveView(foldRun(events), stops, ms(clock))

describe('where the programme stands', () => {
  test('before the start everything is as planned', () => {
    const view = at([], '07:00')
    expect(view).toMatchObject({ phase: 'waiting', current: null, next: 'open', behind: null })
    expect(view.rows.map((r) => r.start)).toEqual(stops.map((s) => s.start))
  })

  test('late by what is used beyond the plan, and a fixed hour that will be missed says so', () => {
    const events = [event('08:00', 'start', 'open'), event('08:14', 'next', 'report')]
    const view = at(events, '08:20')
    expect(view).toMatchObject({ current: 'report', next: 'paper', leftSeconds: 14 * 60 })
    expect(view.behind).toBeCloseTo(4)
    expect(view.rows.find((r) => r.id === 'guest')).toMatchObject({ status: 'later', missesHard: 4 })
    expect(view.end).toBeCloseTo(9 * 60 + 24)
    const over = at(events, '08:40')
    expect(over.leftSeconds).toBe(-6 * 60)
    expect(over.capSeconds).toBe(-6 * 60)
    expect(over.behind).toBeCloseTo(10)
  })

  test('time to spare waits for the fixed hour', () => {
    const view = at([event('08:00', 'start', 'tea')], '08:00')
    expect(view.rows.find((r) => r.id === 'guest')?.start).toBe(8 * 60 + 55)
    expect(view.rows.find((r) => r.id === 'report')?.status).toBe('passed')
  })

  test('a pause is nobody’s time but the hall’s', () => {
    const events = [event('08:00', 'start', 'open'), event('08:04', 'pause'), event('08:09', 'resume')]
    expect(at(events, '08:10').leftSeconds).toBe(5 * 60)
    expect(at(events, '08:10').behind).toBeCloseTo(5)
    const still = at(events.slice(0, 2), '08:07')
    expect(still).toMatchObject({ phase: 'paused', leftSeconds: 6 * 60 })
    expect(still.behind).toBeCloseTo(3)
  })

  test('back takes a too early next back; the item goes on as if it had not been left', () => {
    const events = [event('08:00', 'start', 'open'), event('08:03', 'next', 'report'), event('08:04', 'back')]
    expect(at(events, '08:05')).toMatchObject({ current: 'open', leftSeconds: 5 * 60 })
    const ended = [...events, event('08:10', 'finish'), event('08:11', 'back')]
    expect(at(ended, '08:11')).toMatchObject({ phase: 'running', current: 'open' })
  })

  test('a rehearsal at another hour is measured from its own beginning', () => {
    const view = at([event('15:00', 'start', 'open', true), event('15:12', 'next', 'report')], '15:12')
    expect(view.rehearsal).toBe(true)
    expect(view.behind).toBeCloseTo(2)
  })

  test('the end keeps what each item took', () => {
    const state = foldRun([event('08:00', 'start', 'open'), event('08:12', 'next', 'close'), event('08:20', 'finish')])
    expect(state.laps.map((l) => usedMs(l, state, ms('10:00')) / 60_000)).toEqual([12, 8])
    expect(liveView(state, stops, ms('10:00'))).toMatchObject({ phase: 'finished', end: 8 * 60 + 20 })
  })
})

describe('the fold holds whatever comes', () => {
  const any = fc.array(
    fc.record({
      kind: fc.constantFrom(...runKinds),
      item: fc.constantFrom(...stops.map((s) => s.id)),
      minute: fc.integer({ min: -5, max: 30 }),
    }),
    { maxLength: 30 },
  )
  test('laps follow each other, at most the last is open, and a clock set back makes no negative time', () => {
    fc.assert(
      fc.property(any, (steps) => {
        let clock = ms('08:00')
        const events = steps.map(({ kind, item, minute }, index): RunEvent => {
          clock += minute * 60_000
          const begins = kind === 'start' || kind === 'next'
          return {
            ...event('08:00', kind, begins ? item : null),
            id: `r${index}`,
            seq: index + 1,
            at: new Date(clock).toISOString(),
          }
        })
        const state = foldRun(events)
        for (const [index, lap] of state.laps.entries()) {
          expect(lap.pausedMs).toBeGreaterThanOrEqual(0)
          const next = state.laps[index + 1]
          if (next) {
            expect(lap.endedAt).not.toBeNull()
            expect(next.startedAt).toBeGreaterThanOrEqual(lap.endedAt ?? 0)
          }
          expect(usedMs(lap, state, clock)).toBeGreaterThanOrEqual(0)
        }
        const open = state.laps.filter((l) => l.endedAt === null).length
        expect(open).toBe(state.phase === 'running' || state.phase === 'paused' ? 1 : 0)
        // An event that may not be is passed over: the state is the same as without it.
        for (const kind of runKinds)
          if (!mayStep(state, kind)) {
            const more = { ...event('08:00', kind, 'open'), at: new Date(clock).toISOString() }
            expect(foldRun([...events, more])).toEqual(state)
          }
        const view = liveView(state, stops, clock)
        expect(view.rows.map((r) => r.id)).toEqual(stops.map((s) => s.id))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what could be done about the time', () => {
  const endsAt = 9 * 60 + 20
  test('late before a fixed hour: the break first, guests never, only what lies before the hour', () => {
    const view = at([event('08:00', 'start', 'open'), event('08:22', 'next', 'report')], '08:22')
    const advice = adviceFor(view, stops, endsAt)
    expect(advice[0]?.text).toMatch(/^Thiếu 12 phút để kịp giờ cố định 08:55/)
    expect(advice.slice(1).map((a) => [a.itemId, a.to])).toEqual([
      ['tea', 5],
      ['paper', 8],
    ])
  })

  test('more than can be saved: what is missing is asked of the chair', () => {
    const view = at([event('08:00', 'start', 'open'), event('08:50', 'next', 'report')], '08:50')
    const advice = adviceFor(view, stops, endsAt)
    expect(advice[0]?.text).toMatch(/còn thiếu \d+ phút: xin ý kiến chủ trì/)
    expect(advice.some((a) => a.itemId === 'guest')).toBe(false)
  })

  test('over the cap: somebody should be reminded', () => {
    const view = at([event('08:00', 'start', 'report')], '08:23')
    expect(adviceFor(view, stops, endsAt)[0]).toMatchObject({ kind: 'remind', itemId: 'report' })
  })

  test('time to spare goes to items up to their cap, no further', () => {
    const view = at([event('08:00', 'start', 'open'), event('08:01', 'next', 'report')], '08:01')
    const advice = adviceFor(view, stops, endsAt)
    expect(advice[0]?.text).toMatch(/^Dư 9 phút trước giờ cố định 08:55/)
    for (const a of advice.slice(1)) {
      const cap = stops.find((s) => s.id === a.itemId)?.capMinutes
      if (cap) expect(a.to).toBeLessThanOrEqual(cap)
    }
  })

  test('never touches what is over, what is fixed, or goes under what an item needs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 40 }), (late, used) => {
        const begin = ms('08:00') + late * 60_000
        const view = liveView(
          foldRun([{ ...event('08:00', 'start', 'report'), at: new Date(begin).toISOString() }]),
          stops,
          begin + used * 60_000,
        )
        const guest = view.rows.findIndex((r) => r.id === 'guest')
        for (const a of adviceFor(view, stops, endsAt)) {
          if (a.kind !== 'shorten' && a.kind !== 'drop') continue
          expect(['guest', 'report', 'open']).not.toContain(a.itemId)
          const missesHard = (view.rows[guest]?.missesHard ?? 0) >= 1
          if (missesHard) expect(view.rows.findIndex((r) => r.id === a.itemId)).toBeLessThan(guest)
        }
      }),
      { numRuns: 500 },
    )
  })
})
