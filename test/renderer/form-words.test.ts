import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { formWords } from '../../renderer/ui/form-words'
import { BudgetEntryFields } from '../../shared/preparation/budget/budget'
import { LogisticsFields, PressPassFields } from '../../shared/preparation/logistics/logistics'
import { TaskFields } from '../../shared/preparation/tasks/task'

const forms: Record<string, z.ZodObject> = { BudgetEntryFields, LogisticsFields, PressPassFields, TaskFields }
const english = /[A-Za-z]{3,} (expected|input)|Invalid|expected|Too (big|small)/

describe('what a form says of a field', () => {
  test.each(Object.keys(forms))('%s: nothing wrong is said in English, whatever is put into it', (name) => {
    const schema = forms[name] as z.ZodObject
    for (const value of [null, undefined, '', -1, 'chữ', 1.5, '31/02/2019', [], 1e15])
      for (const key of Object.keys(schema.shape)) {
        const read = (schema.shape[key] as z.ZodType).safeParse(value, { error: formWords as never })
        for (const issue of read.error?.issues ?? [])
          expect(issue.message, `${key} = ${String(value)}`).not.toMatch(english)
      }
  })

  test('without it the library’s own words would show', () => {
    const read = BudgetEntryFields.shape.amount.safeParse(null)
    expect(read.error?.issues[0]?.message).toMatch(english)
  })

  test('a choice not made is told as that', () => {
    expect(BudgetEntryFields.shape.lineId.safeParse('').error?.issues[0]?.message).toBe('Chưa chọn.')
  })
})
