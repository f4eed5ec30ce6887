import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideAdmission } from '../../../shared/checkin/admission'
import { createAttendance, type FoldedEvent, presenceOf } from '../../../shared/checkin/attendance'
import { readScan } from '../../../shared/checkin/read-scan'
import { createScanner } from '../../../shared/checkin/scanner'
import { type CountedPerson, chairSentence, summarise } from '../../../shared/checkin/summary'
import { makeCode } from '../../../shared/delegates/code'

const code = makeCode('123456')
const letter = `${code}01234567890123456789`

describe('what a scanner or a person typed', () => {
  test.each([
    [letter, { kind: 'letter', code }],
    [`${letter}\r\n`, { kind: 'letter', code }],
    [code, { kind: 'code', code }],
    [` ${code.slice(0, 3)} ${code.slice(3)} `, { kind: 'code', code }],
    [letter.slice(0, 15), { kind: 'unreadable' }],
    ['', { kind: 'unreadable' }],
    ['x'.repeat(4096), { kind: 'unreadable' }],
    ['<script>1</script>', { kind: 'unreadable' }],
    ['7654321', { kind: 'unreadable' }],
  ])('%s', (raw, wanted) => expect(readScan(raw)).toMatchObject(wanted))

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) =>
        ['letter', 'code', 'unreadable'].includes(readScan(raw).kind),
      ),
      { numRuns: 10_000 },
    )
  })

  test('one wrong digit of the code is always told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 999_999 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (six, at, by) => {
          const good = makeCode(String(six))
          const bad = good.slice(0, at) + String((Number(good[at]) + by) % 10) + good.slice(at + 1)
          return readScan(good).kind === 'code' && readScan(bad).kind === 'unreadable'
        },
      ),
    )
  })
})

describe('the scanner and the person', () => {
  const keys = (text: string, gap: number, from = 0) =>
    [...text].map((key, i) => ({ key, code: `Digit${key}`, atMs: from + i * gap }))
  test.each([5, 20, 50, 80])('a burst at %s ms a key with Enter is one scan', (gap) => {
    const scanner = createScanner()
    for (const key of keys(letter, gap)) scanner.feed(key)
    const end = scanner.feed({ key: 'Enter', code: 'Enter', atMs: letter.length * gap })
    expect(end).toMatchObject({ scan: { raw: letter, repeat: false }, swallow: true })
  })
  test('without Enter it ends in silence, and the same paper again is a repeat', () => {
    const scanner = createScanner()
    for (const key of keys(letter, 10)) scanner.feed(key)
    expect(scanner.idle(270 + (scanner.wait() ?? 0)).scan).toEqual({ raw: letter, repeat: false })
    for (const key of keys(letter, 10, 1000)) scanner.feed(key)
    expect(scanner.idle(1300 + (scanner.wait() ?? 0)).scan).toEqual({ raw: letter, repeat: true })
  })
  test('a person who types seven digits is no scanner', () => {
    const scanner = createScanner()
    for (const key of keys(code, 220)) expect(scanner.feed(key).scan).toBeNull()
    expect(scanner.wait()).toBeNull()
    expect(scanner.feed({ key: 'Enter', code: 'Enter', atMs: 3000 }).swallow).toBe(false)
  })
})

describe('who may enter', () => {
  const person = { withdrawn: false, letter: 'living', reply: 'none' } as const
  test.each([
    [{ paper: 'living', person, presence: 'absent' }, 'admitted'],
    [{ paper: 'replaced', person, presence: 'absent' }, 'admitted'],
    [{ paper: 'none', person: { ...person, letter: 'none' }, presence: 'absent' }, 'admitted'],
    [{ paper: 'living', person, presence: 'present' }, 'already-in'],
    [{ paper: 'withdrawn', person, presence: 'absent' }, 'withdrawn'],
    [{ paper: 'living', person: { ...person, reply: 'declined' }, presence: 'absent' }, 'declined'],
    [{ paper: 'living', person: { ...person, reply: 'substitute' }, presence: 'absent' }, 'substitute-expected'],
    [{ paper: 'foreign', person, presence: 'absent' }, 'unknown'],
    [{ paper: 'none', person: null, presence: 'absent' }, 'unknown'],
  ] as const)('%j', (facts, verdict) => expect(decideAdmission(facts)).toBe(verdict))
})

describe('presence is a fold', () => {
  const event = (n: number, kind: FoldedEvent['kind'], undoes: string | null = null): FoldedEvent => ({
    id: `e${n}`,
    seq: n,
    at: `2019-11-15T01:0${n % 10}:00Z`,
    desk: 'Bàn 1',
    kind,
    delegateId: 'd',
    attends: kind === 'in' ? 'self' : null,
    verdict: kind === 'in' ? 'admitted' : kind === 'out' ? 'left' : kind === 'kit' ? 'kit' : 'undone',
    undoes,
    operator: 'Lan',
  })
  const events = fc
    .array(
      fc.record({
        kind: fc.constantFrom('in' as const, 'out' as const, 'kit' as const, 'undo' as const),
        target: fc.nat(9),
      }),
      { maxLength: 10 },
    )
    .map((list) => list.map((e, n) => event(n, e.kind, e.kind === 'undo' ? `e${e.target}` : null)))
  test('order and repeats do not matter', () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (list, noise) => {
        const shuffled = [...list, ...list.slice(0, 3)]
          .map((e) => ({ e, at: noise.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ e }) => e)
        expect(presenceOf(shuffled)).toEqual(presenceOf(list))
      }),
    )
  })
  test('an undo takes back the one event it names', () => {
    expect(presenceOf([event(1, 'in'), event(2, 'kit'), event(3, 'undo', 'e1')])).toMatchObject({
      presence: 'absent',
      first: null,
      kit: true,
    })
    expect(presenceOf([event(1, 'in'), event(2, 'undo', 'e9')]).presence).toBe('present')
  })
  test('refusals and double reads between the events change nobody, and who was only refused has not come', () => {
    const refused = fc.constantFrom('already-in', 'unknown', 'withdrawn', 'nothing-to-undo')
    fc.assert(
      fc.property(events, fc.array(refused, { maxLength: 5 }), (list, verdicts) => {
        const noise = verdicts.map((verdict, n) => ({ ...event(20 + n, 'in'), verdict: verdict as 'already-in' }))
        const book = createAttendance([...noise, ...list, ...noise])
        expect(book.of('d')).toEqual(presenceOf(list))
        expect([...book.people()]).toEqual(list.length > 0 ? ['d'] : [])
      }),
    )
  })
})

describe('the line of the chair', () => {
  const somebody: fc.Arbitrary<CountedPerson> = fc.record({
    categoryId: fc.constantFrom('a', 'b', null),
    invited: fc.boolean(),
    attends: fc.constantFrom('self', 'substitute', 'walk-in', null),
    left: fc.boolean(),
    kit: fc.boolean(),
    desk: fc.constantFrom('Bàn 1', 'Bàn 2', null),
    excused: fc.boolean(),
  })
  const categories = [
    { id: 'a', code: 'A', name: 'A', color: '#000000' },
    { id: 'b', code: 'B', name: 'B', color: '#000000' },
  ]
  test('always balances, in all and group by group', () => {
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 60 }), (people) => {
        const s = summarise(people, categories)
        expect(s.invited).toBe(s.present.inPerson + s.present.substitutes + s.absent.total)
        expect(s.present.total).toBe(s.present.inPerson + s.present.substitutes + s.present.walkIns)
        expect(s.absent.total).toBe(s.absent.excused + s.absent.unexcused)
        expect(s.byCategory.reduce((sum, c) => sum + c.present, 0)).toBe(s.present.total)
        expect(s.byCategory.reduce((sum, c) => sum + c.invited, 0)).toBe(s.invited)
        for (const c of s.byCategory) expect(c.invited).toBe(c.inPerson + c.substitutes + c.absent)
      }),
    )
  })
  test('is said as the chair says it', () => {
    const numbers = {
      invited: 300,
      present: { inPerson: 269, substitutes: 12, walkIns: 4, total: 285 },
      absent: { excused: 15, unexcused: 4, total: 19 },
    }
    expect(chairSentence(numbers)).toBe(
      'Tổng số đại biểu được mời: 300; có mặt: 285 (trong đó dự thay: 12, phát sinh: 4); vắng: 19 (có lý do: 15; không lý do: 4).',
    )
  })
})
