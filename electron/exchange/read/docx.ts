import { createHash } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import { type DocxFile, textOf } from './document-file'
import { readBody } from './docx-body'
import { createCounter, readNumbering } from './docx-numbering'
import { readStyles } from './docx-styles'
import { attribute, children, nameOf, parsePart } from './docx-xml'
import { brokenDocument, checkDocument } from './preflight'

/** The part that holds the body: named by the relations of the package, else where everybody puts it. */
export function mainPart(part: (name: string) => string | undefined): { name: string; folder: string } {
  const relations = part('_rels/.rels') ?? ''
  const tag = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([t]) => /\/officeDocument"/.test(t))?.[0] ?? ''
  const name = (/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? 'word/document.xml').replace(/^\//, '')
  return { name, folder: name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '' }
}

/**
 * Reads a Word file (.docx): paragraphs and tables in order with tracked changes accepted, footnotes and endnotes by id, comments
 * aside. Runs inside the worker; throws ProblemError in words for a file that is broken, locked, old or not a Word file.
 */
export function readDocx(name: string, bytes: Buffer): DocxFile {
  const { part, names, notes } = checkDocument(bytes)
  const { name: main, folder } = mainPart(part)
  const xml = part(main)
  if (!xml) throw brokenDocument('no main part')
  const tree = (file: string): Element | undefined => {
    const text = part(folder + file)
    return text ? parsePart(text) : undefined
  }
  const body = children(parsePart(xml)).find((e) => nameOf(e) === 'body')
  if (!body) throw brokenDocument('no body')
  const styles = readStyles(tree('styles.xml'))
  const numbering = readNumbering(tree('numbering.xml'))
  const read = (element: Element) => readBody(element, { styles, count: createCounter(numbering) })
  const whole = read(body)
  const plain = (element: Element) => textOf(read(element).blocks).trim()
  const notesIn = (file: string) =>
    children(tree(file) ?? emptyRoot())
      .filter((e) => /^(footnote|endnote)$/.test(nameOf(e)) && !/separator/i.test(attribute(e, 'type') ?? ''))
      .map((e) => ({ id: `${nameOf(e)}-${attribute(e, 'id') ?? ''}`, text: plain(e) }))
  const aside = (kind: 'header' | 'footer') =>
    names
      .filter((n) => n.startsWith(folder) && new RegExp(`^${kind}\\d*\\.xml$`).test(n.slice(folder.length)))
      .map((n) => plain(parsePart(part(n) ?? '')))
      .filter((text) => text !== '')
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    blocks: whole.blocks,
    footnotes: [...notesIn('footnotes.xml'), ...notesIn('endnotes.xml')],
    comments: children(tree('comments.xml') ?? emptyRoot())
      .filter((e) => nameOf(e) === 'comment')
      .map((e) => ({
        author: attribute(e, 'author') ?? '',
        at: attribute(e, 'date') ?? '',
        text: plain(e),
        about: (whole.commented.get(attribute(e, 'id') ?? '') ?? '').trim(),
      })),
    headers: aside('header'),
    footers: aside('footer'),
    tracked: whole.tracked,
    notes: trackedNote(whole.tracked, notes),
  }
}

const emptyRoot = () => parsePart('<none/>')

const trackedNote = ({ inserted, deleted }: DocxFile['tracked'], notes: string[]) =>
  inserted + deleted === 0
    ? notes
    : [
        ...notes,
        `Tệp còn ${inserted + deleted} chỗ theo dõi thay đổi (Track Changes); đã đọc như khi chấp nhận tất cả.`,
      ]
