import { ProblemError } from '../../shared/ipc/reply'
import type { BlocMeeting, BlocMeetingFields } from '../../shared/preparation/reports/unit-report'
import type { Context, Write } from '../core/context'
import { toStored } from '../db/stored'
import { takeFile } from './attach'
import { meetingFromRow } from './reports.queries'

const emptyMeeting: BlocMeetingFields = {
  bloc: '',
  leadUnitId: null,
  due: null,
  heldOn: null,
  place: '',
  minutesNumber: '',
  minutesFile: null,
  proposals: '',
  note: '',
}

const find = async (w: Write, id: string): Promise<BlocMeeting> => {
  const row = await w.trx.selectFrom('blocMeetings').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found', 'Cuộc sinh hoạt này không còn. Hãy tải lại danh sách.')
  return meetingFromRow(row)
}

/** Adds the meeting of a cluster or bloc, or changes what is noted of it. */
export async function saveMeeting(
  { id, ...fields }: Partial<BlocMeetingFields> & { id?: string },
  { write, ids }: Context,
): Promise<BlocMeeting> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined))
  return write('meetings.save', async (w) => {
    const before = id ? await find(w, id) : undefined
    const after: BlocMeeting = { ...emptyMeeting, ...before, ...given, id: before?.id ?? ids.uuid() }
    if (!after.bloc)
      throw new ProblemError('invalid', 'Chưa nhập tên cụm, khối. Chưa có gì được lưu.', {
        fields: { bloc: 'Chưa nhập tên cụm, khối.' },
      })
    const same = await w.trx.selectFrom('blocMeetings').select('id').where('bloc', '=', after.bloc).executeTakeFirst()
    if (same && same.id !== after.id)
      throw new ProblemError('invalid', `“${after.bloc}” đã có trong danh sách. Chưa có gì được lưu.`, {
        fields: { bloc: 'Cụm, khối này đã có.' },
      })
    if (before) await w.update('blocMeetings', after.id, toStored(after), `Sửa sinh hoạt chuyên đề của ${after.bloc}.`)
    else await w.insert('blocMeetings', toStored(after), `Thêm sinh hoạt chuyên đề của ${after.bloc}.`)
    return after
  })
}

export async function removeMeeting({ id }: { id: string }, { write }: Context): Promise<{ batchId: string }> {
  return write('meetings.remove', async (w) => {
    const { bloc } = await find(w, id)
    await w.remove('blocMeetings', id, `Bỏ sinh hoạt chuyên đề của ${bloc}.`)
    return { batchId: w.batchId }
  })
}

export async function attachMinutes(
  { id, file }: { id: string; file: string },
  context: Context,
): Promise<BlocMeeting> {
  const kept = await takeFile(file, context)
  return context.write('meetings.attach', async (w) => {
    const after = { ...(await find(w, id)), minutesFile: kept }
    await w.update(
      'blocMeetings',
      id,
      { minutesFile: JSON.stringify(kept) },
      `Lưu biên bản “${kept.name}” của ${after.bloc}.`,
    )
    return after
  })
}

/** A meeting for every cluster or bloc that units name and that has none. */
export async function meetingsFromUnits({ write, ids }: Context) {
  return write('meetings.fromUnits', async (w) => {
    const known = new Set((await w.trx.selectFrom('blocMeetings').select('bloc').execute()).map((m) => m.bloc))
    const named = await w.trx
      .selectFrom('units')
      .select('bloc')
      .distinct()
      .where('bloc', '!=', '')
      .orderBy('bloc')
      .execute()
    const missing = named.filter((u) => !known.has(u.bloc))
    for (const { bloc } of missing)
      await w.insert(
        'blocMeetings',
        toStored({ ...emptyMeeting, bloc, id: ids.uuid() }),
        `Thêm sinh hoạt chuyên đề của ${bloc}.`,
      )
    return { changed: missing.length, batchId: missing.length ? w.batchId : null }
  })
}
