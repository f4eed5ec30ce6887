import { z } from 'zod'
import { cleanMultiline, cleanText, textProblem } from '../names/text'

const sound = (value: string, ctx: z.RefinementCtx) => {
  const problem = textProblem(value)
  if (problem === 'surrogate')
    ctx.addIssue({ code: 'custom', message: 'Văn bản có ký tự hỏng (nửa ký tự). Hãy gõ lại ô này.' })
  if (problem === 'nul')
    ctx.addIssue({ code: 'custom', message: 'Văn bản có ký tự rỗng không lưu được. Hãy gõ lại ô này.' })
}

/** One line of text: sound Unicode in, NFC without invisible characters out. Empty is allowed. */
export const line = (max = 300) => z.string().max(max, `Dài quá ${max} ký tự.`).superRefine(sound).transform(cleanText)

/** One line that must say something. `what` names the field in the sentence, in Vietnamese. */
export const requiredLine = (what: string, max = 300) =>
  line(max).refine((text) => text !== '', { message: `Chưa nhập ${what}.` })

/** Several lines of text. */
export const block = (max = 4000) =>
  z.string().max(max, `Dài quá ${max} ký tự.`).superRefine(sound).transform(cleanMultiline)

const realDay = (text: string) => {
  const [y = 0, m = 0, d = 0] = text.slice(0, 10).split('-').map(Number)
  const days = [31, (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return m >= 1 && m <= 12 && d >= 1 && d <= (days[m - 1] ?? 0)
}

/** A calendar day, `2019-11-15`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Chưa đọc được ngày này. Gõ như 15/11/2019.')
  .refine(realDay, { message: 'Không có ngày này trong lịch.' })

/** A local wall-clock moment without a zone, `2019-11-15T08:00`. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'Chưa đọc được giờ, ngày này. Gõ như 08:00 15/11/2019.')
  .refine(realDay, { message: 'Không có ngày này trong lịch.' })

/** An hour of the day, `07:30`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ phải có dạng 07:30.')

/** A field that may be left open: the value or null. An empty string counts as open. */
export const open = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable()) as unknown as z.ZodType<
    z.output<T> | null,
    z.input<T> | null
  >
