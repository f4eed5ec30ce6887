import { heightOf, type Piece, sizeThatFits } from './fit'
import type { CardData } from './stationery'

/** Name and office of the guest, in points. */
export const guestSizes = [
  { name: 20, office: 13 },
  { name: 18, office: 12 },
  { name: 16, office: 11 },
  { name: 14, office: 9.5 },
  { name: 12, office: 8 },
] as const

/** The conference's own words and those at the foot, in points. */
export const cardSizes = [
  { text: 13, foot: 10.5 },
  { text: 12, foot: 10 },
  { text: 11, foot: 9.5 },
  { text: 10, foot: 8.5 },
  { text: 8.5, foot: 7.5 },
] as const

/** Inside the frame, in millimetres: what the words may take across, and down beside the guest's room and the gaps. */
const flat = { width: 182, height: 122 - 25 - 3.5 - 2.5 - 0.5 - 2.5 - 2 - 2, guest: 23, ask: 18 }
const half = { width: 120.5, height: 184 - 40 - 14 - 4 - 0.5 - 7 - 6 - 2, guest: 36, ask: 20 }
/** The QR's square with its quiet margin drawn in, and half of the flat card's foot. */
const pass = 17
const footWidth = 88

export const guestSize = (c: CardData, isFolded: boolean): number => {
  const room = isFolded ? half : flat
  return sizeThatFits(
    guestSizes,
    (s) =>
      heightOf(
        [
          { text: c.name, pt: s.name, line: 1.15, isBold: true },
          { text: c.office, pt: s.office, line: 1.25 },
        ],
        room.width,
      ) <=
      room.guest - 1,
  )
}

export const wordSize = (c: CardData, isFolded: boolean): number => {
  const room = isFolded ? half : flat
  return sizeThatFits(cardSizes, ({ text, foot }) => {
    const words: Piece[] = [
      { text: c.organiser.toLocaleUpperCase('vi'), pt: text, line: 1.25, isBold: true },
      { text: 'TRÂN TRỌNG KÍNH MỜI', pt: room.ask, line: 1.25, isBold: true },
      { text: 'Tới dự', pt: text, line: 1.25 },
      { text: c.title.toLocaleUpperCase('vi'), pt: text, line: 1.2, isBold: true },
      { text: `Thời gian: ${c.time}`, pt: text, line: 1.25 },
      { text: `Địa điểm: ${c.venue}`, pt: text, line: 1.25 },
      { text: c.closing, pt: text, line: 1.25 },
    ]
    const small = (words: string) => ({ text: words, pt: foot, line: 1.2 })
    const left = heightOf([small(c.dress && `Trang phục: ${c.dress}`)], footWidth) + pass
    const right = heightOf([small(c.note), small(c.reply)], footWidth)
    return heightOf(words, room.width) + (isFolded ? pass : Math.max(left, right)) <= room.height
  })
}
