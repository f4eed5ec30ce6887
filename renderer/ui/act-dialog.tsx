import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

/** The frame of a dialog that does one act: what is asked, what went wrong, and the act, by its button or by Enter. */
export function ActDialog({
  title,
  size,
  act,
  busy = false,
  ready,
  danger,
  error,
  onAct,
  onMissing,
  onClose,
  children,
}: {
  title: string
  size?: number
  act: string
  busy?: boolean
  ready: boolean
  danger?: boolean
  error?: string | undefined
  onAct: () => void
  /** Enter came before it was ready: whoever asks says what is missing. */
  onMissing?: () => void
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Modal opened onClose={onClose} title={title} {...(size ? { size } : {})}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onAct()
          else onMissing?.()
        }}
      >
        <Stack gap="sm">
          {children}
          {error && (
            <Alert color="red" variant="light" role="alert">
              {error}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={busy} disabled={!ready} {...(danger ? { color: 'red' } : {})}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
