import { type Change, changeBetween, type Step, touches } from './approval'
import type { Review, Version } from './speech'

export const speechStates = ['waiting', 'drafting', 'returned', 'in-review', 'approved', 'official'] as const
export type SpeechState = (typeof speechStates)[number]
export const speechStateLabels = {
  waiting: 'Chưa có bài',
  drafting: 'Đang soạn',
  returned: 'Trả lại, cần sửa',
  'in-review': 'Đang duyệt',
  approved: 'Đã duyệt',
  official: 'Bản chính thức',
} satisfies Record<SpeechState, string>

export type LifeVersion = Pick<
  Version,
  'id' | 'number' | 'contentKey' | 'submittedAt' | 'answersId' | 'withdrawnAt'
> & { file: Pick<Version['file'], 'hash'> }
export type LifeReview = Pick<Review, 'id' | 'versionId' | 'stepId' | 'verdict'>

/** How a step stands: open, closed for the newest version, or closed once and open again by what changed since. */
export type StepState = {
  step: Step
  state: 'open' | 'agreed' | 'agreed-with-edits' | 'returned' | 'reopened'
  /** The verdict it rests on, the last one said at this step. */
  reviewId: string | null
  /** The number of the version that verdict was about. */
  onNumber: number | null
  /** Why it is open again. */
  change: Change
}
export type Life = {
  state: SpeechState
  steps: StepState[]
  /** The step that is waited for; null when nobody's verdict is. */
  currentId: string | null
  /** The newest version in use. */
  latestId: string | null
  /** A verdict that asks for a version nobody has made yet: returned, or agreed with edits. */
  askedById: string | null
}

/** Versions in use, oldest first. */
export const living = <V extends Pick<LifeVersion, 'number' | 'withdrawnAt'>>(versions: readonly V[]): V[] =>
  versions.filter((v) => v.withdrawnAt === null).sort((a, b) => a.number - b.number)

/**
 * Where a text stands, from its versions and verdicts alone; the order in which they were entered does not count, only which
 * version each verdict was about and which verdict of a step was the last. `reviews` are in the order they were said.
 *
 * A step stays closed as long as no later version touches what it vouches for. The version that carries out `agreed with edits`
 * does not go back to that step nor to those before it: their superior asked for the change.
 */
export function lifeOf(
  steps: readonly Step[],
  versions: readonly LifeVersion[],
  reviews: readonly LifeReview[],
  officialVersionId: string | null,
): Life {
  const alive = living(versions)
  const latest = alive.at(-1)
  const states = steps.map((step, index) => stepState(step, index, steps, alive, reviews))
  const asked = latest && askedBy(latest, alive, reviews, steps)
  const current = states.find((s) => s.state !== 'agreed' && s.state !== 'agreed-with-edits')
  return {
    state: stateOf(latest, officialVersionId, asked, current),
    steps: states,
    currentId: latest?.submittedAt && !asked && officialVersionId === null ? (current?.step.id ?? null) : null,
    latestId: latest?.id ?? null,
    askedById: asked?.id ?? null,
  }
}

function stateOf(
  latest: LifeVersion | undefined,
  officialVersionId: string | null,
  asked: LifeReview | undefined,
  current: StepState | undefined,
): SpeechState {
  if (officialVersionId !== null) return 'official'
  if (!latest) return 'waiting'
  if (asked) return 'returned'
  if (latest.submittedAt === null) return 'drafting'
  return current ? 'in-review' : 'approved'
}

function stepState(
  step: Step,
  index: number,
  steps: readonly Step[],
  alive: readonly LifeVersion[],
  reviews: readonly LifeReview[],
): StepState {
  const open: StepState = { step, state: 'open', reviewId: null, onNumber: null, change: 'none' }
  const last = reviews.findLast((r) => r.stepId === step.id && alive.some((v) => v.id === r.versionId))
  const at = alive.findIndex((v) => v.id === last?.versionId)
  const version = alive[at]
  if (!last || !version) return open
  const closed: StepState = { ...open, state: last.verdict, reviewId: last.id, onNumber: version.number }
  if (last.verdict === 'returned')
    return at === alive.length - 1 ? closed : { ...closed, state: 'reopened', change: 'content' }
  const change = changeSince(alive, at, (answer) => {
    const asking = reviews.find((r) => r.id === answer)
    return asking !== undefined && steps.findIndex((s) => s.id === asking.stepId) >= index
  })
  return touches(change, step.concern) ? { ...closed, state: 'reopened', change } : closed
}

/**
 * What changed from a version to the newest one. A version that carries out edits its superior asked for takes the place of the
 * one before it: what it changed is agreed.
 */
function changeSince(alive: readonly LifeVersion[], from: number, isExcused: (answersId: string) => boolean): Change {
  let base = alive[from] as LifeVersion
  for (const next of alive.slice(from + 1)) {
    const before = alive[alive.indexOf(next) - 1] as LifeVersion
    if (next.answersId !== null && isExcused(next.answersId) && changeBetween(base, before) === 'none') base = next
  }
  return changeBetween(base, alive.at(-1) as LifeVersion)
}

/** The newest verdict on the newest version, when it asks for another one. */
function askedBy(
  latest: LifeVersion,
  alive: readonly LifeVersion[],
  reviews: readonly LifeReview[],
  steps: readonly Step[],
): LifeReview | undefined {
  const lastWords = steps.flatMap((step) => {
    const last = reviews.findLast((r) => r.stepId === step.id && alive.some((v) => v.id === r.versionId))
    return last ? [last] : []
  })
  return reviews.findLast((r) => lastWords.includes(r) && r.versionId === latest.id && r.verdict !== 'agreed')
}

/** Whether an act fits the state; the sentence says why not. */
export function refusal(
  act: 'add' | 'submit' | 'review' | 'withdraw' | 'official' | 'unlock',
  life: Life,
): string | undefined {
  if (act === 'unlock') return life.state === 'official' ? undefined : 'Bài này chưa có bản chính thức.'
  if (life.state === 'official') return 'Bài đã có bản chính thức nên được khóa. Muốn sửa, hãy mở khóa và ghi lý do.'
  if (act === 'add') return undefined
  if (life.latestId === null) return 'Bài này chưa có bản thảo nào.'
  if (act === 'official' && life.state !== 'approved')
    return 'Chỉ chốt được bản chính thức khi mọi bước đã đồng ý với bản mới nhất.'
  return undefined
}
