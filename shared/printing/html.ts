/** Markup that is known to be safe: made by `html` or by our own drawing code, never by data. */
export type Html = { readonly markup: string }

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] as string)

/** For markup drawn by our own code, such as an SVG path. */
export const trusted = (markup: string): Html => ({ markup })

type Part = Html | string | number | null | undefined | false | readonly Part[]
const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(render).join('')
}

/** A template whose data is always escaped: a name such as `<b>` prints as these three signs. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  markup: strings.reduce((all, text, i) => all + text + (i < parts.length ? render(parts[i]) : ''), ''),
})

const joints = [
  /ngày \d{1,2} tháng \d{1,2} năm \d{4}|NGÀY \d{1,2} THÁNG \d{1,2} NĂM \d{4}/,
  /ngày \d{1,2}\/\d{1,2}\/\d{4}/,
  /\d{1,2} giờ \d{2}/,
  /(?:số |SỐ )?\d+[\p{L}\d]*[-/][\p{L}\d/-]*\p{L}[\p{L}\d/-]*/u,
  /điện thoại: [\d ]+\d/,
  /[\p{L}\d._-]+@[\p{L}\d.-]*[\p{L}\d]/u,
  /(?:phường|quận|Phường|Quận) \d+/,
  /\d+ năm|\d+ NĂM/,
  // Set phrases of offices that look careless when torn.
  /HỘI ĐỒNG THI ĐUA -|Thi đua -|Khen thưởng|Bộ Chính trị|Hồ Chí Minh|Thành phố|Ủy ban|Hội đồng|Nhân dân|nhân dân|Trung ương|THI ĐUA -|KHEN THƯỞNG|BỘ CHÍNH TRỊ|HỒ CHÍ MINH|THÀNH PHỐ|ỦY BAN|HỘI ĐỒNG|NHÂN DÂN/,
]
const joint = new RegExp(joints.map((j) => j.source).join('|'), 'gu')

/** A date in justified text may go on with its year: whole, it would stretch the line above from edge to edge. */
const pieces = (kept: string, isJustified: boolean): string[] => (isJustified ? kept.split(/ (?=năm \d{4}$)/) : [kept])

/** Running text in which dates, hours and document numbers do not break over two lines. */
export function flow(text: string, isJustified = false): Html {
  const parts: Html[] = []
  let from = 0
  for (const match of text.matchAll(joint)) {
    // An e-mail address may go on before a dot or its @: whole, it would stretch the justified line above.
    const kept = match[0].includes('@')
      ? match[0].split(/(?=[.@])/).map((piece, i) => (i ? html`<wbr>${piece}` : html`${piece}`))
      : pieces(match[0], isJustified).map((piece, i) => html`${i > 0 && ' '}<span class="nb">${piece}</span>`)
    parts.push(html`${text.slice(from, match.index)}${kept}`)
    from = match.index + match[0].length
  }
  parts.push(html`${text.slice(from)}`)
  return html`${parts}`
}

const faces = [
  ['400', 'normal', 'Tinos_400Regular.ttf'],
  ['700', 'normal', 'Tinos_700Bold.ttf'],
  ['400', 'italic', 'Tinos_400Regular_Italic.ttf'],
  ['700', 'italic', 'Tinos_700Bold_Italic.ttf'],
] as const

/** The same for Word files: the spaces inside dates, hours, numbers and set phrases do not break. */
export const flowText = (text: string, isJustified = false): string =>
  text.replace(joint, (whole) =>
    pieces(whole, isJustified)
      .map((piece) => piece.replace(/ /g, '\u00a0'))
      .join(' '),
  )

/** Where a page finds its fonts at every host's print origin. */
export const fontBase = 'fonts'

/** A whole page without JavaScript: fonts shipped with the application come first, so that lines break the same on every PC. */
export function printDocument({ title, css, body }: { title: string; css: string; body: Html }): string {
  const fonts = faces
    .map(
      ([weight, style, file]) =>
        `@font-face{font-family:Tinos;font-weight:${weight};font-style:${style};src:url(${fontBase}/${file})}`,
    )
    .join('')
  const base = `html,body{margin:0;padding:0;background:#fff;color:#000;font-family:Tinos,'Times New Roman','Liberation Serif',serif}.nb{white-space:nowrap}@media screen{.preview{background:#dfe4e7;padding:6mm}.preview .letter{width:210mm;min-height:297mm;margin:0 auto 6mm;padding:25mm 20mm 20mm 35mm;background:#fff}.preview .sheet{max-width:180mm;margin:0 auto;padding:15mm;background:#fff}}`
  const preload = faces
    .map(([, , file]) => `<link rel="preload" as="font" type="font/ttf" crossorigin href="${fontBase}/${file}">`)
    .join('')
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${preload}<style>${fonts}${base}${css}</style></head><body>${body.markup}</body></html>`
}

/** The same page as a sheet of paper on the screen; what is printed is untouched. */
export const asPreview = (page: string): string => page.replace('<body>', '<body class="preview">')
