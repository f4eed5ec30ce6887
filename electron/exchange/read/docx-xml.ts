import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { brokenDocument } from './preflight'

/** A part of a Word file as a tree; elements are told by their local name, whatever prefix the writer chose. */
export function parsePart(xml: string): Element {
  let root: Element | null = null
  try {
    const onError = (level: string, message: string) => {
      if (level !== 'warning') throw new Error(message)
    }
    root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement
  } catch (error) {
    throw brokenDocument(error instanceof Error ? error.message : 'xml')
  }
  if (!root) throw brokenDocument('no root element')
  return root
}

const isElement = (node: Node): node is Element => node.nodeType === 1

export function children(element: Element): Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node)
  return found
}

export const nameOf = (element: Element): string => element.localName ?? ''
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && children(element).find((e) => nameOf(e) === name)
/** `child(child(e, 'pPr'), 'jc')` in one step. */
export const inner = (element: Element, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => child(at, name), element)

/** An attribute by its local name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined
  for (let i = 0; i < element.attributes.length; i++) {
    const found = element.attributes.item(i)
    if (found && (found.localName === name || found.name === name)) return found.value
  }
  return undefined
}
export const value = (element: Element | undefined): string | undefined => attribute(element, 'val')

/** `<w:b/>`, `<w:b w:val="true"/>`: on; `<w:b w:val="0"/>`: off; absent: undefined. */
export function toggle(element: Element | undefined): boolean | undefined {
  if (!element) return undefined
  const said = value(element)
  return said === undefined || !['0', 'false', 'off', 'none'].includes(said)
}

export const textContent = (element: Element): string => element.textContent ?? ''
