import { z } from 'zod'
import type { CallSpec } from '../../shared/ipc/call'
import { type Problem, ProblemError, type Reply } from '../../shared/ipc/reply'
import { storageProblem } from '../db/problems'

export type Answerable = Record<string, (input: never, context: never) => Promise<unknown>>

/** Tells a bug from a problem: a ProblemError and a storage error speak for themselves, all else is logged and named a bug. */
export function problemOf(error: unknown, log: (error: unknown) => void): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof z.ZodError) return invalid(error)
  const storage = storageProblem(error)
  if (storage) return storage.problem
  if ((error as { name?: string } | null)?.name === 'AbortError')
    return { code: 'cancelled', message: 'Đã dừng theo yêu cầu. Những gì làm dở không được lưu.' }
  log(error)
  return {
    code: 'unexpected',
    message:
      'Có lỗi của chương trình nên việc này chưa làm được. Dữ liệu đã lưu còn nguyên. Hãy thử lại; nếu còn lỗi, gửi tệp nhật ký lỗi cho người hỗ trợ.',
    detail: error instanceof Error ? error.message.slice(0, 300) : undefined,
  }
}

/** A failed parse as a problem whose `fields` name the input's paths, `contact.phone`. */
export function invalid(error: z.ZodError): Problem {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const keys =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key].join('.'))
        : [issue.path.join('.')]
    for (const key of keys) fields[key] ??= sentence(issue)
  }
  const first = Object.entries(fields)[0]
  const where = first?.[0] ? ` (${first[0]})` : ''
  return {
    code: 'invalid',
    message: `Dữ liệu gửi vào chưa hợp lệ${where}: ${first?.[1] ?? 'không rõ.'} Chưa có gì được lưu.`,
    fields,
  }
}

/** Zod's own English sentences become Vietnamese; ours are Vietnamese already. */
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Không có trường này.'
    case 'invalid_type':
      if (issue.input === undefined) return 'Chưa nhập.'
      return issue.expected === 'int' ? 'Phải là số nguyên.' : 'Sai kiểu dữ liệu.'
    case 'invalid_value':
      return `Chỉ nhận một trong: ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      return 'Không đúng dạng nào được nhận.'
    case 'too_big':
      return /^[A-Z]/.test(issue.message) && /^Too big/.test(issue.message)
        ? `Lớn hoặc dài quá ${issue.maximum}.`
        : issue.message
    case 'too_small':
      return /^Too small/.test(issue.message) ? `Nhỏ hoặc ngắn hơn ${issue.minimum}.` : issue.message
    default:
      return /^Invalid/.test(issue.message) ? 'Không đúng dạng.' : issue.message
  }
}

/**
 * Checks a call at the door and runs it: name known, input parsed by its schema, handler, reply. Knows nothing of Electron.
 * `checkOutput` parses what goes out too (development and tests), so that an inner column cannot leak.
 */
export function createAnswer(options: {
  contract: Record<string, CallSpec>
  handlers: Answerable
  log: (error: unknown) => void
  checkOutput: boolean
}) {
  return async (name: unknown, raw: unknown, context: unknown): Promise<Reply<unknown>> => {
    try {
      if (
        typeof name !== 'string' ||
        !Object.hasOwn(options.contract, name) ||
        !Object.hasOwn(options.handlers, name)
      ) {
        throw new ProblemError('unknown-call', `Không có việc tên “${String(name).slice(0, 60)}”.`)
      }
      const spec = options.contract[name] as CallSpec
      const parsed = spec.input.safeParse(raw ?? {}, { reportInput: true })
      if (!parsed.success) return { ok: false, problem: invalid(parsed.error) }
      const handler = options.handlers[name] as (input: unknown, context: unknown) => Promise<unknown>
      const value = await handler(parsed.data, context)
      if (options.checkOutput) {
        const checked = spec.output.safeParse(value)
        if (!checked.success) throw new Error(`${name}: output does not fit its schema: ${checked.error.message}`)
        return { ok: true, value: checked.data }
      }
      return { ok: true, value }
    } catch (error) {
      return { ok: false, problem: problemOf(error, options.log) }
    }
  }
}
