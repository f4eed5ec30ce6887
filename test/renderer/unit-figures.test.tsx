import { expect, test } from 'vitest'
import { openTestDesk } from '../support/open-test-db'
import { says, show, type } from '../support/page-acts'
import { until } from '../support/until'

test('a word in a cell of figures is refused where it stands, and the figure before is kept', async () => {
  const desk = await openTestDesk()
  const { id: unitId } = await desk.ask('units.save', { name: 'Sở Y tế' })
  const cell = { year: 2016, authority: 'own', form: 'cityMerit', row: 'collective' } as const
  await desk.ask('figures.save', { unitId, values: [{ ...cell, value: 7 }] })
  const values = async () => (await desk.ask('figures.ofUnit', { unitId })).map((f) => f.value)
  await show(desk, async () => {
    const { UnitFigures } = await import('../../renderer/preparation/UnitFigures')
    return () => <UnitFigures unitId={unitId} />
  })
  await says('1 số liệu')
  await type('Tập thể 2016', 'mười')
  await says('“mười” không phải số nguyên')
  expect(await values()).toEqual([7])
  await type('Tập thể 2016', '1.234')
  await until(async () => (await values())[0] === 1234, 'the number that is one')
  await type('Tập thể 2016', '')
  await until(async () => (await values()).length === 0 || (await values())[0] === null, 'no figure')
})
