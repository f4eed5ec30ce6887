import { ProblemError } from '../../shared/ipc/reply'
import { Chain, type Step } from '../../shared/speeches/approval'
import {
  type SpeechKind,
  type SpeechVerdict,
  speechKindLabels,
  speechKinds,
  verdictLabels,
} from '../../shared/speeches/speech'
import type { SpeechRow } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import type { Context } from '../core/context'
import { getSpeech, loadChains } from './speeches.queries'
import { rowAfter } from './speeches.service'
import { actOn } from './versions.service'

export type NewReview = {
  versionId: string
  stepId: string
  verdict: SpeechVerdict
  by: string
  decidedOn: string
  note: string
}

/** What somebody said of exactly this draft. A draft that is judged has been handed in, whether the clerk said so before or not. */
export async function reviewVersion(input: NewReview, context: Context): Promise<SpeechRow> {
  const id = await context.write('speeches.review', async (w) => {
    const { speech, draft, steps } = await actOn(w, input.versionId, 'review')
    const step = steps.find((s) => s.id === input.stepId)
    if (!step)
      throw new ProblemError(
        'not-found',
        'Bước duyệt này không còn trong chuỗi duyệt của loại bài. Hãy tải lại màn hình.',
      )
    if (input.verdict !== 'agreed' && input.note === '')
      throw new ProblemError(
        'invalid',
        `“${verdictLabels[input.verdict]}” cần ghi ý kiến để người soạn biết sửa gì. Chưa lưu gì.`,
        {
          fields: { note: 'Hãy ghi ý kiến.' },
        },
      )
    const text = `${input.by}, ${step.name}: ${verdictLabels[input.verdict]} với DT${two(draft.number)} của “${speech.title}”${input.note ? `: ${input.note}` : ''}.`
    await w.insert(
      'speechReviews',
      { ...input, id: context.ids.uuid(), speechId: speech.id, stepName: step.name, at: w.at, operator: w.operator },
      text,
    )
    if (draft.submittedAt === null) await w.update('speechVersions', draft.id, { submittedAt: w.at }, '')
    return speech.id
  })
  return rowAfter(context, id)
}

/** Bản chính thức: locks the text on its newest draft, which every step has agreed to. */
export async function makeOfficial(versionId: string, context: Context): Promise<SpeechRow> {
  const id = await context.write('speeches.makeOfficial', async (w) => {
    const { speech, draft, life } = await actOn(w, versionId, 'official')
    if (life.latestId !== versionId)
      throw new ProblemError(
        'refused',
        `DT${two(draft.number)} không phải bản mới nhất của “${speech.title}”. Chỉ chốt được bản mới nhất.`,
      )
    await w.update(
      'speeches',
      speech.id,
      { officialVersionId: versionId, officialAt: w.at, updatedAt: w.at },
      `Chốt DT${two(draft.number)} là bản chính thức của “${speech.title}”.`,
    )
    return speech.id
  })
  return rowAfter(context, id)
}

export async function unlock({ id, reason }: { id: string; reason: string }, context: Context): Promise<SpeechRow> {
  await context.write('speeches.unlock', async (w) => {
    const speech = await getSpeech(w.trx, id)
    if (speech.officialVersionId === null)
      throw new ProblemError('conflict', `“${speech.title}” chưa có bản chính thức.`)
    await w.update(
      'speeches',
      id,
      { officialVersionId: null, officialAt: null, updatedAt: w.at },
      `Mở khóa bản chính thức của “${speech.title}”: ${reason}`,
    )
  })
  return rowAfter(context, id)
}

export async function listChains({ db }: Pick<Context, 'db'>) {
  const chains = await loadChains(db)
  return speechKinds.map((kind) => ({ kind, steps: [], isDefault: true, ...chains.get(kind) }))
}

/** Changes the steps of a kind; verdicts already given keep the name their step had. Null goes back to the usual chain. */
export async function saveChain({ kind, steps }: { kind: SpeechKind; steps: Step[] | null }, { write, ids }: Context) {
  return write('speeches.saveChain', async (w) => {
    const known = await w.trx.selectFrom('speechChains').select('id').where('kind', '=', kind).executeTakeFirst()
    const names = steps?.map((s) => s.name).join(' → ') ?? 'chuỗi mặc định'
    const text = `Chuỗi duyệt ${speechKindLabels[kind]}: ${names || 'không cần duyệt'}.`
    if (steps === null) {
      if (known) await w.remove('speechChains', known.id, text)
      return {}
    }
    const row = { kind, steps: JSON.stringify(Chain.parse(steps)) }
    if (known) await w.update('speechChains', known.id, row, text)
    else await w.insert('speechChains', { id: ids.uuid(), ...row }, text)
    return {}
  })
}
