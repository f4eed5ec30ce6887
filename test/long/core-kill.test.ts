import path from 'node:path'
import { expect, test } from 'vitest'
import { startCore } from '../support/core-process'
import { killRounds } from '../support/kill-rounds'
import { tempFolder } from '../support/temp-folder'

const rounds = Number(process.env.ROUNDS ?? 200)

test(`${rounds} kills of the real core: nobody who was told is lost`, async () => {
  const dataFolder = tempFolder('thuky-data')
  const folder = path.join(tempFolder('thuky-kill', { onDisk: true }), 'hoi-nghi')
  const core = await startCore({
    dataFolder,
    host: { resolveFile: ({ file }: { file: string }) => ({ path: file, name: file }) },
  })
  await core.call('conference.create', { template: 'plan-02', folder })
  await core.close()
  const result = await killRounds(rounds, { dataFolder, folder })
  console.log(`People at risk: ${result.acknowledged}; ${JSON.stringify(result)}`)
  expect(result).toMatchObject({ lost: 0, torn: 0, broken: 0 })
})
