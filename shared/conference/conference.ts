import { z } from 'zod'
import { block, ClockTime, LocalTime, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'

/** The form of administrative documents: Nghị định 30/2020/NĐ-CP, or Thông tư 01/2011/TT-BNV before 05/3/2020. */
export const formatProfiles = ['ND30_2020', 'TT01_2011'] as const
export type FormatProfile = (typeof formatProfiles)[number]
export const formatProfileLabels = {
  ND30_2020: 'Nghị định 30/2020/NĐ-CP',
  TT01_2011: 'Thông tư 01/2011/TT-BNV',
} satisfies Record<(typeof formatProfiles)[number], string>

export const urgencies = ['', 'HỎA TỐC', 'THƯỢNG KHẨN', 'KHẨN'] as const
export const circulations = ['', 'XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ'] as const

export const Contact = z.strictObject({ name: line(), phone: line(100), email: line(200) })
export const Venue = z.strictObject({
  name: line(),
  address: line(),
  capacity: open(z.number().int().min(1, 'Sức chứa phải từ 1 chỗ.').max(100_000, 'Sức chứa lớn quá 100.000 chỗ.')),
})

/** Who signs, as lines above the name (Nghị định 30/2020, Phụ lục I: cells 7a and 7b); never built by joining strings elsewhere. */
export const Signer = z.strictObject({
  fullName: line(),
  /** `TM. HỘI ĐỒNG THI ĐUA -` / `KHEN THƯỞNG THÀNH PHỐ` / `KT. CHỦ TỊCH`: one line each, as printed. */
  authorityLines: z.array(line(200)).max(5, 'Thẩm quyền ký có nhiều nhất 5 dòng.'),
  /** `CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  officeLine: line(200),
  /** The office in the parent body, printed above the name when the parent's seal is used. */
  otherOfficeLine: line(200),
})

/** The parts of a conference a clerk may edit. Open dates are null, as the plan leaves them open. */
export const ConferenceFields = z.strictObject({
  title: requiredLine('tên hội nghị', 500),
  /** Trích yếu of the letter: `Dự Hội nghị sơ kết …`. */
  subjectLine: line(600),
  organiser: line(),
  /** Cơ quan chủ quản, printed above the organiser; may be empty. */
  parentBody: line(),
  executingUnit: line(),
  chair: line(),
  venue: Venue,
  startsAt: open(LocalTime),
  endsAt: open(LocalTime),
  receptionFrom: open(ClockTime),
  replyBy: open(LocalTime),
  /** What is known while the date is open: `dự kiến tháng 11 năm 2019`. */
  plannedTime: line(),
  contact: Contact,
  profile: z.enum(formatProfiles),
  /** `GM-HĐTĐKT`: what follows the number and the stroke. */
  documentSymbol: line(60),
  placeName: line(100),
  signer: Signer,
  /** Nơi nhận, one line each. */
  distribution: z.array(line(200)).max(30, 'Nơi nhận có nhiều nhất 30 dòng.'),
  /** Typist mark and number of copies, `NV.(300)`. */
  typistMark: line(40),
  /** Độ khẩn, boxed on the letter (cell 10b). */
  urgency: z.enum(urgencies),
  /** Chỉ dẫn lưu hành, boxed in the top margin (cell 11). */
  circulation: z.enum(circulations),
  /** Address, telephone, e-mail at the foot of the first page (cell 13 of NĐ 30, 14 of TT 01); may be empty. */
  letterFooter: line(300),
  note: block(),
})
export type ConferenceFields = z.infer<typeof ConferenceFields>

export const Conference = ConferenceFields.extend({
  id: Id,
  /** Practice data: the sample conference or a rehearsal; screens say so in words. */
  kind: z.enum(['real', 'sample']),
  createdAt: z.string(),
})
export type Conference = z.infer<typeof Conference>

/** Any of the fields; keys left out stay, unknown keys are refused; nested objects are patched key by key. */
export const ConferencePatch = ConferenceFields.partial().extend({
  contact: Contact.partial().optional(),
  venue: Venue.partial().optional(),
  signer: Signer.partial().optional(),
})

export const conferenceLabels = {
  title: 'Tên hội nghị',
  subjectLine: 'Trích yếu trên giấy mời',
  organiser: 'Danh nghĩa tổ chức',
  parentBody: 'Cơ quan chủ quản',
  executingUnit: 'Đơn vị thực hiện',
  chair: 'Chủ trì',
  venue: 'Địa điểm',
  startsAt: 'Khai mạc',
  endsAt: 'Bế mạc (dự kiến)',
  receptionFrom: 'Đón tiếp từ',
  replyBy: 'Hạn xác nhận tham dự',
  plannedTime: 'Thời gian dự kiến',
  contact: 'Đầu mối liên hệ',
  profile: 'Thể thức văn bản',
  documentSymbol: 'Ký hiệu văn bản',
  placeName: 'Địa danh',
  signer: 'Người ký',
  distribution: 'Nơi nhận',
  typistMark: 'Ký hiệu người soạn và số bản',
  urgency: 'Độ khẩn',
  circulation: 'Chỉ dẫn lưu hành',
  letterFooter: 'Địa chỉ ở chân trang giấy mời',
  note: 'Ghi chú',
} satisfies Record<keyof ConferenceFields, string>
