import { officialDate, officialTime, shortDate } from '../../lib/dates'
import type { CheckedPerson, CheckSnapshot, Finding, Rule } from './snapshot'

const names = (people: readonly CheckedPerson[], most = 4) =>
  `${people
    .slice(0, most)
    .map((p) => p.name)
    .join(', ')}${people.length > most ? ` và ${people.length - most} người khác` : ''}`

/** One finding for many people, so that five thousand faults are one line; its subject counts them. */
const many = (
  rule: string,
  severity: Finding['severity'],
  screen: string,
  people: readonly CheckedPerson[],
  text: (said: string, count: number) => string,
): Finding[] =>
  people.length === 0
    ? []
    : [
        {
          rule,
          severity,
          screen,
          subject: people
            .map((p) => p.id)
            .join(' ')
            .slice(0, 2000),
          text: text(names(people), people.length),
        },
      ]

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
    ),
  ({ people }) =>
    many(
      'speaker-not-invited',
      'block',
      'invitations',
      people.filter((p) => hasRole('speaker')(p) && !p.letter),
      (who, n) => `${n} người báo cáo tham luận chưa có giấy mời: ${who}.`,
    ),
  ({ people }) =>
    many(
      'speaker-declined',
      'block',
      'replies',
      people.filter((p) => hasRole('speaker')(p) && p.reply === 'declined'),
      (who) => `Người báo cáo tham luận báo vắng: ${who}.`,
    ),
  ({ people }) =>
    many(
      'awardee-declined',
      'warn',
      'replies',
      people.filter((p) => hasRole('awardee')(p) && p.reply === 'declined'),
      (who) => `Người được khen thưởng báo vắng, cần người nhận thay: ${who}.`,
    ),
  ({ people }) =>
    many(
      'chair-declined',
      'block',
      'replies',
      people.filter((p) => hasRole('chair')(p) && p.reply === 'declined'),
      (who) => `Người chủ trì báo vắng: ${who}.`,
    ),
  ({ people }) =>
    many(
      'no-letter',
      'warn',
      'invitations',
      people.filter((p) => !p.letter),
      (who, n) => `${n} đại biểu trong danh sách chưa có giấy mời: ${who}.`,
    ),
  ({ people }) =>
    many(
      'letter-not-numbered',
      'warn',
      'invitations',
      people.filter((p) => p.letter && ['draft', 'approved', 'printed'].includes(p.letter.state)),
      (who, n) => `${n} giấy mời chưa cấp số: ${who}.`,
    ),
  ({ people }) =>
    many(
      'letter-not-sent',
      'warn',
      'invitations',
      people.filter((p) => p.letter?.state === 'numbered'),
      (who, n) => `${n} giấy mời đã cấp số mà chưa chuyển: ${who}.`,
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
    )
  },
  ({ people }) =>
    many(
      'pending-substitute',
      'warn',
      'replies',
      people.filter((p) => p.pending),
      (who, n) => `${n} người dự thay chưa được chủ trì đồng ý: ${who}.`,
    ),
  ({ people, conference, today }) =>
    conference.replyBy && today > conference.replyBy.slice(0, 10)
      ? many(
          'no-reply',
          'warn',
          'replies',
          people.filter((p) => p.letter && p.reply === 'none'),
          (who, n) => `Đã quá hạn xác nhận, ${n} đại biểu chưa trả lời: ${who}.`,
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
  )
}

function twice({ people }: CheckSnapshot): Finding[] {
  const seen = new Map<string, CheckedPerson>()
  const pairs: CheckedPerson[] = []
  for (const p of people) {
    const key = `${p.name.toLocaleLowerCase('vi')} ${p.unitId ?? ''}`
    if (seen.has(key)) pairs.push(p)
    else seen.set(key, p)
  }
  return many(
    'person-twice',
    'warn',
    'delegates',
    pairs,
    (who, n) => `${n} người có cùng tên, cùng đơn vị với người khác trong danh sách: ${who}.`,
  )
}
