import { getDocument } from 'unpdf/pdfjs'
import { ProblemError } from '../../../shared/ipc/reply'
import { type Glyph, glyphsOf } from './pdf-glyphs'

const maxPages = 400

const refused = (message: string, detail: string) =>
  new ProblemError('file', `${message} Không có gì được ghi.`, { detail })

/** A line of a page: its text and where it stands, in points from the left and from the bottom. */
type Line = { text: string; left: number; right: number; bottom: number; height: number }

/**
 * The text of a PDF: a line a paragraph, page numbers left out, Vietnamese marks composed. Runs inside the worker; throws ProblemError
 * in words. A scanned PDF has no text and says so in `notes`.
 */
export async function readPdf(bytes: Buffer): Promise<{ text: string; pages: number; notes: string[] }> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  })
  const pdf = await task.promise.catch((error: unknown) => {
    throw pdfProblem(error)
  })
  try {
    if (pdf.numPages > maxPages)
      throw refused(
        `Tệp PDF có ${pdf.numPages} trang, không phải một bài phát biểu. Hãy chọn đúng tệp.`,
        'too-many-pages',
      )
    const paragraphs: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      paragraphs.push(...paragraphsOf(linesOf(await glyphsOf(page)), paragraphs))
      page.cleanup()
    }
    const text = paragraphs.join('\n').trim()
    const notes =
      text === ''
        ? [
            'Tệp PDF này là ảnh chụp nên không lấy được chữ: chưa đếm được thời gian đọc và không so sánh được. Nếu có, hãy đưa vào tệp Word.',
          ]
        : []
    return { text, pages: pdf.numPages, notes }
  } finally {
    await task.destroy()
  }
}

function pdfProblem(error: unknown): ProblemError {
  const name = (error as { name?: string }).name ?? ''
  if (name === 'PasswordException')
    return refused(
      'Tệp PDF có mật khẩu nên không đọc được. Hãy mở bằng phần mềm đọc PDF, in lại thành PDF không mật khẩu rồi chọn lại.',
      'encrypted',
    )
  return refused(
    'Tệp PDF bị hỏng nên không đọc được. Hãy xin lại tệp, hoặc đưa vào tệp Word.',
    `pdf: ${name}`.slice(0, 100),
  )
}

/** Signs that stand on one height are one line, read from left to right; a gap between them is a space. */
function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - glyph.y) < Math.max(2, Math.min(first.size, glyph.size) * 0.4))
      row.push(glyph)
    else rows.push([glyph])
  }
  return rows
    .map((row) => {
      const signs = row.sort((a, b) => a.x - b.x)
      let text = ''
      let end = Number.NEGATIVE_INFINITY
      for (const { text: sign, x, width, size } of signs) {
        if (x - end > size * 0.17) text += ' '
        text += sign
        end = Math.max(end, x + width)
      }
      const inked = signs.filter((g) => g.text.trim() !== '')
      const last = inked.at(-1)
      return {
        text: text.normalize('NFC').replace(/\s+/g, ' ').trim(),
        left: inked[0]?.x ?? 0,
        right: last ? last.x + last.width : 0,
        bottom: signs[0]?.y ?? 0,
        height: Math.max(0, ...inked.map((g) => g.size)),
      }
    })
    .filter((line) => line.text !== '')
}

const isPageNumber = (line: Line) => /^(?:trang|page)?[-–\s]*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/i.test(line.text)

/**
 * Lines joined to paragraphs. A new one begins behind a short line, at an indent, after a wider gap, and at a list mark. A paragraph
 * torn by the end of a page is joined to what is there already (the last of `before` is lengthened).
 */
function paragraphsOf(all: readonly Line[], before: string[]): string[] {
  const lines = all.filter((line, i) => !((i === 0 || i === all.length - 1) && isPageNumber(line)))
  const edge = Math.max(0, ...lines.map((line) => line.right))
  const margin = Math.min(Number.POSITIVE_INFINITY, ...lines.map((line) => line.left))
  const paragraphs: string[] = []
  let last: Line | undefined
  for (const line of lines) {
    if (last && isContinued(last, line, edge, margin))
      paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1) ?? '', line.text)
    else paragraphs.push(line.text)
    last = line
  }
  const end = before.at(-1)
  const first = lines[0]
  if (
    end !== undefined &&
    first &&
    !/[.!?:;”"]$/.test(end) &&
    first.left - margin < 8 &&
    /^[\p{Ll}\d(]/u.test(first.text)
  ) {
    before[before.length - 1] = joined(end, paragraphs.shift() ?? '')
  }
  return paragraphs
}

/** Vietnamese is not hyphenated: a stroke at the end of a line without a space before it belongs to a number, `25-CT/TU`. */
const joined = (text: string, next: string): string => `${text}${/[\p{L}\d]-$/u.test(text) ? '' : ' '}${next}`.trim()

function isContinued(last: Line, line: Line, edge: number, margin: number): boolean {
  const isShort = last.right < edge - Math.max(36, (edge - margin) * 0.12)
  const isIndented = line.left - margin > 12 && line.left - last.left > 6
  const isFarBelow = last.bottom - line.bottom > Math.max(last.height, line.height) * 2.1
  const isMark = /^(?:[-–•+]|\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,4}\.)\s/u.test(line.text)
  // A line may also end early because a date or a number would not be torn: then the sentence simply goes on.
  const isEnd = isShort && (/[.!?:;…”"]$/.test(last.text) || !/^\p{Ll}/u.test(line.text))
  return !isEnd && !isIndented && !isFarBelow && !(isMark && /[.;:]$/.test(last.text))
}
