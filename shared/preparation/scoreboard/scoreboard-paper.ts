import type { Conference } from '../../conference/conference'
import { officialDate } from '../../lib/dates'
import { formatPhone } from '../../names/phone'
import { type OfficialPaper, row } from '../../printing/official/paper'
import {
  dossierWords,
  gapsOf,
  papersWords,
  peopleWords,
  replyWords,
  reportWords,
  type UnitStanding,
} from './scoreboard'

/** One line a unit, in the office's order: what was asked of it, what came, whom to ring. */
export function scoreboardPaper(
  c: Conference,
  { rows, today, isDay }: { rows: readonly UnitStanding[]; today: string; isDay: boolean },
): OfficialPaper {
  const owing = rows.filter((r) => gapsOf(r).length > 0).length
  return {
    title: 'Bảng theo dõi đơn vị',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        head: { parentBody: c.organiser, issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser },
        name: 'BẢNG THEO DÕI CÁC ĐƠN VỊ',
        subject: `Tính đến ${officialDate(today)}: ${owing}/${rows.length} đơn vị còn việc phải làm`,
        blocks: [
          {
            kind: 'table',
            size: 11,
            columns: [
              { width: 11, align: 'centre' },
              { width: 0 },
              { width: 17, align: 'centre' },
              { width: 34 },
              { width: 30 },
              { width: 24 },
              { width: 18 },
              ...(isDay ? [{ width: 13, align: 'centre' as const }] : []),
              { width: 37 },
            ],
            head: [
              [
                'STT',
                'Đơn vị',
                'Đại biểu',
                'Phản hồi',
                'Báo cáo sơ kết',
                'Tham luận',
                'Hồ sơ khen',
                ...(isDay ? ['Đã đến'] : []),
                'Liên hệ',
              ],
            ],
            rows: rows.map((r, i) =>
              row(
                String(i + 1),
                r.unit,
                `${peopleWords(r)}${r.unnamed ? ` (${r.unnamed} chưa tên)` : ''}`,
                replyWords(r),
                reportWords(r),
                papersWords(r),
                dossierWords(r),
                ...(isDay ? [String(r.arrived)] : []),
                [r.contact, r.phone && formatPhone(r.phone)].filter(Boolean).join(', '),
              ),
            ),
          },
        ],
      },
    ],
  }
}
