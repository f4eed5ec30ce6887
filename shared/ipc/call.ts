import type { z } from 'zod'

/** One entry of the contract: what goes in, what comes out, and whether an open conference is needed. */
export type CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I
  output: O
  /** False for the calls of the start page, which work with no conference open. */
  needsConference: boolean
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
