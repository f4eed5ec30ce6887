import { type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import type { Fit } from '../../../shared/printing/letter-page'
import { fitSizes } from '../../../shared/printing/word/fit'
import { nothing, parted } from '../../../shared/printing/word/words'
import { child, children, nameOf, parsePart } from '../../exchange/read/docx-xml'

/** All elements of a name below another, in their order; a list of its own, so that the tree may change. */
function below(element: Element, name: string): Element[] {
  const found: Element[] = []
  const walk = (at: Element) => {
    for (const e of children(at)) {
      if (nameOf(e) === name) found.push(e)
      walk(e)
    }
  }
  walk(element)
  return found
}

const remove = (node: Node) => node.parentNode?.removeChild(node)
/** The texts of a paragraph itself, not those of a text box inside it. */
const textsOf = (paragraph: Element) =>
  below(paragraph, 't').filter((t) => {
    let at = t.parentNode
    while (at && nameOf(at as Element) !== 'p') at = at.parentNode
    return at === paragraph
  })
const setText = (t: Element, text: string) => {
  t.textContent = text
  t.setAttribute('xml:space', 'preserve')
}

/** A paragraph whose tag says several lines becomes as many, alike; what stands before and behind the tag keeps its side. */
function part(paragraph: Element, t: Element): void {
  const pieces = (t.textContent ?? '').split(parted)
  const at = textsOf(paragraph).indexOf(t)
  for (const [i, piece] of pieces.entries()) {
    const copy = i === pieces.length - 1 ? paragraph : (paragraph.cloneNode(true) as Element)
    const texts = textsOf(copy)
    for (const [n, other] of texts.entries()) {
      if (n === at) setText(other, piece)
      else if ((n < at && i > 0) || (n > at && i < pieces.length - 1)) remove(other)
    }
    if (copy === paragraph) continue
    // Only the last of them ends the section.
    const section = child(child(copy, 'pPr'), 'sectPr')
    if (section) remove(section)
    paragraph.parentNode?.insertBefore(copy, paragraph)
  }
}

/** Takes a paragraph out that says nothing, where its place can do without it. */
function leaveOut(paragraph: Element): boolean {
  const parent = paragraph.parentNode as Element
  const isLast = children(parent).filter((e) => nameOf(e) === 'p').length === 1
  const mustStay =
    child(child(paragraph, 'pPr'), 'sectPr') !== undefined ||
    below(paragraph, 'drawing').length + below(paragraph, 'pict').length > 0 ||
    (isLast && nameOf(parent) !== 'body') ||
    // Word wants a paragraph behind the last table of a cell.
    (nameOf(parent) === 'tc' &&
      children(parent).at(-1) === paragraph &&
      nameOf(children(parent).at(-2) ?? parent) === 'tbl')
  if (!mustStay) remove(paragraph)
  return !mustStay
}

/**
 * The filled document as a person would have typed it: tags of several lines as paragraphs, empty tags without their lines,
 * pictures numbered, no bookmark twice, and the last letter's page as that of the file. `fits` says of each letter how far its
 * body steps down, so that it stays on its sheet.
 */
export function tidyLetters(xml: string, fits: readonly Fit[] = []): string {
  const root = parsePart(xml)
  const doc = root.ownerDocument as Document
  const body = child(root, 'body') as Element
  // The paragraph in which the loop began has nothing left.
  const first = children(body)[0]
  if (first && textsOf(first).every((t) => t.textContent === '')) remove(first)
  for (const paragraph of below(body, 'p')) {
    const waiting = () => textsOf(paragraph).find((e) => e.textContent?.includes(parted))
    for (let t = waiting(); t; t = waiting()) part(paragraph, t)
  }
  for (const paragraph of below(body, 'p')) {
    const texts = textsOf(paragraph)
    const whole = texts.map((t) => t.textContent ?? '').join('')
    if (!whole.includes(nothing)) continue
    const rest = whole.replaceAll(nothing, '')
    if (rest.trim() === '' && leaveOut(paragraph)) continue
    for (const t of texts) if (t.textContent?.includes(nothing)) setText(t, t.textContent.replaceAll(nothing, ''))
  }
  stepDown(body, fits)
  for (const name of ['bookmarkStart', 'bookmarkEnd']) for (const mark of below(body, name)) remove(mark)
  for (const [i, picture] of below(body, 'docPr').entries()) picture.setAttribute('id', String(i + 1))
  for (const paragraph of [...below(body, 'p'), ...below(body, 'tr')])
    for (const attribute of [...paragraph.attributes])
      if (/(^|:)(paraId|textId)$/.test(attribute.name)) paragraph.removeAttributeNode(attribute)
  endWithLastLetter(body)
  return new XMLSerializer().serializeToString(doc)
}

const attributeOf = (element: Element, name: string) => [...element.attributes].find((a) => a.name.endsWith(name))

/** Letters that would run over: their body text and the room over their paragraphs become smaller, as on the printed letter. */
function stepDown(body: Element, fits: readonly Fit[]): void {
  let letter = 0
  for (const block of children(body)) {
    const fit = fits[letter] ?? 0
    const { body: size, before } = fitSizes[fit]
    if (fit > 0) {
      for (const name of ['sz', 'szCs'])
        for (const mark of below(block, name)) {
          const value = attributeOf(mark, 'val')
          if (value?.value === '28') value.value = String(size * 2)
        }
      for (const spacing of below(block, 'spacing')) {
        const gap = attributeOf(spacing, ':line')
        if (
          gap &&
          attributeOf(spacing, 'lineRule')?.value === 'exact' &&
          Number(gap.value) > 150 &&
          Number(gap.value) < 260
        )
          gap.value = String(Math.round(Number(gap.value) / 2))
        const room = attributeOf(spacing, 'before')
        if (!room || Number(room.value) < 120) continue
        room.value = String(Math.round((Number(room.value) * before) / fitSizes[0].before))
        if (gap || fit < 2) continue
        // Last of all the lines themselves stand a little closer.
        spacing.setAttributeNS(spacing.namespaceURI, `${spacing.prefix}:line`, '228')
        spacing.setAttributeNS(spacing.namespaceURI, `${spacing.prefix}:lineRule`, 'auto')
      }
    }
    if (nameOf(block) === 'p' && child(child(block, 'pPr'), 'sectPr')) letter++
  }
}

/** Without this, the file would end with an empty page behind the last letter. */
function endWithLastLetter(body: Element): void {
  const all = children(body)
  const own = all.at(-1)
  const last = all.at(-2)
  const section = last && child(child(last, 'pPr'), 'sectPr')
  if (!own || nameOf(own) !== 'sectPr' || !last || !section) return
  remove(own)
  remove(section)
  body.appendChild(section)
}
