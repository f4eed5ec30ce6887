import { useEffect } from 'react'

/** What Excel puts on the clipboard: cells parted by tabs. A single line without one is a word meant for a field. */
export const looksLikeRows = (text: string): boolean => text.includes('\t') && text.trim() !== ''

/** Rows pasted anywhere on a page, outside of a field, while it listens. */
export function usePastedRows(isListening: boolean, onRows: (text: string) => void): void {
  useEffect(() => {
    if (!isListening) return
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target as HTMLElement | null
      if (target?.closest('input, textarea, [contenteditable], [role="dialog"]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!looksLikeRows(text)) return
      event.preventDefault()
      onRows(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [isListening, onRows])
}
