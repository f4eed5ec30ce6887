import { Text } from '@mantine/core'
import { tasksOfUnit, unitRoleLabels } from '../../shared/preparation/tasks/of-unit'
import type { Unit } from '../../shared/units/unit'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { day } from '../ui/format'
import { dueWords, urgencyOf } from './task-words'

/** What the plan asks of one unit: tasks it leads or takes part in, with their days; printed as a sheet to hand over. */
export function UnitTasks({ unit }: { unit: Unit }) {
  const { data } = useAsked('tasks.list', {}, ['tasks', 'conference', 'units'])
  const mine = data ? tasksOfUnit(data.tasks, unit) : []
  if (mine.length === 0) return null
  return (
    <section aria-label="Việc của đơn vị">
      <Text size="sm" fw={600}>
        Việc của đơn vị ({mine.length})
      </Text>
      <ul className="plain-list">
        {mine.map(({ task, role }) => (
          <li key={task.id}>
            {unitRoleLabels[role]}: {task.title}
            {task.due && `, hạn ${day(task.due)}`}{' '}
            <span className={`urgency ${urgencyOf(task)}`}>{dueWords(task)}</span>
          </li>
        ))}
      </ul>
      <PaperActions request={{ paper: 'task-unit', unitId: unit.id }} label="In việc của đơn vị" />
    </section>
  )
}
