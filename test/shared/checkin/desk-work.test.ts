import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planArrivals, type Rehearsed } from '../../../shared/checkin/rehearsal'
import type { KeyPress } from '../../../shared/checkin/scanner'
import { looksTyped, scannerFindings } from '../../../shared/checkin/scanner-test'
import { parseTicks } from '../../../shared/checkin/ticks'
import { isCode, makeCode } from '../../../shared/delegates/code'

describe('ticks read from paper', () => {
  it.each([
    ['12 15 18-25', [12, 15, 18, 19, 20, 21, 22, 23, 24, 25]],
    ['1,2;3\n4', [1, 2, 3, 4]],
    ['18 – 20, 19', [18, 19, 20]],
    ['3 đến 5', [3, 4, 5]],
    ['', []],
  ])('%s', (text, numbers) => expect(parseTicks(text, 30)).toEqual({ numbers, problems: [] }))

  it.each([
    ['0', /ngoài danh sách \(1 đến 30\)/],
    ['31', /ngoài danh sách/],
    ['25-18', /viết ngược/],
    ['29-31', /ngoài danh sách/],
    ['abc', /không phải số/],
    ['1-2-3', /không phải số/],
    ['9999999', /không phải số/],
  ])('tells what %s cannot be, and keeps the rest', (text, problem) => {
    const { numbers, problems } = parseTicks(`7 ${text}`, 30)
    expect(numbers).toEqual([7])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(problem)
  })

  it('reads back any set of rows, written singly or in runs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 400 })),
        fc.constantFrom(' ', ', ', ';\n'),
        (rows, between) => {
          const sorted = [...rows].sort((a, b) => a - b)
          const runs: [number, number][] = []
          for (const n of sorted) {
            const last = runs.at(-1)
            if (last && last[1] === n - 1) last[1] = n
            else runs.push([n, n])
          }
          const text = runs.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(between)
          expect(parseTicks(text, 400)).toEqual({ numbers: sorted, problems: [] })
        },
      ),
    )
  })
})

describe('a rehearsed morning', () => {
  const people = (count: number): Rehearsed[] =>
    Array.from({ length: count }, (_, i) => ({
      code: makeCode(String(100_000 + i)),
      token: String(i).padStart(20, '1'),
      reply: (['accepted', 'none', 'accepted', 'declined', 'substitute'] as const)[i % 5] ?? 'none',
      rank: i + 1,
    }))
  const strangers = ['9', '8', '7'].map((d) => makeCode(d.repeat(6)))

  it('brings everybody once, with doubles behind their own, and everything that goes wrong', () => {
    const guests = people(300)
    const plan = planArrivals(guests, strangers, { seed: 7, most: 300 })
    const firsts = plan.filter((a) => ['on-time', 'late', 'no-letter'].includes(a.kind))
    expect(new Set(firsts.map((a) => a.raw.slice(0, 7))).size).toBe(300)
    expect(new Set(plan.map((a) => a.kind))).toEqual(
      new Set(['on-time', 'late', 'double', 'unknown', 'wrong-conference', 'torn', 'no-letter']),
    )
    for (const [i, a] of plan.entries())
      if (a.kind === 'double') expect(plan.slice(0, i).some((b) => b.raw.slice(0, 7) === a.raw.slice(0, 7))).toBe(true)
    const lastOnTime = plan.map((a) => a.kind).lastIndexOf('on-time')
    expect(plan.findIndex((a) => a.kind === 'late')).toBeGreaterThan(lastOnTime)
  })

  it('is the same for the same seed, another for another, and never larger than asked', () => {
    const guests = people(60)
    const plan = (seed: number) => planArrivals(guests, strangers, { seed, most: 40 })
    expect(plan(1)).toEqual(plan(1))
    expect(plan(1)).not.toEqual(plan(2))
    expect(plan(1).filter((a) => ['on-time', 'late', 'no-letter'].includes(a.kind))).toHaveLength(40)
    expect(planArrivals([], [], { seed: 1, most: 10 })).toEqual([])
    expect(plan(3).every((a) => a.kind === 'torn' || isCode(a.raw.slice(0, 7)))).toBe(true)
  })
})

describe('the test of a scanner', () => {
  const letter = `${makeCode('123456')}${'4'.repeat(20)}`
  const read = (text: string, gap = 10, keys = [...text]): KeyPress[] =>
    [...text].map((digit, i) => ({ key: keys[i] ?? digit, code: `Digit${digit}`, atMs: i * gap }))
  const enter = (presses: KeyPress[]): KeyPress[] => [
    ...presses,
    { key: 'Enter', code: 'Enter', atMs: (presses.at(-1)?.atMs ?? 0) + 10 },
  ]
  const kinds = (presses: KeyPress[], written: string) => scannerFindings(presses, written).map((f) => f.kind)

  it('finds nothing to mend in a good read', () => expect(kinds(enter(read(letter)), letter)).toEqual(['good']))
  it('tells a missing Enter', () => {
    const findings = scannerFindings(read(letter), letter)
    expect(findings.map((f) => f.kind)).toEqual(['good', 'warn'])
    expect(findings[1]?.text).toMatch(/không gửi Enter/)
  })
  it.each([
    ['tiếng Việt', [...letter].map((d) => 'đăâê ôùảãá'[Number(d)] ?? d), /tiếng Việt/],
    ['Shift', [...letter].map((d) => ')!@#$%^&*('[Number(d)] ?? d), /Shift/],
    ['AZERTY', [...letter].map((d) => 'à&é"\'(-è_ç'[Number(d)] ?? d), /AZERTY|kiểu phím/],
  ])('names a keyboard under %s, and reads all the same', (_, keys, name) => {
    const findings = scannerFindings(enter(read(letter, 10, keys)), keys.join(''))
    expect(findings[0]?.kind).toBe('good')
    expect(findings.some((f) => f.kind === 'warn' && name.test(f.text))).toBe(true)
  })
  it('tells an input method that changes what stands in the field', () =>
    expect(scannerFindings(enter(read(letter)), 'á2ă').some((f) => /Bộ gõ/.test(f.text))).toBe(true))
  it('tells a slow scanner, half a square and a person', () => {
    expect(scannerFindings(enter(read(letter, 130)), letter).some((f) => /gõ chậm/.test(f.text))).toBe(true)
    expect(kinds(enter(read(letter.slice(0, 15))), '')[0]).toBe('bad')
    expect(looksTyped(read('1234567', 300))).toBe(true)
    expect(looksTyped(read(letter, 80))).toBe(false)
    expect(scannerFindings([], '')[0]?.kind).toBe('bad')
  })
})
