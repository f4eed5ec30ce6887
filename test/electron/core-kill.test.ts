import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { usualChoice } from '../../shared/agenda/template'
import { startCore } from '../support/core-process'
import { coreWithoutCommit, killRounds } from '../support/kill-rounds'
import { runKillRounds } from '../support/kill-run'
import { tempFolder } from '../support/temp-folder'

const host = { resolveFile: ({ file }: { file: string }) => ({ path: file, name: file }) }

async function newConference() {
  const dataFolder = tempFolder('thuky-data')
  const folder = path.join(tempFolder('thuky-kill', { onDisk: true }), 'hoi-nghi')
  const core = await startCore({ dataFolder, host })
  const made = await core.call('conference.create', { template: 'plan-02', folder })
  expect(made).toMatchObject({ ok: true })
  await core.close()
  return { dataFolder, folder }
}

test('50 kills of the real core at any moment: nobody who was told is lost, nothing is half written', async () => {
  const result = await killRounds(50, await newConference())
  console.log('kill test:', JSON.stringify(result))
  expect(result).toMatchObject({ rounds: 50, lost: 0, torn: 0, broken: 0 })
  // Every round told at least one person before its kill, however slow the machine.
  expect(result.acknowledged).toBeGreaterThanOrEqual(50)
}, 180_000)

test('30 kills while the programme runs: every press and every moved minute that was told stands, and the day goes on where it was', async () => {
  const { dataFolder, folder } = await newConference()
  const core = await startCore({ dataFolder, host })
  expect(await core.call('conference.open', { folder })).toMatchObject({ ok: true })
  expect(await core.call('agenda.useTemplate', usualChoice)).toMatchObject({ ok: true })
  await core.close()
  const result = await runKillRounds(30, { dataFolder, folder })
  console.log('kill test of the running day:', JSON.stringify(result))
  expect(result).toMatchObject({ rounds: 30, lost: 0, wrong: 0 })
  expect(result.presses).toBeGreaterThanOrEqual(30)
  expect(result.shifts).toBeGreaterThan(0)
}, 180_000)

test('the same kills of a core that never commits forget the running day', async () => {
  const { dataFolder, folder } = await newConference()
  const core = await startCore({ dataFolder, host })
  await core.call('conference.open', { folder })
  await core.call('agenda.useTemplate', usualChoice)
  await core.close()
  const result = await runKillRounds(2, { dataFolder, folder, script: await coreWithoutCommit() })
  expect(result.lost).toBeGreaterThan(0)
})

test('the control: a core that never commits loses people in the same test', async () => {
  const result = await killRounds(3, { ...(await newConference()), script: await coreWithoutCommit() })
  expect(result.lost).toBeGreaterThan(0)
})

test('a kill while a conference is made leaves a whole one or none, and the next one is made beside the rest', async () => {
  const dataFolder = tempFolder('thuky-data')
  const parent = tempFolder('thuky-making', { onDisk: true })
  let [whole, none] = [0, 0]
  // The first one shows how long this machine takes today; the others are killed within that time and a little after it.
  let duration = Number.POSITIVE_INFINITY
  for (let round = 0; round < 10; round++) {
    const folder = path.join(parent, `hoi-nghi-${round}`)
    const core = await startCore({ dataFolder, host })
    const before = fs.readdirSync(parent).length
    const made = core.call('conference.create', { template: 'plan-02', folder })
    // From the first folder that appears on: a slow machine must not be killed before it has begun.
    while (fs.readdirSync(parent).length === before) await new Promise((r) => setTimeout(r, 1))
    const started = performance.now()
    if (round === 0) await made
    else await new Promise((r) => setTimeout(r, (round / 9) * 1.3 * duration))
    if (round === 0) duration = performance.now() - started
    await core.kill()
    if (!fs.existsSync(folder)) none++
    else {
      whole++
      const next = await startCore({ dataFolder, host })
      expect(await next.call('conference.open', { folder })).toMatchObject({ ok: true })
      await next.close()
    }
  }
  console.log(`killed while making: ${whole} whole, ${none} not there`)
  expect(whole).toBeGreaterThan(0)
  expect(none).toBeGreaterThan(0)
  expect(fs.readdirSync(parent).filter((name) => !name.startsWith('.'))).toHaveLength(whole)
})
