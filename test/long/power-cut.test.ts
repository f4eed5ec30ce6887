import { expect, test } from 'vitest'
import { coreWithNormal, cutPower, noPowerCut, record } from '../support/power-cut'
import { tempFolder } from '../support/temp-folder'

const cuts = Number(process.env.CUTS ?? 1500)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

test.skipIf(noPowerCut)(`${cuts} power cuts: nobody who was told is lost`, async () => {
  const result = cutPower(await record(tempFolder('thuky-power'), { people: 300 }), cuts, seed)
  console.log(`Power cuts, seed ${seed}: ${JSON.stringify(result)}`)
  expect(result).toMatchObject({ told: 600, lost: 0, torn: 0, corrupt: 0 })
})

test.skipIf(noPowerCut)('the control: with synchronous=NORMAL most cuts lose somebody', async () => {
  const recording = await record(tempFolder('thuky-power'), { people: 300, script: await coreWithNormal() })
  const result = cutPower(recording, Math.ceil(cuts / 5), seed)
  console.log(`Power cuts with NORMAL, seed ${seed}: ${JSON.stringify(result)}`)
  expect(result).toMatchObject({ torn: 0, corrupt: 0 })
  expect(result.lost).toBeGreaterThan(result.cuts / 2)
})
