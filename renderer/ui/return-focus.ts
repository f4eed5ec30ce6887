const begin = '[data-autofocus]:not([disabled])'

/** How many places are remembered: a dialog opened over a dialog opened from a row. */
const remembered = 12

/**
 * Gives the focus back where it was before a dialog opened, whatever closed the dialog: a key, a button, or a write that went
 * well. The kit does so only for dialogs that stay on the page while they are closed; ours are made when they are opened. Where
 * the old place is gone, the list or the page behind takes the focus, so that Tab goes on from there. Returns how to stop it.
 */
export function returnFocus(page: Document): () => void {
  const places: HTMLElement[] = []
  const onFocus = (event: Event) => {
    const target = event.target
    if (!(target instanceof HTMLElement) || target === page.body) return
    const known = places.indexOf(target)
    if (known >= 0) places.splice(known, 1)
    places.push(target)
    if (places.length <= remembered) return
    // A long form has more fields than are remembered: the place it was opened from is not the one to forget.
    const inside = places.findIndex((place) => !place.isConnected || inDialog(place))
    places.splice(Math.max(0, inside), 1)
  }
  const restore = () => {
    if (page.activeElement !== page.body) return
    const dialogs = [...page.querySelectorAll<HTMLElement>('[role="dialog"]')]
    const top = dialogs.at(-1)
    const isOpen = (place: HTMLElement) =>
      place.isConnected && !place.matches(':disabled') && (top ? top.contains(place) : !inDialog(place))
    const recent = [...places].reverse().filter((place) => top || place.isConnected || !inDialog(place))
    const at = recent.findIndex(isOpen)
    // What a button of the page opened goes back to the page, also when the page made something else of that button.
    const last = !top && at > 0 && recent[at]?.closest('main') === null ? undefined : recent[at]
    // One after the other: a list of selectors finds what comes first on the page, which is the head and not the main part.
    const fallback = () => {
      const kinds = top ? ['button:not([disabled])'] : ['main [role="grid"]', 'main button', 'button']
      return kinds.map((kind) => (top ?? page).querySelector<HTMLElement>(kind)).find((found) => found !== null)
    }
    ;(last ?? fallback())?.focus()
  }
  const inDialog = (place: HTMLElement) => place.closest('[role="dialog"]') !== null
  const isClosing = (records: MutationRecord[]) =>
    records.some((r) =>
      [...r.removedNodes].some(
        (n) =>
          n instanceof HTMLElement && (n.matches('[role="dialog"]') || n.querySelector('[role="dialog"]') !== null),
      ),
    )
  // What had the focus may be gone from inside a dialog, as a button is while it works: Tab must not walk the page behind.
  const onTab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || page.activeElement !== page.body || !page.querySelector('[role="dialog"]')) return
    restore()
    if (page.activeElement !== page.body) event.preventDefault()
  }
  // The field that a dialog wants to begin with may be one that cannot be used yet: then the focus would stay behind it.
  const enter = () => {
    const top = [...page.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]')].at(-1)
    if (top && !top.contains(page.activeElement)) top.querySelector<HTMLElement>('button:not([disabled])')?.focus()
  }
  const isOpening = (records: MutationRecord[]) =>
    records.some((r) =>
      [...r.addedNodes].some((n) => n instanceof HTMLElement && n.querySelector('[aria-modal="true"]')),
    )
  // What a dialog begins with may come only when an answer is there: until then the kit leaves the focus on its ✕, where a
  // space would close it. What failed shows its first button again while nothing has the focus.
  const late = new MutationObserver((records) => {
    const at = page.activeElement
    const isIdle = at === page.body || at?.matches('.mantine-Modal-close, .mantine-Drawer-close')
    if (!isIdle) return
    const dialog = [...page.querySelectorAll('[role="dialog"]')].at(-1)
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement) || !dialog?.contains(node)) continue
        const first = node.matches(begin) ? node : node.querySelector<HTMLElement>(begin)
        if (first) return first.focus()
      }
  })
  // Dialogs are children of the kit's portals: their coming and going is seen there.
  const portals = new MutationObserver((records) => {
    // Whoever moves the focus by hand when a dialog closes goes first.
    if (isClosing(records)) setTimeout(restore)
    if (isOpening(records)) setTimeout(enter, 60)
  })
  const watched = new Set<Node>()
  const watchPortals = () => {
    for (const portal of page.querySelectorAll('body > [data-portal]'))
      if (!watched.has(portal)) {
        watched.add(portal)
        portals.observe(portal, { childList: true })
        late.observe(portal, { childList: true, subtree: true })
      }
  }
  const body = new MutationObserver((records) => {
    watchPortals()
    if (isClosing(records)) setTimeout(restore)
    if (isOpening(records)) setTimeout(enter, 60)
  })
  page.addEventListener('focusin', onFocus)
  page.addEventListener('keydown', onTab, true)
  body.observe(page.body, { childList: true })
  watchPortals()
  return () => {
    page.removeEventListener('focusin', onFocus)
    page.removeEventListener('keydown', onTab, true)
    portals.disconnect()
    late.disconnect()
    body.disconnect()
  }
}
