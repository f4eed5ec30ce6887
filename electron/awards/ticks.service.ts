import type { World } from '../../shared/awards/checks/world'
import { isLivingDossier } from '../../shared/awards/dossier-life'
import type { TickInput } from '../../shared/awards/dossiers.contract'
import { documentLabels } from '../../shared/awards/terms'
import { type TickedList, type TickPreview, tickMany } from '../../shared/awards/ticks'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import type { Db, Trx } from '../db/tables'
import { put, said } from './checklist.service'
import { checklistOf } from './dossier-row'
import { getDossier, openRound } from './dossiers.service'
import { loadWorld } from './world.queries'

/** Judges a tick for many on the checklists as they stand; dossiers returned or withdrawn are named and left alone. */
function judge(world: World, input: TickInput): TickPreview {
  const lists: TickedList[] = []
  const left: string[] = []
  for (const id of new Set(input.dossierIds)) {
    const d = world.dossierOf.get(id)
    if (!d)
      throw new ProblemError('not-found', 'Có hồ sơ không thuộc đợt này hoặc không còn. Chưa ghi gì; hãy tải lại.')
    if (!isLivingDossier(d.state)) {
      left.push(`Hồ sơ của ${d.unit} đã trả lại hoặc đã rút nên không đánh dấu.`)
      continue
    }
    lists.push({
      dossierId: d.id,
      unit: d.unit,
      lines: checklistOf(world, d),
      nameOf: new Map((world.casesOf.get(d.id) ?? []).map((n) => [n.id, `${n.honorific} ${n.name}`.trim()])),
    })
  }
  const preview = tickMany(lists, input)
  return { ...preview, left: [...left, ...preview.left] }
}

async function worldOf(db: Db | Trx, input: TickInput, context: Pick<Context, 'clock' | 'session'>): Promise<World> {
  const { roundId } = await getDossier(db, input.dossierIds[0] ?? '')
  return loadWorld(db, roundId, await todayOf(db, context))
}

export const previewTicks = async (input: TickInput, context: Context): Promise<TickPreview> =>
  judge(await worldOf(context.db, input, context), input)

/** Ticks the same documents in many checklists. Judged again inside the write: what changed meanwhile is not overwritten blindly. */
export async function tickDocuments(
  input: TickInput,
  { write, ids, clock, session }: Context,
): Promise<{ ticked: number; left: string[] }> {
  return write('awards.tickDocuments', async (w) => {
    const world = await worldOf(w.trx, input, { clock, session })
    await openRound(w.trx, world.round.id)
    const { changes, left } = judge(world, input)
    const units = new Set(changes.map((c) => c.dossierId)).size
    const what = input.codes.map((code) => documentLabels[code].toLocaleLowerCase('vi')).join(', ')
    for (const [at, { dossierId, nominationId, code }] of changes.entries())
      await put(
        w,
        ids,
        { dossierId, nominationId, code },
        { status: input.status },
        at === 0 ? `Đánh dấu ${said[input.status]}: ${what}; ${changes.length} mục của ${units} hồ sơ.` : '',
      )
    return { ticked: changes.length, left }
  })
}
