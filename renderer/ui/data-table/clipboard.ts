import type { GridColumn } from './types'

const escapeHtml = (text: string) =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string)
/** A cell that Excel must not read as more than text when it comes as plain text. */
const plain = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

/** Puts rows on the clipboard twice: as separated text, and as a table whose cells Excel keeps as text, zeros in front and all. */
export async function copyRows<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  withHead: boolean,
): Promise<void> {
  const lines = rows.map((row) => columns.map((c) => c.text(row)))
  const all = withHead ? [columns.map((c) => c.label), ...lines] : lines
  const html = `<table>${all.map((line) => `<tr>${line.map((t) => `<td style="mso-number-format:'\\@'">${escapeHtml(t)}</td>`).join('')}</tr>`).join('')}</table>`
  const text = all.map((line) => line.map(plain).join('\t')).join('\r\n')
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  try {
    await navigator.clipboard.write([item])
  } catch {
    await navigator.clipboard.writeText(text)
  }
}
