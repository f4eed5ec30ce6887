/** Put on a dialog that Esc must not close: what was decided in it is not lost by one key. */
export const keepOnEscape = 'data-keep-on-escape'

const dialogs = '[role="dialog"][aria-modal="true"]'

/**
 * Esc closes the dialog on top alone. The kit's dialogs each listen by themselves, so that a paper shown over a form that is
 * being filled in would take the form, and what was typed, with it. Returns how to stop it.
 */
export function closeTopDialogOnly(page: Document): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    const open = page.querySelectorAll<HTMLElement>(dialogs)
    const top = open[open.length - 1]
    // A list that is open in the dialog takes the key for itself, as it does where there is one dialog.
    const isTaken =
      event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true'
    if (open.length < 2 || !top || isTaken) return
    event.stopImmediatePropagation()
    event.preventDefault()
    if (!top.closest(`[${keepOnEscape}]`))
      top.querySelector<HTMLElement>('.mantine-Modal-close, .mantine-Drawer-close')?.click()
  }
  page.defaultView?.addEventListener('keydown', onKey, true)
  return () => page.defaultView?.removeEventListener('keydown', onKey, true)
}
