import { z } from 'zod'
import { officialDate } from '../lib/dates'
import { line } from '../lib/fields'
import { evenLines } from '../printing/official/measures'

export const certificateFieldKinds = [
  'subjectPrefix',
  'name',
  'unit',
  'achievement',
  'decision',
  'register',
  'placeDate',
  'signerCapacity',
  'signerName',
] as const
export const certificateFieldLabels = {
  subjectPrefix: 'Ông, Bà, Tập thể',
  name: 'Tên',
  unit: 'Chức vụ, đơn vị',
  achievement: 'Thành tích',
  decision: 'Quyết định số, ngày',
  register: 'Số sổ vàng',
  placeDate: 'Địa danh, ngày',
  signerCapacity: 'Chức danh người ký',
  signerName: 'Tên người ký',
} satisfies Record<(typeof certificateFieldKinds)[number], string>

const mm = (most: number) => z.number().min(0, 'Vị trí không được âm.').max(most, 'Vị trí ra ngoài tờ giấy.')

/** One text on the blank: its box from the sheet's top left in millimetres, its size in points. */
export const CertificateField = z.strictObject({
  kind: z.enum(certificateFieldKinds),
  xMm: mm(600),
  yMm: mm(600),
  widthMm: mm(600),
  sizePt: z.number().min(6).max(72),
  align: z.enum(['left', 'centre', 'right']),
  bold: z.boolean(),
  italic: z.boolean(),
  upper: z.boolean(),
  color: line(20),
  on: z.boolean(),
})
export type CertificateField = z.infer<typeof CertificateField>

const field = (
  kind: CertificateField['kind'],
  box: [x: number, y: number, width: number],
  sizePt: number,
  more: Partial<CertificateField> = {},
): CertificateField => ({
  kind,
  xMm: box[0],
  yMm: box[1],
  widthMm: box[2],
  sizePt,
  align: 'centre',
  bold: false,
  italic: false,
  upper: false,
  color: '#000000',
  on: true,
  ...more,
})

/**
 * Where offices commonly print on a blank of 420 × 297 mm (bằng khen), in the text order of the certificate (NĐ 98/2023, Điều 104,
 * for giấy khen). The official size of a bằng khen of 2019 is not known to us, so every number is the office's to set.
 */
export const defaultBlank = {
  name: 'Bằng khen 420 × 297 mm',
  formCode: 'CITY_CERT',
  widthMm: 420,
  heightMm: 297,
  offsetXMm: 0,
  offsetYMm: 0,
  fields: [
    field('subjectPrefix', [60, 142, 300], 18, { italic: true }),
    field('name', [60, 152, 300], 30, { bold: true, color: '#a31515' }),
    field('unit', [60, 168, 300], 18),
    field('achievement', [60, 184, 300], 18),
    field('decision', [40, 238, 150], 13, { align: 'left', bold: true, italic: true }),
    field('register', [40, 246, 150], 13, { align: 'left', bold: true, italic: true }),
    field('placeDate', [230, 214, 150], 15, { italic: true }),
    field('signerCapacity', [230, 222, 150], 16, { bold: true, upper: true }),
    field('signerName', [230, 262, 150], 17, { bold: true }),
  ],
} as const satisfies {
  name: string
  formCode: string
  widthMm: number
  heightMm: number
  offsetXMm: number
  offsetYMm: number
  fields: readonly CertificateField[]
}

export type CertificateFacts = {
  subject: 'individual' | 'collective' | 'household'
  honorific: string
  printedName: string
  printedUnit: string
  printedAchievement: string
  decisionNumber: string
  decisionDate: string | null
  registerNo: number | null
  placeName: string
  signerName: string
  signerCapacity: string
}

const prefix = (f: CertificateFacts): string =>
  f.subject === 'individual' ? f.honorific || 'Ông (Bà)' : f.subject === 'collective' ? 'Tập thể' : 'Hộ gia đình'

/** The text of one field. The register number is the ordinal of the awardee in that decision. */
export function certificateText(kind: CertificateField['kind'], f: CertificateFacts): string {
  switch (kind) {
    case 'subjectPrefix':
      return prefix(f)
    case 'name':
      return f.printedName
    case 'unit':
      return f.printedUnit
    case 'achievement':
      return f.printedAchievement
    case 'decision':
      return `Quyết định số ${f.decisionNumber}${f.decisionDate ? ` ${officialDate(f.decisionDate)}` : ''}`
    case 'register':
      return f.registerNo === null ? '' : `Số sổ vàng: ${f.registerNo}`
    case 'placeDate':
      return f.decisionDate ? `${f.placeName}, ${officialDate(f.decisionDate)}` : f.placeName
    case 'signerCapacity':
      return f.signerCapacity
    case 'signerName':
      return f.signerName
  }
}

const lineHeightMm = (points: number) => (points * 1.25 * 25.4) / 72
/** The smallest share of its size that a text is shrunk to: below it a certificate no longer reads as one. */
const leastShare = 0.5

/**
 * The size in points at which a text stays in its place: a long name is set smaller instead of running into the line below. Fields
 * without a text leave their room to the one above.
 */
export function fittedSize(
  field: CertificateField,
  fields: readonly CertificateField[],
  a: CertificateFacts,
  heightMm: number,
) {
  const said = certificateText(field.kind, a)
  const text = field.upper ? said.toLocaleUpperCase('vi') : said
  const isBeside = (f: CertificateField) => f.xMm >= field.xMm + field.widthMm || f.xMm + f.widthMm <= field.xMm
  const below = fields.filter((f) => f.on && f.yMm > field.yMm && !isBeside(f) && certificateText(f.kind, a) !== '')
  const room = Math.min(heightMm - 5, ...below.map((f) => f.yMm)) - field.yMm
  const least = field.sizePt * leastShare
  let size = field.sizePt
  while (size > least && evenLines(text, size, field.widthMm, (t) => t).length * lineHeightMm(size) > room) size -= 0.5
  return Math.max(size, least)
}
