import { createHash } from 'node:crypto'
import { TemplateSyntaxError } from 'easy-template-x'
import { ProblemError } from '../../../shared/ipc/reply'
import { checkTags, type TemplateKind, tagsOf } from '../../../shared/printing/word/tags'
import { nothing } from '../../../shared/printing/word/words'
import { brokenDocument, type Checked, checkDocument, isOle, isZip, refuseOle } from '../../exchange/read/preflight'
import { fillLetters, usedTags } from './fill-letters'

const refused = (message: string, detail: string) =>
  new ProblemError('file', `${message} Mẫu đang dùng không thay đổi.`, { detail })
const named = (names: readonly string[]) => names.map((n) => `{${n}}`).join(', ')

/** Fields that fetch something or start a program when Word opens or prints the file (ECMA-376, 17.16.5). */
const fetching = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|RD|MACROBUTTON)\b/
const parts = ({ names, part }: Checked, pattern: RegExp) =>
  names.filter((n) => pattern.test(n)).map((n) => ({ name: n, xml: part(n) ?? '' }))

/** Whatever a letter would fetch from elsewhere, or run: refused with the way out. */
function refuseOutside(checked: Checked): void {
  if (checked.names.some((n) => /(activeX|embeddings|vbaData|attachedToolbars)/i.test(n)))
    throw refused(
      'Mẫu có đối tượng nhúng (OLE, ActiveX) nên không nhận. Hãy xóa đối tượng đó trong Word, hoặc chép thành hình hay chữ, rồi lưu lại.',
      'embedded',
    )
  for (const { xml } of parts(checked, /\.rels$/i))
    for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*TargetMode="External"[^>]*>/g)) {
      const type = /\bType="[^"]*\/(\w+)"/.exec(tag)?.[1] ?? ''
      const target = (/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '').slice(0, 80)
      // A link that somebody clicks fetches nothing by itself.
      if (type === 'hyperlink' && /^(https?|mailto):/i.test(target)) continue
      throw refused(
        type === 'attachedTemplate'
          ? `Mẫu còn gắn với tệp mẫu khác (${target}) nên không nhận. Trong Word: Developer (Nhà phát triển) > Document Template, xóa ô đường dẫn, lưu lại rồi chọn lại.`
          : `Mẫu lấy nội dung từ ngoài tệp (${target}) nên không nhận. Hãy chép hình hay chữ đó vào trong tệp, lưu lại rồi chọn lại.`,
        'external',
      )
    }
  for (const { xml } of parts(checked, /^word\/[^/]+\.xml$/i)) {
    const instructions = [
      ...[...xml.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</g)].map((m) => m[1] ?? ''),
      ...[...xml.matchAll(/\binstr="([^"]*)"/g)].map((m) => m[1] ?? ''),
    ]
    const found = fetching.exec(instructions.join(' '))?.[1]
    if (found)
      throw refused(
        `Mẫu có trường ${found}, lấy nội dung từ ngoài hoặc chạy lệnh, nên không nhận. Hãy xóa trường đó (Alt+F9 để thấy) rồi lưu lại.`,
        'field',
      )
    if (/<(?:\w+:)?(altChunk|subDoc)\b/.test(xml))
      throw refused('Mẫu ghép từ tệp khác nên không nhận. Hãy chép nội dung vào một tệp rồi lưu lại.', 'sub-document')
  }
}

/** What is wrong with the braces, as the library tells it, in words. */
function braces(error: TemplateSyntaxError): ProblemError {
  const { message } = error
  const about = /'([^']+)'|"([^"]+)"|Tag (\{[^}]*\})/.exec(message)
  const text = (about?.[1] ?? about?.[2] ?? about?.[3] ?? '').trim().slice(0, 60)
  const where = text ? ` ở “${text}”` : ''
  if (/^Open delimiter/i.test(message))
    return refused(`Có dấu } mà không có dấu { mở trước${where}. Hãy sửa thẻ trong Word rồi chọn lại.`, 'braces')
  if (/^Close delimiter/i.test(message))
    return refused(`Có dấu { mà không có dấu } đóng lại${where}. Hãy sửa thẻ trong Word rồi chọn lại.`, 'braces')
  if (/never (closed|opened)|same container/i.test(message))
    return refused(
      `Phần lặp mở bằng {#…} chưa đóng bằng {/…} trong cùng một ô, hoặc đóng mà chưa mở${where}. Hãy sửa trong Word rồi chọn lại.`,
      'loop',
    )
  return refused(
    `Có thẻ trong ngoặc nhọn viết sai${where}. Ngoặc nhọn { } chỉ dùng cho thẻ; hãy sửa trong Word rồi chọn lại.`,
    'tags',
  )
}

/** Tags stand in the text of the page: head and foot of a page are one for all letters of a file. */
function refuseTagsOutside(checked: Checked): void {
  for (const { xml } of parts(checked, /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/i)) {
    const text = [...xml.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)].map((m) => m[1]).join('')
    const found = /\{[^{}]{1,60}\}/.exec(text)?.[0]
    if (found)
      throw refused(
        `Thẻ ${found} nằm ở đầu trang, chân trang hoặc chú thích, là phần chung của mọi giấy. Hãy chuyển thẻ vào phần nội dung rồi chọn lại.`,
        'header-tag',
      )
  }
}

export type TemplateCheck = { sha256: string; warnings: string[] }

/**
 * Whether a Word file can be a template: no macros, nothing fetched from elsewhere, every tag understood. What is wanted and not
 * there is a warning. Runs inside the worker.
 * @throws ProblemError with a sentence that says what to change in Word
 */
export async function checkTemplate(kind: TemplateKind, bytes: Buffer): Promise<TemplateCheck> {
  if (isOle(bytes)) refuseOle(bytes)
  if (!isZip(bytes)) throw refused('Tệp này không phải tệp Word. Hãy chọn tệp .docx.', 'not-word')
  const checked = checkDocument(bytes)
  refuseOutside(checked)
  refuseTagsOutside(checked)
  let used: string[]
  try {
    used = await usedTags(bytes)
  } catch (error) {
    throw asProblem(error)
  }
  const { unknown, missing } = checkTags(kind, used)
  if (unknown.length > 0) {
    const list = unknown.slice(0, 6).map((u) => `{${u.name}}${u.meant ? ` (có phải {${u.meant}}?)` : ''}`)
    throw refused(
      `Mẫu có ${unknown.length} thẻ không được hiểu: ${list.join(', ')}${unknown.length > 6 ? '…' : ''}. Hãy sửa trong Word theo danh sách thẻ rồi chọn lại.`,
      'unknown-tags',
    )
  }
  await tryOut(kind, bytes)
  const warnings = missing.length
    ? [
        `Mẫu không có ${named(missing.map((t) => t.name))}: giấy in ra sẽ thiếu ${missing.map((t) => t.says).join('; ')}.`,
      ]
    : []
  return { sha256: createHash('sha256').update(bytes).digest('hex'), warnings }
}

/** Two letters are filled before a template is kept, so that what cannot be filled is said now and not on the day of printing. */
async function tryOut(kind: TemplateKind, bytes: Buffer): Promise<void> {
  const letter = (empty: boolean) => ({
    words: Object.fromEntries(tagsOf[kind].map((t) => [t.name, empty ? nothing : t.name])),
    passes: [{ code: '1234567', qr: '123456701234567890123456789', label: 'Đại biểu 01' }],
    fit: 0 as const,
  })
  try {
    await fillLetters(kind, bytes, [letter(false), letter(true)])
  } catch (error) {
    throw asProblem(error)
  }
}

const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : error instanceof TemplateSyntaxError
      ? braces(error)
      : brokenDocument(String(error))
