import type { Conference } from '../conference/conference'
import { officialMoment, officialTime, shortDate } from '../lib/dates'
import { officeAtUnit } from '../names/office-unit'
import type { LetterText } from './invitations.contract'

/** The wording of the official giấy mời; braces are filled per person and conference. A clerk may edit it. */
export const defaultLetterText: LetterText = {
  invite: '{cơ quan mời} trân trọng kính mời:',
  attend: 'Tới dự {hội nghị}.',
  chair: 'Chủ trì: {chủ trì}.',
  time: 'Thời gian: {thời gian}{đón tiếp}.',
  venue: 'Địa điểm: {địa điểm}.',
  requestsHeading: 'Đề nghị đại biểu:',
  requests: [
    '- Đến trước giờ khai mạc 15 phút, mang theo Giấy mời để làm thủ tục điểm danh, nhận tài liệu;',
    '- Xác nhận tham dự {hạn trả lời}qua {liên hệ}; trường hợp không thể tham dự, đề nghị báo lại và gửi họ tên, chức vụ người dự thay để xem xét.',
  ],
  closing: 'Sự có mặt của đại biểu góp phần vào thành công của Hội nghị./.',
}

export type TextPerson = { honorific: string; fullName: string; office: string; unit: string }

const joined = (parts: (string | null | undefined)[], by: string) =>
  parts.filter((part): part is string => !!part).join(by)

/** `Bà Trần Thị Lan, Phó Chủ tịch, Ủy ban nhân dân thành phố`; no word of the unit is said twice. */
export function addresseeLine(p: TextPerson): string {
  return joined([joined([p.honorific, p.fullName], ' '), officeAtUnit(p.office, p.unit)], ', ')
}

/** The name of the conference without the quotation that follows `về`, as letters repeat it. */
const shortTitle = (title: string) => title.replace(/ ngày \d+ tháng \d+ năm \d+/, '').replace(/ về [“"].*$/, '')

/** What each placeholder stands for; an unknown date stays visible as dots for the pen. */
export function placeholderValues(c: Conference, person: TextPerson): Record<string, string> {
  const contact = joined(
    [
      c.contact.name,
      c.contact.phone && `điện thoại: ${c.contact.phone}`,
      c.contact.email && `thư điện tử: ${c.contact.email}`,
    ],
    ', ',
  )
  return {
    'đại biểu': joined([person.honorific, person.fullName], ' '),
    'chức vụ': person.office,
    'đơn vị': person.unit,
    'cơ quan mời': c.organiser,
    'hội nghị': shortTitle(c.title),
    'tên đầy đủ': c.title,
    'chủ trì': c.chair,
    'thời gian': c.startsAt ? officialMoment(c.startsAt) : '……………………',
    'đón tiếp': c.receptionFrom ? ` (đón tiếp đại biểu từ ${officialTime(c.receptionFrom)})` : '',
    'địa điểm': joined([c.venue.name, c.venue.address], ', '),
    'hạn trả lời': c.replyBy ? `trước ${officialTime(c.replyBy.slice(11))} ngày ${shortDate(c.replyBy)} ` : '',
    'liên hệ': contact,
  }
}

const placeholder = /\{([^{}\n]{1,40})\}/g

/** Fills the known placeholders; unknown ones stay as they are, so that a slip of the pen is seen on the preview. */
export const fillText = (template: string, values: Record<string, string>): string =>
  template.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name.trim()) ? (values[name.trim()] as string) : whole,
  )

const allTexts = (text: LetterText) => [
  text.invite,
  text.attend,
  text.chair,
  text.time,
  text.venue,
  text.requestsHeading,
  ...text.requests,
  text.closing,
]

/** Names in braces that mean nothing. */
export function unknownPlaceholders(text: LetterText, known: readonly string[]): string[] {
  const used = allTexts(text).flatMap((part) => [...part.matchAll(placeholder)].map((m) => (m[1] ?? '').trim()))
  return [...new Set(used)].filter((name) => !known.includes(name))
}

export type Lack = { text: string; field: string }

/**
 * The six facts an invitation must state (Quyết định 45/2018/QĐ-TTg): chair; who attends; content, time and place; what is
 * asked of the guest; the contact; the signature of the head. What lacks blocks approval; what is thin is a warning.
 */
export function lackingFacts(c: Conference, text: LetterText): { blocks: Lack[]; warnings: Lack[] } {
  const blocks: Lack[] = []
  const warnings: Lack[] = []
  const need = (isThere: unknown, field: string, sentence: string, list = blocks) => {
    if (!isThere) list.push({ field, text: sentence })
  }
  need(c.organiser, 'organiser', 'Chưa nhập cơ quan mời (danh nghĩa tổ chức).')
  need(c.chair, 'chair', 'Chưa nhập người chủ trì.')
  need(c.title, 'title', 'Chưa nhập tên hội nghị.')
  need(c.startsAt, 'startsAt', 'Chưa nhập ngày giờ khai mạc.')
  need(c.venue.name, 'venue.name', 'Chưa nhập địa điểm.')
  need(
    text.requests.some((r) => r.trim() !== ''),
    'requests',
    'Chưa có yêu cầu cụ thể đối với đại biểu trong nội dung giấy mời.',
  )
  need(c.contact.name || c.contact.phone || c.contact.email, 'contact', 'Chưa nhập đầu mối liên hệ.')
  need(c.signer.officeLine || c.signer.fullName, 'signer', 'Chưa nhập chức vụ hoặc họ tên người ký.')
  need(
    c.contact.phone || c.contact.email,
    'contact.phone',
    'Đầu mối liên hệ chưa có điện thoại hoặc thư điện tử.',
    warnings,
  )
  need(c.signer.fullName, 'signer.fullName', 'Chưa nhập họ tên người ký; chỗ ký sẽ chỉ có chức vụ.', warnings)
  need(c.subjectLine, 'subjectLine', 'Chưa nhập trích yếu; dưới chữ GIẤY MỜI sẽ để trống.', warnings)
  need(c.replyBy, 'replyBy', 'Chưa định hạn xác nhận tham dự.', warnings)
  need(c.documentSymbol, 'documentSymbol', 'Chưa nhập ký hiệu văn bản.', warnings)
  const unknown = unknownPlaceholders(
    text,
    Object.keys(placeholderValues(c, { honorific: '', fullName: '', office: '', unit: '' })),
  )
  for (const name of unknown)
    blocks.push({ field: 'text', text: `Nội dung giấy mời có chỗ điền “{${name}}” không được hiểu.` })
  return { blocks, warnings }
}
