import type { z } from 'zod'

/** One entry of the contract: what goes in, what comes out, and whether an open conference is needed. */
export type CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I
  output: O
  /** False for the calls of the start page, which work with no conference open. */
  needsConference: boolean
  /** True for acts that may write much at once: they are not begun on a disk that is nearly full. */
  needsRoom?: boolean
}

export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CallSpec<I, O> => ({
  input,
  output,
  needsConference: true,
})

export const startCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CallSpec<I, O> => ({
  input,
  output,
  needsConference: false,
})

/** A call that may write much at once; its preview (`commit: false`) is free. */
export const largeCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CallSpec<I, O> => ({
  ...call(input, output),
  needsRoom: true,
})
