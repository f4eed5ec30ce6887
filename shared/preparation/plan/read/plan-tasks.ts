import type { ProposalOf, ProposedTask } from '../proposal'
import { maskCitations } from './plan-bodies'
import { clausesOf, type Piece, readOrder, sentencesOf, trailingActors } from './plan-clauses'
import { findDates, type PlanDate } from './plan-dates'
import { type PlanNode, ranks } from './plan-text'
import { beginsAsOrder, isFormula, type SectionKind } from './plan-words'

export type Reading = { planDay: string; strange: string[]; kindOf: (node: PlanNode) => SectionKind | undefined }
type TaskProposal = Omit<ProposalOf<'task'>, 'key'>

const attribute =
  /^(?:[-–+]\s*)?(?:(?<owner>(?:(?:đơn vị|cơ quan|bộ phận|người)\s+)?(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối)(?:\s+(?:thực hiện|chính|tham mưu))?)|(?<helper>(?:(?:đơn vị|cơ quan)\s+)?phối hợp(?:\s+thực hiện)?)|(?<time>(?:thời gian|thời hạn|hạn|tiến độ)(?:\s+(?:thực hiện|hoàn thành|tổ chức|nộp|gửi|báo cáo))*)|(?<other>sản phẩm|kết quả|kinh phí|ghi chú)[^:]{0,30})\s*:\s*/iu

/** Words for a task: no lead, no number, no date at the end, a capital at the head. */
export function titleOf(words: string): string {
  const bare = words
    .replace(/^[\s,:;–-]+/u, '')
    .replace(/^(?:và|đồng thời|để)\s+/u, '')
    .replace(/[\s,;.:/]+$/u, '')
    .replace(
      /[,\s]*(?:thời gian(?:\s+(?:tổ chức|hoàn thành|thực hiện|gửi))?|(?:xong|hoàn thành))?\s*(?:trong|trước|từ)?\s*$/u,
      '',
    )
    .replace(/[\s,;.:/]+$/u, '')
  const capital = bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1)
  if (capital.length <= 400) return capital
  return `${capital.slice(0, 398).replace(/\s+\S*$/u, '')}…`
}

function phaseOf(title: string, date: Pick<PlanDate, 'offset'> | undefined): ProposedTask['phase'] {
  const said = title.toLocaleLowerCase('vi')
  if (
    (date?.offset ?? 0) > 0 ||
    /(^sau hội nghị|^(thanh |lập )?quyết toán|rút kinh nghiệm|thư cảm ơn|thông báo kết luận)/u.test(said)
  )
    return 'after'
  if (/^(dự kiến )?tổ chức hội nghị|^(đón tiếp|điều hành|dẫn chương trình)/u.test(said)) return 'holding'
  return /^(xây dựng|ban hành) kế hoạch|đề cương|^hướng dẫn|^triển khai/u.test(said) ? 'planning' : 'preparing'
}

const inside = (dates: readonly PlanDate[], { from, to }: Piece) => dates.filter((d) => d.from >= from && d.to <= to)

/** The date that says until when: the last one that is a limit or a span. */
const limitOf = (dates: readonly PlanDate[]) => dates.findLast((d) => d.due !== null || d.offset !== null)

/** The words of a piece without the dates that stand at its head or tail. */
function withoutDates(text: string, { from, to }: Piece, dates: readonly PlanDate[]): string {
  let [head, tail] = [from, to]
  for (const d of dates) {
    if (text.slice(head, d.from).trim() === '' && d.from >= head) head = d.to
    else if (/^[\s.;,)/]*$/u.test(text.slice(d.to, tail))) tail = d.from
  }
  return text.slice(head, tail)
}

/** A context that nodes hand down to what lies under them. */
type Context = { owners: string[]; cooperating: string[]; date: PlanDate | undefined }

const endsBeforeItBegins = (date: PlanDate | undefined): boolean => !!date?.start && !!date.due && date.due < date.start

/** Every order of the running text as a proposed task, with owner, helpers and days from it or from the heading over it. */
export function readTasks(nodes: readonly PlanNode[], { planDay, strange, kindOf }: Reading): TaskProposal[] {
  const tasks: TaskProposal[] = []
  const contexts = new Map<number, Context>()
  const lastUnder = new Map<number | null, TaskProposal>()
  for (const node of nodes) {
    if (node.cells) continue
    const kind = kindOf(node)
    if (kind === 'recipients') break
    const above = node.parent === null ? undefined : contexts.get(node.parent)
    const context: Context = { owners: above?.owners ?? [], cooperating: above?.cooperating ?? [], date: above?.date }
    contexts.set(node.line, context)
    if (kind === 'purpose' || kind === 'programme' || kind === 'people' || kind === 'money') continue
    if (node.path === '' && node.rank === ranks.plain) continue
    const masked = maskCitations(node.text)
    const dates = findDates(masked, planDay, strange)
    if (attach(node, masked, dates, lastUnder.get(node.line) ?? lastUnder.get(node.parent))) continue
    const made = tasksOf(node, { masked, dates, context, kind })
    for (const task of made) lastUnder.set(node.parent, task).set(node.line, task)
    tasks.push(...made)
  }
  return tasks
}

/** `Đơn vị chủ trì: …`, `Thời hạn: …` on a line of its own belongs to the task before it. */
function attach(node: PlanNode, masked: string, dates: readonly PlanDate[], task: TaskProposal | undefined): boolean {
  const found = attribute.exec(masked.slice(node.from))
  if (!found) return false
  if (!task) return false
  const rest = node.text.slice(node.from + found[0].length).replace(/[.;\s]+$/u, '')
  if (found.groups?.owner) task.value.owner = rest.slice(0, 300)
  else if (found.groups?.helper) task.value.cooperating = splitNames(rest)
  else if (found.groups?.time) Object.assign(task.value, daysOf(limitOf(dates)))
  return true
}

export const splitNames = (text: string): string[] =>
  text
    .split(/\s*[;,\n]\s*(?=\p{Lu}|các|và)/u)
    .map((name) =>
      name
        .replace(/^và\s+/u, '')
        .replace(/[.;\s]+$/u, '')
        .slice(0, 300),
    )
    .filter((name) => name.length > 1)
    .slice(0, 20)

export const daysOf = (date: PlanDate | undefined) => ({
  start: date?.start ?? null,
  due: date?.due ?? null,
  offset: date?.offset ?? null,
  offsetUnit: date?.unit ?? ('days' as const),
})

type Told = { masked: string; dates: readonly PlanDate[]; context: Context; kind: SectionKind | undefined }

function tasksOf(node: PlanNode, { masked, dates, context, kind }: Told): TaskProposal[] {
  let from = node.from
  // `1. Từ ngày … đến …:` gives its span to all that lies under it, and to what follows on the same line.
  const opening = dates.find((d) => masked.slice(node.from, d.from).trim() === '')
  const colon = opening && /^\s*:\s*/u.exec(masked.slice(opening.to))
  if (opening && (colon || masked.slice(opening.to).replace(/[\s.;]/g, '') === '')) {
    context.date = opening
    from = opening.to + (colon?.[0].length ?? 0)
    if (from >= node.text.length) return []
  }
  const isHeadingRank = node.rank <= ranks.letter
  const found: TaskProposal[] = []
  for (const sentence of sentencesOf(masked, from, node.text.length)) {
    if (isFormula(node.text.slice(sentence.from, sentence.to))) continue
    if (
      attach(
        { ...node, from: sentence.from, text: node.text.slice(0, sentence.to) },
        masked.slice(0, sentence.to),
        inside(dates, sentence),
        found.at(-1),
      )
    )
      continue
    const order = readOrder(masked, node.text, sentence)
    if (order?.isHeading) {
      context.owners = order.owners
      context.cooperating = order.cooperating
      continue
    }
    const isOrders = kind === 'orders' || context.owners.length > 0
    const own = inside(dates, sentence)
    const isDated = kind === undefined && limitOf(own) !== undefined && node.path !== ''
    if (!order?.isExplicit && !isOrders && !isDated) continue
    // A heading (`1. Công tác chuẩn bị:`) introduces what lies under it.
    if (!order?.isExplicit && isHeadingRank && /:\s*$/u.test(masked.slice(sentence.from, sentence.to))) continue
    const words = node.text.slice(sentence.from, sentence.to)
    if (words === words.toLocaleUpperCase('vi')) continue
    const start = order?.body ?? sentence.from
    if (!order && (masked.slice(start, sentence.to).trim().split(/\s+/).length < 4 || isTitleLine(node, sentence)))
      continue
    const pieces = clausesOf(masked, { from: start, to: sentence.to }, dates, isOrders || order?.isExplicit === true)
    for (const [index, piece] of pieces.entries()) {
      const mine = index === 0 ? order : pieceOrder(masked, node.text, piece)
      const trailing = trailingActors(masked, node.text, piece)
      const body = index === 0 ? piece.from : (mine?.body ?? piece.from)
      const ownDates = inside(dates, piece)
      const date = limitOf(ownDates) ?? (pieces.length === 1 ? limitOf(own) : undefined) ?? context.date
      const title = titleOf(withoutDates(node.text, { from: body, to: Math.max(trailing.end, body) }, ownDates))
      if (title.length < 6 || /^[^\p{L}]*$/u.test(title)) continue
      const owners = firstOf(mine?.owners, trailing.owners, order?.owners, context.owners)
      found.push({
        kind: 'task',
        sure: (order?.isExplicit === true || (isOrders && beginsAsOrder(title))) && !endsBeforeItBegins(date),
        place: { line: node.line, from: index === 0 ? sentence.from : piece.from, to: piece.to },
        section: node.path,
        value: {
          title,
          phase: phaseOf(title, date),
          owner: owners.join(', ').slice(0, 300),
          cooperating: firstOf(mine?.cooperating, trailing.cooperating, order?.cooperating, context.cooperating).slice(
            0,
            20,
          ),
          ...daysOf(date),
        },
      })
    }
  }
  return found
}

const firstOf = (...lists: (string[] | undefined)[]): string[] => lists.find((l) => l && l.length > 0) ?? []

/** A later clause may name an owner of its own, or go on with the one before. */
function pieceOrder(masked: string, text: string, piece: Piece) {
  const order = readOrder(masked, text, piece)
  return order?.isExplicit || (order?.cooperating.length ?? 0) > 0 ? order : undefined
}

/** Short, numbered and without a stop: a heading, not an order. */
const isTitleLine = (node: PlanNode, { from, to }: Piece): boolean => {
  const words = node.text.slice(from, to)
  return node.rank <= ranks.letter && words.length < 90 && !/[.;]$/u.test(words)
}
