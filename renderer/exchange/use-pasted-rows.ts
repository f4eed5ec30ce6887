import { useEffect } from 'react'
import { notify } from '../ui/notices'

/** What Excel puts on the clipboard: cells parted by tabs, or one column line by line. A single line is a word meant for a field. */
export const looksLikeRows = (text: string): boolean => text.trim() !== '' && /\t|\S\s*\n\s*\S/.test(text)

/** Rows pasted anywhere on a page, outside of a field, while it listens. */
export function usePastedRows(isListening: boolean, onRows: (text: string) => void): void {
  useEffect(() => {
    if (!isListening) return
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target as HTMLElement | null
      if (target?.closest('input, textarea, [contenteditable], [role="dialog"]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      event.preventDefault()
      if (!looksLikeRows(text))
        return notify({
          kind: 'done',
          text: 'Chỗ vừa dán không phải là các dòng của Excel nên chưa nhập gì. Trong Excel hãy chọn cả dòng tên cột và các dòng người, bấm Ctrl+C, rồi dán lại vào bảng này.',
        })
      onRows(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [isListening, onRows])
}
