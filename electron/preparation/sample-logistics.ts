import type { LogisticsFields } from '../../shared/preparation/logistics/logistics'
import type { Ask } from './sample-story'

type Piece = Partial<LogisticsFields>
const pieces: Record<string, Piece> = {
  backdrop: {
    ownerPerson: 'Đỗ Minh Khoa',
    phone: '028 0000 0021',
    start: '2019-10-14',
    due: '2019-11-12',
    state: 'ready',
  },
  slogans: {
    ownerPerson: 'Đỗ Minh Khoa',
    phone: '028 0000 0021',
    start: '2019-10-14',
    due: '2019-11-12',
    state: 'inWork',
    detail: '04 khẩu hiệu trong hội trường, 06 băng rôn ngoài đường Võ Thị Sáu.',
  },
  performance: {
    ownerPerson: 'Ngô Thị Diễm',
    phone: '028 0000 0022',
    start: '2019-10-01',
    due: '2019-11-14',
    state: 'ready',
    detail: '30 phút, 05 tiết mục; tổng duyệt 14 giờ 00 ngày 14/11.',
  },
  exhibition: {
    ownerPerson: 'Ngô Thị Diễm',
    phone: '028 0000 0022',
    start: '2019-10-01',
    due: '2019-11-13',
    state: 'ready',
    detail: '40 ảnh ở sảnh, chia theo năm 2014 - 2018.',
  },
  documentary: {
    ownerPerson: 'Lý Quốc Hùng',
    phone: '028 0000 0023',
    start: '2019-09-02',
    due: '2019-11-08',
    state: 'ready',
    detail: 'Phim 12 phút, phụ đề; chiếu sau phần giới thiệu đại biểu.',
  },
  hall: {
    ownerPerson: 'Võ Văn Tài',
    phone: '028 0000 0015',
    start: '2019-11-14',
    due: '2019-11-14',
    state: 'ready',
    detail: '350 ghế, bục phát biểu, 02 màn chiếu, 04 micro không dây.',
  },
  tea: {
    ownerPerson: 'Võ Văn Tài',
    phone: '028 0000 0015',
    due: '2019-11-15',
    state: 'agreed',
    detail: 'Ăn nhẹ giữa giờ cho 300 người, có phần ăn chay.',
  },
  press: { ownerPerson: 'Phạm Thu Hà', phone: '028 0000 0013', due: '2019-11-13', state: 'ready' },
  parking: {
    ownerPerson: '',
    phone: '',
    due: '2019-11-14',
    state: 'open',
    detail: 'Bãi xe ô tô 60 chỗ, xe máy 200 chỗ.',
  },
}
const costs: Record<string, string> = {
  backdrop: 'backdrop',
  performance: 'performance',
  exhibition: 'exhibition',
  documentary: 'documentary',
  hall: 'hall',
  tea: 'tea',
  press: 'press',
}
const packs: Record<string, { ordered: number; printed: number; packed: number; owner: string; due: string }> = {
  programme: { ordered: 320, printed: 320, packed: 300, owner: 'Võ Văn Tài', due: '2019-11-13' },
  report: { ordered: 320, printed: 300, packed: 300, owner: 'Lê Hoàng Anh', due: '2019-11-13' },
  papers: { ordered: 203, printed: 203, packed: 200, owner: 'Lê Hoàng Anh', due: '2019-11-13' },
  awards: { ordered: 320, printed: 320, packed: 300, owner: 'Trần Quốc Bảo', due: '2019-11-13' },
  bag: { ordered: 350, printed: 350, packed: 300, owner: 'Võ Văn Tài', due: '2019-11-12' },
}

/** What is hung, shown, eaten and handed out: who sees to it, what it costs, which words were agreed to; and the press list. */
export async function playLogistics(ask: Ask): Promise<void> {
  await ask('logistics.addTemplate', {})
  const { lines } = await ask('budget.get', {})
  const lineOf = (seed: string | undefined) => lines.find((l) => l.seed === seed)?.id
  const { items, pack } = await ask('logistics.list', {})
  for (const item of items)
    await ask('logistics.save', {
      id: item.id,
      ...pieces[item.seed],
      ...(lineOf(costs[item.seed]) ? { budgetLineId: lineOf(costs[item.seed]) } : {}),
    })
  for (const paper of pack) await ask('pack.save', { id: paper.id, ...packs[paper.seed] })
  await playDrafts(ask, new Map(items.map((l) => [l.seed, l.id])))
  await ask('press.fromDelegates', {})
  const { press } = await ask('logistics.list', {})
  for (const [i, pass] of press.entries())
    await ask('press.save', {
      id: pass.id,
      pressCard: i % 5 === 4 ? '' : `IBT ${String(3200 + i * 7)}`,
      equipment: /quay/i.test(pass.job) ? '01 máy quay, 01 chân máy' : '01 máy ảnh',
    })
  const withCard = press.filter((_, i) => i % 5 !== 4).map((p) => p.id)
  if (withCard.length > 0) {
    await ask('press.decide', { ids: withCard, decision: 'granted' })
    await ask('press.markPrinted', { ids: withCard.slice(0, 12) })
  }
}

/** The backdrop is agreed, the slogans went back once, the film is agreed with a small change still to be made. */
async function playDrafts(ask: Ask, ids: ReadonlyMap<string, string>): Promise<void> {
  const keep = (seed: string, text: string, note: string, answersId: string | null = null) =>
    ask('drafts.keep', { subject: 'logistics', subjectId: ids.get(seed) ?? '', text, note, submit: true, answersId })
  const say = (
    versionId: string,
    stepId: string,
    verdict: 'agreed' | 'agreed-with-edits' | 'returned',
    by: string,
    decidedOn: string,
    note = '',
  ) => ask('drafts.review', { versionId, stepId, verdict, by, decidedOn, note })
  const backdrop = await keep(
    'backdrop',
    'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG THÀNH PHỐ HỒ CHÍ MINH\nHỘI NGHỊ SƠ KẾT 05 NĂM THỰC HIỆN CHỈ THỊ SỐ 34-CT/TW\nngày 07 tháng 4 năm 2014 của Bộ Chính trị\nThành phố Hồ Chí Minh, ngày 15 tháng 11 năm 2019',
    'Chữ trên phông, nền đỏ chữ vàng',
  )
  await say(backdrop.id, 'content', 'agreed', 'Trưởng phòng Nghiệp vụ', '2019-10-29')
  await say(backdrop.id, 'party', 'agreed', 'Ban Tuyên giáo Thành ủy', '2019-10-30')
  await say(backdrop.id, 'head', 'agreed', 'Phó Chủ tịch Hội đồng', '2019-10-31')
  const first = await keep(
    'slogans',
    'Thi đua là yêu nước, yêu nước thì phải thi đua!\nNhiệt liệt chào mừng Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW!\nPhát huy sức mạnh phong trào thi đua!',
    'Ba khẩu hiệu trong hội trường',
  )
  await say(first.id, 'content', 'agreed', 'Trưởng phòng Nghiệp vụ', '2019-10-29')
  await say(
    first.id,
    'party',
    'returned',
    'Ban Tuyên giáo Thành ủy',
    '2019-10-30',
    'Khẩu hiệu thứ ba chưa rõ nghĩa; thêm khẩu hiệu về Bác Hồ.',
  )
  await keep(
    'slogans',
    'Thi đua là yêu nước, yêu nước thì phải thi đua!\nNhiệt liệt chào mừng Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW!\nĐẩy mạnh phong trào thi đua yêu nước, xây dựng thành phố có chất lượng sống tốt!\nSống, chiến đấu, lao động và học tập theo gương Bác Hồ vĩ đại!',
    'Sửa theo ý kiến Ban Tuyên giáo',
  )
  const film = await keep(
    'documentary',
    'Lời bình phim tư liệu “5 năm đổi mới công tác thi đua, khen thưởng”.\nPhần 1: Quán triệt Chỉ thị. Phần 2: Phong trào ở cơ sở. Phần 3: Những tấm gương. Phần 4: Đường phía trước.',
    'Kịch bản lời bình, 12 phút',
  )
  await say(film.id, 'content', 'agreed', 'Trưởng phòng Nghiệp vụ', '2019-10-29')
  await say(
    film.id,
    'head',
    'agreed-with-edits',
    'Phó Chủ tịch Hội đồng',
    '2019-10-31',
    'Phần 3 thêm công nhân, nông dân.',
  )
}
