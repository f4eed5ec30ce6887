import { z } from 'zod'
import { block, line } from '../lib/fields'
import type { Product } from './stock'

/** Words of the conference's cards and envelopes that are not facts of the conference. */
export const StationeryTexts = z.strictObject({
  /** Under the invitation: `Rất hân hạnh được đón tiếp.` */
  closing: line(200),
  /** Trang phục, at the bottom left of the card; may be empty. */
  dress: line(120),
  /** What the guest is asked: `Đề nghị mang theo giấy mời này.` */
  note: line(200),
  /** The sender on the envelope, under the organiser: address, telephone, e-mail; one line each. */
  sender: block(400),
  /** Printed on envelopes to a person: `Chỉ người có tên mới được bóc bì`. */
  personal: z.boolean(),
})
export type StationeryTexts = z.infer<typeof StationeryTexts>

export type CardData = {
  organiser: string
  name: string
  office: string
  title: string
  time: string
  venue: string
  reply: string
  closing: string
  dress: string
  note: string
  /** Seven digits under the QR. */
  code: string
  /** Code and token; empty for a guest without a letter, then only the code is printed. */
  qr: string
}

export type EnvelopeData = {
  organiser: string
  sender: string
  /** `15/GM-HĐTĐKT`, several numbers of one unit as `15-17, 20/GM-HĐTĐKT`; empty while there is no number. */
  document: string
  /** Kính gửi: who, what office, where; a line each. */
  to: string
  urgency: string
  personal: string
}

export type LabelData = { to: string; document: string }

export type StationeryData = { card: CardData; envelope: EnvelopeData; label: LabelData }
export type AnyData = StationeryData[Product]

const cardLabels = {
  organiser: 'Cơ quan mời',
  name: 'Họ tên',
  office: 'Chức vụ, đơn vị',
  title: 'Tên hội nghị',
  time: 'Thời gian',
  venue: 'Địa điểm',
  reply: 'Hạn và đầu mối xác nhận',
  closing: 'Lời kết',
  dress: 'Trang phục',
  note: 'Lưu ý',
  code: 'Mã đại biểu',
  qr: 'Mã QR',
} satisfies Record<keyof CardData, string>
const envelopeLabels = {
  organiser: 'Cơ quan gửi',
  sender: 'Địa chỉ người gửi',
  document: 'Số, ký hiệu văn bản',
  to: 'Nơi nhận',
  urgency: 'Độ khẩn',
  personal: 'Lời dặn',
} satisfies Record<keyof EnvelopeData, string>
const labelLabels = { to: 'Nơi nhận', document: 'Số, ký hiệu văn bản' } satisfies Record<keyof LabelData, string>
const fieldLabels: Record<Product, Record<string, string>> = {
  card: cardLabels,
  envelope: envelopeLabels,
  label: labelLabels,
}

export const Change = z.object({ label: z.string(), before: z.string(), now: z.string() })
export type Change = z.infer<typeof Change>

/**
 * What is wrong now on a paper printed earlier. A line that was empty then and is filled now is not wrong: numbers are
 * written in by hand after signing.
 */
export function changesSince(product: Product, printed: AnyData, now: AnyData): Change[] {
  const before = printed as Record<string, string>
  const after = now as Record<string, string>
  return Object.entries(fieldLabels[product]).flatMap(([key, label]) => {
    const [then = '', today = ''] = [before[key], after[key]]
    return then !== '' && then !== today ? [{ label, before: then, now: today }] : []
  })
}

/** What differs in two long texts, with a word on either side: the eye must not look for it among what is the same. */
export function differing(before: string, now: string): [string, string] {
  if (before.length + now.length < 80) return [before, now]
  const [a, b] = [before.split(' '), now.split(' ')]
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [from, to] = [Math.max(0, start - 1), Math.max(0, end - 1)]
  const cut = (words: string[]) =>
    `${from > 0 ? '… ' : ''}${words.slice(from, words.length - to).join(' ')}${to > 0 ? ' …' : ''}`
  return [cut(a), cut(b)]
}

/** `15-17, 20/GM-HĐTĐKT`: numbers of one unit's letters, runs drawn together, the sign once. */
export function documentNumbers(numbers: readonly number[], symbol: string): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  if (sorted.length === 0) return ''
  const runs: [number, number][] = []
  for (const n of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  const two = (n: number) => String(n).padStart(2, '0')
  const said = runs.map(([a, b]) => (a === b ? two(a) : b === a + 1 ? `${two(a)}, ${two(b)}` : `${two(a)}-${two(b)}`))
  return `${said.join(', ')}/${symbol}`
}
