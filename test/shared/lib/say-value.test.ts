import { expect, test } from 'vitest'
import { sayValue } from '../../../shared/lib/say-value'

test('the history says values as people write them', () => {
  expect([null, '', 5000, 1_450_000_000, '2019-11-05', '2019-11-15T08:00', 'HĐ 2019-1'].map(sayValue)).toEqual([
    'để trống',
    'để trống',
    '5.000',
    '1.450.000.000',
    '05/11/2019',
    '08:00 15/11/2019',
    'HĐ 2019-1',
  ])
})
