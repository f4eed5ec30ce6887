import { describe, expect, test } from 'vitest'
import { connect } from '../../electron/db/connect'
import { migrate } from '../../electron/db/migrate'

const open = (registerNo: string) => {
  const raw = connect(':memory:')
  migrate(raw)
  const fill = (table: string, values: Record<string, string | number | null>) => {
    const columns = raw.prepare(`select name, type, "notnull" as needed from pragma_table_info('${table}')`).all() as {
      name: string
      type: string
      needed: number
    }[]
    const row = columns.map(({ name, type, needed }) =>
      Object.hasOwn(values, name) ? values[name] : needed ? (type === 'TEXT' ? '' : 0) : null,
    )
    raw.prepare(`insert into ${table} values (${columns.map(() => '?').join(',')})`).run(...row)
  }
  fill('awardRounds', { id: 'r', title: 'T', councilRoute: 'standing', denominator: 'all', state: 'open' })
  fill('units', { id: 'u', name: 'U' })
  fill('awardDossiers', {
    id: 'd',
    roundId: 'r',
    unitId: 'u',
    state: 'received',
    registerNo: registerNo === '' ? null : Number(registerNo),
  })
  fill('awardNominations', { id: 'n', dossierId: 'd', subject: 'individual', name: 'N', state: 'proposed' })
  fill('awardTransitions', { id: 't', dossierId: 'd', nominationId: 'n', reason: 'vì' })
  return { raw, fill }
}

describe('what the database itself keeps of award dossiers', () => {
  test('a transition never changes; nothing of a received dossier is deleted', () => {
    const { raw } = open('1')
    expect(() => raw.exec(`update awardTransitions set reason = ''`)).toThrow(/append-only/)
    expect(() => raw.exec('delete from awardTransitions')).toThrow(/append-only/)
    expect(() => raw.exec('delete from awardNominations')).toThrow(/not deleted/)
    expect(() => raw.exec('delete from awardDossiers')).toThrow(/withdrawn/)
    raw.close()
  })

  test('what was never received may be taken back', () => {
    const { raw } = open('')
    raw.exec('delete from awardTransitions')
    raw.exec('delete from awardNominations')
    raw.exec('delete from awardDossiers')
    raw.close()
  })

  test('a secret ballot keeps no member’s choice, an open one does', () => {
    const { raw, fill } = open('1')
    fill('councilMembers', { id: 'm', fullName: 'M' })
    fill('councilMeetings', { id: 'c', roundId: 'r', body: 'full', state: 'open' })
    const ballot = { meetingId: 'c', nominationId: 'n', outcome: 'open' }
    fill('councilBallots', { ...ballot, id: 'b1', attempt: 1, method: 'secret' })
    fill('councilBallots', { ...ballot, id: 'b2', attempt: 2, method: 'open' })
    const vote = { memberId: 'm', choice: 'yes' }
    expect(() => fill('councilVotes', { ...vote, id: 'v1', ballotId: 'b1' })).toThrow(/only its tally/)
    fill('councilVotes', { ...vote, id: 'v2', ballotId: 'b2' })
    raw.close()
  })
})
