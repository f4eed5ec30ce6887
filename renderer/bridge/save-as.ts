import type { In } from '../../shared/ipc/contract'
import { notify } from '../ui/notices'
import { ask, problemOf, showFile } from './ask'

/**
 * A file saved where the clerk says: asks for the place, makes the file with `run`, tells with `say` and shows it. A clerk who
 * names no place, or a `run` that has told its problem itself (undefined), ends it quietly.
 */
export async function saveAs<T>(
  { suggestedName, kind }: In<'files.saveTarget'>,
  run: (file: string) => Promise<T | undefined>,
  say: (done: T) => string,
): Promise<void> {
  try {
    const target = await ask('files.saveTarget', { suggestedName, kind })
    const done = target ? await run(target.token) : undefined
    if (!target || done === undefined) return
    notify({ kind: 'done', text: say(done) })
    await showFile(target.token)
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
