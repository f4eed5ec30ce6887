import type { Finding } from './snapshot'

/** A finding about one thing. `each`: the same at its own row, where its name stands already. */
export const one = (
  rule: string,
  subject: string,
  severity: Finding['severity'],
  screen: string,
  text: string,
  each?: string,
): Finding => ({ rule, subject, severity, screen, text, ...(each ? { each } : {}) })
