import type { Conference } from '../../conference/conference'
import { conferenceHead, organiserSign } from '../../printing/official/conference-head'
import { type Block, type OfficialPaper, paragraph } from '../../printing/official/paper'
import { type Outgoing, outgoingAbbreviations, outgoingTypeLabels } from './outgoing'

/** `BC-HĐTĐKT`; a công văn has the organiser's sign alone. */
export const symbolOf = (type: Outgoing['type'], c: Pick<Conference, 'documentSymbol'>): string =>
  [outgoingAbbreviations[type], organiserSign(c)].filter(Boolean).join('-')

/** Paragraphs as typed, one a line: headings by their numbers, items by their dash; dash lists stay together. */
export function bodyBlocks(body: string): Block[] {
  const blocks: Block[] = []
  let items: string[] = []
  const close = () => {
    if (items.length > 0) blocks.push({ kind: 'dashes', items })
    items = []
  }
  for (const line of body.split('\n').map((l) => l.trim())) {
    const item = /^[-–+]\s+(.*)$/.exec(line)
    if (item) {
      items.push(item[1] as string)
      continue
    }
    close()
    if (line === '') continue
    if (/^[IVX]{1,5}\.\s/.test(line)) blocks.push({ kind: 'heading', level: 1, text: line })
    else if (/^\d{1,2}\.\s/.test(line) && line.length < 160) blocks.push({ kind: 'heading', level: 2, text: line })
    else blocks.push(paragraph(line))
  }
  close()
  return blocks
}

/**
 * A document of the office in official form (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4 to 1.9; Thông tư 01/2011/TT-BNV).
 * A draft says so in its head; number and day stay blank until văn thư gives them.
 */
export function outgoingPaper(c: Conference, document: Outgoing): OfficialPaper {
  const { type, subject } = document
  const isLetter = type === 'letter'
  const isDraft = document.state === 'draft' || document.state === 'submitted'
  const head = conferenceHead(c, outgoingAbbreviations[type], {
    number: document.number,
    day: document.date,
    ...(isLetter ? { about: subject } : {}),
    ...(isDraft ? { draft: ['DỰ THẢO'] } : {}),
  })
  return {
    title: `${outgoingTypeLabels[type]}: ${subject}`.slice(0, 150),
    profile: c.profile,
    parts: [
      {
        head: { ...head, number: { value: document.number, symbol: document.symbol || symbolOf(type, c) } },
        ...(isLetter ? {} : { name: outgoingTypeLabels[type].toLocaleUpperCase('vi'), subject }),
        ...(document.recipients.length > 0 ? { to: document.recipients } : {}),
        blocks: [
          ...bodyBlocks(document.body),
          {
            kind: 'foot',
            receivers: document.distribution.length > 0 ? document.distribution : c.distribution,
            typistMark: document.copies >= 10 ? `(${document.copies})` : '',
            signature: c.signer,
          },
        ],
      },
    ],
  }
}
