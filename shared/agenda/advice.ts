import type { ItemKind } from './agenda-item'
import { clockOf } from './clock'
import type { LiveView, Stop } from './live'

/** What could be done about the time: shorten, lengthen, remind. `to` is the new length in minutes. */
export type Advice = {
  itemId: string | null
  kind: 'shorten' | 'drop' | 'lengthen' | 'remind' | 'ask'
  to: number | null
  text: string
}

/**
 * How short an item of a kind may become, as a share of its planned length; those first that a hall misses least. Guests' remarks,
 * the anthem and a film are never shortened: remarks are their speaker's, a film has its length.
 */
const gives: readonly { kind: ItemKind; share: number; least: number }[] = [
  { kind: 'performance', share: 0, least: 0 },
  { kind: 'teaBreak', share: 0.33, least: 5 },
  { kind: 'closing', share: 0.5, least: 3 },
  { kind: 'acknowledgement', share: 0.5, least: 5 },
  { kind: 'discussionPaper', share: 0.6, least: 5 },
  { kind: 'awardPresentation', share: 0.6, least: 10 },
  { kind: 'summaryReport', share: 0.75, least: 12 },
  { kind: 'openingRemarks', share: 0.5, least: 3 },
]

const shortest = (stop: Stop): number => {
  const rule = gives.find((g) => g.kind === stop.kind)
  return rule ? Math.min(stop.minutes, Math.max(rule.least, Math.ceil(stop.minutes * rule.share))) : stop.minutes
}

/** The next hour that will be missed: a fixed start, or the end of the conference. */
function missed(view: LiveView, stops: readonly Stop[], endsAt: number | null) {
  for (const row of view.rows)
    if ((row.status === 'next' || row.status === 'later') && row.missesHard >= 1) {
      const stop = stops.find((s) => s.id === row.id)
      if (stop)
        return {
          before: row.id,
          need: Math.ceil(row.missesHard),
          what: `giờ cố định ${clockOf(stop.hardStart ?? 0)} của “${stop.title}”`,
        }
    }
  const late = endsAt !== null && view.end !== null ? Math.ceil(view.end - endsAt - 0.01) : 0
  return late >= 1 ? { before: null, need: late, what: `giờ bế mạc ${clockOf(endsAt ?? 0)}` } : undefined
}

/**
 * What the desk can propose to the chair now. Only items still to come and before the hour in danger are touched, no item is made
 * longer than its cap, and fixed hours stay. The chair decides (Quyết định 45/2018/QĐ-TTg, Điều 14).
 */
export function adviceFor(view: LiveView, stops: readonly Stop[], endsAt: number | null): Advice[] {
  const advice: Advice[] = []
  const current = stops.find((s) => s.id === view.current)
  if (current && view.capSeconds !== null && view.capSeconds < 0)
    advice.push({
      itemId: current.id,
      kind: 'remind',
      to: null,
      text: `“${current.title}” đã quá mức tối đa ${current.capMinutes} phút: đề nghị nhắc người phát biểu.`,
    })
  if (view.phase === 'waiting' || view.phase === 'finished') return advice
  const danger = missed(view, stops, endsAt)
  if (danger) return [...advice, ...shorten(view, stops, danger)]
  return [...advice, ...lengthen(view, stops)]
}

function ahead(view: LiveView, stops: readonly Stop[], before: string | null): Stop[] {
  const rows = view.rows.filter((r) => r.status === 'next' || r.status === 'later')
  const upTo = before === null ? rows.length : rows.findIndex((r) => r.id === before)
  return rows.slice(0, upTo).flatMap((r) => stops.find((s) => s.id === r.id) ?? [])
}

function shorten(
  view: LiveView,
  stops: readonly Stop[],
  { before, need, what }: { before: string | null; need: number; what: string },
): Advice[] {
  const advice: Advice[] = []
  let left = need
  const able = ahead(view, stops, before)
  for (const { kind } of gives) {
    for (const stop of able.filter((s) => s.kind === kind)) {
      if (left <= 0) break
      const cut = Math.min(left, stop.minutes - shortest(stop))
      if (cut <= 0) continue
      left -= cut
      const to = stop.minutes - cut
      advice.push(
        to === 0
          ? { itemId: stop.id, kind: 'drop', to, text: `Bỏ “${stop.title}” (bớt ${cut} phút).` }
          : {
              itemId: stop.id,
              kind: 'shorten',
              to,
              text: `Rút “${stop.title}” từ ${stop.minutes} còn ${to} phút (bớt ${cut} phút).`,
            },
      )
    }
  }
  const head: Advice = {
    itemId: null,
    kind: 'ask',
    to: null,
    text:
      left > 0
        ? `Thiếu ${need} phút để kịp ${what}; rút các mục sau được ${need - left} phút, còn thiếu ${left} phút: xin ý kiến chủ trì.`
        : `Thiếu ${need} phút để kịp ${what}. Có thể:`,
  }
  return [head, ...advice]
}

/** Time to spare before the next fixed hour may go to items up to their cap. */
function lengthen(view: LiveView, stops: readonly Stop[]): Advice[] {
  const rows = view.rows.filter((r) => r.status === 'next' || r.status === 'later')
  const hard = rows.findIndex((r) => stops.find((s) => s.id === r.id)?.hardStart !== null)
  const row = rows[hard]
  const stop = row && stops.find((s) => s.id === row.id)
  if (!row || !stop || stop.hardStart === null) return []
  const prior = hard === 0 ? view.rows.find((r) => r.status === 'now')?.end : rows[hard - 1]?.end
  let spare = Math.floor(stop.hardStart - (prior ?? stop.hardStart))
  if (spare < 2) return []
  const advice: Advice[] = [
    {
      itemId: null,
      kind: 'ask',
      to: null,
      text: `Dư ${spare} phút trước giờ cố định ${clockOf(stop.hardStart)} của “${stop.title}”. Có thể:`,
    },
  ]
  const able = ahead(view, stops, stop.id)
  for (const s of [...able.filter((a) => a.kind === 'teaBreak'), ...able.filter((a) => a.capMinutes !== null)]) {
    const more = Math.min(spare, s.capMinutes === null ? spare : s.capMinutes - s.minutes)
    if (more <= 0) continue
    spare -= more
    const limit = s.capMinutes === null ? '' : `, tối đa ${s.capMinutes}`
    advice.push({
      itemId: s.id,
      kind: 'lengthen',
      to: s.minutes + more,
      text: `Thêm ${more} phút cho “${s.title}” (thành ${s.minutes + more} phút${limit}).`,
    })
  }
  return advice.length > 1 ? advice : []
}
