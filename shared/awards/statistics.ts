import type { NominationState } from './nomination'
import { isAwarded } from './nomination-life'
import { share } from './shares'
import {
  type CollectiveClass,
  type CommendationKind,
  commendationKindLabels,
  type FormCode,
  formCodes,
  type GroupTag,
  groupTagLabels,
  groupTags,
  type IndividualClass,
  type SubjectKind,
} from './terms'

/** What a table counts of one case. */
export type StatCase = {
  subject: SubjectKind
  formCode: FormCode
  kind: CommendationKind
  state: NominationState
  individualClass: IndividualClass | null
  collectiveClass: CollectiveClass | null
  smallCollective: boolean
  gender: string
  groupTags: readonly GroupTag[]
  unit: string
  unitId: string
  dossierId: string
}

type RowRule = { code: string; label: string; level: 0 | 1 | 2; counts: (c: StatCase) => boolean }
const isPerson = (c: StatCase) => c.subject === 'individual'
const ofClass = (value: IndividualClass) => (c: StatCase) => isPerson(c) && c.individualClass === value
const kindRow = (kind: CommendationKind, code: string): RowRule => ({
  code,
  label: commendationKindLabels[kind],
  level: 1,
  counts: (c) => c.kind === kind,
})

/** Rows of Biểu 0703.N/BNV-TĐKT (Thông tư 03/2018/TT-BNV; 0603 by Thông tư 02/2023/TT-BNV). */
export const formRows: readonly RowRule[] = [
  { code: '01', label: 'Tổng số', level: 0, counts: () => true },
  { code: '02', label: 'Tập thể', level: 1, counts: (c) => c.subject === 'collective' },
  {
    code: '03',
    label: 'Trong đó: doanh nghiệp',
    level: 2,
    counts: (c) => c.subject === 'collective' && c.collectiveClass === 'enterprise',
  },
  { code: '04', label: 'Hộ gia đình', level: 1, counts: (c) => c.subject === 'household' },
  { code: '05', label: 'Cá nhân', level: 1, counts: isPerson },
  { code: '06', label: 'Lãnh đạo cấp bộ, tỉnh trở lên', level: 2, counts: ofClass('leader_ministry_province') },
  { code: '07', label: 'Lãnh đạo cấp vụ, sở, ngành', level: 2, counts: ofClass('leader_department') },
  { code: '08', label: 'Doanh nhân', level: 2, counts: ofClass('entrepreneur') },
  { code: '09', label: 'Các cấp lãnh đạo khác từ phó phòng trở lên', level: 2, counts: ofClass('other_manager') },
  {
    code: '10',
    label: 'Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu',
    level: 2,
    counts: ofClass('direct_worker'),
  },
  // The order of the form itself, which is not that of the law's article.
  ...(['merit', 'thematic', 'adHoc', 'external', 'longService', 'serviceTerm', 'resistance'] as const).map(
    (kind, index) => kindRow(kind, String(11 + index)),
  ),
]

/** Columns 1-5 of the form. */
export const formColumns = ['Tổng số', 'Bằng khen', 'Chiến sĩ thi đua', 'Cờ thi đua', 'Huy hiệu'] as const
const columnOf: Partial<Record<FormCode, number>> = { CITY_CERT: 1, CITY_FIGHTER: 2, CITY_FLAG: 3, CITY_BADGE: 4 }

export type FormTable = {
  rows: { code: string; label: string; level: number; values: number[] }[]
  /** What does not add up, with the codes of the form's own check sums. */
  problems: string[]
}

/** T1: the form with its check sums (01 = 02+04+05 = 11+…+17; 05 = 06+…+10; 03 ≤ 02). Only decided awards count. */
export function formTable(cases: readonly StatCase[]): FormTable {
  const decided = cases.filter((c) => isAwarded(c.state) && columnOf[c.formCode] !== undefined)
  const rows = formRows.map(({ code, label, level, counts }) => {
    const values = formColumns.map(() => 0)
    for (const c of decided) {
      if (!counts(c)) continue
      values[0] = (values[0] ?? 0) + 1
      const at = columnOf[c.formCode] as number
      values[at] = (values[at] ?? 0) + 1
    }
    return { code, label, level, values }
  })
  return { rows, problems: checkSums(rows) }
}

/** The form's own checks over any filled table, column by column. */
export function checkSums(rows: readonly { code: string; values: readonly number[] }[]): string[] {
  const value = (code: string, column: number) => rows.find((r) => r.code === code)?.values[column] ?? 0
  const sum = (codes: readonly string[], column: number) =>
    codes.reduce((total, code) => total + value(code, column), 0)
  const two = (n: number) => String(n).padStart(2, '0')
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => two(from + i))
  return formColumns.flatMap((label, column) => {
    const problems: string[] = []
    const say = (text: string) => problems.push(`${label}: ${text}`)
    const subjects = sum(['02', '04', '05'], column)
    if (value('01', column) !== subjects) say(`dòng 01 (${value('01', column)}) khác 02 + 04 + 05 (${subjects}).`)
    const kinds = sum(range(11, 17), column)
    if (value('01', column) !== kinds) say(`dòng 01 (${value('01', column)}) khác tổng 11 đến 17 (${kinds}).`)
    const classes = sum(range(6, 10), column)
    if (value('05', column) !== classes)
      say(
        `dòng 05 (${value('05', column)}) khác tổng 06 đến 10 (${classes}): còn ${value('05', column) - classes} cá nhân chưa ghi nhóm.`,
      )
    if (value('03', column) > value('02', column)) say('dòng 03 lớn hơn dòng 02.')
    return problems
  })
}

/** In a group of the plan; a small collective is marked as such in its own field and need not be tagged again. */
const isIn =
  (tag: GroupTag) =>
  (c: StatCase): boolean =>
    c.groupTags.includes(tag) || (tag === 'small_collective' && c.subject === 'collective' && c.smallCollective)

/** T6 and the plan's groups for one round: shares with no figure where the denominator is nothing. */
export function shares(cases: readonly StatCase[]) {
  const decided = cases.filter((c) => isAwarded(c.state))
  const people = decided.filter(isPerson)
  const collectives = decided.filter((c) => c.subject === 'collective')
  const count = (list: readonly StatCase[], counts: (c: StatCase) => boolean) => list.filter(counts).length
  return {
    direct: share(count(people, ofClass('direct_worker')), people.length),
    women: share(
      count(people, (c) => c.gender === 'female'),
      count(people, (c) => c.gender !== ''),
    ),
    smallCollectives: share(
      count(collectives, (c) => c.smallCollective),
      collectives.length,
    ),
    enterprises: share(
      count(collectives, (c) => c.collectiveClass === 'enterprise'),
      collectives.length,
    ),
    /** T7: overlapping, so the sum may exceed the total. */
    groups: groupTags.map((tag) => ({
      tag,
      label: groupTagLabels[tag],
      proposed: count(cases, isIn(tag)),
      awarded: count(decided, isIn(tag)),
    })),
  }
}

export const funnelColumns = ['proposed', 'eligible', 'ineligible', 'onHold', 'passed', 'awarded', 'presented'] as const
export type FunnelColumn = (typeof funnelColumns)[number]
export const funnelLabels = {
  proposed: 'Đề nghị',
  eligible: 'Đủ điều kiện',
  ineligible: 'Không đủ',
  onHold: 'Tạm hoãn',
  passed: 'Thông qua',
  awarded: 'Có quyết định',
  presented: 'Đã trao',
} satisfies Record<FunnelColumn, string>

const passedStates: readonly NominationState[] = [
  'council_passed',
  'submitted_to_authority',
  'awarded',
  'presented',
  'collected_later',
]
const eligibleStates: readonly NominationState[] = [
  'eligible',
  'consulting',
  'council_pending',
  'council_failed',
  ...passedStates,
]
const inColumn: Record<FunnelColumn, (c: StatCase) => boolean> = {
  proposed: () => true,
  eligible: (c) => eligibleStates.includes(c.state),
  ineligible: (c) => c.state === 'ineligible' || c.state === 'not_awarded',
  onHold: (c) => c.state === 'on_hold',
  passed: (c) => passedStates.includes(c.state),
  awarded: (c) => isAwarded(c.state),
  presented: (c) => c.state === 'presented',
}

export type FunnelRow = { label: string } & Record<FunnelColumn, number>

const funnelOf = (label: string, cases: readonly StatCase[]): FunnelRow => ({
  label,
  ...(Object.fromEntries(funnelColumns.map((column) => [column, cases.filter(inColumn[column]).length])) as Record<
    FunnelColumn,
    number
  >),
})

/** T8: how far the cases of each unit (or form) have come; the first row is the whole round. */
export function funnel(cases: readonly StatCase[], labelOf: (c: StatCase) => string): FunnelRow[] {
  const groups = new Map<string, StatCase[]>()
  for (const c of cases) {
    const label = labelOf(c)
    const group = groups.get(label)
    if (group) group.push(c)
    else groups.set(label, [c])
  }
  const rows = [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
    .map(([label, list]) => funnelOf(label, list))
  return [funnelOf('Toàn đợt', cases), ...rows]
}

type BySubject = { collective: number; individual: number; household: number }
export type SummaryRow = {
  formCode: FormCode
  dossiers: number
  proposed: BySubject
  decided: BySubject
  /** Of those decided: collectives of enterprises, and people as the five classes of the form put them. */
  enterprises: number
  leaders: number
  entrepreneurs: number
  managers: number
  direct: number
}

/** T4: by form, how many tờ trình, what was submitted, what was decided, and to whom. */
export function formSummary(cases: readonly StatCase[]): SummaryRow[] {
  const count = (list: readonly StatCase[], counts: (c: StatCase) => boolean) => list.filter(counts).length
  const bySubject = (list: readonly StatCase[]): BySubject => ({
    collective: count(list, (c) => c.subject === 'collective'),
    individual: count(list, isPerson),
    household: count(list, (c) => c.subject === 'household'),
  })
  return formCodes
    .filter((code) => cases.some((c) => c.formCode === code))
    .map((formCode) => {
      const own = cases.filter((c) => c.formCode === formCode)
      const decided = own.filter((c) => isAwarded(c.state))
      return {
        formCode,
        dossiers: new Set(own.map((c) => c.dossierId)).size,
        proposed: bySubject(own),
        decided: bySubject(decided),
        enterprises: count(decided, (c) => c.subject === 'collective' && c.collectiveClass === 'enterprise'),
        leaders: count(decided, (c) => ofClass('leader_ministry_province')(c) || ofClass('leader_department')(c)),
        entrepreneurs: count(decided, ofClass('entrepreneur')),
        managers: count(decided, ofClass('other_manager')),
        direct: count(decided, ofClass('direct_worker')),
      }
    })
}

type Named = SummaryRow & { formName: string }
/** Heading, cell, and heading under its group of T4, for screen, paper and workbook alike. */
export const summaryColumns: readonly (readonly [
  header: string,
  cell: (row: Named) => string | number,
  short: string,
])[] = [
  ['Hình thức', (r) => r.formName, 'Hình thức'],
  ['Tờ trình', (r) => r.dossiers, 'Tờ trình'],
  ['Đề nghị, tập thể', (r) => r.proposed.collective, 'Đề nghị: Tập thể'],
  ['Đề nghị, cá nhân', (r) => r.proposed.individual, 'Đề nghị: Cá nhân'],
  ['Đề nghị, hộ', (r) => r.proposed.household, 'Đề nghị: Hộ'],
  ['Quyết định, tập thể', (r) => r.decided.collective, 'Quyết định: Tập thể'],
  ['Quyết định, cá nhân', (r) => r.decided.individual, 'Quyết định: Cá nhân'],
  ['Quyết định, hộ', (r) => r.decided.household, 'Quyết định: Hộ'],
  ['Doanh nghiệp', (r) => r.enterprises, 'Doanh nghiệp'],
  ['Lãnh đạo tỉnh, sở', (r) => r.leaders, 'Lãnh đạo tỉnh, sở'],
  ['Doanh nhân', (r) => r.entrepreneurs, 'Doanh nhân'],
  ['Từ phó phòng', (r) => r.managers, 'Từ phó phòng'],
  ['Trực tiếp', (r) => r.direct, 'Trực tiếp'],
]

const inDays = (value: number | undefined) =>
  value === undefined ? 'chưa có' : `${value.toFixed(1).replace('.', ',')} ngày`
/** T8: the mean of each step and what is late, as screen, paper and workbook tell it. */
export const stepDays = (days: {
  toComplete?: number | undefined
  toAppraised?: number | undefined
  toDecided?: number | undefined
  overdue: number
}): [label: string, value: string][] => [
  ['Nhận đến hợp lệ', inDays(days.toComplete)],
  ['Hợp lệ đến thẩm định xong', inDays(days.toAppraised)],
  ['Hợp lệ đến quyết định', inDays(days.toDecided)],
  ['Hồ sơ quá hạn', String(days.overdue)],
]
