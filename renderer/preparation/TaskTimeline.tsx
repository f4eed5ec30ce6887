import { useElementSize } from '@mantine/hooks'
import { dayNumber, dayOf } from '../../shared/lib/dates'
import { taskPhaseLabels, taskPhases } from '../../shared/preparation/tasks/task'
import type { PlacedTask } from '../../shared/preparation/tasks/tasks.contract'
import { day } from '../ui/format'
import { dueWords, urgencyOf } from './task-words'

const rowHeight = 24
const headHeight = 50
const labelWidth = 300

type Scale = { from: number; to: number; x: (day: string) => number; width: number }

/** A scale over whole months that holds every day of the tasks, today and the conference. */
function scaleOf(days: readonly string[], width: number): Scale {
  const sorted = [...days].sort()
  const first = `${(sorted[0] as string).slice(0, 7)}-01`
  const last = sorted.at(-1) as string
  const next = dayNumber(`${last.slice(0, 7)}-28`) + 4
  const to = dayNumber(`${dayOf(next).slice(0, 7)}-01`)
  const from = dayNumber(first)
  return { from, to, width, x: (d) => ((dayNumber(d) - from) / (to - from)) * width }
}

const monthsOf = ({ from, to }: Scale): string[] => {
  const months: string[] = []
  for (let at = from; at < to; ) {
    const first = dayOf(at)
    months.push(first)
    at = dayNumber(`${dayOf(dayNumber(`${first.slice(0, 7)}-28`) + 4).slice(0, 7)}-01`)
  }
  return months
}

type Line = { kind: 'phase'; label: string } | { kind: 'task'; task: PlacedTask }

/**
 * The tasks on a line of time: a bar from start to due day, a star for a milestone, hatched where late, with today's line and
 * the line of the conference. Rows are buttons: the keyboard walks through them, Enter opens.
 */
export function TaskTimeline({
  tasks,
  today,
  conferenceDay,
  onOpen,
}: {
  tasks: readonly PlacedTask[]
  today: string
  conferenceDay: string | null
  onOpen: (task: PlacedTask) => void
}) {
  const { ref, width } = useElementSize()
  const dated = tasks.filter((t) => t.due)
  const lines = taskPhases.flatMap((phase): Line[] => {
    const here = dated.filter((t) => t.phase === phase)
    const sorted = [...here].sort((a, b) => ((a.start ?? a.due ?? '') < (b.start ?? b.due ?? '') ? -1 : 1))
    return here.length === 0
      ? []
      : [{ kind: 'phase', label: taskPhaseLabels[phase] }, ...sorted.map((task): Line => ({ kind: 'task', task }))]
  })
  if (lines.length === 0) return <p className="quiet">Chưa có việc nào có hạn.</p>
  const days = [
    today,
    ...(conferenceDay ? [conferenceDay] : []),
    ...dated.flatMap((t) => [t.start, t.due].filter((d) => d !== null)),
  ]
  const scale = scaleOf(days, Math.max(520, width - labelWidth - 4))
  const height = lines.length * rowHeight
  const yOf = new Map(
    lines.flatMap((l, i) => (l.kind === 'task' ? [[l.task.id, i * rowHeight + rowHeight / 2] as const] : [])),
  )
  const undated = tasks.length - dated.length
  return (
    <div className="gantt">
      <p className="legend">
        <i className="bar calm" /> đúng hạn <i className="bar soon" /> còn dưới 7 ngày <i className="bar late" /> trễ{' '}
        <i className="bar closed" /> xong <b>◆</b> mốc quan trọng <i className="mark today" /> hôm nay{' '}
        <i className="mark conference" /> ngày hội nghị
        {undated > 0 && ` · ${undated} việc chưa có hạn không vẽ`}
      </p>
      <div className="gantt-body" ref={ref}>
        <ul style={{ width: labelWidth, paddingTop: headHeight }}>
          {lines.map((line) =>
            line.kind === 'phase' ? (
              <li key={line.label} className="phase">
                {line.label}
              </li>
            ) : (
              <li key={line.task.id}>
                <button type="button" onClick={() => onOpen(line.task)} title={line.task.title}>
                  {line.task.critical && '◆ '}
                  {line.task.title}
                </button>
              </li>
            ),
          )}
        </ul>
        <svg
          width={scale.width}
          height={height + headHeight}
          role="img"
          aria-label={`Dòng thời gian của ${dated.length} việc`}
        >
          <defs>
            <pattern id="late-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" className="hatch-ground" />
              <rect width="2.4" height="6" className="hatch-line" />
            </pattern>
          </defs>
          {monthsOf(scale).map((first) => (
            <g key={first}>
              <line className="month" x1={scale.x(first)} x2={scale.x(first)} y1={0} y2={height + headHeight} />
              <text x={scale.x(first) + 4} y={14}>
                Tháng {Number(first.slice(5, 7))}/{first.slice(0, 4)}
              </text>
            </g>
          ))}
          {lines.map((line, i) =>
            line.kind === 'phase' ? (
              <rect
                key={line.label}
                className="phase-ground"
                x={0}
                y={i * rowHeight + headHeight}
                width={scale.width}
                height={rowHeight}
              />
            ) : (
              <Bar key={line.task.id} task={line.task} scale={scale} y={i * rowHeight + headHeight} onOpen={onOpen} />
            ),
          )}
          <Links tasks={dated} scale={scale} yOf={yOf} />
          <Mark kind="today" at={scale.x(today)} height={height} text={`Hôm nay ${day(today).slice(0, 5)}`} />
          {conferenceDay && (
            <Mark
              kind="conference"
              at={scale.x(conferenceDay)}
              height={height}
              text={`Hội nghị ${day(conferenceDay).slice(0, 5)}`}
            />
          )}
        </svg>
      </div>
    </div>
  )
}

function Bar({
  task,
  scale,
  y,
  onOpen,
}: {
  task: PlacedTask
  scale: Scale
  y: number
  onOpen: (task: PlacedTask) => void
}) {
  const due = task.due as string
  const from = scale.x(task.start ?? due)
  const to = Math.max(scale.x(due), from + 5)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same act is on the button at the left; the bar is for the mouse only.
    <g onClick={() => onOpen(task)}>
      <title>{`${task.title}: ${day(task.start)} – ${day(due)}, ${dueWords(task)}`}</title>
      <rect className={`bar ${urgencyOf(task)}`} x={from} y={y + 5} width={to - from} height={rowHeight - 10} rx={2} />
      {task.critical && (
        <path className="star" transform={`translate(${to},${y + rowHeight / 2})`} d="M0-7L6 0L0 7L-6 0Z" />
      )}
    </g>
  )
}

/** From the end of a task to what waits for it, where the dates contradict the order: drawn, so that it is seen. */
function Links({
  tasks,
  scale,
  yOf,
}: {
  tasks: readonly PlacedTask[]
  scale: Scale
  yOf: ReadonlyMap<string, number>
}) {
  const byId = new Map(tasks.map((t) => [t.id, t]))
  return (
    <>
      {tasks.flatMap((task) =>
        task.dependsOn.flatMap((id) => {
          const first = byId.get(id)
          const from = yOf.get(id)
          const to = yOf.get(task.id)
          if (!first?.due || !task.due || from === undefined || to === undefined || first.due <= task.due) return []
          const [x1, x2] = [scale.x(first.due), scale.x(task.due)]
          return [
            <path
              key={`${id}${task.id}`}
              className="clash"
              d={`M${x1} ${from + headHeight}L${x2} ${to + headHeight}`}
            />,
          ]
        }),
      )}
    </>
  )
}

function Mark({ kind, at, height, text }: { kind: 'today' | 'conference'; at: number; height: number; text: string }) {
  return (
    <g className={`mark ${kind}`}>
      <line x1={at} x2={at} y1={headHeight - (kind === 'today' ? 4 : 18)} y2={height + headHeight} />
      <text x={at} y={headHeight - (kind === 'today' ? 6 : 21)} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}
