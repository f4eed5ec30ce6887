import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyPieces, copyToMeasure, pagesOf } from '../../../shared/printing/reading-copy'

const room = 253

test('pages hold every piece once and in order, none is higher than its sheet, and a heading is never left alone at the foot', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ height: fc.double({ min: 3, max: 250, noNaN: true }), heading: fc.boolean() }), {
        minLength: 2,
        maxLength: 60,
      }),
      (pieces) => {
        const isHeadingAt = (i: number) => i > 0 && i < pieces.length - 1 && (pieces[i]?.heading ?? false)
        const pages = pagesOf(
          pieces.map((p) => (isHeadingAt(pieces.indexOf(p)) ? Math.min(p.height, 20) : p.height)),
          isHeadingAt,
        )
        expect(pages.flat()).toEqual(pieces.map((_, i) => i))
        for (const [n, page] of pages.entries()) {
          expect(page.length).toBeGreaterThan(0)
          const last = page.at(-1) as number
          // Only where headings fill a whole page by themselves may one end it.
          if (n < pages.length - 1 && isHeadingAt(last)) expect(page.every(isHeadingAt) || page.length === 1).toBe(true)
        }
      },
    ),
  )
})

test('the word of the end brings the last words along', () => {
  expect(pagesOf([100, 100, 50, 20], () => false)).toEqual([
    [0, 1],
    [2, 3],
  ])
  expect(pagesOf([100, 100, room - 200, 10], () => false)).toEqual([
    [0, 1],
    [2, 3],
  ])
  expect(pagesOf([100, 60, 60, 20, 100], (i) => i === 3)).toEqual([
    [0, 1, 2],
    [3, 4],
  ])
})

const copy = { title: 'Bế mạc', speaker: '', draft: 'DT01', day: '2019-11-12', size: 18 as const, bySentence: false }

test('a sentence longer than a page is parted between words, and nothing is lost', () => {
  const text = `Kính thưa quý vị!\n${'chữ '.repeat(900).trim()}.\nI. KẾT QUẢ\nHết.`
  const pieces = copyPieces({ ...copy, text })
  expect(pieces.map((p) => p.kind)).toEqual(
    ['address', 'first', 'more', 'more', 'more', 'heading', 'first'].slice(0, pieces.length),
  )
  expect(
    pieces
      .map((p) => p.text)
      .join(' ')
      .replace(/\s+/g, ' '),
  ).toBe(text.replace(/\s+/g, ' '))
})

test('what is measured are the head, the pieces and the end, each once', () => {
  const text = 'BẾ MẠC\nMột câu. Hai câu.\nBa.'
  const codes = [...copyToMeasure({ ...copy, text }).matchAll(/data-code="(\d+)"/g)].map((m) => m[1])
  expect(codes).toEqual(['0', '1', '2', '3'])
})
