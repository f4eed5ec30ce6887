import { isCode } from '../delegates/code'

/** One key as the keyboard gave it. `atMs` is the time of the event itself, so that a busy window does not stretch the gaps. */
export type KeyPress = {
  key: string
  /** The physical key, `Digit7`; digits are read from here, where no input method reaches. */
  code: string
  atMs: number
  /** Held down: a scanner never does that. */
  held?: boolean
  /** With Ctrl, Alt or Meta: a command, not a character. */
  command?: boolean
}
export type Scan = {
  raw: string
  /** The same paper again within the fold time: a double read, to be shown and not to be sent. */
  repeat: boolean
}
export type Step = {
  scan: Scan | null
  /** The key belongs to the scanner (its Enter or Tab) and must do nothing else. */
  swallow: boolean
  /** How many characters of the field came from the scanner, to be taken out again when `scan` is there. */
  length: number
}

/** Scanners type 5 to 80 ms a key; above that it is a person. */
const gapMs = 100
/** A suffix may lag a little behind the last character. */
const suffixMs = 200
/** Letters at this average pace are no person's: 200 words a minute and more. */
const lettersPaceMs = 55
const leastDigits = 7
const leastLetters = 8
const letterDigits = 27
/** Beyond this nothing is kept; such a text is no code of ours whatever follows. */
const most = 1000
const foldMs = 3000

type Char = { char: string; digit: string; atMs: number }

const digitOf = ({ key, code }: KeyPress): string => {
  const physical = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  // No physical key: a device that sends characters instead of keys.
  return physical ?? (code === '' && /^\d$/.test(key) ? key : '')
}

const charOf = (press: KeyPress): string => {
  if ([...press.key].length === 1) return press.key
  return digitOf(press) || (/^Key[A-Z]$/.test(press.code) ? press.code.slice(3).toLowerCase() : '')
}

/**
 * Tells a scanner's burst from a typing person, with or without Enter or Tab behind it. Feed it every key of the window; ask
 * `wait` how long to leave it alone and then call `idle`, which gives a burst that ended without a suffix.
 */
export function createScanner() {
  let burst: Char[] = []
  let cut = false
  let last: { raw: string; atMs: number } | undefined
  /** Until when an Enter belongs to a burst that was already given. */
  let tailUntil = Number.NEGATIVE_INFINITY

  const clear = () => {
    burst = []
    cut = false
  }
  const endMs = () => burst.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY
  const digits = () => burst.map((c) => c.digit).join('')
  const isDigits = () => burst.every((c) => c.digit !== '')

  const isScanner = (): boolean => {
    if (isDigits()) return burst.length >= leastDigits
    const first = burst[0]
    return burst.length >= leastLetters && !!first && (endMs() - first.atMs) / (burst.length - 1) <= lettersPaceMs
  }

  const give = (atMs: number): { scan: Scan; length: number } => {
    const raw = isDigits() ? digits() : burst.map((c) => c.char).join('')
    const length = burst.length
    const repeat = last?.raw === raw && atMs - last.atMs < foldMs
    last = { raw, atMs }
    clear()
    return { scan: { raw, repeat }, length }
  }

  /** Milliseconds of silence after which a burst without suffix is over: a whole letter at once, half a code with patience. */
  const patience = (): number => {
    const text = isDigits() ? digits() : ''
    if (text.length === letterDigits && isCode(text.slice(0, leastDigits))) return gapMs + 20
    return text.length === leastDigits && isCode(text) ? 250 : 400
  }

  const feed = (press: KeyPress): Step => {
    const { key, atMs } = press
    const nothing: Step = { scan: null, swallow: false, length: 0 }
    if (key === 'Shift' || key === 'CapsLock' || key === 'NumLock') return nothing
    if (key === 'Enter' || key === 'Tab') {
      if (atMs <= tailUntil) return { ...nothing, swallow: true }
      const isSuffix = !press.command && isScanner() && atMs - endMs() <= suffixMs
      if (isSuffix) return { ...give(atMs), swallow: true }
      clear()
      return nothing
    }
    const char = charOf(press)
    if (char === '' || press.command || press.held) {
      clear()
      return nothing
    }
    tailUntil = Number.NEGATIVE_INFINITY
    if (atMs - endMs() > gapMs) clear()
    if (burst.length < most) burst.push({ char, digit: digitOf(press), atMs })
    else cut = true
    return nothing
  }

  return {
    feed,
    /** Milliseconds from the last key until `idle` should be asked; null while nothing looks like a scanner. */
    wait: (): number | null => (isScanner() ? patience() : null),
    /** The burst that ended in silence, if one did. */
    idle: (atMs: number): Omit<Step, 'swallow'> => {
      if (!isScanner() || atMs - endMs() < patience()) return { scan: null, length: 0 }
      tailUntil = atMs + suffixMs
      return give(atMs)
    },
    /** After an undo or an act at the desk the same paper is a new scan. */
    forget: () => {
      last = undefined
    },
    get isCut() {
      return cut
    },
  }
}
export type Scanner = ReturnType<typeof createScanner>
