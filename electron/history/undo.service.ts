import { isUndoable } from '../../shared/history/undo'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context, Write } from '../core/context'
import { storageCode } from '../db/problems'
import type { Recorded, Tables } from '../db/tables'

type Row = Record<string, unknown>
type Entry = Pick<Tables['history'], 'entity' | 'entityId' | 'before' | 'after' | 'text'>

/**
 * Takes back one act, entry by entry from the last to the first. A value somebody changed since stays as it is now, and a
 * row that others hang on stays too; the reply names what was kept.
 */
export async function undoBatch(
  batchId: string,
  { write }: Context,
): Promise<{ undone: number; kept: string[]; text: string }> {
  return write('history.undo', async (w) => {
    const entries = await w.trx
      .selectFrom('history')
      .selectAll()
      .where('batchId', '=', batchId)
      .orderBy('seq', 'desc')
      .execute()
    const first = entries.at(-1)
    if (!first) throw new ProblemError('not-found', 'Không thấy việc cần hoàn tác trong nhật ký.')
    if (!isUndoable(first.act))
      throw new ProblemError(
        'refused',
        'Việc này đã ra khỏi máy (in, cấp số, chuyển, điểm danh) nên không hoàn tác được. Hãy làm việc ngược lại, có ghi lý do.',
      )
    const before = await w.trx
      .selectFrom('history')
      .select('seq')
      .where('entity', '=', 'batch')
      .where('entityId', '=', batchId)
      .executeTakeFirst()
    if (before) throw new ProblemError('conflict', 'Việc này đã được hoàn tác rồi.')
    await w.note('batch', batchId, `Hoàn tác: ${entries.findLast((e) => e.text !== '')?.text ?? ''}`)
    const kept: string[] = []
    let undone = 0
    for (const entry of entries.filter((e) => e.before || e.after)) {
      const reason = await undoEntry(w, entry)
      if (reason) kept.push(reason)
      else undone++
    }
    const text = kept.length
      ? `Đã hoàn tác ${undone} thay đổi; giữ lại ${kept.length} chỗ đã có người sửa hoặc dùng tiếp.`
      : `Đã hoàn tác ${undone} thay đổi.`
    return { undone, kept: [...new Set(kept)].slice(0, 50), text }
  })
}

/** Undoes one entry; returns why it was kept, or undefined when it was undone. */
async function undoEntry(w: Write, entry: Entry): Promise<string | undefined> {
  const table = entry.entity as Recorded
  const before = entry.before ? (JSON.parse(entry.before) as Row) : null
  const after = entry.after ? (JSON.parse(entry.after) as Row) : null
  const now = (await w.trx.selectFrom(table).selectAll().where('id', '=', entry.entityId).executeTakeFirst()) as
    | Row
    | undefined
  const text = entry.text ? `Hoàn tác: ${entry.text}` : ''
  if (!before) return undoInsert(w, table, entry, now, after ?? {}, text)
  if (!after) {
    if (now) return `${entry.text} (đã có lại)`
    return attempt(entry, () => w.insert(table, before as never, text))
  }
  if (!now) return `${entry.text} (không còn)`
  const same = Object.keys(after).filter((key) => now[key] === after[key])
  if (same.length) {
    const failed = await attempt(entry, () =>
      w.update(table, entry.entityId, Object.fromEntries(same.map((key) => [key, before[key]])) as never, text),
    )
    if (failed) return failed
  }
  return same.length < Object.keys(after).length ? `${entry.text} (đã sửa tiếp)` : undefined
}

/** Columns that change by themselves and do not tell that a person touched the row. */
const quiet = new Set(['updatedAt'])

async function undoInsert(
  w: Write,
  table: Recorded,
  entry: Entry,
  now: Row | undefined,
  after: Row,
  text: string,
): Promise<string | undefined> {
  if (!now) return undefined
  const touched = Object.keys(after).some((key) => !quiet.has(key) && now[key] !== after[key])
  if (touched) return `${entry.text} (đã sửa tiếp)`
  return attempt(entry, () => w.remove(table, entry.entityId, text))
}

/** A row that others refer to cannot go; SQLite refuses that one statement and the rest of the undo goes on. */
async function attempt(entry: Entry, step: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await step()
    return undefined
  } catch (error) {
    if (storageCode(error)?.startsWith('SQLITE_CONSTRAINT')) return `${entry.text} (đang được dùng)`
    throw error
  }
}
