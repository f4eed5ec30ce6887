import type { AgendaFields, AgendaItem, Presenter } from '../../shared/agenda/agenda-item'
import { usualChoice } from '../../shared/agenda/template'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import type { Call, In, Out } from '../../shared/ipc/contract'

type Ask = <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>

const asPresenter = (p: DelegateRow): Presenter => ({
  kind: 'delegate',
  id: p.id,
  name: `${p.honorific} ${p.fullName}`.trim(),
})

/**
 * The programme of the sample conference as a clerk would make it: from the plan, presenters from the list (one of whom has declined),
 * caps from the chair, a first issue, and two changes after it.
 */
export async function playAgenda(ask: Ask, at: (local: string) => void): Promise<void> {
  at('2019-11-12T16:20:00')
  await ask('agenda.useTemplate', usualChoice)
  const { items } = await ask('agenda.get', {})
  const people = (await ask('delegates.list', {})).filter((p) => p.withdrawnAt === null)
  const save = (item: AgendaItem | undefined, fields: Partial<AgendaFields>) =>
    item ? ask('agenda.save', { id: item.id, ...fields }) : Promise.resolve(undefined)
  const named = (title: string) => items.find((i) => i.title.startsWith(title))
  const coming = (office: RegExp) => people.filter((p) => p.reply === 'accepted' && office.test(p.office))
  const heads = coming(/^(Giám đốc|Chủ tịch|Trưởng|Bí thư)/)
  const declined = people.find((p) => p.reply === 'declined' && /Giám đốc|Chủ tịch|Trưởng/.test(p.office))
  const fromCentre = coming(/./).find((p) => /Trung ương/.test(p.unit))
  const fromParty = coming(/Bí thư/).find((p) => /Thành ủy/.test(p.unit))
  const speakers = [...people.filter((p) => p.roles.includes('speaker') && p.reply === 'accepted'), ...heads]
  const papers = items.filter((i) => i.title.startsWith('Tham luận'))
  for (const [index, paper] of papers.entries()) {
    const person = index === 2 && declined ? declined : speakers[index]
    if (person) await save(paper, { presenters: [asPresenter(person)], owner: 'Phòng Nghiệp vụ' })
  }
  await save(named('Lãnh đạo Hội đồng'), { presenters: fromCentre ? [asPresenter(fromCentre)] : [] })
  await save(named('Lãnh đạo Thành ủy'), { presenters: fromParty ? [asPresenter(fromParty)] : [] })
  await save(named('Chiếu video'), { media: 'phim-so-ket-34-CT-TW.mp4', clipSeconds: 785, owner: 'Tổ kỹ thuật' })
  await save(named('Khen thưởng'), { owner: 'Phòng Thi đua', note: 'Mời theo từng đợt 8 - 10 người' })
  await ask('agenda.save', {
    kind: 'other',
    title: 'Kiểm tra âm thanh, ánh sáng, máy chiếu',
    minutes: 15,
    parallel: true,
    isPublic: false,
    presenters: [{ kind: 'other', id: null, name: 'Tổ kỹ thuật' }],
    after: named('Đón tiếp')?.id ?? null,
  })
  at('2019-11-13T10:00:00')
  await ask('agenda.issue', { note: 'Chủ trì đã duyệt' })
  at('2019-11-14T09:10:00')
  await save(named('Báo cáo kết quả'), { minutes: 18 })
  await save(named('Giải lao'), { hardStart: '09:25' })
}
