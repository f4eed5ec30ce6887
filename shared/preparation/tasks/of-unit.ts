import { unitKey } from '../../names/units'
import type { PlacedTask } from './tasks.contract'

type Named = { id: string; name: string; shortName: string; synonyms: readonly string[] }

export const unitRoleLabels = { lead: 'Chủ trì', partner: 'Phối hợp' } as const
export type UnitTask = { task: PlacedTask; role: keyof typeof unitRoleLabels }

/** The tasks that a unit leads or takes part in, also where the plan's own wording of its name stands; those not done are left out. */
export function tasksOfUnit(tasks: readonly PlacedTask[], unit: Named): UnitTask[] {
  const keys = new Set([unit.name, unit.shortName, ...unit.synonyms].filter(Boolean).map(unitKey))
  const isIt = (id: string | null, name: string) =>
    id === unit.id || (id === null && name !== '' && keys.has(unitKey(name)))
  return tasks.flatMap((task): UnitTask[] => {
    if (task.state === 'dropped') return []
    if (isIt(task.ownerUnitId, task.ownerUnit)) return [{ task, role: 'lead' }]
    return task.cooperating.some((p) => isIt(p.unitId, p.name)) ? [{ task, role: 'partner' }] : []
  })
}
