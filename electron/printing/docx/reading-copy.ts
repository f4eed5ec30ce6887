import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { shortDate } from '../../../shared/lib/dates'
import { flowText } from '../../../shared/printing/html'
import { copyPieces, lineHeight, type Piece, type ReadingCopy } from '../../../shared/printing/reading-copy'
import { font, points, twip } from './pieces'

/** Word's single line of Times New Roman is 1.15 times the size; spacing is told in 240ths of it. */
const spaced = Math.round((lineHeight / 1.15) * 240)

const room = { first: 0.62, more: 0, address: 0.9, heading: 1.1 } satisfies Record<Piece['kind'], number>

function pieceOf({ kind, text }: Piece, { size, bySentence }: ReadingCopy): Paragraph {
  const before = bySentence && kind === 'more' ? 0.22 : room[kind]
  return new Paragraph({
    children: [new TextRun({ text: flowText(text), size: size * 2, bold: kind === 'heading' || kind === 'address' })],
    alignment: AlignmentType.LEFT,
    indent: kind === 'first' ? { firstLine: twip(10) } : undefined,
    spacing: { before: points(size * before), line: kind === 'heading' ? 280 : spaced, lineRule: LineRuleType.AUTO },
    // No piece is torn by the end of a page, and what names the next goes with it.
    keepLines: true,
    keepNext: kind === 'heading',
  })
}

/** The copy to read from as a Word file: the same pieces, none torn over two pages, with page x/y at the foot. */
export async function copyDocx(copy: ReadingCopy): Promise<Uint8Array> {
  const { size } = copy
  const centre = (text: string, style: { size: number; bold?: boolean; italics?: boolean }, after: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ ...style, text: flowText(text), size: style.size * 2 })],
      spacing: { after: points(after) },
      keepNext: true,
    })
  const mark = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twip(160) }],
    children: [new TextRun({ text: `BẢN ĐỌC\t${copy.draft}, ngày ${shortDate(copy.day)}`, size: 24 })],
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: '000000' } },
    spacing: { after: points(17) },
  })
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
        size: 26,
        bold: true,
      }),
    ],
  })
  const document = new Document({
    title: copy.title,
    compatabilityModeVersion: 15,
    styles: { default: { document: { run: { font, size: size * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twip(210), height: twip(297) },
            margin: { top: twip(20), right: twip(25), bottom: twip(24), left: twip(25), footer: twip(10) },
          },
        },
        footers: { default: new Footer({ children: [number] }) },
        children: [
          mark,
          centre(copy.title, { size: size + 1, bold: true }, 6),
          ...(copy.speaker ? [centre(copy.speaker, { size, italics: true }, 14)] : []),
          ...copyPieces(copy).map((piece) => pieceOf(piece, copy)),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: '– Hết –', size: 26 })],
            spacing: { before: points(size) },
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
