import fs from 'node:fs'
import path from 'node:path'
import type { Conference } from '../../shared/conference/conference'
import { type ConferenceTemplate, templates } from '../../shared/conference/template'
import { ProblemError } from '../../shared/ipc/reply'
import { fold } from '../../shared/names/text'
import { isOfPlan02 } from '../../shared/preparation/tasks/rebase'
import type { StartContext } from '../core/context'
import { dayOnWall } from '../core/today'
import { createWriter } from '../core/writer'
import { syncFolder } from '../db/copy'
import { createDatabase, openDatabase } from '../db/open'
import { unfitPlace } from '../db/place'
import { layPlan } from '../preparation/lay-plan'
import { toRow } from './conference.queries'

type Seed = { template: 'plan-02' | 'blank'; title?: string; day?: string; kind: 'real' | 'sample' }

/** `hoi-nghi-so-ket-05-nam`, for a folder name that any system takes. */
const slug = (title: string) => fold(title).replace(/ /g, '-').slice(0, 40).replace(/-+$/, '') || 'hoi-nghi'

/** A free folder for a new conference in the default place. */
export function freeFolder(defaultFolder: string, title: string): string {
  for (let n = 1; ; n++) {
    const folder = path.join(defaultFolder, n === 1 ? slug(title) : `${slug(title)}-${n}`)
    if (!fs.existsSync(folder)) return folder
  }
}

/**
 * Makes a conference folder that is either whole or not there: everything is written into a folder beside it, which then
 * takes its name. The target must not exist or be empty.
 */
export async function createConferenceFolder(
  folder: string,
  seed: Seed,
  context: StartContext,
  /** Runs on the folder while it still has its building name. */
  furnish: (building: string) => Promise<void> = async () => {},
): Promise<void> {
  const target = path.resolve(folder)
  const unfit = unfitPlace(target, context.app.options.driveOf)
  if (unfit) throw new ProblemError('refused', unfit)
  if (fs.existsSync(target) && (!fs.statSync(target).isDirectory() || fs.readdirSync(target).length > 0)) {
    throw new ProblemError(
      'wrong-folder',
      `“${target}” đã có tệp bên trong. Hội nghị mới cần một thư mục chưa có hoặc còn trống; không có gì bị thay đổi.`,
    )
  }
  const name = `.${path.basename(target)}.dang-tao-`
  sweep(path.dirname(target), name)
  const building = path.join(path.dirname(target), name + context.ids.digits(6))
  try {
    for (const name of ['', 'attachments', 'backups', 'exports'])
      fs.mkdirSync(path.join(building, name), { recursive: true })
    createDatabase(building)
    await fill(building, seed, context)
    await furnish(building)
    if (fs.existsSync(target)) fs.rmdirSync(target)
    fs.renameSync(building, target)
    // Only now its name survives a power cut.
    syncFolder(path.dirname(target))
  } catch (error) {
    fs.rmSync(building, { recursive: true, force: true })
    throw error
  }
}

/** An hour is longer than any conference takes to be made: what is older was left behind by a kill. */
const abandonedMs = 3_600_000

function sweep(parent: string, prefix: string): void {
  for (const name of fs.existsSync(parent) ? fs.readdirSync(parent) : []) {
    const left = path.join(parent, name)
    if (name.startsWith(prefix) && Date.now() - fs.statSync(left).mtimeMs > abandonedMs)
      fs.rmSync(left, { recursive: true, force: true })
  }
}

/** What a plan of 2019 says of its own time does not hold for a conference of today: the month it foresaw, the form of papers. */
const ofToday = { plannedTime: '', profile: 'ND30_2020' } as const

async function fill(folder: string, seed: Seed, context: StartContext): Promise<void> {
  const { clock, ids } = context
  const database = openDatabase(folder, clock)
  try {
    const template: ConferenceTemplate = templates[seed.template]
    const today = dayOnWall(clock())
    // The practice conference lives in the plan's own year.
    const isOwn = seed.kind === 'sample' || isOfPlan02(seed.day ?? null, today)
    const operator = context.app.state().operator || 'Chưa ghi tên'
    const write = createWriter({
      db: database.db,
      clock,
      ids,
      operator: () => operator,
      readOnly: false,
      onCommitted: () => {},
      onStalled: () => {},
      onCorrupt: () => {},
    })
    await write('conference.create', async (w) => {
      const conference: Conference = {
        ...template.fields,
        ...(isOwn ? {} : ofToday),
        ...(seed.day ? { startsAt: `${seed.day}T08:00` } : {}),
        ...(seed.title ? { title: seed.title } : {}),
        id: ids.uuid(),
        kind: seed.kind,
        createdAt: w.at,
      }
      await w.insert('conference', { ...toRow(conference), letterText: null }, `Tạo hội nghị “${conference.title}”.`)
      for (const { subgroups, ...category } of template.categories) {
        const categoryId = ids.uuid()
        await w.insert(
          'categories',
          { ...category, id: categoryId },
          `Tạo nhóm ${category.code}, chỉ tiêu ${category.quota}.`,
        )
        for (const subgroup of subgroups)
          await w.insert(
            'subgroups',
            { ...subgroup, id: ids.uuid(), categoryId, offices: JSON.stringify(subgroup.offices) },
            `Tạo nhóm nhỏ ${subgroup.code}.`,
          )
      }
      if (seed.template === 'plan-02') await layPlan(w, ids, { conferenceId: conference.id, today, isOwn })
    })
  } finally {
    database.release()
  }
}
