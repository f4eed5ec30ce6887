import { ProblemError } from '../../shared/ipc/reply'
import { sayValue } from '../../shared/lib/say-value'
import { matchItems } from '../../shared/speeches/agenda-link'
import {
  type Speech,
  type SpeechFields,
  speechFormLabels,
  speechKindLabels,
  speechLabels,
} from '../../shared/speeches/speech'
import type { SpeechRow } from '../../shared/speeches/speeches.contract'
import { speechTemplate } from '../../shared/speeches/template'
import { getConference } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import type { Trx } from '../db/tables'
import { speechRow } from './rows'
import { getSpeech, listDrafts, listSpeeches } from './speeches.queries'

const emptySpeech: Omit<SpeechFields, 'title'> = {
  kind: 'other',
  form: 'full',
  agendaItemId: null,
  speakerId: null,
  speaker: '',
  unitId: null,
  drafter: '',
  drafterPhone: '',
  dueOn: null,
  minutes: null,
  summaryOfId: null,
  position: 0,
  note: '',
}

/** A row of the list after a write; it was there a moment ago. */
export async function rowAfter(context: Context, id: string): Promise<SpeechRow> {
  const row = await speechRow(context, id)
  if (!row) throw new ProblemError('not-found', 'Bài này không còn trong danh sách. Hãy tải lại màn hình.')
  return row
}

/** What a field says, for the history. */
function words(key: keyof SpeechFields, value: unknown): string {
  if (key === 'kind') return speechKindLabels[value as Speech['kind']]
  if (key === 'form') return speechFormLabels[value as Speech['form']]
  return sayValue(value)
}

const differences = (before: Speech, after: Partial<SpeechFields>) =>
  (Object.keys(speechLabels) as (keyof SpeechFields)[])
    .filter((key) => after[key] !== undefined && after[key] !== before[key])
    .map((key) =>
      key.endsWith('Id')
        ? `đổi ${speechLabels[key].toLocaleLowerCase('vi')}`
        : `${speechLabels[key]}: ${words(key, before[key])} → ${words(key, after[key])}`,
    )
    .join('; ')

/** A summary is of another text, and not of one that is itself a summary of it. */
async function checkReport(trx: Trx, id: string, summaryOfId: string | null | undefined): Promise<void> {
  if (!summaryOfId) return
  if (summaryOfId === id)
    throw new ProblemError('invalid', 'Bài không thể là tóm tắt của chính nó. Chưa lưu gì.', {
      fields: { summaryOfId: 'Hãy chọn báo cáo khác.' },
    })
  const report = await getSpeech(trx, summaryOfId)
  if (report.summaryOfId !== null)
    throw new ProblemError(
      'invalid',
      `“${report.title}” cũng là một bản tóm tắt. Hãy chọn báo cáo đầy đủ. Chưa lưu gì.`,
      {
        fields: { summaryOfId: 'Hãy chọn báo cáo đầy đủ.' },
      },
    )
}

async function lastPosition(trx: Trx): Promise<number> {
  const last = await trx
    .selectFrom('speeches')
    .select((e) => e.fn.max('position').as('position'))
    .executeTakeFirst()
  return Number(last?.position ?? 0)
}

/** Adds a text or changes the fields given. */
export async function saveSpeech(
  { id, ...given }: Partial<SpeechFields> & { id?: string },
  context: Context,
): Promise<SpeechRow> {
  const { write, ids } = context
  const savedId = await write('speeches.save', async (w) => {
    if (id) {
      const before = await getSpeech(w.trx, id)
      await checkReport(w.trx, id, given.summaryOfId)
      const text = differences(before, given)
      if (text) await w.update('speeches', id, { ...given, updatedAt: w.at }, `Sửa “${before.title}”. ${text}`)
      return id
    }
    const { title, ...rest } = given
    if (!title) throw new ProblemError('invalid', 'Chưa nhập tên bài.', { fields: { title: 'Chưa nhập tên bài.' } })
    const newId = ids.uuid()
    await checkReport(w.trx, newId, rest.summaryOfId)
    const position = rest.position ?? Math.min(100_000, (await lastPosition(w.trx)) + 10)
    await insertSpeech(w, newId, { ...emptySpeech, ...rest, title, position })
    return newId
  })
  return rowAfter(context, savedId)
}

const insertSpeech = (w: Write, id: string, fields: SpeechFields) =>
  w.insert(
    'speeches',
    {
      ...fields,
      id,
      officialVersionId: null,
      officialAt: null,
      droppedAt: null,
      dropReason: '',
      createdAt: w.at,
      updatedAt: w.at,
    },
    `Thêm bài “${fields.title}” (${speechKindLabels[fields.kind]}).`,
  )

/** Removes a text nobody has handed in a draft of. */
export async function removeSpeech(id: string, { write }: Context): Promise<Record<string, never>> {
  return write('speeches.remove', async (w) => {
    const speech = await getSpeech(w.trx, id)
    if ((await listDrafts(w.trx, id)).length > 0)
      throw new ProblemError(
        'refused',
        `“${speech.title}” đã có bản thảo nên không xóa. Nếu không dùng nữa, hãy chọn Thôi dùng và ghi lý do.`,
      )
    for (const summary of await w.trx
      .selectFrom('speeches')
      .select(['id', 'title'])
      .where('summaryOfId', '=', id)
      .execute())
      await w.update(
        'speeches',
        summary.id,
        { summaryOfId: null },
        `“${summary.title}” không còn là tóm tắt của “${speech.title}”.`,
      )
    await w.remove('speeches', id, `Xóa bài “${speech.title}”.`)
    return {}
  })
}

/** Sets a text aside with a reason; its drafts stay. */
export async function dropSpeech({ id, reason }: { id: string; reason: string }, context: Context): Promise<SpeechRow> {
  await context.write('speeches.drop', async (w) => {
    const speech = await getSpeech(w.trx, id)
    if (speech.droppedAt) throw new ProblemError('conflict', `“${speech.title}” đã được thôi dùng trước đó.`)
    await w.update(
      'speeches',
      id,
      { droppedAt: w.at, dropReason: reason, updatedAt: w.at },
      `Thôi dùng “${speech.title}”: ${reason}`,
    )
  })
  return rowAfter(context, id)
}

export async function restoreSpeech(id: string, context: Context): Promise<SpeechRow> {
  await context.write('speeches.restore', async (w) => {
    const speech = await getSpeech(w.trx, id)
    await w.update('speeches', id, { droppedAt: null, dropReason: '', updatedAt: w.at }, `Dùng lại “${speech.title}”.`)
  })
  return rowAfter(context, id)
}

/** Adds the texts of the plan that are not there yet, told by kind and title, so that asking twice adds nothing. */
export async function addFromTemplate(
  papers: 3 | 4,
  { write, ids }: Context,
): Promise<{ added: number; batchId: string | null }> {
  return write('speeches.fromTemplate', async (w) => {
    const known = await listSpeeches(w.trx)
    const seeds = speechTemplate(await getConference(w.trx), papers)
    const idOf = seeds.map(
      (seed) => known.find((s) => s.kind === seed.kind && s.title === seed.title)?.id ?? ids.uuid(),
    )
    let added = 0
    for (const [index, { summaryOf, ...seed }] of seeds.entries()) {
      const id = idOf[index] as string
      if (known.some((s) => s.id === id)) continue
      const summaryOfId = summaryOf === undefined ? null : (idOf[summaryOf] ?? null)
      await insertSpeech(w, id, { ...emptySpeech, ...seed, summaryOfId })
      added++
    }
    return { added, batchId: added ? w.batchId : null }
  })
}

/** Lays texts that stand at no item of the programme to the items where they will be read, kind by kind, in order. */
export async function linkAgenda({ write }: Context): Promise<{ linked: number; batchId: string | null }> {
  return write('speeches.linkAgenda', async (w) => {
    const items = await w.trx
      .selectFrom('agendaItems')
      .select(['id', 'kind', 'parentId', 'position', 'title'])
      .execute()
    const texts = await listSpeeches(w.trx)
    const pairs = matchItems(texts, items)
    for (const { speechId, itemId } of pairs) {
      const [text, item] = [texts.find((t) => t.id === speechId), items.find((i) => i.id === itemId)]
      await w.update(
        'speeches',
        speechId,
        { agendaItemId: itemId, updatedAt: w.at },
        `“${text?.title}” đọc ở mục “${item?.title}”.`,
      )
    }
    return { linked: pairs.length, batchId: pairs.length ? w.batchId : null }
  })
}
