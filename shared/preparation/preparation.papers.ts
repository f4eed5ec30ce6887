import { definePapers } from '../printing/paper-info'

/** Papers of the preparation. */
export const preparationPapers = definePapers({
  'task-assignment': { label: 'Bảng phân công nhiệm vụ', word: true },
  'task-weeks': { label: 'Việc phải làm trong ba tuần', word: true },
})
