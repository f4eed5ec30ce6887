import { formatPhone } from '../../shared/names/phone'
import { taskPhaseLabels, taskPhases, taskStateLabels } from '../../shared/preparation/tasks/task'
import type { PlacedTask } from '../../shared/preparation/tasks/tasks.contract'
import { ask, problemOf } from '../bridge/ask'
import type { GridColumn } from '../ui/data-table/types'
import { day } from '../ui/format'
import { typedDay } from '../ui/typed-time'
import { dueWords, urgencyOf } from './task-words'

const save = async (
  row: PlacedTask,
  fields: { ownerPerson?: string; phone?: string; evidence?: string; due?: string | null },
) => {
  try {
    await ask('tasks.save', { id: row.id, ...fields })
    return undefined
  } catch (error) {
    return problemOf(error).message
  }
}

/** The columns of the table of tasks; person, due day and evidence are typed right there. */
export const taskColumns: readonly GridColumn<PlacedTask>[] = [
  {
    id: 'title',
    label: 'Việc',
    width: 340,
    text: (t) => t.title,
    show: (t) => (
      <span className={t.state === 'dropped' ? 'struck' : undefined}>
        {t.critical && <b title="Mốc quan trọng">◆ </b>}
        {t.title}
      </span>
    ),
    compare: (a, b) => a.position - b.position,
  },
  { id: 'owner', label: 'Đơn vị chủ trì', width: 180, text: (t) => t.owner },
  { id: 'partners', label: 'Phối hợp', width: 150, text: (t) => t.partners.join('; ') },
  {
    id: 'person',
    label: 'Người phụ trách',
    width: 130,
    text: (t) => t.ownerPerson,
    save: (t, text) => save(t, { ownerPerson: text }),
  },
  {
    id: 'phone',
    label: 'Điện thoại',
    width: 116,
    text: (t) => formatPhone(t.phone),
    save: (t, text) => save(t, { phone: text }),
  },
  {
    id: 'due',
    label: 'Hạn',
    width: 104,
    text: (t) => day(t.due),
    compare: (a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1),
    save: async (t, text) => {
      if (t.anchor === 'conference') return 'Hạn này tính theo ngày hội nghị: mở việc để sửa.'
      const due = text.trim() === '' ? null : typedDay(text)
      return due === undefined ? 'Gõ ngày như 25/10/2019.' : save(t, { due })
    },
  },
  {
    id: 'left',
    label: 'Còn lại',
    width: 110,
    text: dueWords,
    show: (t) => <span className={`urgency ${urgencyOf(t)}`}>{dueWords(t)}</span>,
    compare: (a, b) => (a.dueIn ?? 9999) - (b.dueIn ?? 9999),
  },
  { id: 'state', label: 'Tình trạng', width: 92, text: (t) => taskStateLabels[t.state] },
  { id: 'waits', label: 'Chờ', width: 150, text: (t) => t.waitsFor.join('; ') },
  {
    id: 'evidence',
    label: 'Minh chứng',
    width: 150,
    text: (t) => t.evidence,
    save: (t, text) => save(t, { evidence: text }),
  },
  {
    id: 'phase',
    label: 'Giai đoạn',
    width: 150,
    text: (t) => taskPhaseLabels[t.phase],
    compare: (a, b) => taskPhases.indexOf(a.phase) - taskPhases.indexOf(b.phase),
  },
  { id: 'section', label: 'Mục', width: 60, text: (t) => t.section },
]
