import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyBlocks, documentBody, tableLine } from '../../../shared/preparation/documents/body-blocks'
import { receiverLines, totalCopies } from '../../../shared/preparation/documents/distribution'
import { documentOf, documentText } from '../../../shared/preparation/drafts/draft'
import { columnWidths } from '../../../shared/printing/official/measures'
import type { Table } from '../../../shared/printing/official/paper'

const word = fc.constantFrom('thi', 'đua', 'khen', 'thưởng', '34-CT/TW', '1.234', '07:30', '98,5%', '')
const cell = fc.array(word, { maxLength: 14 }).map((w) => w.join(' '))

describe('tables typed into a document', () => {
  test('fit the sheet whatever stands in them, and keep every cell', () => {
    const table = fc.integer({ min: 1, max: 9 }).chain((columns) =>
      fc.tuple(
        fc.array(fc.constantFrom('STT', 'Họ và tên', 'Chức vụ', 'Có mặt', 'Vắng không lý do'), {
          minLength: columns,
          maxLength: columns,
        }),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
      ),
    )
    fc.assert(
      fc.property(table, ([head, rows]) => {
        const [block] = bodyBlocks([head, ...rows].map((r) => tableLine(...r)).join('\n')) as [Table]
        expect(block.kind).toBe('table')
        const widths = columnWidths(block, 155)
        expect(widths.reduce((sum, w) => sum + w, 0)).toBeCloseTo(155, 1)
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(5)
        expect(block.rows.map((r) => r.cells)).toEqual(rows.map((r) => r.map((c) => c.replace(/\s+/g, ' ').trim())))
      }),
      { numRuns: 300 },
    )
  })

  test('a stroke or a line end in a name cannot make another cell', () => {
    const [block] = bodyBlocks(`${tableLine('A', 'B')}\n${tableLine('x|y', 'a\nb')}`) as [Table]
    expect(block.rows[0]?.cells).toEqual(['x/y', 'a b'])
  })

  test('headings, items, sources and appendices are told apart', () => {
    const { blocks, appendices } = documentBody(
      'Mở đầu.\nI. SỐ LIỆU\n- một;\n- hai.\n(Nguồn: sổ.)\n# Phụ lục 1. Danh sách\n| STT | Tên |\n| 1 | An |\n| | Cộng |',
    )
    expect(blocks.map((b) => b.kind)).toEqual(['paragraph', 'heading', 'dashes', 'paragraph'])
    expect(appendices).toMatchObject([{ name: 'PHỤ LỤC 1', subject: 'Danh sách' }])
    const table = appendices[0]?.blocks[0] as Table
    expect(table.rows.map((r) => r.kind ?? 'row')).toEqual(['row', 'sum'])
  })
})

describe('words of a draft', () => {
  test('give the document back', () => {
    const line = fc
      .array(
        word.filter((w) => w !== ''),
        { minLength: 1, maxLength: 8 },
      )
      .map((w) => w.join(' '))
    fc.assert(
      fc.property(
        line,
        fc.array(line, { maxLength: 4 }),
        fc.array(line, { maxLength: 6 }),
        (subject, recipients, body) => {
          const document = { subject, recipients, body: body.join('\n') }
          expect(documentOf(documentText(document))).toEqual(document)
        },
      ),
    )
  })
})

describe('Nơi nhận', () => {
  const line = (text: string, more: object = {}) => ({
    id: text,
    position: 1,
    text,
    group: '',
    copies: 1,
    bodies: 1,
    mark: '',
    ...more,
  })
  test('is printed as the plan prints it: copies, marks, what is kept last with a full stop', () => {
    expect(
      receiverLines([
        line('Lưu: VT, (VX, Ng.T)'),
        line('Thường trực Thành ủy', { mark: 'b/c' }),
        line('Ban Thi đua - Khen thưởng', { copies: 10 }),
        line('Các sở, ban, ngành;', { bodies: 24 }),
      ]),
    ).toEqual([
      '- Thường trực Thành ủy (b/c);',
      '- Ban Thi đua - Khen thưởng (10b);',
      '- Các sở, ban, ngành;',
      '- Lưu: VT, (VX, Ng.T).',
    ])
    expect(receiverLines([line('Báo đài')])).toEqual(['- Báo đài;', '- Lưu: VT, BTĐKT.'])
  })
  test('adds up copies for each body', () => {
    expect(
      totalCopies([
        { copies: 2, bodies: 24 },
        { copies: 10, bodies: 1 },
        { copies: 0, bodies: 7 },
      ]),
    ).toBe(58)
  })
})
