import { type Block, bold, type OfficialPaper, paragraph } from '../../printing/official/paper'
import { officialClock } from '../clock'
import type { Introduction } from '../introduction'
import { spellOut } from '../spoken'
import type { FrozenAgenda, FrozenItem } from '../versions'
import type { PaperConference } from './programme'

/** Signs that one cue may hold at 20 points, so that it never outgrows its sheet and no page break falls inside it. */
const cueLength = 560
/** Names are given in shorter cues: a hall hears some, claps, and the next follow; and sheets fill better. */
const namesLength = 300

/** Lines in cues of at most `limit` signs; one long line stands alone, cut at the ends of its sentences. */
export function cuesOf(lines: readonly string[], limit = cueLength): string[][] {
  const short = lines.flatMap((text) => (text.length <= cueLength ? [text] : sentences(text)))
  const cues: string[][] = []
  let length = 0
  for (const text of short) {
    const last = cues.at(-1)
    if (last && length + text.length <= limit) {
      last.push(text)
      length += text.length
    } else {
      cues.push([text])
      length = text.length
    }
  }
  return cues
}

/** A long text cut behind its sentences, the pieces as long as a cue may be; a sentence that is longer yet is cut at a space. */
function sentences(text: string): string[] {
  const parts = text.match(/[^.!?;]+[.!?;”]*\s*/gu) ?? [text]
  const pieces: string[] = []
  for (const part of parts.flatMap((p) =>
    p.length <= cueLength ? [p] : (p.match(/.{1,540}(?:\s|$)|.{540}/gsu) ?? [p]),
  )) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + part.length <= cueLength) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces.map((p) => p.trim()).filter((p) => p !== '')
}

/** The words for an item: its own, with the presenters' names put in, or a plain invitation. */
function wordsOf(item: FrozenItem): string[] {
  const who = spellOut(item.presenters) || 'đồng chí được phân công'
  const own = item.script.replace(/\{người thực hiện\}/giu, who)
  return own
    .split('\n')
    .map((l) => spellOut(l))
    .filter((l) => l !== '')
}

const introductionLines = (list: Introduction): string[] => [
  list.opening,
  ...list.named.map((p) => `- ${p.text};`),
  ...list.groups.map((g) => `- ${g.text};`),
]

/**
 * Lời dẫn MC: one cue a block with its hour at the left, in large type, offices spelled as they are read. The cue that introduces
 * the delegates reads the list of now, or the frozen one.
 */
export function mcScriptPaper(conference: PaperConference, agenda: FrozenAgenda, list: Introduction): OfficialPaper {
  const blocks = agenda.items.flatMap((item): Block[] => {
    const isIntroduction = item.kind === 'openingStatement' && !item.isHeading
    const cues = [...cuesOf(wordsOf(item)), ...(isIntroduction ? cuesOf(introductionLines(list), namesLength) : [])]
    return cues.map((cue, index) => ({
      kind: 'together',
      label: index === 0 ? officialClock(item.start) : '(tiếp)',
      blocks: [
        ...(index === 0
          ? [paragraph([bold(`${item.number}. ${item.title}`)], { align: 'left' as const, indent: false })]
          : []),
        ...cue.map((text) => paragraph(text, { align: 'left', indent: false })),
      ],
    }))
  })
  return {
    title: 'Lời dẫn MC',
    profile: conference.profile,
    type: 'large',
    parts: [
      {
        margins: 'widest',
        name: 'LỜI DẪN CHƯƠNG TRÌNH',
        subject: conference.title,
        blocks: blocks.length
          ? blocks
          : [paragraph('Chưa có lời dẫn nào. Ghi ở ô “Lời dẫn” của từng mục trong chương trình.', { align: 'centre' })],
      },
    ],
  }
}
