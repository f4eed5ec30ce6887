import { shortDate } from '../../lib/dates'
import { flagKindLabels } from '../nomination'
import { type AssessmentLevel, assessmentLabels } from '../terms'
import { type Found, shown, type World } from './world'

/** R07: discipline, investigation, inspection, complaint or press case still open. */
export function* openFlags(w: World): Iterable<Found> {
  for (const n of w.cases)
    for (const flag of w.flagsOf.get(n.id) ?? [])
      if (flag.until === null || flag.until > w.today)
        yield {
          rule: 'R07',
          dossierId: n.dossierId,
          nominationId: n.id,
          message: `${shown(n)}: ${flagKindLabels[flag.kind].toLocaleLowerCase('vi')} từ ngày ${shortDate(flag.since)}.`,
          remedy: 'Tạm hoãn xét cho đến khi có kết luận; các trường hợp khác trong hồ sơ vẫn tiếp tục.',
          facts: flag.id,
        }
}

/** R08: discipline that ended inside the counted period moves the start of counting. */
export function* disciplineEnded(w: World): Iterable<Found> {
  const { countingFrom, countingTo } = w.round
  for (const n of w.cases) {
    const ended = n.disciplineEndedOn
    if (!ended || (countingFrom && ended < countingFrom) || (countingTo && ended > countingTo)) continue
    yield {
      rule: 'R08',
      dossierId: n.dossierId,
      nominationId: n.id,
      message: `${shown(n)} hết thời hạn kỷ luật ngày ${shortDate(ended)}: thành tích chỉ tính từ ngày này.`,
      remedy: 'Xem lại báo cáo thành tích từ ngày đó trở đi.',
      facts: ended,
    }
  }
}

const rank: Record<AssessmentLevel, number> = { excellent: 3, good: 2, completed: 1, failed: 0, unknown: -1 }

/** The whole years of the round's period. */
export function countedYears(from: string | null, to: string | null): string[] {
  if (!from || !to) return []
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  // The year in which the period ends counts only when it is over by then.
  const end = to.slice(5) === '12-31' ? last : last - 1
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => String(first + i))
}

/** R15, R16: the yearly ratings of the subject, and of the unit that a head leads. */
export function* ratings(w: World): Iterable<Found> {
  const years = countedYears(w.round.countingFrom, w.round.countingTo)
  if (years.length === 0) return
  const least = w.rules.get('assessment.least')
  const isMerit = w.round.kind === 'merit'
  const wanted = isMerit ? years.slice(-w.rules.get('assessment.meritYears')) : years
  const floor: AssessmentLevel = isMerit ? 'excellent' : least
  for (const n of w.cases) {
    const levelOf = (year: string): AssessmentLevel => n.assessments[year] ?? 'unknown'
    const low = wanted.filter((y) => levelOf(y) !== 'unknown' && rank[levelOf(y)] < rank[floor])
    const blank = wanted.filter((y) => levelOf(y) === 'unknown')
    if (low.length || blank.length) {
      const parts = [
        low.map((y) => `năm ${y} ${assessmentLabels[levelOf(y)].toLocaleLowerCase('vi')}`).join(', '),
        blank.length ? `chưa ghi xếp loại ${blank.join(', ')}` : '',
      ].filter(Boolean)
      yield {
        rule: 'R15',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `${shown(n)}: ${parts.join('; ')}. Yêu cầu từ “${assessmentLabels[floor]}”.`,
        remedy: low.length
          ? 'Xem lại điều kiện, hoặc ghi lý do vẫn xét.'
          : 'Ghi xếp loại từng năm theo báo cáo thành tích.',
        facts: parts.join(),
        ...(low.length ? {} : { soften: 'info' as const }),
      }
    }
    if (!n.headOfUnit) continue
    const poor = years.filter((y) => {
      const level = n.unitAssessments[y] ?? 'unknown'
      return level !== 'unknown' && rank[level] < rank.good
    })
    if (poor.length)
      yield {
        rule: 'R16',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `${shown(n)} đứng đầu đơn vị mà đơn vị xếp dưới “${assessmentLabels.good}” năm ${poor.join(', ')}.`,
        remedy: 'Khen người đứng đầu nên căn cứ kết quả của tập thể do người đó lãnh đạo.',
        facts: poor.join(),
      }
  }
}

/** R19: the subject's unit is dissolved before the decision. */
export function* dissolved(w: World): Iterable<Found> {
  const decision = w.round.decisionDate
  for (const n of w.cases)
    if (n.dissolvedOn && (!decision || n.dissolvedOn <= decision))
      yield {
        rule: 'R19',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `${shown(n)} giải thể, sáp nhập ngày ${shortDate(n.dissolvedOn)}, trước ngày quyết định${decision ? ` ${shortDate(decision)}` : ''}.`,
        remedy: 'Xem lại đối tượng; tập thể đã giải thể không còn để trao.',
        facts: n.dissolvedOn,
      }
}
