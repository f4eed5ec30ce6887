import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dossierStates } from '../../../shared/awards/dossier'
import { dossierActs, dossierLife, mayBeRemoved } from '../../../shared/awards/dossier-life'
import { actsFrom, type Machine, move } from '../../../shared/awards/life'
import { type NominationState, nominationStates } from '../../../shared/awards/nomination'
import { nominationActs, nominationLife } from '../../../shared/awards/nomination-life'

type Log = { from: string; to: string; act: string; reason: string; document: string }

/** Plays acts with or without reasons and papers; keeps what a service would keep. */
function play<S extends string, A extends string>(
  machine: Machine<S, A>,
  start: S,
  acts: readonly { act: A; reason: string; document: string }[],
): { state: S; log: Log[]; refused: string[] } {
  let state = start
  let held: S | null = null
  const log: Log[] = []
  const refused: string[] = []
  for (const { act, reason, document } of acts) {
    const result = move(machine, state, act, { reason, document }, held)
    if (!result.ok) {
      refused.push(result.why)
      continue
    }
    log.push({ from: state, to: result.to, act, reason, document })
    held = act === 'hold' ? state : act === 'release' ? null : held
    state = result.to
  }
  return { state, log, refused }
}

const words = fc.constantFrom('', '  ', 'Đơn thư ngày 02/10/2019')
const steps = <A extends string>(acts: readonly A[]) =>
  fc.array(fc.record({ act: fc.constantFrom(...acts), reason: words, document: words }), { maxLength: 40 })

describe('the way of a dossier', () => {
  test('no sequence of acts reaches an unlisted state or loses a reason', () => {
    fc.assert(
      fc.property(steps(dossierActs), (acts) => {
        const { state, log } = play(dossierLife, 'draft', acts)
        expect(dossierStates).toContain(state)
        for (const entry of log) {
          expect(dossierStates).toContain(entry.to)
          expect(dossierLife.acts[entry.act as 'submit'].from).toContain(entry.from)
          if (dossierLife.acts[entry.act as 'submit'].reason) expect(entry.reason.trim()).not.toBe('')
        }
      }),
    )
  })

  test('every listed state is reached by some sequence', () => {
    expect(reachable(dossierLife, 'draft').sort()).toEqual([...dossierStates].sort())
  })

  test('a dossier is removed only before it was ever received', () => {
    expect(mayBeRemoved('draft', false)).toBe(true)
    expect(mayBeRemoved('submitted', false)).toBe(true)
    expect(mayBeRemoved('submitted', true)).toBe(false)
    for (const state of dossierStates.filter((s) => s !== 'draft' && s !== 'submitted'))
      expect(mayBeRemoved(state, false)).toBe(false)
  })
})

describe('the way of one case', () => {
  test('no sequence of acts reaches an unlisted state or loses a reason or a paper', () => {
    fc.assert(
      fc.property(steps(nominationActs), (acts) => {
        const { state, log } = play(nominationLife, 'proposed', acts)
        expect(nominationStates).toContain(state)
        for (const entry of log) {
          const act = nominationLife.acts[entry.act as 'hold']
          expect(act.from).toContain(entry.from)
          if (act.reason) expect(entry.reason.trim()).not.toBe('')
          if (act.document) expect(entry.document.trim()).not.toBe('')
        }
      }),
    )
  })

  test('a hold goes back to where it came from, whatever happens around it', () => {
    fc.assert(
      fc.property(steps(nominationActs), (acts) => {
        const { log } = play(nominationLife, 'proposed', acts)
        const holds = log.filter((e) => e.act === 'hold' || e.act === 'release')
        for (const [at, entry] of holds.entries())
          if (entry.act === 'release') expect(entry.to).toBe(holds[at - 1]?.from)
      }),
    )
  })

  test('awarded only through the authority, with number and date; presented only after it', () => {
    const into = (to: NominationState) => nominationActs.filter((a) => nominationLife.acts[a].to === to)
    expect(into('awarded')).toEqual(['award'])
    expect(nominationLife.acts.award.document).toBe(true)
    expect(nominationLife.acts.present.from).toEqual(['awarded', 'collected_later'])
    expect(move(nominationLife, 'submitted_to_authority', 'award', {})).toEqual({
      ok: false,
      why: '“Có quyết định khen thưởng” cần ghi số, ngày của văn bản làm căn cứ',
    })
  })

  test('every listed state is reached, and what is final stays final', () => {
    expect(reachable(nominationLife, 'proposed').sort()).toEqual([...nominationStates].sort())
    expect(actsFrom(nominationLife, 'revoked')).toEqual([])
    expect(actsFrom(nominationLife, 'not_awarded')).toEqual([])
  })

  test('a refusal says where the case stands', () => {
    expect(move(nominationLife, 'presented', 'hold', { reason: 'x' })).toEqual({
      ok: false,
      why: 'đang ở trạng thái “Đã trao” nên không “Tạm hoãn xét” được',
    })
  })
})

function reachable<S extends string, A extends string>(machine: Machine<S, A>, start: S): S[] {
  const seen = new Set<S>([start])
  const queue = [start]
  for (let state = queue.pop(); state !== undefined; state = queue.pop())
    for (const act of actsFrom(machine, state)) {
      const result = move(machine, state, act, { reason: 'x', document: 'x' }, start)
      if (result.ok && !seen.has(result.to)) {
        seen.add(result.to)
        queue.push(result.to)
      }
    }
  return [...seen]
}
