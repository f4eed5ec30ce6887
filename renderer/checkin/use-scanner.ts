import { useCallback, useEffect, useRef } from 'react'
import { createScanner } from '../../shared/checkin/scanner'

type Field = HTMLInputElement | HTMLTextAreaElement
const fieldNow = (): Field | undefined => {
  const at = document.activeElement
  return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at : undefined
}

/** Writes into a field as if it had been typed, so that whoever controls the field hears of it. */
function putBack(field: Field, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A busy PC tears a burst in two: when the field holds the rest of a whole code before it, that is the code. */
function wholeCode(raw: string, field: Field | undefined): string | undefined {
  const value = field?.value ?? ''
  const isWhole = /^(?:\d{7}|\d{27})$/.test(value)
  return isWhole && value.length > raw.length && value.endsWith(raw) ? value : undefined
}

/** Another window of the application lies over the screen: a form, help, a paper. */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null

export type Heard = { raw: string; double: boolean; blocked: boolean }

/**
 * Hears the scanner wherever the focus is. What it wrote into a field is taken out again, also when an input method has made
 * something else of it; its Enter sends no form. `blocked`: a dialog is open, so the scan is told of and not sent.
 * Returns the way to forget the last paper, after which it counts as new.
 */
export function useScanner(onScan: (heard: Heard) => void): () => void {
  const hear = useRef(onScan)
  hear.current = onScan
  const forget = useRef(() => {})
  useEffect(() => {
    const scanner = createScanner()
    forget.current = scanner.forget
    let timer: ReturnType<typeof setTimeout> | undefined
    let before: { field: Field; value: string; atMs: number } | undefined
    const give = (scan: { raw: string; repeat: boolean } | null) => {
      if (!scan) return
      const whole = wholeCode(scan.raw, before?.field)
      if (before?.field.isConnected) putBack(before.field, whole ? '' : before.value)
      before = undefined
      hear.current({ raw: whole ?? scan.raw, double: scan.repeat, blocked: isDialogOpen() })
    }
    const onKey = (event: KeyboardEvent) => {
      // A pause starts a new burst: what stands in the field now is what the person wrote.
      const field = fieldNow()
      if (!before || before.field !== field || event.timeStamp - before.atMs > 100)
        before = field && { field, value: field.value, atMs: event.timeStamp }
      else before.atMs = event.timeStamp
      const step = scanner.feed({
        key: event.key,
        code: event.code,
        atMs: event.timeStamp,
        held: event.repeat,
        command: event.ctrlKey || event.altKey || event.metaKey,
      })
      clearTimeout(timer)
      if (step.swallow) {
        event.preventDefault()
        event.stopPropagation()
      }
      give(step.scan)
      const wait = scanner.wait()
      if (wait !== null) timer = setTimeout(() => give(scanner.idle(performance.now()).scan), wait)
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      clearTimeout(timer)
    }
  }, [])
  return useCallback(() => forget.current(), [])
}
