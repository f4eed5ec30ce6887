import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { upper } from '../../../shared/printing/official/head'
import { boldWidth, evenLines, measuresOf, textWidth } from '../../../shared/printing/official/measures'
import type { TemplateKind } from '../../../shared/printing/word/tags'
import { stocks } from '../../../shared/stationery/stock'
import { apart, centred, columns, font, gapLine, line, points, rule, type Style, twip } from './pieces'

/** What the rules under issuer and subject take their length from: the facts of now, since a drawn rule cannot follow a tag. */
export type RuledBy = { organiser: string; subjectLine: string }

const plain = (text: string) => text
const widest = (text: string, size: number, width: number) =>
  Math.max(20, ...evenLines(text, size, width, plain).map((t) => boldWidth(t, size)))

const body = (text: string, more: Partial<Style> = {}) =>
  line(
    text,
    { size: 14, ...more },
    { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twip(10) }, spacing: { before: points(6) } },
  )
/** Word wants a paragraph behind a table; as low as it can be. */
const low = (text = '', size = 1) =>
  new Paragraph({
    children: text ? [new TextRun({ text, size: size * 2 })] : [],
    spacing: { line: points(1), lineRule: text ? LineRuleType.AT_LEAST : LineRuleType.EXACT },
  })
const edge = { style: BorderStyle.SINGLE, size: 6, space: 2, color: 'DD0000' }
const boxed = (text: string, width: number, room: number, color: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: 26, bold: true, color })],
    spacing: { before: points(8) },
    indent: { left: twip((room - width) / 2), right: twip((room - width) / 2) },
    border: {
      top: { ...edge, color },
      bottom: { ...edge, color },
      left: { ...edge, color },
      right: { ...edge, color },
    },
  })

/** Code and QR of whom the letter is for. */
const code = () =>
  new Paragraph({
    children: [
      new TextRun({ text: '{#các mã}{mã QR} ', size: 18 }),
      new TextRun({ text: '{mã đại biểu}{/các mã}', size: 24, bold: true }),
    ],
    spacing: { before: points(2) },
  })

/** The official giấy mời with tags where the facts stand: measures of NĐ 30/2020, Phụ lục III, Mẫu 1.7, as the printed letter. */
function letterTemplate({ organiser, subjectLine }: RuledBy): (Paragraph | Table)[] {
  const m = measuresOf({})
  const width = textWidth({})
  const head = columns(
    [m.head.issuer, m.head.state],
    [
      [
        [
          line('{CƠ QUAN CHỦ QUẢN}', { size: 12 }, centred),
          line('{CƠ QUAN MỜI}', { size: 12, bold: true }, centred),
          rule(0.4 * widest(upper(organiser), 12, m.head.issuer - 4), m.head.issuer),
        ],
        [
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }, centred),
          line('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }, centred),
          rule(boldWidth('Độc lập - Tự do - Hạnh phúc', 13), m.head.state),
        ],
      ],
      [
        [
          line('Số: {số}/{ký hiệu}', { size: 13 }, centred),
          boxed('{độ khẩn}', 42, m.head.issuer, 'DD0000'),
          boxed('{lưu hành}', 52, m.head.issuer, '000000'),
        ],
        [line('{địa danh}, {ngày tháng năm}', { size: 13, italic: true, loose: true }, centred)],
      ],
    ],
    -m.head.out,
  )
  // The receivers get the room beside the signature, which stays in the middle of its column.
  const { out, left, between, right } = m.foot
  const more = 4.7
  const sign = { ...centred, indent: { right: twip(more) } }
  const foot = columns(
    [left - out + between + more, right - more],
    [
      [
        [
          line('Nơi nhận:', { size: 12, bold: true, italic: true }),
          line('{nơi nhận}', { size: 11 }),
          line('{người soạn}', { size: 11 }, { alignment: AlignmentType.RIGHT }),
          code(),
        ],
        [
          line('{thẩm quyền ký}', { size: 14, bold: true }, sign),
          ...Array.from({ length: 4 }, () => gapLine(5.2)),
          line('{chức vụ khác}', { size: 14, bold: true }, sign),
          line('{người ký}', { size: 14, bold: true }, sign),
        ],
      ],
    ],
  )
  return [
    head,
    line('GIẤY MỜI', { size: 14, bold: true }, { ...centred, spacing: { before: points(14) }, keepNext: true }),
    line('{trích yếu}', { size: 14, bold: true }, { ...centred, indent: { left: twip(3), right: twip(3) } }),
    rule(0.38 * widest(subjectLine, 14, width - 6), width),
    gapLine(2),
    body('{lời mời}'),
    body('{người nhận}', { bold: true }),
    ...['cử đại biểu', 'tới dự', 'chủ trì', 'thời gian', 'địa điểm', 'đề nghị', 'các yêu cầu', 'lời kết'].map((t) =>
      body(`{${t}}`),
    ),
    gapLine(4),
    foot,
    low('{#dải mã}{mã QR}{mã đại biểu} {/dải mã}', 8),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: '{địa chỉ}', size: 22 })],
      spacing: { before: points(10) },
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 3, color: '000000' } },
    }),
    low(),
  ]
}

const red = '8A1C1C'
/** The card on A5, by the custom of the printed one: third person, one sentence, the guest in large type. */
function cardTemplate(): (Paragraph | Table)[] {
  const centre = (
    text: string,
    size: number,
    more: { bold?: boolean; italic?: boolean; color?: string; before?: number } = {},
  ) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text, size: size * 2, bold: more.bold, italics: more.italic, color: more.color })],
      spacing: { before: points(more.before ?? 0) },
    })
  const small = (text: string) => line(text, { size: 10.5 }, { alignment: AlignmentType.RIGHT })
  return [
    centre('{CƠ QUAN MỜI}', 13, { bold: true }),
    centre('TRÂN TRỌNG KÍNH MỜI', 18, { bold: true, color: red, before: 8 }),
    centre('{đại biểu}', 19, { bold: true, before: 8 }),
    centre('{chức vụ}', 13, { before: 2 }),
    centre('Tới dự', 13, { before: 8 }),
    centre('{TÊN HỘI NGHỊ}', 13, { bold: true }),
    centre('Thời gian: {thời gian}', 13, { before: 6 }),
    centre('Địa điểm: {địa điểm}', 13),
    centre('{lời kết}', 13, { italic: true, before: 5 }),
    gapLine(2),
    columns(
      [78, 104],
      [
        [
          [
            new Paragraph({
              children: [
                new TextRun({ text: '{mã QR} ', size: 18 }),
                new TextRun({ text: '{mã đại biểu}', size: 24, bold: true }),
              ],
            }),
          ],
          [small('{lưu ý}'), small('{trang phục}'), small('{xác nhận}')],
        ],
      ],
    ),
    low(),
  ]
}

const pages = {
  letter: { ...measuresOf({}), border: false },
  card: {
    width: stocks['card-a5'].width,
    height: stocks['card-a5'].height,
    margin: { top: 12, right: 14, bottom: 8, left: 14 },
    border: true,
  },
} as const

/** The template that comes with the application, as a Word file an office can take out, change and bring back. */
export async function builtInTemplate(kind: TemplateKind, ruledBy: RuledBy): Promise<Uint8Array> {
  const { width, height, margin, border } = pages[kind]
  const frame = { style: BorderStyle.SINGLE, size: 8, space: 20, color: red }
  const document = new Document({
    title: kind === 'letter' ? 'Mẫu giấy mời' : 'Mẫu thiệp mời',
    compatabilityModeVersion: 15,
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns width and height over by itself for landscape.
            size: {
              width: twip(Math.min(width, height)),
              height: twip(Math.max(width, height)),
              orientation: width > height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twip(margin.top),
              right: twip(margin.right),
              bottom: twip(margin.bottom),
              left: twip(margin.left),
              header: twip(6),
              footer: twip(4),
            },
            ...(border
              ? {
                  borders: {
                    pageBorderTop: frame,
                    pageBorderBottom: frame,
                    pageBorderLeft: frame,
                    pageBorderRight: frame,
                  },
                }
              : {}),
          },
        },
        children: apart(kind === 'letter' ? letterTemplate(ruledBy) : cardTemplate()),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
