type Policies = { createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => unknown }

/**
 * The component kit writes its style texts through innerHTML. Under Trusted Types only this policy may turn text into
 * markup, and it lets nothing through but style rules: no tag can start in them.
 */
export function keepKitStyles(): void {
  const policies = (window as unknown as { trustedTypes?: Policies }).trustedTypes
  policies?.createPolicy('default', {
    createHTML: (text) => {
      if (/<\s*[a-z!/]/i.test(text)) throw new TypeError('markup from text is not allowed')
      return text
    },
  })
}
