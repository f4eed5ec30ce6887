/** One act of a state machine: from which states, to which, and what must come with it. */
export type Act<S extends string> = {
  label: string
  from: readonly S[]
  to: S | 'heldFrom'
  /** A reason in words must be given. */
  reason?: boolean
  /** The paper it rests on must be named. */
  document?: boolean
}
export type Machine<S extends string, A extends string> = {
  states: readonly S[]
  labels: Record<S, string>
  acts: Record<A, Act<S>>
}

export type MoveFacts = { reason?: string; document?: string }
export type Move<S extends string> = { ok: true; to: S } | { ok: false; why: string }

/**
 * Decides one move: where it leads, or a sentence why it is not possible. `heldFrom` is where a suspended case stood before.
 */
export function move<S extends string, A extends string>(
  machine: Machine<S, A>,
  state: S,
  act: A,
  facts: MoveFacts,
  heldFrom: S | null = null,
): Move<S> {
  const step = machine.acts[act]
  if (!step.from.includes(state))
    return { ok: false, why: `đang ở trạng thái “${machine.labels[state]}” nên không “${step.label}” được` }
  if (step.reason && !facts.reason?.trim()) return { ok: false, why: `“${step.label}” cần ghi lý do` }
  if (step.document && !facts.document?.trim())
    return { ok: false, why: `“${step.label}” cần ghi số, ngày của văn bản làm căn cứ` }
  if (step.to === 'heldFrom') {
    if (!heldFrom) return { ok: false, why: 'không rõ trạng thái trước khi tạm hoãn' }
    return { ok: true, to: heldFrom }
  }
  return { ok: true, to: step.to }
}

/** The acts that a state allows, in the order of the machine. */
export const actsFrom = <S extends string, A extends string>(machine: Machine<S, A>, state: S): A[] =>
  (Object.keys(machine.acts) as A[]).filter((act) => machine.acts[act].from.includes(state))
