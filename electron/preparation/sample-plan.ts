import type { Ask } from './sample-story'

/** Whom to ring at the larger units, and how many people they were asked for; some have sent one too few. */
export async function playContacts(ask: Ask): Promise<void> {
  const units = (await ask('units.list', {})).filter((u) => /^(Sở|Ủy ban nhân dân)/.test(u.name) && u.delegates > 0)
  const family = ['Bà Nguyễn Thị', 'Ông Trần Văn', 'Bà Lê Thị', 'Ông Phạm Văn']
  const given = ['Mẫu', 'Thử', 'Tập', 'Giả']
  for (const [index, unit] of units.slice(0, 24).entries())
    await ask('units.save', {
      id: unit.id,
      contactName: `${family[index % 4]} ${given[Math.floor(index / 4) % 4]}`,
      phone: `0280000${String(2000 + index)}`,
      quota: unit.delegates + (index % 6 === 5 ? 1 : 0),
    })
}

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
