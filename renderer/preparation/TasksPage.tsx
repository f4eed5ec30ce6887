import { Button, Checkbox, Group, Menu, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { fold } from '../../shared/names/text'
import { isClosed, lookAhead } from '../../shared/preparation/tasks/schedule'
import { taskPhaseLabels, taskPhases, taskStateLabels, taskStates } from '../../shared/preparation/tasks/task'
import type { PlacedTask } from '../../shared/preparation/tasks/tasks.contract'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { RecordDrawer } from '../ui/record-drawer'
import { CalendarDialog } from './CalendarDialog'
import { FindingsHere } from './FindingsHere'
import { MoveDialog } from './MoveDialog'
import { RebaseDialog } from './RebaseDialog'
import { RemindUnits } from './RemindUnits'
import { TaskBoard } from './TaskBoard'
import { TaskForm } from './TaskForm'
import { TaskTimeline } from './TaskTimeline'
import { taskColumns } from './task-columns'
import { urgencyOf } from './task-words'
import { undoNotice } from './undo-notice'
import { useMarkColumn, withMark } from './use-marks'

const views = [
  { value: 'table', label: 'Bảng' },
  { value: 'board', label: 'Theo tình trạng' },
  { value: 'timeline', label: 'Dòng thời gian' },
]
const spans = { all: 'Mọi hạn', late: 'Trễ hạn', thisWeek: 'Đến hết tuần này', nextTwoWeeks: 'Hai tuần tới' }

const idOfTask = (t: PlacedTask) => t.id
const hasUnit = (task: PlacedTask, name: string) => task.owner === name || task.partners.includes(name)
const bodiesOf = (tasks: readonly PlacedTask[]) =>
  [...new Set(tasks.flatMap((t) => [t.owner, ...t.partners]).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'vi'))

/** What must be done, by whom and until when; one list in three views. */
export function TasksPage() {
  const { data, problem, reload } = useAsked('tasks.list', {}, ['tasks', 'conference', 'preparation', 'units'])
  const { data: units } = useAsked('units.list', {}, ['units'])
  const came = navigation.arrivalAt('tasks')
  const [view, setView] = useState('table')
  const [text, setText] = useState('')
  const [phase, setPhase] = useState<string | null>(null)
  const [span, setSpan] = useState<keyof typeof spans>(came.list === 'late' ? 'late' : 'all')
  const [unit, setUnit] = useState<string | null>(null)
  const [onlyOpen, setOnlyOpen] = useState(came.list === 'open')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | 'new' | undefined>(came.open)
  const [dialog, setDialog] = useState<'move' | 'calendar' | 'rebase'>()
  const gaps = useMarkColumn('task', idOfTask)
  const setState = useAct('tasks.setState')
  const template = useAct('tasks.addTemplate')
  const shown = useMemo(() => {
    if (!data) return []
    const words = fold(text).split(' ')
    const inSpan = span === 'all' ? data.tasks : lookAhead(data.tasks, data.today)[span]
    return inSpan.filter(
      (t) =>
        (!phase || t.phase === phase) &&
        (!onlyOpen || !isClosed(t.state)) &&
        (!unit || hasUnit(t, unit)) &&
        words.every((w) => fold([t.title, t.owner, ...t.partners, t.ownerPerson, t.evidence].join(' ')).includes(w)),
    )
  }, [data, text, phase, span, onlyOpen, unit])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const task = data.tasks.find((t) => t.id === open)
  const late = data.tasks.filter((t) => urgencyOf(t) === 'late').length
  const openCount = data.tasks.filter((t) => !isClosed(t.state)).length
  const mark = (ids: string[], state: PlacedTask['state']) =>
    void setState
      .run({ ids, state })
      .then(
        (done) =>
          done && undoNotice(`${done.changed} việc: ${taskStateLabels[state].toLocaleLowerCase('vi')}.`, done.batchId),
      )
  const addTemplate = () =>
    void template.run({}).then((done) => done && undoNotice(`Đã thêm ${done.changed} việc của kế hoạch.`, done.batchId))
  return (
    <Page
      title="Công việc"
      note={`${openCount} việc còn mở, ${late} việc trễ hạn.${data.conferenceDay ? '' : ' Ngày hội nghị chưa định: việc tính theo ngày hội nghị sẽ có hạn khi định ngày.'}`}
      actions={
        <>
          <PaperActions request={{ paper: 'task-assignment' }} label="Bảng phân công" />
          <PaperActions request={{ paper: 'task-weeks' }} label="Việc ba tuần tới" />
          {span === 'late' && <RemindUnits units={shown.map((t) => t.ownerUnitId)} />}
          {data.outdated ? (
            <Button color="orange" variant="light" onClick={() => setDialog('rebase')}>
              Dời kế hoạch năm {data.outdated.planDay.slice(0, 4)}…
            </Button>
          ) : (
            <Button variant="default" onClick={() => setDialog('move')}>
              {data.conferenceDay ? 'Dời ngày hội nghị' : 'Định ngày hội nghị'}
            </Button>
          )}
          <Button variant="default" onClick={() => setDialog('calendar')}>
            Ngày nghỉ
          </Button>
          <Button onClick={() => setOpen('new')}>Thêm việc</Button>
        </>
      }
    >
      {data.tasks.length === 0 ? (
        <EmptyState
          title="Chưa có việc nào"
          text="Đưa vào các việc mà kế hoạch giao ở phần III và IV, rồi sửa đơn vị, người phụ trách và hạn; hoặc thêm từng việc."
        >
          <Button onClick={addTemplate} loading={template.busy}>
            Đưa {data.missing} việc từ kế hoạch mẫu
          </Button>
          <Button variant="default" onClick={() => setOpen('new')}>
            Thêm việc
          </Button>
        </EmptyState>
      ) : (
        <>
          <Group gap="xs">
            <SegmentedControl aria-label="Cách xem" data={views} value={view} onChange={setView} />
            <TextInput
              aria-label="Tìm việc"
              placeholder="Tìm việc, đơn vị, người"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={178}
            />
            <Select
              aria-label="Giai đoạn"
              placeholder="Mọi giai đoạn"
              clearable
              data={taskPhases.map((p) => ({ value: p, label: taskPhaseLabels[p] }))}
              value={phase}
              onChange={setPhase}
              w={160}
            />
            <Select
              aria-label="Hạn"
              data={Object.entries(spans).map(([value, label]) => ({ value, label }))}
              value={span}
              onChange={(v) => setSpan((v ?? 'all') as keyof typeof spans)}
              allowDeselect={false}
              w={140}
            />
            <Select
              aria-label="Đơn vị"
              placeholder="Mọi đơn vị"
              clearable
              searchable
              nothingFoundMessage="Không thấy"
              data={bodiesOf(data.tasks)}
              value={unit}
              onChange={setUnit}
              w={166}
            />
            <Checkbox
              label="Chỉ việc còn mở"
              checked={onlyOpen}
              onChange={(e) => setOnlyOpen(e.currentTarget.checked)}
            />
            {view === 'table' && chosen.size > 0 && (
              <Menu>
                <Menu.Target>
                  <Button variant="light" loading={setState.busy}>
                    Đặt tình trạng {chosen.size} việc
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {taskStates.map((state) => (
                    <Menu.Item key={state} onClick={() => mark([...chosen], state)}>
                      {taskStateLabels[state]}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
            {data.missing > 0 && (
              <Button variant="subtle" onClick={addTemplate}>
                Thêm {data.missing} việc còn thiếu của kế hoạch
              </Button>
            )}
          </Group>
          {shown.length === 0 && <p className="quiet">Không có việc nào khớp với cách lọc này.</p>}
          {shown.length > 0 && view === 'table' && (
            <DataTable
              label="Công việc"
              rows={shown}
              columns={withMark([...taskColumns], gaps, 'left')}
              idOf={(t) => t.id}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={(t) => setOpen(t.id)}
              rowClass={(t) => (t.state === 'done' || t.state === 'dropped' ? 'faded' : '')}
            />
          )}
          {shown.length > 0 && view === 'board' && (
            <TaskBoard tasks={shown} onOpen={(t) => setOpen(t.id)} onMove={(t, state) => mark([t.id], state)} />
          )}
          {shown.length > 0 && view === 'timeline' && (
            <TaskTimeline
              tasks={shown}
              today={data.today}
              conferenceDay={data.conferenceDay}
              onOpen={(t) => setOpen(t.id)}
            />
          )}
        </>
      )}
      {open && (task || open === 'new') && (
        <RecordDrawer onClose={() => setOpen(undefined)} title={task ? task.title : 'Việc mới'}>
          {task && <FindingsHere kind="task" id={task.id} />}
          <TaskForm key={open} task={task} tasks={data.tasks} units={units ?? []} onDone={() => setOpen(undefined)} />
        </RecordDrawer>
      )}
      {dialog === 'move' && <MoveDialog conferenceDay={data.conferenceDay} onClose={() => setDialog(undefined)} />}
      {dialog === 'rebase' && data.outdated && (
        <RebaseDialog
          planDay={data.outdated.planDay}
          conferenceDay={data.conferenceDay}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'calendar' && (
        <CalendarDialog
          year={Number((data.conferenceDay ?? data.today).slice(0, 4))}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  )
}
