import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { flowText } from '../../../shared/printing/html'
import type { Measures } from '../../../shared/printing/official/measures'
import { type Align, type OfficialPaper, runsOf, type Text } from '../../../shared/printing/official/paper'

/** Twentieths of a point, Word's unit of length. */
export const twip = (mm: number) => Math.round((mm * 1440) / 25.4)
export const points = (pt: number) => Math.round(pt * 20)
export const font = 'Times New Roman'
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const lined: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
export const allBorders = {
  top: lined,
  bottom: lined,
  left: lined,
  right: lined,
  insideHorizontal: lined,
  insideVertical: lined,
}
export const aligned = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} satisfies Record<Align, string>

export type Place = { measures: Measures; width: number; profile: OfficialPaper['profile']; size: number; line: number }
export type Style = {
  size: number
  bold?: boolean
  italic?: boolean /** Words may part anywhere: for lines that fit by measure, and cells narrower than a date. */
  loose?: boolean
  /** Justified text, in which a date may go on with its year. */
  justified?: boolean
}

const textRuns = (text: Text, style: Style) =>
  runsOf(text).map(
    (r) =>
      new TextRun({
        text: style.loose ? r.text : flowText(r.text, style.justified),
        size: style.size * 2,
        bold: r.bold || style.bold,
        italics: r.italic || style.italic,
      }),
  )

export const line = (text: Text, style: Style, more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({ children: textRuns(text, style), ...more })

/** A drawn rule of `width` millimetres in the middle of `room`: the border of an empty paragraph between indents. */
export const rule = (width: number, room: number) =>
  new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    spacing: { before: points(2), line: points(3), lineRule: LineRuleType.EXACT },
    indent: { left: twip((room - width) / 2), right: twip((room - width) / 2) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  })

/** Two or three columns without lines. */
export const columns = (
  widths: readonly number[],
  rows: readonly (readonly (Paragraph | Table)[])[][],
  indent = 0,
  torn = false,
) =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twip),
    width: { size: twip(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    indent: { size: twip(indent), type: WidthType.DXA },
    borders: noBorders,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: !torn,
          children: cells.map(
            (children, i) =>
              new TableCell({ width: { size: twip(widths[i] ?? 0), type: WidthType.DXA }, children: apart(children) }),
          ),
        }),
    ),
  })

export const centred = { alignment: AlignmentType.CENTER }
export const gapLine = (mm: number, keepNext = false) =>
  new Paragraph({ children: [], keepNext, spacing: { line: twip(mm), lineRule: LineRuleType.EXACT } })

/**
 * Word melts tables that touch into one, and wants a paragraph after the last one of a cell or a document: a thin empty
 * paragraph goes between and behind.
 */
export function apart(content: readonly (Paragraph | Table)[], gap = 2): (Paragraph | Table)[] {
  const all: (Paragraph | Table)[] = []
  for (const piece of content) {
    if (piece instanceof Table && all.at(-1) instanceof Table) all.push(gapLine(gap))
    all.push(piece)
  }
  if (all.at(-1) instanceof Table) all.push(gapLine(0.5))
  return all
}
