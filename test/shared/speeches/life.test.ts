import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Chain, changeBetween, defaultChains, type Step, touches } from '../../../shared/speeches/approval'
import { type LifeReview, type LifeVersion, lifeOf, living, refusal } from '../../../shared/speeches/life'

const steps: Step[] = [
  { id: 'a', name: 'Trưởng phòng', who: '', concern: 'content' },
  { id: 'b', name: 'Văn thư', who: '', concern: 'form' },
  { id: 'c', name: 'Người phát biểu', who: '', concern: 'everything' },
]
/** Draft n whose content is `said` and whose file is `file`. */
const draft = (
  number: number,
  said: string,
  file = `${said}${number}`,
  more: Partial<LifeVersion> = {},
): LifeVersion => ({
  id: `v${number}`,
  number,
  contentKey: said,
  file: { hash: file },
  submittedAt: 'x',
  answersId: null,
  withdrawnAt: null,
  ...more,
})
const verdict = (stepId: string, on: number, what: LifeReview['verdict'] = 'agreed'): LifeReview => ({
  id: `${stepId}${on}${what}`,
  versionId: `v${on}`,
  stepId,
  verdict: what,
})
const states = (...input: Parameters<typeof lifeOf>) => lifeOf(...input).steps.map((s) => s.state)
const all = (on: number) => [verdict('a', on), verdict('b', on), verdict('c', on)]

describe('where a text stands', () => {
  test('from nothing to the final version', () => {
    expect(lifeOf(steps, [], [], null).state).toBe('waiting')
    expect(lifeOf(steps, [draft(1, 'x', 'x1', { submittedAt: null })], [], null).state).toBe('drafting')
    expect(lifeOf(steps, [draft(1, 'x')], [], null)).toMatchObject({ state: 'in-review', currentId: 'a' })
    expect(lifeOf(steps, [draft(1, 'x')], [verdict('a', 1)], null)).toMatchObject({
      state: 'in-review',
      currentId: 'b',
    })
    expect(lifeOf(steps, [draft(1, 'x')], all(1), null)).toMatchObject({ state: 'approved', currentId: null })
    expect(lifeOf(steps, [draft(1, 'x')], all(1), 'v1').state).toBe('official')
    expect(lifeOf([], [draft(1, 'x')], [], null).state).toBe('approved')
  })

  test('returned waits for the author until a new draft comes, which goes to that step again', () => {
    const back = [verdict('a', 1), verdict('b', 1, 'returned')]
    expect(lifeOf(steps, [draft(1, 'x')], back, null)).toMatchObject({
      state: 'returned',
      askedById: 'b1returned',
      currentId: null,
    })
    const again = lifeOf(steps, [draft(1, 'x'), draft(2, 'x', 'other')], back, null)
    expect(again).toMatchObject({ state: 'in-review', currentId: 'b' })
    expect(again.steps.map((s) => s.state)).toEqual(['agreed', 'reopened', 'open'])
  })

  test('a new wording reopens all steps, another look only those that vouch for form', () => {
    expect(states(steps, [draft(1, 'x'), draft(2, 'y')], all(1), null)).toEqual(['reopened', 'reopened', 'reopened'])
    expect(states(steps, [draft(1, 'x'), draft(2, 'x')], all(1), null)).toEqual(['agreed', 'reopened', 'reopened'])
    expect(states(steps, [draft(1, 'x', 'same'), draft(2, 'x', 'same')], all(1), null)).toEqual([
      'agreed',
      'agreed',
      'agreed',
    ])
  })

  test('a draft that goes back to what was approved needs no new approval', () => {
    expect(lifeOf(steps, [draft(1, 'x', 'f'), draft(2, 'y'), draft(3, 'x', 'f')], all(1), null).state).toBe('approved')
  })

  test('agreed with edits: the draft that carries them out does not go back to that step or those before it', () => {
    const said = [verdict('a', 1), verdict('b', 1), verdict('c', 1, 'agreed-with-edits')]
    expect(lifeOf(steps, [draft(1, 'x')], said, null)).toMatchObject({
      state: 'returned',
      askedById: 'c1agreed-with-edits',
    })
    const answer = draft(2, 'y', 'y2', { answersId: 'c1agreed-with-edits' })
    expect(lifeOf(steps, [draft(1, 'x'), answer], said, null).state).toBe('approved')
    // The same draft without the answer, and any draft after it, are new wordings.
    expect(lifeOf(steps, [draft(1, 'x'), { ...answer, answersId: null }], said, null).state).toBe('in-review')
    expect(lifeOf(steps, [draft(1, 'x'), answer, draft(3, 'z')], said, null).state).toBe('in-review')
    // Edits asked by a lower step do not excuse a higher one that had agreed before.
    const lower = [verdict('c', 1), verdict('a', 1, 'agreed-with-edits')]
    const mended = draft(2, 'y', 'y2', { answersId: 'a1agreed-with-edits' })
    expect(states(steps, [draft(1, 'x'), mended], lower, null)).toEqual(['agreed-with-edits', 'open', 'reopened'])
  })

  test('a draft taken out of use, and verdicts on it, count no more', () => {
    const gone = draft(2, 'y', 'y2', { withdrawnAt: 'x' })
    expect(lifeOf(steps, [draft(1, 'x'), gone], [...all(1), verdict('a', 2, 'returned')], null).state).toBe('approved')
  })

  test('the last verdict of a step is the one that counts', () => {
    expect(lifeOf(steps, [draft(1, 'x')], [...all(1), verdict('a', 1, 'returned')], null).state).toBe('returned')
    expect(lifeOf(steps, [draft(1, 'x')], [verdict('a', 1, 'returned'), ...all(1)], null).state).toBe('approved')
  })

  test('what does not fit is refused in words', () => {
    const official = lifeOf(steps, [draft(1, 'x')], all(1), 'v1')
    for (const act of ['add', 'submit', 'review', 'withdraw', 'official'] as const)
      expect(refusal(act, official)).toMatch(/khóa/)
    expect(refusal('unlock', official)).toBeUndefined()
    const open = lifeOf(steps, [draft(1, 'x')], [], null)
    expect(refusal('official', open)).toMatch(/mọi bước/)
    expect(refusal('add', open)).toBeUndefined()
    expect(refusal('unlock', open)).toMatch(/chưa có bản chính thức/)
  })

  test('the usual chains are sound', () => {
    for (const chain of Object.values(defaultChains)) expect(Chain.parse(chain)).toEqual(chain)
  })
})

const versions = fc.array(
  fc.record({
    said: fc.constantFrom('x', 'y', 'z'),
    file: fc.constantFrom('1', '2', '3'),
    submitted: fc.boolean(),
    withdrawn: fc.boolean(),
    answers: fc.option(fc.nat(9)),
  }),
  { maxLength: 6 },
)
const reviews = fc.array(
  fc.record({
    step: fc.constantFrom('a', 'b', 'c', 'gone'),
    on: fc.nat(5),
    verdict: fc.constantFrom('agreed' as const, 'agreed-with-edits' as const, 'returned' as const),
  }),
  { maxLength: 10 },
)
const story = fc.tuple(versions, reviews).map(([vs, rs]) => {
  const verdicts: LifeReview[] = rs.map((r, i) => ({
    id: `r${i}`,
    versionId: `v${r.on + 1}`,
    stepId: r.step,
    verdict: r.verdict,
  }))
  const drafts = vs.map((v, i) =>
    draft(i + 1, v.said, v.said + v.file, {
      submittedAt: v.submitted ? 'x' : null,
      withdrawnAt: v.withdrawn ? 'x' : null,
      answersId: v.answers === null ? null : `r${v.answers}`,
    }),
  )
  return { drafts, verdicts }
})

describe('any story', () => {
  const runs = { numRuns: 2000 }

  test('approved means: every step said yes last, and nothing it vouches for has changed since but what a superior asked for', () => {
    fc.assert(
      fc.property(story, ({ drafts, verdicts }) => {
        const life = lifeOf(steps, drafts, verdicts, null)
        if (life.state !== 'approved') return
        const alive = living(drafts)
        for (const step of steps) {
          const last = verdicts.findLast((r) => r.stepId === step.id && alive.some((v) => v.id === r.versionId))
          expect(last && last.verdict !== 'returned').toBe(true)
          const from = alive.find((v) => v.id === last?.versionId) as LifeVersion
          const isUntouched = !touches(changeBetween(from, alive.at(-1) as LifeVersion), step.concern)
          expect(isUntouched || alive.some((v) => v.number > from.number && v.answersId !== null)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('a new wording that answers nothing never leaves a step closed', () => {
    fc.assert(
      fc.property(story, ({ drafts, verdicts }) => {
        const next = draft(drafts.length + 1, 'new wording')
        const life = lifeOf(
          steps,
          [...drafts, next],
          verdicts.filter((r) => r.versionId !== next.id),
          null,
        )
        expect(life.steps.every((s) => s.state === 'open' || s.state === 'reopened')).toBe(true)
        expect(life.state).toBe('in-review')
      }),
      runs,
    )
  })

  test('verdicts on a draft that answers every step close the text, whatever was before', () => {
    fc.assert(
      fc.property(story, ({ drafts, verdicts }) => {
        const number = drafts.length + 1
        const next = draft(number, 'final')
        const before = verdicts.filter((r) => r.versionId !== next.id)
        expect(lifeOf(steps, [...drafts, next], [...before, ...all(number)], null).state).toBe('approved')
      }),
      runs,
    )
  })

  test('the order in which drafts are listed does not count', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), ({ drafts, verdicts }, dice) => {
        const shuffled = drafts
          .map((d) => ({ d, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ d }) => d)
        expect(lifeOf(steps, shuffled, verdicts, null)).toEqual(lifeOf(steps, drafts, verdicts, null))
      }),
      runs,
    )
  })

  test('exactly one state, and somebody is waited for exactly while it is in review', () => {
    fc.assert(
      fc.property(story, ({ drafts, verdicts }) => {
        const life = lifeOf(steps, drafts, verdicts, null)
        expect(life.currentId !== null).toBe(life.state === 'in-review')
        expect(life.askedById !== null).toBe(life.state === 'returned')
        expect(life.latestId === null).toBe(life.state === 'waiting')
      }),
      runs,
    )
  })
})
