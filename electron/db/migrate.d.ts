import type { Raw } from './connect'
import { type Migration } from './migrations/list'
/**
 * Brings a file to the newest schema, each step in one transaction together with its version number.
 * `onStatement` is called before every statement and after the commit of a step; the kill tests stop the process there.
 */
export declare function migrate(
  raw: Raw,
  steps?: readonly Migration[],
  onStatement?: (version: number, index: number) => void,
): void
