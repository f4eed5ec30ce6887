import path from 'node:path'
import { connect } from '../../electron/db/connect'
import { benchCore, bigConference } from './conference'
import { asker } from './people'
import { percentile, type Row, row, timed } from './rows'

/** All cross-checks over 5,000 people with numbered letters, from the file to the findings, nothing remembered between. */
export async function checks(folder: string): Promise<Row[]> {
  const conference = await bigConference(folder, 5000, 1)
  const core = benchCore(folder, conference)
  const ask = asker(core)
  await ask('conference.open', { folder: conference })
  await ask('invitations.markPrinted', {})
  await ask('invitations.number', { from: 1, date: '2019-11-05' })
  const [person] = await ask('delegates.list', {})
  const whole: number[] = []
  const marks: number[] = []
  for (let n = 0; n < 15; n++) {
    // A write to a person between makes everything that was remembered stale.
    await ask('delegates.save', { id: person?.id ?? '', note: `Ghi chú ${n}` })
    whole.push(await timed(() => ask('checks.list', {})))
    marks.push(await timed(() => ask('checks.marks', { kind: 'delegate' })))
  }
  await core.close()
  const raw = connect(path.join(conference, 'conference.db'))
  const floors: number[] = []
  for (let n = 0; n < 5; n++)
    floors.push(
      await timed(() => {
        raw.prepare('select id, honorific, fullName, unitId, categoryId, roles from delegates').all()
        raw.prepare('select delegateId, state, number, date, snapshot from invitations').all()
      }),
    )
  raw.close()
  const floor = percentile(floors, 0.5)
  const floorIs = 'the same two tables read as plain rows'
  return [
    row({
      what: 'all cross-checks, 5,000 people with numbered letters, median',
      figure: percentile(whole, 0.5),
      unit: 'ms',
      budget: 100,
      floor,
      floorIs,
    }),
    row({
      what: 'marks of a table of 5,000 people, findings known, median',
      figure: percentile(marks, 0.5),
      unit: 'ms',
      budget: 50,
      floor,
      floorIs,
    }),
  ]
}
