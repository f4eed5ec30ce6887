import fs from 'node:fs'
import path from 'node:path'
import { leastFreeMb } from '../../shared/conference/free-space'
import { ProblemError } from '../../shared/ipc/reply'

/** Megabytes free on the disk of a folder that is there or will be; null when the system does not say. */
export function freeMb(folder: string): number | null {
  try {
    const { bavail, bsize } = fs.statfsSync(fs.existsSync(folder) ? folder : path.dirname(folder))
    return Math.floor((bavail * bsize) / 1_048_576)
  } catch {
    return null
  }
}

/**
 * Whether a large act may begin with this much room.
 * @throws ProblemError `disk-full` below `leastFreeMb`
 */
export function demandRoom(free: number | null): void {
  if (free === null || free >= leastFreeMb) return
  throw new ProblemError(
    'disk-full',
    `Ổ đĩa chỉ còn ${free} MB trống, dưới ${leastFreeMb} MB, nên chưa làm việc này để dành chỗ cho việc lưu từng người và điểm danh. Chưa có gì bị thay đổi. Hãy dọn bớt ổ đĩa rồi làm lại.`,
  )
}
