import path from 'node:path'
import { expect, test } from 'vitest'
import { startCore } from '../support/core-process'
import { coreWithoutCommit, killRounds } from '../support/kill-rounds'
import { tempFolder } from '../support/temp-folder'

async function newConference() {
  const dataFolder = tempFolder('thuky-data')
  const folder = path.join(tempFolder('thuky-kill'), 'hoi-nghi')
  const core = await startCore({
    dataFolder,
    host: { resolveFile: ({ file }: { file: string }) => ({ path: file, name: file }) },
  })
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

test('the control: a core that never commits loses people in the same test', async () => {
  const result = await killRounds(3, { ...(await newConference()), script: await coreWithoutCommit() })
  expect(result.lost).toBeGreaterThan(0)
}, 60_000)
