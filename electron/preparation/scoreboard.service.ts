import { reminderLetter } from '../../shared/preparation/reports/reminder'
import { weakAreas } from '../../shared/preparation/reports/report-state'
import {
  dossierWords,
  gapLabels,
  gapsOf,
  papersWords,
  reportWords,
} from '../../shared/preparation/scoreboard/scoreboard'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { writeWhole } from '../core/settings'
import { todayOf } from '../core/today'
import { type BookColumn, writeWorkbook } from '../exchange/write/workbook'
import { addOutgoing } from './outgoing.service'
import { getPreparation } from './preparation.queries'
import { listReports } from './reports.queries'
import { scoreboard, unitStandings } from './scoreboard.queries'

/** One công văn đôn đốc for each unit from everything it still owes; who has an open draft already gets no second one. */
export async function remindGaps({ unitIds, until }: { unitIds: string[]; until: string }, context: Context) {
  const wanted = new Set(unitIds)
  return context.write('scoreboard.remind', async (w) => {
    const today = await todayOf(w.trx, context)
    const rows = await unitStandings(w.trx, { today })
    const facts = { conference: await getConference(w.trx), preparation: await getPreparation(w.trx), until, today }
    const reports = new Map((await listReports(w.trx, today)).map((r) => [r.unitId, r]))
    let made = 0
    const chosen = rows.filter((r) => wanted.has(r.unitId))
    for (const row of chosen) {
      const gaps = gapsOf(row)
      const hasOpenDraft = row.reminder !== null && row.reminder.number === null
      if (hasOpenDraft || gaps.length === 0) continue
      const report = gaps.some((g) => g.kind === 'report') ? reports.get(row.unitId) : undefined
      const letter = reminderLetter({
        ...facts,
        unit: row.unit,
        state: report?.state ?? 'accepted',
        due: report?.dueOn ?? null,
        weak: report ? weakAreas(report) : [],
        supplementText: report?.supplementText ?? '',
        hasFigures: !report || report.figures > 0,
        gaps: gaps.filter((g) => g.kind !== 'report').map((g) => g.text),
      })
      await addOutgoing(w, context.ids, {
        ...letter,
        unitId: row.unitId,
        due: today,
        copies: 2,
        distribution: ['- Như trên;', '- Lưu: VT, BTĐKT.'],
      })
      made++
    }
    return { made, skipped: chosen.length - made, batchId: made ? w.batchId : null }
  })
}

const text = (header: string, width: number): BookColumn => ({ header, width, kind: 'text' })
const count = (header: string, width: number): BookColumn => ({ header, width, kind: 'number' })

/** The table as a workbook, counts as numbers so that they add up. */
export async function exportScoreboard({ file }: { file: string }, context: Context) {
  const { rows, today } = await scoreboard(context)
  const target = await context.host.resolveFile({ file, use: 'write' })
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Đơn vị',
        title: ['BẢNG THEO DÕI CÁC ĐƠN VỊ', `Tính đến ngày ${today.split('-').reverse().join('/')}`],
        columns: [
          count('STT', 6),
          text('Đơn vị', 40),
          text('Nhóm', 8),
          count('Chỉ tiêu', 9),
          count('Đã đăng ký', 10),
          count('Chưa có tên', 10),
          count('Dự', 7),
          count('Người dự thay', 10),
          count('Vắng', 7),
          count('Chưa trả lời', 10),
          text('Báo cáo sơ kết', 24),
          text('Tham luận', 20),
          text('Hồ sơ khen thưởng', 16),
          count('Đã đến', 8),
          text('Người liên hệ', 24),
          text('Điện thoại', 14),
          text('Thư điện tử', 24),
          text('Còn thiếu', 30),
        ],
        rows: rows.map((r, i) => [
          i + 1,
          r.unit,
          r.group,
          r.quota,
          r.people,
          r.unnamed,
          r.accepted,
          r.substitutes,
          r.declined,
          r.silent,
          reportWords(r),
          papersWords(r),
          dossierWords(r),
          r.arrived,
          r.contact,
          r.phone,
          r.email,
          [...new Set(gapsOf(r).map((g) => gapLabels[g.kind]))].join('; '),
        ]),
      },
    ],
  })
  writeWhole(target.path, bytes)
  return { name: target.name }
}
