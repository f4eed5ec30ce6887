import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProblemError } from '../../shared/ipc/reply'
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
    <Modal opened onClose={onClose} title={title} size={size}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onAct()
        }}
      >
        <Stack gap="sm">
          {asked}
          {problem && <ProblemNote problem={problem} />}
          {warnings.map((text) => (
            <Alert key={text} color="orange" variant="light">
              {text}
            </Alert>
          ))}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" disabled={!ready} loading={busy}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
