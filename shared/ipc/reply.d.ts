import { z } from 'zod'
/** What can go wrong that is not a bug: a closed set, so that every screen can say it in words. */
export declare const problemCodes: readonly [
  'invalid',
  'unknown-call',
  'not-found',
  'conflict',
  'refused',
  'no-conference',
  'wrong-folder',
  'not-ours',
  'newer-version',
  'in-use',
  'read-only',
  'disk-full',
  'corrupt',
  'storage',
  'file',
  'printing',
  'cancelled',
  'unsupported',
  'unexpected',
]
export declare const Problem: z.ZodObject<
  {
    code: z.ZodEnum<{
      cancelled: 'cancelled'
      conflict: 'conflict'
      corrupt: 'corrupt'
      'disk-full': 'disk-full'
      file: 'file'
      'in-use': 'in-use'
      invalid: 'invalid'
      'newer-version': 'newer-version'
      'no-conference': 'no-conference'
      'not-found': 'not-found'
      'not-ours': 'not-ours'
      printing: 'printing'
      'read-only': 'read-only'
      refused: 'refused'
      storage: 'storage'
      unexpected: 'unexpected'
      'unknown-call': 'unknown-call'
      unsupported: 'unsupported'
      'wrong-folder': 'wrong-folder'
    }>
    message: z.ZodString
    fields: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>
    detail: z.ZodOptional<z.ZodString>
  },
  z.core.$strip
>
export type Problem = z.infer<typeof Problem>
export type ProblemCode = Problem['code']
export type Reply<T> =
  | {
      ok: true
      value: T
    }
  | {
      ok: false
      problem: Problem
    }
/** Thrown inside services; `answer()` turns it into the problem half of a Reply. Never crosses a process border itself. */
export declare class ProblemError extends Error {
  readonly problem: Problem
  constructor(
    code: ProblemCode,
    message: string,
    more?: {
      fields?: Record<string, string>
      detail?: string
    },
  )
}
