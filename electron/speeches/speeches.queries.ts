import { Attachment } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import { Chain, changeBetween, defaultChains, type Step } from '../../shared/speeches/approval'
import type { Copy } from '../../shared/speeches/copies'
import { lifeOf, living } from '../../shared/speeches/life'
import {
  Aside,
  type Review,
  type Speech,
  type SpeechKind,
  speechKinds,
  type Version,
} from '../../shared/speeches/speech'
import type { Db, Tables, Trx } from '../db/tables'

export const versionFromRow = (row: Tables['speechVersions']): Version => ({
  ...row,
  file: Attachment.parse(JSON.parse(row.file)),
  aside: Aside.parse(JSON.parse(row.aside)),
})
export const versionToRow = (version: Version): Tables['speechVersions'] => ({
  ...version,
  file: JSON.stringify(version.file),
  aside: JSON.stringify(version.aside),
})

/** A draft without its text, for whoever only asks where a speech stands. */
export type DraftFacts = Omit<Version, 'text' | 'aside'> & { comments: number; notes: string[] }

export const listSpeeches = (db: Db | Trx): Promise<Speech[]> =>
  db.selectFrom('speeches').selectAll().orderBy('position').orderBy('title').execute()

export async function getSpeech(db: Db | Trx, id: string): Promise<Speech> {
  const speech = await db.selectFrom('speeches').selectAll().where('id', '=', id).executeTakeFirst()
  if (!speech) throw new ProblemError('not-found', 'Bài này không còn trong danh sách. Hãy tải lại màn hình.')
  return speech
}

/** All drafts of one speech, or of every speech, in order of number. */
export async function listDrafts(db: Db | Trx, speechId?: string): Promise<DraftFacts[]> {
  const query = db
    .selectFrom('speechVersions')
    .select([
      'id',
      'speechId',
      'number',
      'source',
      'file',
      'aside',
      'contentKey',
      'receivedOn',
      'receivedFrom',
      'note',
      'addedAt',
      'operator',
      'submittedAt',
      'answersId',
      'cutFromId',
      'withdrawnAt',
      'withdrawReason',
    ])
    .orderBy('number')
  const rows = await (speechId ? query.where('speechId', '=', speechId) : query).execute()
  return rows.map(({ aside, file, ...row }) => {
    const { comments, notes } = Aside.parse(JSON.parse(aside))
    return { ...row, file: Attachment.parse(JSON.parse(file)), comments: comments.length, notes }
  })
}

export async function getVersion(db: Db | Trx, id: string): Promise<Version> {
  const row = await db.selectFrom('speechVersions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Bản thảo này không còn. Hãy tải lại màn hình.')
  return versionFromRow(row)
}

/** Verdicts in the order they were entered; ids are made in that order too. */
export async function listReviews(db: Db | Trx, speechId?: string): Promise<Review[]> {
  const query = db.selectFrom('speechReviews').selectAll().orderBy('at').orderBy('id')
  return (speechId ? query.where('speechId', '=', speechId) : query).execute()
}

export async function listCopies(db: Db | Trx, speechId?: string): Promise<Copy[]> {
  const query = db.selectFrom('speechCopies').selectAll().orderBy('at').orderBy('id')
  return (speechId ? query.where('speechId', '=', speechId) : query).execute()
}

/** The steps of each kind of text: the office's own, else the usual ones. */
export async function loadChains(db: Db | Trx): Promise<Map<SpeechKind, { steps: Step[]; isDefault: boolean }>> {
  const own = new Map((await db.selectFrom('speechChains').selectAll().execute()).map((row) => [row.kind, row.steps]))
  return new Map(
    speechKinds.map((kind) => {
      const steps = own.get(kind)
      return [
        kind,
        steps
          ? { steps: Chain.parse(JSON.parse(steps)), isDefault: false }
          : { steps: defaultChains[kind], isDefault: true },
      ]
    }),
  )
}

/** One speech with everything its state follows from. */
export async function loadLife(db: Db | Trx, id: string) {
  const speech = await getSpeech(db, id)
  const [drafts, reviews, chains] = [await listDrafts(db, id), await listReviews(db, id), await loadChains(db)]
  const steps = chains.get(speech.kind)?.steps ?? []
  return { speech, drafts, reviews, steps, life: lifeOf(steps, drafts, reviews, speech.officialVersionId) }
}

/** Copies still out of drafts that a later one has changed, as sentences. */
export function staleCopies(
  drafts: readonly DraftFacts[],
  counts: readonly { versionId: string; out: number }[],
): string[] {
  const latest = living(drafts).at(-1)
  return counts.flatMap(({ versionId, out }) => {
    const draft = drafts.find((d) => d.id === versionId)
    if (out <= 0 || !draft || !latest || draft.id === latest.id || changeBetween(draft, latest) !== 'content') return []
    return [
      `Còn ${out} bản giấy DT${String(draft.number).padStart(2, '0')} ở ngoài, đã cũ; hãy thu hồi hoặc phát bản mới.`,
    ]
  })
}
