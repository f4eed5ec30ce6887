import { BorderStyle, Paragraph, type Table } from 'docx'
import { officialDate } from '../../../shared/lib/dates'
import { flowText } from '../../../shared/printing/html'
import { upper } from '../../../shared/printing/official/head'
import { boldWidth, evenLines, type Measures, uprightShare } from '../../../shared/printing/official/measures'
import type { Head, Signature } from '../../../shared/printing/official/paper'
import { centred, columns, line, points, rule, twip } from './pieces'

const mottoWidth = boldWidth('Độc lập - Tự do - Hạnh phúc', 13)

export function headTable(h: Head, m: Measures): Table {
  const { out, issuer, state } = m.head
  const lines = evenLines(upper(h.issuingBody), 12, issuer - 4, flowText)
  const parent = h.parentBody ? evenLines(upper(h.parentBody), 12 * uprightShare, issuer - 4, flowText) : []
  const left = [
    ...parent.map((t) => line(t, { size: 12 }, centred)),
    ...lines.map((t) => line(t, { size: 12, bold: true }, centred)),
    rule(0.4 * Math.max(...lines.map((t) => boldWidth(t, 12))), issuer),
  ]
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }, centred),
    line('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }, centred),
    rule(mottoWidth, state),
  ]
  const number = h.number
    ? [
        line(
          `Số: ${h.number.value === null ? '      ' : String(h.number.value).padStart(2, '0')}/${h.number.symbol}`,
          { size: 13 },
          centred,
        ),
      ]
    : []
  const about = h.about
    ? evenLines(`V/v ${h.about}`, 12 * uprightShare, issuer - 8, flowText).map((t, i) =>
        line(t, { size: 12 }, { ...centred, spacing: { before: points(i ? 0 : 6) } }),
      )
    : []
  const draft = (h.draft ?? []).map((t) =>
    line(
      t,
      { size: 13, bold: true },
      { ...centred, spacing: { before: points(3) }, border: boxed, indent: boxIndent(issuer) },
    ),
  )
  const day = h.date
    ? `${h.date.placeName}, ${h.date.day === null ? `ngày      tháng      năm ${h.date.year || '20  '}` : officialDate(h.date.day)}`
    : ''
  const second = [...number, ...about, ...draft]
  const rows = [[left, right]]
  if (second.length > 0 || day)
    rows.push([
      second.length ? second : [new Paragraph('')],
      [line(day, { size: 13, italic: true, loose: true }, centred)],
    ])
  return columns([issuer, state], rows, -out)
}
const side = { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' }
const boxed = { top: side, bottom: side, left: side, right: side }
const boxIndent = (room: number) => ({ left: twip(room / 2 - 22), right: twip(room / 2 - 22) })

export const signature = (s: Signature) => [
  ...[...s.authorityLines, s.officeLine].filter(Boolean).map((t) => line(t, { size: 14, bold: true }, centred)),
  ...(s.hint ? [line(s.hint, { size: 13, italic: true }, centred)] : []),
  ...Array.from({ length: 4 }, () => line('', { size: 14 }, centred)),
  ...[s.otherOfficeLine, s.fullName].filter(Boolean).map((t) => line(t, { size: 14, bold: true }, centred)),
]
