import { dayNumber, shortDate } from '../../lib/dates'
import { fold } from '../../names/text'
import { unitKey } from '../../names/units'
import type { EarlierAward } from '../appraisal'
import type { Nomination } from '../nomination'
import { type Found, likeness, shown, type World } from './world'

/** One line of what a subject was given before, as a screen and a paper show it. */
export type PastAward = EarlierAward & {
  /** Thematic and ad hoc awards are no basis for State-level proposals. */
  countsTowardState: boolean
  /** The record names another body than the nomination: perhaps a namesake. */
  otherBody: boolean
}

/** Earlier awards of a nomination's subject, newest first. People are found by name; another body is pointed out. */
export function pastOf(w: World, n: Nomination): PastAward[] {
  const unit = n.workplace || w.unitOf(n)
  const found = w.earlierOf.get(w.keyOf.get(n.id) ?? '') ?? []
  return found.map((e) => ({
    ...e,
    countsTowardState: countsTowardState(e),
    otherBody: e.unitName !== '' && !sameBody(e.unitName, unit),
  }))
}

const countsTowardState = (e: EarlierAward): boolean => e.kind !== 'thematic' && e.kind !== 'adHoc'

const sameBody = (a: string, b: string): boolean => {
  const [x, y] = [unitKey(a), unitKey(b)]
  return x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)
}

const said = (e: EarlierAward) =>
  `${e.formText}${e.decisionNumber ? `, Quyết định ${e.decisionNumber}` : ''}${e.decisionDate ? ` ngày ${shortDate(e.decisionDate)}` : ''}${e.unitName ? `, ${e.unitName}` : ''}`

const doubtful = ' Khác đơn vị, có thể là người trùng tên.'

/** Above this share of common words two achievements are taken to be one. */
const sameContent = 0.7

/** R09, R11, R20: what was given before, for the same achievement, too recently, or only thematically. */
export function* givenBefore(w: World): Iterable<Found> {
  const { countingFrom, countingTo, decisionDate } = w.round
  const years = w.rules.get('repeat.years')
  for (const n of w.cases) {
    const past = pastOf(w, n)
    for (const e of past) {
      const doubt = e.otherBody ? doubtful : ''
      const inPeriod =
        e.decisionDate !== null &&
        (!countingFrom || e.decisionDate >= countingFrom) &&
        (!countingTo || e.decisionDate <= (decisionDate ?? countingTo))
      if (
        inPeriod &&
        e.achievement !== '' &&
        likeness(w.wordsOf(e.achievement), w.wordsOf(n.achievement)) >= sameContent
      )
        yield {
          rule: 'R09',
          dossierId: n.dossierId,
          nominationId: n.id,
          message: `${shown(n)} đã được khen cho thành tích giống thế: ${said(e)}.${doubt}`,
          remedy: 'Một thành tích không khen nhiều lần; nếu là thành tích khác, ghi rõ lý do vẫn xét.',
          facts: e.id,
        }
      if (years > 0 && e.formCode === n.formCode && e.decisionDate && decisionDate) {
        const days = dayNumber(decisionDate) - dayNumber(e.decisionDate)
        if (days >= 0 && days < years * 365.25)
          yield {
            rule: 'R11',
            dossierId: n.dossierId,
            nominationId: n.id,
            message: `${shown(n)} nhận cùng hình thức chưa đủ ${years} năm: ${said(e)}.${doubt}`,
            remedy: 'Xem lại tiêu chí của đợt, hoặc ghi lý do vẫn xét.',
            facts: e.id,
          }
      }
    }
    const apart = past.filter((e) => !e.countsTowardState)
    if (apart.length)
      yield {
        rule: 'R20',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `${shown(n)} có ${apart.slice(0, 3).map(said).join('; ')}${apart.length > 3 ? ` và ${apart.length - 3} lần khác` : ''} (khen theo đợt, chuyên đề hoặc đột xuất): không chặn, không tính để trình khen cấp Nhà nước.${apart.some((e) => e.otherBody) ? doubtful : ''}`,
        remedy: '',
        facts: apart.map((e) => e.id).join(),
      }
  }
}

/** R10: one subject in two nominations of the round. Namesakes with different years of birth or sexes are two people. */
export function* twice(w: World): Iterable<Found> {
  for (const group of w.bySubject.values()) {
    if (group.length < 2) continue
    for (const n of group) {
      const others = group.filter((o) => o.id !== n.id && !areTwoPeople(n, o))
      if (others.length === 0) continue
      const where = others.map((o) => (o.dossierId === n.dossierId ? 'cùng danh sách' : w.unitOf(o)))
      const doubt =
        n.subject === 'individual' && others.some((o) => o.dossierId !== n.dossierId)
          ? 'So năm sinh, chức vụ xem có phải một người; nếu là hai người, ghi lý do. '
          : ''
      yield {
        rule: 'R10',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `${shown(n)} được đề nghị ${group.length} lần trong đợt: ${w.unitOf(n)} và ${where.join(', ')}.`,
        remedy: `${doubt}Giữ một đề nghị, chuyển đề nghị kia sang không đủ điều kiện.`,
        facts: others
          .map((o) => o.id)
          .sort()
          .join(),
      }
    }
  }
}

const sexOf = (n: Nomination) => n.gender || (n.honorific === 'Ông' ? 'male' : n.honorific === 'Bà' ? 'female' : '')
const areTwoPeople = (a: Nomination, b: Nomination): boolean =>
  (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) ||
  (sexOf(a) !== '' && sexOf(b) !== '' && sexOf(a) !== sexOf(b))

/** R18: one initiative stands behind two nominations. */
export function* sharedInitiative(w: World): Iterable<Found> {
  const users = new Map<string, Nomination[]>()
  for (const n of w.cases)
    for (const title of n.initiatives) {
      const key = fold(title)
      if (key) users.set(key, [...(users.get(key) ?? []), n])
    }
  for (const [key, list] of users) {
    if (list.length < 2) continue
    for (const n of list)
      yield {
        rule: 'R18',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `Sáng kiến “${n.initiatives.find((t) => fold(t) === key)}” được dùng cho ${list.length} đề nghị: ${list.map(shown).join(', ')}.`,
        remedy: 'Một sáng kiến không dùng cho hai lần khen; hỏi đơn vị ai là tác giả.',
        facts: key,
      }
  }
}
