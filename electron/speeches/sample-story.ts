import type { Call, In, Out } from '../../shared/ipc/contract'

type Ask = <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>
type Tools = { ask: Ask; file: (name: string) => string; at: (local: string) => void }

/** The texts of the sample conference: each in another state, as two days before the conference. */
export async function playSpeeches({ ask, file, at }: Tools): Promise<void> {
  at('2019-10-29T08:30:00')
  await ask('speeches.fromTemplate', { papers: 4 })
  await ask('speeches.linkAgenda', {})
  const rows = await ask('speeches.list', {})
  const of = (kind: (typeof rows)[number]['kind'], nth = 0) => rows.filter((r) => r.kind === kind)[nth]?.id as string
  const units = (await ask('units.list', {})).filter((u) => u.delegates > 0)
  const unit = (words: RegExp) => units.find((u) => words.test(u.name))?.id ?? units[0]?.id ?? null
  const chair = (await ask('delegates.list', {})).find((d) => /Phó Chủ tịch/.test(d.office))

  const give = (id: string, fields: Omit<In<'speeches.save'>, 'id'>) => ask('speeches.save', { id, ...fields })
  await give(of('full-report'), { drafter: 'Lê Hoàng Anh', drafterPhone: '028 0000 0012' })
  await give(of('summary-report'), {
    drafter: 'Phạm Công Vinh',
    drafterPhone: '028 0000 0016',
    speaker: 'Trưởng Ban Thi đua - Khen thưởng',
  })
  await give(of('discussion-paper', 0), {
    title: 'Tham luận: gắn thi đua với cải cách hành chính',
    unitId: unit(/^Sở/),
    drafter: 'Trịnh Thu Hằng',
    drafterPhone: '028 0000 0021',
  })
  await give(of('discussion-paper', 1), {
    title: 'Tham luận: nhân rộng điển hình ở cơ sở',
    unitId: unit(/[Qq]uận/),
    drafter: 'Đỗ Minh Quân',
    drafterPhone: '028 0000 0022',
    minutes: 3,
  })
  await give(of('discussion-paper', 2), {
    title: 'Tham luận: thi đua lao động sáng tạo',
    unitId: unit(/[Cc]ông ty/),
    drafter: 'Vũ Hải Yến',
    drafterPhone: '028 0000 0023',
  })
  await give(of('discussion-paper', 3), {
    title: 'Tham luận: vai trò của đoàn thể',
    unitId: unit(/Liên đoàn|Thành đoàn|Hội Liên hiệp/),
    drafter: 'Bùi Gia Khánh',
    drafterPhone: '028 0000 0024',
  })
  for (const kind of ['opening-remarks', 'closing-remarks', 'acknowledgement', 'directive-remarks'] as const)
    for (const row of rows.filter((r) => r.kind === kind))
      await give(row.id, { drafter: 'Phạm Công Vinh', drafterPhone: '028 0000 0016' })
  if (chair)
    for (const kind of ['opening-remarks', 'closing-remarks', 'acknowledgement'] as const)
      await give(of(kind), { speakerId: chair.id })
  await give(of('mc-script'), { drafter: 'Võ Văn Tài', drafterPhone: '028 0000 0015' })

  const add = (
    speechId: string,
    name: string,
    day: string,
    receivedFrom: string,
    more: Partial<In<'speeches.addVersion'>> = {},
  ) => {
    at(`${day}T09:00:00`)
    return ask('speeches.addVersion', {
      speechId,
      file: file(name),
      receivedOn: day,
      receivedFrom,
      note: '',
      submit: true,
      answersId: null,
      cutFromId: null,
      ...more,
    })
  }
  const say = (
    versionId: string,
    stepId: string,
    by: string,
    day: string,
    verdict: In<'speeches.review'>['verdict'] = 'agreed',
    note = '',
  ) => {
    at(`${day}T15:00:00`)
    return ask('speeches.review', { versionId, stepId, by, decidedOn: day, verdict, note })
  }

  const report1 = await add(of('full-report'), 'bao-cao-1.txt', '2019-10-30', 'Lê Hoàng Anh')
  await say(report1.id, 'content', 'Trưởng phòng Nghiệp vụ', '2019-10-31')
  const summary = await add(of('summary-report'), 'tom-tat-1.txt', '2019-11-01', 'Phạm Công Vinh', {
    cutFromId: report1.id,
  })
  await say(summary.id, 'content', 'Trưởng phòng Nghiệp vụ', '2019-11-04')
  await add(of('full-report'), 'bao-cao-2.txt', '2019-11-05', 'Lê Hoàng Anh', { note: 'Cập nhật số liệu đến 31/10.' })

  const paper1 = await add(of('discussion-paper', 0), 'tham-luan-1.txt', '2019-10-30', 'Trịnh Thu Hằng')
  await say(paper1.id, 'unit', 'Giám đốc', '2019-10-31')
  await say(
    paper1.id,
    'content',
    'Trưởng phòng Nghiệp vụ',
    '2019-11-06',
    'returned',
    'Kiểm lại số việc hoàn thành quý III.',
  )
  await add(of('discussion-paper', 0), 'tham-luan-1-sua.docx', '2019-11-08', 'Trịnh Thu Hằng', {
    note: 'Gửi qua thư điện tử.',
  })
  const paper2 = await add(of('discussion-paper', 1), 'tham-luan-2.txt', '2019-10-31', 'Đỗ Minh Quân')
  await say(paper2.id, 'unit', 'Chủ tịch UBND quận', '2019-11-01')
  const paper3 = await add(of('discussion-paper', 2), 'tham-luan-3.txt', '2019-11-04', 'Vũ Hải Yến')
  await say(paper3.id, 'unit', 'Tổng Giám đốc', '2019-11-04')
  await say(
    paper3.id,
    'content',
    'Trưởng phòng Nghiệp vụ',
    '2019-11-07',
    'returned',
    'Quá ngắn; bổ sung cách làm, bài học và kiến nghị cụ thể.',
  )

  await playLeaders({ add, say, ask, of, at })
}

type Add = (
  speechId: string,
  name: string,
  day: string,
  from: string,
  more?: Partial<In<'speeches.addVersion'>>,
) => Promise<Out<'speeches.addVersion'>>
type Say = (
  versionId: string,
  stepId: string,
  by: string,
  day: string,
  verdict?: In<'speeches.review'>['verdict'],
  note?: string,
) => Promise<unknown>

/** The words of the leaders: the opening is final and handed out, the rest is on its way. */
async function playLeaders({
  add,
  say,
  ask,
  of,
  at,
}: {
  add: Add
  say: Say
  ask: Ask
  of: (kind: Out<'speeches.list'>[number]['kind'], nth?: number) => string
  at: (local: string) => void
}): Promise<void> {
  const opening1 = await add(of('opening-remarks'), 'khai-mac-1.txt', '2019-11-06', 'Phạm Công Vinh')
  await say(opening1.id, 'content', 'Trưởng phòng Nghiệp vụ', '2019-11-06')
  await say(
    opening1.id,
    'head',
    'Trưởng Ban',
    '2019-11-07',
    'agreed-with-edits',
    'Thêm số mô hình và lời cảm ơn trung ương, Thành ủy.',
  )
  const { asked } = await ask('speeches.get', { id: of('opening-remarks') })
  const opening2 = await add(of('opening-remarks'), 'khai-mac-2.txt', '2019-11-08', 'Phạm Công Vinh', {
    answersId: asked?.id ?? null,
  })
  for (const [step, by, day] of [
    ['form', 'Văn thư', '2019-11-08'],
    ['office', 'Văn phòng UBND thành phố', '2019-11-11'],
    ['speaker', 'Chủ trì hội nghị', '2019-11-12'],
  ] as const)
    await say(opening2.id, step, by, day)
  await ask('speeches.makeOfficial', { versionId: opening2.id })
  await ask('speeches.addReading', {
    speaker: 'Phó Chủ tịch',
    delegateId: (await ask('speeches.get', { id: of('opening-remarks') })).speakerId,
    syllables: opening2.time?.syllables ?? 400,
    seconds: 104,
    on: '2019-11-12',
    note: 'Đọc thử ở phòng họp',
  })
  const copies = { versionId: opening2.id, on: '2019-11-13', note: '' }
  await ask('speeches.recordCopies', { ...copies, act: 'printed', copies: 3, who: 'Bản đọc và dự phòng' })
  await ask('speeches.recordCopies', { ...copies, act: 'handed-out', copies: 2, who: 'Thư ký của đồng chí chủ trì' })

  const points = await add(of('directive-remarks', 0), 'goi-y-trung-uong.txt', '2019-11-05', 'Phạm Công Vinh')
  await say(points.id, 'content', 'Trưởng phòng Nghiệp vụ', '2019-11-05')
  await say(points.id, 'head', 'Trưởng Ban', '2019-11-06')
  await add(of('directive-remarks', 1), 'goi-y-thanh-uy.txt', '2019-11-11', 'Phạm Công Vinh', {
    submit: false,
    note: 'Còn chờ ý kiến Ban Tuyên giáo.',
  })
  const frame = await add(of('acknowledgement'), 'tiep-thu-1.txt', '2019-11-07', 'Phạm Công Vinh')
  for (const [step, by] of [
    ['content', 'Trưởng phòng Nghiệp vụ'],
    ['head', 'Trưởng Ban'],
    ['speaker', 'Chủ trì hội nghị'],
  ] as const)
    await say(frame.id, step, by, '2019-11-12')
  await add(of('closing-remarks'), 'be-mac-1.txt', '2019-11-12', 'Phạm Công Vinh')
  at('2019-11-12T15:00:00')
  await ask('speeches.saveForm', { written: 'BTĐKT TP', spoken: 'Ban Thi đua Khen thưởng thành phố' })
}
