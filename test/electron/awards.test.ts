import { describe, expect, test } from 'vitest'
import type { Out } from '../../shared/ipc/contract'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const roundFields = {
  title: 'Bằng khen chuyên đề, sơ kết Chỉ thị 34-CT/TW',
  countingFrom: '2014-04-07',
  countingTo: '2018-12-31',
  nominationDeadline: '2019-09-20',
  appraisalEnd: '2019-10-18',
  councilDate: '2019-10-22',
  decisionDate: '2019-10-25',
  printDate: '2019-10-30',
} as const

async function openRound(more: object = {}) {
  const desk = await openTestDesk()
  desk.now('2019-09-16T02:00:00Z')
  const round = await desk.ask('awards.saveRound', { ...roundFields, ...more })
  const unit = async (name: string) => (await desk.ask('units.save', { name })).id
  const dossier = async (name: string, people: readonly string[], facts: object = {}) => {
    const d = await desk.ask('awards.saveDossier', {
      roundId: round.id,
      unitId: await unit(name),
      proposalNumber: '12/TTr',
      proposalDate: '2019-09-10',
      proposalSigner: 'Lê A',
      proposalSealed: true,
      managesSubjects: 'yes',
      ...facts,
    })
    const cases = []
    for (const person of people)
      cases.push(
        await desk.ask('awards.saveNomination', {
          dossierId: d.id,
          name: person,
          honorific: 'Ông',
          individualClass: 'direct_worker',
          reportForm: '07',
          reportConfirmed: true,
          assessments: { 2014: 'good', 2015: 'good', 2016: 'good', 2017: 'good', 2018: 'good' },
        }),
      )
    return { ...d, cases }
  }
  return { desk, round, unit, dossier }
}

/** Receives a dossier, ticks everything, marks it complete. */
async function complete(desk: TestDesk, id: string) {
  await desk.ask('awards.receive', { ids: [id] })
  await desk.ask('awards.setAllDocuments', { dossierId: id })
  await desk.ask('awards.markComplete', { ids: [id] })
}

const stateOf = async (desk: TestDesk, id: string) => (await desk.ask('awards.nomination', { id })).nomination.state

describe('a round', () => {
  test('takes its rule set from the day of decision and warns that the chain does not fit', async () => {
    const { desk, round } = await openRound()
    const overview = await desk.ask('awards.round', { id: round.id })
    expect(overview.ruleSet.code).toBe('VN-2017')
    expect(overview.warnings.map((w) => w.text).join(' ')).toContain(
      'Từ hạn nộp 20/09/2019 đến 18/10/2019 chỉ có 20 ngày làm việc, trong khi thẩm định được 25 ngày: hồ sơ đủ vào ngày cuối có hạn đến 25/10/2019.',
    )
    await desk.ask('awards.confirmRules', { roundId: round.id })
    const later = await desk.ask('awards.saveRound', { id: round.id, decisionDate: '2025-07-05' })
    expect(later.rulesConfirmedAt, 'other rules are confirmed anew').toBeNull()
    expect((await desk.ask('awards.round', { id: round.id })).ruleSet.code).toBe('VN-2025')
  })

  test('every value can be laid over, with basis and name, for the office or for one round; the layer can be lifted', async () => {
    const { desk, round } = await openRound()
    const rule = async (key: string) =>
      (await desk.ask('awards.rules', { roundId: round.id })).find((r) => r.key === key)
    const save = (layer: 'local' | 'round', key: string, value: unknown) =>
      desk.ask('awards.saveRule', { roundId: round.id, layer, key, value, basis: 'QĐ 24/2018/QĐ-UBND' })
    expect(await rule('days.appraisal')).toMatchObject({ value: 25, layer: 'national', confirmedAt: null })
    await save('local', 'days.appraisal', 15)
    expect(await rule('days.appraisal')).toMatchObject({ value: 15, layer: 'local', basis: 'QĐ 24/2018/QĐ-UBND' })
    await save('round', 'days.appraisal', 20)
    expect(await rule('days.appraisal')).toMatchObject({ value: 20, layer: 'round' })
    const other = await desk.ask('awards.saveRound', { ...roundFields, title: 'Đợt khác' })
    const theirs = await desk.ask('awards.rules', { roundId: other.id })
    expect(theirs.find((r) => r.key === 'days.appraisal')).toMatchObject({ value: 15, layer: 'local' })
    await desk.ask('awards.clearRule', { roundId: round.id, layer: 'round', key: 'days.appraisal' })
    expect(await rule('days.appraisal')).toMatchObject({ value: 15 })
    expect(
      await desk.fail('awards.saveRule', {
        roundId: round.id,
        layer: 'round',
        key: 'days.appraisal',
        value: 'nhiều',
        basis: 'x',
      }),
    ).toMatchObject({ code: 'invalid' })
    expect(
      await desk.fail('awards.saveRule', { roundId: round.id, layer: 'round', key: 'nothing', value: 1, basis: 'x' }),
    ).toMatchObject({ code: 'invalid' })
    const bonus = await save('local', 'bonus.CITY_CERT', { individual: 1.2, collective: 2.4, household: null })
    expect(bonus.text).toBe('cá nhân 1,2; tập thể 2,4')
  })

  test('every shipped rule can be shown in words', async () => {
    const { desk, round } = await openRound()
    for (const decisionDate of ['2019-10-25', '2024-05-01', '2025-08-01']) {
      await desk.ask('awards.saveRound', { id: round.id, decisionDate })
      const rules = await desk.ask('awards.rules', { roundId: round.id })
      expect(rules.length).toBeGreaterThan(100)
      expect(
        rules.filter((r) => r.label === '' || r.text === '' || r.basis === '' || /\bundefined|NaN/.test(r.text)),
      ).toEqual([])
    }
  })
})

describe('intake', () => {
  test('register number, appointment by working days, receipt on the day that the list told', async () => {
    const { desk, dossier } = await openRound()
    const [a, b] = [await dossier('Sở A', ['Lê Văn An']), await dossier('Sở B', ['Lê Văn Bình'])]
    expect(await desk.ask('awards.receive', { ids: [a.id, b.id], date: '2019-09-13' })).toMatchObject({
      moved: 2,
      refused: [],
    })
    const { dossier: first } = await desk.ask('awards.dossier', { id: a.id })
    expect(first).toMatchObject({
      registerNo: 1,
      receivedAt: '2019-09-13',
      appointmentDate: '2019-10-18',
      dueDate: null,
    })
  })

  test('late needs a reason and a name; others of the batch go in', async () => {
    const { desk, dossier } = await openRound()
    const [a, b] = [await dossier('Sở A', []), await dossier('Sở B', [])]
    desk.now('2019-09-25T02:00:00Z')
    await desk.ask('awards.receive', { ids: [a.id], date: '2019-09-19' })
    const refused = await desk.fail('awards.receive', { ids: [b.id] })
    expect(refused).toMatchObject({ code: 'refused' })
    expect(refused.fields).toHaveProperty('lateApprovedBy')
    await desk.ask('awards.receive', { ids: [b.id], lateReason: 'Bão', lateApprovedBy: 'Trưởng ban' })
    const { dossier: late, transitions } = await desk.ask('awards.dossier', { id: b.id })
    expect(late).toMatchObject({ lateReason: 'Bão', registerNo: 2 })
    expect(transitions.at(-1)?.reason).toContain('Trưởng ban chấp thuận')
  })

  test('worked example 11: supplement asked on 03/10 is due on 10/10, and the clock restarts when the dossier is complete', async () => {
    const { desk, dossier } = await openRound({ nominationDeadline: '2019-10-01' })
    const d = await dossier('Sở A', ['Lê Văn An'])
    desk.now('2019-09-25T02:00:00Z')
    await complete(desk, d.id)
    const due = async () => (await desk.ask('awards.dossier', { id: d.id })).dossier.dueDate
    expect(await due()).toBe('2019-10-30')
    desk.now('2019-10-03T02:00:00Z')
    expect(
      await desk.ask('awards.requestSupplement', { id: d.id, date: '2019-10-03', items: 'Biên bản họp xét' }),
    ).toMatchObject({
      notes: ['Hạn bổ sung: 10/10/2019.'],
    })
    expect(await due(), 'the clock stands').toBeNull()
    const again = await desk.fail('awards.requestSupplement', { id: d.id, date: '2019-10-03', items: 'x' })
    expect(again.message).toContain('quy định của đợt tối đa 1 lần')
    desk.now('2019-10-11T02:00:00Z')
    expect(await desk.ask('awards.supplementReceived', { id: d.id, date: '2019-10-11' })).toMatchObject({
      notes: ['Bổ sung quá hạn 10/10/2019.'],
    })
    await desk.ask('awards.markComplete', { ids: [d.id] })
    expect(await due()).toBe('2019-11-15')
  })

  test('worked example 10 at intake: a dossier complete on 30/9 runs past the window, and is told so', async () => {
    const { desk, dossier } = await openRound({ nominationDeadline: '2019-09-30', appraisalEnd: '2019-10-30' })
    const d = await dossier('Sở A', ['Lê Văn An'])
    desk.now('2019-09-30T02:00:00Z')
    const { notes } = await desk.ask('awards.receive', { ids: [d.id] })
    expect(notes[0]).toContain('có hạn thẩm định đến 04/11/2019, sau ngày thẩm định xong của đợt (30/10/2019)')
  })

  test('the office’s own calendar counts', async () => {
    const { desk, dossier } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An'])
    await desk.ask('awards.saveRule', {
      roundId: d.roundId,
      layer: 'round',
      key: 'days.appraisal',
      value: 1,
      basis: 'x',
    })
    await desk.ask('awards.receive', { ids: [d.id], date: '2019-09-13' })
    expect((await desk.ask('awards.dossier', { id: d.id })).dossier.appointmentDate).toBe('2019-09-16')
  })

  test('not complete while a paper is missing; the sentence names it; nothing received is deleted', async () => {
    const { desk, dossier } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An'])
    await desk.ask('awards.receive', { ids: [d.id] })
    await desk.ask('awards.setAllDocuments', { dossierId: d.id })
    await desk.ask('awards.setDocument', { dossierId: d.id, nominationId: null, code: 'BB', status: 'missing' })
    const problem = await desk.fail('awards.markComplete', { ids: [d.id] })
    expect(problem.message).toContain('Hồ sơ của Sở A: thiếu biên bản họp xét.')
    expect(await desk.fail('awards.removeDossier', { id: d.id })).toMatchObject({ code: 'refused' })
    expect(await desk.fail('awards.removeNomination', { id: d.cases[0]?.id ?? '' })).toMatchObject({ code: 'refused' })
  })

  test('a secret dossier keeps no file', async () => {
    const { desk, dossier } = await openRound()
    const d = await dossier('Công an thành phố', ['Lê Văn An'], { secret: true })
    const file = desk.write('a.pdf', '%PDF-1.4\n')
    expect(
      await desk.fail('awards.attachDocument', { dossierId: d.id, nominationId: null, code: 'TTR', file }),
    ).toMatchObject({ code: 'refused' })
    await desk.ask('awards.saveDossier', { id: d.id, secret: false })
    const item = await desk.ask('awards.attachDocument', { dossierId: d.id, nominationId: null, code: 'TTR', file })
    expect(item.attachment).toMatchObject({ type: 'pdf', name: 'a.pdf' })
    expect(await desk.fail('awards.saveDossier', { id: d.id, secret: true })).toMatchObject({ code: 'refused' })
    const exe = desk.write('b.pdf', new Uint8Array([0x4d, 0x5a, 0, 1]))
    expect(
      await desk.fail('awards.attachDocument', { dossierId: d.id, nominationId: null, code: 'DS', file: exe }),
    ).toMatchObject({ code: 'file' })
  })
})

describe('appraisal', () => {
  test('one bad case does not block the rest; an override answers a finding with its reason', async () => {
    const { desk, dossier, round } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An', 'Lê Văn Bình'])
    const [a, b] = d.cases.map((n) => n.id) as [string, string]
    await complete(desk, d.id)
    await desk.ask('awards.openFlag', { nominationId: b, kind: 'discipline', since: '2019-09-16', note: '' })
    const moved = await desk.ask('awards.moveNominations', { ids: [a, b], act: 'markEligible' })
    expect(moved.moved).toBe(1)
    expect(moved.refused[0]).toContain('Lê Văn Bình')
    const [finding] = (await desk.ask('awards.nomination', { id: b })).findings.filter((f) => f.severity === 'hold')
    expect(
      await desk.fail('awards.override', { roundId: round.id, key: finding?.key ?? '', reason: ' ' }),
    ).toMatchObject({ code: 'invalid' })
    const answered = await desk.ask('awards.override', {
      roundId: round.id,
      key: finding?.key ?? '',
      reason: 'Đã kết luận không vi phạm',
    })
    expect(answered.override?.reason).toBe('Đã kết luận không vi phạm')
    expect(
      (await desk.ask('awards.dossier', { id: d.id })).dossier.state,
      'the first conclusion starts appraisal',
    ).toBe('in_appraisal')
    expect(await desk.fail('awards.moveDossiers', { ids: [d.id], act: 'close' })).toMatchObject({ code: 'conflict' })
  })

  test('worked example 9: on hold from 02/10 to 21/10, back to where it stood, the reason kept', async () => {
    const { desk, dossier } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An', 'Lê Văn Bình'])
    const [a, b] = d.cases.map((n) => n.id) as [string, string]
    await complete(desk, d.id)
    await desk.ask('awards.moveNominations', { ids: [a], act: 'markEligible' })
    desk.now('2019-10-02T02:00:00Z')
    const flag = await desk.ask('awards.openFlag', {
      nominationId: a,
      kind: 'complaint',
      since: '2019-10-02',
      note: 'Đơn của bà C',
      document: 'Đơn 02/10/2019',
    })
    expect(await stateOf(desk, a)).toBe('on_hold')
    await desk.ask('awards.moveNominations', { ids: [b], act: 'markEligible' })
    expect(await stateOf(desk, b)).toBe('eligible')
    desk.now('2019-10-21T02:00:00Z')
    await desk.ask('awards.closeFlag', { id: flag.id, until: '2019-10-21', outcome: 'Khiếu nại không đúng' })
    expect(await stateOf(desk, a)).toBe('eligible')
    const { transitions } = await desk.ask('awards.nomination', { id: a })
    expect(transitions.filter((t) => t.nominationId === a).map((t) => [t.act, t.reason, t.document])).toEqual([
      ['markEligible', '', ''],
      ['hold', 'Có đơn thư khiếu nại, tố cáo đang xác minh', 'Đơn 02/10/2019'],
      ['release', 'Khiếu nại không đúng', ''],
    ])
  })

  test('turning a case down needs one of the four legal reasons and words', async () => {
    const { desk, dossier } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An'])
    const id = d.cases[0]?.id ?? ''
    await complete(desk, d.id)
    expect(await desk.fail('awards.moveNominations', { ids: [id], act: 'markIneligible', reason: 'x' })).toMatchObject({
      code: 'invalid',
    })
    expect(
      await desk.fail('awards.moveNominations', { ids: [id], act: 'markIneligible', rejectGroup: 'below_standard' }),
    ).toMatchObject({ code: 'conflict' })
    await desk.ask('awards.moveNominations', {
      ids: [id],
      act: 'markIneligible',
      rejectGroup: 'below_standard',
      reason: 'năm 2016 không hoàn thành',
    })
    const { nomination } = await desk.ask('awards.nomination', { id })
    expect(nomination).toMatchObject({
      state: 'ineligible',
      rejectGroup: 'below_standard',
      rejectReason: 'năm 2016 không hoàn thành',
    })
  })

  test('pass, fail, unsure per appraiser; consensus; standing aside takes an opinion out and can be taken back', async () => {
    const { desk, dossier, round } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An'])
    const id = d.cases[0]?.id ?? ''
    await complete(desk, d.id)
    const consensus = async () => (await desk.ask('awards.nomination', { id })).row.consensus
    await desk.ask('awards.review', { nominationId: id, appraiser: 'Hoa', verdict: 'pass' })
    expect(await consensus()).toBe('pass')
    expect(await desk.fail('awards.review', { nominationId: id, appraiser: 'Minh', verdict: 'fail' })).toMatchObject({
      code: 'invalid',
    })
    await desk.ask('awards.review', {
      nominationId: id,
      appraiser: 'Minh',
      verdict: 'fail',
      comment: 'Thành tích chưa nổi bật',
    })
    expect(await consensus()).toBe('split')
    expect((await desk.fail('awards.moveNominations', { ids: [id], act: 'markEligible' })).message).toContain(
      'Ý kiến khác nhau',
    )
    const recusal = await desk.ask('awards.recuse', { nominationId: id, person: 'Minh', reason: 'Cùng đơn vị' })
    expect(await consensus()).toBe('pass')
    expect(await desk.fail('awards.review', { nominationId: id, appraiser: 'Minh', verdict: 'pass' })).toMatchObject({
      code: 'refused',
    })
    await desk.ask('awards.unrecuse', { id: recusal.id, reason: 'Nhầm người' })
    expect(await consensus()).toBe('split')
    await desk.ask('awards.saveRule', {
      roundId: round.id,
      layer: 'round',
      key: 'review.passesNeeded',
      value: 2,
      basis: 'Phân công',
    })
    await desk.ask('awards.review', { nominationId: id, appraiser: 'Minh', verdict: 'pass' })
    expect(await consensus()).toBe('pass')
  })

  test('scores by weight; points outside the criterion are refused whole', async () => {
    const { desk, dossier, round } = await openRound()
    const criterion = (name: string, maxScore: number, weight: number, position: number) =>
      desk.ask('awards.saveCriterion', { roundId: round.id, name, description: '', maxScore, weight, position })
    const [a, b] = [await criterion('Thành tích', 10, 70, 1), await criterion('Lan tỏa', 5, 30, 2)]
    const d = await dossier('Sở A', ['Lê Văn An'])
    const id = d.cases[0]?.id ?? ''
    expect(await desk.fail('awards.score', { nominationId: id, scores: { [a.id]: 9, [b.id]: 6 } })).toMatchObject({
      code: 'invalid',
    })
    expect((await desk.ask('awards.nomination', { id })).scores).toEqual([])
    await desk.ask('awards.score', { nominationId: id, appraiser: 'Hoa', scores: { [a.id]: 8, [b.id]: 5 } })
    await desk.ask('awards.score', { nominationId: id, appraiser: 'Minh', scores: { [a.id]: 6 } })
    expect((await desk.ask('awards.nomination', { id })).row.score, 'Minh’s sheet is not full').toBe(86)
    await desk.ask('awards.score', { nominationId: id, appraiser: 'Minh', scores: { [b.id]: 5 } })
    expect((await desk.ask('awards.nomination', { id })).row.score).toBe(79)
    expect(await desk.fail('awards.removeCriterion', { id: a.id })).toMatchObject({ code: 'refused' })
  })

  test('sensitive fields are off by default, and a look at them is in the history', async () => {
    const { desk, dossier, round } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An'])
    const nominationId = d.cases[0]?.id ?? ''
    expect(await desk.fail('awards.sensitive', { nominationId })).toMatchObject({ code: 'refused' })
    await desk.ask('awards.saveRound', { id: round.id, sensitiveFields: true })
    await desk.ask('awards.saveSensitive', { nominationId, ethnicity: 'Hoa' })
    expect(await desk.ask('awards.sensitive', { nominationId })).toEqual({
      ethnicity: 'Hoa',
      religion: '',
      discipline: '',
    })
    const history = await desk.ask('history.list', { entityId: nominationId })
    expect(history[0]?.text).toBe('Xem thông tin nhạy cảm của Lê Văn An.')
    expect(JSON.stringify(await desk.ask('awards.nominations', { roundId: round.id }))).not.toContain('Hoa')
    // The history says that it was changed and by whom; reading it is no way round the recorded look.
    const told = await desk.ask('history.list', {})
    expect(told.map((e) => e.text)).toContain('Sửa thông tin nhạy cảm của Lê Văn An.')
    expect(JSON.stringify(told)).not.toContain('Hoa')
  })

  test('1.000 nominations: every row comes with its findings', async () => {
    const { desk, round } = await openRound()
    const lines = Array.from(
      { length: 1000 },
      (_, i) =>
        `${i + 1};Lê Văn ${'ABCDEGHKLM'[i % 10]}${'abcdeghikl'[Math.floor(i / 10) % 10]} ${'ABCDEGHKLM'[Math.floor(i / 100)]}n;Sở số ${i % 90};Cá nhân;Bằng khen`,
    )
    const file = desk.write('lon.csv', ['STT;Họ và tên;Đơn vị trình;Loại;Hình thức', ...lines].join('\n'))
    const { totals } = await desk.ask('awards.import', { roundId: round.id, file, commit: true })
    expect(totals.new + totals.doubtful).toBe(1000)
    const rows = await desk.ask('awards.nominations', { roundId: round.id })
    expect(rows.length).toBe(totals.new)
    expect(rows.every((r) => r.rules.some((x) => x.rule === 'R01'))).toBe(true)
  })
})

describe('consultation', () => {
  test('one letter an agency, due in ten working days; overdue is found; the answer is case by case', async () => {
    const { desk, dossier, round } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An', 'Lê Văn Bình'])
    const [a, b] = d.cases.map((n) => n.id) as [string, string]
    await complete(desk, d.id)
    await desk.ask('awards.moveNominations', { ids: [a, b], act: 'markEligible' })
    const letters = await desk.ask('awards.consult', {
      roundId: round.id,
      agencies: ['Công an thành phố', 'Cục Thuế thành phố', 'Bảo hiểm xã hội thành phố'],
      nominationIds: [a, b],
      number: '45/BTĐKT',
      date: '2019-09-17',
      question: 'Việc chấp hành pháp luật',
    })
    expect(letters.map((l) => l.dueDate)).toEqual(['2019-10-01', '2019-10-01', '2019-10-01'])
    expect(await stateOf(desk, a)).toBe('consulting')
    desk.now('2019-10-03T02:00:00Z')
    const [tax] = letters.filter((l) => l.agency === 'Cục Thuế thành phố') as Out<'awards.consultations'>
    await desk.ask('awards.recordReply', {
      id: tax?.id ?? '',
      repliedAt: '2019-10-03',
      opinions: { [b]: { opinion: 'disagree', note: 'nợ thuế' } },
    })
    const after = await desk.ask('awards.consultations', { roundId: round.id })
    expect(after.map((l) => l.overdueDays)).toEqual([2, 2, 0])
    expect(after.find((l) => l.id === tax?.id)?.items.map((i) => i.opinion)).toEqual(['agree', 'disagree'])
    const overdue = (await desk.ask('awards.nomination', { id: a })).findings.filter((f) => f.rule === 'R23')
    expect(overdue).toHaveLength(2)
  })
})

describe('what other lists do to dossiers', () => {
  test('a unit with a dossier is merged, not removed; a person taken off the list stays proposed', async () => {
    const { desk, dossier, unit } = await openRound()
    const d = await dossier('Sở A', ['Lê Văn An'])
    expect(await desk.fail('units.remove', { id: d.unitId })).toMatchObject({ code: 'refused' })
    const into = await unit('Sở Bê')
    await desk.ask('units.merge', { from: d.unitId, into })
    expect((await desk.ask('awards.dossier', { id: d.id })).dossier.unit).toBe('Sở Bê')
    const person = await desk.ask('delegates.save', { fullName: 'Lê Văn An' })
    const id = d.cases[0]?.id ?? ''
    await desk.ask('awards.saveNomination', { id, delegateId: person.id })
    await desk.ask('delegates.remove', { ids: [person.id] })
    expect((await desk.ask('awards.nomination', { id })).nomination.delegateId).toBeNull()
  })
})
