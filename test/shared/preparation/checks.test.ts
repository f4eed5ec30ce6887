import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allRules, findAll, findingsAbout, marksOf, withoutDismissed } from '../../../shared/preparation/checks/check'
import type { CheckedPerson, CheckedSlot, CheckSnapshot } from '../../../shared/preparation/checks/snapshot'

const letter = {
  state: 'sent',
  number: 15,
  date: '2019-11-05',
  time: '08 giờ 00, thứ Sáu, ngày 15 tháng 11 năm 2019',
  venue: 'Hội trường 272, quận 3',
}
const person = (n: number, more: Partial<CheckedPerson> = {}): CheckedPerson => ({
  id: `p${n}`,
  name: `Ông Lê Văn ${n}`,
  unitId: 'u1',
  categoryId: 'g1',
  roles: [],
  reply: 'accepted',
  pending: false,
  letter,
  ...more,
})
const slot = (more: Partial<CheckedSlot> = {}): CheckedSlot => ({
  id: 'b1',
  name: 'Lê Văn 3',
  batch: 1,
  position: 2,
  state: 'planned',
  receiver: '',
  delegateId: 'p3',
  stands: true,
  isHere: true,
  ...more,
})
/** A conference in which nothing is wrong. */
const sound: CheckSnapshot = {
  today: '2019-11-14',
  now: '2019-11-14T16:00',
  conference: {
    startsAt: '2019-11-15T08:00',
    endsAt: '2019-11-15T11:00',
    receptionFrom: '07:30',
    replyBy: '2019-11-12T16:00',
    venue: { name: 'Hội trường 272', capacity: 350 },
    chair: 'Chủ tịch',
    contact: { phone: '028', email: '' },
    signer: 'A',
  },
  workingDaysBefore: () => 7,
  reasonOff: () => undefined,
  people: [person(1), person(2), person(3)],
  groups: [{ id: 'g1', code: 'ĐV', quota: 10, listed: 3 }],
  items: [
    {
      id: 'i1',
      title: 'Khai mạc',
      kind: 'openingRemarks',
      minutes: 10,
      starts: '08:00',
      isOpening: true,
      isHeading: false,
      presenters: [{ kind: 'delegate', id: 'p1', name: 'Ông 1' }],
    },
    ...[2, 3, 4].map((n) => ({
      id: `i${n}`,
      title: `Tham luận ${n}`,
      kind: 'discussionPaper',
      minutes: 7,
      starts: '08:10',
      isOpening: false,
      isHeading: false,
      presenters: [{ kind: 'delegate' as const, id: 'p2', name: 'Ông 2' }],
    })),
  ],
  speeches: [2, 3, 4].map((n) => ({
    id: `s${n}`,
    title: `Bài ${n}`,
    kind: 'discussion-paper',
    speakerId: 'p2',
    speaker: '',
    agendaItemId: `i${n}`,
    dueOn: '2019-10-30',
    isOfficial: true,
    versions: 2,
  })),
  tasks: [
    {
      id: 't1',
      title: 'Việc',
      critical: true,
      outdated: false,
      lateBy: 0,
      isClosed: false,
      slack: 1,
      phase: 'preparing',
    },
  ],
  reports: { owing: 0, total: 10, late: 0, weak: 0, planDue: '2019-09-30' },
  money: { alarm: 'none', boundShare: 50, lines: 5, bonusEstimated: 5_000_000, overspent: [], twice: [] },
  stage: { slots: [slot()], unplaced: [], bonus: 5_000_000, hasArrivals: false },
  logistics: [{ id: 'l1', title: 'Phông', kind: 'backdrop', state: 'ready', due: '2019-11-01', hasContact: true }],
  pack: [{ id: 'k1', title: 'Báo cáo', needed: 300, ordered: 300, printed: 300, packed: 300 }],
  documents: [
    { id: 'd1', subject: 'Công văn', state: 'sent', due: '2019-10-01', workingDaysSinceNumbered: 7, received: false },
  ],
}
const rulesOf = (s: Partial<CheckSnapshot>) => findAll({ ...sound, ...s }).map((f) => f.rule)
const withPerson = (more: Partial<CheckedPerson>) => rulesOf({ people: [person(1), person(2), person(3, more)] })
const withStage = (more: Partial<CheckSnapshot['stage']>) => rulesOf({ stage: { ...sound.stage, ...more } })
const c = (more: Partial<CheckSnapshot['conference']>) => ({ conference: { ...sound.conference, ...more } })

describe('the checks before the doors open', () => {
  test('find nothing where nothing is wrong', () => expect(findAll(sound)).toEqual([]))

  test.each<[string, string[]]>([
    ['awardee-not-invited', withPerson({ roles: ['awardee'], letter: null })],
    ['speaker-not-invited', withPerson({ roles: ['speaker'], letter: null })],
    ['speaker-declined', withPerson({ roles: ['speaker'], reply: 'declined' })],
    ['awardee-declined', withPerson({ roles: ['awardee'], reply: 'declined' })],
    ['chair-declined', withPerson({ roles: ['chair'], reply: 'declined' })],
    ['no-letter', withPerson({ letter: null })],
    ['letter-not-numbered', withPerson({ letter: { ...letter, state: 'printed' } })],
    ['letter-not-sent', withPerson({ letter: { ...letter, state: 'numbered' } })],
    ['letter-time', rulesOf(c({ startsAt: '2019-11-15T07:30' }))],
    ['letter-venue', rulesOf(c({ venue: { name: 'Nhà hát', capacity: 350 } }))],
    ['letter-late', rulesOf({ workingDaysBefore: () => 2 })],
    ['pending-substitute', withPerson({ reply: 'substitute', pending: true })],
    ['no-reply', withPerson({ reply: 'none' })],
    ['over-capacity', rulesOf(c({ venue: { name: 'Hội trường 272', capacity: 2 } }))],
    ['over-quota', rulesOf({ groups: [{ id: 'g1', code: 'ĐV', quota: 2, listed: 3 }] })],
    ['no-group', withPerson({ categoryId: null })],
    ['person-twice', withPerson({ name: 'Ông Lê Văn 1' })],
    ['no-day', rulesOf(c({ startsAt: null }))],
    ['day-off', rulesOf({ reasonOff: () => 'Chủ nhật' })],
    ['no-venue', rulesOf(c({ venue: { name: '', capacity: 350 } }))],
    ['no-capacity', rulesOf(c({ venue: { name: 'Hội trường 272', capacity: null } }))],
    ['no-chair', rulesOf(c({ chair: '' }))],
    ['no-contact', rulesOf(c({ contact: { phone: '', email: '' } }))],
    ['no-signer', rulesOf(c({ signer: '' }))],
    ['no-programme', rulesOf({ items: [] })],
    ['programme-hour', rulesOf({ items: sound.items.map((i) => (i.id === 'i1' ? { ...i, starts: '07:30' } : i)) })],
    ['presenter-unlisted', rulesOf({ people: [person(2), person(3)] })],
    ['presenter-declined', rulesOf({ people: [person(1, { reply: 'declined' }), person(2)] })],
    ['nobody-presents', rulesOf({ items: sound.items.map((i) => ({ ...i, presenters: [] })) })],
    ['discussion-count', rulesOf({ items: sound.items.slice(0, 2) })],
    ['item-without-speech', rulesOf({ speeches: [] })],
    ['speech-late', rulesOf({ speeches: sound.speeches.map((s) => ({ ...s, isOfficial: false })) })],
    ['speaker-unlisted', rulesOf({ people: [person(1), person(3)] })],
    ['speech-speaker-declined', rulesOf({ people: [person(1), person(2, { reply: 'declined' })] })],
    ['task-late', rulesOf({ tasks: sound.tasks.map((t) => ({ ...t, lateBy: 3 })) })],
    ['task-order', rulesOf({ tasks: sound.tasks.map((t) => ({ ...t, slack: -2 })) })],
    ['reports-late', rulesOf({ reports: { ...sound.reports, late: 3 } })],
    ['reports-weak', rulesOf({ reports: { ...sound.reports, weak: 3 } })],
    ['money-over', rulesOf({ money: { ...sound.money, alarm: 'over' } })],
    ['money-near', rulesOf({ money: { ...sound.money, alarm: 'near' } })],
    [
      'voucher-twice',
      rulesOf({ money: { ...sound.money, twice: [{ number: 'UNC 1', payee: 'Đài', amount: 5000, times: 2 }] } }),
    ],
    ['line-over', rulesOf({ money: { ...sound.money, overspent: [{ id: 'x', title: 'Hoa' }] } })],
    ['logistics-late', rulesOf({ logistics: sound.logistics.map((l) => ({ ...l, state: 'open' })) })],
    [
      'logistics-no-contact',
      rulesOf({ logistics: sound.logistics.map((l) => ({ ...l, state: 'open', hasContact: false })) }),
    ],
    ['pack-short', rulesOf({ pack: sound.pack.map((p) => ({ ...p, ordered: 288 })) })],
    ['pack-unpacked', rulesOf({ pack: sound.pack.map((p) => ({ ...p, packed: 100 })) })],
    ['document-late', rulesOf({ documents: sound.documents.map((d) => ({ ...d, state: 'draft' })) })],
    ['document-unsent', rulesOf({ documents: sound.documents.map((d) => ({ ...d, state: 'numbered' })) })],
    ['stage-no-delegate', withStage({ slots: [slot({ delegateId: null })] })],
    ['stage-not-invited', withStage({ slots: [slot({ delegateId: 'gone' })] })],
    ['stage-not-invited', rulesOf({ people: [person(1), person(2), person(3, { letter: null })] })],
    ['stage-declined', withPerson({ reply: 'declined' })],
    [
      'stage-not-arrived',
      rulesOf({
        today: '2019-11-15',
        now: '2019-11-15T07:40',
        stage: { ...sound.stage, slots: [slot({ isHere: false })], hasArrivals: true },
      }),
    ],
    ['stage-revoked', withStage({ slots: [slot({ stands: false })] })],
    ['stage-unplaced', withStage({ unplaced: ['Công ty A'] })],
    ['bonus-unbudgeted', withStage({ bonus: 5_000_001 })],
  ])('%s is found', (rule, found) => expect(found).toContain(rule))

  test('a heading that holds items is not itself presented, counted or written', () => {
    const heading = { ...(sound.items[1] as CheckSnapshot['items'][number]), id: 'h', presenters: [], isHeading: true }
    expect(findAll({ ...sound, items: [...sound.items, heading, { ...heading, id: 'h2' }] })).toEqual([])
  })

  test('worst first, each in a sentence that names what it is about', () => {
    const found = findAll({
      ...sound,
      people: [person(1, { roles: ['awardee'], letter: null, categoryId: null }), person(2)],
    })
    expect(found[0]).toMatchObject({ severity: 'block' })
    expect(found.find((f) => f.rule === 'awardee-not-invited')?.text).toContain('Lê Văn 1')
    expect(allRules.length).toBeGreaterThan(30)
  })

  test('what somebody let stand stays away until it is about something else', () => {
    const short = (ordered: number) =>
      findAll({
        ...sound,
        groups: [{ id: 'g1', code: 'ĐV', quota: 2, listed: 3 }],
        pack: sound.pack.map((p) => ({ ...p, ordered })),
      })
    const [first] = short(288)
    if (!first) throw new Error('nothing found')
    const dismissal = {
      id: 'x',
      rule: first.rule,
      subject: first.subject,
      reason: 'in thêm sáng mai',
      at: '',
      operator: 'Hà',
    }
    expect(withoutDismissed(short(288), [dismissal])).toMatchObject({
      open: [{ rule: 'over-quota' }],
      dismissed: [{ reason: 'in thêm sáng mai' }],
    })
    const other = withoutDismissed(findAll({ ...sound, people: [person(1), person(2), person(3, { letter: null })] }), [
      { ...dismissal, rule: 'no-letter', subject: 'p1' },
    ])
    expect(other.open.map((f) => f.rule)).toContain('no-letter')
  })
})

describe('findings about many people', () => {
  const many = (n: number, bad: readonly number[]) =>
    findAll({
      ...sound,
      conference: { ...sound.conference, venue: { name: 'Hội trường 272', capacity: 5000 } },
      groups: [],
      people: Array.from({ length: n }, (_, i) => person(i + 1, bad.includes(i) ? { letter: null } : {})),
    }).filter((f) => f.rule === 'no-letter')

  test('have another subject as soon as they are about others, however many they are', () => {
    const subject = (n: number, bad: number[]) => many(n, bad)[0]?.subject ?? ''
    const hundred = Array.from({ length: 100 }, (_, i) => i + 50)
    expect(subject(200, hundred)).toBe(subject(200, hundred))
    expect(subject(200, hundred)).not.toBe(subject(200, hundred.slice(1)))
    expect(subject(200, hundred)).not.toBe(subject(200, [...hundred.slice(1), 190]))
    expect(subject(200, hundred).length).toBeLessThan(2000)
  })

  test('are told at everybody’s own place; letting some stand leaves exactly the others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(59), { maxLength: 60 }),
        fc.uniqueArray(fc.nat(59), { maxLength: 60 }),
        (bad, passed) => {
          const findings = many(60, bad)
          const dismissals = passed.map((i) => ({
            id: `d${i}`,
            rule: 'no-letter',
            subject: `p${i + 1}`,
            reason: 'x',
            at: '',
            operator: '',
          }))
          const { open, dismissed } = withoutDismissed(findings, dismissals)
          for (let i = 0; i < 60; i++) {
            const isOpen = bad.includes(i) && !passed.includes(i)
            expect(findingsAbout(open, 'delegate', `p${i + 1}`)).toHaveLength(isOpen ? 1 : 0)
            expect(findingsAbout(dismissed, 'delegate', `p${i + 1}`)).toHaveLength(
              bad.includes(i) && passed.includes(i) ? 1 : 0,
            )
          }
          expect(open.flatMap((f) => f.people ?? [])).toHaveLength(bad.filter((i) => !passed.includes(i)).length)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('that hold for most of the list mark no rows; the worst of a row wins', () => {
    expect(
      marksOf(
        many(
          60,
          Array.from({ length: 31 }, (_, i) => i),
        ),
        'delegate',
        60,
      ),
    ).toEqual([])
    expect(marksOf(many(60, [1, 2]), 'delegate', 60).map((m) => m.id)).toEqual(['p2', 'p3'])
    const both = findAll({
      ...sound,
      people: [person(1), person(2), person(3, { roles: ['awardee'], letter: null, categoryId: null })],
    })
    expect(marksOf(both, 'delegate', 3).find((m) => m.id === 'p3')).toMatchObject({ severity: 'block' })
  })
})

describe('the stage on the day', () => {
  const at = (now: string, more: Partial<CheckSnapshot['stage']> = {}) =>
    findAll({
      ...sound,
      today: '2019-11-15',
      now: `2019-11-15T${now}`,
      stage: { ...sound.stage, slots: [slot({ isHere: false })], hasArrivals: true, ...more },
    }).filter((f) => f.rule === 'stage-not-arrived')

  test.each([
    ['06:30', []],
    ['07:10', ['warn']],
    ['07:35', ['block']],
    ['08:10', ['block']],
    ['11:30', []],
  ])('at %s', (now, want) => expect(at(now).map((f) => f.severity)).toEqual(want))

  test('says nothing before the first arrival, nor of those who were given it or put off', () => {
    expect(at('07:40', { hasArrivals: false })).toEqual([])
    expect(
      at('07:40', { slots: [slot({ isHere: false, state: 'later' }), slot({ isHere: false, state: 'presented' })] }),
    ).toEqual([])
  })
})
