import { expect, test } from 'vitest'
import { makeBook } from '../support/make-book'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const cert = 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố'
const heading = [
  'STT',
  'Tập thể / Cá nhân',
  'Chức vụ',
  'Đơn vị trình',
  'Loại',
  'Hình thức đề nghị',
  'Thành tích tóm tắt',
  'Ngày nhận',
  'Số tờ trình',
]
type Line = [name: string, office: string, unit: string, kind: 'Tập thể' | 'Cá nhân', about: string, number: string]
const lines: Line[] = [
  ['Phòng Tổ chức', '', 'Sở Nội vụ', 'Tập thể', 'Đổi mới bình xét thi đua', '86/TTr-SNV'],
  ['Bà Lê Thị Hoa', 'Chuyên viên', 'Sở Nội vụ', 'Cá nhân', 'Tuyên truyền Chỉ thị 34-CT/TW', '86/TTr-SNV'],
  ['Ông Trần Văn Bình', 'Chuyên viên', 'Sở Nội vụ', 'Cá nhân', 'Xây dựng điển hình tiên tiến', '86/TTr-SNV'],
  ['Phòng Nội vụ', '', 'Ủy ban nhân dân Quận 3', 'Tập thể', 'Tổ chức phong trào tại phường', '12/TTr-UBND'],
  ['Ông Nguyễn Văn An', 'Công nhân', 'Ủy ban nhân dân Quận 3', 'Cá nhân', 'Sáng kiến thoát nước', '12/TTr-UBND'],
  ['Ông Phạm Đức Dũng', 'Tổ trưởng', 'Ủy ban nhân dân Quận 3', 'Cá nhân', 'Vận động nhân dân', '12/TTr-UBND'],
  ['Ông Nguyễn Văn An', 'Công nhân', 'Liên đoàn Lao động Thành phố', 'Cá nhân', 'Lao động giỏi', '9/TTr-LĐLĐ'],
  ['Bà Vũ Thị Mai', 'Công nhân', 'Liên đoàn Lao động Thành phố', 'Cá nhân', 'Lao động giỏi, sáng tạo', '9/TTr-LĐLĐ'],
]

/** The summary as the office keeps it in Excel: a title, a heading row, days as serials. */
const summary = () =>
  makeBook([
    {
      name: 'Đề nghị',
      rows: [
        ['TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG SƠ KẾT 05 NĂM THỰC HIỆN CHỈ THỊ SỐ 34-CT/TW'],
        heading,
        ...lines.map(([name, office, unit, kind, about, number], i) => [
          { n: i + 1 },
          name,
          office,
          unit,
          kind,
          cert,
          about,
          { day: '2019-09-16' },
          number,
        ]),
      ],
    },
  ])

async function openStory() {
  const pages: string[] = []
  const desk = await openTestDesk({
    host: {
      publishPage: async ({ html }) => {
        pages.push(html)
        return { url: `page://${pages.length}` }
      },
    },
  })
  /** What a paper says, as text. */
  const read = async (paper: string, about: { id?: string; ids?: string[] }) => {
    await desk.ask('papers.preview', { paper, ...about } as never)
    return (pages.at(-1) ?? '')
      .replace(/<style.*?<\/style>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
  }
  return { desk, read }
}

const stateOf = async (desk: TestDesk, roundId: string) =>
  new Map((await desk.ask('awards.nominations', { roundId })).map((n) => [`${n.name}, ${n.unit}`, n.state]))

test('from the units’ list to the stage and the last notice, as the specialist does it', async () => {
  const { desk, read } = await openStory()

  // The round, its days, quota and criteria; the chain of working days does not fit and says so.
  desk.now('2019-08-05T02:00:00Z')
  const round = await desk.ask('awards.saveRound', {
    title: 'Bằng khen chuyên đề, sơ kết Chỉ thị 34-CT/TW',
    countingFrom: '2014-04-07',
    countingTo: '2018-12-31',
    openedOn: '2019-08-05',
    nominationDeadline: '2019-09-20',
    appraisalEnd: '2019-10-18',
    councilDate: '2019-10-22',
    decisionDate: '2019-10-25',
    printDate: '2019-10-30',
    councilRoute: 'full',
    achievement: 'đã có thành tích xuất sắc trong thực hiện Chỉ thị số 34-CT/TW',
  })
  const roundId = round.id
  const opened = await desk.ask('awards.round', { id: roundId })
  expect(opened.ruleSet.code).toBe('VN-2017')
  expect(opened.warnings.map((w) => w.text).join(' ')).toContain('chỉ có 20 ngày làm việc')
  await desk.ask('awards.confirmRules', { roundId })
  await desk.ask('awards.saveQuota', {
    roundId,
    unitId: null,
    maxCollective: 1,
    maxIndividual: 2,
    maxCombined: 3,
    note: '',
  })
  await desk.ask('awards.saveCriterion', {
    roundId,
    name: 'Kết quả',
    description: '',
    maxScore: 10,
    weight: 10,
    position: 1,
  })
  await desk.ask('awards.saveEarlier', {
    name: 'Phạm Đức Dũng',
    unitName: 'UBND Quận 3',
    formCode: 'CITY_CERT',
    formText: 'Bằng khen',
    kind: 'thematic',
    achievement: 'Vận động nhân dân',
    decisionNumber: '1200/QĐ-UBND',
    decisionDate: '2018-05-02',
  })

  // The list comes in as dossiers, one tờ trình a unit; the same file again changes nothing.
  desk.now('2019-09-16T02:00:00Z')
  const file = desk.write('de-nghi.xlsx', summary())
  const taken = await desk.ask('awards.import', { roundId, file, commit: true })
  expect(taken.totals).toMatchObject({ new: 8, rejected: 0, doubtful: 0 })
  expect((await desk.ask('awards.import', { roundId, file, commit: true })).totals.unchanged).toBe(8)
  const dossiers = await desk.ask('awards.dossiers', { roundId })
  expect(dossiers.map((d) => [d.unit, d.proposalNumber, d.collectives, d.individuals])).toEqual(
    expect.arrayContaining([
      ['Sở Nội vụ', '86/TTr-SNV', 1, 2],
      ['Ủy ban nhân dân Quận 3', '12/TTr-UBND', 1, 2],
      ['Liên đoàn Lao động Thành phố', '9/TTr-LĐLĐ', 0, 2],
    ]),
  )
  await desk.ask('awards.receive', { ids: dossiers.map((d) => d.id) })
  const dossierOf = async (unit: string) => {
    const found = (await desk.ask('awards.dossiers', { roundId })).find((d) => d.unit === unit)
    if (!found) throw new Error(unit)
    return found
  }
  const [home, district, union] = [
    await dossierOf('Sở Nội vụ'),
    await dossierOf('Ủy ban nhân dân Quận 3'),
    await dossierOf('Liên đoàn Lao động Thành phố'),
  ]
  expect(await read('award-receipt', { id: district.id })).toContain('hẹn trả lời ngày 21 tháng 10 năm 2019')

  // The papers are ticked off. The district's tờ trình names one person fewer than its list.
  for (const d of [home, district, union]) {
    await desk.ask('awards.saveDossier', {
      id: d.id,
      proposalDate: '2019-09-10',
      proposalSigner: 'Thủ trưởng đơn vị',
      proposalSealed: true,
      managesSubjects: 'yes',
      statedCollectives: d.collectives,
      statedIndividuals: d.unit === district.unit ? d.individuals - 1 : d.individuals,
    })
    for (const n of (await desk.ask('awards.dossier', { id: d.id })).nominations)
      await desk.ask('awards.saveNomination', {
        id: n.id,
        reportForm: '07',
        reportConfirmed: true,
        inProposal: !(d.unit === district.unit && n.name === 'Phạm Đức Dũng'),
        individualClass: n.subject === 'individual' ? 'direct_worker' : null,
        collectiveClass: n.subject === 'collective' ? 'administrative' : null,
        assessments: { 2014: 'good', 2015: 'good', 2016: 'good', 2017: 'excellent', 2018: 'good' },
      })
    if (d.unit !== union.unit) await desk.ask('awards.setAllDocuments', { dossierId: d.id })
  }
  const wrong = desk.write('nham.pdf', '%PDF-1.4\n%of another unit\n')
  const place = { dossierId: home.id, nominationId: null, code: 'TTR' as const }
  expect((await desk.ask('awards.attachDocument', { ...place, file: wrong })).attachment?.name).toBe('nham.pdf')
  expect(
    (await desk.ask('awards.detachDocument', { ...place, reason: 'tờ trình của đơn vị khác' })).attachment,
  ).toBeNull()

  // One unit is asked for a supplement once; the clock starts when the dossier is complete.
  expect((await desk.fail('awards.markComplete', { ids: [union.id] })).message).toContain('chưa đủ')
  await desk.ask('awards.requestSupplement', {
    id: union.id,
    date: '2019-09-18',
    items: '- Biên bản họp xét',
    number: '61',
  })
  expect(await read('award-request', { id: union.id })).toContain('Biên bản họp xét')
  const due = await desk.ask('awards.duties', { roundId })
  expect(due.find((x) => x.kind === 'supplement')).toMatchObject({ due: '2019-09-25', names: [union.unit], lateBy: 0 })
  desk.now('2019-09-24T02:00:00Z')
  await desk.ask('awards.supplementReceived', { id: union.id, date: '2019-09-24' })
  await desk.ask('awards.setAllDocuments', { dossierId: union.id })
  const complete = await desk.ask('awards.markComplete', { ids: [home.id, district.id, union.id] })
  expect(complete.moved).toBe(3)
  expect((await dossierOf(union.unit)).dueDate).toBe('2019-10-29')

  // What the rules found: the extra name, one person twice, an award of last year.
  const findings = await desk.ask('awards.findings', { roundId })
  const said = (rule: string) => findings.filter((f) => f.rule === rule).map((f) => f.message)
  expect(said('R03')).toEqual([
    expect.stringMatching(/tờ trình ghi 1, danh sách có 2, báo cáo có 2\. Thừa trong danh sách: Ông Phạm Đức Dũng\./),
  ])
  expect(said('R10').join(' ')).toContain('Ông Nguyễn Văn An được đề nghị 2 lần trong đợt')
  expect(said('R20').join(' ')).toContain('1200/QĐ-UBND')
  const rows = await desk.ask('awards.nominations', { roundId })
  const idOf = (name: string, unit = '') => rows.find((n) => n.name === name && n.unit.includes(unit))?.id ?? ''
  expect(await read('award-sheet', { id: idOf('Phạm Đức Dũng') })).toContain('1200/QĐ-UBND')

  // One of the two proposals is turned down; the other's finding falls away with its facts; the extra name is answered for.
  desk.now('2019-10-02T02:00:00Z')
  await desk.ask('awards.moveNominations', {
    ids: [idOf('Nguyễn Văn An', 'Liên đoàn')],
    act: 'markIneligible',
    rejectGroup: 'wrong_subject',
    reason: 'đã được Quận 3 đề nghị',
  })
  const twice = (await desk.ask('awards.findings', { roundId })).filter((f) => f.rule === 'R10' || f.rule === 'R03')
  for (const f of twice.filter((x) => !x.override))
    await desk.ask('awards.override', { roundId, key: f.key, reason: 'Đơn vị đã có văn bản giải trình' })

  // A complaint holds one case, not its dossier.
  await desk.ask('awards.openFlag', {
    nominationId: idOf('Trần Văn Bình'),
    kind: 'complaint',
    since: '2019-10-02',
    note: '',
    document: 'Đơn ngày 01/10/2019',
  })
  const sound = [
    idOf('Phòng Tổ chức'),
    idOf('Lê Thị Hoa'),
    idOf('Phòng Nội vụ'),
    idOf('Nguyễn Văn An', 'Quận 3'),
    idOf('Phạm Đức Dũng'),
    idOf('Vũ Thị Mai'),
  ]
  for (const nominationId of sound) await desk.ask('awards.review', { nominationId, appraiser: 'Hoa', verdict: 'pass' })
  const moved = await desk.ask('awards.moveNominations', { ids: sound, act: 'markEligible' })
  expect(moved).toMatchObject({ moved: 6, refused: [] })
  expect((await stateOf(desk, roundId)).get('Trần Văn Bình, Sở Nội vụ')).toBe('on_hold')

  // The unit must be told within ten working days that a case is not eligible; the letter names the legal reason.
  const untold = (await desk.ask('awards.dossier', { id: union.id })).untold
  expect(untold).toMatchObject({ due: '2019-10-16', names: ['Ông Nguyễn Văn An'] })
  await desk.ask('awards.noteNotEligible', {
    id: union.id,
    date: '2019-10-04',
    items: untold?.items ?? '',
    number: '70',
  })
  expect((await desk.ask('awards.dossier', { id: union.id })).untold).toBeNull()
  expect(await read('award-request', { id: union.id })).toContain('không đúng đối tượng')

  // Three agencies are asked; one is overdue.
  desk.now('2019-10-03T02:00:00Z')
  const letters = await desk.ask('awards.consult', {
    roundId,
    agencies: ['Công an Thành phố', 'Cục Thuế Thành phố', 'Bảo hiểm xã hội Thành phố'],
    nominationIds: sound,
    number: '75/BTĐKT',
    date: '2019-10-03',
    question: 'Việc chấp hành pháp luật',
  })
  expect(new Set(letters.map((l) => l.dueDate))).toEqual(new Set(['2019-10-17']))
  desk.now('2019-10-18T02:00:00Z')
  for (const l of letters.filter((x) => x.agency !== 'Cục Thuế Thành phố'))
    await desk.ask('awards.recordReply', { id: l.id, repliedAt: '2019-10-15', replyNumber: '512/CV' })
  expect(await read('award-overdue', { id: roundId })).toContain('Cục Thuế Thành phố')
  expect((await desk.ask('awards.duties', { roundId })).find((x) => x.kind === 'opinion')).toMatchObject({
    names: ['Cục Thuế Thành phố'],
    lateBy: 1,
  })
  await desk.ask('awards.closeFlag', {
    id: (await desk.ask('awards.nomination', { id: idOf('Trần Văn Bình') })).flags[0]?.id ?? '',
    until: '2019-10-18',
    outcome: 'Đơn không có cơ sở',
  })
  await desk.ask('awards.moveNominations', { ids: [idOf('Trần Văn Bình')], act: 'markEligible' })

  // The council of 19 by secret ballot: two people count, the ratio is on all members.
  for (let n = 1; n <= 19; n++)
    await desk.ask('council.saveMember', {
      fullName: `Ủy viên số ${n}`,
      role: n === 1 ? 'chair' : n === 19 ? 'secretary' : 'member',
    })
  const meeting = await desk.ask('council.plan', {
    roundId,
    body: 'full',
    heldAt: '2019-10-22T08:00',
    tellers: 'Ông A',
  })
  await desk.ask('council.attend', {
    meetingId: meeting.id,
    lines: meeting.attendance.map((a, n) => ({
      memberId: a.memberId,
      status: n < 17 ? ('present' as const) : n === 17 ? ('written' as const) : ('absent' as const),
    })),
  })
  await desk.ask('council.open', { id: meeting.id })
  const waiting = await desk.ask('council.waiting', { roundId })
  expect(waiting).toHaveLength(7)
  const table = await desk.ask('council.addCases', { meetingId: meeting.id, nominationIds: waiting.map((w) => w.id) })
  const ballotIds = table.cases.map((c) => c.id)
  await desk.ask('council.setMethod', { ballotIds, method: 'secret', threshold: 0.8, strict: false })
  const low = table.cases.find((c) => c.name === 'Trần Văn Bình')?.id
  const counted = ballotIds.map((ballotId) => ({
    ballotId,
    yes: ballotId === low ? 14 : 16,
    no: ballotId === low ? 3 : 1,
    blank: 0,
    writtenYes: 1,
    writtenNo: 0,
  }))
  const papers = { issued: 17, returned: 17, valid: 17, invalid: 0 }
  for (const [entry, enteredBy] of [
    [1, 'Hoa'],
    [2, 'Minh'],
  ] as const)
    await desk.ask('council.enterTally', { meetingId: meeting.id, entry, enteredBy, papers, cases: counted })
  const decided = await desk.ask('council.decide', { ballotIds })
  expect(decided).toMatchObject({ decided: 7, left: [] })
  expect(decided.cases.find((c) => c.id === low)).toMatchObject({ outcome: 'failed', result: '15/19 (78,9 %), cần 16' })
  await desk.ask('council.close', { id: meeting.id })
  expect(await read('council.counting', { id: meeting.id })).toContain('17/19 (89,5 %), cần 16')

  // The list goes up and comes back with number and day; register numbers and bonuses follow.
  desk.now('2019-10-23T02:00:00Z')
  const draft = await desk.ask('decisions.draft', { roundId })
  await desk.ask('decisions.submit', { id: draft.id, submissionNumber: '56/TTr-HĐTĐKT', submissionDate: '2019-10-23' })
  desk.now('2019-10-25T08:00:00Z')
  const decision = await desk.ask('decisions.issue', {
    id: draft.id,
    number: '4821/QĐ-UBND',
    date: '2019-10-25',
    signerName: 'Trần Văn Ký',
    signerCapacity: 'Chủ tịch',
  })
  expect(decision.entries.map((e) => [e.registerNo, e.printedName])).toEqual([
    [1, expect.stringContaining('Phòng')],
    [2, expect.stringContaining('Phòng')],
    [3, expect.any(String)],
    [4, expect.any(String)],
    [5, expect.any(String)],
    [6, expect.any(String)],
  ])
  expect(decision.bonusTotal).toBe(2 * 2_980_000 + 4 * 1_490_000)

  // Result notices with the legal reason; the time limits of the law are watched until they were kept.
  const failed = idOf('Trần Văn Bình')
  await desk.ask('awards.moveNominations', {
    ids: [failed],
    act: 'notAward',
    rejectGroup: 'below_standard',
    reason: 'không đạt tỷ lệ phiếu của Hội đồng',
  })
  const notices = await read('decisions.notices', { id: decision.id })
  expect(notices).toContain('không đủ tiêu chuẩn: không đạt tỷ lệ phiếu của Hội đồng')
  expect(notices).toContain('không đúng đối tượng: đã được Quận 3 đề nghị')
  const owed = await desk.ask('awards.duties', { roundId })
  expect(owed.filter((x) => x.kind === 'copyDecision')).toMatchObject([{ due: '2019-11-08' }])
  expect(owed.filter((x) => x.kind === 'notifyAwardee')).toMatchObject([{ due: '2019-11-05' }])
  desk.now('2019-11-06T02:00:00Z')
  const onOverview = (await desk.ask('preparation.readiness', {})).deadlines.map((x) => x.text)
  expect(onOverview).toContain('Khen thưởng: Gửi quyết định khen thưởng cho 3 đơn vị trình')
  const list = await desk.ask('decisions.notices', { decisionId: decision.id })
  for (const kind of ['copyDecision', 'notifyAwardee'] as const)
    await desk.ask('decisions.noteNotices', {
      decisionId: decision.id,
      unitIds: list.units.map((u) => u.unitId),
      kind,
      date: '2019-10-28',
    })
  expect((await desk.ask('awards.duties', { roundId })).map((x) => x.kind)).not.toContain('copyDecision')

  // On the day the list for the stage knows who is in the hall.
  const guest = await desk.ask('delegates.save', { fullName: 'Lê Thị Hoa', office: 'Chuyên viên' })
  const stage = await desk.ask('presentation.plan', { roundId })
  expect(stage).toMatchObject({ unplaced: 0, notInvited: 6, overfull: [] })
  const slot = stage.slots.find((s) => s.printedName.includes('Lê Thị Hoa'))?.id ?? ''
  await desk.ask('presentation.set', { id: slot, delegateId: guest.id })
  desk.now('2019-11-15T00:40:00Z')
  await desk.ask('checkin.admit', { scanId: crypto.randomUUID(), delegateId: guest.id, desk: 'Bàn 1', as: 'self' })
  const hall = await desk.ask('presentation.stage', { roundId })
  expect(hall.slots.find((s) => s.id === slot)?.presence).toBe('present')
  const absent = hall.slots.filter((s) => s.presence !== 'present').map((s) => s.id)
  await desk.ask('presentation.record', { ids: absent.slice(0, 1), state: 'later' })
  await desk.ask('presentation.record', {
    ids: hall.slots.map((s) => s.id).filter((id) => id !== absent[0]),
    state: 'presented',
  })
  expect(await read('presentation.later', { id: roundId })).toContain('Phòng')
  const funnel = (await desk.ask('statistics.round', { roundId })).byUnit[0]
  expect(funnel).toMatchObject({ proposed: 8, ineligible: 2, awarded: 6, presented: 5 })
})
