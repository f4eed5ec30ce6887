import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { MimeType, TemplateHandler } from 'easy-template-x'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { passSize } from '../../../shared/printing/word/pass-size'
import type { TemplateKind } from '../../../shared/printing/word/tags'
import type { WordLetter } from '../../../shared/printing/word/words'
import { mainPart } from '../../exchange/read/docx'
import { child, children, nameOf, parsePart } from '../../exchange/read/docx-xml'
import { brokenDocument } from '../../exchange/read/preflight'
import { qrPng } from './qr-png'
import { tidyLetters } from './tidy-letters'

/** The loop over the letters that is laid around the body; no tag of an office can be called so. */
const each = '\ue002'
/** Deeper than Word nests tables and text boxes in real letters. */
const maxXmlDepth = 60
export const createHandler = () => new TemplateHandler({ maxXmlDepth })

const pixels = (mm: number) => Math.round((mm * 96) / 25.4)

function picture(qr: string, mm: number) {
  return {
    _type: 'image',
    source: qr ? qrPng(qr) : undefined,
    format: MimeType.Png,
    width: pixels(mm),
    height: pixels(mm),
  }
}

/** A letter as the library takes it: tags of the letter, and the codes to repeat. */
function dataOf(kind: TemplateKind, { words, passes, fit }: WordLetter, hasStrip: boolean, isOwn: boolean) {
  const size = passSize(kind, passes.length, isOwn ? 0 : fit)
  const all = passes.map((p) => ({ 'mã QR': picture(p.qr, size), 'mã đại biểu': p.code, 'thứ tự': p.label }))
  // Several codes stand in a strip of their own where the template has one.
  const isStrip = hasStrip && passes.length > 1
  return { ...words, ...all[0], 'các mã': isStrip ? [] : all, 'dải mã': isStrip ? all : [] }
}

/** An element of the body's own namespace. */
const make = (doc: Document, like: Element, name: string) =>
  doc.createElementNS(like.namespaceURI, like.prefix ? `${like.prefix}:${name}` : name)

function textRun(doc: Document, like: Element, text: string): Element {
  const run = make(doc, like, 'r')
  const t = make(doc, like, 't')
  t.appendChild(doc.createTextNode(text))
  run.appendChild(t)
  return run
}

/**
 * Lays the loop around the body. Each letter becomes a section of its own with the page, head and foot of the template, numbered
 * from 1, so that n letters in one file are what n files would be.
 */
function aroundBody(xml: string): string {
  const root = parsePart(xml)
  const doc = root.ownerDocument as Document
  const body = child(root, 'body')
  if (!body) throw brokenDocument('no body')
  const all = children(body)
  const section =
    all.at(-1) && nameOf(all.at(-1) as Element) === 'sectPr' ? (all.pop() as Element) : make(doc, body, 'sectPr')
  if (!section.parentNode) body.appendChild(section)
  let last = all.at(-1)
  const props = last && nameOf(last) === 'p' ? child(last, 'pPr') : undefined
  if (!last || nameOf(last) !== 'p' || child(props, 'sectPr')) {
    last = make(doc, body, 'p')
    body.insertBefore(last, section)
  }
  let pPr = child(last, 'pPr')
  if (!pPr) {
    pPr = make(doc, body, 'pPr')
    last.insertBefore(pPr, last.firstChild)
  }
  const own = section.cloneNode(true) as Element
  for (const type of children(own).filter((e) => nameOf(e) === 'type')) own.removeChild(type)
  if (!child(own, 'pgNumType')) {
    const numbers = make(doc, body, 'pgNumType')
    numbers.setAttributeNS(body.namespaceURI, body.prefix ? `${body.prefix}:start` : 'start', '1')
    // The order of the schema: behind page size, margins and borders, before columns and what follows them.
    const before = children(own).find((e) =>
      /^(cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)$/.test(
        nameOf(e),
      ),
    )
    own.insertBefore(numbers, before ?? null)
  }
  pPr.insertBefore(own, child(pPr, 'pPrChange') ?? null)
  const open = make(doc, body, 'p')
  open.appendChild(textRun(doc, body, `{#${each}}`))
  body.insertBefore(open, body.firstChild)
  last.appendChild(textRun(doc, body, `{/${each}}`))
  return new XMLSerializer().serializeToString(doc)
}

/**
 * One Word file of all letters in their order. `template` has passed its check; an office's own (`isOwn`) keeps its sizes. Runs inside the worker.
 * @throws ProblemError when the template cannot be read
 */
export async function fillLetters(
  kind: TemplateKind,
  template: Uint8Array,
  letters: readonly WordLetter[],
  isOwn = false,
): Promise<Uint8Array> {
  const parts = unzipSync(template)
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : undefined)
  const { name: main } = mainPart(part)
  const xml = part(main)
  if (!xml) throw brokenDocument('no main part')
  const hasStrip = xml.includes('dải mã') || (await usedTags(template)).includes('dải mã')
  const looped = { ...parts, [main]: strToU8(aroundBody(xml)) }
  const data = { [each]: letters.map((l) => dataOf(kind, l, hasStrip, isOwn)) }
  const filled = await createHandler().process(Buffer.from(zipSync(looped, { level: 1 })), data)
  const done = unzipSync(filled)
  const document = done[main]
  if (!document) throw brokenDocument('no main part')
  return zipSync(
    { ...done, [main]: strToU8(tidyLetters(strFromU8(document), isOwn ? [] : letters.map((l) => l.fit))) },
    { level: 6 },
  )
}

/** The names in braces of a template, in every part. Throws the library's errors for braces that do not close. */
export async function usedTags(template: Uint8Array): Promise<string[]> {
  const tags = await createHandler().parseTags(Buffer.from(template))
  return [...new Set(tags.filter((t) => t.disposition !== 'Close').map((t) => t.name.trim()))]
}
