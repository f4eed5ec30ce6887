import path from 'node:path'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import type { Call, In, Out } from '../../shared/ipc/contract'
import { ProblemError } from '../../shared/ipc/reply'
import { playAgenda } from '../agenda/sample-agenda'
import { playBonuses, playCouncil } from '../awards/council-story'
import { playAwards } from '../awards/sample-awards'
import type { Core } from '../core/app'
import type { Clock } from '../core/context'
import { playDistribution } from '../preparation/sample-documents'
import { playLogistics } from '../preparation/sample-logistics'
import { playContacts, playPlan } from '../preparation/sample-plan'
import { playReports } from '../preparation/sample-reports'
import { finishPreparation, playBudget, playPreparation } from '../preparation/sample-story'
import { playSpeeches } from '../speeches/sample-story'

/** A clock that the story of the sample conference moves forward itself. */
export function storyClock(): { clock: Clock; at: (local: string) => void } {
  let now = new Date('2019-07-24T08:00:00')
  return { clock: () => now, at: (local) => (now = new Date(local)) }
}

/**
 * Plays the sample conference through the same acts a clerk would do: the plan's template, 300 invented people from a list,
 * letters approved, numbered and sent, replies, and half of them arrived on the morning of 15/11/2019.
 */
export async function playSample(
  core: Pick<Core, 'answer'>,
  resourcesFolder: string,
  at: (local: string) => void,
): Promise<void> {
  const ask = async <C extends Call>(name: C, input: In<C>): Promise<Out<C>> => {
    const reply = await core.answer(name, input)
    if (!reply.ok)
      throw new ProblemError(
        reply.problem.code,
        `Không dựng được hội nghị mẫu (${name}): ${reply.problem.message}`,
        reply.problem,
      )
    return reply.value as Out<C>
  }
  const file = (name: string) => path.join(resourcesFolder, 'sample', name)

  await playPreparation(ask)
  // Units and people are the office's own list; awards begin in August with them.
  at('2019-08-02T09:00:00')
  await ask('delegates.import', { file: file('danh-sach-dai-bieu.csv'), commit: true })
  await playAwards({ ask, file, at })
  at('2019-10-21T08:00:00')
  await ask('conference.update', {
    startsAt: '2019-11-15T08:00',
    endsAt: '2019-11-15T11:00',
    receptionFrom: '07:30',
    replyBy: '2019-11-12T16:00',
    venue: { capacity: 350 },
    contact: { phone: '028 0000 0000', email: 'ban.tdkt@example.vn' },
    signer: { fullName: 'Trần Văn Mẫu' },
  })
  at('2019-10-21T14:00:00')
  await playPlan(ask, file('ke-hoach-phuc-vu.docx'))
  const askedFor = await askBody(ask)
  await playContacts(ask)
  await playReports(ask)
  await playBudget(ask)
  await playLogistics(ask)
  await playDistribution(ask)
  await playCouncil(ask, at)
  at('2019-11-01T14:00:00')
  await ask('invitations.prepare', { all: true })
  await ask('invitations.approve', { all: true })
  at('2019-11-05T10:00:00')
  await ask('invitations.markPrinted', {})
  await ask('invitations.number', { from: 15, date: '2019-11-05' })
  await ask('invitations.send', { whom: { all: true }, channel: 'registry', date: '2019-11-05' })
  at('2019-11-05T15:00:00')
  await ask('stationery.markPrinted', { product: 'card', stock: 'card-a5', to: 12, spoiled: 1 })
  await ask('stationery.markPrinted', { product: 'envelope', by: 'unit', stock: 'envelope-c5' })
  at('2019-11-07T09:00:00')
  await promote(ask)
  if (askedFor)
    await ask('delegates.save', {
      id: askedFor,
      honorific: 'Bà',
      fullName: 'Nguyễn Thị Thu Quyên',
      office: 'Phó Chánh án',
    })
  at('2019-11-08T15:00:00')
  await playBonuses(ask)
  at('2019-11-12T15:00:00')
  await ask('replies.import', { file: file('phan-hoi.csv'), commit: true })
  await playAgenda(ask, at)
  at('2019-11-14T16:00:00')
  const letters = (await ask('invitations.list', {})).filter((l) => l.position > 0)
  await approveSome(ask, letters)
  await playSpeeches({ ask, file, at })
  at('2019-11-14T16:30:00')
  await finishPreparation(ask)
  await arrive(ask, letters, at)
}

type Ask = <C extends Call>(name: C, input: In<C>) => Promise<Out<C>>

/**
 * A body whose people are not known yet: its two names leave the list, and one letter asks it for two. One of them is named
 * later; the other place stays open and is reminded of. Returns the place that will be named.
 */
async function askBody(ask: Ask): Promise<string | undefined> {
  const unit = (await ask('units.list', {})).find((u) => u.name === 'Tòa án nhân dân thành phố')
  if (!unit) return undefined
  const people = (await ask('delegates.list', {})).filter((p) => p.unitId === unit.id)
  await ask('delegates.remove', { ids: people.map((p) => p.id) })
  return (await ask('units.askDelegates', { id: unit.id, count: people.length })).ids[0]
}

/** Somebody rose in office after letters and cards were printed: the desk of papers shows what is wrong on paper now. */
async function promote(ask: Ask): Promise<void> {
  const person = (await ask('delegates.list', {})).find((p) => p.rank <= 12 && /^Phó /.test(p.office))
  if (person) await ask('delegates.save', { id: person.id, office: person.office.replace(/^Phó /, 'Quyền ') })
}

/** The chair agreed to most substitutes, so the desk has both kinds to show. */
async function approveSome(ask: Ask, letters: LetterRow[]): Promise<void> {
  const people = await ask('delegates.list', {})
  const replaced = people.filter((p) => p.reply === 'substitute' && letters.some((l) => l.delegateId === p.id))
  for (const [index, person] of replaced.entries()) {
    if (index % 4 !== 3)
      await ask('replies.decideSubstitute', { delegateId: person.id, approval: 'approved', by: 'Chủ trì hội nghị' })
  }
}

/** From 07:32 on, two desks scan every other letter; substitutes come in the place of those who sent them. */
async function arrive(ask: Ask, letters: LetterRow[], at: (local: string) => void): Promise<void> {
  const people = new Map((await ask('delegates.list', {})).map((p) => [p.id, p]))
  let second = 0
  for (const [index, letter] of letters.entries()) {
    const reply = people.get(letter.delegateId)?.reply
    if (index % 5 === 4 || index > 190 || reply === 'declined') continue
    second += 11
    const clock = new Date(Date.UTC(2019, 10, 15, 7, 32, second)).toISOString().slice(0, 19)
    at(clock)
    const desk = index % 2 ? 'Bàn 2' : 'Bàn 1'
    const scanId = `mau-${letter.position}`
    if (reply === 'substitute')
      await ask('checkin.admit', { scanId, delegateId: letter.delegateId, desk, as: 'substitute' })
    else await ask('checkin.scan', { scanId, raw: letter.code + letter.token, desk })
    if (index % 3 !== 0) await ask('checkin.kit', { scanId: `${scanId}-tl`, delegateId: letter.delegateId, desk })
  }
}
