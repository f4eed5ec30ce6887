import type { Call, In, Out } from '../../shared/ipc/contract'

/** Asks the core of the sample as a clerk would. */
export type Ask = <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>

const done: Record<string, string> = {
  plan: 'Kế hoạch số 02/KH-HĐTĐKT ngày 24/7/2019',
  outline: 'Kèm Kế hoạch số 02/KH-HĐTĐKT',
  deploy: 'Công văn số 31/HĐTĐKT ngày 26/7/2019',
  'submit-committee': 'Tờ trình số 12/TTr-BTĐKT ngày 19/7/2019',
  'submit-party': 'Tờ trình số 13/TTr-BTĐKT ngày 19/7/2019',
}
const people: Record<string, [string, string]> = {
  plan: ['Nguyễn Thị Minh', '028 0000 0011'],
  outline: ['Nguyễn Thị Minh', '028 0000 0011'],
  'unit-reports': ['Lê Hoàng Anh', '028 0000 0012'],
  'city-report': ['Lê Hoàng Anh', '028 0000 0012'],
  'guest-list': ['Phạm Thu Hà', '028 0000 0013'],
  'print-letters': ['Phạm Thu Hà', '028 0000 0013'],
  'send-letters': ['Phạm Thu Hà', '028 0000 0013'],
  'award-appraisal': ['Trần Quốc Bảo', '028 0000 0014'],
  documents: ['Võ Văn Tài', '028 0000 0015'],
  'tea-break': ['Võ Văn Tài', '028 0000 0015'],
  rehearsal: ['Võ Văn Tài', '028 0000 0015'],
}

/** In July the plan is out: who does what, and what was done with it. */
export async function playPreparation(ask: Ask): Promise<void> {
  const { tasks } = await ask('tasks.list', {})
  for (const task of tasks) {
    const [ownerPerson, phone] = people[task.seed] ?? []
    const evidence = done[task.seed]
    if (ownerPerson || evidence)
      await ask('tasks.save', {
        id: task.id,
        ownerPerson,
        phone,
        evidence,
        ...(evidence ? { state: 'done', doneOn: task.due } : {}),
      })
  }
}

const stillOpen: Record<string, 'doing' | 'todo' | 'blocked'> = {
  'unit-reports': 'doing',
  'bloc-meetings': 'doing',
  'city-report': 'doing',
  documents: 'doing',
  exhibition: 'blocked',
}

/** On the eve of the conference nearly all is done; a few things are not, as they never are. */
export async function finishPreparation(ask: Ask): Promise<void> {
  const { tasks } = await ask('tasks.list', {})
  const open = tasks.filter((t) => t.state === 'todo')
  const over = open.filter((t) => !stillOpen[t.seed] && t.phase !== 'after' && t.phase !== 'holding')
  for (const task of over) await ask('tasks.save', { id: task.id, state: 'done', doneOn: task.due })
  for (const task of open) {
    const state = stillOpen[task.seed]
    if (state) await ask('tasks.setState', { ids: [task.id], state })
  }
}

const norms: Record<string, [norm: number, quantity?: number]> = {
  hall: [25_000_000],
  backdrop: [18_000_000],
  performance: [30_000_000],
  exhibition: [22_000_000],
  documentary: [45_000_000],
  press: [200_000, 26],
  letters: [6_000],
  documents: [45_000],
  tea: [40_000],
  water: [8_000],
  staff: [150_000, 24],
  certificates: [120_000, 60],
  flowers: [250_000, 20],
  'bonus-units': [2_980_000, 20],
  'bonus-people': [1_490_000, 40],
}

/** The estimate is drawn up, contracts are signed, the first payments made. */
export async function playBudget(ask: Ask): Promise<void> {
  await ask('preparation.save', { fundTotal: 1_450_000_000 })
  await ask('budget.addTemplate', {})
  const { lines } = await ask('budget.get', {})
  for (const line of lines) {
    const [norm, quantity] = norms[line.seed] ?? []
    if (norm) await ask('budget.saveLine', { id: line.id, norm, ...(quantity ? { quantity } : {}) })
  }
  const lineOf = (seed: string) => lines.find((l) => l.seed === seed)?.id ?? ''
  const promise = (seed: string, amount: number, documentNumber: string, payee: string) =>
    ask('budget.saveEntry', {
      lineId: lineOf(seed),
      kind: 'committed',
      day: '2019-10-14',
      amount,
      documentNumber,
      payee,
    })
  const film = await promise('documentary', 45_000_000, 'HĐ 07/HĐ-ĐTH', 'Đài Truyền hình thành phố')
  await promise('hall', 26_500_000, 'HĐ 11/HĐ', 'Hội trường 272')
  await promise('performance', 30_000_000, 'HĐ 12/HĐ', 'Nhà hát Ca múa nhạc')
  const pay = (seed: string, amount: number, documentNumber: string, payee: string, settlesId: string | null = null) =>
    ask('budget.saveEntry', {
      lineId: lineOf(seed),
      kind: 'spent',
      day: '2019-11-04',
      amount,
      documentNumber,
      payee,
      settlesId,
    })
  await pay('documentary', 22_500_000, 'UNC 31', 'Đài Truyền hình thành phố', film.id)
  await pay('letters', 1_800_000, 'HĐ 0004512', 'Xưởng in')
  await pay('backdrop', 17_600_000, 'HĐ 0000871', 'Công ty quảng cáo')
}
