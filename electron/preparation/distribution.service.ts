import { ProblemError } from '../../shared/ipc/reply'
import { bodiesOf, planDistribution } from '../../shared/preparation/documents/distribution'
import type { Distribution, DistributionFields } from '../../shared/preparation/documents/outgoing'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'

/** Adds a line of “Nơi nhận” or changes one. */
export async function saveDistribution(
  { id, ...fields }: Partial<DistributionFields> & { id?: string },
  { write, ids }: Context,
): Promise<Distribution> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined))
  return write('distribution.save', async (w) => {
    const all = await w.trx.selectFrom('distributions').selectAll().execute()
    const before = all.find((d) => d.id === id)
    if (id && !before) throw new ProblemError('not-found', 'Dòng nơi nhận này không còn.')
    const after: Distribution = {
      text: '',
      group: '',
      copies: 1,
      bodies: 1,
      mark: '',
      position: Math.max(0, ...all.map((d) => d.position)) + 1,
      ...before,
      ...given,
      id: before?.id ?? ids.uuid(),
    }
    if (!after.text)
      throw new ProblemError('invalid', 'Chưa nhập nơi nhận. Chưa có gì được lưu.', {
        fields: { text: 'Chưa nhập nơi nhận.' },
      })
    if (before) await w.update('distributions', after.id, after, `Sửa nơi nhận “${after.text}”: ${after.copies} bản.`)
    else await w.insert('distributions', after, `Thêm nơi nhận “${after.text}”.`)
    return after
  })
}

export async function removeDistribution({ id }: { id: string }, { write }: Context): Promise<{ batchId: string }> {
  return write('distribution.remove', async (w) => {
    const row = await w.trx.selectFrom('distributions').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Dòng nơi nhận này không còn.')
    await w.remove('distributions', id, `Bỏ nơi nhận “${row.text}”.`)
    return { batchId: w.batchId }
  })
}

/** Moves a line up or down among the others. */
export async function moveDistribution(
  { id, by }: { id: string; by: number },
  { write }: Context,
): Promise<Record<string, never>> {
  return write('distribution.move', async (w) => {
    const all = await w.trx.selectFrom('distributions').selectAll().orderBy('position').execute()
    const at = all.findIndex((d) => d.id === id)
    const [row, other] = [all[at], all[at + Math.sign(by)]]
    if (!row) throw new ProblemError('not-found', 'Dòng nơi nhận này không còn.')
    if (other) {
      await w.update('distributions', row.id, { position: other.position }, `Đổi thứ tự nơi nhận “${row.text}”.`)
      await w.update('distributions', other.id, { position: row.position }, '')
    }
    return {}
  })
}

/** The plan's own block “Nơi nhận” with its groups; how many bodies a line stands for is counted from the list of units. */
export async function distributionFromPlan({ write, ids }: Context) {
  return write('distribution.fromPlan', async (w) => {
    const units = (await w.trx.selectFrom('units').select('name').execute()).map((u) => u.name)
    const all = await w.trx.selectFrom('distributions').select(['text', 'position']).execute()
    const known = new Set(all.map((d) => d.text))
    const last = Math.max(0, ...all.map((d) => d.position))
    const seeds = planDistribution.filter((s) => !known.has(s.text))
    for (const [index, { counts, ...fields }] of seeds.entries())
      await w.insert(
        'distributions',
        { ...fields, id: ids.uuid(), position: last + index + 1, bodies: bodiesOf({ counts }, units) },
        index === 0 ? `Thêm ${seeds.length} nơi nhận theo kế hoạch.` : '',
      )
    return { changed: seeds.length, batchId: seeds.length ? w.batchId : null }
  })
}

/** Lines of “Nơi nhận” from the conference's own block that are not on the list yet. */
export async function distributionFromConference({ write, ids }: Context) {
  return write('distribution.fromConference', async (w) => {
    const { distribution } = await getConference(w.trx)
    const all = await w.trx.selectFrom('distributions').select(['text', 'position']).execute()
    const known = new Set(all.map((d) => d.text))
    const lines = distribution
      .map((l) => l.replace(/^[-\s]+/, '').replace(/[;.\s]+$/, ''))
      .filter((l) => l && !known.has(l))
    const last = Math.max(0, ...all.map((d) => d.position))
    for (const [index, text] of lines.entries())
      await w.insert(
        'distributions',
        {
          id: ids.uuid(),
          position: last + index + 1,
          text,
          group: '',
          copies: 1,
          bodies: 1,
          mark: /b\/c/.test(text) ? 'b/c' : '',
        },
        `Thêm nơi nhận “${text}”.`,
      )
    return { changed: lines.length, batchId: lines.length ? w.batchId : null }
  })
}
