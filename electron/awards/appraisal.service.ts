import type { Finding } from '../../shared/awards/appraisal'
import { obstacles, runChecks } from '../../shared/awards/checks/run'
import type { World } from '../../shared/awards/checks/world'
import type { Moved } from '../../shared/awards/dossiers.contract'
import { flagKindLabels, type Nomination, type NominationFlag } from '../../shared/awards/nomination'
import { type NominationAct, nominationLife } from '../../shared/awards/nomination-life'
import { consensusLabels, consensusOf, recusedPairs } from '../../shared/awards/scoring'
import { type RejectGroup, rejectGroupLabels } from '../../shared/awards/terms'
import { ProblemError } from '../../shared/ipc/reply'
import type { Context } from '../core/context'
import { todayOf } from '../core/today'
import { getDossier, openRound } from './dossiers.service'
import { eachOf, moveCase, moveDossier } from './moves'
import { getNomination } from './nominations.service'
import { loadWorld } from './world.queries'

/** What forbids to call a case eligible, as a sentence. */
function notEligible(w: World, findings: readonly Finding[], n: Nomination): string | undefined {
  const inWay = obstacles(findings, n.id, n.dossierId)
  if (inWay.length)
    return `${n.name} còn vướng: ${inWay
      .slice(0, 2)
      .map((f) => f.message)
      .join(' ')}${inWay.length > 2 ? ` Và ${inWay.length - 2} chỗ khác.` : ''} Hãy xử lý, hoặc ghi lý do bỏ qua.`
  const needed = w.rules.get('review.passesNeeded')
  const { state } = consensusOf(
    w.reviews.filter((r) => r.nominationId === n.id),
    recusedPairs(w.recusals),
    needed,
  )
  if (state === 'fail' || state === 'split' || state === 'unsure' || (needed > 1 && state !== 'pass'))
    return `${n.name}: ý kiến thẩm định là “${consensusLabels[state]}” (cần ${needed} người cho “Đạt”).`
  return undefined
}

type MoveInput = {
  ids: string[]
  act: NominationAct
  reason?: string
  rejectGroup?: RejectGroup
  document?: string
}

/** Concludes on cases, one or many. A case is eligible only when nothing stands in its way or somebody answered for it. */
export async function moveNominations(input: MoveInput, { write, ids, clock, session }: Context): Promise<Moved> {
  const { act } = input
  const isRefusal = act === 'markIneligible' || act === 'notAward'
  if (isRefusal && !input.rejectGroup)
    throw new ProblemError(
      'invalid',
      'Hãy chọn lý do theo quy định: không đúng đối tượng, không đủ tiêu chuẩn, không đủ hồ sơ, hay vi phạm pháp luật.',
      {
        fields: { rejectGroup: 'Chưa chọn lý do.' },
      },
    )
  const why =
    isRefusal && input.rejectGroup ? `${rejectGroupLabels[input.rejectGroup]}: ${input.reason ?? ''}` : input.reason
  return write('awards.moveNominations', async (w) => {
    const worlds = new Map<string, { world: World; findings: Finding[] }>()
    const result = await eachOf([...new Set(input.ids)], async (id) => {
      const n = await getNomination(w.trx, id)
      const d = await getDossier(w.trx, n.dossierId)
      await openRound(w.trx, d.roundId)
      if (['draft', 'submitted', 'returned', 'withdrawn'].includes(d.state))
        throw new ProblemError(
          'conflict',
          `Hồ sơ của ${d.unit} chưa tiếp nhận hoặc đã trả, rút nên chưa xét ${n.name} được.`,
        )
      if (act === 'markEligible') {
        if (d.state !== 'complete' && d.state !== 'in_appraisal')
          throw new ProblemError(
            'conflict',
            `Hồ sơ của ${d.unit} chưa ở trạng thái hợp lệ nên chưa kết luận ${n.name} đủ điều kiện được.`,
          )
        const known = worlds.get(d.roundId)
        const world = known?.world ?? (await loadWorld(w.trx, d.roundId, await todayOf(w.trx, { clock, session })))
        const findings = known?.findings ?? runChecks(world)
        worlds.set(d.roundId, { world, findings })
        const obstacle = notEligible(world, findings, n)
        if (obstacle) throw new ProblemError('refused', obstacle)
      }
      // The first conclusion starts the appraisal of the dossier.
      if (d.state === 'complete') await moveDossier(w, ids, d, 'startAppraisal')
      const patch = isRefusal
        ? { rejectGroup: input.rejectGroup ?? null, rejectReason: input.reason ?? '' }
        : act === 'reconsider'
          ? { rejectGroup: null, rejectReason: '' }
          : {}
      await moveCase(w, ids, n, act, { reason: isRefusal && !input.reason ? '' : why, document: input.document }, patch)
    })
    return { ...result, notes: [] }
  })
}

/** Notes a complaint, discipline or inspection and suspends this one case; the others of its dossier go on. */
export async function openFlag(
  input: { nominationId: string; kind: NominationFlag['kind']; since: string; note: string; document?: string },
  { write, ids }: Context,
): Promise<NominationFlag> {
  return write('awards.openFlag', async (w) => {
    const n = await getNomination(w.trx, input.nominationId)
    const label = flagKindLabels[input.kind]
    const flag: NominationFlag = {
      id: ids.uuid(),
      nominationId: n.id,
      kind: input.kind,
      since: input.since,
      until: null,
      note: input.note,
      outcome: '',
      operator: w.operator,
    }
    await w.insert('awardFlags', flag, `${n.name}: ${label.toLocaleLowerCase('vi')}.`)
    if (nominationLife.acts.hold.from.includes(n.state))
      await moveCase(w, ids, n, 'hold', { reason: label, document: input.document })
    return flag
  })
}

/** Ends a suspension with its outcome; the case goes back to where it stood once nothing else holds it. */
export async function closeFlag(
  input: { id: string; until: string; outcome: string; document?: string },
  { write, ids }: Context,
): Promise<NominationFlag> {
  return write('awards.closeFlag', async (w) => {
    const row = await w.trx.selectFrom('awardFlags').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Vướng mắc này không còn. Hãy tải lại màn hình.')
    if (row.until) throw new ProblemError('conflict', 'Vướng mắc này đã được khép lại.')
    if (input.until < row.since)
      throw new ProblemError('invalid', 'Ngày kết luận không thể trước ngày bắt đầu.', {
        fields: { until: 'Xem lại ngày.' },
      })
    const n = await getNomination(w.trx, row.nominationId)
    const patch = { until: input.until, outcome: input.outcome }
    await w.update('awardFlags', row.id, patch, `${n.name}: khép lại vướng mắc, kết luận: ${input.outcome}.`)
    const open = await w.trx
      .selectFrom('awardFlags')
      .select('id')
      .where('nominationId', '=', n.id)
      .where('until', 'is', null)
      .executeTakeFirst()
    if (!open && n.state === 'on_hold')
      await moveCase(w, ids, n, 'release', { reason: input.outcome, document: input.document })
    return { ...row, ...patch }
  })
}

/** Answers one finding with a reason; it no longer stands in the way while its facts stay the same. */
export async function overrideFinding(
  input: { roundId: string; key: string; reason: string },
  { write, ids, clock, session }: Context,
): Promise<Finding> {
  return write('awards.override', async (w) => {
    const round = await openRound(w.trx, input.roundId)
    const find = async () =>
      runChecks(await loadWorld(w.trx, round.id, await todayOf(w.trx, { clock, session }))).find(
        (f) => f.key === input.key,
      )
    const finding = await find()
    if (!finding)
      throw new ProblemError('not-found', 'Chỗ vướng này không còn như lúc bạn xem. Hãy tải lại rồi xem lại.')
    if (finding.override) throw new ProblemError('conflict', 'Chỗ vướng này đã có người ghi lý do.')
    await w.insert(
      'awardOverrides',
      {
        id: ids.uuid(),
        roundId: round.id,
        dossierId: finding.dossierId,
        nominationId: finding.nominationId,
        findingKey: finding.key,
        rule: finding.rule,
        message: finding.message,
        reason: input.reason,
        operator: w.operator,
        at: w.at,
      },
      `Bỏ qua ${finding.rule} (${finding.message}) Lý do: ${input.reason}`,
    )
    return (await find()) ?? finding
  })
}

export async function removeOverride({ id }: { id: string }, { write }: Context): Promise<Record<string, never>> {
  return write('awards.removeOverride', async (w) => {
    const row = await w.trx.selectFrom('awardOverrides').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'Lý do bỏ qua này không còn.')
    await w.remove('awardOverrides', id, `Thôi bỏ qua ${row.rule}: ${row.message}`)
    return {}
  })
}
