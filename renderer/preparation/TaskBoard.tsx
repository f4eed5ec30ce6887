import { taskStateLabels, taskStates } from '../../shared/preparation/tasks/task'
import type { PlacedTask } from '../../shared/preparation/tasks/tasks.contract'
import { day } from '../ui/format'
import { dueWords, urgencyOf } from './task-words'

/** Tasks as cards by state. Enter opens a card; the arrows left and right move it on. */
export function TaskBoard({
  tasks,
  onOpen,
  onMove,
}: {
  tasks: readonly PlacedTask[]
  onOpen: (task: PlacedTask) => void
  onMove: (task: PlacedTask, state: PlacedTask['state']) => void
}) {
  return (
    <div className="board">
      {taskStates.map((state, column) => {
        const here = tasks.filter((t) => t.state === state)
        return (
          <section key={state} aria-label={taskStateLabels[state]}>
            <h2>
              {taskStateLabels[state]} <span>{here.length}</span>
            </h2>
            <ul>
              {here.map((task) => (
                <li key={task.id}>
                  <button
                    type="button"
                    className={`card ${urgencyOf(task)}`}
                    title="Enter: mở; ← →: chuyển cột"
                    onClick={() => onOpen(task)}
                    onKeyDown={(event) => {
                      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                      const next = taskStates[column + step]
                      if (step === 0 || !next) return
                      event.preventDefault()
                      onMove(task, next)
                    }}
                  >
                    <b>
                      {task.critical && '◆ '}
                      {task.title}
                    </b>
                    <span>{[task.owner, task.ownerPerson].filter(Boolean).join(' · ')}</span>
                    <span className={`urgency ${urgencyOf(task)}`}>
                      {day(task.due)} {dueWords(task)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
