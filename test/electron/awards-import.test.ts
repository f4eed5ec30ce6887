import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDay, readForm } from '../../shared/awards/import/read-cells'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

async function openRound() {
  const desk = await openTestDesk()
  const round = await desk.ask('awards.saveRound', {
    title: 'Đợt',
    decisionDate: '2019-10-25',
    nominationDeadline: '2019-09-20',
  })
  return { desk, roundId: round.id }
}
const list = (desk: TestDesk, lines: readonly string[], name = 'ds.csv') => desk.write(name, lines.join('\n'))
const sample = path.resolve(import.meta.dirname, '../../../shared/samples/de-nghi-khen-thuong.xlsx')

describe('a list of nominations', () => {
  test.skipIf(!fs.existsSync(sample))(
    'the office’s own summary (skipped where the sample is not at hand)',
    async () => {
      const { desk, roundId } = await openRound()
      const judged = await desk.ask('awards.import', { roundId, file: sample, commit: false })
      const rows = Object.values(judged.totals).reduce((a, b) => a + b, 0)
      expect(rows).toBe(judged.rows)
      expect(judged.totals.rejected).toBe(0)
      expect(judged.items.filter((i) => i.verdict === 'doubtful').map((i) => i.reasons)).toEqual([])
      expect(judged.totals.new).toBe(131)
      await desk.ask('awards.import', { roundId, file: sample, commit: true })
      const dossiers = await desk.ask('awards.dossiers', { roundId })
      const units = new Set(judged.items.map((i) => i.values.unit).filter(Boolean))
      expect(dossiers.length, 'one dossier a proposing unit').toBe(units.size)
      expect(dossiers.reduce((n, d) => n + d.collectives + d.individuals, 0)).toBe(131)
      const again = await desk.ask('awards.import', { roundId, file: sample, commit: true })
      expect(again.totals.unchanged).toBe(131)
      const family = (await desk.ask('awards.nominations', { roundId })).find((n) => n.name === 'Ông Tấn Tài')
      expect(family).toMatchObject({ honorific: 'Ông', unit: 'Tổng công ty Điện lực Thành phố Hồ Chí Minh' })
    },
  )

  test('groups for kinds, a unit column filled once, other headings, dates as people write them', async () => {
    const { desk, roundId } = await openRound()
    const file = list(desk, [
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
      'TT;Tên tập thể, cá nhân;Chức vụ;Đơn vị đề nghị;Danh hiệu, hình thức khen thưởng;Tóm tắt thành tích;Ngày nộp;Số tờ trình;Ngày tờ trình',
      'I. TẬP THỂ',
      '1;Phòng Nội vụ;;UBND Quận 3;BK UBND TP;Thực hiện tốt;16/9/2019;12/TTr-UBND;ngày 10 tháng 9 năm 2019',
      'II. CÁ NHÂN',
      '1;Lê Thị Hoa;Chuyên viên;UBND Q.3;Bằng khen UBND Thành phố;Tuyên truyền;16.9.2019;;',
      '2;Bà Trần Thị Mai;Trưởng phòng;UBND Q.3;;Tham mưu;hôm qua;;',
      'Tổng cộng: 3',
    ])
    const judged = await desk.ask('awards.import', { roundId, file, commit: true })
    expect(judged.totals).toMatchObject({ new: 3, doubtful: 0, rejected: 0 })
    const [dossier, ...others] = await desk.ask('awards.dossiers', { roundId })
    expect(others).toEqual([])
    expect(dossier).toMatchObject({
      unit: 'UBND Quận 3',
      proposalNumber: '12/TTr-UBND',
      proposalDate: '2019-09-10',
      receivedAt: '2019-09-16',
      collectives: 1,
      individuals: 2,
      state: 'submitted',
    })
    const rows = await desk.ask('awards.nominations', { roundId })
    expect(rows.map((r) => [r.subject, r.honorific, r.name, r.formCode])).toEqual([
      ['collective', '', 'Phòng Nội vụ', 'CITY_CERT'],
      ['individual', '', 'Lê Thị Hoa', 'CITY_CERT'],
      ['individual', 'Bà', 'Trần Thị Mai', 'CITY_CERT'],
    ])
    expect(judged.items.find((i) => i.values.fullName === 'Trần Thị Mai')?.reasons.join(' ')).toContain(
      '“hôm qua”, không đọc được thành ngày',
    )
  })

  test('doubts are asked about, not guessed: contradictions, unknown forms, twice in the file', async () => {
    const { desk, roundId } = await openRound()
    const file = list(desk, [
      'STT;Tập thể / Cá nhân;Đơn vị trình;Loại;Hình thức đề nghị',
      '1;Ông Lê Văn An;Sở A;Tập thể;Bằng khen',
      '2;Phòng Kế toán;Sở A;Cá nhân;Bằng khen',
      '3;Lê Văn Bình;Sở A;Cá nhân;Thư khen',
      '4;Lê Văn Cường;Sở A;Cá nhân;Bằng khen',
      '5;Lê Văn Cường;Sở A;Cá nhân;Bằng khen',
      '6;Phòng Tài vụ;Sở A;Tập thể;Chiến sĩ thi đua cơ sở',
      '7;;Sở A;Cá nhân;Bằng khen',
      '8;Lê Văn Dũng;;Cá nhân;Bằng khen',
      '9;Chưa có;Sở A;Cá nhân;Bằng khen',
    ])
    const judged = await desk.ask('awards.import', { roundId, file, commit: false })
    expect(judged.items.filter((i) => i.verdict !== 'heading').map((i) => i.verdict)).toEqual([
      'doubtful',
      'doubtful',
      'doubtful',
      'new',
      'doubtful',
      'doubtful',
      'rejected',
      'rejected',
      'rejected',
    ])
    expect(judged.items.every((i) => i.verdict === 'heading' || i.verdict === 'new' || i.reasons.length > 0)).toBe(true)
    const row = judged.items.find((i) => i.values.fullName === 'Lê Văn Bình')
    await desk.ask('awards.import', {
      roundId,
      file,
      commit: true,
      decisions: [{ row: row?.row ?? '', action: 'add' }],
    })
    expect((await desk.ask('awards.nominations', { roundId })).map((n) => n.name)).toEqual([
      'Lê Văn Bình',
      'Lê Văn Cường',
    ])
  })

  test('a mend by hand survives the same list; a gap is filled; another word is asked about', async () => {
    const { desk, roundId } = await openRound()
    const lines = (achievement: string, office: string) => [
      'STT;Họ và tên;Chức vụ;Đơn vị trình;Loại;Hình thức;Thành tích',
      `1;Lê Văn An;${office};Sở A;Cá nhân;Bằng khen;${achievement}`,
    ]
    await desk.ask('awards.import', { roundId, file: list(desk, lines('Tuyên truyền', '')), commit: true })
    const [n] = await desk.ask('awards.nominations', { roundId })
    await desk.ask('awards.saveNomination', { id: n?.id ?? '', achievement: 'Tuyên truyền Chỉ thị 34-CT/TW' })
    const again = await desk.ask('awards.import', {
      roundId,
      file: list(desk, lines('Tuyên truyền', 'Chuyên viên'), 'ds2.csv'),
      commit: true,
    })
    expect(again.totals.doubtful).toBe(1)
    const kept = await desk.ask('awards.nomination', { id: n?.id ?? '' })
    expect(kept.nomination.achievement).toBe('Tuyên truyền Chỉ thị 34-CT/TW')
    const fill = await desk.ask('awards.import', {
      roundId,
      file: list(desk, lines('Tuyên truyền Chỉ thị 34-CT/TW', 'Chuyên viên'), 'ds3.csv'),
      commit: true,
    })
    expect(fill.totals.changed).toBe(1)
    expect((await desk.ask('awards.nomination', { id: n?.id ?? '' })).nomination.office).toBe('Chuyên viên')
  })

  test('an import is undone whole while nothing was received', async () => {
    const { desk, roundId } = await openRound()
    const file = list(desk, [
      'STT;Họ và tên;Đơn vị trình;Loại;Hình thức',
      '1;Lê Văn An;Sở A;Cá nhân;Bằng khen',
      '2;Lê Văn Bình;Sở B;Cá nhân;Bằng khen',
    ])
    const { batchId } = await desk.ask('awards.import', { roundId, file, commit: true })
    const done = await desk.ask('history.undo', { batchId: batchId ?? '' })
    expect(done.kept).toEqual([])
    expect(await desk.ask('awards.dossiers', { roundId })).toEqual([])
  })

  test('one person from two units comes in twice and is found by the rules', async () => {
    const { desk, roundId } = await openRound()
    const file = list(desk, [
      'STT;Họ và tên;Đơn vị trình;Loại;Hình thức',
      '1;Ông Lê Văn An;Sở A;Cá nhân;Bằng khen',
      '2;Ông Lê Văn An;Sở B;Cá nhân;Bằng khen',
      '3;Bà Trần Thị Mai;Sở B;Cá nhân;Bằng khen',
    ])
    const judged = await desk.ask('awards.import', { roundId, file, commit: true })
    expect(judged.items.find((i) => i.number === 3)?.reasons.join(' ')).toContain('cũng được Sở A đề nghị')
    const rows = await desk.ask('awards.nominations', { roundId })
    expect(rows.filter((r) => r.rules.some((x) => x.rule === 'R10'))).toHaveLength(2)
  })
})

describe('earlier decisions', () => {
  test('are taken in, told apart, and looked up', async () => {
    const { desk, roundId } = await openRound()
    const file = list(desk, [
      'STT;Họ tên, tập thể;Đơn vị;Hình thức;Loại hình;Nội dung;Số quyết định;Ngày quyết định',
      '1;Bà Lê Thị Hoa;Sở A;Bằng khen UBND Thành phố;Chuyên đề;Phong trào xây dựng nông thôn mới;120/QĐ-UBND;05/3/2018',
      '2;Phòng Nội vụ;UBND Quận 3;Giấy khen;;;;2017',
    ])
    const judged = await desk.ask('awards.importEarlier', { file, commit: true })
    expect(judged.totals.new).toBe(2)
    expect((await desk.ask('awards.importEarlier', { file, commit: true })).totals.unchanged).toBe(2)
    const nominations = list(
      desk,
      ['STT;Họ và tên;Đơn vị trình;Loại;Hình thức', '1;Lê Thị Hoa;Sở A;Cá nhân;Bằng khen'],
      'dn.csv',
    )
    await desk.ask('awards.import', { roundId, file: nominations, commit: true })
    const [row] = await desk.ask('awards.nominations', { roundId })
    const { past } = await desk.ask('awards.nomination', { id: row?.id ?? '' })
    expect(past).toMatchObject([
      { decisionNumber: '120/QĐ-UBND', decisionDate: '2018-03-05', kind: 'thematic', countsTowardState: false },
    ])
  })
})

test('days and forms as people write them', () => {
  for (const text of ['18/9/2019', '18.09.2019', '2019-09-18', '18-9-19', 'ngày 18 tháng 9 năm 2019', '43726'])
    expect(readDay(text), text).toBe('2019-09-18')
  for (const text of ['', '31/2/2019', 'hôm nay', '9/2019']) expect(readDay(text), text).toBeUndefined()
  for (const [text, code] of [
    ['Bằng khen của Chủ tịch Ủy ban nhân dân thành phố', 'CITY_CERT'],
    ['Bằng khen Thủ tướng Chính phủ', 'PM_CERT'],
    ['BK UBND TP', 'CITY_CERT'],
    ['CSTĐ cơ sở', 'GRASSROOT_FIGHTER'],
    ['Chiến sĩ thi đua Thành phố', 'CITY_FIGHTER'],
    ['Tập thể Lao động xuất sắc', 'EXCELLENT_COLLECTIVE'],
    ['Cờ thi đua của Chính phủ', 'GOV_FLAG'],
    ['Huân chương Lao động hạng Ba', 'ORDER'],
  ] as const)
    expect(readForm(text), text).toBe(code)
})
