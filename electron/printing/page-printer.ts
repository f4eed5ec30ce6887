/** How tall one letter is, against the height that its sheet has for it. */
export type MeasuredLetter = { code: string; heightMm: number }

/**
 * Evaluated by a host in a scripted page of its own, never on the way to paper: the height of each letter's section below its
 * padding, with the fonts loaded. 96 CSS pixels are an inch of 25.4 mm.
 */
export const measureScript = `document.fonts.ready.then(() => Array.from(document.querySelectorAll('section.letter'), (s) => ({ code: s.dataset.code ?? '', heightMm: (s.getBoundingClientRect().height - parseFloat(getComputedStyle(s).paddingTop)) * 25.4 / 96 })))`

/** What turns pages into paper: Electron's own windows, or an installed browser. */
export interface PagePrinter {
  /** One PDF of a whole HTML document, printed without JavaScript; `footer` numbers the pages at the bottom. */
  pdf(input: { html: string; footer?: boolean }, signal?: AbortSignal): Promise<Uint8Array>
  measure(input: { html: string }, signal?: AbortSignal): Promise<MeasuredLetter[]>
}
