import { describe, expect, test } from 'vitest'
import { coreWithNormal, cutPower, noPowerCut, record } from '../support/power-cut'
import { tempFolder } from '../support/temp-folder'

const cuts = Number(process.env.CUTS ?? 150)

describe.skipIf(noPowerCut)('a power cut at any moment', () => {
  test(`${cuts} cuts: nobody who was told is lost, nothing is half written, every file opens`, async () => {
    const recording = await record(tempFolder('thuky-power'), { people: 60 })
    const result = cutPower(recording, cuts, Number(process.env.SEED ?? 1))
    console.log('power cuts:', JSON.stringify(result))
    expect(result).toMatchObject({ told: 120, lost: 0, torn: 0, corrupt: 0 })
    expect(result.atRisk).toBeGreaterThan(cuts / 10)
  }, 180_000)

  test('the control: with synchronous=NORMAL the same cuts lose people who were told', async () => {
    const recording = await record(tempFolder('thuky-power'), { people: 30, script: await coreWithNormal() })
    const result = cutPower(recording, 40, 1)
    console.log('power cuts, NORMAL:', JSON.stringify(result))
    expect(result).toMatchObject({ torn: 0, corrupt: 0 })
    expect(result.lost).toBeGreaterThan(10)
  }, 180_000)
})
