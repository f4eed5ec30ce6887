import { createHash } from 'node:crypto'
import type { Presenter } from '../../shared/agenda/agenda-item'
import { type AgendaJudgement, type AgendaPlan, judgeAgenda } from '../../shared/agenda/agenda-verdicts'
import {
  findAgendaColumns,
  type OtherRow,
  type ReadItem,
  readAgendaSheet,
  samplesOf,
} from '../../shared/agenda/read-agenda'
import { frameOf } from '../../shared/agenda/schedule'
import { childrenOf } from '../../shared/agenda/tree'
import type { ImportInput, ImportReport } from '../../shared/exchange/import-report'
import { countVerdicts } from '../../shared/exchange/verdicts'
import { readPersonName } from '../../shared/names/person-name'
import { cleanText, fold } from '../../shared/names/text'
import { unitKey } from '../../shared/names/units'
import { getConference } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import type { Db, Trx } from '../db/tables'
import { registerImport, rememberMapping } from '../exchange/import-register'
import { readTableFile } from '../exchange/read/read-table-file'
import { rememberedMappings } from '../exchange/read-import'
import { unitsByKey } from '../units/units.service'
import { listItems, toRow } from './agenda.queries'

type AgendaFile = {
  fileName: string
  sha256: string
  reads: ReadItem[]
  others: OtherRow[]
  columns: ImportReport['columns']
  notes: string[]
  /** The headings whose columns the clerk corrected, to be remembered at commit. */
  corrected: { headingKey: string; mapping: Record<string, string> } | undefined
}

const noAgenda =
  'Không thấy bảng chương trình. Bảng cần một dòng tên cột có “Nội dung” và “Thời gian” ở trên các mục; nếu tên cột viết khác, bấm “Sửa cách hiểu cột” và chỉ cột nội dung.'

/**
 * The table of a programme in a workbook or a Word file: of several tables the first whose columns are understood. Columns
 * follow what the clerk corrects now, else what was corrected for the same headings before.
 */
async function readFile(input: ImportInput, context: Context): Promise<AgendaFile> {
  const { host, app, signal, progress } = context
  progress(0, 0, 'Đang đọc tệp…')
  const { path, name } = await host.resolveFile({ file: input.file, use: 'read' })
  const remembered = await rememberedMappings(context, 'agenda')
  const table = await readTableFile({ name, path, workerFile: app.options.tableWorker, signal })
  const file: AgendaFile = {
    fileName: name,
    sha256: table.sha256,
    reads: [],
    others: [],
    columns: [],
    notes: [...table.notes],
    corrected: undefined,
  }
  const strange: ImportReport['columns'] = []
  for (const sheet of table.sheets) {
    if (sheet.hidden) {
      if (sheet.rows.length) file.notes.push(`Trang ẩn “${sheet.name}” không được đọc.`)
      continue
    }
    const named = { ...sheet, name: sheet.name || 'Bảng' }
    const isMeant = input.mappingSheet === undefined || input.mappingSheet === named.name
    const found = findAgendaColumns(named, (headingKey) => {
      if (!input.mapping || !isMeant || file.corrected) return remembered[headingKey]
      file.corrected = { headingKey, mapping: input.mapping }
      return input.mapping
    })
    const { items, others } = readAgendaSheet(named, file.reads.length ? undefined : found)
    file.reads.push(...items)
    file.others.push(...others)
    const columns = (found?.columns ?? []).map((c) => ({
      sheet: named.name,
      index: c.index,
      heading: c.heading,
      field: c.field,
      sample: found ? samplesOf(named, found, c.index) : [],
    }))
    if (items.length) file.columns.push(...columns)
    else strange.push(...columns)
  }
  if (file.reads.length === 0) {
    file.columns = strange
    file.notes.push(noAgenda)
  }
  return file
}

/** People and bodies behind a cell such as `Ông Nguyễn Văn An; Sở Y tế`; what nobody knows stays as words. */
async function presenterReader(db: Db | Trx): Promise<(text: string) => Presenter[]> {
  const people = await db.selectFrom('delegates').select(['id', 'fullName']).where('withdrawnAt', 'is', null).execute()
  const byName = new Map<string, { id: string; fullName: string } | undefined>()
  // Two people of one name are nobody's: the clerk chooses.
  for (const p of people) byName.set(fold(p.fullName), byName.has(fold(p.fullName)) ? undefined : p)
  const units = await unitsByKey(db as Trx)
  return (text) =>
    text
      .split(/[\n;]+|,\s*(?=(?:Ông|Bà|Đồng chí|Đ\/c)\s)/u)
      .map((part) =>
        cleanText(part)
          .replace(/^[-+•]\s*/, '')
          .slice(0, 300),
      )
      .filter((part) => part !== '')
      .map((part): Presenter => {
        const person = byName.get(fold(readPersonName(part.split(',')[0] ?? '', { honorificExpected: true }).fullName))
        if (person) return { kind: 'delegate', id: person.id, name: person.fullName }
        const unit = units.get(unitKey(part))
        return unit ? { kind: 'unit', id: unit, name: part } : { kind: 'other', id: null, name: part }
      })
}

async function judge(db: Db | Trx, file: AgendaFile, input: ImportInput): Promise<AgendaJudgement> {
  return judgeAgenda({
    reads: file.reads,
    others: file.others,
    current: await listItems(db),
    decisions: input.decisions ?? [],
    frame: frameOf(await getConference(db)),
    readPresenters: await presenterReader(db),
  })
}

const reportOf = (
  file: AgendaFile,
  judged: AgendaJudgement,
  done: { committed: boolean; batchId: string | null },
): ImportReport => ({
  fileName: file.fileName,
  rows: judged.items.length,
  totals: countVerdicts(judged.items),
  items: judged.items,
  columns: file.columns,
  guessed: false,
  legacy: null,
  notes: [...file.notes, ...judged.notes],
  ...done,
})

/**
 * A programme as a table of verdicts; with `commit` also written: one transaction, one undo. Items of the file come first in its
 * order; what only the application has stays behind them.
 */
export async function importAgenda(input: ImportInput, context: Context): Promise<ImportReport> {
  const file = await readFile(input, context)
  const judged = await judge(context.db, file, input)
  if (!input.commit || judged.plans.length === 0)
    return reportOf(file, judged, { committed: input.commit, batchId: null })
  return context.write('agenda.import', async (w) => {
    const now = await judge(w.trx, file, input)
    const added = now.plans.filter((p) => p.id === null).length
    const text = `Nhập chương trình từ tệp “${file.fileName}”: ${added} mục mới, ${now.plans.length - added} mục đã có.`
    const totals = countVerdicts(now.items)
    await registerImport(w, context.ids.uuid, 'agenda', fileFacts(file), totals, text)
    await rememberMapping(w, context.ids.uuid, 'agenda', fileFacts(file))
    await applyPlans(w, now.plans, context.ids.uuid)
    return reportOf(file, now, { committed: true, batchId: w.batchId })
  })
}

const fileFacts = (file: AgendaFile) => ({
  fileName: file.fileName,
  sha256: file.sha256 || createHash('sha256').digest('hex'),
  columns: file.columns,
  guessed: false,
  legacy: null,
  notes: file.notes,
  sheets: [],
  others: [],
  corrected: file.corrected,
})

async function applyPlans(w: Write, plans: readonly AgendaPlan[], uuid: () => string): Promise<void> {
  const current = await listItems(w.trx)
  const order: { id: string; parentId: string | null }[] = []
  let heading: string | null = null
  for (const plan of plans) {
    const existing = current.find((c) => c.id === plan.id)
    const id = plan.id ?? uuid()
    const owns = existing ? childrenOf(current, existing.id).length > 0 : false
    const parentId: string | null = plan.depth === 1 && heading !== null && heading !== id && !owns ? heading : null
    if (parentId === null) heading = id
    const row = { ...plan.fields, id, parentId, position: existing?.position ?? 1000 + order.length }
    if (existing) await w.update('agendaItems', id, toRow(row), `Cập nhật “${row.title}” theo tệp.`)
    else await w.insert('agendaItems', toRow(row), `Thêm “${row.title}”.`)
    order.push({ id, parentId })
    for (const fields of plan.children) {
      const child = uuid()
      await w.insert(
        'agendaItems',
        toRow({ ...fields, id: child, parentId: id, position: 1000 + order.length }),
        `Thêm “${fields.title}”.`,
      )
      order.push({ id: child, parentId: id })
    }
  }
  await closeUp(w, order)
}

/** Positions from 0 in every list: the file's items in its order, the others behind them. */
async function closeUp(w: Write, order: readonly { id: string }[]): Promise<void> {
  const items = await listItems(w.trx)
  const place = new Map(order.map((o, index) => [o.id, index]))
  for (const parentId of new Set(items.map((i) => i.parentId))) {
    const siblings = childrenOf(items, parentId).sort(
      (a, b) => (place.get(a.id) ?? 1e6) - (place.get(b.id) ?? 1e6) || a.position - b.position,
    )
    for (const [position, item] of siblings.entries()) await w.update('agendaItems', item.id, { position }, '')
  }
}
