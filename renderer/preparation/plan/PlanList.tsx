import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PlacedProposal } from '../../../shared/preparation/plan/plan.contract'
import { headOf, restOf, stateWords } from './proposal-words'

export type ListActs = { take: () => void; discard: () => void; edit: () => void; restore: () => void }

/** The proposals of one kind; arrows walk, Enter takes, Delete puts aside, F2 changes first. */
export function PlanList({
  label,
  proposals,
  current,
  onPick,
  acts,
}: {
  label: string
  proposals: readonly PlacedProposal[]
  current: PlacedProposal | undefined
  onPick: (key: string) => void
  acts: ListActs
}) {
  const box = useRef<HTMLDivElement>(null)
  const key = current?.proposal.key
  useEffect(() => {
    if (key) box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [key])
  // Ready for the keys when the screen opens, but never takes the focus from a control that the clerk is at.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus()
  }, [])
  const at = proposals.findIndex((p) => p.proposal.key === key)
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -proposals.length, End: proposals.length }[
      event.key
    ]
    const to = step === undefined ? undefined : proposals[Math.max(0, Math.min(proposals.length - 1, at + step))]
    if (to) onPick(to.proposal.key)
    else if (event.key === 'Enter') acts.take()
    else if (event.key === 'Delete' || event.key === 'Backspace') acts.discard()
    else if (event.key === 'F2') acts.edit()
    else if (event.key.toLowerCase() === 'l') acts.restore()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      className="plan-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at >= 0 ? `proposal-${at}` : undefined}
      onKeyDown={onKey}
    >
      {proposals.map((p, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself hears the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the one tab stop.
        <div
          key={p.proposal.key}
          id={`proposal-${index}`}
          role="option"
          aria-selected={p.proposal.key === key}
          className={`plan-row ${p.state}`}
          onClick={() => onPick(p.proposal.key)}
          onDoubleClick={acts.edit}
        >
          <span className="section">{p.proposal.section || '–'}</span>
          <span className="what">
            <b>{headOf(p.proposal)}</b>
            <small>{restOf(p.proposal)}</small>
          </span>
          <span className="state">
            {p.state !== 'open' ? stateWords[p.state] : p.known ? '= có sẵn' : p.proposal.sure ? '' : '? đoán'}
          </span>
        </div>
      ))}
    </div>
  )
}
