import type { Conference } from '../../conference/conference'
import { shortDate } from '../../lib/dates'
import { type Block, type OfficialPaper, paragraph, row } from '../../printing/official/paper'
import type { Delivery } from './outgoing'

export type RegisterLine = {
  code: string
  date: string
  subject: string
  signer: string
  receivers: string
  keeper: string
  copies: number
  sentOn: string | null
  receipt: string
  note: string
}

const own = (c: Conference) => ({
  parentBody: c.organiser,
  issuingBody: c.executingUnit.replace(/ \(.*\)$/, '') || c.organiser,
})

/** Sổ đăng ký văn bản đi with its ten columns (Nghị định 30/2020/NĐ-CP, Phụ lục IV). */
export function outgoingRegister(c: Conference, lines: readonly RegisterLine[]): OfficialPaper {
  return {
    title: 'Sổ đăng ký văn bản đi',
    profile: c.profile,
    parts: [
      {
        orientation: 'landscape',
        head: own(c),
        name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
        subject: c.title,
        blocks: [
          {
            kind: 'table',
            size: 10.5,
            columns: [
              { width: 35 },
              { width: 23, align: 'centre' },
              { width: 0 },
              { width: 27 },
              { width: 35 },
              { width: 20 },
              { width: 13, align: 'centre' },
              { width: 23, align: 'centre' },
              { width: 20 },
              { width: 18 },
            ],
            head: [
              [
                'Số, ký hiệu',
                'Ngày tháng',
                'Tên loại và trích yếu',
                'Người ký',
                'Nơi nhận',
                'Bản lưu',
                'Số bản',
                'Ngày chuyển',
                'Ký nhận',
                'Ghi chú',
              ],
            ],
            rows: lines.map((l) =>
              row(
                l.code,
                shortDate(l.date),
                l.subject,
                l.signer,
                l.receivers,
                l.keeper,
                String(l.copies),
                l.sentOn ? shortDate(l.sentOn) : '',
                l.receipt,
                l.note,
              ),
            ),
          },
        ],
      },
    ],
  }
}

export type HandoverLine = {
  id: string
  sentOn: string
  code: string
  recipient: string
  channel: Delivery['channel']
  receivedOn: string | null
  receivedBy: string
  note: string
}

/** A register without a line says so: an empty table looks like a print that went wrong. */
const noneYet = (hasLines: boolean): Block[] => (hasLines ? [] : [paragraph('Chưa có văn bản nào vào sổ.')])

/** Sổ chuyển giao văn bản đi: a row for each envelope, the signature left open (Thông tư 07/2012/TT-BNV, Phụ lục IX). */
export function outgoingHandover(c: Conference, lines: readonly HandoverLine[]): OfficialPaper {
  return {
    title: 'Sổ chuyển giao văn bản đi',
    profile: c.profile,
    parts: [
      {
        margins: 'widest',
        head: own(c),
        name: 'SỔ CHUYỂN GIAO VĂN BẢN ĐI',
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [{ width: 24, align: 'centre' }, { width: 32 }, { width: 0 }, { width: 32 }, { width: 24 }],
            head: [['Ngày chuyển', 'Số, ký hiệu', 'Nơi nhận văn bản', 'Ký nhận', 'Ghi chú']],
            rows: lines
              .filter((l) => l.channel !== 'post')
              .map((l) => ({ cells: [shortDate(l.sentOn), l.code, l.recipient, l.receivedBy, l.note], minHeight: 9 })),
          },
          ...noneYet(lines.some((l) => l.channel !== 'post')),
        ],
      },
    ],
  }
}

/** Sổ gửi văn bản đi bưu điện: what the post stamps, one row an envelope (Nghị định 30/2020/NĐ-CP, Phụ lục IV). */
export function postRegister(c: Conference, lines: readonly HandoverLine[]): OfficialPaper {
  return {
    title: 'Sổ gửi văn bản đi bưu điện',
    profile: c.profile,
    parts: [
      {
        margins: 'widest',
        head: own(c),
        name: 'SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN',
        blocks: [
          {
            kind: 'table',
            size: 12,
            columns: [
              { width: 24, align: 'centre' },
              { width: 32 },
              { width: 0 },
              { width: 18, align: 'centre' },
              { width: 34 },
              { width: 20 },
            ],
            head: [
              ['Ngày chuyển', 'Số, ký hiệu', 'Nơi nhận văn bản', 'Số lượng bì', 'Ký nhận và dấu bưu điện', 'Ghi chú'],
            ],
            rows: lines
              .filter((l) => l.channel === 'post')
              .map((l) => ({ cells: [shortDate(l.sentOn), l.code, l.recipient, '1', '', l.note], minHeight: 11 })),
          },
          ...noneYet(lines.some((l) => l.channel === 'post')),
        ],
      },
    ],
  }
}
