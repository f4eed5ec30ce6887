import { z } from 'zod'
import { Id } from '../lib/ids'

export const severities = ['block', 'warn', 'ignored'] as const
export type Severity = (typeof severities)[number]
export const severityLabels = {
  block: 'Phải xử lý',
  warn: 'Cần xem',
  ignored: 'Đã bỏ qua',
} satisfies Record<Severity, string>

/** Where a finding is mended: a screen of the house, and for one of the programme itself the item and its field. */
export const Remedy = z.object({ screen: z.string(), label: z.string(), itemId: Id.nullable(), field: z.string() })
export type Remedy = z.infer<typeof Remedy>

/** Something about the programme that wants mending, in words, at the item where it arises. */
export const Finding = z.object({
  rule: z.string(),
  /** What exactly it is about, so that letting it stand holds for this case and not for the next. */
  subject: z.string(),
  itemId: Id.nullable(),
  severity: z.enum(severities),
  text: z.string(),
  remedy: Remedy,
  /** Why it was let stand, by whom and when; null while it is open. */
  ignored: z.object({ reason: z.string(), operator: z.string(), at: z.string() }).nullable(),
})
export type Finding = z.infer<typeof Finding>

export type Found = Omit<Finding, 'ignored' | 'severity'> & { severity: 'block' | 'warn' }
export type Dismissed = { rule: string; subject: string; reason: string; operator: string; at: string }

/** The findings with those that somebody let stand marked, worst first, each in the order of the programme. */
export function withDismissals(
  found: readonly Found[],
  dismissed: readonly Dismissed[],
  order: readonly string[],
): Finding[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const rank = (f: Finding) => severities.indexOf(f.severity)
  const at = (f: Finding) => (f.itemId === null ? -1 : (place.get(f.itemId) ?? -1))
  return found
    .map((f): Finding => {
      const let_ = dismissed.find((d) => d.rule === f.rule && d.subject === f.subject)
      return let_
        ? { ...f, severity: 'ignored', ignored: { reason: let_.reason, operator: let_.operator, at: let_.at } }
        : { ...f, ignored: null }
    })
    .sort((a, b) => rank(a) - rank(b) || at(a) - at(b))
}
