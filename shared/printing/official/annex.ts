import { type Block, bold, italic, paragraph, type Text } from './paper'

const middle = (text: Text): Block => paragraph(text, { align: 'centre', indent: false, keepWithNext: true })

/** With which document a list goes, in brackets and italics, as both decrees ask for under the title of an annex. */
export const goesWithLine = (text: string): Block => middle([italic(`(${text})`)])

/** The head of an annex: `Phụ lục II`, its title in capitals, and with which document it goes (NĐ 30/2020, Phụ lục I, mục III). */
export const annexHead = (number: string, name: string, goesWith: string): Block[] => [
  ...(number ? [middle([bold(`Phụ lục ${number}`)])] : []),
  middle([bold(name.toLocaleUpperCase('vi'))]),
  goesWithLine(goesWith),
]
