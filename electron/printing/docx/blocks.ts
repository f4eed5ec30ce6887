import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, type Table } from 'docx'
import { assertNever } from '../../../shared/lib/assert-never'
import { flowText } from '../../../shared/printing/html'
import { basisLine, cueWidth } from '../../../shared/printing/official/blocks'
import { upper } from '../../../shared/printing/official/head'
import { boldWidth, evenLines, uprightShare } from '../../../shared/printing/official/measures'
import { type Block, runsOf, type Text } from '../../../shared/printing/official/paper'
import { signature } from './head'
import { aligned, centred, columns, gapLine, line, type Place, points, rule, type Style, twip } from './pieces'
import { gridTable } from './table'

export const titleLines = (name: string, subject: string, note: string, place: Place) => {
  const lines = subject ? evenLines(subject, place.size, place.width - 6, flowText) : []
  return [
    line(
      upper(name),
      { size: place.size, bold: true },
      { ...centred, spacing: { before: points(20) }, keepNext: true },
    ),
    ...lines.map((t) => line(t, { size: place.size, bold: true }, { ...centred, keepNext: true })),
    ...(lines.length ? [rule(0.38 * Math.max(...lines.map((t) => boldWidth(t, place.size))), place.width)] : []),
    ...(note
      ? evenLines(note, place.size * uprightShare, place.width, flowText).map((t) =>
          line(t, { size: place.size, italic: true }, centred),
        )
      : []),
  ]
}

export function blockOf(block: Block, place: Place, keep = false): (Paragraph | Table)[] {
  const { size } = place
  const body = (text: Text, style: Omit<Style, 'size'> = {}, more: Partial<IParagraphOptions> = {}) =>
    line(
      text,
      { size, justified: true, ...style },
      {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twip(10) },
        spacing: { before: points(6), line: Math.round(240 * place.line), lineRule: LineRuleType.AUTO },
        keepNext: keep,
        keepLines: keep,
        ...more,
      },
    )
  switch (block.kind) {
    case 'paragraph':
      return [
        body(
          block.text,
          {},
          {
            alignment: aligned[block.align ?? 'justify'],
            ...((block.indent ?? block.align === undefined) ? {} : { indent: undefined }),
            ...(block.keepWithNext ? { keepNext: true } : {}),
          },
        ),
      ]
    case 'heading':
      return [body(block.text, { bold: block.level < 3 }, { keepNext: true })]
    case 'bases':
      return block.items.map((item, i) =>
        body(basisLine(item, i === block.items.length - 1, place.profile), { italic: place.profile === 'ND30_2020' }),
      )
    case 'dashes':
      return block.items.map((item) => body([{ text: `${block.mark ?? '-'} ` }, ...runsOf(item)]))
    case 'title':
      return titleLines(block.name, block.subject ?? '', block.note ?? '', place)
    case 'table':
      return [gapLine(3), gridTable(block, place, keep)]
    case 'together': {
      if (block.label === undefined)
        return block.blocks.flatMap((b, i) => blockOf(b, place, keep || i < block.blocks.length - 1))
      const inner = { ...place, width: place.width - cueWidth }
      const label = line(block.label, { size: Math.min(size, 15), bold: true }, { spacing: { before: points(6) } })
      return [columns([cueWidth, inner.width], [[[label], block.blocks.flatMap((b) => blockOf(b, inner))]])]
    }
    case 'space':
      return [gapLine(block.mm)]
    case 'page-break':
      return [
        new Paragraph({
          children: [],
          pageBreakBefore: true,
          spacing: { line: points(1), lineRule: LineRuleType.EXACT },
        }),
      ]
    case 'foot': {
      const { out, left, between, right } = place.measures.foot
      const receivers = [
        line('Nơi nhận:', { size: 12, bold: true, italic: true }),
        ...block.receivers.map((t) => line(t, { size: 11 })),
        ...(block.typistMark ? [line(block.typistMark, { size: 11 }, { alignment: AlignmentType.RIGHT })] : []),
      ]
      // Cells carry the shift of the table, so that the list stands flush with the text.
      return [
        gapLine(6, true),
        columns([left - out, between, right], [[receivers, [new Paragraph('')], signature(block.signature)]]),
      ]
    }
    case 'signatures': {
      const each = place.width / block.signatures.length
      const widths = block.signatures.map(() => each)
      const day = block.day
        ? [
            widths.map((_, i) =>
              i === widths.length - 1
                ? [line(block.day ?? '', { size: 13, italic: true }, centred)]
                : [new Paragraph('')],
            ),
          ]
        : []
      return [gapLine(6, true), columns(widths, [...day, block.signatures.map(signature)])]
    }
    default:
      return assertNever(block)
  }
}
