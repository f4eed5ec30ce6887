import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { LetterData } from '../../shared/invitations/letter'
import { ProblemError } from '../../shared/ipc/reply'
import { type Fit, fits, letterHeightMm, lettersDocument } from '../../shared/printing/letter-page'
import type { PagePrinter } from './page-printer'

/** Letters printed in one piece at the most: printing takes more than linear time in pages, and pieces give progress and cancel. */
const piece = 150

export type LettersPdf = { bytes: Uint8Array; pages: number; letters: number; overlong: LetterData[] }

const said = (l: LetterData) => l.text.addressee.length + l.subjectLine.length

/**
 * The step of fit each letter needs. Letters of a run differ only in the addressee, so the longest are measured; as long as
 * one of those overflows, more are, down to where they all fit.
 */
export async function fitLetters(
  printer: PagePrinter,
  letters: readonly LetterData[],
  signal?: AbortSignal,
): Promise<{ fitOf: (l: LetterData) => Fit; overlong: LetterData[] }> {
  const fit = new Map<string, Fit>()
  let open = [...letters].sort((a, b) => said(b) - said(a))
  for (const step of fits) {
    const tall = new Set<string>()
    for (let from = 0; from < open.length; from += 20) {
      const some = open.slice(from, from + 20)
      const measured = await printer.measure({ html: lettersDocument(some, () => step) }, signal)
      const over = measured.filter((m) => m.heightMm > letterHeightMm).map((m) => m.code)
      for (const code of over) tall.add(code)
      if (over.length === 0) break
    }
    for (const letter of open) if (tall.has(letter.code)) fit.set(letter.code, Math.min(step + 1, 2) as Fit)
    open = open.filter((l) => tall.has(l.code))
    if (open.length === 0) break
  }
  return { fitOf: (l) => fit.get(l.code) ?? 0, overlong: open }
}

/**
 * One PDF of all letters in their order. A letter that does not fit its sheet even at the smallest step is printed by itself
 * and its further pages are numbered, as the profile asks: centred at the top (NĐ 30/2020) or at the bottom right (TT 01/2011).
 */
export async function lettersToPdf(options: {
  printer: PagePrinter
  letters: readonly LetterData[]
  onProgress?: (done: number) => void
  signal?: AbortSignal
}): Promise<LettersPdf> {
  const { printer, letters, signal } = options
  const whole = await PDFDocument.create()
  const most = Math.min(piece, Math.ceil(letters.length / 2))
  const print = (run: LetterData[] | undefined, fitOf: (l: LetterData) => Fit, stop = signal) => {
    const printing = run && printer.pdf({ html: lettersDocument(run, fitOf) }, stop)
    printing?.catch(() => {})
    return printing
  }
  // Nearly always every letter fits as it is: the first pieces are printed on that hope while the longest are measured.
  const hopes = groups(letters, new Set(), most)
  const dashed = hopes.slice(0, 2).map(() => followerOf(signal))
  const hoped = [0, 1].map((n) => print(hopes[n], () => 0, dashed[n]?.signal))
  const { fitOf, overlong } = await fitLetters(printer, letters, signal)
  const runs = groups(letters, new Set(overlong), most)
  // Two pieces are on the press while the one before is joined: a printer with two processors uses both.
  const pressed = [0, 1].map((n) => {
    const isAsHoped = runs[n]?.every((l, at) => l === hopes[n]?.[at] && fitOf(l) === 0)
    if (isAsHoped && runs[n]?.length === hopes[n]?.length) return hoped[n]
    dashed[n]?.abort()
    return print(runs[n], fitOf)
  })
  let done = 0
  for (const [index, run] of runs.entries()) {
    if (signal?.aborted)
      throw new ProblemError('cancelled', 'Đã dừng theo yêu cầu. Chưa có giấy mời nào được ghi là đã in.')
    const bytes = (await pressed[index]) as Uint8Array
    pressed.push(print(runs[index + 2], fitOf))
    const part = await PDFDocument.load(bytes)
    if (run.length === 1 && part.getPageCount() > 1) await numberPages(part, (run[0] as LetterData).profile)
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
    done += run.length
    options.onProgress?.(done)
  }
  return { bytes: await whole.save(), pages: whole.getPageCount(), letters: letters.length, overlong }
}

/** Stops by itself, and whenever `signal` says so. */
function followerOf(signal: AbortSignal | undefined): AbortController {
  const own = new AbortController()
  if (signal?.aborted) own.abort()
  signal?.addEventListener('abort', () => own.abort(), { once: true })
  return own
}

/** Pieces of the run; an overlong letter stands alone, so that its pages are known. */
function groups(letters: readonly LetterData[], alone: ReadonlySet<LetterData>, most: number): LetterData[][] {
  const runs: LetterData[][] = []
  let isOpen = false
  for (const letter of letters) {
    const last = runs.at(-1)
    if (alone.has(letter)) {
      runs.push([letter])
      isOpen = false
    } else if (isOpen && last && last.length < most) last.push(letter)
    else {
      runs.push([letter])
      isOpen = true
    }
  }
  return runs
}

const mm = 72 / 25.4

async function numberPages(part: PDFDocument, profile: LetterData['profile']): Promise<void> {
  const font = await part.embedFont(StandardFonts.TimesRoman)
  for (const [index, page] of part.getPages().entries()) {
    if (index === 0) continue
    const text = String(index + 1)
    const width = font.widthOfTextAtSize(text, 13)
    const x =
      profile === 'ND30_2020' ? (page.getWidth() + 35 * mm - 20 * mm - width) / 2 : page.getWidth() - 20 * mm - width
    const y = profile === 'ND30_2020' ? page.getHeight() - 15 * mm : 12 * mm
    page.drawText(text, { x, y, size: 13, font })
  }
}
