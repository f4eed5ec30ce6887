import { slotOf } from '../../shared/speeches/agenda-link'
import { countCopies } from '../../shared/speeches/copies'
import { lifeOf, living } from '../../shared/speeches/life'
import { officeName } from '../../shared/speeches/office-name'
import { fitOf } from '../../shared/speeches/reading/pace'
import type { Review, Speech } from '../../shared/speeches/speech'
import type { SpeechDetail, SpeechRow, VersionRow } from '../../shared/speeches/speeches.contract'
import { holderOf, isLate, sayState, stepHolder, summaryWarning } from '../../shared/speeches/work'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import { loadPaces, syllableCounter, timeOf } from './pace.service'
import {
  type DraftFacts,
  listCopies,
  listDrafts,
  listReviews,
  listSpeeches,
  loadChains,
  staleCopies,
} from './speeches.queries'

type Reading = Pick<Context, 'db' | 'session' | 'clock'>

const byKey = <T>(list: readonly T[], key: (one: T) => string) => {
  const map = new Map<string, T[]>()
  for (const one of list) map.set(key(one), [...(map.get(key(one)) ?? []), one])
  return map
}

/** Everything the rows are made of, read once. */
async function load({ db, session, clock }: Reading) {
  const speeches = await listSpeeches(db)
  const delegates = await db.selectFrom('delegates').select(['id', 'honorific', 'fullName', 'office']).execute()
  const units = await db.selectFrom('units').select(['id', 'name']).execute()
  const items = await db.selectFrom('agendaItems').select(['id', 'minutes', 'capMinutes']).execute()
  const paces = await loadPaces(db)
  return {
    speeches,
    drafts: byKey(await listDrafts(db), (d) => d.speechId),
    reviews: byKey(await listReviews(db), (r) => r.speechId),
    copies: byKey(await listCopies(db), (c) => c.speechId),
    chains: await loadChains(db),
    paces,
    count: syllableCounter(session, db, paces.forms),
    delegateOf: new Map(delegates.map((d) => [d.id, `${d.honorific} ${d.fullName}`.trim()])),
    unitOf: new Map(units.map((u) => [u.id, u.name])),
    itemOf: new Map(items.map((i) => [i.id, i])),
    today: await todayOf(db, { clock, session }),
  }
}
type World = Awaited<ReturnType<typeof load>>

function standing(speech: Speech, world: World) {
  const drafts = world.drafts.get(speech.id) ?? []
  const reviews = world.reviews.get(speech.id) ?? []
  const steps = world.chains.get(speech.kind)?.steps ?? []
  const speakerName = (speech.speakerId && world.delegateOf.get(speech.speakerId)) || speech.speaker
  const unitName = (speech.unitId && world.unitOf.get(speech.unitId)) || ''
  const life = lifeOf(steps, drafts, reviews, speech.officialVersionId)
  return { drafts, reviews, life, speakerName, unitName, latest: living(drafts).at(-1) }
}

/** What should be looked at, most pressing first. */
function warningsOf(
  speech: Speech,
  world: World,
  stand: ReturnType<typeof standing>,
  fit: SpeechRow['fit'],
  slot: number | null,
): string[] {
  const report = speech.summaryOfId ? living(world.drafts.get(speech.summaryOfId) ?? []) : []
  const counts = countCopies(world.copies.get(speech.id) ?? [])
  const said = [
    fit === 'over' && `Đọc chậm hay nhanh cũng quá ${slot} phút được giao.`,
    fit === 'tight' && `Đọc chậm sẽ quá ${slot} phút được giao.`,
    summaryWarning(speech, stand.latest ?? null, report),
    ...staleCopies(stand.drafts, counts),
  ]
  return said.filter((text): text is string => !!text)
}

async function rowOf(speech: Speech, world: World): Promise<SpeechRow> {
  const stand = standing(speech, world)
  const { life, latest } = stand
  const time = latest ? timeOf(await world.count(latest.id), world.paces.of(speech, stand.speakerName)) : null
  const slot = slotOf(speech.minutes, world.itemOf.get(speech.agendaItemId ?? ''))
  // Points and a skeleton are no text to be read: their length says nothing about the time in the hall.
  const fit = speech.form === 'full' ? fitOf(time, slot) : 'none'
  return {
    ...speech,
    state: life.state,
    stateText: speech.droppedAt ? 'Không dùng' : sayState(life, stand.reviews),
    holder: speech.droppedAt
      ? ''
      : holderOf(life, { speaker: stand.speakerName, unit: stand.unitName, drafter: speech.drafter }),
    speakerName: stand.speakerName,
    unitName: stand.unitName,
    versions: stand.drafts.length,
    latest: latest
      ? { id: latest.id, number: latest.number, receivedOn: latest.receivedOn, submittedAt: latest.submittedAt }
      : null,
    time,
    slot,
    fit,
    isLate: isLate({ ...speech, state: life.state }, world.today),
    warnings: warningsOf(speech, world, stand, fit, slot),
  }
}

/** Every text with where it stands, who has it and how long it takes. */
export async function speechRows(context: Reading): Promise<SpeechRow[]> {
  const world = await load(context)
  return Promise.all(world.speeches.map((speech) => rowOf(speech, world)))
}

/** @throws never for an id that exists; a missing one gives undefined */
export async function speechRow(context: Reading, id: string): Promise<SpeechRow | undefined> {
  return (await speechRows(context)).find((row) => row.id === id)
}

/** The name the office would give a draft's file; kinds that occur more than once are told apart by unit or speaker. */
function nameOf(speech: Speech, draft: DraftFacts, world: World): string {
  const { unitName, speakerName } = standing(speech, world)
  const same = world.speeches.filter((s) => s.kind === speech.kind && s.droppedAt === null)
  const apart = same.length > 1 ? unitName || speakerName || speech.title : ''
  return officeName({
    kind: speech.kind,
    apart,
    day: draft.receivedOn,
    number: draft.number,
    isOfficial: speech.officialVersionId === draft.id,
    author: speech.drafter || draft.receivedFrom,
    ending: draft.file.type,
  })
}

export async function draftRow(context: Reading, versionId: string): Promise<VersionRow | undefined> {
  const world = await load(context)
  const draft = [...world.drafts.values()].flat().find((d) => d.id === versionId)
  const speech = world.speeches.find((s) => s.id === draft?.speechId)
  return draft && speech && toVersionRow(draft, speech, world)
}

async function toVersionRow(draft: DraftFacts, speech: Speech, world: World): Promise<VersionRow> {
  const pace = world.paces.of(speech, standing(speech, world).speakerName)
  return { ...draft, officeName: nameOf(speech, draft, world), time: timeOf(await world.count(draft.id), pace) }
}

/** One text with its drafts, verdicts and copies. */
export async function speechDetail(context: Reading, id: string): Promise<SpeechDetail | undefined> {
  const world = await load(context)
  const speech = world.speeches.find((s) => s.id === id)
  if (!speech) return undefined
  const stand = standing(speech, world)
  const copies = world.copies.get(id) ?? []
  const names = { speaker: stand.speakerName, unit: stand.unitName }
  const report = speech.summaryOfId ? living(world.drafts.get(speech.summaryOfId) ?? []) : []
  return {
    ...(await rowOf(speech, world)),
    steps: stand.life.steps.map((s) => ({ ...s, who: stepHolder(s.step.who, names) })),
    currentId: stand.life.currentId,
    asked: stand.reviews.find((r: Review) => r.id === stand.life.askedById) ?? null,
    drafts: await Promise.all(stand.drafts.map((draft) => toVersionRow(draft, speech, world))),
    reviews: stand.reviews,
    copies,
    counts: countCopies(copies),
    report: report.map(({ id: versionId, number, receivedOn }) => ({ id: versionId, number, receivedOn })),
  }
}
