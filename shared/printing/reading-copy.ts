import { shortDate } from '../lib/dates'
import { isAddress, isHeading, sentencesOf } from '../speeches/reading/sentences'
import { flow, type Html, html, printDocument } from './html'

export type ReadingCopy = {
  title: string
  speaker: string
  /** `DT03` or `Bản chính thức`. */
  draft: string
  /** Day of the draft. */
  day: string
  text: string
  /** Points. */
  size: 16 | 18 | 20
  /** Each sentence on a line of its own. */
  bySentence: boolean
}

/** What is never torn by the end of a page. `first` begins a paragraph of the text, `more` goes on with it. */
export type Piece = { kind: 'heading' | 'address' | 'first' | 'more'; text: string }

/** Lines of a piece; a longer paragraph is parted between its sentences, a longer sentence than `mostLines` between words. */
const pieceLines = 9
const mostLines = 18
export const lineHeight = 1.65
/** Millimetres of the sheet: A4, its text, and what the text may take of its height. */
const sheet = { width: 210, height: 297, top: 20, side: 25, bottom: 24 }
const textWidth = sheet.width - 2 * sheet.side
const textHeight = sheet.height - sheet.top - sheet.bottom
/** A letter of running text is about 0.45 of its size wide. */
const lettersALine = (size: number) => Math.floor(textWidth / 25.4 / ((size * 0.45) / 72))

/**
 * Every length hangs on `--mm`, a millimetre on paper: a preview in a narrow window shrinks the whole sheet, type and all, so that
 * its lines and pages stay those of the paper.
 */
const css = ({ size }: Pick<ReadingCopy, 'size'>) => {
  const mm = (n: number) => `calc(var(--mm)*${n})`
  const pt = (n: number) => mm(Math.round(n * 352.78) / 1000)
  return `
@page{size:A4;margin:0}
:root{--mm:1mm}
body{font-size:${pt(size)};line-height:${lineHeight}}
.page{position:relative;box-sizing:border-box;width:${mm(sheet.width)};height:${mm(sheet.height - 0.3)};padding:${mm(sheet.top)} ${mm(sheet.side)} 0;break-after:page}
.page:last-child{break-after:auto}
.number{position:absolute;right:${mm(sheet.side)};bottom:${mm(10)};font-size:${pt(13)};line-height:1.2;font-weight:700}
.measured{width:${mm(textWidth)}}.measured .letter{display:flow-root}
.mark{display:flex;justify-content:space-between;font-size:${pt(12)};line-height:1.3;border-bottom:.5pt solid #000;padding-bottom:${mm(1.5)};margin-bottom:${mm(6)}}
h1{font-size:${pt(size + 1)};line-height:1.3;text-align:center;margin:0 0 ${mm(2)};text-wrap:balance}
.who{text-align:center;font-style:italic;margin:0 0 ${mm(5)};line-height:1.3}
p{margin:0;text-align:left;overflow-wrap:anywhere}
.first{padding-top:.62em;text-indent:${mm(10)}}
.address{padding-top:.9em;font-weight:700}
h2{font-size:${pt(size)};line-height:1.35;margin:0;padding-top:1.1em}
.alone p.more{padding-top:.22em}
.end{padding-top:1.2em;text-align:center;font-size:${pt(13)}}
@media screen{.preview{--mm:min(1mm,calc((100vw - 14mm)/${sheet.width}));font-size:${pt(size)};padding:4mm}.preview .page{height:${mm(sheet.height)};margin:0 auto 5mm;background:#fff}}
`
}

/** Sentences gathered to pieces that stay on one page. A sentence longer than a piece stands alone. */
function piecesOf(paragraph: string, copy: Pick<ReadingCopy, 'size' | 'bySentence'>): string[] {
  const whole = mostLines * lettersALine(copy.size)
  const sentences = sentencesOf(paragraph).flatMap((s) => (s.length <= whole ? [s] : cutAtWords(s, whole)))
  if (copy.bySentence) return sentences
  const most = pieceLines * lettersALine(copy.size)
  const pieces: string[] = []
  for (const sentence of sentences) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + sentence.length + 1 <= most)
      pieces[pieces.length - 1] = `${last} ${sentence}`
    else pieces.push(sentence)
  }
  return pieces
}

function cutAtWords(text: string, most: number): string[] {
  const cut: string[] = []
  let rest = text
  while (rest.length > most) {
    const at = rest.lastIndexOf(' ', most)
    cut.push(rest.slice(0, at > 0 ? at : most).trim())
    rest = rest.slice(at > 0 ? at : most).trim()
  }
  return [...cut, rest]
}

/** The text as it is laid on pages, in its order; its own title, where it stands first, is not said twice. */
export function copyPieces(copy: Pick<ReadingCopy, 'title' | 'text' | 'size' | 'bySentence'>): Piece[] {
  const paragraphs = copy.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isTitled = paragraphs[0]?.toLocaleLowerCase('vi') === copy.title.toLocaleLowerCase('vi')
  return (isTitled ? paragraphs.slice(1) : paragraphs).flatMap((paragraph): Piece[] => {
    if (isHeading(paragraph)) return [{ kind: 'heading', text: paragraph }]
    if (isAddress(paragraph)) return [{ kind: 'address', text: paragraph }]
    return piecesOf(paragraph, copy).map((text, i) => ({ kind: i === 0 ? 'first' : 'more', text }))
  })
}

const pieceHtml = ({ kind, text }: Piece): Html =>
  kind === 'heading' ? html`<h2>${flow(text)}</h2>` : html`<p class="${kind}">${flow(text)}</p>`

const headHtml = (copy: ReadingCopy): Html =>
  html`<div class="mark"><span>BẢN ĐỌC</span><span>${copy.draft}, ngày ${shortDate(copy.day)}</span></div>
<h1>${copy.title}</h1>${copy.speaker ? html`<p class="who">${copy.speaker}</p>` : ''}`
const endHtml = html`<p class="end">– Hết –</p>`

/** All pieces one under the other, for a host to measure: the head is piece 0, the end the last. */
export const copyToMeasure = (copy: ReadingCopy): string =>
  printDocument({
    title: copy.title,
    css: css(copy),
    body: html`<div class="measured${copy.bySentence ? ' alone' : ''}">${[headHtml(copy), ...copyPieces(copy).map(pieceHtml), endHtml].map((part, i) => html`<section class="letter" data-code="${i}">${part}</section>`)}</div>`,
  })

/**
 * Which pieces stand on which page, by their heights in millimetres (those of `copyToMeasure`, in its order). No piece is torn; a
 * heading goes with what it names; the word of the end never stands alone.
 * @returns indices of pieces, 0 for the head, a list a page
 */
export function pagesOf(heights: readonly number[], isHeadingAt: (index: number) => boolean): number[][] {
  const pages: number[][] = [[]]
  let left = textHeight
  for (const [i, height] of heights.entries()) {
    const page = pages.at(-1) as number[]
    if (height > left && page.length > 0) {
      const carried: number[] = []
      // What names the next, and before the end the last words, come along.
      while (
        page.length > 1 &&
        (isHeadingAt(page.at(-1) as number) || (i === heights.length - 1 && carried.length === 0))
      )
        carried.unshift(page.pop() as number)
      pages.push([...carried])
      left = textHeight - carried.reduce((sum, at) => sum + (heights[at] ?? 0), 0)
    }
    ;(pages.at(-1) as number[]).push(i)
    left -= height
  }
  return pages
}

/**
 * A copy to read from in the hall: large type, wide lines, page x/y at the foot, and no sentence torn by the end of a page. The same
 * pages are shown and printed. `heights` are those that the host has measured of `copyToMeasure`.
 */
export function readingCopy(copy: ReadingCopy, heights: readonly number[]): string {
  const pieces = copyPieces(copy)
  const parts = [headHtml(copy), ...pieces.map(pieceHtml), endHtml]
  const pages = pagesOf(heights, (i) => pieces[i - 1]?.kind === 'heading')
  const body = html`<div class="${copy.bySentence ? 'alone' : ''}">${pages.map((page, n) => html`<section class="page">${page.map((i) => parts[i])}<div class="number">Trang ${n + 1}/${pages.length}</div></section>`)}</div>`
  return printDocument({ title: copy.title, css: css(copy), body })
}
