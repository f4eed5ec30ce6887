import type { LetterData } from '../../invitations/letter'
import { officialDate } from '../../lib/dates'
import type { CardData } from '../../stationery/stationery'
import { flowText } from '../html'
import type { Fit } from '../letter-page'
import { upper } from '../official/head'
import { evenLines, measuresOf } from '../official/measures'
import { wordFit } from './fit'

/** Stands where a tag has nothing to say: a paragraph of nothing else is taken out. */
export const nothing = '\ue000'
/** Parts a value into paragraphs, each in the style of the one that holds the tag. */
export const parted = '\ue001'

/** What one letter puts in place of the tags. `passes`: whose codes stand on it; an empty `qr` is printed as the code alone. */
export type WordLetter = {
  words: Record<string, string>
  passes: {
    code: string
    qr: string
    label: string
  }[] /** How far the built-in template steps down to keep the letter on its sheet. */
  fit: Fit
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold is left out.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ue000\ue001\ufffe\uffff]/g
const said = (text: string) => flowText(text.replace(unprintable, '').trim()) || nothing
const lines = (texts: readonly string[]) => {
  const all = texts.map((t) => t.trim()).filter(Boolean)
  return all.length ? all.map(said).join(parted) : nothing
}
/** Lines as even as they can be over a column, as the head of the printed letter has them. */
const even = (text: string, points: number, width: number) =>
  text.trim() ? evenLines(upper(text), points, width, flowText).join(parted) : nothing

const two = (n: number) => String(n).padStart(2, '0')
const { head } = measuresOf({})

/** The words of the official letter for a Word template: the same data that the printed letter shows. */
export function letterWords(l: LetterData): WordLetter {
  const { addressee, signer, text } = l
  const passes = l.guests ?? [{ code: l.code, qrPayload: l.qrPayload }]
  return {
    words: {
      'CƠ QUAN CHỦ QUẢN': even(l.parentBody, 12, head.issuer - 4),
      'CƠ QUAN MỜI': even(l.issuer, 12, head.issuer - 4),
      'cơ quan mời': said(l.issuer),
      // Room for the pen: văn thư writes number and day after signing.
      số: l.number === null ? '\u00a0'.repeat(8) : two(l.number),
      'ký hiệu': said(l.documentSymbol),
      // Its one line fits by measure: no space of it may be a stiff one.
      'địa danh': l.placeName.replace(unprintable, '').trim() || nothing,
      'ngày tháng năm':
        l.date === null
          ? `ngày${'\u00a0'.repeat(6)}tháng${'\u00a0'.repeat(6)}năm ${l.year || '20'}`
          : officialDate(l.date),
      'độ khẩn': said(l.urgency),
      'lưu hành': said(l.circulation),
      'trích yếu': said(l.subjectLine),
      'lời mời': said(text.invite),
      'người nhận': said(text.addressee),
      'đại biểu': said(`${addressee.honorific} ${addressee.fullName}`),
      'chức vụ': said(addressee.office),
      'đơn vị': said(addressee.unit),
      'cử đại biểu': said(l.quota ?? ''),
      'tới dự': said(text.attend),
      'chủ trì': said(text.chair),
      'thời gian': said(text.time),
      'địa điểm': said(text.venue),
      'đề nghị': text.requests.some((r) => r.trim() !== '') ? said(text.requestsHeading) : nothing,
      'các yêu cầu': lines(text.requests),
      'lời kết': said(text.closing),
      'nơi nhận': lines(l.distribution),
      'người soạn': said(l.typistMark),
      'thẩm quyền ký': lines([...signer.authorityLines, signer.officeLine]),
      'chức vụ khác': said(signer.otherOfficeLine),
      'người ký': said(signer.fullName),
      'địa chỉ': said(l.footer),
    },
    fit: wordFit(l),
    passes: passes.map((p, i) => ({
      code: p.code,
      qr: p.qrPayload,
      label: l.guests ? `Đại biểu ${two(i + 1)}` : nothing,
    })),
  }
}

/** The words of the card. */
export function cardWords(c: CardData): WordLetter {
  return {
    words: {
      'CƠ QUAN MỜI': even(c.organiser, 13, 175),
      'đại biểu': said(c.name),
      'chức vụ': said(c.office),
      'TÊN HỘI NGHỊ': even(c.title, 13, 175),
      'thời gian': said(c.time),
      'địa điểm': said(c.venue),
      'lời kết': said(c.closing),
      'trang phục': said(c.dress && (/^trang phục/i.test(c.dress) ? c.dress : `Trang phục: ${c.dress}`)),
      'lưu ý': said(c.note),
      'xác nhận': said(c.reply),
    },
    fit: 0,
    passes: [{ code: c.code, qr: c.qr, label: nothing }],
  }
}
