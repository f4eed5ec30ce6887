import { z } from 'zod'
/** One line of text: sound Unicode in, NFC without invisible characters out. Empty is allowed. */
export declare const line: (max?: number) => z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
/** One line that must say something. `what` names the field in the sentence, in Vietnamese. */
export declare const requiredLine: (
  what: string,
  max?: number,
) => z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
/** Several lines of text. */
export declare const block: (max?: number) => z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
/** A calendar day, `2019-11-15`. */
export declare const Day: z.ZodString
/** A local wall-clock moment without a zone, `2019-11-15T08:00`. */
export declare const LocalTime: z.ZodString
/** An hour of the day, `07:30`. */
export declare const ClockTime: z.ZodString
/** A field that may be left open: the value or null. An empty string counts as open. */
export declare const open: <T extends z.ZodType>(schema: T) => z.ZodType<z.output<T> | null, z.input<T> | null>
