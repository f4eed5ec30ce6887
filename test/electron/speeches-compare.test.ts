import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts, compareWords } from '../../electron/speeches/compare'

const show = (from: string, to: string) =>
  compareWords(from, to)
    .map((p) =>
      p.kind === 'same'
        ? p.text
        : `${p.kind === 'added' ? '{+' : '[-'}${p.text.trim()}${p.kind === 'added' ? '+}' : '-]'}`,
    )
    .join('')
    .replace(/\s+/g, ' ')
const kinds = (from: string, to: string) => compareTexts(from, to).blocks.map((b) => b.kind)

describe('two paragraphs, word by word', () => {
  test.each([
    ['Năm 2014 đạt kết quả tốt.', 'Năm 2015 đạt kết quả tốt.', 'Năm [-2014-]{+2015+}đạt kết quả tốt.'],
    [
      'Kính thưa các đồng chí!',
      'Kính thưa quý vị đại biểu và các đồng chí!',
      'Kính thưa {+quý vị đại biểu và+}các đồng chí!',
    ],
    ['tăng 1.234 người', 'tăng 1.235 người', 'tăng [-1.234-]{+1.235+}người'],
    ['34-CT/TW', '34-CT/TW', '34-CT/TW'],
    ['hai, ba', 'hai ba', 'hai [-,-]ba'],
  ])('%s → %s', (from, to, shown) => expect(show(from, to).replace(/ (?=\[|\{)/g, ' ')).toBe(shown))

  test('a small word kept by chance between two changes is read as part of the change', () => {
    const parts = compareWords('tổ chức hội nghị của quận', 'thực hiện phong trào của phường xã')
    expect(parts.map((p) => p.kind)).toEqual(['removed', 'added'])
  })
})

describe('two texts, paragraph by paragraph', () => {
  const a = 'Một đoạn mở đầu đủ dài để nhận ra.'
  const b = 'Đoạn thứ hai nói về kết quả đạt được.'
  const c = 'Đoạn cuối xin trân trọng cảm ơn các đồng chí.'
  test.each([
    ['nothing changed', [a, b], [a, b], ['same', 'same']],
    ['one reworded', [a, b, c], [a, b.replace('kết quả', 'thành tích'), c], ['same', 'changed', 'same']],
    ['one added', [a, c], [a, b, c], ['same', 'added', 'same']],
    ['one removed', [a, b, c], [a, c], ['same', 'removed', 'same']],
    ['one moved', [a, b, c], [b, c, a], ['moved-away', 'same', 'same', 'moved-here']],
    ['everything else', [a], ['Khác hẳn không một chữ chung nào cả'], ['removed', 'added']],
  ])('%s', (_, from, to, expected) => expect(kinds(from.join('\n'), to.join('\n'))).toEqual(expected))

  test('the words of both texts are all there, in their order', () => {
    const word = fc.constantFrom('thi', 'đua', 'khen', 'thưởng', '2014', 'kết', 'quả', 'tốt', ',', '34-CT/TW')
    const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((w) => w.join(' '))
    const text = fc.array(line, { maxLength: 10 }).map((l) => l.join('\n'))
    const bare = (s: string) => s.replace(/\s+/g, '')
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { blocks, counts } = compareTexts(from, to)
        const side = (not: 'added' | 'removed', notBlocks: string[]) =>
          bare(
            blocks
              .filter((b) => !notBlocks.includes(b.kind))
              .flatMap((b) => b.parts.filter((p) => p.kind !== not).map((p) => p.text))
              .join(''),
          )
        expect(side('added', ['added', 'moved-here'])).toBe(bare(from))
        expect(side('removed', ['removed', 'moved-away'])).toBe(bare(to))
        expect(blocks.filter((b) => b.kind === 'moved-away')).toHaveLength(counts.moved)
      }),
      { numRuns: 400 },
    )
  })

  test('two long reports without a word in common are done with, not hung on', () => {
    const long = (word: string) => Array.from({ length: 400 }, (_, i) => `${word}${i} `.repeat(30)).join('\n')
    const { counts } = compareTexts(long('a'), long('b'))
    expect(counts).toMatchObject({ added: 400, removed: 400, changed: 0 })
  })
})
