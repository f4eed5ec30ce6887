import { expect, test } from 'vitest'
import {
  type CertificateFacts,
  type CertificateField,
  defaultBlank,
  fittedSize,
} from '../../../shared/awards/certificate'

const awardee: CertificateFacts = {
  subject: 'individual',
  honorific: 'Bà',
  printedName: 'Lê Thị Hoa',
  printedUnit: 'Chuyên viên, Sở Nội vụ',
  printedAchievement: 'đã có thành tích xuất sắc',
  decisionNumber: '4821/QĐ-UBND',
  decisionDate: '2019-10-25',
  registerNo: 1,
  placeName: 'Thành phố Hồ Chí Minh',
  signerName: 'Trần Văn Mẫu',
  signerCapacity: 'Chủ tịch',
}
const { fields, heightMm } = defaultBlank
const sizeOf = (kind: CertificateField['kind'], patch: Partial<CertificateFacts> = {}) => {
  const field = fields.find((f) => f.kind === kind) as CertificateField
  return fittedSize(field, fields, { ...awardee, ...patch }, heightMm)
}
const longName =
  'Đội Quản lý trật tự đô thị và Hỗ trợ giải phóng mặt bằng các dự án trọng điểm trên địa bàn thành phố thuộc Trung tâm Phát triển quỹ đất, Sở Tài nguyên và Môi trường Thành phố Hồ Chí Minh'

test('a text that fits keeps the size of the blank, a long name is set smaller and never under half', () => {
  for (const { kind, sizePt } of fields) expect(sizeOf(kind)).toBe(sizePt)
  const beside = sizeOf('name', { printedName: longName })
  expect(beside).toBeLessThan(30)
  expect(beside).toBeGreaterThanOrEqual(15)
  expect(sizeOf('name', { printedName: longName.repeat(9) })).toBe(15)
})

test('a line without a text leaves its room to the one above', () => {
  expect(sizeOf('name', { printedName: longName, printedUnit: '' })).toBeGreaterThan(
    sizeOf('name', { printedName: longName }),
  )
})
