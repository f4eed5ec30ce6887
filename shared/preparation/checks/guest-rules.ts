import { officialDate, officialTime, shortDate } from '../../lib/dates'
import type { CheckedPerson, CheckSnapshot, Finding, Rule } from './snapshot'

type Named = Pick<CheckedPerson, 'id' | 'name' | 'unitId'>
const names = (people: readonly Named[], most = 4) =>
  `${people
    .slice(0, most)
    .map((p) => p.name)
    .join(', ')}${people.length > most ? ` và ${people.length - most} người khác` : ''}`

/** Ids in a row; past forty their number and a hash of all, so that one more or another one is another subject. */
export function subjectOf(people: readonly { id: string }[]): string {
  const ids = people.map((p) => p.id).join(' ')
  if (people.length <= 40) return ids
  let [high, low] = [0x811c9dc5, 0x9e3779b9]
  for (let i = 0; i < ids.length; i++) {
    high = Math.imul(high ^ ids.charCodeAt(i), 0x01000193)
    low = Math.imul(low ^ ids.charCodeAt(i), 0x85ebca6b)
  }
  return `${people.length} ${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`
}

/** One finding for many people, so that five thousand faults are one line; each of them knows his or her own. */
const many = (
  rule: string,
  severity: Finding['severity'],
  screen: string,
  people: readonly CheckedPerson[],
  text: (said: string, count: number) => string,
  each: string,
): Finding[] => {
  const gather = (some: readonly Named[]): Finding => ({
    rule,
    severity,
    screen,
    subject: subjectOf(some),
    text: text(names(some), some.length),
    people: some,
    each,
    gather,
  })
  return people.length === 0 ? [] : [gather(people)]
}

const hasRole = (role: string) => (p: CheckedPerson) => p.roles.includes(role)
const isComing = (p: CheckedPerson) => p.reply === 'accepted' || p.reply === 'substitute'

/** What can be wrong with guests, letters and replies. */
export const guestRules: readonly Rule[] = [
  ({ people }) =>
    many(
      'awardee-not-invited',
      'block',
      'invitations',
      people.filter((p) => hasRole('awardee')(p) && !p.letter),
      (who, n) => `${n} người được khen thưởng chưa có giấy mời: ${who}.`,
      'Được khen thưởng mà chưa có giấy mời.',
    ),
  ({ people }) =>
    many(
      'speaker-not-invited',
      'block',
      'invitations',
      people.filter((p) => hasRole('speaker')(p) && !p.letter),
      (who, n) => `${n} người báo cáo tham luận chưa có giấy mời: ${who}.`,
      'Báo cáo tham luận mà chưa có giấy mời.',
    ),
  ({ people }) =>
    many(
      'speaker-declined',
      'block',
      'replies',
      people.filter((p) => hasRole('speaker')(p) && p.reply === 'declined'),
      (who) => `Người báo cáo tham luận báo vắng: ${who}.`,
      'Báo cáo tham luận mà báo vắng.',
    ),
  ({ people }) =>
    many(
      'awardee-declined',
      'warn',
      'replies',
      people.filter((p) => hasRole('awardee')(p) && p.reply === 'declined'),
      (who) => `Người được khen thưởng báo vắng, cần người nhận thay: ${who}.`,
      'Được khen thưởng mà báo vắng, cần người nhận thay.',
    ),
  ({ people }) =>
    many(
      'chair-declined',
      'block',
      'replies',
      people.filter((p) => hasRole('chair')(p) && p.reply === 'declined'),
      (who) => `Người chủ trì báo vắng: ${who}.`,
      'Chủ trì mà báo vắng.',
    ),
  ({ people }) =>
    many(
      'no-letter',
      'warn',
      'invitations',
      people.filter((p) => !p.letter),
      (who, n) => `${n} đại biểu trong danh sách chưa có giấy mời: ${who}.`,
      'Chưa có giấy mời.',
    ),
  ({ people }) =>
    many(
      'letter-not-numbered',
      'warn',
      'invitations',
      people.filter((p) => p.letter && ['draft', 'approved', 'printed'].includes(p.letter.state)),
      (who, n) => `${n} giấy mời chưa cấp số: ${who}.`,
      'Giấy mời chưa cấp số.',
    ),
  ({ people }) =>
    many(
      'letter-not-sent',
      'warn',
      'invitations',
      people.filter((p) => p.letter?.state === 'numbered'),
      (who, n) => `${n} giấy mời đã cấp số mà chưa chuyển: ${who}.`,
      'Giấy mời đã cấp số mà chưa chuyển.',
    ),
  (s) => letterAgainst(s, 'time'),
  (s) => letterAgainst(s, 'venue'),
  ({ people, conference, workingDaysBefore }) => {
    const day = conference.startsAt?.slice(0, 10)
    if (!day) return []
    const late = people.filter((p) => p.letter?.date && workingDaysBefore(p.letter.date) < 3)
    return many(
      'letter-late',
      'warn',
      'invitations',
      late,
      (who, n) =>
        `${n} giấy mời ghi ngày không đủ 03 ngày làm việc trước hội nghị (Quyết định 45/2018/QĐ-TTg): ${who}.`,
      'Giấy mời ghi ngày không đủ 03 ngày làm việc trước hội nghị.',
    )
  },
  ({ people }) =>
    many(
      'pending-substitute',
      'warn',
      'replies',
      people.filter((p) => p.pending),
      (who, n) => `${n} người dự thay chưa được chủ trì đồng ý: ${who}.`,
      'Người dự thay chưa được chủ trì đồng ý.',
    ),
  ({ people, conference, today }) =>
    conference.replyBy && today > conference.replyBy.slice(0, 10)
      ? many(
          'no-reply',
          'warn',
          'replies',
          people.filter((p) => p.letter && p.reply === 'none'),
          (who, n) => `Đã quá hạn xác nhận, ${n} đại biểu chưa trả lời: ${who}.`,
          'Quá hạn xác nhận mà chưa trả lời.',
        )
      : [],
  ({ people, conference }) => {
    const coming = people.filter(isComing).length
    const { capacity } = conference.venue
    return capacity !== null && coming > capacity
      ? [
          {
            rule: 'over-capacity',
            subject: 'venue',
            severity: 'block',
            screen: 'replies',
            text: `${coming} người báo dự, hội trường chỉ có ${capacity} chỗ.`,
          },
        ]
      : []
  },
  ({ groups }) =>
    groups
      .filter((g) => g.quota > 0 && g.listed > g.quota)
      .map((g) => ({
        rule: 'over-quota',
        subject: g.id,
        severity: 'warn',
        screen: 'delegates',
        text: `Nhóm ${g.code} có ${g.listed} đại biểu, vượt chỉ tiêu ${g.quota}.`,
      })),
  ({ people }) =>
    many(
      'no-group',
      'warn',
      'delegates',
      people.filter((p) => !p.categoryId),
      (who, n) => `${n} đại biểu chưa thuộc nhóm nào: ${who}.`,
      'Chưa thuộc nhóm đại biểu nào.',
    ),
  twice,
]

/** A letter that went out with another hour, day or place than the conference has now. */
function letterAgainst({ people, conference }: CheckSnapshot, what: 'time' | 'venue'): Finding[] {
  const { startsAt, venue } = conference
  const wanted =
    what === 'time' ? (startsAt ? [officialTime(startsAt.slice(11, 16)), officialDate(startsAt)] : []) : [venue.name]
  if (wanted.length === 0 || wanted.some((w) => !w)) return []
  const wrong = people.filter((p) => p.letter?.[what] && !wanted.every((w) => p.letter?.[what].includes(w)))
  const now = what === 'time' ? `${startsAt?.slice(11, 16)} ngày ${shortDate(startsAt ?? '')}` : venue.name
  return many(
    `letter-${what}`,
    'block',
    'invitations',
    wrong,
    (who, n) => `${n} giấy mời ghi ${what === 'time' ? 'giờ, ngày' : 'địa điểm'} khác với hội nghị (${now}): ${who}.`,
    `Giấy mời ghi ${what === 'time' ? 'giờ, ngày' : 'địa điểm'} khác với hội nghị (${now}).`,
  )
}

function twice({ people }: CheckSnapshot): Finding[] {
  const seen = new Map<string, CheckedPerson>()
  const pairs: CheckedPerson[] = []
  for (const p of people) {
    // Without a locale: Vietnamese has no letter that needs one, and five thousand names are a tenth of the time.
    const key = `${p.name.toLowerCase()} ${p.unitId ?? ''}`
    if (seen.has(key)) pairs.push(p)
    else seen.set(key, p)
  }
  return many(
    'person-twice',
    'warn',
    'delegates',
    pairs,
    (who, n) => `${n} người có cùng tên, cùng đơn vị với người khác trong danh sách: ${who}.`,
    'Cùng tên, cùng đơn vị với người khác trong danh sách.',
  )
}
