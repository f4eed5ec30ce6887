import { kindOfTitle } from '../../../agenda/read-agenda'
import { readHours, readMinutes } from '../../../agenda/read-times'
import type { ProposalOf } from '../proposal'
import { type PlanNode, ranks, wordsOf } from './plan-text'
import type { SectionKind } from './plan-words'

const count =
  /(?:khoảng|dự kiến|tổng số|gồm|:|\()?\s*(\d{1,2}(?:\.\d{3})|\d{1,4})\s*(?:đại biểu|người|đồng chí|đ\/c|vị|khách|ĐB)(?![\p{L}])/iu

/** `(08 đại biểu)`, `khoảng 300 đại biểu`: how many a line of guests speaks of. */
export function guestCount(text: string): number | undefined {
  const found = count.exec(text)
  return found ? Number((found[1] ?? '').replace('.', '')) : undefined
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

type KindOf = (node: PlanNode) => SectionKind | undefined
const isLeaf = (node: PlanNode, nodes: readonly PlanNode[]) => !nodes.some((n) => n.parent === node.line)

const bare = (text: string) =>
  text
    .replace(
      /\s*[(:,–-]?\s*(?:khoảng|dự kiến|gồm|mỗi đơn vị)?\s*\d{1,4}\s*(?:đại biểu|người|đồng chí|đ\/c|vị|khách|ĐB)(?:\/đơn vị)?\s*\)?/giu,
      '',
    )
    .replace(/^[\s:;,-]+|[\s;,.:/]+$/gu, '')
    .slice(0, 400)

/** Groups of guests: the lines under `Đại biểu tham dự`, or its own list behind the colon. */
export function readGroups(nodes: readonly PlanNode[], kindOf: KindOf): Omit<ProposalOf<'group'>, 'key'>[] {
  return nodes
    .filter((n) => !n.cells && kindOf(n) === 'people')
    .flatMap((node) => {
      const words = wordsOf(node)
      const parent = nodes.find((n) => n.line === node.parent)
      const isMember = parent !== undefined && kindOf(parent) === 'people'
      const heads = isMember
        ? null
        : /^(?:số lượng|thành phần|đại biểu|khách mời|đối tượng|cơ cấu|phân bổ)[^:]{0,60}:?\s*/iu.exec(words)
      if (!isLeaf(node, nodes) && (heads || guestCount(words) === undefined)) return []
      if (!heads || node.rank >= ranks.dash)
        return parentHasCount(node, nodes) ? [] : [groupOf(node, node.from, node.text.length)]
      // All groups in one line: `Thành phần: Lãnh đạo … (05 đại biểu); đại diện …`.
      const listed = words.slice(heads[0].length).split(/;\s*/)
      if (listed.length < 2) return []
      let at = node.from + heads[0].length
      return listed.flatMap((part) => {
        const from = at
        at += part.length + (/^;\s*/.exec(node.text.slice(at + part.length))?.[0].length ?? 0)
        return part.trim().length > 5 ? [groupOf(node, from, from + part.length)] : []
      })
    })
    .filter((g) => g.value.name.length > 5)
}

const parentHasCount = (node: PlanNode, nodes: readonly PlanNode[]) => {
  const parent = nodes.find((n) => n.line === node.parent)
  return parent !== undefined && parent.rank >= ranks.letter && guestCount(wordsOf(parent)) !== undefined
}

function groupOf(node: PlanNode, from: number, to: number): Omit<ProposalOf<'group'>, 'key'> {
  const words = node.text.slice(from, to)
  const quota = guestCount(words)
  return {
    kind: 'group',
    sure: node.rank >= ranks.letter || quota !== undefined,
    place: { line: node.line, from, to },
    section: node.path,
    value: { name: capital(bare(words)), quota: quota ?? 0 },
  }
}

/** Items of the programme: the lines under its heading, with the hour that may stand before each. */
export function readProgramme(nodes: readonly PlanNode[], kindOf: KindOf): Omit<ProposalOf<'item'>, 'key'>[] {
  return nodes
    .filter((n) => !n.cells && kindOf(n) === 'programme' && n.parent !== null && isItem(n, nodes, kindOf))
    .map((node) => {
      const words = wordsOf(node)
      const timed = /^(?:từ\s+)?(\d{1,2}\s*(?:giờ|g|h|:)[^:]{0,30}?)\s*[:,–-]\s+(?=\p{Lu})/u.exec(words)
      const hours = timed && readHours(timed[1] ?? '')
      const from = node.from + (hours ? (timed?.[0].length ?? 0) : 0)
      const title = node.text
        .slice(from)
        .replace(/[\s;.:/]+$/u, '')
        .slice(0, 400)
      const length = /(\d{1,3})\s*(?:phút|’|')/u.exec(title)
      return {
        kind: 'item' as const,
        sure: true,
        place: { line: node.line, from: node.from, to: node.text.length },
        section: node.path,
        value: {
          title,
          kind: kindOfTitle(title),
          minutes:
            hours && hours.end !== null && hours.end > hours.start
              ? hours.end - hours.start
              : length
                ? (readMinutes(length[0]) ?? null)
                : null,
          at: hours
            ? `${String(Math.floor(hours.start / 60)).padStart(2, '0')}:${String(hours.start % 60).padStart(2, '0')}`
            : '',
        },
      }
    })
    .filter((i) => i.value.title.length > 3)
}

/** A line under the heading of the programme, not that heading and not `Địa điểm: …` beside it. */
function isItem(node: PlanNode, nodes: readonly PlanNode[], kindOf: KindOf): boolean {
  const parent = nodes.find((n) => n.line === node.parent)
  if (!parent || kindOf(parent) !== 'programme') return false
  return (
    !/^(thời gian|địa điểm|thành phần|chủ trì|đơn vị|danh nghĩa|nội dung)[^:]{0,40}:/iu.test(wordsOf(node)) &&
    !/:\s*$/.test(node.text)
  )
}
