import type { Call, In, Out } from '../../shared/ipc/contract'

type Ask = <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>

const roles = ['chair', 'firstVice', 'vice', 'vice'] as const

/**
 * The sample's way from the council to the stage: 19 members of the delegates' council group, a meeting of 17 and one written
 * opinion, one case that fails, the decision, bonuses half paid, and the order of the stage.
 */
export async function playCouncil(ask: Ask, at: (local: string) => void): Promise<void> {
  const round = (await ask('awards.rounds', {})).at(-1)
  if (!round) return
  const waiting = await ask('council.waiting', { roundId: round.id })
  if (waiting.length === 0) return
  at('2019-10-22T07:30:00')
  for (const [index, role] of [
    ...roles,
    ...Array.from({ length: 14 }, () => 'member' as const),
    'secretary' as const,
  ].entries())
    await ask('council.saveMember', {
      honorific: / Thị | Phương /.test(` ${names[index]} `) ? 'Bà' : 'Ông',
      fullName: names[index] ?? `Ủy viên ${index + 1}`,
      office: offices[index] ?? 'Ủy viên Hội đồng',
      role,
      standing: index < 4,
    })
  const planned = await ask('council.plan', {
    roundId: round.id,
    body: 'full',
    heldAt: '2019-10-22T08:00',
    place: 'Phòng họp số 2, Ban Thi đua - Khen thưởng thành phố',
    tellers: 'Ông Võ Văn Tài (Trưởng ban), Bà Phạm Thu Hà, Ông Lê Hoàng Anh',
    discussion:
      'Cơ quan Thường trực báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng chuyên đề.\nCác thành viên thống nhất với kết quả thẩm định; đề nghị các đơn vị ưu tiên người trực tiếp công tác, lao động.',
    conclusion:
      'Hội đồng thống nhất trình Chủ tịch Ủy ban nhân dân Thành phố xem xét, quyết định khen thưởng các trường hợp được thông qua.',
  })
  const members = planned.attendance.map((a) => a.memberId)
  await ask('council.attend', {
    meetingId: planned.id,
    lines: members.map((memberId, n) => ({ memberId, status: n === 16 ? 'written' : n === 17 ? 'absent' : 'present' })),
  })
  await ask('council.open', { id: planned.id })
  at('2019-10-22T09:10:00')
  const { cases } = await ask('council.addCases', {
    meetingId: planned.id,
    nominationIds: waiting.map((w) => w.id),
  })
  const last = cases.at(-1)
  const rest = cases.filter((c) => c !== last).map((c) => c.id)
  if (rest.length > 0) await ask('council.voteOpen', { ballotIds: rest, no: [], abstain: [], writtenNo: [] })
  if (last) await countSecretly(ask, planned.id, last.id)
  await ask('council.decide', { ballotIds: cases.map((c) => c.id) })
  await ask('council.close', { id: planned.id })
  await playDecision(ask, at, round.id)
}

/** One case by secret ballot: 17 papers, two people count them, it misses four fifths of all members. */
async function countSecretly(ask: Ask, meetingId: string, ballotId: string): Promise<void> {
  await ask('council.setMethod', { ballotIds: [ballotId], method: 'secret', threshold: 0.8, strict: false })
  for (const [entry, enteredBy] of [
    [1, 'Phạm Thu Hà'],
    [2, 'Lê Hoàng Anh'],
  ] as const)
    await ask('council.enterTally', {
      meetingId,
      entry,
      enteredBy,
      papers: { issued: 17, returned: 17, valid: 16, invalid: 1 },
      serialFrom: '001',
      serialTo: '017',
      cases: [{ ballotId, yes: 11, no: 4, blank: 1, writtenYes: 1, writtenNo: 0 }],
    })
}

async function playDecision(ask: Ask, at: (local: string) => void, roundId: string): Promise<void> {
  at('2019-10-23T10:00:00')
  const draft = await ask('decisions.draft', { roundId })
  await ask('decisions.submit', { id: draft.id, submissionNumber: '56/TTr-HĐTĐKT', submissionDate: '2019-10-23' })
  at('2019-10-25T15:00:00')
  const issued = await ask('decisions.issue', {
    id: draft.id,
    number: '4821/QĐ-UBND',
    date: '2019-10-25',
    signerName: 'Trần Văn Mẫu',
    signerCapacity: 'Chủ tịch',
  })
  at('2019-10-28T10:00:00')
  const { units } = await ask('decisions.notices', { decisionId: issued.id })
  const sent = units.slice(0, -2).map((u) => u.unitId)
  if (sent.length > 0)
    await ask('decisions.noteNotices', {
      decisionId: issued.id,
      unitIds: sent,
      kind: 'copyDecision',
      date: '2019-10-28',
      number: '88/BTĐKT',
    })
  await ask('presentation.plan', { roundId })
  // All but one of those who are on the list of delegates by name and unit; the last is left to practise on.
  const sure = (await ask('presentation.guests', { roundId })).flatMap(({ id, sure: delegateId }) =>
    delegateId ? [{ id, delegateId }] : [],
  )
  if (sure.length > 1) await ask('presentation.link', { links: sure.slice(0, -1) })
  await ask('presentation.setPresenter', {
    roundId,
    batch: 1,
    presenter: 'đồng chí Chủ tịch Hội đồng Thi đua - Khen thưởng thành phố',
  })
}

/** Half the bonuses are paid; who walks up for a collective is somebody of its unit who was invited. */
export async function playBonuses(ask: Ask): Promise<void> {
  const round = (await ask('awards.rounds', {})).at(-1)
  if (!round) return
  for (const decision of await ask('decisions.list', { roundId: round.id })) {
    const paid = decision.entries.filter((e) => e.bonus !== null).slice(0, Math.floor(decision.entries.length / 2))
    if (paid.length > 0) await ask('decisions.payBonus', { entryIds: paid.map((e) => e.id), date: '2019-11-08' })
  }
  const bodies = (await ask('presentation.guests', { roundId: round.id })).filter((g) => g.subject === 'collective')
  const links = bodies.slice(0, -1).flatMap(({ id, candidates }) => {
    const leader = candidates.find((c) => /^Phó/.test(c.office)) ?? candidates[0]
    return leader ? [{ id, delegateId: leader.delegateId }] : []
  })
  if (links.length > 0) await ask('presentation.link', { links })
}

/** Invented people. */
const names = [
  'Trần Văn Mẫu',
  'Lê Thị Thu Nguyệt',
  'Ngô Thị Bích Hà',
  'Phan Quốc Thái',
  'Đoàn Minh Khôi',
  'Vũ Thị Hải Yến',
  'Hồ Đức Trí',
  'Bùi Gia Bảo',
  'Đặng Thị Kim Oanh',
  'Lý Nhật Quang',
  'Tạ Hữu Phước',
  'Mai Thị Lan Chi',
  'Châu Vĩnh Lộc',
  'Dương Tấn Đạt',
  'Trịnh Thị Ngọc Ánh',
  'Phùng Chí Dũng',
  'Cao Bá Tường',
  'Hà Thị Phương Thảo',
  'Võ Hoàng Sơn',
]
const offices = [
  'Chủ tịch Ủy ban nhân dân Thành phố',
  'Phó Chủ tịch Ủy ban nhân dân Thành phố',
  'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố',
  'Giám đốc Sở Nội vụ',
  'Chủ tịch Liên đoàn Lao động Thành phố',
  'Trưởng ban Ban Thi đua - Khen thưởng',
  'Giám đốc Sở Tư pháp',
  'Giám đốc Sở Tài chính',
  'Giám đốc Sở Y tế',
  'Giám đốc Sở Giáo dục và Đào tạo',
  'Giám đốc Sở Văn hóa và Thể thao',
  'Chủ tịch Hội Liên hiệp Phụ nữ Thành phố',
  'Phó Giám đốc Công an Thành phố',
  'Phó Tư lệnh Bộ Tư lệnh Thành phố',
  'Phó Trưởng ban Ban Tuyên giáo Thành ủy',
  'Chánh Thanh tra Thành phố',
  'Phó Trưởng ban Ban Tổ chức Thành ủy',
  'Bí thư Thành đoàn',
  'Phó Trưởng ban Ban Thi đua - Khen thưởng',
]
