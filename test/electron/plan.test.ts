import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PlacedProposal, PlanView } from '../../shared/preparation/plan/plan.contract'
import type { ProposalKind } from '../../shared/preparation/plan/proposal'
import { districtDecision, planDocx, provincePlan, tablePlan } from '../support/make-plans'
import { openTestDesk, type TestDesk } from '../support/open-test-db'
import { trueBodies, trueFacts, trueGroups, trueProgramme, trueTasks } from '../support/plan-02-truth'

const read = async (desk: TestDesk, name: string, content: string | Uint8Array) => {
  const { id } = await desk.ask('plan.read', { file: desk.write(name, content) })
  return desk.ask('plan.get', { id })
}
const of = (view: PlanView, kind: ProposalKind) => view.proposals.filter((p) => p.proposal.kind === kind)
const pick = ({ proposal: { kind, key, value } }: PlacedProposal) => ({ kind, key, value }) as never
const said = (p: PlacedProposal) => JSON.stringify(p.proposal.value)

describe('taking', () => {
  test('nothing is taken by reading; one write takes all that was picked, one undo takes it back', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const before = await desk.ask('tasks.list', {})
    const view = await read(desk, 'quyet-dinh.docx', planDocx(districtDecision))
    expect((await desk.ask('tasks.list', {})).tasks).toEqual(before.tasks)
    expect(view.proposals.every((p) => p.state === 'open')).toBe(true)

    const done = await desk.ask('plan.take', { id: view.id, picks: view.proposals.map(pick) })
    expect(done).toMatchObject({ taken: view.proposals.length, left: [] })
    const { tasks } = await desk.ask('tasks.list', {})
    const draft = tasks.find((t) => t.title.startsWith('Lập danh sách đại biểu'))
    expect(draft).toMatchObject({ owner: 'Phòng Nội vụ', due: '2024-10-30', section: 'Điều 2.1' })
    expect(draft?.source).toContain('Giao Phòng Nội vụ chủ trì')
    expect(draft?.partners).toEqual(['Văn phòng Quận ủy', 'Phòng Văn hóa và Thông tin'])
    expect(tasks.find((t) => t.title.startsWith('Dàn dựng'))).toMatchObject({ anchor: 'conference', dueOffset: -3 })
    expect((await desk.ask('units.list', {})).map((u) => u.name)).toContain('Văn phòng Quận ủy')
    expect((await desk.ask('categories.list', {})).map((c) => c.quota)).toEqual(expect.arrayContaining([12, 45, 60]))
    expect(await desk.ask('conference.get', {})).toMatchObject({
      startsAt: '2024-12-20T08:00',
      venue: { name: 'Nhà Văn hóa quận', address: 'số 5 đường Lê Lợi' },
    })
    expect((await desk.ask('plan.get', { id: view.id })).proposals.every((p) => p.state === 'taken')).toBe(true)

    await desk.ask('history.undo', { batchId: done.batchId as string })
    expect((await desk.ask('tasks.list', {})).tasks).toEqual(before.tasks)
    expect((await desk.ask('units.list', {})).map((u) => u.name)).not.toContain('Văn phòng Quận ủy')
    expect((await desk.ask('conference.get', {})).startsAt).toBeNull()
    expect((await desk.ask('plan.get', { id: view.id })).proposals.every((p) => p.state === 'open')).toBe(true)
  })

  test('an owner that is one of the units is linked; a taken one is not taken twice; one removed by hand is told', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const unit = await desk.ask('units.save', { name: 'Phòng Nội vụ' })
    const view = await read(desk, 'quyet-dinh.docx', planDocx(districtDecision))
    expect(of(view, 'unit').find((p) => said(p).includes('Phòng Nội vụ'))?.known).toBe('Phòng Nội vụ')
    const task = of(view, 'task').find((p) => said(p).includes('ập danh sách')) as PlacedProposal
    await desk.ask('plan.take', { id: view.id, picks: [pick(task)] })
    const { tasks } = await desk.ask('tasks.list', {})
    expect(tasks.find((t) => t.title.startsWith('Lập danh sách'))?.ownerUnitId).toBe(unit.id)
    const again = await desk.ask('plan.take', { id: view.id, picks: [pick(task)] })
    expect(again).toMatchObject({ taken: 0, batchId: null })
    expect(again.left[0]).toContain('đã được lấy')
    await desk.ask('tasks.remove', { ids: [tasks[0]?.id as string] })
    const later = (await desk.ask('plan.get', { id: view.id })).proposals
    expect(later.find((p) => p.proposal.key === task.proposal.key)?.state).toBe('gone')
    await desk.ask('plan.restore', { id: view.id, keys: [task.proposal.key] })
    expect((await desk.ask('plan.take', { id: view.id, picks: [pick(task)] })).taken).toBe(1)
  })

  test('what the clerk changed is what is taken; a wrong day is refused in words and left open', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const view = await read(desk, 'tinh.docx', planDocx(provincePlan))
    const [first, second] = of(view, 'task') as [PlacedProposal, PlacedProposal]
    const change = (p: PlacedProposal, more: object) =>
      ({ kind: 'task', key: p.proposal.key, value: { ...p.proposal.value, ...more } }) as never
    const done = await desk.ask('plan.take', {
      id: view.id,
      picks: [
        change(first, { title: 'Viết báo cáo', owner: 'Văn phòng' }),
        change(second, { start: '2022-03-02', due: '2022-03-01' }),
      ],
    })
    expect(done.taken).toBe(1)
    expect(done.left[0]).toContain('hạn phải sau ngày bắt đầu')
    expect((await desk.ask('tasks.list', {})).tasks.map((t) => [t.title, t.owner])).toEqual([
      ['Viết báo cáo', 'Văn phòng'],
    ])
    expect(of(await desk.ask('plan.get', { id: view.id }), 'task')[1]?.state).toBe('open')
  })

  test('a guess is put aside and offered again; the same file again is the same plan', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const bytes = tablePlan()
    const view = await read(desk, 'bang.docx', bytes)
    const keys = of(view, 'unit').map((p) => p.proposal.key)
    const put = await desk.ask('plan.discard', { id: view.id, keys })
    expect(put.changed).toBe(keys.length)
    const again = await read(desk, 'ten-khac.docx', bytes)
    expect(again.id).toBe(view.id)
    expect(of(again, 'unit').every((p) => p.state === 'discarded')).toBe(true)
    await desk.ask('plan.restore', { id: view.id, keys: keys.slice(0, 1) })
    expect(of(await desk.ask('plan.get', { id: view.id }), 'unit').map((p) => p.state)).toContain('open')
    expect((await desk.ask('plan.list', {})).map((p) => p.name)).toEqual(['bang.docx'])
    await desk.ask('plan.remove', { id: view.id })
    expect(await desk.ask('plan.list', {})).toEqual([])
  })

  test('what the conference holds already is told beside the proposal', async () => {
    const desk = await openTestDesk()
    const source = (await desk.ask('tasks.list', {})).tasks.find((t) => t.section === 'III.3')?.source ?? ''
    const text = `Thành phố, ngày 24 tháng 7 năm 2019\nIII. TỔ CHỨC THỰC HIỆN:\n3. Ban Thi đua - Khen thưởng chịu trách nhiệm:\n- ${source}`
    const view = await read(desk, 'ke-hoach.txt', text)
    expect(of(view, 'task')[0]?.known).toContain('Việc “')
  })

  test('a file that holds no plan is refused in words', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    expect((await desk.fail('plan.read', { file: desk.write('trong.txt', ' \n ') })).message).toContain('không có chữ')
    expect((await desk.fail('plan.read', { file: desk.write('hong.docx', 'PK\u0003\u0004xx') })).code).toBe('file')
    expect((await desk.fail('plan.get', { id: '00000000-0000-4000-8000-000000000000' })).code).toBe('not-found')
  })
})

const sample = path.resolve(import.meta.dirname, '../../../shared/samples/ke-hoach-02.docx')
describe.skipIf(!fs.existsSync(sample))(
  'the organiser’s own plan (skipped where the samples are not beside the project)',
  () => {
    test('is measured against a list made by hand: found, missed, wrong', async () => {
      const desk = await openTestDesk({ template: 'blank' })
      const { id } = await desk.ask('plan.read', { file: sample })
      const view = await desk.ask('plan.get', { id })
      const values = (kind: ProposalKind) => of(view, kind).map((p) => p.proposal)

      const tasks = values('task')
      const matches = trueTasks.map((want) =>
        tasks.find((t) => {
          const value = t.value as {
            title: string
            owner: string
            cooperating: string[]
            start: string | null
            due: string | null
          }
          return t.section.startsWith(want.section) && want.says.every((s) => small(value.title).includes(small(s)))
        }),
      )
      const full = trueTasks.filter((want, i) => {
        const value = matches[i]?.value as
          | { owner: string; cooperating: string[]; start: string | null; due: string | null }
          | undefined
        return (
          value &&
          (!want.owner || want.owner.test(value.owner)) &&
          (want.with ?? []).every((w) => value.cooperating.some((c) => w.test(c))) &&
          (want.due === undefined || want.due === value.due) &&
          (want.start === undefined || want.start === value.start)
        )
      })
      const names = values('unit').map((u) => (u.value as { name: string }).name)
      const bodies = trueBodies.filter((b) => names.some((n) => sameBody(n, b)))
      const groups = values('group').map((g) => (g.value as { name: string }).name)
      const items = values('item').map((g) => (g.value as { title: string }).title)
      const facts = new Map(
        values('fact').map((f) => [(f.value as { field: string }).field, (f.value as { value: string }).value]),
      )
      const measured = {
        tasks: [
          trueTasks.length,
          matches.filter(Boolean).length,
          full.length,
          tasks.length - new Set(matches.filter(Boolean)).size,
        ],
        bodies: [trueBodies.length, bodies.length, names.length - bodies.length],
        groups: [
          trueGroups.length,
          trueGroups.filter((g) => groups.some((n) => n.startsWith(g))).length,
          groups.length,
        ],
        items: [
          trueProgramme.length,
          trueProgramme.filter((g) => items.some((n) => n.startsWith(g))).length,
          items.length,
        ],
        facts: [trueFacts.length, trueFacts.filter(([k, v]) => v.test(facts.get(k) ?? '')).length, facts.size],
      }
      expect(measured).toEqual({
        tasks: [30, 30, 30, 0],
        bodies: [22, 22, 4],
        groups: [5, 5, 5],
        items: [9, 9, 9],
        facts: [11, 11, 11],
      })
    })
  },
)

const small = (text: string) => text.toLocaleLowerCase('vi')
const plain = (name: string) => name.replace(/^VP /, 'Văn phòng ').replace('MTTQ Việt Nam', 'Mặt trận Tổ quốc Việt Nam')
const sameBody = (a: string, b: string) => plain(a) === plain(b)
