import {
  type Introducible,
  type Introduction,
  type IntroductionGroup,
  type IntroductionSettings,
  type IntroductionWay,
  introduction,
  introductionChanges,
  usualIntroduction,
} from '../../shared/agenda/introduction'
import type { Category } from '../../shared/conference/category'
import { ProblemError } from '../../shared/ipc/reply'
import { attendanceBook } from '../checkin/desk.queries'
import { getConference, listCategories } from '../conference/conference.queries'
import type { Context, Write } from '../core/context'
import { rankedDelegates } from '../delegates/ranked.queries'
import { getSettings } from './agenda.queries'

/** Leaders and guests of the first two groups in order are read by name, the rest together; the press last of all. */
function groupsOf(categories: readonly Category[]): (IntroductionGroup & { code: string; parent: boolean })[] {
  return categories.flatMap((category, index) => {
    const usual: IntroductionWay = index < 2 ? 'name' : 'group'
    const press = (code: string) => /^BC|BÁO/i.test(code)
    const own = { id: category.id, code: category.code, name: category.name, usual, press: press(category.code) }
    const inner = category.subgroups.map((s) => ({
      id: s.id,
      code: s.code,
      name: s.name,
      usual,
      press: press(s.code) || press(category.code),
      parent: false,
    }))
    return [...inner, { ...own, parent: inner.length > 0 }]
  })
}

/** Whether this is the morning of the conference and somebody has come: then presence speaks, before it the replies. */
async function sourceOf(context: Context, settings: IntroductionSettings): Promise<'replies' | 'presence'> {
  if (settings.source !== 'auto') return settings.source
  const { startsAt } = await getConference(context.db)
  const book = await attendanceBook(context)
  const at = context.clock()
  const isDay = startsAt !== null && at.getTime() >= new Date(`${startsAt.slice(0, 10)}T00:00:00`).getTime()
  return isDay && [...book.people()].length > 0 ? 'presence' : 'replies'
}

async function people(context: Context, source: 'replies' | 'presence'): Promise<Introducible[]> {
  const { db } = context
  const ranked = await rankedDelegates(db)
  const book = await attendanceBook(context)
  const replies = new Map(
    (await db.selectFrom('replies').select(['delegateId', 'answer']).where('current', '=', 1).execute()).map((r) => [
      r.delegateId,
      r.answer,
    ]),
  )
  const byReply = { accepted: 'self', substitute: 'substitute', declined: 'absent', none: 'awaited' } as const
  return ranked
    .filter((p) => p.withdrawnAt === null)
    .map((p): Introducible => {
      const here = book.of(p.id)
      const state =
        source === 'replies'
          ? byReply[replies.get(p.id) ?? 'none']
          : here.presence !== 'present'
            ? 'absent'
            : here.attends === 'substitute'
              ? 'substitute'
              : 'self'
      return {
        id: p.id,
        honorific: p.honorific,
        titles: p.titles,
        fullName: p.fullName,
        office: p.office,
        unit: p.unit,
        subgroupId: p.subgroupId,
        categoryId: p.categoryId,
        isChair: p.roles.includes('chair'),
        state,
      }
    })
}

/** The introduction as replies or presence have it now. */
export async function currentIntroduction(context: Context): Promise<Introduction> {
  const settings = (await getSettings(context.db))?.introduction ?? usualIntroduction
  const source = await sourceOf(context, settings)
  const groups = groupsOf(await listCategories(context.db))
  return introduction(await people(context, source), groups, settings, source)
}

/** What the MC reads: the frozen list where there is one. */
export async function introductionToRead(context: Context): Promise<Introduction> {
  return (await getSettings(context.db))?.frozen ?? currentIntroduction(context)
}

export async function introductionView(context: Context) {
  const stored = await getSettings(context.db)
  const settings = stored?.introduction ?? usualIntroduction
  const now = await currentIntroduction(context)
  const categories = await listCategories(context.db)
  const counts = new Map<string, number>()
  for (const p of await rankedDelegates(context.db)) {
    if (p.withdrawnAt !== null) continue
    const id = p.subgroupId ?? p.categoryId ?? ''
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return {
    settings,
    now,
    frozen: stored?.frozen ?? null,
    frozenAt: stored?.frozenAt ?? null,
    changes: stored?.frozen ? introductionChanges(stored.frozen, now) : [],
    groups: groupsOf(categories)
      .filter((g) => !g.parent || (counts.get(g.id) ?? 0) > 0)
      .map((g) => ({
        id: g.id,
        code: g.code,
        name: g.name,
        people: counts.get(g.id) ?? 0,
        way: settings.ways[g.id] ?? g.usual,
      })),
  }
}

async function store(
  w: Write,
  uuid: () => string,
  patch: { introduction?: string; frozen?: string | null; frozenAt?: string | null },
  text: string,
): Promise<void> {
  const known = await w.trx.selectFrom('agendaSettings').select('id').executeTakeFirst()
  if (known) await w.update('agendaSettings', known.id, patch, text)
  else
    await w.insert(
      'agendaSettings',
      { id: uuid(), introduction: JSON.stringify(usualIntroduction), frozen: null, frozenAt: null, ...patch },
      text,
    )
}

export const setIntroduction = (patch: Partial<IntroductionSettings>, context: Context) =>
  context.write('agenda.setIntroduction', async (w) => {
    const before = (await getSettings(w.trx))?.introduction ?? usualIntroduction
    const after = { ...before, ...patch }
    await store(w, context.ids.uuid, { introduction: JSON.stringify(after) }, 'Sửa cách giới thiệu đại biểu.')
    return after
  })

/** Keeps the list as it stands, so that a late arrival shows as a change instead of changing what the MC holds. */
export async function freezeIntroduction(context: Context) {
  const now = await currentIntroduction(context)
  if (now.named.length === 0 && now.groups.length === 0)
    throw new ProblemError('refused', 'Chưa có ai để giới thiệu nên chưa chốt được danh sách.')
  return context.write('agenda.freezeIntroduction', async (w) => {
    await store(
      w,
      context.ids.uuid,
      { frozen: JSON.stringify(now), frozenAt: w.at },
      `Chốt danh sách giới thiệu đại biểu: ${now.named.length} người đọc tên.`,
    )
    return { named: now.named.length }
  })
}

export const thawIntroduction = (context: Context) =>
  context.write('agenda.thawIntroduction', async (w) => {
    await store(w, context.ids.uuid, { frozen: null, frozenAt: null }, 'Bỏ chốt danh sách giới thiệu đại biểu.')
    return {}
  })
