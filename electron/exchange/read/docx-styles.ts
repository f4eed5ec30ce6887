import type { Element } from '@xmldom/xmldom'
import { attribute, child, children, inner, nameOf, toggle, value } from './docx-xml'

/** What a style gives its paragraphs, with what it inherits. */
export type Style = {
  name: string
  outline: number | null
  numId: string | undefined
  level: number | undefined
  bold: boolean | undefined
  italic: boolean | undefined
  align: string | undefined
}
export type Styles = (id: string | undefined) => Style

const plain: Style = {
  name: '',
  outline: null,
  numId: undefined,
  level: undefined,
  bold: undefined,
  italic: undefined,
  align: undefined,
}

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))

/** The paragraph and run settings that the reader looks at, of a style or of a paragraph itself. */
export const ownSettings = (element: Element): Omit<Style, 'name'> => {
  const paragraph = child(element, 'pPr')
  const run = child(element, 'rPr')
  const outline = number(value(child(paragraph, 'outlineLvl')))
  return {
    outline: outline === undefined || outline > 8 ? null : outline,
    numId: value(inner(element, 'pPr', 'numPr', 'numId')),
    level: number(value(inner(element, 'pPr', 'numPr', 'ilvl'))),
    bold: toggle(child(run, 'b')),
    italic: toggle(child(run, 'i')),
    align: value(child(paragraph, 'jc')),
  }
}

export function readStyles(root: Element | undefined): Styles {
  const elements = new Map(
    (root ? children(root) : []).filter((e) => nameOf(e) === 'style').map((e) => [attribute(e, 'styleId') ?? '', e]),
  )
  const known = new Map<string, Style>()
  const styleOf = (id: string | undefined, depth = 0): Style => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element || depth > 20) return plain
    const ready = known.get(id)
    if (ready) return ready
    const base = styleOf(value(child(element, 'basedOn')), depth + 1)
    const own = ownSettings(element)
    const style: Style = {
      name: value(child(element, 'name')) ?? id,
      outline: own.outline ?? base.outline,
      numId: own.numId ?? base.numId,
      level: own.level ?? base.level,
      bold: own.bold ?? base.bold,
      italic: own.italic ?? base.italic,
      align: own.align ?? base.align,
    }
    known.set(id, style)
    return style
  }
  return (id) => styleOf(id)
}
