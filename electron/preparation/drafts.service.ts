import type { Attachment } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import {
  type ChainKind,
  chainKindLabels,
  type DraftReview,
  type DraftSubject,
  type DraftVersion,
  documentOf,
  documentState,
} from '../../shared/preparation/drafts/draft'
import { Chain, type Step } from '../../shared/speeches/approval'
import { type SpeechVerdict, verdictLabels } from '../../shared/speeches/speech'
import type { Context, Ids, Write } from '../core/context'
import { toStored } from '../db/stored'
import { tidy } from '../exchange/read/read-prose'
import { readProseFile } from '../exchange/read/read-prose-file'
import { compareTexts } from '../speeches/compare'
import { takeFile } from './attach'
import { type Drafts, getDraft, keyOf, loadDrafts, sumOf } from './drafts.queries'
import { getOutgoing } from './outgoing.queries'

/** `Dự thảo lần 2` */
const round = (v: Pick<DraftVersion, 'number'>) => `dự thảo lần ${v.number}`

function refuseFrozen({ title, isFrozen, subject }: Drafts): void {
  if (isFrozen)
    throw new ProblemError(
      'refused',
      subject === 'document'
        ? `“${title}” đã phát hành hoặc đã hủy nên không thêm dự thảo, ý kiến được nữa.`
        : `“${title}” đã ghi là không làm nên không thêm dự thảo, ý kiến được nữa.`,
    )
}

/**
 * Writes the next draft, inside a write. Its number is never given twice. Handing it in is a change of its own, so that undoing
 * that leaves the draft.
 */
export async function keepDraft(
  w: Write,
  ids: Ids,
  all: Drafts,
  more: { text: string; file: Attachment | null; note: string; submit: boolean; answersId: string | null },
): Promise<DraftVersion> {
  const version: DraftVersion = {
    id: ids.uuid(),
    subject: all.subject,
    subjectId: all.subjectId,
    number: Math.max(0, ...all.versions.map((v) => v.number)) + 1,
    text: more.text,
    file: more.file,
    sum: sumOf(more.text, more.file?.hash),
    contentKey: keyOf(more.text, more.file?.hash),
    note: more.note,
    at: w.at,
    operator: w.operator,
    submittedAt: null,
    answersId: more.answersId,
    withdrawnAt: null,
    withdrawReason: '',
  }
  await w.insert(
    'draftVersions',
    toStored(version),
    `Giữ ${round(version)} của “${all.title}”${more.note ? ` (${more.note})` : ''}.`,
  )
  return more.submit ? submitDraft(w, version, all.title) : version
}

async function submitDraft(w: Write, version: DraftVersion, title: string): Promise<DraftVersion> {
  if (version.submittedAt !== null) return version
  await w.update('draftVersions', version.id, { submittedAt: w.at }, `Trình ${round(version)} của “${title}”.`)
  return { ...version, submittedAt: w.at }
}

/** The newest draft of a document, made from its words of now when they were touched since, and handed in. */
export async function handIn(w: Write, ids: Ids, documentId: string): Promise<DraftVersion> {
  const all = await loadDrafts(w.trx, 'document', documentId)
  if (all.newest && !all.isTouched) return submitDraft(w, all.newest, all.title)
  const asked = all.reviews.find((r) => r.id === all.life.askedById)
  return keepDraft(w, ids, all, {
    text: all.text ?? '',
    file: null,
    note: '',
    submit: true,
    answersId: asked?.verdict === 'agreed-with-edits' ? asked.id : null,
  })
}

/** Says of a draft what somebody said of it, inside a write. */
export async function sayOf(
  w: Write,
  ids: Ids,
  { title, subjectId }: Pick<Drafts, 'title' | 'subjectId'>,
  version: DraftVersion,
  step: Step,
  said: { verdict: SpeechVerdict; by: string; decidedOn: string; note: string },
): Promise<void> {
  const review: DraftReview = {
    ...said,
    id: ids.uuid(),
    subjectId,
    versionId: version.id,
    stepId: step.id,
    stepName: step.name,
    at: w.at,
    operator: w.operator,
  }
  const text = `${said.by}, ${step.name}: ${verdictLabels[said.verdict]} với ${round(version)} của “${title}”${said.note ? `: ${said.note}` : ''}.`
  await w.insert('draftReviews', review, text)
}

/** A document's stored state follows from its drafts and verdicts; a numbered one is past that. */
export async function settleDocument(w: Write, documentId: string): Promise<void> {
  const before = await getOutgoing(w.trx, documentId)
  if (!before || !['draft', 'submitted', 'approved'].includes(before.state)) return
  const all = await loadDrafts(w.trx, 'document', documentId)
  const state = documentState(all.life, all.newest, all.isTouched)
  const last = all.life.steps.at(-1)
  const review = all.reviews.find((r) => r.id === last?.reviewId)
  const approvedBy = state === 'approved' ? (review?.by ?? before.approvedBy) : ''
  await w.update(
    'outgoing',
    documentId,
    { state, approvedBy, approvedAt: state === 'approved' ? (before.approvedAt ?? w.at) : null },
    '',
  )
}

const settle = async (w: Write, subject: DraftSubject, id: string) => {
  if (subject === 'document') await settleDocument(w, id)
  else w.touch('logistics')
}

type Brought = { text: string; file: Attachment | null }
/** The words and the file that came with a draft of a stage text, picture or film; the words of a Word file are read from it. */
async function bring(input: { text?: string; file?: string }, context: Context): Promise<Brought> {
  const text = tidy(input.text ?? '')
  if (!input.file) return { text, file: null }
  const file = await takeFile(input.file, context)
  if (text !== '' || !['docx', 'pdf', 'txt'].includes(file.type)) return { text, file }
  const { path, name } = await context.host.resolveFile({ file: input.file, use: 'read' })
  const prose = await readProseFile({
    name,
    path,
    workerFile: context.app.options.tableWorker,
    signal: context.signal,
  }).catch(() => undefined)
  // A picture saved as PDF has no words: the draft is then the file alone.
  return { text: prose?.text ?? '', file }
}

export async function keep(
  input: {
    subject: DraftSubject
    subjectId: string
    text?: string
    file?: string
    note: string
    submit: boolean
    answersId?: string | null
  },
  context: Context,
): Promise<DraftVersion> {
  const brought = input.subject === 'logistics' ? await bring(input, context) : null
  if (brought && brought.file === null && brought.text === '')
    throw new ProblemError('invalid', 'Chưa có lời văn hay tệp nào. Chưa có gì được lưu.', {
      fields: { text: 'Hãy gõ lời văn hoặc chọn tệp.' },
    })
  return context.write('drafts.keep', async (w) => {
    const all = await loadDrafts(w.trx, input.subject, input.subjectId)
    refuseFrozen(all)
    const { text, file } = brought ?? { text: all.text ?? '', file: null }
    if (all.newest?.sum === sumOf(text, file?.hash))
      throw new ProblemError(
        'conflict',
        `Nội dung giống hệt ${round(all.newest)} của “${all.title}” nên không giữ thêm bản mới.`,
      )
    const asked = all.reviews.find((r) => r.id === input.answersId && r.verdict === 'agreed-with-edits')
    const version = await keepDraft(w, context.ids, all, {
      text,
      file,
      note: input.note,
      submit: input.submit,
      answersId: asked?.id ?? null,
    })
    await settle(w, input.subject, input.subjectId)
    return version
  })
}

/** The draft of an act with everything its thing holds; refused where nothing more may be said. */
async function actOn(w: Write, versionId: string): Promise<{ all: Drafts; version: DraftVersion }> {
  const version = await getDraft(w.trx, versionId)
  const all = await loadDrafts(w.trx, version.subject, version.subjectId)
  refuseFrozen(all)
  if (version.withdrawnAt !== null) throw new ProblemError('conflict', 'Dự thảo này đã bị bỏ. Hãy chọn dự thảo khác.')
  return { all, version }
}

export const submit = ({ versionId }: { versionId: string }, { write }: Context) =>
  write('drafts.submit', async (w) => {
    const { all, version } = await actOn(w, versionId)
    await submitDraft(w, version, all.title)
    await settle(w, all.subject, all.subjectId)
    return {}
  })

export const review = (
  input: { versionId: string; stepId: string; verdict: SpeechVerdict; by: string; decidedOn: string; note: string },
  { write, ids }: Context,
) =>
  write('drafts.review', async (w) => {
    const { all, version } = await actOn(w, input.versionId)
    const step = all.steps.find((s) => s.id === input.stepId)
    if (!step) throw new ProblemError('not-found', 'Bước duyệt này không còn trong chuỗi duyệt. Hãy tải lại màn hình.')
    if (input.verdict !== 'agreed' && input.note === '')
      throw new ProblemError(
        'invalid',
        `“${verdictLabels[input.verdict]}” cần ghi ý kiến để người soạn biết sửa gì. Chưa lưu gì.`,
        { fields: { note: 'Hãy ghi ý kiến.' } },
      )
    // A draft that is judged has been handed in, whether the clerk said so before or not.
    await submitDraft(w, version, all.title)
    const { versionId: _, stepId: __, ...said } = input
    await sayOf(w, ids, all, version, step, said)
    await settle(w, all.subject, all.subjectId)
    return {}
  })

export const withdraw = ({ versionId, reason }: { versionId: string; reason: string }, { write }: Context) =>
  write('drafts.withdraw', async (w) => {
    const { all, version } = await actOn(w, versionId)
    await w.update(
      'draftVersions',
      versionId,
      { withdrawnAt: w.at, withdrawReason: reason },
      `Bỏ ${round(version)} của “${all.title}”: ${reason}`,
    )
    await settle(w, all.subject, all.subjectId)
    return {}
  })

export const restore = ({ versionId }: { versionId: string }, { write }: Context) =>
  write('drafts.restore', async (w) => {
    const { all, version } = await actOn(w, versionId)
    if (all.subject !== 'document')
      throw new ProblemError('refused', 'Chỉ văn bản đi mới lấy lại được lời văn của dự thảo cũ.')
    const { recipients, ...words } = documentOf(version.text)
    await w.update(
      'outgoing',
      all.subjectId,
      { ...words, recipients: JSON.stringify(recipients) },
      `Lấy lại lời văn của ${round(version)} cho “${all.title}”.`,
    )
    await settleDocument(w, all.subjectId)
    return {}
  })

export async function compare({ fromId, toId }: { fromId: string; toId: string }, { db }: Context) {
  const [from, to] = [await getDraft(db, fromId), await getDraft(db, toId)]
  if (from.text === '' || to.text === '')
    throw new ProblemError(
      'refused',
      'Một trong hai bản chỉ có tệp hình hoặc phim, không có chữ để so sánh. Hãy mở từng tệp ra xem.',
    )
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length
  return { ...compareTexts(from.text, to.text), syllables: { from: words(from.text), to: words(to.text) } }
}

export const saveChain = ({ kind, steps }: { kind: ChainKind; steps: Step[] | null }, { write, ids }: Context) =>
  write('drafts.saveChain', async (w) => {
    const known = await w.trx.selectFrom('draftChains').select('id').where('kind', '=', kind).executeTakeFirst()
    const names = steps?.map((s) => s.name).join(' → ') ?? 'chuỗi thường dùng'
    const text = `Chuỗi duyệt ${chainKindLabels[kind]}: ${names || 'không cần duyệt'}.`
    if (steps === null) {
      if (known) await w.remove('draftChains', known.id, text)
      return {}
    }
    const row = { kind, steps: JSON.stringify(Chain.parse(steps)) }
    if (known) await w.update('draftChains', known.id, row, text)
    else await w.insert('draftChains', { id: ids.uuid(), ...row }, text)
    return {}
  })
