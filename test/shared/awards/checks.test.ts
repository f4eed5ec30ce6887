import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../shared/awards/appraisal'
import { pastOf } from '../../../shared/awards/checks/past'
import { obstacles, runChecks } from '../../../shared/awards/checks/run'
import type { RoundWorld } from '../../../shared/awards/checks/world'
import type { Nomination } from '../../../shared/awards/nomination'
import type { RuleId } from '../../../shared/awards/terms'
import {
  allPapers,
  makeDossier,
  makeNomination,
  makeRound,
  makeWorld,
  someId,
  tick,
} from '../../support/make-award-round'

const round = makeRound()
const dossier = makeDossier(round, 'Sở Nội vụ')
const ofRule = (findings: readonly Finding[], rule: RuleId) => findings.filter((f) => f.rule === rule)

/** One sound dossier with one sound person, changed by the test. */
const one = (patch: Partial<Nomination> = {}, more: Partial<RoundWorld> = {}, theDossier = dossier) => {
  const n = makeNomination(theDossier, 'Đặng Thị Thảo', { honorific: 'Bà', ...patch })
  const world = makeWorld({
    round: more.round ?? round,
    dossiers: [theDossier],
    nominations: [n],
    documents: allPapers(theDossier, [n]),
    ...more,
  })
  return { n, world, findings: runChecks(world) }
}

test('a sound case has no findings', () => expect(one().findings).toEqual([]))

describe('the worked examples of the award rules', () => {
  test('6. counts of tờ trình, list and reports disagree: the extra person is named', () => {
    const d = makeDossier(round, 'Sở Tư pháp', { statedCollectives: 3, statedIndividuals: 5 })
    const collectives = ['Phòng A', 'Phòng B', 'Phòng C'].map((name) =>
      makeNomination(d, name, { subject: 'collective' }),
    )
    const people = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà'].map((name) => makeNomination(d, `Lê Văn ${name}`))
    const all = [...collectives, ...people]
    const world = makeWorld({
      round,
      dossiers: [d],
      nominations: all,
      documents: allPapers(d, all.slice(0, -1)),
    })
    const [finding, ...rest] = ofRule(runChecks(world), 'R03')
    expect(rest).toEqual([])
    expect(finding).toMatchObject({ severity: 'block', dossierId: d.id })
    expect(finding?.message).toBe(
      'Số cá nhân của Sở Tư pháp không khớp: tờ trình ghi 5, danh sách có 6, báo cáo có 5. Thừa trong danh sách: Lê Văn Hà.',
    )
  })

  test('7. a combined quota of two and three cases: surplus one', () => {
    const nominations = [
      makeNomination(dossier, 'Phòng A', { subject: 'collective' }),
      makeNomination(dossier, 'Lê Văn An'),
      makeNomination(dossier, 'Lê Văn Bình'),
    ]
    const quotas = [
      {
        id: someId(),
        roundId: round.id,
        unitId: null,
        maxCollective: null,
        maxIndividual: null,
        maxCombined: 2,
        note: '',
      },
    ]
    const world = makeWorld({
      round,
      dossiers: [dossier],
      nominations,
      quotas,
      documents: allPapers(dossier, nominations),
    })
    expect(ofRule(runChecks(world), 'R12')).toMatchObject([
      { severity: 'warn', message: 'Sở Nội vụ đề nghị quá chỉ tiêu: 3 trường hợp, chỉ tiêu 2, thừa 1.' },
    ])
    const own = {
      id: someId(),
      roundId: round.id,
      unitId: dossier.unitId,
      maxCollective: null,
      maxIndividual: null,
      maxCombined: 3,
      note: '',
    }
    const allowed = makeWorld({ ...world, quotas: [...quotas, own] })
    expect(ofRule(runChecks(allowed), 'R12')).toEqual([])
  })

  test('8. a thematic award of another movement in 2018: no block, shown in the history, not counted towards the State', () => {
    const earlier = {
      id: someId(),
      subject: 'individual' as const,
      name: 'Đặng Thị Thảo',
      unitName: 'Sở Nội vụ',
      formCode: 'CITY_CERT' as const,
      formText: 'Bằng khen',
      kind: 'thematic',
      achievement: 'Phong trào toàn dân đoàn kết xây dựng nông thôn mới',
      decisionNumber: '100/QĐ-UBND',
      decisionDate: '2018-05-02',
      authority: '',
      source: '',
    }
    const { n, world, findings } = one(
      { achievement: 'Trực tiếp tham mưu, tuyên truyền Chỉ thị số 34-CT/TW' },
      { earlier: [earlier] },
    )
    expect(findings.filter((f) => f.severity === 'block' || f.severity === 'warn')).toEqual([])
    expect(pastOf(world, n)).toMatchObject([
      { decisionNumber: '100/QĐ-UBND', countsTowardState: false, otherBody: false },
    ])
    expect(ofRule(findings, 'R20')).toMatchObject([{ severity: 'info' }])
  })

  test('9. a complaint from 02/10 to 21/10/2019: on hold between, others of the dossier move on', () => {
    const n = makeNomination(dossier, 'Lê Văn An')
    const other = makeNomination(dossier, 'Lê Văn Bình')
    const flag = {
      id: someId(),
      nominationId: n.id,
      kind: 'complaint' as const,
      since: '2019-10-02',
      note: '',
      outcome: '',
      operator: '',
    }
    const on = (today: string, until: string | null) =>
      runChecks(
        makeWorld({
          round,
          today,
          dossiers: [dossier],
          nominations: [n, other],
          documents: allPapers(dossier, [n, other]),
          flags: [{ ...flag, until }],
        }),
      )
    const between = on('2019-10-10', null)
    expect(obstacles(between, n.id, dossier.id)).toMatchObject([{ rule: 'R07', severity: 'hold' }])
    expect(obstacles(between, other.id, dossier.id)).toEqual([])
    expect(obstacles(on('2019-10-21', '2019-10-21'), n.id, dossier.id)).toEqual([])
  })
})

describe('each rule catches its case', () => {
  const first = (findings: readonly Finding[], rule: RuleId) => ofRule(findings, rule)[0]
  const again = (patch: Partial<Nomination>, more: Partial<RoundWorld> = {}) => one(patch, more).findings

  test('R01 a document missing or not yet looked at', () => {
    const { n } = one()
    const missing = runChecks(
      makeWorld({
        round,
        dossiers: [dossier],
        nominations: [n],
        documents: [tick(dossier, null, 'TTR'), tick(dossier, null, 'BB', { status: 'missing' })],
      }),
    )
    expect(ofRule(missing, 'R01').map((f) => f.message)).toEqual([
      'Hồ sơ của Sở Nội vụ: thiếu biên bản họp xét.',
      'Bà Đặng Thị Thảo: chưa kiểm tra báo cáo thành tích.',
    ])
  })
  test('R02 a tờ trình without number and seal, a report without confirmation', () => {
    const bare = makeDossier(round, 'Sở Y tế', { proposalNumber: '', proposalSealed: false })
    expect(ofRule(one({ reportConfirmed: false }, {}, bare).findings, 'R02').map((f) => f.message)).toEqual([
      'Tờ trình của Sở Y tế chưa ghi nhận số, ký hiệu, dấu.',
      'Báo cáo thành tích của Bà Đặng Thị Thảo chưa có xác nhận của cấp trình.',
    ])
  })
  test('R03 a name spelled otherwise in the report', () =>
    expect(first(again({ nameInReport: 'Đặng Thị Thao' }), 'R03')?.message).toContain('báo cáo ghi “Đặng Thị Thao”'))
  test('R04 the wrong form of report', () => {
    expect(first(again({ reportForm: '02' }), 'R04')).toMatchObject({ severity: 'warn' })
    expect(first(again({ reportForm: '02' }, { round: makeRound({ kind: 'merit' }) }), 'R04')).toBeUndefined()
  })
  test('R05 late, and late with approval', () => {
    const at = (patch: object) =>
      one({}, {}, makeDossier(round, 'Sở Y tế', { receivedAt: '2019-10-02', ...patch })).findings
    expect(first(at({}), 'R05')).toMatchObject({ severity: 'warn' })
    expect(first(at({ lateReason: 'bão', lateApprovedBy: 'Trưởng ban' }), 'R05')).toMatchObject({ severity: 'info' })
    expect(first(again({ receivedAt: '2019-09-25' }), 'R05')?.nominationId).not.toBeNull()
  })
  test('R06 a unit that does not manage the subject', () =>
    expect(first(one({}, {}, makeDossier(round, 'A', { managesSubjects: 'no' })).findings, 'R06')).toBeDefined())
  test('R08 discipline that ended in the period', () => {
    expect(first(again({ disciplineEndedOn: '2016-03-01' }), 'R08')?.message).toContain('01/03/2016')
    expect(first(again({ disciplineEndedOn: '2013-03-01' }), 'R08')).toBeUndefined()
  })
  test('R09 and R11 the same achievement, the same form too soon', () => {
    const earlier = {
      id: someId(),
      subject: 'individual' as const,
      name: 'Đặng Thị Thảo',
      unitName: 'Sở Tài chính',
      formCode: 'CITY_CERT' as const,
      formText: 'Bằng khen',
      kind: 'merit',
      achievement: 'Tuyên truyền, tổ chức triển khai Chỉ thị số 34-CT/TW',
      decisionNumber: '',
      decisionDate: '2018-11-20',
      authority: '',
      source: '',
    }
    const findings = again(
      { achievement: 'Trực tiếp tham mưu, tuyên truyền và tổ chức triển khai Chỉ thị số 34-CT/TW' },
      { earlier: [earlier] },
    )
    expect(first(findings, 'R09')?.message).toContain('Khác đơn vị, có thể là người trùng tên.')
    expect(first(findings, 'R11'), 'off unless the round sets a number of years').toBeUndefined()
  })
  test('R10 one person proposed by two units; namesakes of other years of birth are two people', () => {
    const second = makeDossier(round, 'Sở Tư pháp')
    const world = (a: Partial<Nomination>, b: Partial<Nomination>) => {
      const list = [
        makeNomination(dossier, 'Huỳnh Minh Hùng', { honorific: 'Ông', ...a }),
        makeNomination(second, 'Huỳnh Minh Hùng', { honorific: 'Ông', ...b }),
      ]
      return runChecks(makeWorld({ round, dossiers: [dossier, second], nominations: list }))
    }
    expect(ofRule(world({}, {}), 'R10')).toMatchObject([{ severity: 'block' }, { severity: 'block' }])
    expect(ofRule(world({}, {}), 'R10')[0]?.message).toBe(
      'Ông Huỳnh Minh Hùng được đề nghị 2 lần trong đợt: Sở Nội vụ và Sở Tư pháp.',
    )
    expect(ofRule(world({ birthYear: 1970 }, { birthYear: 1981 }), 'R10')).toEqual([])
    expect(ofRule(world({}, { honorific: 'Bà' }), 'R10')).toEqual([])
  })
  test('R10 tells rooms of the same name in two bodies apart, and one room in two spellings is one', () => {
    const second = makeDossier(round, 'Sở Tư pháp')
    const room = (d: typeof dossier, name: string) => makeNomination(d, name, { subject: 'collective' })
    const of = (list: Nomination[]) =>
      ofRule(runChecks(makeWorld({ round, dossiers: [dossier, second], nominations: list })), 'R10')
    expect(of([room(dossier, 'Phòng Tổ chức'), room(second, 'Phòng Tổ chức')])).toEqual([])
    expect(of([room(dossier, 'Phòng Tổ chức, Sở Nội vụ'), room(dossier, 'Phòng Tổ chức')])).toHaveLength(2)
  })
  test('R13 too few who work directly; unclassed people are told, not counted', () => {
    const people = ['direct_worker', 'other_manager', 'other_manager', null].map((individualClass, i) =>
      makeNomination(dossier, `Lê Văn ${'ABCD'[i]}`, {
        individualClass: individualClass as Nomination['individualClass'],
      }),
    )
    const found = ofRule(runChecks(makeWorld({ round, dossiers: [dossier], nominations: people })), 'R13')
    expect(found[0]?.message).toBe(
      'Toàn đợt: người trực tiếp công tác, lao động 1/3 (33,3 %), thấp hơn 60 %. Còn 1 người chưa xếp nhóm.',
    )
  })
  test('R14 the woman comes first at equal scores', () => {
    const criterion = {
      id: someId(),
      roundId: round.id,
      name: 'Thành tích',
      description: '',
      maxScore: 10,
      weight: 1,
      position: 1,
    }
    const list = [
      makeNomination(dossier, 'Lê Thị A', { honorific: 'Bà' }),
      makeNomination(dossier, 'Lê Văn B', { honorific: 'Ông' }),
    ]
    const scores = list.map((n) => ({
      id: someId(),
      nominationId: n.id,
      criterionId: criterion.id,
      appraiser: 'Hoa',
      score: 8,
      at: '',
    }))
    const found = runChecks(makeWorld({ round, dossiers: [dossier], nominations: list, criteria: [criterion], scores }))
    expect(ofRule(found, 'R14').map((f) => f.nominationId)).toEqual([list[0]?.id])
  })
  test('R15 a low year warns, an empty one is only noted', () => {
    expect(first(again({ assessments: { 2014: 'failed' } }), 'R15')).toMatchObject({ severity: 'warn' })
    expect(first(again({ assessments: {} }), 'R15')).toMatchObject({ severity: 'info' })
  })
  test('R16 the head of a unit that did poorly', () => {
    expect(first(again({ headOfUnit: true, unitAssessments: { 2017: 'completed' } }), 'R16')).toMatchObject({
      severity: 'info',
    })
    expect(first(again({ headOfUnit: false, unitAssessments: { 2017: 'completed' } }), 'R16')).toBeUndefined()
  })
  test('R17 a taxpayer without confirmation', () =>
    expect(first(again({ taxpayer: true }), 'R17')).toMatchObject({ severity: 'block' }))
  test('R18 one initiative for two, only from the rule set of 2024 on', () => {
    const found = (decisionDate: string) => {
      const later = makeRound({ decisionDate })
      const list = ['A', 'B'].map((x) => makeNomination(dossier, `Lê Văn ${x}`, { initiatives: ['Một cửa điện tử'] }))
      return ofRule(runChecks(makeWorld({ round: later, dossiers: [dossier], nominations: list })), 'R18')
    }
    expect(found('2024-06-01')).toHaveLength(2)
    expect(found('2019-10-25')).toEqual([])
  })
  test('R19 dissolved before the decision, from 2025 on', () => {
    const at = (decisionDate: string) => again({ dissolvedOn: '2019-01-01' }, { round: makeRound({ decisionDate }) })
    expect(first(at('2025-07-05'), 'R19')).toMatchObject({ severity: 'block' })
    expect(first(at('2019-10-25'), 'R19')).toBeUndefined()
  })
  test('R21 a State-level form: warned of in 2019, forbidden later', () => {
    expect(first(again({ formCode: 'PM_CERT' }), 'R21')).toMatchObject({ severity: 'warn' })
    expect(
      first(again({ formCode: 'PM_CERT' }, { round: makeRound({ decisionDate: '2024-05-01' }) }), 'R21'),
    ).toMatchObject({
      severity: 'block',
    })
  })
  test('R22 the unit owes its report', () => {
    const owed = (receivedOn: string | null) =>
      again({}, { unitReports: new Map([[dossier.unitId, { due: '2019-09-30', receivedOn }]]) })
    expect(first(owed(null), 'R22')).toBeDefined()
    expect(first(owed('2019-10-02'), 'R22')?.message).toContain('02/10/2019')
    expect(first(owed('2019-09-20'), 'R22')).toBeUndefined()
  })
  test('R23 an opinion overdue', () => {
    const { n } = one()
    const letter = {
      id: someId(),
      roundId: round.id,
      agency: 'Cục Thuế',
      number: '',
      date: '',
      dueDate: '2019-09-30',
      question: '',
      repliedAt: null,
      replyNumber: '',
      replyText: '',
      attachment: null,
    }
    const item = { id: someId(), consultationId: letter.id, nominationId: n.id, opinion: 'waiting' as const, note: '' }
    const at = (today: string) =>
      runChecks(
        makeWorld({
          round,
          today,
          dossiers: [dossier],
          nominations: [n],
          documents: allPapers(dossier, [n]),
          consultations: [letter],
          consultationItems: [item],
        }),
      )
    expect(first(at('2019-10-01'), 'R23')?.message).toContain('Cục Thuế chưa trả lời')
    expect(first(at('2019-09-30'), 'R23')).toBeUndefined()
  })
  test('R24 a file in a secret dossier', () => {
    const secret = makeDossier(round, 'Công an thành phố', { secret: true })
    const file = { hash: 'a'.repeat(64), type: 'pdf' as const, name: 'a.pdf', size: 1 }
    const world = makeWorld({ round, dossiers: [secret], documents: [tick(secret, null, 'TTR', { attachment: file })] })
    expect(first(runChecks(world), 'R24')).toMatchObject({ severity: 'block' })
  })
})

describe('an override', () => {
  test('answers one finding as long as its facts are the same, and then it no longer stands in the way', () => {
    const { n, findings } = one({ taxpayer: true })
    const finding = findings[0] as Finding
    const override = {
      id: someId(),
      roundId: round.id,
      dossierId: null,
      nominationId: n.id,
      findingKey: finding.key,
      rule: finding.rule,
      message: '',
      reason: 'Đã xác nhận qua điện thoại',
      operator: 'Hoa',
      at: '',
    }
    const world = makeWorld({
      round,
      dossiers: [dossier],
      nominations: [n],
      documents: allPapers(dossier, [n]),
      overrides: [override],
    })
    const after = runChecks(world)
    expect(after[0]?.override?.reason).toBe('Đã xác nhận qua điện thoại')
    expect(obstacles(after, n.id, dossier.id)).toEqual([])
    const documents = [...allPapers(dossier, [n]), tick(dossier, n, 'XN', { status: 'missing' })]
    expect(obstacles(runChecks(makeWorld({ ...world, documents })), n.id, dossier.id)).toHaveLength(1)
  })
})
