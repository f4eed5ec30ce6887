import { fold } from '../../../names/text'
import { unitKey } from '../../../names/units'
import type { Proposal, ProposalOf } from '../proposal'
import { findBodies, maskCitations } from './plan-bodies'
import { findDates, type PlanDate } from './plan-dates'
import { planDayOf, readFacts } from './plan-facts'
import { readGroups, readProgramme } from './plan-lists'
import { readTables } from './plan-tables'
import { readTasks } from './plan-tasks'
import { outlinePlan, type PlanNode, type RawLine, ranks, wordsOf } from './plan-text'
import { type SectionKind, sectionKind } from './plan-words'

export type PlanReading = {
  /** The day the plan is dated; the day of reading where it names none. */
  planDay: string
  lines: {
    text: string
    section: string
    depth: number
    isRow: boolean
    isPart: boolean
    dates: Pick<PlanDate, 'from' | 'to' | 'text'>[]
  }[]
  proposals: Proposal[]
  /** Vietnamese sentences about what could not be read as it stands. */
  notes: string[]
}

/** What part of the plan each paragraph belongs to: its own heading, or the nearest above that is one. */
function kinds(nodes: readonly PlanNode[]): (node: PlanNode) => SectionKind | undefined {
  const known = new Map<number, SectionKind | undefined>()
  let isOver = false
  for (const node of nodes) {
    const words = wordsOf(node)
    isOver ||= /^nơi nhận/iu.test(words)
    const mayHead = node.rank <= ranks.letter || /:\s*$/u.test(node.text) || words === words.toLocaleUpperCase('vi')
    const isSentence = node.rank > ranks.roman && /[.;]\s*$/u.test(node.text) && !/:/.test(node.text)
    const own = node.cells || !mayHead || isSentence ? undefined : sectionKind(words)
    // `Nội dung` inside a part that orders is a detail of it, not another part; aims stay aims down to their last line.
    const above = node.parent === null ? undefined : known.get(node.parent)
    const keeps = (own === 'content' && above === 'orders') || (above === 'purpose' && node.rank > ranks.roman)
    const kind = keeps ? above : (own ?? above)
    known.set(node.line, isOver ? 'recipients' : kind)
  }
  return (node) => known.get(node.line)
}

/**
 * Reads a plan or decision of an office by rules alone: who is to do what with whom until when, bodies, groups of guests, the
 * programme, what is fixed for the conference. Nothing is certain; each proposal points at its words. `today` stands in for a
 * plan without a date.
 */
export function readPlan(raw: readonly RawLine[], today: string): PlanReading {
  const nodes = outlinePlan(raw)
  const kindOf = kinds(nodes)
  const planDay = planDayOf(nodes, today)
  const hasOwnDay = planDayOf(nodes, '') !== ''
  const strange: string[] = []
  const reading = { planDay, strange, kindOf }
  const found = [
    ...readTasks(nodes, reading),
    ...readTables(nodes, reading),
    ...readGroups(nodes, kindOf),
    ...readProgramme(nodes, kindOf),
    ...readFacts(nodes, planDay, hasOwnDay),
    ...readUnits(nodes, kindOf),
  ] as Omit<Proposal, 'key'>[]
  const order = { task: 0, unit: 1, group: 2, item: 3, fact: 4 }
  found.sort((a, b) => order[a.kind] - order[b.kind] || a.place.line - b.place.line || a.place.from - b.place.from)
  return {
    planDay,
    lines: nodes.map((n) => ({
      text: n.text,
      section: n.path,
      depth: n.cells ? 0 : n.rank >= ranks.plain ? 0 : Math.max(0, Math.floor(n.rank) - 1),
      isRow: n.cells !== null,
      isPart: n.cells === null && n.rank <= ranks.roman,
      dates:
        kindOf(n) === 'recipients'
          ? []
          : findDates(maskCitations(n.text), planDay).map(({ from, to, text }) => ({ from, to, text })),
    })),
    proposals: keyed(found, nodes),
    notes: [
      ...(hasOwnDay ? [] : ['Không thấy ngày ban hành của kế hoạch; ngày không ghi năm được hiểu theo năm nay.']),
      ...[...new Set(strange)].map((text) => `“${text}” không có trong lịch nên không lấy làm hạn.`),
    ],
  }
}

function keyed(found: readonly Omit<Proposal, 'key'>[], nodes: readonly PlanNode[]): Proposal[] {
  const seen = new Map<string, number>()
  return found.map((p) => {
    const words = (nodes[p.place.line]?.text ?? '').slice(p.place.from, p.place.to)
    const what =
      p.kind === 'unit'
        ? unitKey((p as ProposalOf<'unit'>).value.name)
        : p.kind === 'fact'
          ? (p as ProposalOf<'fact'>).value.field
          : fold(words).slice(0, 180)
    const plain = `${p.kind} ${what}`
    const again = seen.get(plain) ?? 0
    seen.set(plain, again + 1)
    return { ...p, key: again === 0 ? plain : `${plain} #${again + 1}` } as Proposal
  })
}

/** Every single body that the plan names, once, at its first place. */
function readUnits(
  nodes: readonly PlanNode[],
  kindOf: (node: PlanNode) => SectionKind | undefined,
): Omit<ProposalOf<'unit'>, 'key'>[] {
  const seen = new Set<string>()
  return nodes.flatMap((node) =>
    findBodies(maskCitations(node.text)).flatMap((body) => {
      const key = unitKey(body.name)
      if (seen.has(key) || isHeadOrSignature(node) || kindOf(node) === 'purpose') return []
      seen.add(key)
      return [
        {
          kind: 'unit' as const,
          // A standing office is a part or another name of its council, and a short name is often half of one.
          sure:
            body.name.split(' ').length > 2 &&
            !/^(?:Cơ quan [Tt]hường trực|Thường trực Hội đồng Thi đua)/u.test(body.name),
          place: { line: node.line, from: body.from, to: body.to },
          section: node.path,
          value: { name: node.text.slice(body.from, body.to).slice(0, 300) },
        },
      ]
    }),
  )
}

/** Capitals throughout: the head of the paper and its signature name the sender in letters no list should have. */
const isHeadOrSignature = (node: PlanNode) => node.text === node.text.toLocaleUpperCase('vi')
