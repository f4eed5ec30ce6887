import { z } from 'zod'

/** A run of words inside a paragraph. */
export const Part = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export type Part = z.infer<typeof Part>

/** A paragraph of either version: kept, added, removed, reworded, or moved from or to another place. */
export const Block = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed', 'moved-away', 'moved-here']),
  parts: z.array(Part),
})
export type Block = z.infer<typeof Block>

export const Comparison = z.object({
  blocks: z.array(Block),
  /** How many paragraphs of each kind, moves counted once. */
  counts: z.object({ added: z.number(), removed: z.number(), changed: z.number(), moved: z.number() }),
  /** Tiếng of the whole text before and after. */
  syllables: z.object({ from: z.number(), to: z.number() }),
})
export type Comparison = z.infer<typeof Comparison>

/** `2 đoạn sửa, 1 đoạn thêm`, or that nothing differs. */
export function sayCounts({ added, removed, changed, moved }: Comparison['counts']): string {
  const said = [
    changed && `${changed} đoạn sửa`,
    added && `${added} đoạn thêm`,
    removed && `${removed} đoạn bỏ`,
    moved && `${moved} đoạn chuyển chỗ`,
  ].filter(Boolean)
  return said.length ? said.join(', ') : 'Hai bản giống nhau từng chữ'
}
