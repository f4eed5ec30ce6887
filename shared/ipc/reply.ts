/** What can go wrong that is not a bug: a closed set, so that every screen can say it in words. */
export const problemCodes = [
  'invalid', // the input does not fit; `fields` says where
  'unknown-call',
  'not-found',
  'conflict', // somebody changed it meanwhile, or the state does not allow it
  'refused', // a rule of the house forbids it
  'no-conference',
  'wrong-folder',
  'not-ours', // a file of another application
  'newer-version',
  'in-use',
  'read-only',
  'disk-full',
  'corrupt',
  'storage', // any other fault of the disk or the file
  'file', // a foreign file that cannot be read
  'printing',
  'cancelled',
  'unsupported', // this host cannot do it
  'unexpected', // a bug; details are in the log file
] as const

export type ProblemCode = (typeof problemCodes)[number]

export type Problem = {
  code: ProblemCode
  /** One Vietnamese sentence or two: what happened, what was kept, what to do. */
  message: string
  fields?: Record<string, string> | undefined
  /** For the telephone: a short technical code such as SQLITE_FULL. */
  detail?: string | undefined
}

export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** Thrown inside services; `answer()` turns it into the problem half of a Reply. Never crosses a process border itself. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, message: string, more: { fields?: Record<string, string>; detail?: string } = {}) {
    super(message)
    this.name = 'ProblemError'
    this.problem = { code, message, ...more }
  }
}
