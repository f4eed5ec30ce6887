import type { Element } from '@xmldom/xmldom'
import type { DocxBlock, DocxCell, DocxParagraph, DocxTable } from './document-file'
import { textOf } from './document-file'
import { ownSettings, type Styles } from './docx-styles'
import { attribute, child, children, inner, nameOf, textContent, toggle, value } from './docx-xml'

type Tools = { styles: Styles; count: (numId: string, level: number) => string }
type Body = {
  blocks: DocxBlock[]
  tracked: { inserted: number; deleted: number }
  /** The passage each comment hangs on, by the comment's id. */
  commented: Map<string, string>
}
type Run = { text: string; bold: boolean | undefined; italic: boolean | undefined }
type Line = { runs: Run[]; footnotes: string[]; boxes: Element[]; breaksPage: boolean }
type State = Tools & Body & { open: Set<string>; carried: Line | undefined }

/** Elements that hold what is gone once all changes are accepted. */
const gone = new Set(['del', 'moveFrom', 'delText', 'delInstrText', 'instrText'])

/** Reads what stands in a body, a cell, a footnote or a text box. */
export function readBody(element: Element, tools: Tools): Body {
  const state: State = {
    ...tools,
    blocks: [],
    tracked: { inserted: 0, deleted: 0 },
    commented: new Map(),
    open: new Set(),
    carried: undefined,
  }
  const blocks = readBlocks(element, state)
  return { blocks, tracked: state.tracked, commented: state.commented }
}

function readBlocks(parent: Element, state: State): DocxBlock[] {
  const blocks: DocxBlock[] = []
  for (const element of children(parent)) {
    const name = nameOf(element)
    if (name === 'p') blocks.push(...readParagraph(element, state))
    else if (name === 'tbl') blocks.push(readTable(element, state))
    else if (name === 'del' || name === 'moveFrom') state.tracked.deleted++
    else if (name === 'AlternateContent') blocks.push(...readBlocks(alternative(element), state))
    else if (/^(sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(name)) {
      if (name === 'ins' || name === 'moveTo') state.tracked.inserted++
      blocks.push(...readBlocks(element, state))
    } else noteRange(element, state)
  }
  return blocks
}

/** New drawings come twice, for new and for old readers: one of the two is read. */
const alternative = (element: Element) => child(element, 'Choice') ?? child(element, 'Fallback') ?? element

function noteRange(element: Element, state: State): void {
  const id = attribute(element, 'id') ?? ''
  if (nameOf(element) === 'commentRangeStart') state.open.add(id)
  if (nameOf(element) === 'commentRangeEnd') state.open.delete(id)
}

function readParagraph(element: Element, state: State): DocxBlock[] {
  const line: Line = state.carried ?? { runs: [], footnotes: [], boxes: [], breaksPage: false }
  state.carried = undefined
  readInline(element, state, line)
  const mark = inner(element, 'pPr', 'rPr')
  if (child(mark, 'ins')) state.tracked.inserted++
  if (child(mark, 'del')) {
    // The paragraph's own end was deleted: it goes on in the next one.
    state.tracked.deleted++
    if (element.nextSibling) {
      state.carried = line
      return []
    }
  }
  const own = ownSettings(element)
  const style = state.styles(value(inner(element, 'pPr', 'pStyle')))
  const numId = own.numId ?? style.numId
  const level = own.level ?? style.level ?? 0
  const isNumbered = numId !== undefined && numId !== '0'
  const said = line.runs.filter((r) => r.text.trim() !== '')
  const text = tidy(line.runs.map((r) => r.text).join(''))
  const align = own.align ?? style.align
  const paragraph: DocxParagraph = {
    kind: 'paragraph',
    text,
    style: style.name,
    outline: own.outline ?? style.outline,
    number: isNumbered && text !== '' ? state.count(numId, level) : '',
    level: isNumbered ? level : null,
    bold: said.length > 0 && said.every((r) => r.bold ?? style.bold),
    italic: said.length > 0 && said.every((r) => r.italic ?? style.italic),
    align: align === 'center' || align === 'right' || align === 'both' ? align : align === 'end' ? 'right' : 'left',
    pageBreakBefore: line.breaksPage || toggle(inner(element, 'pPr', 'pageBreakBefore')) === true,
    footnotes: line.footnotes,
  }
  return [paragraph, ...line.boxes.flatMap((box) => readBlocks(box, state))]
}

/** NFC, no invisible signs, no space at the ends of lines; breaks and tabs stay. */
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()

function readInline(parent: Element, state: State, line: Line): void {
  for (const element of children(parent)) {
    const name = nameOf(element)
    if (gone.has(name)) {
      if (name === 'del' || name === 'moveFrom') state.tracked.deleted++
    } else if (name === 'r') readRun(element, state, line)
    else if (name === 'AlternateContent') readInline(alternative(element), state, line)
    else if (name === 'ins' || name === 'moveTo') {
      state.tracked.inserted++
      readInline(element, state, line)
    } else if (
      /^(hyperlink|smartTag|sdt|sdtContent|fldSimple|customXml|dir|bdo|oMath|oMathPara|ruby|rubyBase)$/.test(name)
    )
      readInline(element, state, line)
    else if (name === 't') add(state, line, { text: textContent(element), bold: undefined, italic: undefined })
    else if (name !== 'pPr') noteRange(element, state)
  }
}

function add(state: State, line: Line, run: Run): void {
  line.runs.push(run)
  for (const id of state.open) state.commented.set(id, (state.commented.get(id) ?? '') + run.text)
}

function readRun(run: Element, state: State, line: Line): void {
  const settings = child(run, 'rPr')
  // Hidden text is not printed, so it is not read either.
  if (toggle(child(settings, 'vanish')) || child(settings, 'del')) return
  const style = { bold: toggle(child(settings, 'b')), italic: toggle(child(settings, 'i')) }
  const say = (text: string) => add(state, line, { text, ...style })
  for (const element of children(run)) readRunPart(element, state, line, say)
}

/** What a part of a run says in plain text; undefined for the parts that say something else than text. */
function plainOf(element: Element): string | undefined {
  switch (nameOf(element)) {
    case 't':
      return textContent(element)
    case 'tab':
    case 'ptab':
      return '\t'
    case 'cr':
    case 'br':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    default:
      return undefined
  }
}

function readRunPart(element: Element, state: State, line: Line, say: (text: string) => void): void {
  const plain = plainOf(element)
  if (plain !== undefined) {
    if (attribute(element, 'type') === 'page') line.breaksPage ||= line.runs.every((r) => r.text.trim() === '')
    say(plain)
    return
  }
  switch (nameOf(element)) {
    case 'footnoteReference':
    case 'endnoteReference':
      line.footnotes.push(`${nameOf(element).replace('Reference', '')}-${attribute(element, 'id') ?? ''}`)
      break
    case 'AlternateContent':
      for (const part of children(alternative(element))) readRunPart(part, state, line, say)
      break
    case 'drawing':
    case 'pict':
    case 'object':
      line.boxes.push(...textBoxes(element))
      break
  }
}

function textBoxes(element: Element): Element[] {
  return children(element).flatMap((e) =>
    nameOf(e) === 'txbxContent' ? [e] : textBoxes(nameOf(e) === 'AlternateContent' ? alternative(e) : e),
  )
}

function rowsOf(table: Element, state: State): Element[] {
  return children(table).flatMap((element) => {
    const name = nameOf(element)
    if (name === 'tr') {
      if (child(child(element, 'trPr'), 'ins')) state.tracked.inserted++
      if (!child(child(element, 'trPr'), 'del')) return [element]
      state.tracked.deleted++
      return []
    }
    return /^(sdt|sdtContent|ins|customXml)$/.test(name) ? rowsOf(element, state) : []
  })
}
const cellsOf = (row: Element): Element[] =>
  children(row).flatMap((element) =>
    nameOf(element) === 'tc' ? [element] : /^(sdt|sdtContent|customXml)$/.test(nameOf(element)) ? cellsOf(element) : [],
  )

function readTable(table: Element, state: State): DocxTable {
  const above = new Map<number, DocxCell>()
  const rows = rowsOf(table, state).map((row) => {
    const cells: DocxCell[] = []
    let column = Number(value(inner(row, 'trPr', 'gridBefore')) ?? 0)
    for (const element of cellsOf(row)) {
      const across = Math.max(1, Math.min(500, Number(value(inner(element, 'tcPr', 'gridSpan')) ?? 1)))
      const merge = inner(element, 'tcPr', 'vMerge')
      const covering = merge && value(merge) !== 'restart' ? above.get(column) : undefined
      if (covering) covering.down++
      else if (!inner(element, 'tcPr', 'cellDel')) {
        const blocks = readBlocks(element, state)
        const cell: DocxCell = { column, across, down: 1, blocks, text: textOf(blocks).trim() }
        cells.push(cell)
        if (merge) above.set(column, cell)
        else above.delete(column)
      }
      column += across
    }
    return cells
  })
  return { kind: 'table', rows }
}
