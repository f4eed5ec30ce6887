import type { Ask } from './sample-story'

/** A follow-up plan on who serves the conference has come: some of it is taken, one guess put aside, the rest waits for a look. */
export async function playPlan(ask: Ask, file: string): Promise<void> {
  const { id } = await ask('plan.read', { file })
  const { proposals } = await ask('plan.get', { id })
  const sure = proposals.filter((p) => p.proposal.kind === 'task' && p.proposal.sure && !p.known).slice(0, 4)
  if (sure.length > 0)
    await ask('plan.take', {
      id,
      picks: sure.map(({ proposal: { kind, key, value } }) => ({ kind, key, value }) as never),
    })
  const doubtful = proposals.find((p) => p.proposal.kind === 'unit' && !p.proposal.sure)
  if (doubtful) await ask('plan.discard', { id, keys: [doubtful.proposal.key] })
}
