import { ProblemError } from '../../shared/ipc/reply'
import {
  type BudgetEntry,
  type BudgetEntryFields,
  type BudgetLine,
  type BudgetLineFields,
  budgetKindLabels,
  entryKindLabels,
  headcountLabels,
} from '../../shared/preparation/budget/budget'
import type { Budget } from '../../shared/preparation/budget/budget.contract'
import { budgetTemplate } from '../../shared/preparation/budget/template'
import { getConference } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import { writeWhole } from '../core/settings'
import { toStored } from '../db/stored'
import { writeWorkbook } from '../exchange/write/workbook'
import { takeFile } from './attach'
import { entryFromRow, getBudget } from './budget.queries'

const emptyLine: BudgetLineFields = {
  title: '',
  section: '',
  kind: 'conference',
  norm: 0,
  headcount: 'fixed',
  categoryId: null,
  quantity: 1,
  times: 1,
  unitWord: '',
  basis: '',
  note: '',
}
const money = (n: number) => `${n.toLocaleString('vi-VN')} đồng`
const refuse = (field: string, sentence: string) =>
  new ProblemError('invalid', `${sentence} Chưa có gì được lưu.`, { fields: { [field]: sentence } })
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as Partial<T>

/** Adds a line of the estimate or changes one. */
export async function saveLine(
  { id, ...fields }: Partial<BudgetLineFields> & { id?: string },
  { write, ids }: Context,
): Promise<BudgetLine> {
  return write('budget.saveLine', async (w) => {
    const all = await w.trx.selectFrom('budgetLines').selectAll().execute()
    const before = all.find((l) => l.id === id)
    if (id && !before) throw new ProblemError('not-found', 'Khoản chi này không còn. Hãy tải lại.')
    const line: BudgetLine = {
      ...emptyLine,
      seed: '',
      position: Math.max(0, ...all.map((l) => l.position)) + 1,
      ...before,
      ...given(fields),
      id: before?.id ?? ids.uuid(),
    }
    if (!line.title) throw refuse('title', 'Chưa nhập nội dung chi.')
    if (line.headcount === 'category' && !line.categoryId) throw refuse('categoryId', 'Chưa chọn nhóm đại biểu.')
    if (before)
      await w.update('budgetLines', line.id, line, `Sửa khoản chi “${before.title}”: định mức ${money(line.norm)}.`)
    else await w.insert('budgetLines', line, `Thêm khoản chi “${line.title}”.`)
    return line
  })
}

export async function removeLine({ id }: { id: string }, { write }: Context): Promise<{ batchId: string }> {
  return write('budget.removeLine', async (w) => {
    const line = await w.trx.selectFrom('budgetLines').selectAll().where('id', '=', id).executeTakeFirst()
    if (!line) throw new ProblemError('not-found', 'Khoản chi này không còn.')
    const used = await w.trx.selectFrom('budgetEntries').select('id').where('lineId', '=', id).executeTakeFirst()
    if (used)
      throw new ProblemError(
        'refused',
        `“${line.title}” đã có chứng từ nên chưa xóa được. Hãy xóa hoặc chuyển chứng từ trước.`,
      )
    for (const table of ['logistics', 'packItems'] as const)
      for (const row of await w.trx.selectFrom(table).select('id').where('budgetLineId', '=', id).execute())
        await w.update(table, row.id, { budgetLineId: null }, '')
    await w.remove('budgetLines', id, `Xóa khoản chi “${line.title}”.`)
    return { batchId: w.batchId }
  })
}

async function checkEntry(w: Write, entry: BudgetEntry): Promise<string> {
  const line = await w.trx.selectFrom('budgetLines').select('title').where('id', '=', entry.lineId).executeTakeFirst()
  if (!line) throw refuse('lineId', 'Khoản chi này không còn.')
  if (entry.settlesId) {
    const commitment = await w.trx
      .selectFrom('budgetEntries')
      .selectAll()
      .where('id', '=', entry.settlesId)
      .executeTakeFirst()
    if (entry.kind !== 'spent') throw refuse('settlesId', 'Chỉ khoản đã chi mới trả cho một cam kết.')
    if (commitment?.kind !== 'committed' || commitment.lineId !== entry.lineId)
      throw refuse('settlesId', 'Cam kết này không thuộc khoản chi đã chọn.')
  }
  return line.title
}

/** A commitment or a payment with its document. */
export async function saveEntry(
  { id, ...fields }: Partial<Omit<BudgetEntryFields, 'file'>> & { id?: string },
  { write, ids }: Context,
): Promise<BudgetEntry> {
  return write('budget.saveEntry', async (w) => {
    const row = id
      ? await w.trx.selectFrom('budgetEntries').selectAll().where('id', '=', id).executeTakeFirst()
      : undefined
    if (id && !row) throw new ProblemError('not-found', 'Chứng từ này không còn. Hãy tải lại.')
    const before = row && entryFromRow(row)
    const input = { ...before, ...given(fields) }
    if (!input.lineId) throw refuse('lineId', 'Chưa chọn nội dung chi.')
    if (!input.day) throw refuse('day', 'Chưa nhập ngày.')
    if (!input.amount) throw refuse('amount', 'Chưa nhập số tiền.')
    const entry: BudgetEntry = {
      kind: 'spent',
      settlesId: null,
      documentNumber: '',
      payee: '',
      file: null,
      note: '',
      ...(input as Partial<BudgetEntry> & Pick<BudgetEntry, 'lineId' | 'day' | 'amount'>),
      id: before?.id ?? ids.uuid(),
    }
    const title = await checkEntry(w, entry)
    const text = `${before ? 'Sửa' : 'Ghi'} ${entryKindLabels[entry.kind].toLocaleLowerCase('vi')} ${money(entry.amount)} cho “${title}”${entry.documentNumber ? `, ${entry.documentNumber}` : ''}.`
    if (before) await w.update('budgetEntries', entry.id, toStored(entry), text)
    else await w.insert('budgetEntries', toStored(entry), text)
    return entry
  })
}

export async function removeEntry({ id }: { id: string }, { write }: Context): Promise<{ batchId: string }> {
  return write('budget.removeEntry', async (w) => {
    const entry = await w.trx.selectFrom('budgetEntries').selectAll().where('id', '=', id).executeTakeFirst()
    if (!entry) throw new ProblemError('not-found', 'Chứng từ này không còn.')
    for (const paid of await w.trx.selectFrom('budgetEntries').select('id').where('settlesId', '=', id).execute())
      await w.update('budgetEntries', paid.id, { settlesId: null }, '')
    await w.remove(
      'budgetEntries',
      id,
      `Xóa chứng từ ${money(entry.amount)}${entry.documentNumber ? `, ${entry.documentNumber}` : ''}.`,
    )
    return { batchId: w.batchId }
  })
}

export async function attachVoucher(
  { id, file }: { id: string; file: string },
  context: Context,
): Promise<BudgetEntry> {
  const kept = await takeFile(file, context)
  return context.write('budget.attach', async (w) => {
    const row = await w.trx.selectFrom('budgetEntries').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Chứng từ này không còn. Hãy tải lại.')
    await w.update('budgetEntries', id, { file: JSON.stringify(kept) }, `Lưu tệp chứng từ “${kept.name}”.`)
    return { ...entryFromRow(row), file: kept }
  })
}

export async function addBudgetTemplate({ write, ids }: Context) {
  return write('budget.addTemplate', async (w) => {
    const all = await w.trx.selectFrom('budgetLines').select(['seed', 'position']).execute()
    const missing = budgetTemplate.filter((t) => !all.some((l) => l.seed === t.seed))
    const last = Math.max(0, ...all.map((l) => l.position))
    for (const [index, line] of missing.entries())
      await w.insert(
        'budgetLines',
        { ...emptyLine, ...line, id: ids.uuid(), position: last + index + 1 },
        index === 0 ? `Thêm ${missing.length} khoản chi thường có.` : '',
      )
    return { changed: missing.length, batchId: missing.length ? w.batchId : null }
  })
}

/** The estimate with what was committed and spent, and a sheet of the documents. */
/** What the sheet ends with: the conference's own sum, the bonuses apart, and what may be spent. */
const totalRows = ({ conference, bonus }: Budget) => {
  const line = (label: string, estimated: number | null, committed: number | null, spent: number | null) => [
    '',
    label,
    ...Array<string>(3).fill(''),
    ...Array<null>(3).fill(null),
    estimated,
    committed,
    spent,
    '',
    '',
  ]
  return [
    line('Tổng cộng kinh phí hội nghị', conference.estimated, conference.committed, conference.spent),
    line('Tiền thưởng, ngoài phần trích', bonus.estimated, bonus.committed, bonus.spent),
    ...(conference.cap === null ? [] : [line('Mức được trích', conference.cap, null, null)]),
  ]
}

export async function exportBudget({ file }: { file: string }, context: Context) {
  const target = await context.host.resolveFile({ file, use: 'write' })
  const conference = await getConference(context.db)
  const budget = await getBudget(context)
  const titleOf = new Map(budget.lines.map((l) => [l.id, l.title]))
  const text = (header: string, width: number) => ({ header, width, kind: 'text' as const })
  const number = (header: string, width = 16) => ({ header, width, kind: 'number' as const })
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Kinh phí',
        title: [conference.organiser, 'DỰ TOÁN VÀ SỬ DỤNG KINH PHÍ', conference.title],
        columns: [
          text('Mục', 18),
          text('Nội dung chi', 40),
          text('Loại', 20),
          text('Nhân với', 22),
          text('Đơn vị tính', 10),
          number('Số lượng', 10),
          number('Số lần', 8),
          number('Định mức'),
          number('Dự toán'),
          number('Cam kết'),
          number('Đã chi'),
          text('Căn cứ', 26),
          text('Ghi chú', 24),
        ],
        rows: [
          ...budget.lines.map((l) => [
            l.section,
            l.title,
            budgetKindLabels[l.kind],
            headcountLabels[l.headcount],
            l.unitWord,
            l.heads,
            l.times,
            l.norm,
            l.estimated,
            l.committed,
            l.spent,
            l.basis,
            l.note,
          ]),
          ...totalRows(budget),
        ],
      },
      {
        name: 'Chứng từ',
        title: [conference.organiser, 'CHỨNG TỪ', conference.title],
        columns: [
          { header: 'Ngày', width: 12, kind: 'date' },
          text('Loại', 22),
          text('Nội dung chi', 40),
          number('Số tiền'),
          text('Số chứng từ', 20),
          text('Đơn vị, người nhận', 30),
          text('Ghi chú', 24),
        ],
        rows: budget.entries.map((e) => [
          e.day,
          entryKindLabels[e.kind],
          titleOf.get(e.lineId) ?? '',
          e.amount,
          e.documentNumber,
          e.payee,
          e.note,
        ]),
      },
    ],
  })
  writeWhole(target.path, bytes)
  return { name: target.name }
}
