import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { ProblemError } from '../../../shared/ipc/reply'
import { type TemplateKind, templateKindLabels, templateKinds } from '../../../shared/printing/word/tags'
import type { TemplateRow, wordTemplatesContract } from '../../../shared/printing/word/word-templates.contract'
import type { WordLetter } from '../../../shared/printing/word/words'
import { getConference } from '../../conference/conference.queries'
import type { Context, HandlersOf } from '../../core/context'
import { writeWhole } from '../../core/settings'
import type { Db, Trx } from '../../db/tables'
import { keepAttachment, readAttachment } from '../../exchange/attachments'
import { maxFileBytes } from '../../exchange/read/table-file'
import { runWordTask } from './run-word-task'

/** The office's own template of a kind, the one brought last. */
const ownTemplate = (db: Db | Trx, kind: TemplateKind) =>
  db
    .selectFrom('wordTemplates')
    .selectAll()
    .where('kind', '=', kind)
    .where('retiredAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()

/** The bytes to fill: the office's own template, or the one that comes with the application. */
async function templateBytes(kind: TemplateKind, { db, session }: Context, builtIn = false): Promise<Uint8Array> {
  const own = builtIn ? undefined : await ownTemplate(db, kind)
  if (own) return new Uint8Array(readAttachment(session.folder, { hash: own.hash, type: 'docx', name: own.name }))
  // Read only now: the writer of Word files is large, and the start of the core should not wait for it.
  const { builtInTemplate } = await import('../docx/letter-template')
  return builtInTemplate(kind, await getConference(db))
}

/** All letters as one Word file, by the template in use. */
export async function fillWord(
  kind: TemplateKind,
  letters: readonly WordLetter[],
  context: Context,
): Promise<Uint8Array> {
  const { app, signal, progress } = context
  progress(0, letters.length, `Đang lập tệp Word cho ${letters.length} giấy…`)
  const template = await templateBytes(kind, context)
  const isOwn = (await ownTemplate(context.db, kind)) !== undefined
  return runWordTask({ do: 'fill', kind, template, letters, isOwn }, { workerFile: app.options.tableWorker, signal })
}

async function list(db: Db): Promise<TemplateRow[]> {
  return Promise.all(
    templateKinds.map(async (kind) => {
      const own = await ownTemplate(db, kind)
      return {
        kind,
        own: own ? { id: own.id, name: own.name, size: own.size, at: own.at, operator: own.operator } : null,
      }
    }),
  )
}

async function bring({ kind, file }: { kind: TemplateKind; file: string }, context: Context) {
  const { host, app, signal, session, ids } = context
  const { path, name } = await host.resolveFile({ file, use: 'read' })
  if (/\.(docm|dotm)$/i.test(name))
    throw new ProblemError(
      'file',
      'Tệp Word có macro (.docm, .dotm) không dùng làm mẫu được. Hãy lưu lại dạng .docx rồi chọn lại. Mẫu đang dùng không thay đổi.',
      { detail: 'macro' },
    )
  const size = fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > maxFileBytes)
    throw new ProblemError('file', 'Mẫu lớn quá 20 MB. Hãy nén hình trong Word (Compress Pictures) rồi chọn lại.', {
      detail: 'too-large',
    })
  const bytes = new Uint8Array(fs.readFileSync(path))
  const checked = await runWordTask(
    { do: 'check', kind, template: bytes },
    { workerFile: app.options.tableWorker, signal },
  )
  if (checked.sha256 !== createHash('sha256').update(bytes).digest('hex')) throw new Error('another file was checked')
  const kept = keepAttachment(session.folder, name, bytes, 'docx')
  return context.write('wordTemplates.bring', async (w) => {
    await retire(w, kind)
    await w.insert(
      'wordTemplates',
      {
        id: ids.uuid(),
        kind,
        hash: kept.hash,
        name: kept.name,
        size: kept.size,
        at: w.at,
        operator: w.operator,
        retiredAt: null,
      },
      `Dùng mẫu Word “${kept.name}” cho ${templateKindLabels[kind].toLocaleLowerCase('vi')}.`,
    )
    return { name: kept.name, warnings: checked.warnings, batchId: w.batchId }
  })
}

async function retire(w: Parameters<Parameters<Context['write']>[1]>[0], kind: TemplateKind, text = ''): Promise<void> {
  for (const row of await w.trx
    .selectFrom('wordTemplates')
    .select('id')
    .where('kind', '=', kind)
    .where('retiredAt', 'is', null)
    .execute())
    await w.update('wordTemplates', row.id, { retiredAt: w.at }, text)
}

export const wordTemplatesHandlers: HandlersOf<typeof wordTemplatesContract> = {
  'wordTemplates.list': async (_, { db }) => list(db),
  'wordTemplates.take': async ({ kind, file, builtIn }, context) => {
    const target = await context.host.resolveFile({ file, use: 'write' })
    writeWhole(target.path, await templateBytes(kind, context, builtIn))
    return { name: target.name }
  },
  'wordTemplates.bring': bring,
  'wordTemplates.drop': async ({ kind }, { write }) =>
    write('wordTemplates.drop', async (w) => {
      await retire(w, kind, `Trở lại mẫu Word của ứng dụng cho ${templateKindLabels[kind].toLocaleLowerCase('vi')}.`)
      return { batchId: w.batchId }
    }),
}
