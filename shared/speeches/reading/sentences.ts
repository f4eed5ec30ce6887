/** Short forms whose point does not end a sentence. */
const shortForm =
  /(?:^|[\s(“"])(?:TP|Tp|Q|P|GS|PGS|TS|ThS|BS|KS|KT|TM|TL|TUQ|St|Mr|Mrs|Dr|No|[A-ZĐ]|đ\/c|v\.v)\.$|^\s*(?:\d{1,2}|[IVX]{1,4}|[a-zđ])\.$/u

/** The sentences of a paragraph, in order; joined by a space they are the paragraph again. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of paragraph.matchAll(/[.!?…]+["”’)\]]*(?=\s+["“‘([]*[\p{Lu}\d–-])/gu)) {
    const to = end.index + end[0].length
    const sentence = paragraph.slice(from, to)
    if (end[0] === '.' && shortForm.test(sentence)) continue
    sentences.push(sentence.trim())
    from = to
  }
  const rest = paragraph.slice(from).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

/** A line that names what follows, `II. KẾT QUẢ`, and is not a sentence. */
export const isHeading = (paragraph: string): boolean =>
  paragraph.length <= 140 &&
  !/[.!?;:,…]$/.test(paragraph) &&
  (/^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|PHẦN|Phần)[.\s)]/.test(paragraph) ||
    (/\p{L}/u.test(paragraph) && paragraph === paragraph.toLocaleUpperCase('vi')))

/** `Kính thưa …`: stands by itself, with room around it. */
export const isAddress = (paragraph: string): boolean =>
  /^(?:Kính thưa|Thưa|Trân trọng kính thưa)\b/i.test(paragraph) && paragraph.length < 260
