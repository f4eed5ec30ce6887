import { subjectOf } from './guest-rules'
import { one } from './one'
import type { CheckedSlot, CheckSnapshot, Rule } from './snapshot'

const place = (s: CheckedSlot) => `“${s.name}” (đợt ${s.batch}, vị trí ${s.position})`
const waiting = (slots: readonly CheckedSlot[]) => slots.filter((s) => s.state === 'planned' && s.stands)
const listed = (names: readonly string[]) =>
  `${names.slice(0, 4).join(', ')}${names.length > 4 ? ` và ${names.length - 4} trường hợp khác` : ''}`
const money = (n: number) => n.toLocaleString('vi-VN')

/** Minutes from a local moment of today to the opening; null on another day. */
function minutesLeft({ now, conference }: Pick<CheckSnapshot, 'now' | 'conference'>): number | null {
  const start = conference.startsAt
  if (!start || start.slice(0, 10) !== now.slice(0, 10)) return null
  const minutes = (at: string) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
  return minutes(start) - minutes(now)
}

/** What can be wrong between the decisions on awards, the list of the stage, the guests and the money. */
export const awardRules: readonly Rule[] = [
  ({ stage }) => {
    const open = waiting(stage.slots).filter((s) => !s.delegateId)
    return open.length > 0
      ? [
          one(
            'stage-no-delegate',
            subjectOf(open),
            'warn',
            'stage',
            `${open.length} trường hợp lên nhận khen thưởng chưa gắn với đại biểu nào nên không biết ai lên nhận, đã đến chưa: ${listed(open.map((s) => s.name))}.`,
          ),
        ]
      : []
  },
  ({ stage, people }) => {
    const known = new Map(people.map((p) => [p.id, p]))
    return waiting(stage.slots).flatMap((s) => {
      if (!s.delegateId) return []
      const person = known.get(s.delegateId)
      const who = s.receiver && s.receiver !== s.name ? `; người nhận: ${s.receiver}` : ''
      if (!person?.letter)
        return [
          one(
            'stage-not-invited',
            `${s.id} ${s.delegateId}`,
            'block',
            'invitations',
            `${place(s)} có trong danh sách lên nhận khen thưởng mà ${person ? 'chưa có giấy mời' : 'không còn trong danh sách đại biểu'}${who}.`,
          ),
        ]
      return person.reply === 'declined'
        ? [
            one(
              'stage-declined',
              `${s.id} ${s.delegateId}`,
              'block',
              'stage',
              `${place(s)} đã báo vắng; cần người nhận thay hoặc nhận sau${who}.`,
            ),
          ]
        : []
    })
  },
  (s) => {
    const left = minutesLeft(s)
    // Before the first arrivals nobody is missing yet; half an hour before the opening it is the announcer's list that is wrong.
    // Long after the opening the list of the stage tells for itself.
    if (left === null || !s.stage.hasArrivals || left > 60 || left < -180) return []
    return waiting(s.stage.slots)
      .filter((slot) => slot.delegateId && !slot.isHere)
      .map((slot) =>
        one(
          'stage-not-arrived',
          `${slot.id} ${slot.delegateId}`,
          left <= 30 ? 'block' : 'warn',
          'stage',
          `${place(slot)} chưa đến${left > 0 ? `, còn ${left} phút khai mạc` : ''}.`,
        ),
      )
  },
  ({ stage }) =>
    stage.slots
      .filter((s) => !s.stands && s.state === 'planned')
      .map((s) =>
        one(
          'stage-revoked',
          s.id,
          'block',
          'stage',
          `${place(s)} đang ở danh sách lên nhận mà quyết định chưa ban hành hoặc đã hủy phần này.`,
        ),
      ),
  ({ stage }) =>
    stage.slots.length > 0 && stage.unplaced.length > 0
      ? [
          one(
            'stage-unplaced',
            `${stage.unplaced.length} ${stage.unplaced[0]}`.slice(0, 300),
            'warn',
            'stage',
            `${stage.unplaced.length} trường hợp có trong quyết định khen thưởng mà chưa xếp lên nhận: ${listed(stage.unplaced)}.`,
          ),
        ]
      : [],
  ({ stage, money: m }) =>
    stage.bonus > m.bonusEstimated
      ? [
          one(
            'bonus-unbudgeted',
            `${stage.bonus} ${m.bonusEstimated}`,
            'warn',
            'budget',
            `Tiền thưởng theo quyết định là ${money(stage.bonus)} đồng, dự toán tiền thưởng mới có ${money(m.bonusEstimated)} đồng, thiếu ${money(stage.bonus - m.bonusEstimated)} đồng.`,
          ),
        ]
      : [],
]
