import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { fold } from '../../shared/names/text'

const wordsOf = (label: string): string[] => fold(label).split(' ')

/** Whether what was typed finds a label: words in any order, without marks (`quan 3`), or their first letters (`ubnd quan 3`). */
export function findsLabel(typed: string, label: string): boolean {
  const words = wordsOf(label)
  const initials = words.map((w) => w[0] ?? '').join('')
  return wordsOf(typed).every(
    (part) => words.some((w) => w.startsWith(part)) || (part.length > 1 && initials.includes(part)),
  )
}

/** Labels that have whole words of what was typed come first: `quan 1` means Quận 1 before Quận 10. */
function wholeFirst(typed: string, items: readonly ComboboxItem[]): ComboboxItem[] {
  const parts = wordsOf(typed)
  const isWhole = (item: ComboboxItem) => {
    const words = wordsOf(item.label)
    return parts.every((part) => words.includes(part) || !/\d/.test(part))
  }
  return [...items.filter(isWhole), ...items.filter((item) => !isWhole(item))]
}

/** For every list in which something is typed to find a choice; the kit's own wants the marks as they are written. */
export const foldFilter: OptionsFilter = ({ options, search, limit }) => {
  if (search.trim() === '') return options.slice(0, limit)
  const fits = (items: readonly ComboboxItem[]) =>
    wholeFirst(
      search,
      items.filter((item) => findsLabel(search, item.label)),
    )
  const single = options.filter((item): item is ComboboxItem => !('group' in item))
  const groups = options.flatMap((item): ComboboxParsedItem[] => {
    if (!('group' in item)) return []
    const items = fits(item.items)
    return items.length > 0 ? [{ group: item.group, items }] : []
  })
  return [...fits(single), ...groups].slice(0, limit)
}
