import type { Conference } from '../../conference/conference'
import { officialDate, shortDate } from '../../lib/dates'
import type { Head, OfficialPaper, Signature } from '../../printing/official/paper'
import { paragraph, row } from '../../printing/official/paper'
import { type DossierRequest, documentStatusLabels, dossierStateLabels } from '../dossier'
import type { DossierDetail, DossierRow } from '../dossiers.contract'
import type { AwardRound } from '../round'
import { documentLabels } from '../terms'
import { numberOf, receivers } from './decision-papers'

/** `Ban Thi đua - Khen thưởng thành phố (Sở Nội vụ)` without what stands in brackets. */
export const officeOf = (c: Pick<Conference, 'executingUnit'>): string => c.executingUnit.replace(/\s*\(.*\)\s*$/, '')

/** The standing office issues; the council is the body it works for. */
export function officeHead(c: Conference, day: string | null, more: Partial<Head> = {}): Head {
  return {
    parentBody: c.organiser,
    issuingBody: officeOf(c),
    date: { placeName: c.placeName, day, year: day?.slice(0, 4) ?? '' },
    ...more,
  }
}

/** Room for a signature under an office, the name left to the pen. */
export const signer = (officeLine: string, fullName = '', hint = ''): Signature => ({
  authorityLines: [],
  officeLine,
  otherOfficeLine: '',
  fullName,
  ...(hint ? { hint } : {}),
})
export const byHand = '(Ký, ghi rõ họ tên)'

const counted = (d: DossierRow) =>
  [
    d.collectives ? `${d.collectives} tập thể` : '',
    d.individuals ? `${d.individuals} cá nhân` : '',
    d.households ? `${d.households} hộ gia đình` : '',
  ]
    .filter(Boolean)
    .join(', ') || 'chưa có trường hợp nào'

const papersOf = (detail: DossierDetail) => {
  const seen = new Map<string, { there: number; of: number; notes: string[] }>()
  for (const line of detail.checklist) {
    const entry = seen.get(line.code) ?? { there: 0, of: 0, notes: [] }
    entry.of++
    if (line.item?.status === 'present') entry.there++
    else if (line.item && line.item.status !== 'notApplicable')
      entry.notes.push(documentStatusLabels[line.item.status].toLocaleLowerCase('vi'))
    seen.set(line.code, entry)
  }
  return [...seen].map(([code, e], i) =>
    row(
      { text: String(i + 1), align: 'centre' },
      documentLabels[code as keyof typeof documentLabels],
      { text: `${e.there}/${e.of}`, align: 'centre' },
      [...new Set(e.notes)].join(', '),
    ),
  )
}

/** Giấy biên nhận with the day to come back, as counters give it. */
export function intakeReceipt(c: Conference, round: AwardRound, detail: DossierDetail): OfficialPaper {
  const { dossier: d } = detail
  return {
    title: 'Giấy biên nhận hồ sơ khen thưởng',
    profile: c.profile,
    parts: [
      {
        head: officeHead(c, d.receivedAt, { number: { value: d.registerNo, symbol: 'BN-TĐKT' } }),
        name: 'Giấy biên nhận',
        subject: 'Hồ sơ đề nghị khen thưởng',
        blocks: [
          paragraph(`${officeOf(c)} đã nhận hồ sơ đề nghị khen thưởng của ${d.unit} trong đợt: ${round.title}.`),
          paragraph(
            `Tờ trình: ${d.proposalNumber ? `số ${d.proposalNumber}` : 'chưa ghi số'}${d.proposalDate ? ` ${officialDate(d.proposalDate)}` : ''}. Danh sách kèm theo: ${counted(d)}.`,
          ),
          paragraph('Thành phần hồ sơ đã nhận:', { keepWithNext: true }),
          {
            kind: 'table',
            columns: [{ width: 12 }, { width: 0 }, { width: 26 }, { width: 42 }],
            head: [['STT', 'Tài liệu', 'Số bản có', 'Ghi chú']],
            rows: papersOf(detail),
          },
          paragraph(
            `Nhận ${d.receivedAt ? officialDate(d.receivedAt) : 'ngày …'}; hẹn trả lời ${d.appointmentDate ? officialDate(d.appointmentDate) : 'ngày …'}.${d.lateReason ? ` Hồ sơ nhận sau hạn nộp; lý do: ${d.lateReason}; người chấp thuận: ${d.lateApprovedBy}.` : ''}`,
          ),
          paragraph(
            'Thời hạn thẩm định tính từ ngày hồ sơ đủ theo quy định. Hồ sơ thiếu sẽ có văn bản đề nghị bổ sung.',
          ),
          {
            kind: 'signatures',
            signatures: [signer('NGƯỜI NỘP', '', byHand), signer('NGƯỜI NHẬN', '', byHand)],
          },
        ],
      },
    ],
  }
}

const letterWords = {
  supplement: {
    about: 'bổ sung hồ sơ đề nghị khen thưởng',
    finding: 'Qua kiểm tra, đề nghị đơn vị bổ sung, hoàn chỉnh:',
    closing: '',
  },
  return: {
    about: 'trả lại hồ sơ đề nghị khen thưởng',
    finding: 'Qua kiểm tra, hồ sơ chưa bảo đảm theo quy định nên được trả lại, vì:',
    closing: 'Đề nghị đơn vị xem xét, nếu tiếp tục đề nghị thì gửi lại hồ sơ trong thời hạn của đợt khen thưởng./.',
  },
  notEligible: {
    about: 'trường hợp không đủ điều kiện khen thưởng',
    finding: 'Qua thẩm định, các trường hợp sau không đủ điều kiện đề nghị khen thưởng:',
    closing: 'Đề nghị đơn vị thông báo đến các tập thể, cá nhân liên quan biết./.',
  },
} satisfies Record<DossierRequest['kind'], { about: string; finding: string; closing: string }>

/** The letter that asks for a supplement or sends the dossier back; the latest one of the dossier. */
export function requestLetter(c: Conference, round: AwardRound, detail: DossierDetail): OfficialPaper {
  const { dossier: d } = detail
  const request = detail.requests.at(-1)
  const kind = request?.kind ?? 'supplement'
  const items = (request?.items ?? '')
    .split('\n')
    .map((line) => line.replace(/^[-+•]\s*/, '').trim())
    .filter(Boolean)
  const proposal = `${d.proposalNumber ? ` tại Tờ trình số ${d.proposalNumber}` : ''}${d.proposalDate ? ` ${officialDate(d.proposalDate)}` : ''}`
  return {
    title: 'Văn bản gửi đơn vị về hồ sơ',
    profile: c.profile,
    parts: [
      {
        head: officeHead(c, request?.date ?? null, {
          number: numberOf(request?.number ?? '', 'TĐKT'),
          about: letterWords[kind].about,
        }),
        to: [d.unit],
        blocks: [
          paragraph(`${officeOf(c)} đã nhận hồ sơ đề nghị khen thưởng của ${d.unit}${proposal} (${round.title}).`),
          paragraph(letterWords[kind].finding, { keepWithNext: true }),
          {
            kind: 'dashes',
            items: items.map((item, i) => `${item.replace(/[.;]$/, '')}${i === items.length - 1 ? '.' : ';'}`),
          },
          paragraph(
            kind !== 'supplement'
              ? letterWords[kind].closing
              : `Hồ sơ bổ sung gửi về ${officeOf(c)} trước ${request?.dueDate ? officialDate(request.dueDate) : 'ngày …'}. Quá thời hạn trên, ${officeOf(c)} thẩm định theo hồ sơ hiện có hoặc trả lại hồ sơ./.`,
          ),
          {
            kind: 'foot',
            receivers: receivers('Như trên', 'Lưu: VT'),
            signature: signer('TRƯỞNG BAN'),
          },
        ],
      },
    ],
  }
}

/** The register of dossiers in the order of their numbers. */
export function dossierRegister(c: Conference, round: AwardRound, dossiers: readonly DossierRow[]): OfficialPaper {
  const rows = dossiers.map((d) =>
    row(
      { text: d.registerNo === null ? '' : String(d.registerNo), align: 'centre' },
      d.receivedAt ? shortDate(d.receivedAt) : '',
      d.unit,
      `${d.proposalNumber}${d.proposalDate ? `, ${shortDate(d.proposalDate)}` : ''}`,
      { text: String(d.collectives), align: 'centre' },
      { text: String(d.individuals + d.households), align: 'centre' },
      d.completeAt ? shortDate(d.completeAt) : '',
      d.dueDate ? shortDate(d.dueDate) : '',
      `${dossierStateLabels[d.state]}${d.overdue ? '. Quá hạn' : ''}`,
    ),
  )
  const sum = (key: 'collectives' | 'individuals' | 'households') => dossiers.reduce((n, d) => n + d[key], 0)
  return {
    title: 'Sổ nhận hồ sơ khen thưởng',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        margins: 'widest',
        head: officeHead(c, null),
        name: 'Sổ nhận hồ sơ khen thưởng',
        subject: round.title,
        blocks: [
          {
            kind: 'table',
            size: 11,
            columns: [12, 22, 0, 38, 14, 14, 22, 24, 34].map((width) => ({ width })),
            head: [
              [
                'Số',
                'Ngày nhận',
                'Đơn vị trình',
                'Tờ trình',
                'Tập thể',
                'Cá nhân',
                'Ngày đủ',
                'Hạn thẩm định',
                'Trạng thái',
              ],
            ],
            rows: [
              ...rows,
              {
                kind: 'sum',
                cells: [
                  { text: `Cộng: ${dossiers.length} hồ sơ`, columns: 4 },
                  { text: String(sum('collectives')), align: 'centre' },
                  { text: String(sum('individuals') + sum('households')), align: 'centre' },
                  '',
                  '',
                  '',
                ],
              },
            ],
          },
        ],
      },
    ],
  }
}
