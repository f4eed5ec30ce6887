import { actorsAt } from './plan-bodies'
import type { PlanDate } from './plan-dates'
import { beginsAsOrder, beginsWithAct } from './plan-words'

/** A stretch of a paragraph; offsets count in the paragraph. */
export type Piece = { from: number; to: number }

const wordCount = (text: string) => text.trim().split(/\s+/).filter(Boolean).length

/** Sentences of a paragraph. A stop behind an abbreviation (`TP. Hồ Chí Minh`) ends none. */
export function sentencesOf(masked: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const m of masked.slice(from, to).matchAll(/(?<=\p{Ll}{2}|\d{4}|[)\u25a1])\.\s+(?=\p{Lu})/gu)) {
    const end = from + m.index + 1
    pieces.push({ from: at, to: end })
    at = from + m.index + m[0].length
  }
  pieces.push({ from: at, to })
  return pieces
}

/** Where the words begin behind a date at the head of a clause: `ngày 30 tháng 11 năm 2019 gửi …`. */
const afterDate = (piece: Piece, dates: readonly PlanDate[], masked: string): number => {
  const leading = dates.find(
    (d) => d.from >= piece.from && masked.slice(piece.from, d.from).trim() === '' && d.to < piece.to,
  )
  if (!leading) return piece.from
  const gap = /^[\s,:]+/.exec(masked.slice(leading.to, piece.to))?.[0].length ?? 0
  return leading.to + gap
}

function cutAt(masked: string, { from, to }: Piece, pattern: RegExp, isCut: (left: string, right: number) => boolean) {
  const pieces: Piece[] = []
  let at = from
  for (const m of masked.slice(from, to).matchAll(pattern)) {
    const right = from + m.index + m[0].length
    if (!isCut(masked.slice(at, from + m.index), right)) continue
    pieces.push({ from: at, to: from + m.index })
    at = right
  }
  pieces.push({ from: at, to })
  return pieces
}

/**
 * The single things one sentence orders. A semicolon parts them where the next part begins as an order; in such a list, and
 * behind the colon of an introduction (`Công tác chuẩn bị: …, …`), commas and `và` before an act part them too.
 */
export function clausesOf(masked: string, sentence: Piece, dates: readonly PlanDate[], mayList: boolean): Piece[] {
  const beginsAt = (from: number, to: number) => beginsAsOrder(masked.slice(afterDate({ from, to }, dates, masked), to))
  const introduction = /^[^;:]{3,140}:\s+/u.exec(masked.slice(sentence.from, sentence.to))
  const inner = introduction ? { from: sentence.from + introduction[0].length, to: sentence.to } : sentence
  const bySemicolon = cutAt(masked, inner, /;\s+/gu, (_, right) => beginsAt(right, sentence.to))
  const isList = mayList && (bySemicolon.length > 1 || introduction !== null)
  if (!isList) return introduction && bySemicolon.length === 1 ? [sentence] : withoutTails(masked, bySemicolon, dates)
  // `Xây dựng Kế hoạch sơ kết, đánh giá …` is one thing: outside of a list behind a colon a comma parts only long halves.
  const least = introduction ? 3 : 7
  const isNew = (left: string, right: number) =>
    wordCount(left) >= least &&
    (introduction !== null || !/^(?:đánh giá|báo cáo|đề nghị|đề xuất)/iu.test(masked.slice(right))) &&
    beginsWithAct(masked.slice(right)) &&
    beginsAt(right, sentence.to)
  const byComma = bySemicolon.flatMap((p) =>
    cutAt(masked, p, /,\s+/gu, (left, right) => isNew(left, right) && !isPair(left)),
  )
  const pieces = byComma.flatMap((p) =>
    cutAt(
      masked,
      p,
      /\s+và\s+/gu,
      (left, right) => introduction !== null && wordCount(left) >= 5 && isNew(left, right),
    ),
  )
  return introduction && pieces.length === 1 ? [sentence] : withoutTails(masked, pieces, dates)
}

/** `…; hoàn thành trong tháng 11.` says only until when: it belongs to what stands before it. */
function withoutTails(masked: string, pieces: readonly Piece[], dates: readonly PlanDate[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const own = dates.filter((d) => d.from >= piece.from && d.to <= piece.to)
    const words = own.reduce((text, d) => text.replace(d.text, ''), masked.slice(piece.from, piece.to))
    const before = whole.at(-1)
    if (before && own.length > 0 && wordCount(words.replace(/[.;,]/g, '')) <= 3) before.to = piece.to
    else whole.push({ ...piece })
  }
  return whole
}

/** `Chủ động, phối hợp`: the comma joins two acts of one order. */
const isPair = (left: string) => wordCount(left) < 3

const leads =
  /^(?:(?:Kính|Trân trọng)\s+)?(?:Giao|Đề nghị|Yêu cầu|Phân công|Ủy quyền|Uỷ quyền|Đối với|giao|đề nghị|yêu cầu)(?:\s+cho)?(?:\s+đồng chí)?\s+/u
const connectors =
  /^[\s,:–-]*(?:(?:là|làm)\s+(?:cơ quan\s+|đơn vị\s+)?(?:đầu mối|chủ trì|thường trực)(?=[\s,]),?\s*)?(?:(?:có|chịu)\s+trách nhiệm|có nhiệm vụ)?[\s,]*(?:chủ trì|chủ động)?[\s,]*/u
const together = /^(?:và\s+)?(?:phối hợp|Phối hợp|cùng)(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+/u
const openEnd =
  /^[\s,:]*(?:(?:có|chịu)\s+trách nhiệm|có nhiệm vụ|như sau|thực hiện(?: các)?(?: nhiệm vụ)?|(?:chủ trì))?[\s,]*(?:như sau|sau đây)?\s*[:.]?\s*$/u

export type Order = {
  owners: string[]
  cooperating: string[]
  /** Where the words of the order itself begin. */
  body: number
  /** The clause names its owner, or says `giao`, `đề nghị`. */
  isExplicit: boolean
  /** Only the owner is named: what lies under it are the owner's tasks. */
  isHeading: boolean
}

/** Who does a clause and who helps, read from its first words. Undefined where nobody is named and no act begins it. */
export function readOrder(masked: string, text: string, { from, to }: Piece): Order | undefined {
  const said = (list: readonly { from: number; to: number }[]) => list.map((a) => text.slice(a.from, a.to).trim())
  let at = from
  const lead = leads.exec(masked.slice(at, to))
  if (lead && actorsAt(masked, at + lead[0].length).actors.length > 0) at += lead[0].length
  let { actors, end } = actorsAt(masked, at)
  // `Hội đồng … yêu cầu Chủ tịch các sở …`: the second one does it.
  const second = actors.length > 0 ? /^\s*(?:yêu cầu|đề nghị|giao)\s+/u.exec(masked.slice(end, to)) : null
  if (second) {
    const next = actorsAt(masked, end + second[0].length)
    if (next.actors.length > 0) ({ actors, end } = next)
  }
  const isNamed = actors.length > 0 && end <= to
  let body = isNamed ? end : at
  if (isNamed && openEnd.test(masked.slice(end, to)))
    return { owners: said(actors), cooperating: [], body: to, isExplicit: true, isHeading: true }
  const link = isNamed
    ? (connectors.exec(masked.slice(body, to))?.[0] ?? '')
    : (/^(?:Chủ trì|chủ trì)\s*,\s*/u.exec(masked.slice(body, to))?.[0] ?? '')
  body += link.length
  let cooperating: string[] = []
  const joint = together.exec(masked.slice(body, to))
  if (joint) {
    const helpers = actorsAt(masked, body + joint[0].length)
    if (helpers.actors.length > 0) {
      cooperating = said(helpers.actors)
      body = helpers.end + (/^[\s,:]*(?:để\s+)?/u.exec(masked.slice(helpers.end, to))?.[0].length ?? 0)
      if (isNamed && openEnd.test(masked.slice(body, to)))
        return { owners: said(actors), cooperating, body: to, isExplicit: true, isHeading: true }
    }
  }
  const rest = masked.slice(body, to)
  const isAct = beginsAsOrder(rest)
  const isExplicit =
    isNamed && (isAct || cooperating.length > 0 || lead !== null || /\S/u.test(link.replace(/[\s,:–-]/g, '')))
  if (!isExplicit && isNamed) return undefined
  if (!isNamed && !isAct && cooperating.length === 0) return undefined
  return { owners: isNamed ? said(actors) : [], cooperating, body, isExplicit, isHeading: false }
}

/** Who a clause names at its end: `… (Sở Nội vụ thực hiện)`, `… do Văn phòng chủ trì`, `…, phối hợp với Sở X`. */
export function trailingActors(masked: string, text: string, { from, to }: Piece) {
  const owners: string[] = []
  const cooperating: string[] = []
  let end = to
  const clause = masked.slice(from, to)
  for (const m of clause.matchAll(/[\s(]do\s+|\(\s*(?:Giao\s+|giao\s+)?/gu)) {
    const start = from + m.index + m[0].length
    const { actors, end: stop } = actorsAt(masked, start)
    const tail = masked.slice(stop, to)
    const isDoer =
      /^\s*(?:chủ trì|thực hiện|phụ trách|chuẩn bị|đảm nhiệm|tham mưu)/u.test(tail) ||
      (/^\(\s*[Gg]iao/u.test(m[0]) && /^\s*\)/.test(tail))
    if (actors.length === 0 || !isDoer) continue
    owners.push(...actors.map((a) => text.slice(a.from, a.to)))
    const helped = /[,;]\s*(?:phối hợp(?:\s+với)?\s+)?/u.exec(tail)
    const helpers = helped ? actorsAt(masked, stop + helped.index + helped[0].length).actors : []
    cooperating.push(...helpers.map((a) => text.slice(a.from, a.to)))
    end = Math.min(end, from + m.index)
  }
  const joint = /,\s*phối hợp(?:\s+(?:với|cùng))?\s+/u.exec(clause)
  if (joint && owners.length === 0) {
    const { actors } = actorsAt(masked, from + joint.index + joint[0].length)
    cooperating.push(...actors.map((a) => text.slice(a.from, a.to)))
  }
  return { owners, cooperating, end }
}
