import type { Page } from 'playwright-core'

/**
 * What a person who cannot see, cannot use a mouse or sees little would stumble over on the page as it stands: controls
 * without a name, a doubled id, no heading, text too pale for its ground (WCAG 1.4.3: 4.5, large text 3). Disabled controls
 * and what is not drawn are left out. Needs no network: names and colours are computed in the page.
 */
export const stumblingBlocks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const isDrawn = (e: Element) => {
      const box = e.getBoundingClientRect()
      const style = getComputedStyle(e)
      return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && Number(style.opacity) > 0
    }
    const short = (e: Element) => `<${e.tagName.toLowerCase()} class="${e.getAttribute('class')?.slice(0, 60) ?? ''}">`
    const byIds = (ids: string | null) =>
      (ids ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
    const nameOf = (e: Element) =>
      [
        e.getAttribute('aria-label'),
        byIds(e.getAttribute('aria-labelledby')),
        e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement
          ? [...(e.labels ?? [])].map((l) => l.textContent).join(' ')
          : e.textContent,
        e.getAttribute('title'),
      ]
        .join('')
        .trim()
    for (const e of document.querySelectorAll(
      'button, a[href], input, textarea, select, [role=button], [tabindex="0"]',
    )) {
      if (!isDrawn(e) || (e as HTMLInputElement).type === 'hidden' || e.closest('[aria-hidden=true]')) continue
      if (nameOf(e) === '') faults.push(`no name: ${short(e)}`)
    }
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id)
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) faults.push(`id twice: ${id}`)

    type Colour = [number, number, number, number]
    const colour = (text: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (/rgba?\(([^)]+)\)/.exec(text)?.[1] ?? '').split(/[\s,/]+/).map(Number)
      return [r, g, b, a]
    }
    const over = (top: Colour, below: Colour): Colour =>
      [...([0, 1, 2] as const).map((i) => top[i] * top[3] + below[i] * (1 - top[3])), 1] as unknown as Colour
    /** The ground under an element; undefined when a picture or pattern lies there, which this cannot judge. */
    const ground = (e: Element | null): Colour | undefined => {
      const layers: Colour[] = []
      for (let at = e; at; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (style.backgroundImage !== 'none') return undefined
        const c = colour(style.backgroundColor)
        if (c[3] > 0) layers.push(c)
        if (c[3] === 1) break
      }
      return layers.reduceRight<Colour>((below, top) => over(top, below), [255, 255, 255, 1])
    }
    const light = ([r, g, b]: Colour) => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((v) => {
        const c = v / 255
        return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * x + 0.7152 * y + 0.0722 * z
    }
    const seen = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement
      if (!e || !walker.currentNode.textContent?.trim() || !isDrawn(e)) continue
      if (e.closest('button:disabled, [data-disabled], [aria-hidden=true], script, style, .gone, iframe')) continue
      const style = getComputedStyle(e)
      const below = ground(e)
      if (!below) continue
      const [a, b] = [light(over(colour(style.color), below)), light(below)].sort((x, y) => y - x) as [number, number]
      const size = Number.parseFloat(style.fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
      const ratio = (a + 0.05) / (b + 0.05)
      const where = `${short(e)} ${style.color} on ${below.slice(0, 3).map(Math.round)}`
      if (ratio < (isLarge ? 3 : 4.5) && !seen.has(where)) {
        seen.add(where)
        faults.push(`pale ${ratio.toFixed(2)}: ${where} “${walker.currentNode.textContent.trim().slice(0, 30)}”`)
      }
    }
    return faults
  })
