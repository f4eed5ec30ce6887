import type { Conference } from '../conference/conference'
import type { Block, Head, OfficialPaper, Part } from './official/paper'
import { conferenceLine, type SheetHead } from './sheets'

/** What stands above a list that is also a Word file: who keeps it, and the format profile of the conference. */
export type ListHead = SheetHead & Pick<Conference, 'profile'>

/** The head of a list: the organiser over the unit that keeps it; lists have neither number nor day. */
const headOf = (head: ListHead): Head => {
  const keeper = head.executingUnit.replace(/ \(.*\)$/, '')
  return keeper ? { parentBody: head.organiser, issuingBody: keeper } : { parentBody: '', issuingBody: head.organiser }
}

/** A list or ledger of the conference with the head of the house, its title, and under it which conference it is about. */
export const listPaper = (
  head: ListHead,
  paper: {
    title: string
    name: string
    /** Before the name of the conference: `Giấy mời `. */
    about?: string
    /** Behind it: ` – 12 đại biểu chưa trả lời`. */
    more?: string
    orientation?: Part['orientation']
    blocks: readonly Block[]
  },
): OfficialPaper => ({
  title: paper.title,
  profile: head.profile,
  parts: [
    {
      orientation: paper.orientation ?? 'portrait',
      margins: 'widest',
      head: headOf(head),
      blocks: [
        {
          kind: 'title',
          name: paper.name,
          note: `${paper.about ?? ''}${conferenceLine(head)}${paper.more ?? ''}`,
        },
        ...paper.blocks,
      ],
    },
  ],
})
