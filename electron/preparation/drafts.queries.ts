import { createHash } from 'node:crypto'
import { ProblemError } from '../../shared/ipc/reply'
import {
  type ChainKind,
  chainKinds,
  type DraftReview,
  type DraftSubject,
  type DraftVersion,
  defaultDraftChain,
  documentText,
  draftLife,
  draftSaying,
} from '../../shared/preparation/drafts/draft'
import type { DraftsView } from '../../shared/preparation/drafts/drafts.contract'
import { Chain, type Step } from '../../shared/speeches/approval'
import { living, type SpeechState } from '../../shared/speeches/life'
import { getConference } from '../conference/conference.queries'
import { fromStored } from '../db/stored'
import type { Db, Tables, Trx } from '../db/tables'
import { getOutgoing } from './outgoing.queries'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
export const sumOf = (text: string, fileHash = ''): string => sha256(`${text}\n${fileHash}`)
export const keyOf = (text: string, fileHash = ''): string => sha256(draftSaying(text, fileHash))

export const versionFromRow = (row: Tables['draftVersions']): DraftVersion =>
  fromStored<DraftVersion>(row, { json: ['file'] })

export async function getDraft(db: Db | Trx, id: string): Promise<DraftVersion> {
  const row = await db.selectFrom('draftVersions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Dự thảo này không còn. Hãy tải lại màn hình.')
  return versionFromRow(row)
}

/** The steps of each kind: the office's own, else the usual ones. */
export async function loadDraftChains(db: Db | Trx): Promise<{ kind: ChainKind; steps: Step[]; isDefault: boolean }[]> {
  const own = new Map((await db.selectFrom('draftChains').selectAll().execute()).map((row) => [row.kind, row.steps]))
  return chainKinds.map((kind) => {
    const steps = own.get(kind)
    return steps
      ? { kind, steps: Chain.parse(JSON.parse(steps)), isDefault: false }
      : { kind, steps: [...defaultDraftChain(kind)], isDefault: true }
  })
}

/** What the drafts are drafts of, and its words of now where it has any of its own. */
async function subjectOf(db: Db | Trx, subject: DraftSubject, id: string) {
  if (subject === 'document') {
    const document = await getOutgoing(db, id)
    if (!document) throw new ProblemError('not-found', 'Văn bản này không còn. Hãy tải lại danh sách.')
    const isFrozen = ['numbered', 'sent', 'received', 'withdrawn'].includes(document.state)
    return { title: document.subject, kind: document.type as ChainKind, text: documentText(document), isFrozen }
  }
  const item = await db.selectFrom('logistics').selectAll().where('id', '=', id).executeTakeFirst()
  if (!item) throw new ProblemError('not-found', 'Việc hậu cần này không còn. Hãy tải lại.')
  return { title: item.title, kind: item.kind as ChainKind, text: null, isFrozen: item.state === 'dropped' }
}

/** One thing with its drafts, verdicts, steps and where it stands. */
export async function loadDrafts(db: Db | Trx, subject: DraftSubject, subjectId: string) {
  const { title, kind, text, isFrozen } = await subjectOf(db, subject, subjectId)
  const versions = (
    await db.selectFrom('draftVersions').selectAll().where('subjectId', '=', subjectId).orderBy('number').execute()
  ).map(versionFromRow)
  const reviews: DraftReview[] = await db
    .selectFrom('draftReviews')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const steps = (await loadDraftChains(db)).find((c) => c.kind === kind)?.steps ?? []
  const life = draftLife(steps, versions, reviews)
  const newest = living(versions).at(-1)
  const isTouched = text !== null && newest?.sum !== sumOf(text)
  return { subject, subjectId, title, kind, text, isFrozen, versions, reviews, steps, life, newest, isTouched }
}
/** The round that the words of now are: that of the newest draft, or the one to come once they were touched. */
export const roundOf = ({ versions, newest, isTouched }: Pick<Drafts, 'versions' | 'newest' | 'isTouched'>): number =>
  newest && !isTouched ? newest.number : Math.max(0, ...versions.map((v) => v.number)) + 1

export type Drafts = Awaited<ReturnType<typeof loadDrafts>>

/** How many drafts each piece of logistics has, and where they stand. */
export async function logisticsDrafts(db: Db): Promise<Map<string, { drafts: number; state: SpeechState }>> {
  const rows = await db
    .selectFrom('draftVersions')
    .select('subjectId')
    .where('subject', '=', 'logistics')
    .groupBy('subjectId')
    .execute()
  const found = new Map<string, { drafts: number; state: SpeechState }>()
  for (const { subjectId } of rows) {
    const { versions, life } = await loadDrafts(db, 'logistics', subjectId)
    found.set(subjectId, { drafts: versions.length, state: life.state })
  }
  return found
}

export async function draftsView(db: Db, subject: DraftSubject, subjectId: string): Promise<DraftsView> {
  const all = await loadDrafts(db, subject, subjectId)
  const { signer } = await getConference(db)
  const who = signer.fullName || signer.officeLine || 'Người ký'
  return {
    subject,
    subjectId,
    title: all.title,
    kind: all.kind,
    versions: all.versions,
    reviews: all.reviews,
    steps: all.life.steps.map((s) => ({ ...s, who: s.step.who.replace('{người ký}', who) })),
    state: all.life.state,
    currentId: all.life.currentId,
    latestId: all.life.latestId,
    asked: all.reviews.find((r) => r.id === all.life.askedById) ?? null,
    isTouched: all.isTouched,
    isFrozen: all.isFrozen,
  }
}
