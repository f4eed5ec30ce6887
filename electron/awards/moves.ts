import type { Dossier } from '../../shared/awards/dossier'
import { type DossierAct, dossierLife } from '../../shared/awards/dossier-life'
import { move } from '../../shared/awards/life'
import type { Nomination } from '../../shared/awards/nomination'
import { type NominationAct, nominationLife } from '../../shared/awards/nomination-life'
import type { Attachment } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import type { Ids, Write } from '../core/context'
import type { Tables } from '../db/tables'

export type MoveInput = { reason?: string; document?: string; attachment?: Attachment | null }

const detail = ({ reason, document }: MoveInput) =>
  [reason, document ? `căn cứ ${document}` : ''].filter(Boolean).join('; ')

type Step = { dossierId: string; nominationId: string | null; act: string; fromState: string; toState: string }

async function note(w: Write, ids: Ids, step: Step, input: MoveInput) {
  const attachment = input.attachment ? JSON.stringify(input.attachment) : null
  const last = await w.trx
    .selectFrom('awardTransitions')
    .select((e) => e.fn.max('seq').as('seq'))
    .where('dossierId', '=', step.dossierId)
    .executeTakeFirst()
  await w.insert(
    'awardTransitions',
    {
      ...step,
      id: ids.uuid(),
      seq: Number(last?.seq ?? 0) + 1,
      at: w.at,
      operator: w.operator,
      reason: input.reason ?? '',
      document: input.document ?? '',
      attachment,
    },
    '',
  )
}

/** Moves one dossier, or says in a problem why it cannot; the move is kept with actor, time, reason and paper. */
export async function moveDossier(
  w: Write,
  ids: Ids,
  dossier: Pick<Dossier, 'id' | 'state'> & { unit: string },
  act: DossierAct,
  input: MoveInput = {},
  patch: Partial<Tables['awardDossiers']> = {},
): Promise<void> {
  const result = move(dossierLife, dossier.state, act, input)
  if (!result.ok) throw new ProblemError('conflict', `Hồ sơ của ${dossier.unit} ${result.why}. Chưa có gì thay đổi.`)
  const more = detail(input)
  const text = `Hồ sơ của ${dossier.unit}: ${dossierLife.acts[act].label}${more ? ` (${more})` : ''}.`
  await w.update('awardDossiers', dossier.id, { ...patch, state: result.to }, text)
  await note(
    w,
    ids,
    { dossierId: dossier.id, nominationId: null, act, fromState: dossier.state, toState: result.to },
    input,
  )
}

/** Moves one case; the same for council, decision and presentation. */
export async function moveCase(
  w: Write,
  ids: Ids,
  nomination: Pick<Nomination, 'id' | 'dossierId' | 'name' | 'state' | 'heldFrom'>,
  act: NominationAct,
  input: MoveInput = {},
  patch: Partial<Tables['awardNominations']> = {},
): Promise<void> {
  const result = move(nominationLife, nomination.state, act, input, nomination.heldFrom)
  if (!result.ok) throw new ProblemError('conflict', `${nomination.name}: ${result.why}. Chưa có gì thay đổi.`)
  const more = detail(input)
  const heldFrom = act === 'hold' ? nomination.state : act === 'release' ? null : nomination.heldFrom
  await w.update(
    'awardNominations',
    nomination.id,
    { ...patch, state: result.to, heldFrom },
    `${nomination.name}: ${nominationLife.acts[act].label}${more ? ` (${more})` : ''}.`,
  )
  await note(
    w,
    ids,
    {
      dossierId: nomination.dossierId,
      nominationId: nomination.id,
      act,
      fromState: nomination.state,
      toState: result.to,
    },
    input,
  )
}

/** Runs a move for each of a batch; a refusal is a sentence in the reply and the others go on. */
export async function eachOf<T>(items: readonly T[], step: (item: T) => Promise<void>) {
  const refused: string[] = []
  let moved = 0
  for (const item of items) {
    try {
      await step(item)
      moved++
    } catch (error) {
      if (!(error instanceof ProblemError) || items.length === 1) throw error
      refused.push(error.problem.message.replace(' Chưa có gì thay đổi.', ''))
    }
  }
  return { moved, refused }
}
