import { AlignmentType, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { toLine } from '../../../shared/printing/official/document'
import { measuresOf, textWidth } from '../../../shared/printing/official/measures'
import type { OfficialPaper, Part } from '../../../shared/printing/official/paper'
import { staysWithNext } from '../../../shared/printing/official/tail'
import { blockOf, titleLines } from './blocks'
import { headTable } from './head'
import { apart, font, gapLine, line, type Place, points, twip } from './pieces'

function section(part: Part, paper: OfficialPaper) {
  const measures = measuresOf(part)
  const isLarge = paper.type === 'large'
  const place: Place = {
    measures,
    width: textWidth(part),
    profile: paper.profile,
    size: isLarge ? 20 : 14,
    line: isLarge ? 1.3 : 1,
  }
  const { margin, width, height } = measures
  const isTop = paper.profile === 'ND30_2020'
  const number = new Paragraph({
    alignment: isTop ? AlignmentType.CENTER : AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })
  const to = part.to ?? []
  const addressees =
    to.length === 1
      ? [line(`Kính gửi: ${to[0]}`, { size: 14 }, { indent: { left: twip(22) }, spacing: { before: points(14) } })]
      : to.length
        ? [
            line('Kính gửi:', { size: 14 }, { indent: { left: twip(16) }, spacing: { before: points(14) } }),
            ...to.map((t) =>
              line(toLine(t, t === to.at(-1)), { size: 14 }, { indent: { left: twip(42), hanging: twip(3) } }),
            ),
          ]
        : []
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns width and height over by itself for landscape.
        size: {
          width: twip(Math.min(width, height)),
          height: twip(Math.max(width, height)),
          orientation: part.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twip(margin.top),
          right: twip(margin.right),
          bottom: twip(margin.bottom),
          left: twip(margin.left),
          header: twip(10),
          footer: twip(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph('')] }),
      default: new Header({ children: [isTop ? number : new Paragraph('')] }),
    },
    footers: {
      first: new Footer({ children: [new Paragraph('')] }),
      default: new Footer({ children: [isTop ? new Paragraph('') : number] }),
    },
    children: apart([
      ...(part.head ? [headTable(part.head, measures)] : []),
      ...(part.name ? titleLines(part.name, part.subject ?? '', '', place) : []),
      ...addressees,
      ...(part.head || part.name ? [gapLine(2)] : []),
      ...part.blocks.flatMap((b, i) => blockOf(b, place, staysWithNext(part.blocks, i))),
    ]),
  }
}

/** The paper as a Word file: ordinary text and real tables, in Times New Roman, that an office can go on writing in. */
export async function officialDocx(paper: OfficialPaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    compatabilityModeVersion: 15,
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: paper.parts.map((p) => section(p, paper)),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
