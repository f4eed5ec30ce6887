import { connect, type Raw } from './connect'
import { verifiedCopy } from './copy'

/**
 * Writes a verified copy of an open conference and turns it into a rehearsal: the arrivals of the real one are not in it, its
 * id is its own, and a mark that nothing takes off says what it is. `target` is the file; throws when any of it fails.
 */
export function rehearsalCopy(
  raw: Raw,
  target: string,
  mark: { id: string; markId: string; of: string; title: string; at: string },
): void {
  verifiedCopy(raw, target)
  const copy = connect(target, { mustExist: true })
  try {
    const guard = copy
      .prepare(`select sql from sqlite_schema where type = 'trigger' and name = 'scansStay'`)
      .pluck()
      .get()
    if (typeof guard !== 'string') throw new Error('scans are not guarded')
    copy.transaction(() => {
      copy.exec('drop trigger scansStay')
      copy.exec('delete from scans')
      copy.exec(guard)
      copy.prepare('update conference set id = ?, title = ?').run(mark.id, mark.title)
      copy.prepare('update preparation set id = ?').run(mark.id)
      copy.prepare('insert into rehearsalMark (id, "of", at) values (?, ?, ?)').run(mark.markId, mark.of, mark.at)
    })()
  } finally {
    copy.close()
  }
}
