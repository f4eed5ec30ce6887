import path from 'node:path'
import { startCore } from '../support/core-process'
import { killRounds } from '../support/kill-rounds'
import { cutPower, noPowerCut, record } from '../support/power-cut'
import { type Row, row } from './rows'

/** What was told to a person and is not on the disk afterwards: the number must be none, whatever the machine. */
export async function safety(folder: string): Promise<Row[]> {
  const conference = path.join(folder, 'hoi-nghi-kill')
  const dataFolder = path.join(folder, 'data-kill')
  const host = { resolveFile: ({ file }: { file: string }) => ({ path: file, name: file }) }
  const core = await startCore({ dataFolder, host })
  const made = await core.call('conference.create', { template: 'plan-02', folder: conference })
  if (!made.ok) throw new Error(made.problem.message)
  await core.close()
  const killed = await killRounds(20, { folder: conference, dataFolder })
  const rows = [
    row({
      what: `acknowledged acts lost in 20 kills of the core, ${killed.acknowledged} at risk`,
      figure: killed.lost + killed.torn + killed.broken,
      unit: 'lost',
      budget: 0,
      floor: 0,
      floorIs: 'none',
    }),
  ]
  if (noPowerCut) {
    console.error(`SKIPPED: the row of power cuts: ${noPowerCut}.`)
    return rows
  }
  const cut = cutPower(await record(path.join(folder, 'power'), { people: 60 }), 300, Date.now() % 1_000_000)
  rows.push(
    row({
      what: `acknowledged acts lost in 300 simulated power cuts, ${cut.told} told`,
      figure: cut.lost + cut.torn + cut.corrupt,
      unit: 'lost',
      budget: 0,
      floor: 0,
      floorIs: 'none',
    }),
  )
  return rows
}
