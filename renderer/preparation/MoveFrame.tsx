import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProblemError } from '../../shared/ipc/reply'
import { ActDialog } from '../ui/act-dialog'
import { ProblemNote } from '../ui/page'

/** The frame of the dialogs that move dates of the plan: what is asked, what it would mean, and the act. */
export function MoveFrame({
  title,
  size,
  asked,
  problem,
  warnings,
  children,
  act,
  ready,
  busy,
  onAct,
  onClose,
}: {
  title: string
  size: number
  asked: ReactNode
  problem: ProblemError | undefined
  warnings: readonly string[]
  children: ReactNode
  act: string
  ready: boolean
  busy: boolean
  onAct: () => void
  onClose: () => void
}) {
  return (
    <ActDialog title={title} size={size} act={act} ready={ready} busy={busy} onAct={onAct} onClose={onClose}>
      {asked}
      {problem && <ProblemNote problem={problem} />}
      {warnings.map((text) => (
        <Alert key={text} color="orange" variant="light">
          {text}
        </Alert>
      ))}
      {children}
    </ActDialog>
  )
}
