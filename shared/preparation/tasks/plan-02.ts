import { plan02Orders } from './plan-02-orders'
import { plan02Steps } from './plan-02-steps'
import type { TaskSeed } from './plan-02-words'

/**
 * Everything that parts III and IV of the plan 02/KH-HĐTĐKT order, with its sentence, and beside it what the law or the work
 * itself adds (section “Thêm”). Days of the plan are the plan's; offsets are working days from the day of the conference.
 */
export const plan02Tasks: readonly TaskSeed[] = [...plan02Orders, ...plan02Steps]
