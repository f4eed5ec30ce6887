/** An address as its parts; undefined when it is none. (`URL.canParse` is too new for the runtime of the tests.) */
export function parseAddress(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Scheme and host, `app://bundle`: what may be logged of an address, and its origin. Node calls ours `null`. */
export function originOf(text: string): string {
  const url = parseAddress(text)
  return url ? `${url.protocol}//${url.host}` : ''
}
