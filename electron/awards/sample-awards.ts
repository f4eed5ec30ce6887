import type { GroupTag } from '../../shared/awards/terms'
import type { Call, In, Out } from '../../shared/ipc/contract'

type Ask = <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>
type Stage = { ask: Ask; file: (name: string) => string; at: (local: string) => void }

/** The award round of the sample: dossiers in various states, each brought there by the acts a specialist would do. */
export async function playAwards({ ask, file, at }: Stage): Promise<void> {
  at('2019-08-05T08:30:00')
  const round = await ask('awards.saveRound', {
    title: 'Bằng khen chuyên đề, sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW',
    countingFrom: '2014-04-07',
    countingTo: '2018-12-31',
    openedOn: '2019-08-05',
    nominationDeadline: '2019-09-20',
    appraisalEnd: '2019-10-18',
    councilDate: '2019-10-22',
    decisionDate: '2019-10-25',
    printDate: '2019-10-30',
    presentationDate: '2019-11-15',
    achievement: 'đã có thành tích xuất sắc trong thực hiện Chỉ thị số 34-CT/TW, giai đoạn 2014 - 2019',
  })
  const roundId = round.id
  await ask('awards.saveQuota', { roundId, unitId: null, maxCollective: 1, maxIndividual: 2, maxCombined: 3, note: '' })
  for (const [position, [name, weight]] of (
    [
      ['Kết quả trực tiếp thực hiện Chỉ thị', 50],
      ['Sáng kiến, cách làm hay', 30],
      ['Sức lan tỏa', 20],
    ] as const
  ).entries())
    await ask('awards.saveCriterion', { roundId, name, description: '', maxScore: 10, weight, position })
  await ask('awards.importEarlier', { file: file('quyet-dinh-khen-truoc.csv'), commit: true })
  at('2019-09-25T09:00:00')
  await ask('awards.import', { roundId, file: file('de-nghi-khen-thuong.csv'), commit: true })
  const dossiers = await ask('awards.dossiers', { roundId })
  const inTime = dossiers.filter((d) => (d.receivedAt ?? '') <= '2019-09-20')
  await ask('awards.receive', { ids: inTime.map((d) => d.id) })
  const late = dossiers.find((d) => (d.receivedAt ?? '') > '2019-09-20')
  if (late)
    await ask('awards.receive', {
      ids: [late.id],
      lateReason: 'Đơn vị họp xét lại sau khi thay người đứng đầu',
      lateApprovedBy: 'Trưởng Ban Thi đua - Khen thưởng',
    })
  await appraise(ask, at, roundId, inTime)
}

/** The plan's groups that an office tells of by itself. */
const groupsOf = (office: string): GroupTag[] =>
  /Công nhân/.test(office)
    ? ['factory_worker', 'direct_producer']
    : /Nhân viên|Chuyên viên/.test(office)
      ? ['grassroots']
      : []

async function appraise(ask: Ask, at: Stage['at'], roundId: string, dossiers: Out<'awards.dossiers'>): Promise<void> {
  at('2019-09-27T10:00:00')
  for (const [index, d] of dossiers.entries()) {
    if (index % 8 === 7) continue
    await ask('awards.saveDossier', {
      id: d.id,
      proposalDate: '2019-09-09',
      proposalSigner: 'Thủ trưởng đơn vị',
      proposalSealed: true,
      managesSubjects: 'yes',
      statedCollectives: d.collectives,
      statedIndividuals: d.individuals + (index === 2 ? 1 : 0),
    })
    const { nominations } = await ask('awards.dossier', { id: d.id })
    for (const n of nominations)
      await ask('awards.saveNomination', {
        id: n.id,
        reportForm: index === 4 ? '02' : '07',
        reportConfirmed: true,
        individualClass:
          n.subject !== 'individual'
            ? null
            : /Giám đốc/.test(n.office)
              ? 'leader_department'
              : /phòng/i.test(n.office)
                ? 'other_manager'
                : 'direct_worker',
        collectiveClass: n.subject === 'collective' ? 'administrative' : null,
        groupTags: n.subject === 'collective' ? ['grassroots'] : groupsOf(n.office),
        smallCollective: n.subject === 'collective',
        assessments: {
          2014: 'good',
          2015: 'good',
          2016: index === 5 ? 'completed' : 'excellent',
          2017: 'good',
          2018: 'good',
        },
      })
    await ask('awards.setAllDocuments', { dossierId: d.id })
    if (index === 3)
      await ask('awards.setDocument', { dossierId: d.id, nominationId: null, code: 'BB', status: 'missing' })
  }
  at('2019-10-03T09:00:00')
  const [, , , incomplete] = dossiers
  if (incomplete)
    await ask('awards.requestSupplement', {
      id: incomplete.id,
      date: '2019-10-03',
      items: '- Biên bản họp xét của Hội đồng Thi đua - Khen thưởng đơn vị',
      number: '61/BTĐKT',
    })
  const ready = dossiers.filter((_, index) => index % 8 !== 7 && index !== 3 && index % 6 !== 5)
  await ask('awards.markComplete', { ids: ready.map((d) => d.id), date: '2019-10-03' })
  await conclude(ask, at, roundId, new Set(ready.map((d) => d.id)))
}

async function conclude(ask: Ask, at: Stage['at'], roundId: string, ready: ReadonlySet<string>): Promise<void> {
  at('2019-10-08T09:00:00')
  const rows = (await ask('awards.nominations', { roundId })).filter((n) => ready.has(n.dossierId))
  const { criteria } = await ask('awards.round', { id: roundId })
  for (const [index, n] of rows.entries()) {
    if (index % 5 === 4) continue
    await ask('awards.review', { nominationId: n.id, appraiser: 'Chuyên viên Hoa', verdict: 'pass' })
    const scores = Object.fromEntries(criteria.map((c, i) => [c.id, 7 + ((index + i) % 4) * 0.5]))
    await ask('awards.score', { nominationId: n.id, appraiser: 'Chuyên viên Hoa', scores })
    if (index % 9 === 3)
      await ask('awards.review', {
        nominationId: n.id,
        appraiser: 'Chuyên viên Minh',
        verdict: 'unsure',
        comment: 'Thành tích chưa nêu kết quả cụ thể',
      })
  }
  const sound = rows.filter(
    (n, index) => index % 5 !== 4 && index % 9 !== 3 && n.severity !== 'block' && n.severity !== 'hold',
  )
  await ask('awards.moveNominations', { ids: sound.map((n) => n.id), act: 'markEligible' })
  const held = rows.find((n, index) => index % 5 === 4 && n.subject === 'individual')
  if (held)
    await ask('awards.openFlag', {
      nominationId: held.id,
      kind: 'complaint',
      since: '2019-10-08',
      note: 'Đơn của công dân về việc chậm trả lời',
      document: 'Đơn ngày 02/10/2019',
    })
  const [unfit, untold] = rows.filter((n, index) => index % 5 === 4 && n !== held && n.severity !== 'hold')
  for (const [n, reason] of [
    [unfit, 'thành tích nêu trong báo cáo thuộc năm 2013, ngoài giai đoạn xét'],
    [untold, 'năm 2016 chỉ hoàn thành nhiệm vụ'],
  ] as const)
    if (n)
      await ask('awards.moveNominations', {
        ids: [n.id],
        act: 'markIneligible',
        rejectGroup: 'below_standard',
        reason,
      })
  const told = unfit && (await ask('awards.dossier', { id: unfit.dossierId })).untold
  if (unfit && told)
    await ask('awards.noteNotEligible', {
      id: unfit.dossierId,
      date: '2019-10-08',
      items: told.items,
      number: '76/BTĐKT',
    })
  const asked = sound.slice(0, 6).map((n) => n.id)
  await ask('awards.consult', {
    roundId,
    agencies: ['Công an Thành phố', 'Cục Thuế Thành phố', 'Bảo hiểm xã hội Thành phố'],
    nominationIds: asked,
    number: '75/BTĐKT',
    date: '2019-10-08',
    question: 'Việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước và nghĩa vụ liên quan.',
  })
  at('2019-10-18T09:00:00')
  const letters = await ask('awards.consultations', { roundId })
  for (const letter of letters.filter((l) => l.agency !== 'Cục Thuế Thành phố'))
    await ask('awards.recordReply', { id: letter.id, repliedAt: '2019-10-17', replyNumber: '512/CV' })
  const open = new Set(
    (await ask('awards.nominations', { roundId })).filter((n) => n.state === 'proposed').map((n) => n.dossierId),
  )
  const concluded = (await ask('awards.dossiers', { roundId })).filter(
    (d) => d.state === 'in_appraisal' && !open.has(d.id),
  )
  if (concluded.length > 0)
    await ask('awards.moveDossiers', { ids: concluded.map((d) => d.id), act: 'finishAppraisal' })
}
