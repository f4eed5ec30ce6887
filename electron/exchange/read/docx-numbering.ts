import type { Element } from '@xmldom/xmldom'
import { attribute, child, children, nameOf, value } from './docx-xml'

type Level = { start: number; format: string; text: string }
type Numbering = { levelsOf: (numId: string) => Map<number, Level> | undefined }

const levelOf = (element: Element): [number, Level] => [
  Number(attribute(element, 'ilvl') ?? 0),
  {
    start: Number(value(child(element, 'start')) ?? 1),
    format: value(child(element, 'numFmt')) ?? 'decimal',
    text: value(child(element, 'lvlText')) ?? '',
  },
]

/** What `numbering.xml` defines: for each list its levels, with what a list overrides of its abstract one. */
export function readNumbering(root: Element | undefined): Numbering {
  const parts = root ? children(root) : []
  const abstract = new Map(
    parts
      .filter((e) => nameOf(e) === 'abstractNum')
      .map((e) => [
        attribute(e, 'abstractNumId') ?? '',
        new Map(
          children(e)
            .filter((l) => nameOf(l) === 'lvl')
            .map(levelOf),
        ),
      ]),
  )
  const lists = new Map<string, Map<number, Level>>()
  for (const list of parts.filter((e) => nameOf(e) === 'num')) {
    const levels = new Map(abstract.get(value(child(list, 'abstractNumId')) ?? ''))
    for (const override of children(list).filter((e) => nameOf(e) === 'lvlOverride')) {
      const at = Number(attribute(override, 'ilvl') ?? 0)
      const whole = child(override, 'lvl')
      const start = value(child(override, 'startOverride'))
      const base = whole ? levelOf(whole)[1] : levels.get(at)
      if (base) levels.set(at, start === undefined ? base : { ...base, start: Number(start) })
    }
    lists.set(attribute(list, 'numId') ?? '', levels)
  }
  return { levelsOf: (numId) => lists.get(numId) }
}

const roman = (n: number): string => {
  const steps: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = n
  let text = ''
  for (const [size, letters] of steps)
    while (rest >= size) {
      text += letters
      rest -= size
    }
  return text
}
const letter = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)

function shown(n: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'lowerLetter':
      return n > 0 ? letter(n) : ''
    case 'upperLetter':
      return n > 0 ? letter(n).toUpperCase() : ''
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(n)
  }
}

/** Private signs of symbol fonts that stand for a bullet. */
const bullet = (text: string) => (/^[\p{Co}•·▪■●○o§Ø–—*+\s]?$/u.test(text) ? '-' : text)

/** Counts lists as Word does: a deeper level starts anew after a higher one. Call it for every numbered paragraph in order. */
export function createCounter(numbering: Numbering): (numId: string, level: number) => string {
  const counts = new Map<string, number[]>()
  return (numId, level) => {
    const levels = numbering.levelsOf(numId)
    const own = levels?.get(level)
    if (!levels || !own) return ''
    const at = counts.get(numId) ?? []
    counts.set(numId, at)
    const startOf = (l: number) => levels.get(l)?.start ?? 1
    for (let l = 0; l < level; l++) at[l] ??= startOf(l)
    at[level] = at[level] === undefined ? startOf(level) : (at[level] as number) + 1
    at.length = level + 1
    if (own.format === 'bullet') return bullet(own.text)
    return own.text.replace(/%(\d)/g, (_, n: string) => {
      const l = Number(n) - 1
      return shown(at[l] ?? startOf(l), levels.get(l)?.format ?? 'decimal')
    })
  }
}
