import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { fold } from '../../shared/names/text'

/** Whether what was typed finds a label: words in any order, without marks (`quan 3`), or their first letters (`ubnd quan 3`). */
export function findsLabel(typed: string, label: string): boolean {
  const words = fold(label).split(' ')
  const initials = words.map((w) => w[0] ?? '').join('')
  return fold(typed)
    .split(' ')
    .every((part) => words.some((w) => w.startsWith(part)) || (part.length > 1 && initials.includes(part)))
}

/** For every list in which something is typed to find a choice; the kit's own wants the marks as they are written. */
export const foldFilter: OptionsFilter = ({ options, search, limit }) => {
  const fits = (item: ComboboxItem) => search.trim() === '' || findsLabel(search, item.label)
  const found: ComboboxParsedItem[] = []
  for (const item of options) {
    if (found.length >= limit) break
    if ('group' in item) {
      const items = item.items.filter(fits)
      if (items.length > 0) found.push({ group: item.group, items })
    } else if (fits(item)) found.push(item)
  }
  return found
}
