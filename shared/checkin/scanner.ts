/** One key as the page heard it. `code` is the physical key, which no input method can bend. */
export type ScannerKey = { key: string; code: string; atMs: number }

/** Milliseconds between the keys of a scanner at the most; people are slower than this over seven digits in a row. */
export const burstMs = 90
/** Milliseconds of silence after which a scan without Enter is whole. */
export const idleMs = 180
/** The same code within this time is one scan read twice. */
export const doubleMs = 2500
const shortest = 7

const digitOf = (code: string): string => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? ''

export type ScannerState = { digits: string; lastMs: number; lastCode: string; lastCodeMs: number }
export const restingScanner: ScannerState = { digits: '', lastMs: -1e9, lastCode: '', lastCodeMs: -1e9 }

/** A code that was read whole; `double` when it is the same one again at once. */
export type Scanned = { code: string; double: boolean }

const emit = (state: ScannerState, atMs: number): { state: ScannerState; scanned?: Scanned } => {
  if (state.digits.length < shortest) return { state: { ...state, digits: '' } }
  const double = state.digits === state.lastCode && atMs - state.lastCodeMs < doubleMs
  return {
    state: { digits: '', lastMs: atMs, lastCode: state.digits, lastCodeMs: atMs },
    scanned: { code: state.digits, double },
  }
}

/**
 * Feeds one key to the buffer. Digits that follow each other as fast as a scanner types are gathered from the physical keys;
 * Enter or Tab ends a scan. `isBurst` tells the field to leave these keys alone.
 */
export function feedKey(
  state: ScannerState,
  key: ScannerKey,
): { state: ScannerState; scanned?: Scanned; isBurst: boolean } {
  const isFast = key.atMs - state.lastMs <= burstMs
  const digit = digitOf(key.code)
  if (digit) {
    const digits = isFast ? state.digits + digit : digit
    return { state: { ...state, digits, lastMs: key.atMs }, isBurst: isFast && digits.length >= 3 }
  }
  if ((key.key === 'Enter' || key.key === 'Tab') && isFast && state.digits.length >= shortest)
    return { ...emit(state, key.atMs), isBurst: true }
  return { state: { ...state, digits: '', lastMs: -1e9 }, isBurst: false }
}

/** Called when nothing was typed for a while: a scanner without Enter has ended its scan. Only a letter's full length ends so. */
export function idleScanner(state: ScannerState, atMs: number): { state: ScannerState; scanned?: Scanned } {
  if (atMs - state.lastMs < idleMs || state.digits.length < 20) return { state }
  return emit(state, atMs)
}
