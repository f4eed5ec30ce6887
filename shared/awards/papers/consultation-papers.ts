import type { Conference } from '../../conference/conference'
import { officialDate, shortDate } from '../../lib/dates'
import { annexHead } from '../../printing/official/annex'
import type { OfficialPaper } from '../../printing/official/paper'
import { paragraph, row } from '../../printing/official/paper'
import type { ConsultationRow } from '../appraisal.contract'
import type { AwardRound } from '../round'
import { receivers } from './decision-papers'
import { officeHead, officeOf, signer } from './intake-papers'

const listed = (letter: ConsultationRow) =>
  letter.items.map((item, i) =>
    row(
      { text: String(i + 1), align: 'centre' },
      [`${item.honorific} ${item.name}`.trim(), item.office].filter(Boolean).join(', '),
      item.unit,
      '',
    ),
  )

/** The letter to one agency, with the list of cases it is asked about. */
export function consultationLetter(c: Conference, round: AwardRound, letter: ConsultationRow): OfficialPaper {
  return {
    title: 'Công văn lấy ý kiến',
    profile: c.profile,
    parts: [
      {
        head: officeHead(c, letter.date, {
          number: {
            value: Number.parseInt(letter.number, 10) || null,
            symbol: letter.number.replace(/^\s*\d+\s*\/?/, '') || 'TĐKT',
          },
          about: 'lấy ý kiến về tập thể, cá\u00a0nhân đề nghị khen thưởng',
        }),
        to: [letter.agency],
        blocks: [
          paragraph(
            `Để có căn cứ thẩm định hồ sơ đề nghị khen thưởng (${round.title}), ${officeOf(c)} đề nghị ${letter.agency} cho ý kiến về ${letter.items.length} trường hợp trong danh sách kèm theo:`,
          ),
          paragraph(letter.question),
          paragraph(
            `Ý kiến của quý cơ quan gửi về ${officeOf(c)} trước ${officialDate(letter.dueDate)}. Quá thời hạn trên mà chưa có trả lời, ${officeOf(c)} báo cáo cấp có thẩm quyền xem xét.`,
          ),
          paragraph(`Trân trọng cảm ơn sự phối hợp của ${letter.agency}./.`),
          { kind: 'foot', receivers: receivers('Như trên', 'Lưu: VT'), signature: signer('TRƯỞNG BAN') },
        ],
      },
      {
        blocks: [
          ...annexHead(
            '',
            'Danh sách đề nghị cho ý kiến',
            `Kèm theo Công văn${letter.number ? ` số ${letter.number}` : ''} ${officialDate(letter.date)} của ${officeOf(c)}`,
          ),
          {
            kind: 'table',
            columns: [{ width: 13, align: 'centre' }, { width: 62 }, { width: 0 }, { width: 34 }],
            head: [['STT', 'Tập thể, cá nhân', 'Đơn vị trình', 'Ý kiến']],
            rows: listed(letter),
          },
        ],
      },
    ],
  }
}

/** Agencies that have not answered in time, for the telephone. */
export function overdueOpinions(
  c: Conference,
  round: AwardRound,
  letters: readonly ConsultationRow[],
  today: string,
): OfficialPaper {
  const late = letters.filter((l) => l.overdueDays > 0)
  return {
    title: 'Danh sách cơ quan chậm trả lời',
    profile: c.profile,
    parts: [
      {
        head: officeHead(c, today),
        name: 'Danh sách cơ quan chậm trả lời',
        subject: round.title,
        blocks: [
          {
            kind: 'table',
            columns: [{ width: 12 }, { width: 0 }, { width: 34 }, { width: 26 }, { width: 22 }, { width: 20 }],
            head: [['STT', 'Cơ quan', 'Công văn', 'Hạn', 'Quá hạn (ngày làm việc)', 'Số trường hợp']],
            rows: late.map((l, i) =>
              row(
                { text: String(i + 1), align: 'centre' },
                l.agency,
                `${l.number}, ${shortDate(l.date)}`,
                shortDate(l.dueDate),
                { text: String(l.overdueDays), align: 'centre' },
                { text: String(l.items.length), align: 'centre' },
              ),
            ),
          },
          ...(late.length ? [] : [paragraph('Không có cơ quan nào quá hạn.')]),
        ],
      },
    ],
  }
}
