import type { Write } from '../core/context'
import { fromRow, toRow } from './agenda.queries'

/** Items at which one body was to present name the body that it became. */
export async function movePresenters(
  w: Write,
  from: { id: string },
  into: { id: string; name: string },
  text: string,
): Promise<void> {
  const rows = await w.trx.selectFrom('agendaItems').selectAll().where('presenters', 'like', `%${from.id}%`).execute()
  for (const item of rows.map(fromRow)) {
    const presenters = item.presenters.map((p) => (p.id === from.id ? { ...p, id: into.id, name: into.name } : p))
    await w.update('agendaItems', item.id, { presenters: toRow({ ...item, presenters }).presenters }, text)
  }
}
