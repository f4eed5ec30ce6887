import { describe, expect, test } from 'vitest'
import { makeBook } from '../support/make-book'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const csv = (desk: TestDesk, lines: readonly string[], name = 'phong-vien.csv') => desk.write(name, lines.join('\n'))
const press = async (desk: TestDesk) => (await desk.ask('logistics.list', {})).press
const head = 'STT;Họ và tên;Cơ quan báo chí;Chức vụ;Số thẻ nhà báo;Điện thoại;Thiết bị'

describe('a list of reporters', () => {
  test('is judged row by row, written as one act, and taken back as one', async () => {
    const desk = await openTestDesk()
    const file = csv(desk, [
      'DANH SÁCH PHÓNG VIÊN ĐĂNG KÝ TÁC NGHIỆP',
      head,
      '1;Ông Nguyễn Văn An;Báo Tuổi Trẻ;Phóng viên;IBC-01234;903123456;01 máy ảnh',
      '2;Bà Trần Thị Bình;Đài Truyền hình thành phố;Quay phim;;0903 555 666;01 máy quay',
      '3;Phóng viên;Báo Thanh Niên;;;;',
      'Tổng cộng: 3',
    ])
    const seen = await desk.ask('press.import', { file, commit: false })
    expect(seen.totals).toMatchObject({ new: 2, rejected: 1, doubtful: 0 })
    expect(Object.values(seen.totals).reduce((a, b) => a + b, 0)).toBe(seen.rows)
    expect(seen.items.find((i) => i.verdict === 'rejected')?.reasons.join()).toContain('là chức danh')
    expect(await press(desk)).toEqual([])
    const done = await desk.ask('press.import', { file, commit: true })
    expect(await press(desk)).toMatchObject([
      {
        fullName: 'Nguyễn Văn An',
        outlet: 'Báo Tuổi Trẻ',
        job: 'Phóng viên',
        pressCard: 'IBC-01234',
        phone: '0903123456',
      },
      { fullName: 'Trần Thị Bình', job: 'Quay phim', equipment: '01 máy quay', decision: 'asked', passNumber: null },
    ])
    expect((await desk.ask('press.import', { file, commit: true })).totals).toMatchObject({ unchanged: 2, new: 0 })
    await desk.ask('history.undo', { batchId: done.batchId ?? '' })
    expect(await press(desk)).toEqual([])
  })

  test('comes from Excel too, by groups of newspapers, names in two columns, other headings', async () => {
    const desk = await openTestDesk()
    const file = desk.write(
      'bao-chi.xlsx',
      makeBook([
        {
          name: 'Báo chí',
          rows: [
            ['TT', 'Họ', 'Tên', 'Số thẻ', 'ĐT', 'Nhiệm vụ'],
            ['I', 'Báo Sài Gòn Giải Phóng'],
            ['1', 'Lê Hoàng', 'Cường', 'GP 77', '0911222333', 'Phóng viên ảnh'],
            ['II', 'Báo Người Lao Động'],
            ['1', 'Phạm Thu', 'Dung', 'GP 78', '', ''],
          ],
        },
      ]),
    )
    await desk.ask('press.import', { file, commit: true })
    expect((await press(desk)).map((p) => [p.fullName, p.outlet, p.pressCard, p.job])).toEqual([
      ['Phạm Thu Dung', 'Báo Người Lao Động', 'GP 78', ''],
      ['Lê Hoàng Cường', 'Báo Sài Gòn Giải Phóng', 'GP 77', 'Phóng viên ảnh'],
    ])
  })

  test('asks where a card, a name or a mended cell disagrees, fills gaps by itself', async () => {
    const desk = await openTestDesk()
    const save = (fullName: string, outlet: string, more: object) =>
      desk.ask('press.save', { fullName, outlet, ...more })
    const an = await save('Nguyễn Văn An', 'Báo Tuổi Trẻ', { pressCard: 'IBC-01234', phone: '0900000001' })
    await save('Trần Thị Bình', 'Báo Thanh Niên', {})
    await save('Lê Cường', 'Báo Pháp Luật', { pressCard: 'A1', phone: '0900000003' })
    const file = csv(desk, [
      head,
      '1;Nguyễn Văn Ân;Báo Tuổi Trẻ;;ibc 01234;;',
      '2;Trần Thị Bình;Báo Thanh Niên;Biên tập viên;B2;0900000002;',
      '3;Lê Cường;Báo Pháp Luật;;A1;0999999999;',
      '4;Lê Cường;Báo Lao Động;;C3;;',
      '5;Lê Cường;Báo Lao Động;;C3;;',
    ])
    const seen = await desk.ask('press.import', { file, commit: false })
    expect(seen.items.filter((i) => i.verdict !== 'heading').map((i) => i.verdict)).toEqual([
      'doubtful',
      'changed',
      'doubtful',
      'doubtful',
      'rejected',
    ])
    const lone = csv(desk, ['Họ và tên;Cơ quan báo chí;Số thẻ', 'Đỗ Dũng;;D4'], 'le.csv')
    expect((await desk.ask('press.import', { file: lone, commit: false })).totals).toMatchObject({ doubtful: 1 })
    expect(seen.items.find((i) => i.values.fullName === 'Nguyễn Văn Ân')?.reasons.join()).toContain(
      'một thẻ không thể của hai người',
    )
    const rowOf = (n: number) => seen.items.find((i) => i.number === n)?.row ?? ''
    await desk.ask('press.import', {
      file,
      commit: true,
      decisions: [
        { row: rowOf(2), action: 'update', id: an.id },
        { row: rowOf(5), action: 'add' },
        { row: rowOf(4), action: 'skip' },
      ],
    })
    const list = new Map((await press(desk)).map((p) => [`${p.fullName} ${p.outlet}`, p]))
    expect(list.get('Nguyễn Văn Ân Báo Tuổi Trẻ')).toMatchObject({ id: an.id, phone: '0900000001' })
    expect(list.get('Trần Thị Bình Báo Thanh Niên')).toMatchObject({ pressCard: 'B2', job: 'Biên tập viên' })
    expect(list.get('Lê Cường Báo Pháp Luật')?.phone).toBe('0900000003')
    expect(list.has('Lê Cường Báo Lao Động')).toBe(true)
    expect(list.size).toBe(4)
  })

  test('knows who is on the guest list, and the guest list does not bring them twice', async () => {
    const desk = await openTestDesk()
    const unit = await desk.ask('units.save', { name: 'Báo Tuổi Trẻ', synonyms: [] })
    const person = await desk.ask('delegates.save', {
      fullName: 'Nguyễn Văn An',
      unitId: unit.id,
      roles: ['press'],
    } as never)
    await desk.ask('press.save', { fullName: 'Trần Bình', outlet: 'Báo Thanh Niên' })
    const file = csv(desk, [head, '1;Nguyễn Văn An;Báo Tuổi trẻ;;IBC-01234;;'])
    await desk.ask('press.import', { file, commit: true })
    expect((await press(desk)).find((p) => p.fullName === 'Nguyễn Văn An')?.delegateId).toBe(
      (person as { id: string }).id,
    )
    expect((await desk.ask('press.fromDelegates', {})).changed).toBe(0)
  })

  test('a hostile file writes nothing and says why', async () => {
    const desk = await openTestDesk()
    const file = csv(desk, [head, `1;${'Nguyễn '.repeat(40)};Báo;;;;`, '2;=cmd|calc;Báo X;;;;'])
    const seen = await desk.ask('press.import', { file, commit: true })
    expect(seen.totals.new).toBe(0)
    expect(await press(desk)).toEqual([])
    const problem = await desk.fail('press.import', {
      file: desk.write('x.xlsx', 'PK\u0003\u0004 không phải Excel'),
      commit: false,
    })
    expect(problem.message.length).toBeGreaterThan(20)
  })
})
