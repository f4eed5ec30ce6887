import { startsLikeBody } from './bodies'
import { type Line, type Style, withoutMark } from './lines'

type Headline = Extract<Line, { kind: 'headline' }>

/** Where a record stands: the lines of groups over it, outermost first, and the unit whose line it stands under. */
export type Under = { group: string; unit: string }

/** Between the lines of nested groups. */
export const groupGap = ' › '

/** Ranks headlines by their marks in the order they first appear, and tells the rank of units from those of groups. */
export function createOutline(lines: readonly Line[], hasUnits: boolean) {
  const headlines = lines.filter((line): line is Headline => line.kind === 'headline')
  const marks = new Set(headlines.map((line) => line.style))
  // Capitals outrank plain words only where nothing else ranks the lines and units have no column.
  const areApart = !hasUnits && marks.size === 2 && marks.has('capitals') && marks.has('plain')
  const rankOf = (style: Style): Style => (style === 'capitals' && !areApart ? 'plain' : style)

  const depth = new Map<Style, number>()
  const stack: { style: Style; text: string }[] = []
  const enter = (line: Headline) => {
    const style = rankOf(line.style)
    const known = stack.findIndex((entry) => entry.style === style)
    if (known >= 0) stack.length = known
    stack.push({ style, text: line.text })
    if (!depth.has(style)) depth.set(style, stack.length)
  }
  for (const line of headlines) enter(line)
  stack.length = 0

  const share = (style: Style): number => {
    const own = headlines.filter((line) => rankOf(line.style) === style)
    return own.filter((line) => startsLikeBody(withoutMark(line.text))).length / Math.max(1, own.length)
  }
  const inward = [...depth].sort((a, b) => b[1] - a[1]).map(([style]) => style)
  const isInner = (style: Style) => (depth.get(style) ?? 0) > 1
  const count = (style: Style) => headlines.filter((line) => rankOf(line.style) === style).length
  const unitRank = hasUnits
    ? inward.find((style) => share(style) >= 0.8 && (isInner(style) || count(style) >= 4))
    : inward.find((style) => share(style) >= (isInner(style) ? 0.5 : 0.6))

  return {
    enter,
    under: (): Under => ({
      group: stack
        .filter((entry) => entry.style !== unitRank)
        .map((entry) => entry.text)
        .join(groupGap),
      unit: withoutMark(stack.find((entry) => entry.style === unitRank)?.text ?? ''),
    }),
  }
}
