import type { AgendaView } from '../../shared/agenda/agenda.contract'
import type { AgendaFields } from '../../shared/agenda/agenda-item'
import type { Step } from '../../shared/agenda/tree'
import { ask, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'

const say = (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) })

/** Takes an act back and says what was kept as it is. */
export const undoBatch = (batchId: string): Promise<void> =>
  ask('history.undo', { batchId }).then((done) => notify({ kind: 'done', text: done.text }), say)

/** What can be done to items; each act is saved at once and can be undone. `decidedBy` goes into the log of the day. */
export function useAgendaActs(decidedBy: string) {
  const word = decidedBy.trim() ? { decidedBy: decidedBy.trim() } : {}
  return {
    add: (after: string | undefined) =>
      ask('agenda.save', { title: 'Mục mới', minutes: 10, after: after ?? null, ...word }).catch((error: unknown) => {
        say(error)
        return undefined
      }),
    /** Saves fields of an item; a refusal comes back as a sentence for the field. */
    save: (id: string, fields: Partial<AgendaFields>): Promise<string | undefined> =>
      ask('agenda.save', { id, ...fields, ...word }).then(
        () => undefined,
        (error: unknown) => {
          const { problem } = problemOf(error)
          return Object.values(problem.fields ?? {})[0] ?? problem.message
        },
      ),
    step: (id: string, step: Step) => ask('agenda.step', { id, step, ...word }).then(() => {}, say),
    move: (id: string, parentId: string | null, before: string | null) =>
      ask('agenda.move', { id, parentId, before, ...word }).then(() => {}, say),
    remove: (id: string, title: string) =>
      ask('agenda.remove', { id, ...word }).then(
        ({ batchId, removed }) =>
          notify({
            kind: 'done',
            text: removed > 1 ? `Đã bỏ “${title}” cùng ${removed - 1} mục con.` : `Đã bỏ “${title}”.`,
            undo: () => void undoBatch(batchId),
          }),
        say,
      ),
    undo: (last: AgendaView['undo']) => (last ? undoBatch(last.batchId) : Promise.resolve()),
  }
}
export type AgendaActs = ReturnType<typeof useAgendaActs>
