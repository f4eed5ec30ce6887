import type { AgendaItem, ItemKind } from '../agenda/agenda-item'
import type { Speech, SpeechKind } from './speech'

/** At which kind of item a text is read; a full report and the words of the MC are read at none. */
export const itemKindOf = {
  'opening-remarks': 'openingRemarks',
  'full-report': null,
  'summary-report': 'summaryReport',
  'discussion-paper': 'discussionPaper',
  'directive-remarks': 'directiveRemarks',
  acknowledgement: 'acknowledgement',
  'closing-remarks': 'closing',
  'mc-script': null,
  other: null,
} satisfies Record<SpeechKind, ItemKind | null>

type Item = Pick<AgendaItem, 'id' | 'kind' | 'parentId' | 'position'>
type Text = Pick<Speech, 'id' | 'kind' | 'agendaItemId' | 'position' | 'droppedAt'>

/**
 * The items at which texts without one will be read: of each kind the first free text for the first free item, in the order of
 * both. A heading over items of its own is no place to read.
 */
export function matchItems(texts: readonly Text[], items: readonly Item[]): { speechId: string; itemId: string }[] {
  const taken = new Set(texts.map((t) => t.agendaItemId))
  const isHeading = (item: Item) => items.some((i) => i.parentId === item.id)
  const place = (item: Item): number =>
    item.parentId === null
      ? item.position
      : (items.find((i) => i.id === item.parentId)?.position ?? 0) + item.position / 1000
  const free = items.filter((item) => !taken.has(item.id) && !isHeading(item)).sort((a, b) => place(a) - place(b))
  const found: { speechId: string; itemId: string }[] = []
  for (const text of [...texts].sort((a, b) => a.position - b.position)) {
    const kind = itemKindOf[text.kind]
    if (kind === null || text.agendaItemId !== null || text.droppedAt !== null) continue
    const at = free.findIndex((item) => item.kind === kind)
    const [item] = at < 0 ? [] : free.splice(at, 1)
    if (item) found.push({ speechId: text.id, itemId: item.id })
  }
  return found
}

/** Minutes a text has: those of its item, no more than the chair's cap; without an item those asked of the author. */
export const slotOf = (
  asked: number | null,
  item: Pick<AgendaItem, 'minutes' | 'capMinutes'> | undefined,
): number | null => (item ? Math.min(item.minutes, item.capMinutes ?? Number.POSITIVE_INFINITY) : asked)
