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

/** Lines of a piece that is not torn by the end of a page; a longer paragraph is parted between its sentences. */
const pieceLines = 9
const lineHeight = 1.65
/** Millimetres of the text's width; a letter of running text is about 0.45 of its size wide. */
const width = 160
const lettersALine = (size: number) => Math.floor(width / 25.4 / ((size * 0.45) / 72))

const css = ({ size }: ReadingCopy) => `
@page{size:A4;margin:20mm 25mm 24mm 25mm;@bottom-right{content:"Trang " counter(page) "/" counter(pages);font:700 13pt Tinos,'Times New Roman',serif}}
body{font-size:${size}pt;line-height:${lineHeight}}
.copy{max-width:${width}mm;margin:0 auto}
.mark{display:flex;justify-content:space-between;font-size:12pt;line-height:1.3;border-bottom:.5pt solid #000;padding-bottom:1.5mm;margin-bottom:6mm}
h1{font-size:${size + 1}pt;line-height:1.3;text-align:center;margin:0 0 2mm;text-wrap:balance}
.who{text-align:center;font-style:italic;margin:0 0 7mm;line-height:1.3}
p{margin:0;text-align:left;break-inside:avoid;orphans:3;widows:3;overflow-wrap:anywhere}
.first{margin-top:.62em;text-indent:10mm}
.address{margin-top:.9em;font-weight:700}
h2{font-size:${size}pt;line-height:1.35;margin:1.1em 0 0;break-after:avoid;break-inside:avoid}
.alone p.more{margin-top:.22em}
.end{margin-top:1.2em;text-align:center;font-size:13pt}
@media screen{.preview .copy{background:#fff;padding:9mm 11mm;box-sizing:border-box}}
`

/** Sentences gathered to pieces that stay on one page. A sentence longer than a piece stands alone. */
function piecesOf(paragraph: string, copy: ReadingCopy): string[] {
  const sentences = sentencesOf(paragraph)
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

function paragraphHtml(paragraph: string, copy: ReadingCopy): Html {
  if (isHeading(paragraph)) return html`<h2>${flow(paragraph)}</h2>`
  if (isAddress(paragraph)) return html`<p class="address">${flow(paragraph)}</p>`
  const pieces = piecesOf(paragraph, copy)
  return html`${pieces.map((piece, i) => html`<p class="${i === 0 ? 'first' : 'more'}">${flow(piece)}</p>`)}`
}

/**
 * A copy to read from in the hall: large type, wide lines, page x/y at the foot, and no sentence torn by the end of a page as long
 * as it fits on one.
 */
export function readingCopy(copy: ReadingCopy): string {
  const paragraphs = copy.text.split('\n').filter((line) => line.trim() !== '')
  // The title of the text itself, where it stands first, is not said twice.
  const isTitled = paragraphs[0]?.toLocaleLowerCase('vi') === copy.title.toLocaleLowerCase('vi')
  const body = html`<div class="copy${copy.bySentence ? ' alone' : ''}"><div class="mark"><span>BẢN ĐỌC</span><span>${copy.draft}, ngày ${shortDate(copy.day)}</span></div>
<h1>${copy.title}</h1>${copy.speaker ? html`<p class="who">${copy.speaker}</p>` : ''}
${(isTitled ? paragraphs.slice(1) : paragraphs).map((paragraph) => paragraphHtml(paragraph.trim(), copy))}
<p class="end">– Hết –</p></div>`
  return printDocument({ title: copy.title, css: css(copy), body })
}
