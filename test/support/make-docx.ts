import { strToU8, zipSync } from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

/** A Word file from the XML of its body and of other parts, as Word packs it. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
  }
  for (const [name, inside] of Object.entries(parts)) {
    const root = { 'styles.xml': 'styles', 'numbering.xml': 'numbering' }[name] ?? name.replace(/\d*\.xml$/, '')
    files[`word/${name}`] = strToU8(`<w:${root} ${namespaces}>${inside}</w:${root}>`)
  }
  return zipSync(files)
}

export const run = (text: string, format = '') =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (text: string, settings = '') =>
  `<w:p>${settings && `<w:pPr>${settings}</w:pPr>`}${text.startsWith('<') ? text : run(text)}</w:p>`
export const cell = (text: string, settings = '') =>
  `<w:tc>${settings && `<w:tcPr>${settings}</w:tcPr>`}${paragraph(text)}</w:tc>`
export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
