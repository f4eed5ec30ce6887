const isTyped = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement &&
  !target.readOnly &&
  /^(text|search|tel|email|url|number)$/.test(target.type) &&
  target.value !== ''

/**
 * A field of a dialog that the keyboard comes to is chosen whole, as everywhere else: what is typed takes the place of what
 * stood there. The kit moves the focus inside dialogs by itself, and the browser then leaves the cursor behind the old text:
 * 127 became 1127. A click still puts the cursor where it clicks. Returns how to stop it.
 */
export function selectOnArrival(page: Document): () => void {
  let isPointing = false
  const onPointer = () => {
    isPointing = true
    setTimeout(() => {
      isPointing = false
    })
  }
  const onFocus = (event: FocusEvent) => {
    const field = event.target
    if (isPointing || !isTyped(field) || !field.closest('[role="dialog"]')) return
    // Coming back from another window is no arrival.
    if (event.relatedTarget === null && page.activeElement === last) return
    last = field
    field.select()
  }
  let last: Element | null = null
  page.addEventListener('pointerdown', onPointer, true)
  page.addEventListener('focusin', onFocus)
  return () => {
    page.removeEventListener('pointerdown', onPointer, true)
    page.removeEventListener('focusin', onFocus)
  }
}
