import { Button, CloseButton } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import type { ProblemError } from '../../shared/ipc/reply'

export type Notice = { kind: 'done'; text: string; undo?: () => void } | { kind: 'problem'; problem: ProblemError }
type Shown = Notice & { id: number }

let shown: readonly Shown[] = []
let lastId = 0
const watchers = new Set<() => void>()
const change = (next: readonly Shown[]) => {
  shown = next
  for (const watcher of watchers) watcher()
}
const isProblem = (notice: Notice) => notice.kind === 'problem'

/**
 * Says in one line at the foot of the window what was done (with the way back), or what went wrong. What was done makes way
 * for the next thing done, so that a row of small mends never covers the table; problems stay until they are closed.
 */
export function notify(notice: Notice): void {
  const kept = isProblem(notice) ? shown.slice(-2) : shown.filter(isProblem)
  change([...kept, { ...notice, id: ++lastId }])
}
/** Whoever tries again does not need the last refusal any more; it would cover the buttons of the next try. */
export const dismissProblems = (): void => change(shown.filter((n) => !isProblem(n)))
const dismiss = (id: number) => change(shown.filter((n) => n.id !== id))

/** Takes back what the newest notice tells of; false when there is nothing to take back. */
export function undoNewest(): boolean {
  const newest = shown.findLast((n) => n.kind === 'done' && n.undo !== undefined)
  if (newest?.kind !== 'done' || !newest.undo) return false
  newest.undo()
  dismiss(newest.id)
  return true
}

function Card({ notice }: { notice: Shown }) {
  const lasts = isProblem(notice)
  useEffect(() => {
    if (lasts) return
    const timer = setTimeout(() => dismiss(notice.id), 9000)
    return () => clearTimeout(timer)
  }, [lasts, notice.id])
  return (
    <div className={lasts ? 'notice problem' : 'notice'} role={lasts ? 'alert' : 'status'}>
      <span>
        {notice.kind === 'done' ? notice.text : notice.problem.message}
        {notice.kind === 'problem' && notice.problem.problem.detail && (
          <small>Mã lỗi: {notice.problem.problem.detail}</small>
        )}
      </span>
      {notice.kind === 'done' && notice.undo && (
        <Button
          variant="white"
          size="compact-sm"
          onClick={() => {
            notice.undo?.()
            dismiss(notice.id)
          }}
        >
          Hoàn tác (Ctrl Z)
        </Button>
      )}
      <CloseButton aria-label="Đóng thông báo" onClick={() => dismiss(notice.id)} />
    </div>
  )
}

export function Notices() {
  const notices = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => shown,
  )
  return (
    <div className="notices" aria-live="polite">
      {notices.map((notice) => (
        <Card key={notice.id} notice={notice} />
      ))}
    </div>
  )
}
