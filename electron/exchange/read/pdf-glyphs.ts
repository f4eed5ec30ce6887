import { OPS, type PDFPageProxy } from 'unpdf/pdfjs'

/** One sign on a page: what it is, where it stands (points from the left and from the bottom), how wide and how tall. */
export type Glyph = { text: string; x: number; y: number; width: number; size: number }

type Matrix = [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** `inner` applied first, then `outer`. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** What the text operators of a page change; saved and restored with the graphics state. */
type State = { ctm: Matrix; size: number; char: number; word: number; scale: number; leading: number }
type Shown = { unicode?: string; width?: number; isSpace?: boolean } | number

/**
 * Every sign of a page by its place. Programs that fall back to a second font for Vietnamese letters draw a line in two passes, so
 * the order of drawing is not the order of reading; places are.
 */
export async function glyphsOf(page: PDFPageProxy): Promise<Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: Glyph[] = []
  let state: State = { ctm: identity, size: 0, char: 0, word: 0, scale: 1, leading: 0 }
  const saved: State[] = []
  let [text, line] = [identity, identity]
  const nextLine = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const show = (shown: readonly Shown[]) => {
    for (const one of shown) {
      if (typeof one === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-one / 1000) * state.size * state.scale, 0])
        continue
      }
      if (!one) continue
      const wide = ((one.width ?? 0) / 1000) * state.size
      const place = multiply(state.ctm, text)
      const along = Math.hypot(place[0], place[1])
      const said = one.unicode ?? ''
      if (said !== '')
        glyphs.push({
          text: said,
          x: place[4],
          y: place[5],
          width: wide * state.scale * along,
          size: Math.abs(state.size) * Math.hypot(place[2], place[3]),
        })
      const step = (wide + state.char + (one.isSpace ? state.word : 0)) * state.scale
      text = multiply(text, [1, 0, 0, 1, step, 0])
    }
  }
  for (const [at, operator] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as unknown[]
    switch (operator) {
      case OPS.save:
        saved.push({ ...state })
        break
      case OPS.restore:
        state = saved.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, ctm: multiply(state.ctm, args as Matrix) }
        break
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state })
        if (args[0]) state = { ...state, ctm: multiply(state.ctm, Array.from(args[0] as ArrayLike<number>) as Matrix) }
        break
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPS.beginText:
        text = identity
        line = identity
        break
      case OPS.setFont:
        state = { ...state, size: args[1] as number }
        break
      case OPS.setCharSpacing:
        state = { ...state, char: args[0] as number }
        break
      case OPS.setWordSpacing:
        state = { ...state, word: args[0] as number }
        break
      case OPS.setHScale:
        state = { ...state, scale: (args[0] as number) / 100 }
        break
      case OPS.setLeading:
        state = { ...state, leading: args[0] as number }
        break
      case OPS.setTextMatrix:
        text = Array.from(
          (Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args) as ArrayLike<number>,
        ) as Matrix
        line = text
        break
      case OPS.moveText:
        nextLine(args[0] as number, args[1] as number)
        break
      case OPS.setLeadingMoveText:
        state = { ...state, leading: -(args[1] as number) }
        nextLine(args[0] as number, args[1] as number)
        break
      case OPS.nextLine:
        nextLine(0, -state.leading)
        break
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0] as unknown as Shown[])
        break
      case OPS.nextLineShowText:
        nextLine(0, -state.leading)
        show(args[0] as unknown as Shown[])
        break
      default:
        break
    }
  }
  return glyphs
}
