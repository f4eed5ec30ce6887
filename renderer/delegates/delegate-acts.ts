import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { ask, problemOf, showFile } from '../bridge/ask'
import { notify } from '../ui/notices'

/** Saves one cell; the sentence of a problem comes back to stand at the cell. */
export async function saveCell(row: DelegateRow, field: string, text: string): Promise<string | undefined> {
  try {
    const { batchId } = await ask('delegates.patch', { ids: [row.id], patch: { [field]: text } })
    if (batchId)
      notify({ kind: 'done', text: `Đã sửa ${row.fullName}.`, undo: () => void ask('history.undo', { batchId }) })
    return undefined
  } catch (error) {
    return problemOf(error).message
  }
}

/** Writes a list as a workbook where the clerk says. */
export async function exportList(what: 'delegates' | 'replies' | 'attendance'): Promise<void> {
  const names = {
    delegates: 'danh-sach-dai-bieu.xlsx',
    replies: 'danh-sach-phan-hoi.xlsx',
    attendance: 'danh-sach-diem-danh.xlsx',
  }
  try {
    const target = await ask('files.saveTarget', { suggestedName: names[what], kind: 'xlsx' })
    if (!target) return
    const { rows, name } = await ask('delegates.export', { file: target.token, what })
    notify({ kind: 'done', text: `Đã xuất ${rows} dòng ra ${name}.` })
    await showFile(target.token)
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
