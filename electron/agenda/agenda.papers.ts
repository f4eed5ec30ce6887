import type { agendaPapers } from '../../shared/agenda/agenda.papers'
import { introductionChanges } from '../../shared/agenda/introduction'
import { actualPaper, changesPaper } from '../../shared/agenda/papers/changes'
import { introductionPaper } from '../../shared/agenda/papers/introduction-list'
import { mcScriptPaper } from '../../shared/agenda/papers/mc-script'
import { programmePaper } from '../../shared/agenda/papers/programme'
import { runOfShowPaper } from '../../shared/agenda/papers/run-of-show'
import { agendaChanges } from '../../shared/agenda/versions'
import { clockTime, wallDay } from '../../shared/checkin/wall-clock'
import { ProblemError } from '../../shared/ipc/reply'
import type { MakersOf } from '../printing/paper-maker'
import { getSettings, listVersions } from './agenda.queries'
import { scheduled } from './agenda.service'
import { currentIntroduction, introductionToRead } from './introduction.service'
import { actualTimes } from './run.service'
import { compareVersions, dayLog, frozenNow } from './view.service'

const moment = (iso: string) => `${clockTime(iso).replace(':', ' giờ ')} ngày ${wallDay(iso)}`

export const agendaMakers: MakersOf<typeof agendaPapers> = {
  'agenda.programme': async ({ id }, { db }) => {
    const now = await scheduled(db)
    const versions = await listVersions(db)
    const version = id ? versions.find((v) => v.id === id) : versions.at(-1)
    if (id && !version) throw new ProblemError('not-found', 'Không thấy bản chương trình này.')
    const agenda = id && version ? version.agenda : await frozenNow(db, now)
    const isIssued = version !== undefined && agendaChanges(version.agenda, agenda).every((c) => !c.isPublic)
    return programmePaper(now.conference, agenda, {
      draft: !isIssued,
      number: isIssued ? (version?.number ?? null) : null,
    })
  },
  'agenda.runOfShow': async (_, { db }) => {
    const now = await scheduled(db)
    return runOfShowPaper(now.conference, await frozenNow(db, now))
  },
  'agenda.mcScript': async (_, context) => {
    const now = await scheduled(context.db)
    return mcScriptPaper(now.conference, await frozenNow(context.db, now), await introductionToRead(context))
  },
  'agenda.introduction': async (_, context) => {
    const { conference } = await scheduled(context.db)
    const settings = await getSettings(context.db)
    const now = await currentIntroduction(context)
    const list = settings?.frozen ?? now
    const basis = list.source === 'presence' ? 'đại biểu có mặt' : 'phản hồi của đại biểu'
    const at = settings?.frozenAt ?? context.clock().toISOString()
    const state = `${settings?.frozen ? 'Chốt' : 'Lập'} theo ${basis}, lúc ${moment(at)}.`
    return introductionPaper(conference, list, {
      state,
      changes: settings?.frozen ? introductionChanges(settings.frozen, now) : [],
    })
  },
  'agenda.changes': async ({ id }, context) => {
    const { conference } = await scheduled(context.db)
    const compared = await compareVersions({ from: id ?? '', to: null }, context)
    const log = (await dayLog(context)).map((l) => `${clockTime(l.at)}, ${l.operator}: ${l.text}`)
    return changesPaper(conference, { ...compared, log })
  },
  'agenda.actual': async (_, context) => {
    const { conference } = await scheduled(context.db)
    const { items, rehearsal } = await actualTimes(context)
    return actualPaper(
      conference,
      items.map((i) => ({ ...i, actualStart: i.actualStart ? clockTime(i.actualStart) : '' })),
      rehearsal,
    )
  },
}
