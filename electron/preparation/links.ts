import { ProblemError } from '../../shared/ipc/reply'
import { shortDate } from '../../shared/lib/dates'
import { figureFormLabels } from '../../shared/preparation/reports/figure'
import { reportAreaLabels } from '../../shared/preparation/reports/unit-report'
import type { Partner } from '../../shared/preparation/tasks/task'
import type { Write } from '../core/context'
import type { Tables, Trx } from '../db/tables'

type Named = { id: string; name: string }

/** Refuses to remove a unit whose report, figures or letters the office holds: they would lose whose they are. */
export async function refuseInPreparation(trx: Trx, unit: Named): Promise<void> {
  const report = await trx
    .selectFrom('unitReports')
    .select('receivedOn')
    .where('unitId', '=', unit.id)
    .where('receivedOn', 'is not', null)
    .executeTakeFirst()
  const has = async (table: 'figures' | 'contributions' | 'unitCalls' | 'outgoing' | 'deliveries') =>
    (await trx.selectFrom(table).select('id').where('unitId', '=', unit.id).executeTakeFirst()) !== undefined
  const why = report
    ? `đã gửi báo cáo sơ kết ngày ${shortDate(report.receivedOn ?? '')}`
    : (await has('figures'))
      ? 'có số liệu khen thưởng đã nhập'
      : (await has('contributions'))
        ? 'có phần đóng góp cho báo cáo thành phố'
        : (await has('outgoing')) || (await has('deliveries'))
          ? 'có văn bản đi gửi riêng'
          : (await has('unitCalls'))
            ? 'có cuộc gọi đã ghi'
            : undefined
  if (why)
    throw new ProblemError(
      'refused',
      `“${unit.name}” ${why} nên không xóa được. Nếu đây là tên khác của một đơn vị, hãy gộp hai đơn vị; chưa xóa gì.`,
    )
}

/** A unit that goes leaves its name at the tasks and pieces of work it had; what was only expected of it goes with it. */
export async function releaseUnit(w: Write, unit: Named): Promise<void> {
  for (const table of ['tasks', 'logistics'] as const)
    for (const row of await w.trx
      .selectFrom(table)
      .select(['id', 'title', 'ownerUnit'])
      .where('ownerUnitId', '=', unit.id)
      .execute())
      await w.update(
        table,
        row.id,
        { ownerUnitId: null, ownerUnit: row.ownerUnit || unit.name },
        `“${row.title}” ghi tay đơn vị thực hiện ${unit.name}.`,
      )
  await replacePartner(w, unit.id, { unitId: null, name: unit.name }, `${unit.name} phối hợp, nay ghi bằng tên.`)
  for (const row of await w.trx.selectFrom('unitReports').select('id').where('unitId', '=', unit.id).execute())
    await w.remove('unitReports', row.id, `${unit.name} không phải gửi báo cáo.`)
  for (const row of await w.trx
    .selectFrom('blocMeetings')
    .select(['id', 'bloc'])
    .where('leadUnitId', '=', unit.id)
    .execute())
    await w.update('blocMeetings', row.id, { leadUnitId: null }, `${row.bloc} chưa có đơn vị trưởng.`)
}

/**
 * Everything the preparation keeps of one unit goes to the other. Refused in words where both have something that a person must
 * choose between: two reports received, or two figures for the same cell that differ.
 */
export async function moveInPreparation(w: Write, gone: Named, kept: Named, text: string): Promise<void> {
  await moveReport(w, gone, kept, text)
  await moveFigures(w, gone, kept, text)
  await moveContributions(w, gone, kept, text)
  for (const table of ['tasks', 'logistics'] as const)
    for (const row of await w.trx.selectFrom(table).select('id').where('ownerUnitId', '=', gone.id).execute())
      await w.update(table, row.id, { ownerUnitId: kept.id }, text)
  await replacePartner(w, gone.id, { unitId: kept.id, name: '' }, text)
  for (const table of ['unitCalls', 'outgoing', 'deliveries'] as const)
    for (const row of await w.trx.selectFrom(table).select('id').where('unitId', '=', gone.id).execute())
      await w.update(table, row.id, { unitId: kept.id }, text)
  for (const row of await w.trx.selectFrom('blocMeetings').select('id').where('leadUnitId', '=', gone.id).execute())
    await w.update('blocMeetings', row.id, { leadUnitId: kept.id }, text)
}

/** Puts another body in the place of one that takes part in tasks; a body that is there already, or leads, stands once. */
async function replacePartner(w: Write, unitId: string, next: Partner, text: string): Promise<void> {
  const rows = await w.trx.selectFrom('tasks').select(['id', 'ownerUnitId', 'cooperating']).execute()
  for (const row of rows.filter((r) => r.cooperating.includes(unitId))) {
    const partners = JSON.parse(row.cooperating) as Partner[]
    const isThere = next.unitId !== null && [row.ownerUnitId, ...partners.map((p) => p.unitId)].includes(next.unitId)
    const after = partners.flatMap((p) => (p.unitId !== unitId ? [p] : isThere ? [] : [next]))
    await w.update('tasks', row.id, { cooperating: JSON.stringify(after) }, text)
  }
}

async function moveReport(w: Write, gone: Named, kept: Named, text: string): Promise<void> {
  const of = (id: string) =>
    w.trx.selectFrom('unitReports').selectAll().where('unitId', '=', id).executeTakeFirst() as Promise<
      Tables['unitReports'] | undefined
    >
  const [from, to] = [await of(gone.id), await of(kept.id)]
  if (!from) return
  if (from.receivedOn && to?.receivedOn)
    throw new ProblemError(
      'refused',
      `Cả hai đơn vị đều đã gửi báo cáo sơ kết (${gone.name} ngày ${shortDate(from.receivedOn)}, ${kept.name} ngày ${shortDate(to.receivedOn)}) nên chưa gộp gì. Hãy giữ một báo cáo: ở Báo cáo đơn vị, xóa ngày nhận của báo cáo kia rồi gộp lại.`,
    )
  // The one that was only expected goes first: a unit never has two.
  const empty = to && (from.receivedOn ? to : from)
  if (empty) await w.remove('unitReports', empty.id, text)
  if (!to || empty === to) await w.update('unitReports', from.id, { unitId: kept.id }, text)
}

async function moveFigures(w: Write, gone: Named, kept: Named, text: string): Promise<void> {
  for (const figure of await w.trx.selectFrom('figures').selectAll().where('unitId', '=', gone.id).execute()) {
    const same = await w.trx
      .selectFrom('figures')
      .select('value')
      .where('unitId', '=', kept.id)
      .where('year', '=', figure.year)
      .where('authority', '=', figure.authority)
      .where('form', '=', figure.form)
      .where('row', '=', figure.row)
      .executeTakeFirst()
    if (same && same.value !== figure.value)
      throw new ProblemError(
        'refused',
        `Hai đơn vị có số liệu khác nhau về ${figureFormLabels[figure.form]} năm ${figure.year} (${gone.name}: ${figure.value}; ${kept.name}: ${same.value}) nên chưa gộp gì. Hãy sửa cho khớp, hoặc cộng vào một đơn vị và xóa ở đơn vị kia, rồi gộp lại.`,
      )
    if (same) await w.remove('figures', figure.id, text)
    else await w.update('figures', figure.id, { unitId: kept.id }, text)
  }
}

/** Two texts on the same part follow one another: nothing that a unit wrote is lost. */
async function moveContributions(w: Write, gone: Named, kept: Named, text: string): Promise<void> {
  for (const part of await w.trx.selectFrom('contributions').selectAll().where('unitId', '=', gone.id).execute()) {
    const same = await w.trx
      .selectFrom('contributions')
      .selectAll()
      .where('unitId', '=', kept.id)
      .where('area', '=', part.area)
      .executeTakeFirst()
    if (!same) {
      await w.update('contributions', part.id, { unitId: kept.id }, text)
      continue
    }
    const both = [same.text, part.text].filter(Boolean).join('\n')
    const area = reportAreaLabels[part.area]
    await w.update('contributions', same.id, { text: both, used: Math.min(same.used, part.used) }, `${text} ${area}.`)
    await w.remove('contributions', part.id, text)
  }
}

/** A person taken off the list stays on the press list; only the link to the list goes. */
export async function forgetReporter(w: Write, delegateId: string): Promise<void> {
  for (const pass of await w.trx.selectFrom('pressPasses').select('id').where('delegateId', '=', delegateId).execute())
    await w.update('pressPasses', pass.id, { delegateId: null }, '')
}
