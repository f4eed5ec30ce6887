import { expect, test } from 'vitest'
import { findsLabel, foldFilter } from '../../renderer/ui/fold-filter'

const units = ['Ủy ban nhân dân Quận 3', 'Ủy ban nhân dân Quận 10', 'Đài Truyền hình thành phố', 'Sở Nội vụ (còn 3)']
const found = (search: string) =>
  foldFilter({ options: units.map((label) => ({ value: label, label })), search, limit: 100 }).map(
    (o) => 'label' in o && o.label,
  )

test.each([
  ['quan 3', [units[0]]],
  ['quận 3', [units[0]]],
  ['3 quan', [units[0]]],
  ['ubnd q', [units[0], units[1]]],
  ['dai truyen', [units[2]]],
  ['dth', [units[2]]],
  ['', units],
  ['sở y', []],
])('“%s” finds the units that a clerk means', (typed, wanted) => expect(found(typed)).toEqual(wanted))

test('a number typed whole comes before those that begin with it', () => {
  const quarters = ['Ủy ban nhân dân Quận 10', 'Ủy ban nhân dân Quận 1', 'Ủy ban nhân dân Quận 12']
  const options = quarters.map((label) => ({ value: label, label }))
  expect(foldFilter({ options, search: 'quan 1', limit: 9 })).toEqual([options[1], options[0], options[2]])
})

test('a group without a fitting choice is left out, and a limit is kept', () => {
  const options = [
    { group: 'Sở', items: [{ value: 'a', label: 'Sở Y tế' }] },
    {
      group: 'Quận',
      items: [
        { value: 'b', label: 'Quận 3' },
        { value: 'c', label: 'Quận 4' },
      ],
    },
  ]
  expect(foldFilter({ options, search: 'quan 4', limit: 9 })).toEqual([
    { group: 'Quận', items: [{ value: 'c', label: 'Quận 4' }] },
  ])
  expect(foldFilter({ options: units.map((u) => ({ value: u, label: u })), search: '', limit: 2 })).toHaveLength(2)
  expect(findsLabel('x', 'Sở Y tế')).toBe(false)
})
