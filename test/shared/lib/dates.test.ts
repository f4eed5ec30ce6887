import { expect, test } from 'vitest'
import { daysLate } from '../../../shared/lib/dates'

test('days late have the dots of thousands', () => {
  expect([1, 45, 2568].map(daysLate)).toEqual(['trễ 1 ngày', 'trễ 45 ngày', 'trễ 2.568 ngày'])
})
