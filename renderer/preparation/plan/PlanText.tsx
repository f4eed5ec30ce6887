import { type ReactNode, useEffect, useRef } from 'react'
import type { PlacedProposal, PlanView } from '../../../shared/preparation/plan/plan.contract'

type Mark = { from: number; to: number; key?: string; state: string }

/** The text of the plan with the sentences that proposals were read from; the one in hand stands out and is scrolled to. */
export function PlanText({
  lines,
  proposals,
  current,
  onPick,
}: {
  lines: PlanView['lines']
  /** Those that the list shows. */
  proposals: readonly PlacedProposal[]
  current: PlacedProposal | undefined
  onPick: (key: string) => void
}) {
  const box = useRef<HTMLElement>(null)
  const key = current?.proposal.key
  useEffect(() => {
    if (key) box.current?.querySelector('mark.current')?.scrollIntoView({ block: 'center' })
  }, [key])
  const byLine = new Map<number, PlacedProposal[]>()
  for (const p of proposals) {
    const at = p.proposal.place.line
    byLine.set(at, [...(byLine.get(at) ?? []), p])
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is read with the arrow keys, so it must take the focus.
    <section className="plan-text" aria-label="Văn bản kế hoạch" ref={box} tabIndex={0}>
      {lines.map((line, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never change their order.
          key={index}
          className={`${line.isRow ? 'row' : ''} ${line.isPart ? 'part' : ''}`}
          style={{ marginLeft: line.depth * 10 }}
        >
          {pieces(line.text, marksOf(byLine.get(index) ?? [], current, index), line.dates, onPick)}
        </p>
      ))}
    </section>
  )
}

/** Marks that do not lie over each other; the current one goes before the others. */
function marksOf(here: readonly PlacedProposal[], current: PlacedProposal | undefined, line: number): Mark[] {
  const marks: Mark[] = []
  const add = (p: PlacedProposal, state: string) => {
    const { from, to } = p.proposal.place
    if (!marks.some((m) => from < m.to && m.from < to)) marks.push({ from, to, key: p.proposal.key, state })
  }
  if (current && current.proposal.place.line === line) add(current, 'current')
  for (const p of here) add(p, p.state)
  return marks.sort((a, b) => a.from - b.from)
}

function pieces(
  text: string,
  marks: readonly Mark[],
  dates: PlanView['lines'][number]['dates'],
  onPick: (key: string) => void,
): ReactNode[] {
  const plain = (from: number, to: number): ReactNode[] => {
    const parts: ReactNode[] = []
    let at = from
    for (const d of dates.filter((x) => x.from >= from && x.to <= to)) {
      parts.push(text.slice(at, d.from), <u key={d.from}>{text.slice(d.from, d.to)}</u>)
      at = d.to
    }
    return [...parts, text.slice(at, to)]
  }
  const parts: ReactNode[] = []
  let at = 0
  for (const m of marks) {
    parts.push(
      ...plain(at, m.from),
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it is the way of the keyboard; this is a shortcut of the mouse.
      <mark key={`m${m.from}`} className={m.state} onClick={() => m.key && onPick(m.key)}>
        {plain(m.from, m.to)}
      </mark>,
    )
    at = m.to
  }
  return [...parts, ...plain(at, text.length)]
}
