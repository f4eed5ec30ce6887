import { ask, problemOf, showFile } from '../bridge/ask'
import { notify } from '../ui/notices'

/** Asks where a workbook goes, has it written and shows it; a problem is said in words. */
export async function saveWorkbook(suggestedName: string, act: 'figures.export' | 'scoreboard.export'): Promise<void> {
  try {
    const target = await ask('files.saveTarget', { suggestedName, kind: 'xlsx' })
    if (!target) return
    await ask(act, { file: target.token })
    notify({ kind: 'done', text: `Đã xuất “${target.name}”.` })
    await showFile(target.token)
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
