import type { ItemKind } from './agenda-item'
import type { Found } from './findings'

/**
 * What the programme needs to know of a text that somebody will read at an item; the feature of speeches tells it. Minutes are the
 * estimate of reading it aloud, null while there is nothing to count.
 */
export type ItemText = {
  itemId: string
  title: string
  stands: 'missing' | 'draft' | 'returned' | 'approved'
  /** Who has it now, in words; may be empty. */
  holder: string
  /** `2019-11-12`; null while no date was asked for. */
  dueOn: string | null
  minutes: { least: number; likely: number; most: number } | null
}
export type TextSlot = { id: string; title: string; kind: ItemKind; minutes: number; capMinutes: number | null }

const shown = (minutes: number) => minutes.toLocaleString('vi-VN', { maximumFractionDigits: 1 })
const dayText = (day: string) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/**
 * Texts that are missing, late, not approved, or too long for their slot or for the cap the chair set. `today` is the day on this
 * PC; `day` the day of the conference, null while open: from the day before it an unapproved text is a block.
 */
export function checkTexts(
  slots: readonly TextSlot[],
  texts: readonly ItemText[],
  { today, day }: { today: string; day: string | null },
): Found[] {
  const found: Found[] = []
  for (const slot of slots) {
    for (const text of texts.filter((t) => t.itemId === slot.id)) {
      const add = (severity: Found['severity'], rule: string, subject: string, words: string, field = '') =>
        found.push({
          rule,
          subject: `${slot.id} ${text.title} ${subject}`.trim(),
          itemId: slot.id,
          severity,
          text: words,
          remedy: field
            ? { screen: 'agenda', label: 'Sửa thời lượng', itemId: slot.id, field }
            : { screen: 'speeches', label: 'Mở bài viết', itemId: slot.id, field: '' },
        })
      const isNear = day !== null && daysBetween(today, day) <= 1
      const due = text.dueOn ? `, hạn ${dayText(text.dueOn)}` : ''
      const who = text.holder ? `, ${text.holder} đang giữ` : ''
      const isLate = text.dueOn !== null && text.dueOn < today
      if (text.stands === 'missing') {
        const words = isLate ? 'đã quá hạn mà chưa có' : 'chưa có'
        add(isLate || isNear ? 'block' : 'warn', 'text-missing', text.stands, `“${text.title}” ${words}${due}${who}.`)
      } else if (text.stands !== 'approved') {
        const words = text.stands === 'returned' ? 'đã bị trả lại' : 'chưa được duyệt'
        add(
          isNear ? 'block' : 'warn',
          'text-not-approved',
          text.stands,
          `“${text.title}” ${words}${isLate ? ' và đã quá hạn' : ''}${due}${who}.`,
        )
      }
      if (!text.minutes) continue
      const { least, likely, most } = text.minutes
      const range = `khoảng ${shown(likely)} phút (${shown(least)}–${shown(most)})`
      if (slot.capMinutes !== null && likely > slot.capMinutes)
        add(
          'block',
          'text-over-cap',
          `${Math.round(likely)} ${slot.capMinutes}`,
          `“${text.title}” đọc ${range}, quá mức tối đa ${slot.capMinutes} phút của chủ trì.`,
        )
      else if (likely > slot.minutes)
        add(
          'warn',
          'text-over-slot',
          `${Math.round(likely)} ${slot.minutes}`,
          `“${text.title}” đọc ${range}, chương trình dành ${slot.minutes} phút.`,
          'minutes',
        )
    }
  }
  return found
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Items at which somebody reads from a text; one without any text asked for is told. */
export const readKinds: ReadonlySet<ItemKind> = new Set([
  'openingRemarks',
  'summaryReport',
  'discussionPaper',
  'directiveRemarks',
  'acknowledgement',
  'closing',
])
