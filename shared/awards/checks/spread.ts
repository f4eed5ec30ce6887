import type { Nomination } from '../nomination'
import { averageScores } from '../scoring'
import { percent, share } from '../shares'
import { type Found, shown, type World } from './world'

/** The quota of a unit: its own line, else the line that holds for every unit. */
const quotaOf = (w: World, unitId: string) =>
  w.quotas.find((q) => q.unitId === unitId) ?? w.quotas.find((q) => q.unitId === null)

/** R12: more cases than the unit was given. */
export function* overQuota(w: World): Iterable<Found> {
  if (w.quotas.length === 0) return
  const byUnit = new Map<string, Nomination[]>()
  for (const n of w.counted) {
    const unitId = w.dossierOf.get(n.dossierId)?.unitId ?? ''
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), n])
  }
  for (const [unitId, list] of byUnit) {
    const quota = quotaOf(w, unitId)
    if (!quota) continue
    const dossier = w.living.find((d) => d.unitId === unitId)
    const collectives = list.filter((n) => n.subject === 'collective').length
    const individuals = list.filter((n) => n.subject !== 'collective').length
    const parts = [
      over('trường hợp', list.length, quota.maxCombined),
      over('tập thể', collectives, quota.maxCollective),
      over('cá nhân', individuals, quota.maxIndividual),
    ].filter((p) => p !== undefined)
    if (parts.length)
      yield {
        rule: 'R12',
        dossierId: dossier?.id ?? null,
        nominationId: null,
        message: `${dossier?.unit ?? ''} đề nghị quá chỉ tiêu: ${parts.join('; ')}.`,
        remedy: 'Đề nghị đơn vị chọn lại theo thứ tự ưu tiên, hoặc điều chỉnh chỉ tiêu có lý do.',
        facts: parts.join(),
      }
  }
}

const over = (what: string, has: number, max: number | null): string | undefined =>
  max !== null && has > max ? `${has} ${what}, chỉ tiêu ${max}, thừa ${has - max}` : undefined

/** R13: the share of those who work directly, in the whole round and in units with several people. */
export function* directShare(w: World): Iterable<Found> {
  const least = w.rules.get('share.direct')
  const people = w.counted.filter((n) => n.subject === 'individual')
  const check = function* (list: readonly Nomination[], where: string, dossierId: string | null): Iterable<Found> {
    const classed = list.filter((n) => n.individualClass !== null)
    const direct = classed.filter((n) => n.individualClass === 'direct_worker').length
    const value = share(direct, classed.length)
    if (value === undefined || value >= least) return
    const open = list.length - classed.length
    yield {
      rule: 'R13',
      dossierId,
      nominationId: null,
      message: `${where}: người trực tiếp công tác, lao động ${direct}/${classed.length} (${percent(value)}), thấp hơn ${percent(least, 0)}.${open ? ` Còn ${open} người chưa xếp nhóm.` : ''}`,
      remedy: 'Đề nghị đơn vị ưu tiên người trực tiếp; xếp nhóm cho những người còn trống.',
      facts: `${direct}/${classed.length}`,
    }
  }
  yield* check(people, 'Toàn đợt', null)
  for (const d of w.living) {
    const own = people.filter((n) => n.dossierId === d.id)
    if (own.length >= 3) yield* check(own, d.unit, d.id)
  }
}

/** R14: with equal scores women, and collectives with enough women, come first. */
export function* tieBreak(w: World): Iterable<Found> {
  if (w.criteria.length === 0) return
  const scores = averageScores(w)
  const isPreferred = (n: Nomination) =>
    n.subject === 'individual'
      ? n.gender === 'female' || n.honorific === 'Bà'
      : n.womenShare !== null && n.womenShare / 100 >= w.rules.get('share.women')
  const tied = new Map<string, Nomination[]>()
  for (const n of w.counted) {
    const score = scores.get(n.id)
    if (score === undefined) continue
    const key = `${n.subject}:${score.toFixed(2)}`
    tied.set(key, [...(tied.get(key) ?? []), n])
  }
  for (const [key, list] of tied) {
    const preferred = list.filter(isPreferred)
    if (list.length < 2 || preferred.length === 0 || preferred.length === list.length) continue
    for (const n of preferred)
      yield {
        rule: 'R14',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `${shown(n)} bằng điểm với ${list.length - 1} trường hợp khác: được ưu tiên xếp trước.`,
        remedy: '',
        facts: key,
      }
  }
}

/** R21: a State-level form in a round of a sơ kết; from a day in the rules on it is forbidden, before that warned of. */
export function* stateLevel(w: World): Iterable<Found> {
  const decision = w.round.decisionDate ?? w.today
  const isForbidden = decision >= w.rules.get('stateLevel.blockedFrom')
  for (const n of w.cases) {
    const form = w.rules.form(n.formCode)
    if (form.level !== 'state') continue
    yield {
      rule: 'R21',
      dossierId: n.dossierId,
      nominationId: n.id,
      message: `${shown(n)} được đề nghị ${form.name}: khen cấp Nhà nước không trình nhân dịp sơ kết, tổng kết.`,
      remedy: isForbidden
        ? 'Chuyển sang hình thức cấp thành phố hoặc cấp đơn vị.'
        : 'Chưa bị cấm vào ngày quyết định, nhưng nên chuyển sang hình thức cấp thành phố.',
      facts: n.formCode,
      ...(isForbidden ? {} : { soften: 'warn' as const }),
    }
  }
}
