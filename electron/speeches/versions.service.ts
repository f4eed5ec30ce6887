import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Attachment } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import { changeBetween } from '../../shared/speeches/approval'
import { sayingOf } from '../../shared/speeches/content-key'
import { living, refusal } from '../../shared/speeches/life'
import { readAloud } from '../../shared/speeches/reading/read-aloud'
import { spokenPart } from '../../shared/speeches/reading/spoken-part'
import type { Aside, Version } from '../../shared/speeches/speech'
import type { SpeechRow, VersionRow } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import type { Context, Write } from '../core/context'
import { writeWhole } from '../core/settings'
import { keepAttachment, readAttachment } from '../exchange/attachments'
import { tidy } from '../exchange/read/read-prose'
import { readProseFile } from '../exchange/read/read-prose-file'
import { loadPaces } from './pace.service'
import { draftRow } from './rows'
import { getSpeech, getVersion, loadLife, versionToRow } from './speeches.queries'
import { rowAfter } from './speeches.service'

export type NewVersion = {
  speechId: string
  file?: string
  text?: string
  receivedOn: string
  receivedFrom: string
  note: string
  submit: boolean
  answersId: string | null
  cutFromId: string | null
}

type Content = { source: Version['source']; file: Attachment; text: string; aside: Aside }

/** Alike for drafts that say the same; a scan without text is only like itself. */
const keyOf = ({ text, aside, file }: Content): string => {
  const said = sayingOf([text, ...aside.footnotes].join('\n'))
  return createHash('sha256')
    .update(said === '' ? file.hash : said)
    .digest('hex')
}

/** Reads a file in the worker, or takes pasted text, and keeps it on the disk before anything else. */
async function takeIn(input: NewVersion, { host, app, signal, progress, session }: Context): Promise<Content> {
  if (input.text !== undefined) {
    const text = tidy(input.text)
    if (text === '')
      throw new ProblemError('invalid', 'Chưa có chữ nào được dán vào.', { fields: { text: 'Hãy dán nội dung bài.' } })
    const file = keepAttachment(session.folder, 'Văn bản dán vào.txt', new Uint8Array(Buffer.from(text, 'utf8')), 'txt')
    return { source: 'pasted', file, text, aside: { comments: [], footnotes: [], notes: [] } }
  }
  progress(0, 0, 'Đang đọc tệp…')
  const { path, name } = await host.resolveFile({ file: input.file ?? '', use: 'read' })
  const prose = await readProseFile({ name, path, workerFile: app.options.tableWorker, signal })
  const bytes = new Uint8Array(fs.readFileSync(path))
  if (createHash('sha256').update(bytes).digest('hex') !== prose.sha256)
    throw new ProblemError(
      'file',
      `Tệp “${name}” bị thay đổi trong lúc đọc. Hãy đóng tệp ở Word rồi chọn lại. Không có gì được ghi.`,
    )
  const file = keepAttachment(session.folder, name, bytes, prose.type)
  const { text, comments, footnotes, notes } = prose
  return { source: prose.type, file, text, aside: { comments, footnotes, notes } }
}

/**
 * One draft more. Its number is the next of its speech, given inside the queue of writes, so that no two can get the same; the file
 * is on the disk before the row. The same file as the newest draft is refused as a mistake.
 */
export async function addVersion(input: NewVersion, context: Context): Promise<VersionRow> {
  const { write, ids, db } = context
  // Asked before the file is read, so that a locked text says so at once; asked again inside.
  const before = await loadLife(db, input.speechId)
  refuse(before.speech.title, refusal('add', before.life))
  const content = await takeIn(input, context)
  const contentKey = keyOf(content)
  const id = ids.uuid()
  await write('speeches.addVersion', async (w) => {
    const { speech, drafts, reviews, life } = await loadLife(w.trx, input.speechId)
    refuse(speech.title, refusal('add', life))
    const latest = living(drafts).at(-1)
    if (latest && changeBetween(latest, { contentKey, file: content.file }) === 'none')
      throw new ProblemError(
        'conflict',
        `Tệp này giống hệt DT${two(latest.number)} của “${speech.title}” (nhận ngày ${latest.receivedOn.split('-').reverse().join('/')}) nên không thêm bản mới.`,
        { detail: 'same-file' },
      )
    if (input.answersId && !reviews.some((r) => r.id === input.answersId && r.verdict === 'agreed-with-edits'))
      throw new ProblemError('invalid', 'Ý kiến mà bản này sửa theo không còn. Hãy tải lại màn hình. Chưa lưu gì.', {
        fields: { answersId: 'Hãy chọn lại.' },
      })
    await checkCutFrom(w, speech.summaryOfId, input.cutFromId)
    const number = Math.max(0, ...drafts.map((d) => d.number)) + 1
    const version: Version = {
      ...content,
      id,
      speechId: speech.id,
      number,
      contentKey,
      receivedOn: input.receivedOn,
      receivedFrom: input.receivedFrom,
      note: input.note,
      addedAt: w.at,
      operator: w.operator,
      submittedAt: input.submit ? w.at : null,
      answersId: input.answersId,
      cutFromId: input.cutFromId,
      withdrawnAt: null,
      withdrawReason: '',
    }
    const from = input.receivedFrom ? ` từ ${input.receivedFrom}` : ''
    await w.insert(
      'speechVersions',
      versionToRow(version),
      `Nhận DT${two(number)} của “${speech.title}”${from}: ${content.file.name}.`,
    )
    await w.update('speeches', speech.id, { updatedAt: w.at }, '')
  })
  const row = await draftRow(context, id)
  if (!row) throw new Error(`draft ${id} was written and is not there`)
  return row
}

const refuse = (title: string, why: string | undefined) => {
  if (why) throw new ProblemError('refused', `“${title}”: ${why}`)
}

async function checkCutFrom(w: Write, reportId: string | null, cutFromId: string | null): Promise<void> {
  if (cutFromId === null) return
  const from = await getVersion(w.trx, cutFromId)
  if (from.speechId !== reportId)
    throw new ProblemError('invalid', 'Bản báo cáo được chọn không thuộc báo cáo mà bài này tóm tắt. Chưa lưu gì.', {
      fields: { cutFromId: 'Hãy chọn lại bản báo cáo.' },
    })
}

/** A draft with its text, and how what is not read as it stands is read. */
export async function versionText(versionId: string, context: Context) {
  const { db } = context
  const version = await getVersion(db, versionId)
  const row = (await draftRow(context, versionId)) as VersionRow
  const { forms } = await loadPaces(db)
  const spoken = spokenPart(version.text)
  const found = new Map<string, { written: string; spoken: string; syllables: number; times: number }>()
  for (const piece of readAloud(spoken.text, forms)) {
    if (!piece.isExpanded) continue
    const known = found.get(`${piece.written} ${piece.spoken}`)
    if (known) known.times++
    else
      found.set(`${piece.written} ${piece.spoken}`, {
        written: piece.written,
        spoken: piece.spoken,
        syllables: piece.syllables,
        times: 1,
      })
  }
  return {
    ...row,
    text: version.text,
    aside: version.aside,
    silentLines: spoken.silent,
    expansions: [...found.values()].sort((a, b) => b.times - a.times).slice(0, 500),
  }
}

/** The draft of an act together with the state of its speech; refused in words when the act does not fit. */
export async function actOn(w: Write, versionId: string, act: Parameters<typeof refusal>[0]) {
  const { speechId } = await getVersion(w.trx, versionId)
  const all = await loadLife(w.trx, speechId)
  refuse(all.speech.title, refusal(act, all.life))
  const draft = all.drafts.find((d) => d.id === versionId)
  if (!draft || draft.withdrawnAt !== null)
    throw new ProblemError('conflict', 'Bản thảo này đã bị bỏ. Hãy chọn bản khác.')
  return { ...all, draft }
}

/** Bản trình: hands a draft in for approval. */
export async function submitVersion(versionId: string, context: Context): Promise<SpeechRow> {
  const id = await context.write('speeches.submit', async (w) => {
    const { speech, draft } = await actOn(w, versionId, 'submit')
    await w.update(
      'speechVersions',
      versionId,
      { submittedAt: w.at },
      `Trình DT${two(draft.number)} của “${speech.title}”.`,
    )
    return speech.id
  })
  return rowAfter(context, id)
}

/** Takes a draft out of use with a reason, for a file laid to the wrong text; its number is not given again. */
export async function withdrawVersion(
  { versionId, reason }: { versionId: string; reason: string },
  context: Context,
): Promise<SpeechRow> {
  const id = await context.write('speeches.withdrawVersion', async (w) => {
    const { speech, draft } = await actOn(w, versionId, 'withdraw')
    await w.update(
      'speechVersions',
      versionId,
      { withdrawnAt: w.at, withdrawReason: reason },
      `Bỏ DT${two(draft.number)} của “${speech.title}”: ${reason}`,
    )
    return speech.id
  })
  return rowAfter(context, id)
}

/** Writes a copy of the draft's file, byte by byte, where the clerk said. */
export async function exportVersion(
  { versionId, file }: { versionId: string; file: string },
  { db, host, session, write }: Context,
) {
  const version = await getVersion(db, versionId)
  const { title } = await getSpeech(db, version.speechId)
  const bytes = readAttachment(session.folder, version.file)
  const target = await host.resolveFile({ file, use: 'write' })
  writeWhole(target.path, bytes)
  await write('speeches.export', (w) =>
    w.note('speechVersions', versionId, `Lưu DT${two(version.number)} của “${title}” ra tệp ${target.name}.`),
  )
  return { name: target.name }
}
