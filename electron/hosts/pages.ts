import { randomBytes } from 'node:crypto'

/** Previews that stay good at once; a longer list of pages only costs memory. */
const maxPages = 20

/** Pages on their way to paper, each under a random name of its own at the print origin. */
export function createPages() {
  const pages = new Map<string, string>()
  return {
    /** @returns the id; the page is there until twenty newer ones have pushed it out, or until `remove` */
    add: (html: string): string => {
      const id = randomBytes(16).toString('hex')
      pages.set(id, html)
      const oldest = pages.size > maxPages ? pages.keys().next().value : undefined
      if (oldest !== undefined) pages.delete(oldest)
      return id
    },
    get: (id: string): string | undefined => pages.get(id),
    remove: (id: string): void => {
      pages.delete(id)
    },
  }
}
export type Pages = ReturnType<typeof createPages>

/**
 * A page with the nonce on its style elements, so that its own styles apply and no others. Data in it is escaped, so
 * `<style>` can only be the template's.
 */
export const withStyleNonce = (html: string, nonce: string) => html.replaceAll('<style>', `<style nonce="${nonce}">`)
