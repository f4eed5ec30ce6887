import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Attachment } from '../../shared/exchange/attachment'
import { ProblemError } from '../../shared/ipc/reply'
import type { Plan } from '../../shared/preparation/plan/plan'
import type { Context } from '../core/context'
import { toStored } from '../db/stored'
import { keepAttachment, typeOfBytes } from '../exchange/attachments'
import { readDocumentFile } from '../exchange/read/read-document-file'
import { readProseFile } from '../exchange/read/read-prose-file'
import { getPlan } from './plan.queries'
import { docxLines, proseLines } from './plan-lines'

type Content = Pick<Plan, 'file' | 'lines' | 'notes'>

/** The text of a plan from its file; the file itself is kept with the conference before any row speaks of it. */
async function takeIn(file: string, { host, app, signal, progress, session }: Context): Promise<Content> {
  progress(0, 0, 'Đang đọc kế hoạch…')
  const { path, name } = await host.resolveFile({ file, use: 'read' })
  const input = { name, path, workerFile: app.options.tableWorker, signal }
  const head = fs.existsSync(path) && fs.statSync(path).isFile() ? new Uint8Array(fs.readFileSync(path)) : undefined
  const isWord = head !== undefined && typeOfBytes(head) === 'docx'
  const read = isWord ? await readDocumentFile(input) : await readProseFile(input)
  const bytes = new Uint8Array(fs.readFileSync(path))
  if (createHash('sha256').update(bytes).digest('hex') !== read.sha256)
    throw new ProblemError(
      'file',
      `Tệp “${name}” bị thay đổi trong lúc đọc. Hãy đóng tệp ở Word rồi chọn lại. Không có gì được ghi.`,
    )
  const lines = ('blocks' in read ? docxLines(read.blocks) : proseLines(read.text)).filter((l) => l.text !== '')
  if (lines.length === 0)
    throw new ProblemError(
      'file',
      'type' in read && read.type === 'pdf'
        ? `Tệp “${name}” là ảnh chụp (bản quét), không có chữ để đọc. Hãy xin bản Word của kế hoạch, hoặc bản PDF xuất từ Word. Không có gì được ghi.`
        : `Tệp “${name}” không có chữ nào đọc được. Hãy chọn bản Word của kế hoạch. Không có gì được ghi.`,
      { detail: 'no-text' },
    )
  const size = lines.reduce((sum, l) => sum + l.text.length, 0)
  if (size > 400_000)
    throw new ProblemError(
      'file',
      `Tệp “${name}” dài quá 400.000 ký tự, không phải một kế hoạch. Hãy chọn đúng tệp. Không có gì được ghi.`,
      { detail: 'too-long' },
    )
  const type: Attachment['type'] = 'blocks' in read ? 'docx' : read.type
  return { file: keepAttachment(session.folder, name, bytes, type), lines, notes: read.notes }
}

/** Reads a plan and keeps it; the same bytes again open the plan that is there. */
export async function readPlanFile({ file }: { file: string }, context: Context) {
  const content = await takeIn(file, context)
  return context.write('plan.read', async (w) => {
    const plans = await w.trx.selectFrom('plans').select(['id', 'file']).execute()
    const same = plans.find((p) => (JSON.parse(p.file) as Attachment).hash === content.file.hash)
    if (same) return { id: same.id, isNew: false }
    const plan: Plan = { ...content, id: context.ids.uuid(), at: w.at, operator: w.operator }
    await w.insert('plans', toStored(plan), `Đọc kế hoạch “${content.file.name}”.`)
    return { id: plan.id, isNew: true }
  })
}

/** Puts proposals aside, so that they are not offered again. */
export async function discardProposals({ id, keys }: { id: string; keys: string[] }, { write, ids }: Context) {
  return write('plan.discard', async (w) => {
    await getPlan(w.trx, id)
    const known = await w.trx.selectFrom('planDecisions').select('proposal').where('planId', '=', id).execute()
    const decided = new Set(known.map((k) => k.proposal))
    const wanted = [...new Set(keys)].filter((k) => !decided.has(k))
    for (const [index, proposal] of wanted.entries())
      await w.insert(
        'planDecisions',
        { id: ids.uuid(), planId: id, proposal, decision: 'discarded', entity: '', entityId: '' },
        index === 0 ? `Bỏ ${wanted.length} đề xuất đọc từ kế hoạch.` : '',
      )
    return { changed: wanted.length, batchId: wanted.length ? w.batchId : null }
  })
}

/** Offers proposals again: those put aside, and those whose row was removed by hand. */
export async function restoreProposals({ id, keys }: { id: string; keys: string[] }, { write }: Context) {
  return write('plan.restore', async (w) => {
    const rows = await w.trx
      .selectFrom('planDecisions')
      .select('id')
      .where('planId', '=', id)
      .where('proposal', 'in', keys)
      .execute()
    for (const [index, row] of rows.entries())
      await w.remove('planDecisions', row.id, index === 0 ? `Xem lại ${rows.length} đề xuất đọc từ kế hoạch.` : '')
    return { changed: rows.length, batchId: rows.length ? w.batchId : null }
  })
}

/** Takes a plan off the list with what was decided on it; what was taken from it stays where it is. */
export async function removePlan({ id }: { id: string }, { write }: Context) {
  return write('plan.remove', async (w) => {
    const plan = await getPlan(w.trx, id)
    for (const row of await w.trx.selectFrom('planDecisions').select('id').where('planId', '=', id).execute())
      await w.remove('planDecisions', row.id, '')
    await w.remove('plans', id, `Bỏ kế hoạch “${plan.file.name}” khỏi danh sách đã đọc.`)
    return { changed: 1, batchId: w.batchId }
  })
}
